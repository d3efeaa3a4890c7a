"""Two numbers of one count that cannot both stand: it grew, was revised, or is in dispute."""

from __future__ import annotations

from provenance.conflict.clock import ALWAYS, Order
from provenance.conflict.course import Course
from provenance.conflict.decision import Decision, alarm, is_below, is_one_side
from provenance.conflict.figure import Figure
from provenance.conflict.holding import is_held_beside
from provenance.conflict.order import is_recalled
from provenance.conflict.wording import Telling
from provenance.models.vocabulary import Harm, Modifier, Relation

SLIGHT = 1.2
"""Times that a lower later number goes into the earlier one from which on the two are no count brought down."""
FELL = "stock-fell"
"""Rule of a lower later count of people who may have been found or have returned since."""
STILL_HELD = "still-held"
"""Rule of a later, higher number whose article says that a claimant still gives the earlier one."""
SMALL = 100
"""Below it "at least" and "more than" leave room for any later, higher figure."""
_STOCKS = frozenset({Harm.MISSING, Harm.DISPLACED})
"""Harms that end: the missing are found and the displaced return, so a lower later count is no dispute of two sides."""


def relate_disjoint(left: Figure, right: Figure, order: Order, course: Course) -> Decision:
    """Decide between growth, revision and contradiction; where the order is known, left is the earlier."""
    if order is Order.UNKNOWN:
        return _relate_undated(left, right, course)
    if order is Order.TOGETHER:
        return _relate_together(left, right)
    if is_below(left, right):
        return _relate_higher(left, right, course)
    if left.harm in _STOCKS:
        return alarm(left, right, order, FELL, Relation.REVISION)
    is_revised = is_one_side(left, right) or _is_brought_down(left, right)
    return alarm(left, right, order, "lower-later", Relation.REVISION if is_revised else Relation.CONTRADICTION)


def _is_brought_down(left: Figure, right: Figure) -> bool:
    """Tell whether a later article gives a slightly lower number, and one of the two is nobody's but its outlet's.

    An outlet that counts in its own voice holds no side's number; a side that does so stands further apart.
    """
    is_voiced = left.version != right.version and not (left.is_attributed and right.is_attributed)
    return is_voiced and left.value is not None and right.value is not None and left.value < SLIGHT * right.value


def _relate_together(left: Figure, right: Figure) -> Decision:
    """Decide about two figures of one time; an outlet does not revise itself in one text."""
    if not is_one_side(left, right):
        return alarm(left, right, Order.TOGETHER, "one-time", Relation.CONTRADICTION)
    is_outlet = left.version == right.version and not left.is_attributed
    return alarm(left, right, Order.TOGETHER, "one-time", Relation.CONTRADICTION if is_outlet else Relation.REVISION)


def _relate_higher(left: Figure, right: Figure, course: Course) -> Decision:
    rule = _find_objection(left, right, course)
    if rule is None or (rule != STILL_HELD and _is_open(left, course)):
        return Decision(Relation.GROWTH, "higher-later", Order.BEFORE)
    relation = Relation.REVISION if is_one_side(left, right) else Relation.CONTRADICTION
    return alarm(left, right, Order.BEFORE, rule, relation)


def _find_objection(left: Figure, right: Figure, course: Course) -> str | None:
    """Return the rule by which a higher later figure is not simply the count going on, or None."""
    is_late = course.is_settled(left.as_of) and not (right.has_risen and course.is_total(right))
    if is_one_side(left, right):
        return "higher-after-the-end" if is_late else None
    is_past = left.telling is Telling.HISTORY
    is_one_report = left.version == right.version and left.hour == right.hour and not _stood_apart(left, right)
    if left.value == 0 and course.ended < left.as_of[1]:
        return "none-then-some"
    if is_held_beside(left, right, course.held):
        return STILL_HELD
    if not is_recalled(left) and course.was_told_before(right, left.as_of):
        return "superseded-figure-again"
    if is_one_report and not (left.telling.is_past or course.running):
        return "side-by-side"
    return "higher-after-the-end" if is_late and not is_past else None


def _stood_apart(left: Figure, right: Figure) -> bool:
    """Tell whether words give each of two figures a day of its own: "29 on Wednesday and 41 on Thursday"."""
    return left.as_of != right.as_of and left.published not in (left.as_of, right.as_of)


def _relate_undated(left: Figure, right: Figure, course: Course) -> Decision:
    lower = left if is_below(left, right) else right
    if course.running or (is_one_side(left, right) and lower.as_of[1] < ALWAYS and not course.is_settled(lower.as_of)):
        return Decision(Relation.GROWTH, "dates-unknown", Order.UNKNOWN)
    return alarm(left, right, Order.UNKNOWN, "dates-unknown", Relation.CONTRADICTION)


def _is_open(figure: Figure, course: Course) -> bool:
    """Tell whether the figure's words leave room for any higher count later."""
    is_floor = figure.modifier in {Modifier.AT_LEAST, Modifier.MORE_THAN}
    return is_floor and (course.running or (figure.value is not None and figure.value < SMALL))
