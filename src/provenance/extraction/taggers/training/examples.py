"""Annotated articles to learn from: one JSON object a line, with ``id``, ``text`` and ``quotes``.

A quote has ``content``, ``cue`` and ``speaker`` as half-open pairs of offsets in code points (the last two may be
null), and may have ``cue_parts`` and ``speaker_parts``, lists of such pairs, where they are printed in pieces.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from provenance.errors import ReadError
from provenance.extraction.attributions.assembly import find_by_rule
from provenance.extraction.attributions.stretch import Offsets, Stretch, separate
from provenance.extraction.attributions.tokens import Paragraph, read_paragraphs


@dataclass(frozen=True, slots=True)
class Attribution:
    """An attribution as annotated, in half-open offsets of the text."""

    content: Offsets
    cue: Offsets | None
    source: Offsets | None
    cue_parts: tuple[Offsets, ...]
    source_parts: tuple[Offsets, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """An annotated article as its paragraphs, with what the rules read in them."""

    paragraphs: tuple[Paragraph, ...]
    ruled: tuple[Stretch, ...]
    attributions: tuple[Attribution, ...]


def read_examples(paths: Iterable[Path]) -> Iterator[Example]:
    """Yield the annotated articles of the files, in order.

    Raises:
        ReadError: for a file that cannot be read and a line that is no annotated article.
    """
    for path in paths:
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise ReadError(str(path), f"cannot be read ({error})") from error
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _read_line(path, number, line)


def _read_line(path: Path, number: int, line: str) -> Example:
    try:
        article = json.loads(line)
        text = str(article["text"])
        attributions = tuple(_attribution(quote, len(text)) for quote in article["quotes"])
    except (ValueError, KeyError, TypeError) as error:
        raise ReadError(str(path), f"is no annotated article ({error!r})", line=number) from error
    paragraphs = tuple(read_paragraphs(text))
    ruled = separate(found for found in find_by_rule(paragraphs) if isinstance(found, Stretch))
    return Example(paragraphs, tuple(ruled), attributions)


def _attribution(quote: Mapping[str, Any], length: int) -> Attribution:
    content, cue, source = (_offsets(quote.get(role), length) for role in ("content", "cue", "speaker"))
    if content is None:
        raise ValueError("a quote without content")
    return Attribution(
        content=content,
        cue=cue,
        source=source,
        cue_parts=_parts(quote.get("cue_parts"), cue, length),
        source_parts=_parts(quote.get("speaker_parts"), source, length),
    )


def _parts(pairs: Any, whole: Offsets | None, length: int) -> tuple[Offsets, ...]:
    found = tuple(part for pair in pairs or () if (part := _offsets(pair, length)))
    return found or ((whole,) if whole else ())


def _offsets(pair: Any, length: int) -> Offsets | None:
    if pair is None:
        return None
    start, end = pair
    if not 0 <= start < end <= length:
        raise ValueError(f"offsets {pair} outside the text")
    return start, end
