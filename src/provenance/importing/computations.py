"""What computations rest on: the last claim of their series that was given for their day or before it.

A publisher that carries a number forward or extrapolates one does not say from which row; the nearest claim of the same
place, people and measure is as much as the file itself shows. One by the same hand comes before any other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from provenance.models.claim import Computation
from provenance.models.value import Interval


class Given(NamedTuple):
    """One claim of a series."""

    series: tuple[str, ...]
    """Place, people counted and measure."""
    hand: str
    """Who gave it."""
    as_of: Interval | None
    local_id: str


def find_sources(
    computations: Iterable[tuple[Computation, tuple[str, ...]]], given: Iterable[Given]
) -> list[Computation]:
    """Return the computations, each with the claim it rests on; one that has none before it keeps the file alone."""
    claims_of: defaultdict[tuple[str, ...], list[tuple[date, str]]] = defaultdict(list)
    for claim in given:
        if claim.as_of and claim.as_of.earliest:
            claims_of[(*claim.series, claim.hand)].append((claim.as_of.earliest, claim.local_id))
            claims_of[claim.series].append((claim.as_of.earliest, claim.local_id))
    for claims in claims_of.values():
        claims.sort()
    return [
        computation.model_copy(
            update={
                "derived_from": _find_last(claims_of.get((*series, computation.made_by), []), computation.as_of)
                or _find_last(claims_of.get(series, []), computation.as_of)
            }
        )
        for computation, series in computations
    ]


def _find_last(claims: list[tuple[date, str]], as_of: Interval | None) -> str | None:
    if as_of is None or as_of.latest is None:
        return None
    place = bisect_right(claims, (as_of.latest, "\U0010ffff"))
    return claims[place - 1][1] if place else None
