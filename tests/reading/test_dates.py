"""Dates are never read more precisely than they are written, and never filled from today."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import ParseError
from provenance.models.value import Interval
from provenance.reading.dates import find_days, parse_date, parse_published

DAYS = {
    "iso": "2024-05-03",
    "iso-compact": "20240503",
    "iso-slashes": "2024/05/03",
    "instant-utc": "2024-05-03T10:11:12Z",
    "instant-far-from-utc": "2024-05-03T23:30:00-05:00",
    "instant-with-zone-name": "2024-05-03T10:00:00.000Z[UTC]",
    "day-month-year": "3 May 2024",
    "ordinal": "3rd of May 2024",
    "month-day-year": "May 3, 2024",
    "abbreviated": "Sept. 4, 2021",
    "weekday-first": "Friday, May 3rd, 2024",
    "clock-and-zone-after": "May 3, 2024 at 10:30 a.m. EDT",
    "clock-with-full-stop": "Friday 3 May 2024 17.53 BST",
    "feed": "Fri, 03 May 2024 10:00:00 +0000",
    "post": "Fri May 03 10:11:12 +0000 2024",
    "hyphens": "3-May-24",
    "apostrophe-year": "May 3, '24",
    "full-stops-day-first": "3.5.2024",
    "day-above-twelve": "13/05/2024",
    "day-above-twelve-american": "05/13/2024",
    "epoch-seconds": "1714694400",
    "epoch-milliseconds": "1714694400000",
}
OTHER_DAYS = {"abbreviated": date(2021, 9, 4), "day-above-twelve": date(2024, 5, 13)}
OTHER_DAYS["day-above-twelve-american"] = OTHER_DAYS["day-above-twelve"]


@pytest.mark.parametrize(("name", "words"), DAYS.items(), ids=DAYS)
def test_parse_date_reads_a_day(name: str, words: str) -> None:
    assert parse_date(words) == Interval.day(OTHER_DAYS.get(name, date(2024, 5, 3)))


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        pytest.param("May 2024", "2024-05-01", "2024-05-31", id="month"),
        pytest.param("February 2024", "2024-02-01", "2024-02-29", id="leap-month"),
        pytest.param("2024-05", "2024-05-01", "2024-05-31", id="iso-month"),
        pytest.param("5/2024", "2024-05-01", "2024-05-31", id="numeric-month"),
        pytest.param("Friday May 2024", "2024-05-01", "2024-05-31", id="weekday-never-picks-a-day"),
        pytest.param("2024", "2024-01-01", "2024-12-31", id="year"),
        pytest.param("03/05/2024", "2024-03-05", "2024-05-03", id="order-of-day-and-month-unknown"),
        pytest.param("3/5/24", "2024-03-05", "2024-05-03", id="order-unknown-short-year"),
        pytest.param("2024-05-01/2024-05-03", "2024-05-01", "2024-05-03", id="iso-range"),
        pytest.param("2024-05/2024-07", "2024-05-01", "2024-07-31", id="iso-range-of-months"),
        pytest.param("May 1, 2024 to May 3, 2024", "2024-05-01", "2024-05-03", id="range-in-words"),
        pytest.param("between 1 May 2024 and 3 May 2024", "2024-05-01", "2024-05-03", id="between"),
    ],
)
def test_parse_date_keeps_a_range(words: str, earliest: str, latest: str) -> None:
    expected = Interval(earliest=date.fromisoformat(earliest), latest=date.fromisoformat(latest))
    assert parse_date(words) == expected


def test_parse_date_keeps_an_open_end() -> None:
    assert parse_date("2024-05-01/..") == Interval(earliest=date(2024, 5, 1))
    assert parse_date("../2024") == Interval(latest=date(2024, 12, 31))


@pytest.mark.parametrize(
    "words",
    [
        *("", "soon", "today", "yesterday", "Friday", "10:30", "10", "May", "5 May", "May 5", "May 33", "24-05-03"),
        *("31 February 2024", "2023-02-30", "3 May 1204", "99/99/2024", "2024-05-03/2024-05-01", "x" * 200),
    ],
)
def test_parse_date_refuses_what_states_no_date(words: str) -> None:
    with pytest.raises(ParseError):
        parse_date(words)


@given(st.text(max_size=40))
def test_parse_date_reads_or_refuses_any_words(words: str) -> None:
    try:
        days = parse_date(words)
    except ParseError:
        return
    assert days.is_known


@given(st.dates(min_value=date(1700, 1, 1), max_value=date(2400, 1, 1)))
def test_parse_date_reads_every_written_form_of_a_day(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y"):
        assert parse_date(day.strftime(form)) == Interval.day(day)


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        pytest.param(None, Interval(), id="null"),
        pytest.param("", Interval(), id="empty"),
        pytest.param({}, Interval(), id="empty-range"),
        pytest.param(2024, Interval(earliest=date(2024, 1, 1), latest=date(2024, 12, 31)), id="number"),
        pytest.param({"earliest": "May 2024"}, Interval(earliest=date(2024, 5, 1)), id="no-latest"),
        pytest.param(
            {"earliest": "2023-10-15", "latest": "2023-10-21"},
            Interval(earliest=date(2023, 10, 15), latest=date(2023, 10, 21)),
            id="range",
        ),
    ],
)
def test_parse_published_reads_what_metadata_states(stated: object, expected: Interval) -> None:
    assert parse_published(stated) == expected


@pytest.mark.parametrize("stated", [True, ["2024"], {"earliest": "2024-05-03", "latest": "2024-05-01"}, float("nan")])
def test_parse_published_refuses_what_is_no_date(stated: object) -> None:
    with pytest.raises(ParseError):
        parse_published(stated)


def test_find_days_yields_full_dates_only() -> None:
    text = "On 3 May 2024 it rose; on May 5 it fell; on 31 February 2024 nothing; by March 4, 2025 it had gone."
    assert [span.text_in(text) for span, _ in find_days(text)] == ["3 May 2024", "March 4, 2025"]
