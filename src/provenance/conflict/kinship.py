"""Kinship of measurands: whether two figures count one thing, a part and its whole, or things apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from provenance.conflict.figure import Figure
from provenance.conflict.shares import counts_households
from provenance.models.identity import Event, Measurand
from provenance.models.vocabulary import Harm, Measure


class Kinship(Enum):
    """How the measurands of two figures stand to each other; the first figure is named first."""

    SAME = "same"
    PART = "part"
    WHOLE = "whole"
    SIBLING = "sibling"
    """One event and one harm, but other people, places or periods."""
    MIXED = "mixed"
    """One event; one harm may include the other (``affected``)."""
    APART = "apart"


class Kin:
    """The measurands and events of one resolution, asked for kinship."""

    def __init__(self, measurands: Iterable[Measurand], events: Iterable[Event]) -> None:
        known = tuple(measurands)
        self._broader: Mapping[str, str | None] = {one.id: one.broader for one in known}
        self._part_of: Mapping[str, str | None] = {one.id: one.part_of for one in events}
        self._population: Mapping[str, str] = {one.id: one.population for one in known}
        self._placed = frozenset(one.id for one in known if one.place or one.period)

    def find(self, left: Figure, right: Figure) -> Kinship:
        """Return how the left figure's measurand stands to the right one's."""
        if left.whole == right.claim:
            return Kinship.PART
        if right.whole == left.claim:
            return Kinship.WHOLE
        if left.event != right.event or left.event is None:
            return self._find_by_event(left, right)
        if left.harm is not right.harm:
            return Kinship.MIXED if Harm.AFFECTED in (left.harm, right.harm) else Kinship.APART
        if left.measurand == right.measurand:
            return _find_by_whole(left, right)
        return self._find_by_measurand(left, right)

    def _find_by_event(self, left: Figure, right: Figure) -> Kinship:
        if left.harm is right.harm and left.event and right.event:
            if right.event in climb(left.event, self._part_of):
                return Kinship.PART
            if left.event in climb(right.event, self._part_of):
                return Kinship.WHOLE
        return Kinship.APART

    def _find_by_measurand(self, left: Figure, right: Figure) -> Kinship:
        if left.version != right.version and self._counts_all(left) and self._counts_all(right):
            return Kinship.SAME
        if right.measurand in climb(left.measurand, self._broader):
            return Kinship.PART
        if left.measurand in climb(right.measurand, self._broader):
            return Kinship.WHOLE
        return Kinship.SIBLING

    def _counts_all(self, figure: Figure) -> bool:
        """Tell whether neither the figure nor its measurand is confined to a group or a place."""
        named = self._population.get(figure.measurand or "", "")
        is_narrowed = figure.measurand in self._placed or (named and named != figure.population)
        return not is_narrowed and names_all(figure)


def count_one_thing(left: Figure, right: Figure) -> bool:
    """Tell at a glance whether two figures are of one measurand and neither is told as a part."""
    if left.measurand is None or left.measurand != right.measurand or left.event is None:
        return False
    return left.whole is None is right.whole and left.event == right.event and left.harm is right.harm


SUBSETS = frozenset(
    {
        "children", "civilians", "clergy", "elderly", "foreigners", "health workers", "journalists",
        "militants", "minors", "officials", "police", "refugees", "rescuers", "security forces", "soldiers", "women",
    }
)  # fmt: skip
"""Populations that counts set apart from the rest; other words ("fishermen", "villagers") describe all who were hit."""


def names_all(figure: Figure) -> bool:
    """Tell whether a figure counts everybody hit, whatever it calls them."""
    return figure.whole is None and figure.population not in SUBSETS and figure.measure is not Measure.INCREMENT


_BY_AGE_AND_SEX = {"children": "young", "minors": "young", "women": "women", "elderly": "old"}
"""Groups that no count takes for one another; a militant of one side may be a civilian of the other."""


_ARMED = frozenset({"militants", "police", "security forces", "soldiers"})
_APART = {
    "militants": _ARMED,
    "soldiers": frozenset({"militants", "police"}),
    "police": frozenset({"militants", "soldiers"}),
    "security forces": frozenset({"militants", "prisoners"}),
    "civilians": _ARMED,
    "activists": _ARMED,
    "crew": frozenset({"passengers"}),
    "health workers": frozenset({"patients"}),
    "teachers": frozenset({"students"}),
}
"""Groups that one article, or one claimant, sets apart; to another a militant may be a civilian."""


def name_two_groups(left: Figure, right: Figure) -> bool:
    """Tell whether two figures count groups that everybody sets apart, such as women and children.

    An article or a claimant that tells of soldiers and of rebels counts nobody twice; whom one side calls civilians,
    another may count as fighters.
    """
    one, other = _BY_AGE_AND_SEX.get(left.population), _BY_AGE_AND_SEX.get(right.population)
    if one is not None and other is not None:
        return one != other
    if left.version != right.version and left.side != right.side:
        return False
    named = left.population, right.population
    if "civilians" in named and left.side != right.side and left.is_attributed and right.is_attributed:
        return False
    return named[1] in _APART.get(named[0], ()) or named[0] in _APART.get(named[1], ())


def name_two_places(left: Figure, right: Figure) -> bool:
    """Tell whether two figures count those of two places, neither of which takes in the other by its name.

    What somebody calls "her town" may be any place, and those of a hospital may come from any.
    """
    one, other = left.place, right.place
    is_named = bool(one and other) and "," not in one + other and not (left.is_of_hospital or right.is_of_hospital)
    return is_named and one not in other and other not in one


def count_two_units(left: Figure, right: Figure) -> bool:
    """Tell whether one figure counts households and the other people."""
    return left.words != right.words and counts_households(left.words) != counts_households(right.words)


def _find_by_whole(left: Figure, right: Figure) -> Kinship:
    """Tell a part of an unnamed whole from a figure that counts all, or all those of one place."""
    if (left.whole is None) == (right.whole is None) or (left.place and left.place == right.place):
        return Kinship.SAME
    return Kinship.PART if right.whole is None else Kinship.WHOLE


def climb(start: str | None, parent_of: Mapping[str, str | None]) -> tuple[str, ...]:
    """Return the parents of a thing, nearest first; a cycle ends where it closes.

    >>> climb("a", {"a": "b", "b": "c"})
    ('b', 'c')
    """
    seen: list[str] = []
    while start and (start := parent_of.get(start)) and start not in seen:
        seen.append(start)
    return tuple(seen)
