"""Value groups: claims that say one thing, gathered, and the pairs of groups worth comparing.

Their number is linear in the number of groups: a group meets its neighbour in time on its own side, and on each of a
few other sides the group nearest in time. A pair that is not compared here is still shown by ``--pairs``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from provenance.conflict.clock import Clock
from provenance.conflict.figure import Bounds, Figure
from provenance.models.comparison import ValueGroup
from provenance.models.identifiers import digest

REACH = 12
"""Groups before a group, in order of time, among which its partners are sought."""
LONG_SERIES = 20
"""Values of one side above which a series is kept as a series, and only its breaks are compared."""

GroupKey = tuple[str, Bounds | None, str, Clock]


@dataclass(frozen=True, slots=True)
class Group:
    """Figures of one measurand with one side, band and as-of; earliest printed first."""

    first: Figure
    """The figure that stands for the group."""
    value_group: ValueGroup

    @classmethod
    def of(cls, *figures: Figure) -> Group:
        """Return the group of some figures, whatever their order."""
        members = sorted(figures, key=_printed) if len(figures) > 1 else figures
        claims = tuple(figure.claim for figure in members)
        measurand = members[0].measurand
        group_id = f"group/{digest(*sorted(claims))}"
        return cls(members[0], ValueGroup(id=group_id, measurand=measurand, claims=claims))


def gather_groups(figures: Iterable[Figure]) -> list[Group]:
    """Return the value groups of figures of one measurand, in order of time, then of article and place."""
    gathered: dict[GroupKey, list[Figure]] = {}
    for figure in figures:
        words = figure.words.casefold() if figure.band is None else ""
        gathered.setdefault((figure.side, figure.band, words, figure.as_of), []).append(figure)
    groups = [Group.of(*members) for members in gathered.values()]
    groups.sort(key=_in_time)
    return groups


def _printed(figure: Figure) -> tuple[Clock, str, int, str]:
    return (figure.published, figure.article, figure.start, figure.claim)


def _in_time(group: Group) -> tuple[Clock, Clock, str, int, str]:
    first = group.first
    return (first.as_of, first.published, first.article, first.start, first.claim)


def pair_groups(groups: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """Yield the pairs to compare: neighbours in time of one side, and the nearest groups of other sides.

    Of another side that one article quotes beside this one, every group is met.
    """
    long = find_long_series(groups)
    last_of: dict[str, Group] = {}
    for index, group in enumerate(groups):
        side = group.first.side
        if side in last_of and not (side in long and _continues(last_of[side], group)):
            yield last_of[side], group
        last_of[side] = group
        for other in _find_nearest(group, groups[max(0, index - REACH) : index]):
            yield other, group


def _find_nearest(group: Group, before: Sequence[Group]) -> Iterator[Group]:
    """Yield of the groups before one the last of each other side, and every one that its own article quotes."""
    side, version = group.first.side, group.first.version
    met = {side}
    for other in reversed(before):
        first = other.first
        if first.version == version:
            if first.side != side:
                yield other
        elif first.side not in met:
            met.add(first.side)
            yield other


def find_long_series(groups: Sequence[Group]) -> frozenset[str]:
    """Return the sides that gave more values than are compared one by one."""
    count: dict[str, int] = {}
    for group in groups:
        count[group.first.side] = count.get(group.first.side, 0) + 1
    return frozenset(side for side, values in count.items() if values > LONG_SERIES)


def _continues(earlier: Group, later: Group) -> bool:
    """Tell whether a series goes on as a count does: to the same or a higher number."""
    left, right = earlier.first.band, later.first.band
    if left is None or right is None or left[0] is None or right[0] is None:
        return True
    return left[0] <= right[0]
