"""Clusters of things that are one, from scored links, under constraints.

Links are taken from the strongest to the weakest; a link that would bring two things together that must stay apart
is passed over. Judged links come first, so that a person's decision is never crowded out by scores.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

_UNSEEN = 10
_AGAINST = -2.0
"""What a pair of members that was not compared adds to the sum of the links."""
_CLEARLY = 1.0
"""Mean of two links from which on what stands alone joins a cluster."""


class Clusters:
    """A partition that grows by unions and refuses those that break a constraint."""

    def __init__(self, members: Iterable[str]) -> None:
        self._root = {member: member for member in members}
        self._size = dict.fromkeys(self._root, 1)
        self._apart: defaultdict[str, set[str]] = defaultdict(set)

    def find(self, member: str) -> str:
        """Return the representative of a member's cluster; any member may represent it."""
        path = []
        while self._root[member] != member:
            path.append(member)
            member = self._root[member]
        for passed in path:
            self._root[passed] = member
        return member

    def keep_apart(self, left: str, right: str) -> bool:
        """Forbid that two members ever share a cluster; False when they already do."""
        first, second = self.find(left), self.find(right)
        if first == second:
            return False
        self._apart[first].add(second)
        self._apart[second].add(first)
        return True

    def unite(self, left: str, right: str) -> bool:
        """Bring two clusters together unless they must stay apart; tell whether they are one afterwards."""
        first, second = self.find(left), self.find(right)
        if first == second:
            return True
        if second in self._apart[first]:
            return False
        if self._size[first] < self._size[second]:
            first, second = second, first
        self._root[second] = first
        self._size[first] += self._size[second]
        for other in self._apart.pop(second, set()):
            self._apart[other].discard(second)
            self._apart[other].add(first)
            self._apart[first].add(other)
        return True

    def groups(self) -> Mapping[str, tuple[str, ...]]:
        """Return the clusters by their smallest member, each with its members in order."""
        members: defaultdict[str, list[str]] = defaultdict(list)
        for member in sorted(self._root):
            members[self.find(member)].append(member)
        return {group[0]: tuple(group) for group in sorted(members.values())}


def cluster_by_average(count: int, links: Iterable[tuple[int, int, float]]) -> list[int]:
    """Return the cluster of each of so many things, named by its first member.

    Links are taken from the strongest down. Two clusters join when a positive link between them is met and the links
    between their members are positive on average. A pair that was not compared speaks a little against; no more such
    pairs count than there are links and ``_UNSEEN`` beside them, because large clusters leave most pairs uncompared.

    >>> cluster_by_average(3, [(0, 1, 2.0), (1, 2, 0.5), (0, 2, -3.0)])
    [0, 0, 2]
    """
    scored = sorted(_keep_reachable(count, links), key=lambda link: (-link[2], link[0], link[1]))
    between: list[dict[int, tuple[float, int]]] = [{} for _ in range(count)]
    for left, right, score in scored:
        between[left][right] = between[right][left] = (score, 1)
    cluster = list(range(count))
    members = {place: [place] for place in range(count)}
    for left, right, score in scored:
        first, second = sorted((cluster[left], cluster[right]))
        if score <= 0 or first == second:
            continue
        total, known = between[first][second]
        unseen = min(len(members[first]) * len(members[second]) - known, known + _UNSEEN)
        if total + unseen * _AGAINST <= 0:
            continue
        for place in members[second]:
            cluster[place] = first
        members[first].extend(members.pop(second))
        _absorb(between, first, second)
    return cluster


def _keep_reachable(count: int, links: Iterable[tuple[int, int, float]]) -> Iterator[tuple[int, int, float]]:
    """Yield the links between things that positive links bring together at all; no other can ever be asked for."""
    root = list(range(count))

    def find(place: int) -> int:
        while root[place] != place:
            root[place] = place = root[root[place]]
        return place

    known = list(links)
    for left, right, score in known:
        if score > 0:
            root[find(left)] = find(right)
    return (link for link in known if find(link[0]) == find(link[1]))


def attach_lone(cluster: Sequence[int], links: Iterable[tuple[int, int, float]]) -> list[int]:
    """Return clusters in which whatever stands alone has joined the cluster that two of its links speak for.

    A late report shares little with most of what was written in the first days, and most of its pairs were never
    compared; two members that it clearly goes with tell more than those. The mean of its two strongest links to a
    cluster must reach ``_CLEARLY``; nothing joins another that stands alone too.

    >>> attach_lone([0, 0, 0, 3], [(0, 3, 2.0), (1, 3, 1.0), (2, 3, -3.0)])
    [0, 0, 0, 0]
    """
    sizes = Counter(cluster)
    scores: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for left, right, score in links:
        for one, other in ((left, right), (right, left)):
            if sizes[cluster[one]] == 1 and sizes[cluster[other]] > 1:
                scores[one, cluster[other]].append(score)
    attached = list(cluster)
    means = ((sum(heapq.nlargest(2, found)) / 2, *key) for key, found in scores.items() if len(found) > 1)
    for mean, one, other in sorted(means, key=lambda found: (found[0], -found[1], -found[2])):
        if mean >= _CLEARLY:
            attached[one] = other
    first_of: dict[int, int] = {}
    for place, name in enumerate(attached):
        first_of.setdefault(name, place)
    return [first_of[name] for name in attached]


def _absorb(between: list[dict[int, tuple[float, int]]], first: int, second: int) -> None:
    """Add up the links of two clusters that became one."""
    between[first].pop(second, None)
    for other, (total, number) in between[second].items():
        if other == first:
            continue
        before = between[first].get(other, (0.0, 0))
        between[first][other] = between[other][first] = (before[0] + total, before[1] + number)
        del between[other][second]
    between[second].clear()
