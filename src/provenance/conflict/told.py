"""What words tell of two figures: that one counts a part of the other, or that they count different people."""

from __future__ import annotations

from provenance.conflict.clock import Order
from provenance.conflict.decision import Decision, is_below
from provenance.conflict.figure import Figure
from provenance.conflict.kinship import count_two_units, name_two_groups
from provenance.models.vocabulary import Harm, HarmStatus, Measure, Relation

NEAR = 300
"""Characters between two figures of one article that its words set beside each other."""
WIDEST = 1.5
"""Times that one number may go into another of another article which says whom it counts in or out."""
_PASSING = frozenset({Harm.INJURED, Harm.CAPTURED})
"""Harms that pass for some while those who suffered them are still counted: the treated go home, hostages are freed."""
_FREED_AND_HELD = {HarmStatus.ENDED, HarmStatus.STILL}
"""What tells captives apart: those let go are other people than those who are held."""
BESIDES = "besides"
"""Rule of a number that words count besides the one before it."""
OTHER_TIME = "other-time"
"""Rule of a number of another time that one is held against."""
UNIT = "other-unit"
"""Rule of households beside people."""


def relate_told(left: Figure, right: Figure, order: Order) -> Decision | None:
    """Decide by the words of two figures whom they count; None where they do not say."""
    return _relate_part(left, right, order) or _relate_beside(left, right, order) or _relate_scope(left, right, order)


def _relate_part(left: Figure, right: Figure, order: Order) -> Decision | None:
    if left.whole == right.claim or right.whole == left.claim:
        return Decision(Relation.PART, "part-of", order)
    if _is_rest(right, left) and (order is Order.BEFORE or left.side == right.side):
        return Decision(Relation.PART, "those-left", order)
    return None


def _relate_beside(left: Figure, right: Figure, order: Order) -> Decision | None:
    """Decide about a number that words set beside the one before it in an article."""
    first, second = sorted((left, right), key=lambda figure: (figure.start, figure.claim))
    if left.version != right.version or second.start - first.start > NEAR:
        return None
    if second.is_elsewhen:
        return Decision(Relation.SCOPE, OTHER_TIME, order)
    is_first = first.measure is not Measure.CUMULATIVE and not first.is_besides and not first.is_among
    if second.is_besides and is_first and is_below(second, first):
        return Decision(Relation.SCOPE, BESIDES, order)
    return None


def _relate_scope(left: Figure, right: Figure, order: Order) -> Decision | None:
    if left.status is not right.status:
        statuses = {left.status, right.status}
        if HarmStatus.PRESUMED in statuses and left.harm is not Harm.MISSING:
            return Decision(Relation.SCOPE, "presumed", order)
        if statuses == _FREED_AND_HELD:
            return Decision(Relation.SCOPE, "freed-and-held", order)
    if count_two_units(left, right):
        return Decision(Relation.SCOPE, UNIT, order)
    if name_two_groups(left, right):
        return Decision(Relation.SCOPE, "other-part", order)
    if left.side != right.side and (left.scope or right.scope) and _explains_scope(left, right):
        return Decision(Relation.SCOPE, "stated-scope", order)
    return None


def _is_rest(rest: Figure, all_: Figure) -> bool:
    """Tell whether a figure counts those of another who are still hurt or held: fewer, and told so."""
    is_status = rest.status is HarmStatus.STILL and all_.status is None
    return is_status and rest.harm in _PASSING and 0 < (rest.value or 0) < (all_.value or 0)


def _explains_scope(left: Figure, right: Figure) -> bool:
    """Tell whether what a sentence counts in or out may be the difference: of figures side by side or not far apart."""
    if left.version == right.version and _stand_together(left, right):
        return True
    lesser, greater = sorted((left.value or 0, right.value or 0))
    return 0 < greater <= WIDEST * lesser


def _stand_together(left: Figure, right: Figure) -> bool:
    return abs(left.start - right.start) < NEAR
