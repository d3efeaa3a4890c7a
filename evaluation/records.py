"""What articles say of incidents, against the records that were kept of them: so many killed, so many injured.

A record sums its incident up in one number a harm. An article says more, and as truly: parts of the count, what was
first reported, other incidents, the dead of a whole war. Each of these is wrong by the record. So two figures of merit
stand side by side: of everything that was read of the harms that a record can hold, and of its totals, which is what is
left when the article is summed up as a record is. Between them lies what articles say beyond records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.answers import read_annotated
from evaluation.convert_figures import convert_figures
from evaluation.disputed_tolls import measure_disputes
from evaluation.jsonlines import JsonObject
from evaluation.merit import Merit
from provenance.evaluation import score
from provenance.evaluation.annotation import parse_annotation
from provenance.extraction.figures.find import find_figures
from provenance.extraction.figures.parts import GENERAL
from provenance.models.claim import Extraction
from provenance.models.extract_form import to_extract_form
from provenance.models.vocabulary import Harm, Modifier

Figures = Sequence[Mapping[str, Any]]


class Records(NamedTuple):
    """A set of articles or pages with the records of their incidents, and how the two are compared."""

    name: str
    harms: frozenset[Harm]
    """Harms that a record can hold; figures of others are no answer to it."""
    criterion: str
    least: int = 0
    """Smaller numbers are asked of nobody: a single victim is named, not counted."""
    has_totals: bool = True
    """Whether a record holds sums, and not each group of victims by itself."""
    has_disputes: bool = False
    """Whether a record prints a range where its sources disagree."""

    def read(self, shared: Path) -> list[JsonObject]:
        """Return the gold objects; none when the set is missing."""
        path = shared / "dev" / "figures" / f"{self.name}.jsonl"
        return list(convert_figures(path)) if path.exists() else []


VIOLENCE = frozenset((Harm.KILLED, Harm.INJURED))
SETS = (
    Records("muc_dev", VIOLENCE | {Harm.CAPTURED}, "number", has_totals=False),
    Records("airwars_dev", VIOLENCE, "bounds", has_disputes=True),
    Records("gva_dev", VIOLENCE, "number", least=2),
)


def measure_records(shared: Path) -> Iterator[Merit]:
    """Yield the F1 against the records of each set that is there, of all figures and of totals."""
    for records in SETS:
        gold = records.read(shared)
        if gold:
            yield from compare_records(records, gold, _read_figures(gold))


def compare_records(records: Records, gold: Iterable[JsonObject], told: Iterable[JsonObject]) -> Iterator[Merit]:
    """Yield the same for one set; ``told`` is in the extract form, with ``text``."""
    asked = [{**row, "figures": _ask(row["figures"], records)} for row in gold]
    answers = [{**row, "figures": [one for one in row["figures"] if _answers(one, records)]} for row in told]
    yield from _score("records", records, asked, answers)
    if records.has_totals:
        answers = [{**row, "figures": find_totals(row["figures"])} for row in answers]
        yield from _score("records, totals", records, asked, answers)
    if records.has_disputes:
        for merit in measure_disputes(records.name, asked, answers):
            yield merit._replace(measure=f"{merit.measure}, totals")


def find_totals(figures: Figures) -> list[Mapping[str, Any]]:
    """Return the figures that sum an event up, which parts and figures of other events do not.

    Vague words give way to numbers for the same harm, and counts of narrower groups to counts of people at large.

    >>> people = {"harm": "killed", "background": False, "modifier": "exact", "population": "people"}
    >>> len(find_totals([{**people, "part_of": None}, {**people, "part_of": "f1"}]))
    1
    """
    totals = [one for one in figures if one["part_of"] is None and not one["background"]]
    counted = {one["harm"] for one in totals if one["modifier"] != Modifier.VAGUE}
    totals = [one for one in totals if one["modifier"] != Modifier.VAGUE or one["harm"] not in counted]
    at_large = {one["harm"] for one in totals if one["population"] in GENERAL}
    return [one for one in totals if one["population"] in GENERAL or one["harm"] not in at_large]


def _read_figures(gold: Iterable[Mapping[str, Any]]) -> Iterator[JsonObject]:
    """Yield the extract form of articles with figures alone: no record says who told what."""
    for article in read_annotated(gold):
        figures = tuple(find_figures(article, ()))
        extraction = Extraction(version=article.version, extractor="figures", figures=figures)
        yield {**to_extract_form(article, extraction), "text": article.text}


def _score(title: str, records: Records, gold: list[JsonObject], answers: list[JsonObject]) -> Iterator[Merit]:
    scores = score(map(parse_annotation, gold), map(parse_annotation, answers))
    for harm in ("", *sorted(records.harms)):
        measure = scores.figure_of.get(f"figures {records.criterion} {harm}".strip())
        if measure is not None:
            interval = measure.low, measure.high
            yield Merit(records.name, f"{title} {harm}".strip(), measure.gold, measure.figure, interval)


def _ask(figures: Figures, records: Records) -> list[Mapping[str, Any]]:
    """Return the gold of the harms of records; what is too small to be asked for is optional."""
    return [
        {**one, "required": one["required"] and not _is_small(one, records)}
        for one in figures
        if Harm(one["harm"]) in records.harms
    ]


def _answers(figure: Mapping[str, Any], records: Records) -> bool:
    return Harm(figure["harm"]) in records.harms and not _is_small(figure, records)


def _is_small(figure: Mapping[str, Any], records: Records) -> bool:
    return figure["value"] is not None and figure["value"] < records.least
