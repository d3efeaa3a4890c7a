"""Values of cells: numbers with the words that bound them, and dates as precise as they are written.

A number in a table is given, not spoken: its roundness says nothing, so its band is its bounds, and only "about" widens
it. A number that is none ("n/a", "-99") raises; nobody counts fewer than none.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from math import ceil
from typing import NamedTuple

from provenance.errors import ParseError
from provenance.models.claim import Band
from provenance.models.value import Interval
from provenance.models.vocabulary import Modifier

_NUMBER = re.compile(
    r"(?P<words>[a-z ]*?) ?(?P<low>\d[\d,]*)(?: ?(?:-|–|to) ?(?P<high>\d[\d,]*))?(?:\.0+)?", re.IGNORECASE | re.ASCII
)
_WORDS = {
    "": Modifier.EXACT,
    "at least": Modifier.AT_LEAST,
    "more than": Modifier.MORE_THAN,
    "over": Modifier.MORE_THAN,
    "about": Modifier.ABOUT,
    "approx": Modifier.ABOUT,
    "approximately": Modifier.ABOUT,
    "nearly": Modifier.NEARLY,
    "up to": Modifier.UP_TO,
    "fewer than": Modifier.FEWER_THAN,
    "less than": Modifier.FEWER_THAN,
}
_WIDTH = 0.05
"""Half-width of the band of "about N", as a share of N, rounded outwards."""
_YEAR = re.compile(r"(\d{4})(?:-(\d{2}))?")
_LONG_DATE = re.compile(r"[A-Z][a-z]+ \d{1,2}, \d{4}")


class Number(NamedTuple):
    """A number as a row gives it: where it stands in its cell, and what its words allow."""

    start: int
    end: int
    """Half-open, within the cell's words: the digits only."""
    modifier: Modifier
    value: int | None
    lower: int | None
    upper: int | None
    band: Band


def parse_number(words: str, modifier: Modifier | None = None) -> Number:
    """Return the number of a cell.

    Args:
        words: the words of the cell.
        modifier: what another column says of the number; words of the cell itself count more.

    Raises:
        ParseError: when the words are no whole number of at least 0, alone, in a range or with a word that bounds it.

    >>> number = parse_number("at least 55000")
    >>> number.modifier.value, number.value, number.lower, number.upper, number.start
    ('at_least', 55000, 55000, None, 9)
    >>> parse_number("12-15").band
    Band(lower=12, upper=15, rule='row-range-1')
    """
    match = _NUMBER.fullmatch(words.strip())
    said = _WORDS.get(match["words"].strip().lower()) if match else None
    if match is None or said is None:
        raise ParseError(words, "number", accepted="a whole number such as 12, 12-15, at least 12 or up to 12")
    low = _integer(match["low"])
    offset = len(words) - len(words.lstrip())
    start, end = offset + match.start("low"), offset + match.end("low")
    if match["high"]:
        high = _integer(match["high"])
        if high < low:
            raise ParseError(words, "range", accepted="the lower end first")
        band = Band(lower=low, upper=high, rule="row-range-1")
        end = offset + match.end("high")
        return Number(start, end, Modifier.BETWEEN, low if low == high else None, low, high, band)
    modifier = modifier if said is Modifier.EXACT and modifier else said
    return Number(start, end, modifier, low, *_bound(modifier, low))


def _integer(digits: str) -> int:
    return int(digits.replace(",", ""))


def _bound(modifier: Modifier, value: int) -> tuple[int | None, int | None, Band]:
    bounds: dict[Modifier, tuple[int | None, int | None]] = {
        Modifier.AT_LEAST: (value, None),
        Modifier.MORE_THAN: (value + 1, None),
        Modifier.UP_TO: (None, value),
        Modifier.FEWER_THAN: (None, value - 1),
        Modifier.ABOUT: (None, None),
        Modifier.NEARLY: (None, None),
    }
    lower, upper = bounds.get(modifier, (value, value))
    width = ceil(value * _WIDTH)
    if modifier in (Modifier.ABOUT, Modifier.NEARLY):
        above = value + width if modifier is Modifier.ABOUT else value
        return lower, upper, Band(lower=value - width, upper=above, rule="row-about-1")
    return lower, upper, Band(lower=lower, upper=upper, rule="row-bounds-1")


def parse_date(words: str) -> Interval:
    """Return a date with the precision it is written in.

    Raises:
        ParseError: when the words are no date.

    >>> parse_date("1954-06")
    Interval(earliest=datetime.date(1954, 6, 1), latest=datetime.date(1954, 6, 30))
    >>> parse_date("October 7, 2023") == parse_date("2023-10-07T09:01:37-05:00")
    True
    """
    stripped = words.strip()
    if year := _YEAR.fullmatch(stripped):
        return _whole(int(year[1]), int(year[2]) if year[2] else None)
    try:
        if _LONG_DATE.fullmatch(stripped):
            return Interval.day(datetime.strptime(stripped, "%B %d, %Y").date())
        return Interval.day(datetime.fromisoformat(stripped).date())
    except ValueError as error:
        raise ParseError(words, "date", accepted="2023-10-07, October 7, 2023, 2023-10 or 2023") from error


def _whole(year: int, month: int | None) -> Interval:
    try:
        last = monthrange(year, month or 12)[1]
        return Interval(earliest=date(year, month or 1, 1), latest=date(year, month or 12, last))
    except (ValueError, IndexError) as error:
        raise ParseError(f"{year}-{month}", "date", accepted="a month from 01 to 12") from error
