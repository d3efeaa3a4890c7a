"""Nearest numbers: which of the figures that a side gives in one article another article is to be held against.

A ministry that counts 203 dead, 27 of them at a college, is disputed by another's 198, and nothing is learned from
holding the 198 against the 27 as well. Of figures of one side, article, event and harm only the one nearest in number
is taken to dispute a figure of another article, unless a text says that one of the two was corrected.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from math import log

from provenance.conflict.figure import Figure, gather_articles
from provenance.models.vocabulary import Harm

_Voice = tuple[str, str, str | None, Harm]


class Numbers:
    """The current numbers that each side gives in each article, by event and harm."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        given: defaultdict[_Voice, set[int]] = defaultdict(set)
        for figure in chain.from_iterable(gather_articles(figures).values()):
            if figure.value and not figure.telling.is_past:
                given[_voice(figure)].add(figure.value)
        self._given = {voice: sorted(values) for voice, values in given.items() if len(values) > 1}

    def give_nearer(self, one: Figure, other: Figure) -> bool:
        """Tell whether a side of two figures of two articles gives a number nearer to the other's in its article."""
        if not self._given or one.version == other.version or not one.value or not other.value:
            return False
        return self._is_nearer(one, other.value) or self._is_nearer(other, one.value)

    def _is_nearer(self, figure: Figure, number: int) -> bool:
        values = self._given.get(_voice(figure))
        if values is None:
            return False
        at = bisect_left(values, number)
        gap = abs(log((figure.value or 1) / number))
        return any(
            abs(log(value / number)) < gap and value != figure.value for value in values[max(0, at - 1) : at + 1]
        )


def _voice(figure: Figure) -> _Voice:
    return (figure.version, figure.side, figure.event, figure.harm)
