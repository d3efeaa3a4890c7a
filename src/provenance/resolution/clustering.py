"""Clusters of things that are one, from scored links, under constraints.

Links are taken from the strongest to the weakest; a link that would bring two things together that must stay apart
is passed over. Judged links come first, so that a person's decision is never crowded out by scores.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping


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
