"""What is annotated in one article, by a person or by an extractor, reduced to what is scored.

Both sides come from the extract form, so that gold and prediction are read by the same eyes. Gold may say more than an
extractor: ``required: false`` on a figure that nobody need find, ``alternatives`` that are also right, ``words`` where
a quantity stands at no place of the text. A kind of claim whose keys are missing was not annotated and is not scored.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from provenance.errors import ReadError
from provenance.evaluation.amount import Amount, make_amount
from provenance.models.article import Article
from provenance.models.claim import Extraction
from provenance.models.extract_form import to_extract_form
from provenance.models.value import Span, Value
from provenance.models.vocabulary import Harm, Modifier, Voice


class AnnotatedFigure(Value):
    """A number of people harmed, at least one of whose amounts is right."""

    harm: Harm
    amounts: tuple[Amount, ...]
    """The amount as printed, then the alternatives."""
    required: bool = True
    is_part: bool = False
    is_background: bool = False
    claimant: str | None = None
    span: Span | None = None
    """The number words; None when a quantity was annotated without a place."""

    @property
    def is_zero(self) -> bool:
        """Tell whether it says that nobody was harmed."""
        return self.amounts[0].upper == 0


class AnnotatedAttribution(Value):
    """A stretch of the text that is attributed to somebody."""

    content: Span
    cue: Span | None = None
    claimant: Span | None = None


class Annotation(Value):
    """All annotations of one article; None means that the kind was not annotated."""

    id: str
    text: str
    figures: tuple[AnnotatedFigure, ...] | None = None
    attributions: tuple[AnnotatedAttribution, ...] | None = None


def read_gold(path: str | Path) -> tuple[Annotation, ...]:
    """Read gold annotations: JSON Lines in the extract form plus ``text``.

    Raises:
        ReadError: when the file cannot be read, holds no annotation, or a line is not of that form.
    """
    place = str(path)
    try:
        lines = Path(path).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(place, f"cannot be read: {error}") from error
    gold = tuple(_parse_line(place, number, line) for number, line in enumerate(lines, 1) if line.strip())
    if not gold:
        raise ReadError(place, "holds no annotated article")
    return gold


def annotation_of(article: Article, extraction: Extraction) -> Annotation:
    """Return what an extractor annotated, by way of the form that outside programs read."""
    return parse_annotation({**to_extract_form(article, extraction), "text": article.text})


def parse_annotation(row: Mapping[str, Any]) -> Annotation:
    """Return the annotation that an object of the extract form with ``text`` describes.

    Raises:
        KeyError, TypeError, ValueError: when the object is not of that form.
    """
    text = row["text"]
    has_attributions = "quotes" in row or "assertions" in row
    return Annotation(
        id=row["id"],
        text=text,
        figures=tuple(_parse_figures(row["figures"] or (), text)) if "figures" in row else None,
        attributions=tuple(_parse_attributions(row)) if has_attributions else None,
    )


def _parse_line(place: str, number: int, line: str) -> Annotation:
    try:
        return parse_annotation(json.loads(line))
    except json.JSONDecodeError as error:
        raise ReadError(place, "is not JSON", line=number) from error
    except KeyError as error:
        raise ReadError(place, f"lacks the key {error.args[0]!r}", line=number) from error
    except (TypeError, ValueError, ValidationError) as error:
        raise ReadError(place, f"is not of the extract form: {error}", line=number) from error


def _parse_figures(rows: Iterable[Mapping[str, Any]], text: str) -> Iterator[AnnotatedFigure]:
    """Yield the figures that state a comparable amount; one without any cannot be right or wrong."""
    for row in rows:
        stated = (_parse_amount(alternative, text) for alternative in (row, *row.get("alternatives", ())))
        amounts = tuple(amount for amount in stated if amount is not None)
        if amounts:
            yield AnnotatedFigure(
                harm=Harm(row["harm"]),
                amounts=amounts,
                required=row.get("required", True),
                is_part=row.get("part_of") is not None,
                is_background=bool(row.get("background")),
                claimant=row.get("claimant"),
                span=_parse_span(row.get("number")),
            )


def _parse_amount(row: Mapping[str, Any], text: str) -> Amount | None:
    number = _parse_span(row.get("number"))
    words = row.get("words") or (number.text_in(text) if number else "")
    return make_amount(
        Modifier(row["modifier"]), row.get("value"), lower=row.get("lower"), upper=row.get("upper"), words=words
    )


def _parse_attributions(row: Mapping[str, Any]) -> Iterator[AnnotatedAttribution]:
    """Yield quotations and assertions that have a speaker; the outlet's own statements are not attributed."""
    for stretch in (*(row.get("quotes") or ()), *(row.get("assertions") or ())):
        if stretch.get("voice", Voice.SPEAKER) == Voice.SPEAKER:
            yield AnnotatedAttribution(
                content=Span(start=stretch["start"], end=stretch["end"]),
                cue=_parse_span(stretch.get("cue_span")),
                claimant=_parse_span(stretch.get("claimant_span")),
            )


def _parse_span(ends: Mapping[str, int] | None) -> Span | None:
    return Span(start=ends["start"], end=ends["end"]) if ends else None
