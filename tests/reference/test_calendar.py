"""Calendar expressions and the days they stand for."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import ParseError
from provenance.models.value import Interval
from provenance.reference.calendar import anchor_expression

FRIDAY = date(2024, 5, 10)


def days(first: tuple[int, int, int] | None, last: tuple[int, int, int] | None) -> Interval:
    """Return an interval from two days written as numbers."""
    return Interval(earliest=date(*first) if first else None, latest=date(*last) if last else None)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        pytest.param("2023-10-07", days((2023, 10, 7), (2023, 10, 7)), id="day"),
        pytest.param("2024-02", days((2024, 2, 1), (2024, 2, 29)), id="month of a leap year"),
        pytest.param("1985", days((1985, 1, 1), (1985, 12, 31)), id="year"),
        pytest.param("198X", days((1980, 1, 1), (1989, 12, 31)), id="decade"),
        pytest.param("XXXX-10-07", days((2023, 10, 7), (2023, 10, 7)), id="day without a year"),
        pytest.param("XXXX-05-12", days((2024, 5, 12), (2024, 5, 12)), id="day that comes up"),
        pytest.param("XXXX-05-20", days((2023, 5, 20), (2023, 5, 20)), id="day ten days ahead was last year"),
        pytest.param("XXXX-02-29", days((2024, 2, 29), (2024, 2, 29)), id="leap day"),
        pytest.param("XXXX-02", days((2024, 2, 1), (2024, 2, 29)), id="month without a year"),
        pytest.param("+XXXX-02", days((2025, 2, 1), (2025, 2, 28)), id="next such month"),
        pytest.param("XXXX-WXX-5", days((2024, 5, 10), (2024, 5, 10)), id="weekday of the same day"),
        pytest.param("XXXX-WXX-2", days((2024, 5, 7), (2024, 5, 7)), id="weekday before"),
        pytest.param("-XXXX-WXX-5", days((2024, 5, 3), (2024, 5, 3)), id="last Friday, on a Friday"),
        pytest.param("+XXXX-WXX-5", days((2024, 5, 17), (2024, 5, 17)), id="next Friday, on a Friday"),
        pytest.param("day-1", days((2024, 5, 9), (2024, 5, 9)), id="yesterday"),
        pytest.param("week-1", days((2024, 4, 29), (2024, 5, 5)), id="last week"),
        pytest.param("month-1", days((2024, 4, 1), (2024, 4, 30)), id="last month"),
        pytest.param("year-1", days((2023, 1, 1), (2023, 12, 31)), id="last year"),
        pytest.param("P3D", days((2024, 5, 7), (2024, 5, 7)), id="three days ago"),
        pytest.param("P3W", days((2024, 4, 16), (2024, 4, 22)), id="three weeks ago, give or take"),
        pytest.param(">P1W", days((2024, 4, 26), (2024, 5, 2)), id="more than a week ago"),
        pytest.param("<P1W", days((2024, 5, 4), (2024, 5, 10)), id="less than a week ago"),
        pytest.param("past:P3D", days((2024, 5, 7), (2024, 5, 10)), id="in the past three days"),
        pytest.param("1985/..", days((1985, 1, 1), None), id="since"),
        pytest.param("../1985", days(None, (1985, 12, 31)), id="until"),
        pytest.param("2019/2021", days((2019, 1, 1), (2021, 12, 31)), id="from year to year"),
    ],
)
def test_anchor_expression_from_a_friday(expression: str, expected: Interval) -> None:
    assert anchor_expression(expression, Interval.day(FRIDAY)) == expected


def test_imprecise_anchor_gives_imprecise_days() -> None:
    anchor = days((2023, 10, 15), (2023, 10, 21))
    assert anchor_expression("XXXX-WXX-2", anchor) == days((2023, 10, 10), (2023, 10, 17))


def test_open_anchor_leaves_relative_expressions_open() -> None:
    assert anchor_expression("week-1", Interval()) == Interval()
    assert anchor_expression("day-1", days((2023, 10, 31), None)) == days((2023, 10, 30), None)


def test_absolute_expressions_need_no_anchor() -> None:
    assert anchor_expression("2023-10-07", Interval()).is_day


@pytest.mark.parametrize("expression", ["", "soon", "2023-13", "2023-02-30", "XXXX-13", "XXXX-02-30", "P3H", "week"])
def test_unknown_expressions_are_refused(expression: str) -> None:
    with pytest.raises(ParseError, match="calendar expression"):
        anchor_expression(expression, Interval.day(FRIDAY))


RELATIVE = st.sampled_from(
    (
        *("XXXX-10-07", "XXXX-02", "XXXX-WXX-3", "-XXXX-WXX-3", "+XXXX-WXX-3", "day-1", "week-1", "month+1", "year-1"),
        *("P3W", ">P2M", "<P1Y", "past:P3D", "P40Y"),
    )
)
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 1, 1))


@given(expression=RELATIVE, first=DAYS, second=DAYS)
def test_anchored_days_are_ordered_and_monotone(expression: str, first: date, second: date) -> None:
    """A later day of writing never means only earlier days."""
    early, late = sorted((first, second))
    before = anchor_expression(expression, Interval.day(early))
    after = anchor_expression(expression, Interval.day(late))
    assert before.earliest is not None
    assert before.latest is not None
    assert after.latest is not None
    assert before.earliest <= before.latest
    assert before.earliest <= after.latest


@given(expression=RELATIVE, first=DAYS, second=DAYS)
def test_an_imprecise_anchor_never_fails(expression: str, first: date, second: date) -> None:
    early, late = sorted((first, second))
    found = anchor_expression(expression, Interval(earliest=early, latest=late))
    assert found.earliest is None or found.latest is None or found.earliest <= found.latest
