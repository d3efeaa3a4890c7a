"""Changes: which conflicts appear and which vanish when identities are decided otherwise.

Two comparisons are taken for one when they set some claim against the same other claim with the same relation; their
value groups, and so their identifiers, may differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.models.comparison import Comparison


def find_changes(
    before: Iterable[Comparison], after: Iterable[Comparison]
) -> tuple[tuple[Comparison, ...], tuple[Comparison, ...]]:
    """Return the conflicts that vanish and those that appear, each in its order."""
    earlier = [comparison for comparison in before if comparison.alarm]
    later = [comparison for comparison in after if comparison.alarm]
    return tuple(_keep_new(earlier, later)), tuple(_keep_new(later, earlier))


def _keep_new(comparisons: Iterable[Comparison], others: Iterable[Comparison]) -> Iterator[Comparison]:
    known = {pair for other in others for pair in _pairs(other)}
    return (comparison for comparison in comparisons if known.isdisjoint(_pairs(comparison)))


def _pairs(comparison: Comparison) -> Iterator[tuple[str, frozenset[str]]]:
    for left in comparison.left.claims:
        for right in comparison.right.claims:
            yield comparison.relation, frozenset((left, right))
