"""The course of a count: what all figures of one measurand together tell about any two of them.

Whether a higher later figure is growth depends on more than the pair: the event may be over, the earlier count may
have been withdrawn before, or the two sides may hold on to different counts. A ``Course`` is computed once a
measurand and answers these questions in constant time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from provenance.conflict.clock import ALWAYS, Clock, Order, order_clocks
from provenance.conflict.figure import Bounds, Figure
from provenance.conflict.holding import Held
from provenance.conflict.jurisdiction import NATURAL
from provenance.conflict.wording import Telling
from provenance.models.identity import Event
from provenance.models.vocabulary import Measure

FINISHED = 3
"""Days after the end of an event from which it counts as finished."""
NEIGHBOURS = 8
"""Figures of an article with which one is held together; keeps the work linear in the length of a list."""
_LOCAL = re.compile(
    r"\b(?:mayor|town hall|city hall|municipal\w*|village|town|parish|diocese|district|borough|commune|school|college"
    r"|camp|hospital|clinic|morgue|ward)\b",
    re.IGNORECASE,
)
"""Words of claimants that count in one place of an event."""
_LAST: Clock = (ALWAYS, ALWAYS + 1)
"""Later than any clock."""
SETTLED = 5
"""Days after the end of an event from which another side's higher figure is no longer the same count going on."""


@dataclass(frozen=True, slots=True)
class Course:
    """What is known about one measurand beyond a pair of its figures."""

    running: bool = False
    ended: int = ALWAYS
    """Ordinal of the event's last possible day; ``ALWAYS`` when unknown."""
    first_told: Mapping[Bounds, Clock] = field(default_factory=dict)
    """For each band the earliest clock at which it was given."""
    at_odds: frozenset[frozenset[str]] = frozenset()
    """Pairs of sides whose disjoint figures of one time an article sets beside each other."""
    corrections: frozenset[tuple[Bounds, Bounds]] = frozenset()
    """Bands that a text tells as withdrawn, with the band it corrects them to."""
    added_up: frozenset[frozenset[str]] = frozenset()
    """Pairs of claims of one article: the least of three numbers, two of which make up the third, and another."""
    held: Held = field(default_factory=dict)
    """The claimants that still give a number in an article."""
    countries: frozenset[str] = frozenset()
    """Countries of the authorities that count the victims of a natural event."""
    former_of: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """The numbers that each article version tells as past."""
    total_of: Mapping[str, int] = field(default_factory=dict)
    """The largest number that each article version gives as current."""

    def is_finished(self, clock: Clock) -> bool:
        """Tell whether the event had certainly ended, and its count settled, at that time."""
        return not self.running and self.ended + FINISHED <= clock[0]

    def is_settled(self, clock: Clock) -> bool:
        """Tell whether the count of a finished event can no longer have been under way at that time."""
        return not self.running and self.ended + SETTLED <= clock[0]

    def is_total(self, figure: Figure) -> bool:
        """Tell whether no current figure of the same article is larger."""
        return figure.value is None or figure.value >= self.total_of.get(figure.version, 0)

    def are_at_odds(self, left: str, right: str) -> bool:
        """Tell whether two sides are known to hold on to different counts."""
        return bool(self.at_odds) and frozenset((left, right)) in self.at_odds

    def is_added_up(self, left: Figure, right: Figure) -> bool:
        """Tell whether one of two figures of one article is what a third beside them has more, or less."""
        return bool(self.added_up) and frozenset((left.claim, right.claim)) in self.added_up

    def is_former(self, figure: Figure, other: Figure) -> bool:
        """Tell whether the article of another figure tells a figure's number as past, and so is the later one."""
        return figure.value is not None and figure.value in self.former_of.get(other.version, ())

    def was_told_before(self, figure: Figure, clock: Clock) -> bool:
        """Tell whether the figure's band had been given before that time, so that it is no news."""
        told = self.first_told.get(figure.band) if figure.band else None
        return told is not None and order_clocks(told, clock) is Order.BEFORE

    def is_correction(self, left: Figure, right: Figure) -> bool:
        """Tell whether a text says that the band of one figure was corrected to that of the other."""
        if not self.corrections:
            return False
        pairs = [(old, new) for old in _name_ranges(left) for new in _name_ranges(right)]
        return any((old, new) in self.corrections or (new, old) in self.corrections for old, new in pairs)


def _name_ranges(figure: Figure) -> Iterator[Bounds]:
    """Yield the band of a figure and its bare number: "from 31 to 29" corrects another article's "at least 31" too."""
    if figure.band is not None:
        yield figure.band
    if figure.value is not None:
        yield figure.value, figure.value


def read_course(
    figures: Iterable[Figure],
    event: Event | None,
    added_up: frozenset[frozenset[str]] = frozenset(),
    held: Held | None = None,
) -> Course:
    """Return the course of a count from its figures and its event.

    Args:
        figures: of the count.
        event: that it is of.
        added_up: pairs of claims as ``find_added_up`` gives them.
        held: numbers as ``find_held`` gives them.
    """
    ended = event.when.latest.toordinal() if event and event.when.latest else ALWAYS
    known = [figure for figure in figures if figure.band is not None]
    told = _Told(known)
    is_natural = event is not None and event.type in NATURAL
    return Course(
        running=bool(event and event.running),
        ended=ended,
        first_told=told.first_told,
        at_odds=frozenset(chain.from_iterable(map(_find_odds, told.beside))),
        corrections=frozenset(chain(_find_set_aside(known), *map(_find_corrections, told.beside))),
        added_up=added_up,
        held=held or {},
        countries=frozenset(one.country for one in known if one.country) if is_natural else frozenset(),
        former_of=told.former_of,
        total_of=told.total_of,
    )


class _Told:
    """What the figures of a count tell article by article; most articles of a million give one."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self.first_told: dict[Bounds, Clock] = {}
        self.total_of: dict[str, int] = {}
        self.former_of: dict[str, frozenset[int]] = {}
        self._by_article: dict[str, list[Figure]] = {}
        for figure in figures:
            self._add(figure)

    @property
    def beside(self) -> Iterator[list[Figure]]:
        """The figures of each article that gives more than one."""
        return (told for told in self._by_article.values() if len(told) > 1)

    def _add(self, figure: Figure) -> None:
        version, value = figure.version, figure.value or 0
        self._by_article.setdefault(version, []).append(figure)
        if figure.telling.is_past:
            if value:
                self.former_of[version] = self.former_of.get(version, frozenset()) | {value}
        elif value > self.total_of.get(version, 0):
            self.total_of[version] = value
        if figure.band is not None and figure.as_of < self.first_told.get(figure.band, _LAST):
            self.first_told[figure.band] = figure.as_of


def _find_set_aside(figures: Iterable[Figure]) -> Iterator[tuple[Bounds, Bounds]]:
    """Yield the number that words put aside for a figure, with the figure's band."""
    for figure in figures:
        if figure.set_aside is not None and figure.set_aside != figure.value and figure.band is not None:
            yield (figure.set_aside, figure.set_aside), figure.band


def _find_corrections(beside: list[Figure]) -> Iterator[tuple[Bounds, Bounds]]:
    """Yield withdrawn bands with the nearest figure of the same article that may stand in their place."""
    for old in beside:
        if old.telling is not Telling.WITHDRAWN and old.telling is not Telling.HISTORY:
            continue
        others = [new for new in beside if not new.telling.is_past and are_disjoint(old.band, new.band)]
        stated = [new for new in others if old.telling is Telling.WITHDRAWN or new.telling is Telling.CORRECTED]
        if stated and old.band:
            nearest = min(stated, key=lambda new: (abs(new.start - old.start), new.start))
            if nearest.band:
                yield old.band, nearest.band


def _find_odds(beside: list[Figure]) -> Iterator[frozenset[str]]:
    """Yield the sides to whom one article gives figures of one time that cannot both be right.

    What was added to a count disputes none: "17 were killed …, two more died in the next town".
    """
    told = [figure for figure in beside if figure.is_attributed and not figure.telling.is_past]
    told = [figure for figure in told if figure.measure is not Measure.INCREMENT]
    told.sort(key=lambda figure: (figure.start, figure.claim))
    for at, left in enumerate(told):
        for right in told[at + 1 : at + 1 + NEIGHBOURS]:
            is_one_time = left.as_of == right.as_of and left.hour == right.hour
            if _counts_own_place(left, right):
                continue
            if left.side != right.side and is_one_time and are_disjoint(left.band, right.band):
                yield frozenset((left.side, right.side))


def _counts_own_place(left: Figure, right: Figure) -> bool:
    """Tell whether the lower of two figures is that of somebody who counts in a town, a hospital or a school alone."""
    lesser, greater = sorted((left, right), key=lambda one: one.value or 0)
    return bool(_LOCAL.search(lesser.claimant)) and not _LOCAL.search(greater.claimant)


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
