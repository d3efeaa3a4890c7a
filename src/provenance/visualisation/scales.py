"""Scales: from dates and numbers to pixels, and the round dates and numbers that an axis names.

A number axis is logarithmic when its largest value is more than ``LOG_FROM`` times its smallest, since on a straight
one the small figures would lie on top of one another; otherwise it is straight, from zero where that wastes no more
than half of it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

LOG_FROM = 20
"""Ratio of largest to smallest value from which a number axis is logarithmic."""
MOST_TICKS = 6


@dataclass(frozen=True)
class Tick:
    """A place on an axis, in pixels, with the words that name it."""

    at: float
    label: str


@dataclass(frozen=True)
class NumberScale:
    """Maps whole numbers of people to pixels."""

    lowest: float
    highest: float
    start: float
    end: float
    is_log: bool = False

    def at(self, value: float) -> float:
        """Return the pixel of a value; values off the scale are drawn at its ends.

        >>> NumberScale(0, 100, 200, 0).at(25)
        150.0
        """
        value = min(max(value, self.lowest), self.highest)
        share = self._share(value)
        return round(self.start + share * (self.end - self.start), 2)

    def _share(self, value: float) -> float:
        if self.is_log:
            return math.log(value / self.lowest) / math.log(self.highest / self.lowest)
        return (value - self.lowest) / (self.highest - self.lowest)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Round numbers inside the scale."""
        steps = _powers(self.lowest, self.highest) if self.is_log else _steps(self.lowest, self.highest)
        return tuple(Tick(self.at(value), f"{value:,}") for value in steps)


def fit_numbers(values: Iterable[int], *, start: float, end: float) -> NumberScale:
    """Return the scale that shows all values with a little air around them.

    >>> fit_numbers([1170, 1409], start=200, end=0).lowest
    1100
    >>> fit_numbers([12, 48], start=200, end=0).lowest
    0
    >>> fit_numbers([12, 34943], start=200, end=0).is_log
    True
    """
    known = sorted(values) or [0, 1]
    least, most = known[0], max(known[-1], 1)
    positive = [value for value in known if value > 0]
    if positive and most / positive[0] > LOG_FROM:
        return NumberScale(10 ** math.floor(math.log10(positive[0])), most * 1.5, start, end, is_log=True)
    if least <= most / 2:
        return NumberScale(0, most * 1.1, start, end)
    step = _step(max(most - least, most / 20))
    return NumberScale(math.floor((least - step / 2) / step) * step, most + step / 2, start, end)


def _step(length: float) -> int:
    """Return the smallest of 1, 2, 5, 10, 20, … that divides a length into no more than ``MOST_TICKS`` parts."""
    power: int = 10 ** max(0, math.floor(math.log10(max(length / MOST_TICKS, 1))))
    return next(factor * power for factor in (1, 2, 5, 10) if length / (factor * power) <= MOST_TICKS)


def _steps(lowest: float, highest: float) -> Iterator[int]:
    step = _step(highest - lowest)
    value = math.ceil(lowest / step) * step
    while value <= highest:
        yield value
        value += step


def _powers(lowest: float, highest: float) -> Iterator[int]:
    value = 10 ** math.ceil(math.log10(lowest))
    while value <= highest:
        yield value
        value *= 10


@dataclass(frozen=True)
class DateScale:
    """Maps days to pixels."""

    first: date
    last: date
    start: float
    end: float

    def at(self, day: date) -> float:
        """Return the pixel of a day; days off the scale are drawn at its ends.

        >>> DateScale(date(2024, 1, 1), date(2024, 1, 11), 0, 100).at(date(2024, 1, 6))
        50.0
        """
        day = min(max(day, self.first), self.last)
        share = (day - self.first) / (self.last - self.first)
        return round(self.start + share * (self.end - self.start), 2)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Round days inside the scale: first days of years or months, or every so many days."""
        return tuple(Tick(self.at(day), label) for day, label in _round_days(self.first, self.last))


def fit_dates(days: Sequence[date], *, start: float, end: float) -> DateScale:
    """Return the scale that shows all days, with a twentieth of their length, or two days, on both sides."""
    first, last = min(days), max(days)
    air = max((last - first) / 20, timedelta(days=2))
    return DateScale(first - air, last + air, start, end)


_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _round_days(first: date, last: date) -> list[tuple[date, str]]:
    length = (last - first).days
    if length > 365 * 3:
        return _years(first, last)
    return _months(first, last) if length > 75 else _days(first, last)


def _years(first: date, last: date) -> list[tuple[date, str]]:
    step = _step(last.year - first.year)
    return [(date(year, 1, 1), str(year)) for year in range(first.year + 1, last.year + 1) if year % step == 0]


def _months(first: date, last: date) -> list[tuple[date, str]]:
    count = (last.year - first.year) * 12 + last.month - first.month
    step = next(step for step in (1, 2, 3, 6) if count / step <= MOST_TICKS)
    months = range(first.year * 12 + first.month, last.year * 12 + last.month)
    return [(date(m // 12, m % 12 + 1, 1), f"{_SHORT[m % 12]} {m // 12}") for m in months if m % step == 0]


def _days(first: date, last: date) -> list[tuple[date, str]]:
    length = (last - first).days
    step = next(step for step in (1, 2, 5, 7, 14) if length / step <= MOST_TICKS)
    days = [first + timedelta(days=count) for count in range(step - 1, length, step)]
    return [(day, f"{day.day} {_SHORT[day.month - 1]} {day.year}") for day in days]
