"""Dates as people write them, read as the days they can mean and never more precisely than they are written.

"May 2024" is thirty-one days, "2024" a year, "03/05/2024" lies somewhere between 5 March and 3 May. The parser of
python-dateutil fills what is missing from a default; so it is asked twice, once with the first and once with the last
day of a year, and the two answers are the ends of the interval. Where they disagree about the year, the words state
none, and the date is unreadable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import permutations

from dateutil.parser import ParserError, parser, parserinfo

from provenance.errors import ParseError
from provenance.models.value import Interval, Span

ACCEPTED = 'a date such as 2024-05-03, "3 May 2024", "May 2024", 2024, or {"earliest": …, "latest": …}'
FIRST_YEAR = 1605
"""The year of the first printed newspaper, the Relation of Strasbourg: no article is older."""

_LONGEST = 100
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s{1,3})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEARLESS = rf"(?:{_DAY}\s{{1,3}}(?:of\s{{1,3}})?{_MONTH}|{_MONTH}\s{{1,3}}{_DAY})"
PRINTED_DAY = rf"(?:{_WEEKDAY}?(?:{_YEARLESS},?\s{{1,3}}\d{{4}}|\d{{4}}-\d\d-\d\d)\b)"
"""A day of the calendar with its year, as English news prints it; a pattern for IGNORECASE."""
PRINTED_MONTH = rf"(?:{_MONTH},?\s{{1,3}}\d{{4}}\b)"
PRINTED_YEARLESS = rf"(?:{_YEARLESS}\b)"

_WEEKDAYS = re.compile(rf"\b{_WEEKDAY}", re.IGNORECASE)
_CLOCK = re.compile(r"[\s,|@·-]*(?:\bat\s+)?\b\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m\b).*", re.IGNORECASE)
_NUMERIC = re.compile(r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|(?<=[/.])\d\d)")
_ISO = re.compile(r"(?P<first>\d{4}(?:-\d\d){0,2}|\.\.)/(?P<last>\d{4}(?:-\d\d){0,2}|\.\.)")
_ISO_INSTANT = re.compile(r"(\d{4}-\d\d-\d\d)T\d.*")
_STATES_A_YEAR = re.compile(r"\d{4}|['’]\d\d\b|\d[ -][A-Za-z]{3,9}[ -]\d\d\b")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?")
_RANGE_MARKS = (" to ", " until ", " – ", " - ", " and ")
_PRINTED_DAY = re.compile(rf"\b{PRINTED_DAY}", re.IGNORECASE)


class _Calendar(parserinfo):
    """English names of months and weekdays; two-digit years as POSIX reads them, whatever year it is today."""

    def convertyear(self, year: int, century_specified: bool = False) -> int:
        if century_specified or year > 99:
            return year
        return year + (1900 if year > 68 else 2000)


_CALENDAR = _Calendar()
_PARSER = parser(_CALENDAR)
_FIRST_DAY, _LAST_DAY = datetime(4, 1, 1), datetime(8, 12, 31)


def parse_date(words: str) -> Interval:
    """Return the days that a date can mean: one day, a month, a year, or the range it states.

    Raises:
        ParseError: the words are no date, or state no year.

    >>> parse_date("Friday, May 3rd, 2024, 10:30 a.m. EDT").latest
    datetime.date(2024, 5, 3)
    >>> parse_date("May 2024")
    Interval(earliest=datetime.date(2024, 5, 1), latest=datetime.date(2024, 5, 31))
    >>> parse_date("03/05/2024")
    Interval(earliest=datetime.date(2024, 3, 5), latest=datetime.date(2024, 5, 3))
    """
    trimmed = " ".join(words.split())
    if not 0 < len(trimmed) <= _LONGEST:
        raise ParseError(words[:_LONGEST], "date", accepted=ACCEPTED)
    if _EPOCH.fullmatch(trimmed):
        return _read_epoch(trimmed)
    day = _ISO_INSTANT.sub(r"\1", trimmed)
    for reading in (day, _CLOCK.sub("", day)):
        if days := _read_numeric(reading) or _read_named(reading):
            return days
    if days := _read_range(trimmed):
        return days
    raise ParseError(words, "date", accepted=ACCEPTED)


def parse_published(stated: object) -> Interval:
    """Return the days that a metadata value states: a string, a number, or a mapping with ``earliest``, ``latest``.

    None, an empty string and an empty mapping state nothing.

    Raises:
        ParseError: it states something that is no date.

    >>> parse_published({"earliest": "2023-10-15", "latest": None})
    Interval(earliest=datetime.date(2023, 10, 15), latest=None)
    """
    if isinstance(stated, Mapping):
        first, last = _parse_end(stated.get("earliest")), _parse_end(stated.get("latest"))
        return _hull(first, last, str(dict(stated))[:_LONGEST])
    return _parse_end(stated)


def find_days(text: str) -> Iterator[tuple[Span, Interval]]:
    """Yield every full date (day, month and year) that the text prints, with its day."""
    for match in _PRINTED_DAY.finditer(text):
        try:
            yield Span(start=match.start(), end=match.end()), parse_date(match[0])
        except ParseError:
            continue


def _parse_end(stated: object) -> Interval:
    if stated is None or stated == "":
        return Interval()
    if isinstance(stated, str | int | float) and not isinstance(stated, bool):
        return parse_date(str(stated))
    raise ParseError(str(stated)[:_LONGEST], "date", accepted=ACCEPTED)


def _read_epoch(digits: str) -> Interval:
    """Read seconds, or milliseconds, since 1970 as the day in Greenwich."""
    seconds = float(digits) if len(digits.partition(".")[0]) == 10 else float(digits) / 1000
    return Interval.day(datetime.fromtimestamp(seconds, UTC).date())


def _read_numeric(words: str) -> Interval | None:
    """Read "03/05/2024", in both orders where both are dates; with full stops the day comes first."""
    match = _NUMERIC.fullmatch(words)
    if not match:
        return None
    orders = list(permutations((int(match["first"]), int(match["second"]))))
    year = _CALENDAR.convertyear(int(match["year"]))
    days = sorted(day for pair in orders[: 1 if match["mark"] == "." else 2] for day in _day(year, *pair))
    return Interval(earliest=days[0], latest=days[-1]) if days else None


def _day(year: int, day: int, month: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _read_named(words: str) -> Interval | None:
    bare = _WEEKDAYS.sub("", words)
    if not _STATES_A_YEAR.search(bare) or _ISO.fullmatch(bare):
        return None
    try:
        first = _PARSER.parse(bare, default=_FIRST_DAY, ignoretz=True).date()
        last = _PARSER.parse(bare, default=_LAST_DAY, ignoretz=True).date()
    except (ParserError, OverflowError, TypeError, AttributeError):
        return None
    if first.year != last.year or first.year < FIRST_YEAR:
        return None
    return Interval(earliest=first, latest=last)


def _read_range(words: str) -> Interval | None:
    """Read "May 1, 2024 to May 3, 2024", and ISO 8601-2 intervals such as "2024-05-01/.."."""
    if match := _ISO.fullmatch(words):
        start, stop = (Interval() if end == ".." else parse_date(end) for end in match.group("first", "last"))
        return _hull(start, stop, words)
    for mark in _RANGE_MARKS:
        begin, found, end = words.partition(mark)
        if not found:
            continue
        try:
            return _hull(parse_date(begin.removeprefix("between ")), parse_date(end), words)
        except ParseError:
            continue
    return None


def _hull(first: Interval, last: Interval, words: str) -> Interval:
    if first.earliest and last.latest and last.latest < first.earliest:
        raise ParseError(words, "range of dates", accepted="an earliest day that is not after the latest")
    return Interval(earliest=first.earliest, latest=last.latest)
