"""Decisions: the relation of two figures, and what settled it."""

from __future__ import annotations

from typing import NamedTuple

from provenance.conflict.clock import Order
from provenance.conflict.course import are_disjoint
from provenance.conflict.figure import Bounds, Figure
from provenance.models.vocabulary import Basis, ConflictKind, Relation


class Decision(NamedTuple):
    """A relation with the question that settled it."""

    relation: Relation
    rule: str
    order: Order
    kind: ConflictKind | None = None
    basis: Basis = Basis.COMPUTED
    is_swapped: bool = False
    """True when the second figure given is the earlier one."""
    against: tuple[str, ...] = ()
    """What speaks for the two figures counting different people, where it speaks loudly."""

    @property
    def is_doubtful(self) -> bool:
        """Tell whether an alarm rests on two figures that may well count different people."""
        return bool(self.against) and self.relation.alarms


def alarm(left: Figure, right: Figure, order: Order, rule: str, relation: Relation) -> Decision:
    return Decision(relation, rule, order, find_kind(left, right))


def is_one_side(left: Figure, right: Figure) -> bool:
    """Tell whether one claimant side answers for both figures."""
    return left.side == right.side


def find_kind(left: Figure, right: Figure) -> ConflictKind:
    """Return whether even the strict bounds of two figures are disjoint, or their bands only."""
    disjoint = are_disjoint(left.strict, right.strict)
    return ConflictKind.STRICT_DISJOINT if disjoint else ConflictKind.BAND_DISJOINT


def is_below(left: Figure, right: Figure) -> bool:
    """Tell whether the left figure's band lies under the right one's."""
    return find_middle(left.band) < find_middle(right.band)


def find_middle(band: Bounds | None) -> float:
    lower, upper = band or (0, 0)
    if lower is None:
        return float(upper or 0)
    return float(lower) if upper is None else (lower + upper) / 2
