"""What articles say against the records of their incidents: everything, and its totals."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation.records import Records, compare_records, find_totals
from provenance.models.vocabulary import Harm

TEXT = "Two or nine or dozens."
KILLED = frozenset((Harm.KILLED,))


def _figure(value: int | None, **known: Any) -> dict[str, Any]:
    bounds = {"value": value, "lower": value, "upper": value, "modifier": "vague" if value is None else "exact"}
    number = {"start": 15, "end": 21} if value is None else None
    common = {"harm": "killed", "part_of": None, "background": False, "population": "people", "number": number}
    return {**common, **bounds, **known}


TOTALS = {
    "parts": ([_figure(9), _figure(2, part_of="f1")], [9]),
    "other-events": ([_figure(9), _figure(70, background=True)], [9]),
    "vague-beside-a-number": ([_figure(9), _figure(None)], [9]),
    "vague-alone": ([_figure(None)], [None]),
    "narrower-group": ([_figure(9), _figure(2, population="children")], [9]),
    "narrower-group-alone": ([_figure(2, population="children")], [2]),
    "other-harm": ([_figure(9), _figure(None, harm="injured")], [9, None]),
}


@pytest.mark.parametrize(("figures", "values"), TOTALS.values(), ids=TOTALS)
def test_totals_sum_an_event_up(figures: list[dict[str, Any]], values: list[int | None]) -> None:
    assert [figure["value"] for figure in find_totals(figures)] == values


def test_all_figures_and_totals_stand_side_by_side() -> None:
    records = Records("pages", KILLED, "number", least=2)
    gold = [{"id": "a", "text": TEXT, "figures": [_figure(9, required=True), _figure(1, required=True)]}]
    told = [{"id": "a", "text": TEXT, "figures": [_figure(9), _figure(2, part_of="f1"), _figure(4, harm="injured")]}]

    merits = {merit.measure: (merit.n, round(merit.figure, 3)) for merit in compare_records(records, gold, told)}

    assert merits["records"] == (1, 0.667)
    assert merits["records, totals"] == (1, 1.0)


def test_range_of_a_record_is_a_dispute() -> None:
    records = Records("pages", KILLED, "bounds", has_disputes=True)
    ends = {"value": None, "lower": 2, "upper": 9, "modifier": "between", "group": "civilians", "required": True}
    gold = [{"id": "a", "text": TEXT, "figures": [{**_figure(9), **ends}]}]
    told = [{"id": "a", "text": TEXT, "figures": [_figure(9), _figure(2)]}]

    merits = {merit.measure: merit.figure for merit in compare_records(records, gold, told)}

    assert merits["disputed tolls, killed, totals"] == 1
