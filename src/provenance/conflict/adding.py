"""Adding up: numbers of one article of which the least is what two others differ by, and so a part of a count.

"Charged with 104 killings, he was convicted of 86; 18 could not be proven": whatever the 86 and the 104 dispute, the 18
disputes neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, combinations

from provenance.conflict.figure import Figure, gather_articles
from provenance.models.vocabulary import Harm

THREE = 3
"""Numbers that a sum takes."""
CLOSE = 4
"""Figures of one harm in a row among which one may be the sum of two others."""


def find_added_up(figures: Iterable[Figure]) -> frozenset[frozenset[str]]:
    """Return the pairs of claims of which one is the least of three numbers that add up, and the other another one."""
    told: defaultdict[tuple[str, str | None, Harm], list[Figure]] = defaultdict(list)
    for figure in chain.from_iterable(gather_articles(figures).values()):
        if figure.value and figure.value > 1:
            told[figure.version, figure.event, figure.harm].append(figure)
    return frozenset(pair for beside in told.values() if len(beside) >= THREE for pair in _find_sums(beside))


def _find_sums(beside: list[Figure]) -> Iterator[frozenset[str]]:
    beside.sort(key=lambda one: (one.start, one.claim))
    for at, first in enumerate(beside):
        for second, third in combinations(beside[at + 1 : at + CLOSE], 2):
            low, middle, high = sorted((first, second, third), key=lambda one: one.value or 0)
            if (low.value or 0) + (middle.value or 0) == high.value:
                yield frozenset((low.claim, high.claim))
                yield frozenset((low.claim, middle.claim))
