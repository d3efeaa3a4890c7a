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

Told: TypeAlias = tuple[str, str | None, Harm]
"""Article version, event and harm."""
Held: TypeAlias = Mapping[Told, frozenset[tuple[str, int]]]
"""The claimants with the numbers that an article gives as theirs, and as current."""


def find_held(figures: Iterable[Figure]) -> Held:
    """Return the numbers of everybody that claimants hold in articles that give more than one."""
    held: defaultdict[Told, set[tuple[str, int]]] = defaultdict(set)
    for figure in chain.from_iterable(gather_articles(figures).values()):
        is_held = figure.is_attributed and not figure.telling.is_past and figure.whole is None
        if is_held and figure.value:
            held[figure.version, figure.event, figure.harm].add((figure.side, figure.value))
    return {told: frozenset(pairs) for told, pairs in held.items()}


def is_held_beside(earlier: Figure, later: Figure, held: Held) -> bool:
    """Tell whether the article of a later figure says that another claimant still gives the earlier number.

    The claimant of the earlier number may by then give a lower one.
    """
    if not held or earlier.version == later.version or not earlier.value:
        return False
    told = held.get((later.version, later.event, later.harm), ())
    return any(
        value == earlier.value or (side == earlier.side and value < earlier.value)
        for side, value in told
        if side != later.side
    )
