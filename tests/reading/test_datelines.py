"""Only an article's own dateline dates it; a past day it reports bounds it from below."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.models.value import Interval
from provenance.reading.datelines import find_published

BODY = "Twelve people drowned when the river rose at Oyele, the relief office said."
DAY = Interval.day(date(2021, 3, 4))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param(f"Flood at Oyele\n\nAda Ray\n4 March 2021\n\n{BODY}", "date-line", id="date-alone"),
        pytest.param(f"Flood at Oyele\nPublished: March 4, 2021\n{BODY}", "date-line", id="labelled"),
        pytest.param(f"Flood at Oyele\nFirst published on 4 March 2021 17.53 GMT\n{BODY}", "date-line", id="clock"),
        pytest.param(f"March 4, 2021 10:44 PM\n{BODY}", "date-line", id="first-line"),
        pytest.param(f"Flood\nBy Ada Ray | March 4, 2021\n{BODY}", "byline", id="byline"),
        pytest.param(f"Flood\nAda Ray and Jo de la Lo, 4 March 2021\n{BODY}", "byline", id="names-and-date"),
        pytest.param(f"OYELE, March 4, 2021 (INA) - {BODY}", "wire-dateline", id="wire-with-year"),
        pytest.param(f"Flood\nOYELE, Kordavia (4 March 2021) -- {BODY}", "wire-dateline", id="wire-second-line"),
        pytest.param(f"   OYELE, 4 MAR 21 (INA) -- [TEXT] {BODY}", "wire-dateline", id="monitoring-service"),
        pytest.param(f"Flood\nUpdated: 6 March 2021\nPublished: 4 March 2021\n{BODY}", "date-line", id="change-second"),
    ],
)
def test_find_published_reads_the_articles_own_date(text: str, rule: str) -> None:
    days, (evidence,) = find_published(text)
    assert days == DAY
    assert evidence.rule == rule
    assert evidence.span is not None
    assert evidence.span.text_in(text) == evidence.words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BODY, id="no-date"),
        pytest.param(f"{BODY}\n\nOn 4 March 2021 the river fell again, the office said.", id="date-in-the-report"),
        pytest.param(f"{BODY}\n\n4 March 2021", id="date-below-the-report"),
        pytest.param(f"Flood kills dozens on 4 March 2021\n{BODY}", id="date-in-the-headline"),
        pytest.param(f"Flood\n31 February 2021\n{BODY}", id="no-such-day"),
        pytest.param(f"Flood\nMarch 4\n{BODY}", id="no-year"),
        pytest.param(f"{BODY}\n\nRelated posts\n\nDam to open on 4 March 2021", id="date-of-a-link"),
    ],
)
def test_find_published_takes_no_other_date(text: str) -> None:
    assert find_published(text) == (Interval(), ())


def test_a_wire_dateline_without_year_is_evidence_and_no_date() -> None:
    days, (evidence,) = find_published(f"PORT SANTEL, July 9 (INA) - {BODY}")
    assert days == Interval()
    assert (evidence.words, evidence.rule) == ("July 9", "wire-dateline-without-year")


def test_a_date_of_change_bounds_from_above() -> None:
    days, (evidence,) = find_published(f"Flood\nLast updated: 6 March 2021 at 7:44 pm\n{BODY}")
    assert days == Interval(latest=date(2021, 3, 6))
    assert evidence.rule == "date-of-change"


def test_a_date_that_may_be_two_days_is_both() -> None:
    days, _ = find_published(f"Flood\nPublished: 03/05/2021\n{BODY}")
    assert days == Interval(earliest=date(2021, 3, 5), latest=date(2021, 5, 3))


@pytest.mark.parametrize(
    ("sentence", "earliest", "rule"),
    [
        pytest.param("The dam has leaked since 2019, it said.", date(2019, 1, 1), "since", id="since-year"),
        pytest.param("The dam has leaked since May 2019.", date(2019, 5, 1), "since", id="since-month"),
        pytest.param("It has leaked since 4 May 2019 and since 2014.", date(2019, 5, 4), "since", id="latest-bound"),
        pytest.param("Help! — Ada Ray (@adaray) March 4, 2021", date(2021, 3, 3), "post", id="post-by-time-zone"),
    ],
)
def test_a_reported_past_day_bounds_from_below(sentence: str, earliest: date, rule: str) -> None:
    days, (evidence,) = find_published(f"{BODY}\n\n{sentence}")
    assert days == Interval(earliest=earliest)
    assert evidence.rule == rule


@pytest.mark.parametrize(
    "sentence",
    ["It has flooded since 2000 people moved there.", "The dam opens on 4 May 2031.", "Since May the dam leaks."],
)
def test_other_days_bound_nothing(sentence: str) -> None:
    assert find_published(f"{BODY}\n\n{sentence}") == (Interval(), ())


@given(st.lists(st.sampled_from(["By ", "Ada Ray", ", ", "4 March 2021", "\n", "OYELE", " (", "@x)", " — ", "since "])))
def test_evidence_stands_where_it_says(parts: list[str]) -> None:
    text = "".join(parts)
    days, evidence = find_published(text)
    assert days.is_known <= bool(evidence)
    for piece in evidence:
        assert piece.span is not None
        assert piece.span.text_in(text) == piece.words
