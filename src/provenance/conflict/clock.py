"""Clocks: days as plain numbers, so that millions of figures can be put in order.

A clock is a pair ``(earliest, latest)`` of proleptic Gregorian ordinals, both inclusive; an open side is ``NEVER`` or
``ALWAYS``. It carries the same meaning as :class:`~provenance.models.value.Interval` without its weight.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from provenance.models.value import Interval

Clock = tuple[int, int]
NEVER, ALWAYS = 0, 9_999_999
UNKNOWN: Clock = (NEVER, ALWAYS)


class Order(Enum):
    """How two figures stand in time."""

    BEFORE = "before"
    AFTER = "after"
    TOGETHER = "together"
    UNKNOWN = "unknown"

    @property
    def is_known(self) -> bool:
        """Tell whether one certainly came first."""
        return self is Order.BEFORE or self is Order.AFTER


def read_clock(interval: Interval) -> Clock:
    """Return the interval as ordinals.

    >>> read_clock(Interval())
    (0, 9999999)
    """
    first, last = interval.earliest, interval.latest
    return (first.toordinal() if first else NEVER, last.toordinal() if last else ALWAYS)


def to_interval(clock: Clock) -> Interval:
    """Return the clock as an interval.

    >>> to_interval(UNKNOWN)
    Interval(earliest=None, latest=None)
    """
    first = date.fromordinal(clock[0]) if clock[0] != NEVER else None
    last = date.fromordinal(clock[1]) if clock[1] != ALWAYS else None
    return Interval(earliest=first, latest=last)


def order_clocks(left: Clock, right: Clock) -> Order:
    """Return the order of two clocks; only days that cannot overlap are in order, one same day is together.

    >>> order_clocks((5, 9), (10, 12))
    <Order.BEFORE: 'before'>
    >>> order_clocks((5, 9), (9, 12))
    <Order.UNKNOWN: 'unknown'>
    """
    if left[1] < right[0]:
        return Order.BEFORE
    if right[1] < left[0]:
        return Order.AFTER
    if left == right and left[0] == left[1]:
        return Order.TOGETHER
    return Order.UNKNOWN


def is_known(clock: Clock) -> bool:
    """Tell whether at least one side is bounded."""
    return clock != UNKNOWN


def distance(left: Clock, right: Clock) -> int:
    """Return the days that certainly lie between two clocks, 0 where they may overlap.

    >>> distance((5, 9), (12, 12))
    3
    """
    return max(0, left[0] - right[1], right[0] - left[1])
