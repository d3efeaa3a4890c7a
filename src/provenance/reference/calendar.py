"""Calendar expressions, and the days they stand for once the day of writing is known.

Extraction reads "more than a week ago" as the expression ``>P1W``, which says what the text says and needs no date.
Resolution anchors it, again and again if need be, because the day of writing of an undated article becomes known
only through other articles. The notation extends ISO 8601-2 (``XXXX`` = year not stated) and its durations:

=================  ==================================  =====================================================
expression         words                               stands for
=================  ==================================  =====================================================
``2023-10-07``     7 October 2023                      that day; likewise ``2023-10``, ``2023``, ``199X``
``XXXX-10-07``     October 7                           the latest such day up to three days after the anchor
``XXXX-10``        in October                          the latest October that began at or before the anchor
``XXXX-WXX-2``     on Tuesday                          the latest Tuesday at or before the anchor
``+XXXX-WXX-2``    next Tuesday                        the first after the anchor; ``+`` also before a month
``-XXXX-WXX-2``    last Tuesday                        the latest before the anchor itself
``day-1``          yesterday                           calendar units: day, week (Monday first), month, year
``P3W``            three weeks ago                     that long before, give or take half a unit
``>P1W``           more than a week ago                longer ago, but less than twice as long
``<P1W``           less than a week ago                between then and the anchor
``past:P3D``       in the past three days              from then to the anchor
``1985/..``        since 1985                          from its beginning, without end
``../1985``        until 1985                          to its end, without beginning
``2019/2021``      between 2019 and 2021               from the beginning of one to the end of the other
=================  ==================================  =====================================================
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from provenance.errors import ParseError
from provenance.models.value import Interval

_ACCEPTED = "an expression such as 2023-10-07, XXXX-10-07, XXXX-WXX-2, week-1, P3W or 1985/.."
_ABSOLUTE = re.compile(r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_YEARLESS = re.compile(r"(?P<turn>[+-]?)XXXX-(?:WXX-(?P<weekday>[1-7])|(?P<month>\d\d)(?:-(?P<day>\d\d))?)")
_CALENDAR = re.compile(r"(?P<unit>day|week|month|year)(?P<shift>[+-]\d{1,4})")
_DURATION = re.compile(r"(?P<bound>[<>]|past:|)P(?P<count>\d{1,4})(?P<unit>[DWMY])")
_UNIT_OF = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_SOON = 3
_ANY_LEAP_YEAR = 2000


def anchor_expression(expression: str, anchor: Interval) -> Interval:
    """Return the days that an expression stands for in a text written on the anchor.

    An imprecise anchor gives an imprecise answer; a side of the anchor that is open leaves that side open.

    Raises:
        ParseError: the expression is not in the notation.

    >>> may_10 = Interval.day(date(2024, 5, 10))
    >>> anchor_expression("week-1", may_10).latest
    datetime.date(2024, 5, 5)
    >>> anchor_expression("XXXX-10-07", may_10).earliest
    datetime.date(2023, 10, 7)
    >>> anchor_expression("1985/..", may_10)
    Interval(earliest=datetime.date(1985, 1, 1), latest=None)
    """
    if "/" in expression:
        start, _, end = expression.partition("/")
        first = None if start == ".." else anchor_expression(start, anchor).earliest
        last = None if end == ".." else anchor_expression(end, anchor).latest
        return Interval(earliest=first, latest=last) if not (first and last and last < first) else Interval()
    if match := _ABSOLUTE.fullmatch(expression):
        return _absolute(match)
    return _spread(_relative(expression), anchor)


def _absolute(match: re.Match[str]) -> Interval:
    printed = match["year"]
    first, last = int(printed.replace("X", "0")), int(printed.replace("X", "9"))
    if not match["month"]:
        return Interval(earliest=date(max(first, 1), 1, 1), latest=date(last, 12, 31))
    try:
        if match["day"]:
            return Interval.day(date(first, int(match["month"]), int(match["day"])))
        return _month(first, int(match["month"]))
    except ValueError as error:
        raise ParseError(match[0], "calendar expression", accepted=_ACCEPTED) from error


def _relative(expression: str) -> Callable[[date], Interval]:
    if match := _YEARLESS.fullmatch(expression):
        return _weekday(match) if match["weekday"] else _yearless(match)
    if match := _CALENDAR.fullmatch(expression):
        unit, shift = match["unit"], int(match["shift"])
        return lambda day: _unit_around(_shifted(day, unit, shift), unit)
    if match := _DURATION.fullmatch(expression):
        return _ago(match["bound"], int(match["count"]), _UNIT_OF[match["unit"]])
    raise ParseError(expression, "calendar expression", accepted=_ACCEPTED)


def _spread(days_of: Callable[[date], Interval], anchor: Interval) -> Interval:
    """Apply a relative expression to both ends of the anchor; every such expression is monotone in its anchor."""
    try:
        first = days_of(anchor.earliest).earliest if anchor.earliest else None
        last = days_of(anchor.latest).latest if anchor.latest else None
    except (OverflowError, ValueError):
        return Interval()
    return Interval(earliest=first, latest=last)


def _weekday(match: re.Match[str]) -> Callable[[date], Interval]:
    wanted, turn = int(match["weekday"]), match["turn"]

    def find(day: date) -> Interval:
        back = (day.isoweekday() - wanted) % 7
        if turn == "+":
            return Interval.day(day + timedelta(days=7 - back))
        return Interval.day(day - timedelta(days=7 if turn == "-" and not back else back))

    return find


def _yearless(match: re.Match[str]) -> Callable[[date], Interval]:
    month, day_of_month, is_next = int(match["month"]), int(match["day"] or 0), match["turn"] == "+"
    if not 1 <= month <= 12 or (day_of_month and day_of_month > monthrange(_ANY_LEAP_YEAR, month)[1]):
        raise ParseError(match[0], "calendar expression", accepted=_ACCEPTED)

    def find(day: date) -> Interval:
        soon = _within(day, month, day_of_month)
        if soon and not match["turn"]:
            return soon
        # Eight years reach across a century that has no leap day.
        years = range(day.year, day.year + 9) if is_next else range(day.year, day.year - 9, -1)
        for year in years:
            if day_of_month and day_of_month > monthrange(year, month)[1]:
                continue
            days = Interval.day(date(year, month, day_of_month)) if day_of_month else _month(year, month)
            if days.earliest and (days.earliest > day if is_next else days.earliest <= day):
                return days
        return Interval()

    return find


def _within(day: date, month: int, day_of_month: int) -> Interval | None:
    """Return a day of the year that comes up within three days: a correction, or another time zone."""
    for ahead in range(1, _SOON + 1):
        other = day + timedelta(days=ahead)
        if (other.month, other.day) == (month, day_of_month):
            return Interval.day(other)
    return None


def _ago(bound: str, count: int, unit: str) -> Callable[[date], Interval]:
    half = timedelta(days=0 if unit == "day" else _DAYS[unit] // 2)

    def find(day: date) -> Interval:
        then = _shifted(day, unit, -count)
        if bound == ">":
            return Interval(earliest=_shifted(day, unit, -2 * count), latest=then - timedelta(days=1))
        if bound == "<":
            return Interval(earliest=then + timedelta(days=1), latest=day)
        if bound == "past:":
            return Interval(earliest=then, latest=day)
        return Interval(earliest=then - half, latest=min(then + half, day))

    return find


def _shifted(day: date, unit: str, shift: int) -> date:
    if unit in {"day", "week"}:
        return day + timedelta(days=shift * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + shift * (12 if unit == "year" else 1)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _unit_around(day: date, unit: str) -> Interval:
    if unit == "day":
        return Interval.day(day)
    if unit == "week":
        monday = day - timedelta(days=day.isoweekday() - 1)
        return Interval(earliest=monday, latest=monday + timedelta(days=6))
    if unit == "month":
        return _month(day.year, day.month)
    return Interval(earliest=date(day.year, 1, 1), latest=date(day.year, 12, 31))


def _month(year: int, month: int) -> Interval:
    return Interval(earliest=date(year, month, 1), latest=date(year, month, monthrange(year, month)[1]))
