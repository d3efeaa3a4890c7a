"""Floors only rise, bars hold in any case, and what was not looked at fails."""

from __future__ import annotations

import pytest

from evaluation.merit import BARS, Floors, Merit, find_failures, floor_of, raise_floors, render_merits

REACHED = [Merit(name, measure, 10, 1.0) for name, measure in BARS]


def test_bars_hold_without_floors() -> None:
    assert find_failures(REACHED, {}) == []
    assert floor_of(("audit_dev", "figures number"), {}) == BARS["audit_dev", "figures number"]
    assert floor_of(("audit_dev", "figures number"), {"audit_dev": {"figures number": 0.1}}) == 0.75


@pytest.mark.parametrize(
    ("merit", "reason"),
    [
        (Merit("toy", "figures number", 10, 0.59), "toy / figures number: 0.590 is below 0.600"),
        (Merit("toy", "figures number", 0, 0.0), "toy / figures number: there was nothing to measure it on"),
        (Merit("toy", "another", 10, 1.0), "toy / figures number: was not measured"),
    ],
    ids=["below", "empty", "missing"],
)
def test_each_way_to_fail(merit: Merit, reason: str) -> None:
    assert find_failures([*REACHED, merit], {"toy": {"figures number": 0.6}}) == [reason]


def test_nothing_checked_fails() -> None:
    assert find_failures([], {})[0] == "nothing was checked"


def test_floors_rise_and_never_fall() -> None:
    floors: Floors = {"toy": {"large": 0.5, "small": 0.5, "worse": 0.5, "unmeasured": 0.5, "empty": 0.0}}
    merits = [
        Merit("toy", "large", 1000, 0.8),
        Merit("toy", "small", 10, 0.8),
        Merit("toy", "worse", 1000, 0.4),
        Merit("toy", "empty", 0, 0.0),
    ]
    raised = raise_floors(merits, floors)
    assert raised == {"toy": {"large": 0.79, "small": 0.6, "worse": 0.5, "unmeasured": 0.5, "empty": 0.0}}


def test_table_marks_what_is_below() -> None:
    table = render_merits([Merit("toy", "m", 3, 0.5)], {"toy": {"m": 0.6}})
    assert table.splitlines()[1].split() == ["toy", "m", "3", "0.500", "0.600", "below"]
