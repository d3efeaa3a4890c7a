"""Whether a page that reports a disputed toll is seen to do so.

Incident pages print one summary toll: a number when their sources agree, a range when they do not. A page counts as
seen to be disputed when two different numbers, or a range, were read in it for the same harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from evaluation.merit import Merit
from provenance.evaluation.amount import Sense
from provenance.evaluation.annotation import parse_annotation
from provenance.evaluation.tally import Tally
from provenance.models.vocabulary import Harm

COUNTED = "civilians"
"""Whom the summary toll of a page counts."""


def measure_disputes(
    name: str, gold: Iterable[Mapping[str, Any]], predicted: Iterable[Mapping[str, Any]]
) -> Iterator[Merit]:
    """Yield the F1 of finding disputed tolls, for each harm that the pages sum up."""
    answers = {row["id"]: row for row in predicted}
    pages = list(gold)
    for harm in (Harm.KILLED, Harm.INJURED):
        total = Tally(0, 0)
        for page in pages:
            disputed, seen = is_disputed(page, harm), is_seen_disputed(answers[page["id"]], harm)
            if disputed is not None:
                both = disputed and seen
                total = total.plus(Tally(disputed, both, seen, both))
        yield Merit(name, f"disputed tolls, {harm}", total.gold, total.figure)


def is_disputed(page: Mapping[str, Any], harm: Harm) -> bool | None:
    """Tell whether the summary toll leaves room; None when the page has none."""
    summaries = [figure for figure in page["figures"] if figure["group"] == COUNTED and figure["harm"] == harm]
    figures = parse_annotation({**page, "figures": summaries}).figures or ()
    return figures[0].amounts[0].lower != figures[0].amounts[0].upper if figures else None


def is_seen_disputed(answer: Mapping[str, Any], harm: Harm) -> bool:
    """Tell whether two different numbers, or a range, were read."""
    figures = parse_annotation(answer).figures or ()
    amounts = [figure.amounts[0] for figure in figures if figure.harm is harm]
    counted = [amount for amount in amounts if amount.sense is not Sense.VAGUE]
    is_range = any(amount.sense is Sense.RANGE and amount.lower != amount.upper for amount in counted)
    return is_range or len({amount.identity for amount in counted}) > 1
