"""Steps in which sizes and distances are told apart."""

from __future__ import annotations

from bisect import bisect_left


def bucket(value: int, edges: tuple[int, ...]) -> str:
    """Return the first edge that a value does not pass.

    >>> bucket(7, (2, 5, 10)), bucket(70, (2, 5, 10))
    ('10', 'far')
    """
    at = bisect_left(edges, value)
    return str(edges[at]) if at < len(edges) else "far"
