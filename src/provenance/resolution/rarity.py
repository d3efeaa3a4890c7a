"""How much a shared name tells: a name that few articles mention tells more than one that many do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

_UNKNOWN_CORPUS = 20
"""Articles that a small collection is taken to stand for, so that five articles do not make every name common."""


class Rarity:
    """The inverse document frequency of names over a collection of articles."""

    def __init__(self, names_of_articles: Iterable[Iterable[str]]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for names in names_of_articles:
            counts.update(set(names))
            total += 1
        self._counts: Mapping[str, int] = counts
        self._total = max(total, _UNKNOWN_CORPUS)

    def __getitem__(self, name: str) -> float:
        """Return the weight of a name: 0 when every article has it, about 1 when hardly any has."""
        return log((self._total + 1) / (self._counts[name] + 0.5)) / log((self._total + 1) / 1.5)

    def spread(self, name: str) -> int:
        """Return in how many articles a name stands."""
        return self._counts[name]
