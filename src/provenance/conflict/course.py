"""The course of a count: what all figures of one measurand together tell about any two of them.

Whether a higher later figure is growth depends on more than the pair: the event may be over, the earlier count may
have been withdrawn before, or the two sides may hold on to different counts. A ``Course`` is computed once a
measurand and answers these questions in constant time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from provenance.conflict.clock import ALWAYS, Clock, Order, order_clocks
from provenance.conflict.figure import Bounds, Figure
from provenance.models.identity import Event

SETTLING = 3
"""Days after the end of an event at which it counts as finished (a count of one event settles within days)."""


@dataclass(frozen=True, slots=True)
class Course:
    """What is known about one measurand beyond a pair of its figures."""

    running: bool = False
    ended: int = ALWAYS
    """Ordinal of the event's last possible day; ``ALWAYS`` when unknown."""
    at_odds: frozenset[tuple[str, str]] = frozenset()
    """Pairs of sides, in order, that gave disjoint figures for one time."""
    first_told: dict[Bounds, Clock] = field(default_factory=dict)
    """For each band the earliest clock at which it was given."""

    def is_finished(self, clock: Clock) -> bool:
        """Tell whether the event had certainly ended, and its count settled, at that time."""
        return not self.running and self.ended + SETTLING <= clock[0]

    def are_at_odds(self, left: str, right: str) -> bool:
        """Tell whether two sides are known to hold on to different counts."""
        return ((left, right) if left < right else (right, left)) in self.at_odds

    def was_told_before(self, figure: Figure, clock: Clock) -> bool:
        """Tell whether the figure's band had been given before that time, so that it is no news."""
        told = self.first_told.get(figure.band) if figure.band else None
        return told is not None and order_clocks(told, clock) is Order.BEFORE


def read_course(figures: Iterable[Figure], event: Event | None) -> Course:
    """Return the course of a count from its figures and its event."""
    ended = event.when.latest.toordinal() if event and event.when.latest else ALWAYS
    first_told: dict[Bounds, Clock] = {}
    by_time: dict[Clock, dict[str, Figure]] = defaultdict(dict)
    odds: set[tuple[str, str]] = set()
    for figure in figures:
        if figure.band is None:
            continue
        told = first_told.get(figure.band)
        if told is None or figure.as_of < told:
            first_told[figure.band] = figure.as_of
        if figure.is_attributed:
            by_time[figure.as_of].setdefault(figure.side, figure)
    for known in by_time.values():
        odds.update(_find_odds(sorted(known.items())))
    return Course(bool(event and event.running), ended, frozenset(odds), first_told)


def _find_odds(known: list[tuple[str, Figure]]) -> Iterable[tuple[str, str]]:
    """Yield the neighbouring sides, in order of their band, that cannot both be right at one time."""
    for index, (left, figure) in enumerate(known):
        for right, other in known[index + 1 : index + 1 + SIDES]:
            if are_disjoint(figure.band, other.band):
                yield (left, right)


SIDES = 8
"""Sides that one side is held against at one time; keeps the work linear in the number of figures."""


def are_disjoint(left: Bounds | None, right: Bounds | None) -> bool:
    """Tell whether two ranges share no number; an unknown range shares all.

    >>> are_disjoint((3, 5), (6, None))
    True
    """
    if left is None or right is None:
        return False
    return _is_below(left, right) or _is_below(right, left)


def _is_below(left: Bounds, right: Bounds) -> bool:
    return left[1] is not None and right[0] is not None and left[1] < right[0]
