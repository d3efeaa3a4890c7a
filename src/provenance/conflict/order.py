"""Order: which of two figures is the earlier count."""

from __future__ import annotations

from provenance.conflict.clock import Order, order_clocks
from provenance.conflict.decision import is_below
from provenance.conflict.figure import Figure


def order_figures(left: Figure, right: Figure) -> Order:
    """Return which figure is the earlier count: by what the sentences tell, by as-of, by publication.

    In one article a later hour of a live report counts, a stated as-of date of one figure alone does not: the author
    sets both beside each other.
    """
    if left.version == right.version:
        return _order_within(left, right)
    by_as_of = order_clocks(left.as_of, right.as_of)
    if left.telling.is_past or right.telling.is_past:
        return _order_recalled(left, right, by_as_of)
    return by_as_of if by_as_of is not Order.UNKNOWN else order_clocks(left.published, right.published)


def _order_recalled(left: Figure, right: Figure, by_as_of: Order) -> Order:
    """Return the order of two figures of which one is told as past."""
    if by_as_of.is_known and not _was_outgrown(left, right) and not _was_outgrown(right, left):
        return by_as_of
    if left.telling.is_past != right.telling.is_past:
        return Order.BEFORE if left.telling.is_past else Order.AFTER
    return by_as_of if by_as_of is Order.TOGETHER else order_clocks(left.published, right.published)


def _was_outgrown(figure: Figure, other: Figure) -> bool:
    """Tell whether a lower figure is told as past without its day: its article's date says nothing of its age."""
    return is_recalled(figure) and not other.telling.is_past and is_below(figure, other)


def is_recalled(figure: Figure) -> bool:
    """Tell whether a figure is told as past without its day."""
    return figure.telling.is_past and figure.as_of == figure.published


def _order_within(left: Figure, right: Figure) -> Order:
    if left.telling.is_past != right.telling.is_past:
        return Order.BEFORE if left.telling.is_past else Order.AFTER
    by_as_of = order_clocks(left.as_of, right.as_of)
    if by_as_of.is_known:
        return by_as_of
    if left.hour is not None and right.hour is not None and left.hour != right.hour:
        return Order.BEFORE if left.start < right.start else Order.AFTER
    return Order.TOGETHER
