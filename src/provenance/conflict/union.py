"""Disjoint sets of claims, joined pair by pair."""

from __future__ import annotations


class Union:
    """Disjoint sets of claims; the smallest member stands for its set, so that the order of joining is no matter."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, claim: str) -> str:
        """Return the member that stands for a claim's set."""
        root = claim
        while (parent := self._parent.get(root, root)) != root:
            root = parent
        self._parent[claim] = root
        return root

    def join(self, left: str, right: str) -> None:
        """Make one set of those of two claims."""
        one, other = self.find(left), self.find(right)
        self._parent[max(one, other)] = min(one, other)
