"""Numbers keep what their words allow, dates their precision, and what is neither is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import ParseError
from provenance.importing.values import parse_date, parse_number
from provenance.models.vocabulary import Modifier


@pytest.mark.parametrize(
    ("words", "modifier", "value", "bounds", "band"),
    [
        ("12", Modifier.EXACT, 12, (12, 12), (12, 12)),
        ("1,200", Modifier.EXACT, 1200, (1200, 1200), (1200, 1200)),
        ("12-15", Modifier.BETWEEN, None, (12, 15), (12, 15)),
        ("12 to 15", Modifier.BETWEEN, None, (12, 15), (12, 15)),
        ("2-2", Modifier.BETWEEN, 2, (2, 2), (2, 2)),
        ("at least 900", Modifier.AT_LEAST, 900, (900, None), (900, None)),
        ("more than 900", Modifier.MORE_THAN, 900, (901, None), (901, None)),
        ("up to 900", Modifier.UP_TO, 900, (None, 900), (None, 900)),
        ("fewer than 900", Modifier.FEWER_THAN, 900, (None, 899), (None, 899)),
        ("about 90", Modifier.ABOUT, 90, (None, None), (85, 95)),
        ("nearly 100", Modifier.NEARLY, 100, (None, None), (95, 100)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_number_keeps_what_its_words_allow(
    words: str, modifier: Modifier, value: int | None, bounds: tuple[int | None, int | None], band: tuple[int, int]
) -> None:
    number = parse_number(words)
    assert (number.modifier, number.value, (number.lower, number.upper)) == (modifier, value, bounds)
    assert (number.band.lower, number.band.upper) == band
    assert words[number.start : number.end].replace(",", "")[0].isdigit()


@pytest.mark.parametrize("words", ["", "n/a", "-99", "12.5", "dozens", "15-12", "12 people", "1 2", "٣"])
def test_what_is_no_count_is_refused(words: str) -> None:
    with pytest.raises(ParseError):
        parse_number(words)


def test_words_of_the_cell_count_more_than_another_column() -> None:
    assert parse_number("at least 12", Modifier.ABOUT).modifier is Modifier.AT_LEAST
    assert parse_number("12", Modifier.ABOUT).modifier is Modifier.ABOUT


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from([None, *Modifier]))
def test_bounds_and_band_are_ordered(value: int, modifier: Modifier | None) -> None:
    number = parse_number(str(value), modifier)
    for lower, upper in ((number.lower, number.upper), (number.band.lower, number.band.upper)):
        assert lower is None or upper is None or lower <= upper


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("2021-03-04", date(2021, 3, 4), date(2021, 3, 4)),
        ("2021-03-04T23:30:00-05:00", date(2021, 3, 4), date(2021, 3, 4)),
        ("March 4, 2021", date(2021, 3, 4), date(2021, 3, 4)),
        ("2021-02", date(2021, 2, 1), date(2021, 2, 28)),
        ("1911", date(1911, 1, 1), date(1911, 12, 31)),
    ],
)
def test_date_keeps_its_precision(words: str, earliest: date, latest: date) -> None:
    interval = parse_date(words)
    assert (interval.earliest, interval.latest) == (earliest, latest)


@pytest.mark.parametrize("words", ["", "soon", "2021-13", "0000", "Smarch 4, 2021", "4/3/2021"])
def test_what_is_no_date_is_refused(words: str) -> None:
    with pytest.raises(ParseError):
        parse_date(words)
