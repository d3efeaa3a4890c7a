"""How much a shared word tells: one that few articles use tells more than one that many do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from math import fsum, log, sqrt
from operator import mul

_LEAST_COLLECTION = 100
"""Articles that a small collection is taken to stand for, so that five articles do not make every name common."""


class Rarity:
    """The inverse document frequency of terms over a collection of articles."""

    def __init__(self, terms_of_articles: Iterable[Iterable[Hashable]]) -> None:
        counts: Counter[Hashable] = Counter()
        total = 0
        for terms in terms_of_articles:
            counts.update(set(terms))
            total += 1
        self._counts = counts
        self._total = max(total, _LEAST_COLLECTION)
        self._weights = {number: self._weigh(number) for number in {0, *counts.values()}}

    def _weigh(self, number: int) -> float:
        return log((self._total + 1) / (number + 0.5)) / log((self._total + 1) / 0.5)

    def __getitem__(self, term: Hashable) -> float:
        """Return the weight of a term: about 0 when every article has it, 1 when none has."""
        return self._weights[self._counts.get(term, 0)]

    def weigh(self, counts: Mapping[str, int]) -> Mapping[str, float]:
        """Return the vector of an article: damped counts times rarity, of length 1; empty for no terms."""
        weights = {term: (1 + log(count)) * self[term] for term, count in counts.items()}
        length = sqrt(fsum(weight * weight for weight in weights.values()))
        return {term: weight / length for term, weight in weights.items()} if length else {}


def cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Return the cosine of two vectors of length 1.

    >>> cosine({"a": 0.6, "b": 0.8}, {"b": 1.0})
    0.8
    """
    shared = left.keys() & right.keys()
    return fsum(map(mul, map(left.__getitem__, shared), map(right.__getitem__, shared)))


def shared_terms(left: Mapping[str, float], right: Mapping[str, float], most: int = 4) -> list[str]:
    """Return the terms that add most to the cosine of two vectors, heaviest first."""
    both = left.keys() & right.keys()
    # Rounded, so that terms of one weight come in one order whatever the last bit of a product is.
    return sorted(both, key=lambda term: (-round(left[term] * right[term], 12), term))[:most]
