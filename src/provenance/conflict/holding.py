"""Holding: numbers that an article gives as what a claimant says now, beside those of others.

Where a later article gives a higher number and tells that somebody still puts the count at the earlier one, nothing
grew: both stand at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import TypeAlias

from provenance.conflict.figure import Figure, gather_articles
from provenance.models.vocabulary import Harm

Given: TypeAlias = tuple[str, str | None, Harm, int]
"""Article version, event, harm and number."""
Held: TypeAlias = Mapping[Given, frozenset[str]]
"""The claimants that give a number as theirs in an article, and as current."""


def find_held(figures: Iterable[Figure]) -> Held:
    """Return the numbers of everybody that claimants hold in articles that give more than one."""
    held: defaultdict[Given, set[str]] = defaultdict(set)
    for figure in chain.from_iterable(gather_articles(figures).values()):
        is_held = figure.is_attributed and not figure.telling.is_past and figure.whole is None
        if is_held and figure.value:
            held[figure.version, figure.event, figure.harm, figure.value].add(figure.side)
    return {given: frozenset(sides) for given, sides in held.items()}


def is_held_beside(earlier: Figure, later: Figure, held: Held) -> bool:
    """Tell whether the article of a later figure says that another claimant still gives the earlier number."""
    if not held or earlier.version == later.version or not earlier.value:
        return False
    sides = held.get((later.version, later.event, later.harm, earlier.value), frozenset())
    return bool(sides - {later.side})
