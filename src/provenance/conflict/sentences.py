"""Sentences: what a reader is told about a compared pair. It says no more than the texts do."""

from __future__ import annotations

from provenance.conflict.clock import Order
from provenance.conflict.course import Course
from provenance.conflict.decision import Decision, is_below
from provenance.conflict.disjoint import FELL
from provenance.conflict.figure import Figure
from provenance.models.vocabulary import Basis, ConflictKind, Relation

_QUIET = {
    Relation.GROWTH: "A later count is higher; nothing here says that the earlier one was wrong.",
    Relation.ROUNDING: "The two figures can stand for one number.",
    Relation.SAME: "Both figures give one number.",
    Relation.SCOPE: "The two figures count different things.",
    Relation.PART: "One figure counts a part of the other.",
    Relation.NONE: "The two figures are not about one thing.",
}
_WEIGHED = {
    Relation.SCOPE: "The two figures seem to count different people; no text says so.",
    Relation.PART: "One figure seems to count a part of the other; no text says so.",
}
"""Where sizes and places alone speak for a relation, the sentence says so."""
_OUTLET = "the outlet's own voice"
_EXCEEDS = "A part is given as larger than the whole it belongs to."
_DOUBT = "The two may count different people; no text says so."


def say_figures(left: Figure, right: Figure, decision: Decision, course: Course) -> str:
    """Return the sentence for a pair of figures; left is the earlier where the order is known."""
    if not decision.relation.alarms:
        return _say_quiet(decision)
    doubt = f" {_DOUBT}" if decision.against else ""
    return f"{_say_difference(left, right, decision, course)}{doubt} {_say_claimants(left, right)}"


def _say_quiet(decision: Decision) -> str:
    if decision.relation is Relation.GROWTH and decision.order is Order.UNKNOWN:
        return "The figures differ, the count was still running, and which of them is the earlier is unknown."
    if decision.rule.startswith("weighed"):
        return _WEIGHED[decision.relation]
    return _QUIET[decision.relation]


def _say_difference(left: Figure, right: Figure, decision: Decision, course: Course) -> str:
    if stated := _say_stated(decision):
        return stated
    if decision.kind is ConflictKind.SUM_MISMATCH:
        is_told = left.whole == right.claim or right.whole == left.claim
        return _EXCEEDS if is_told else "A count of fewer people or places is larger than one of all of them."
    if decision.order is Order.UNKNOWN:
        return "The figures differ, and which of them is the earlier is unknown."
    if decision.order is Order.TOGETHER:
        return _say_together(left, right)
    event = "a finished event" if course.is_finished(right.as_of) else "the same event"
    where = "A later sentence" if left.version == right.version else "A later article"
    if is_below(right, left):
        articles = "article" if left.version == right.version else "article here"
        return f"{where} gives a lower figure for {event}. No {articles} says that the earlier figure was withdrawn."
    return f"{where} gives a higher figure for {event}."


def _say_stated(decision: Decision) -> str:
    """Return what a text, or the kind of harm, says about a difference; empty where neither says anything."""
    if decision.basis is Basis.STATED:
        return "A text says that one of the figures was corrected or withdrawn."
    if decision.rule == FELL:
        return "A later count is lower. People may have been found or have returned since; no article here says so."
    if decision.rule == "difference-taken-off":
        return "A text says that as many as the figures differ by were taken off the count."
    return ""


def _say_together(left: Figure, right: Figure) -> str:
    if left.version == right.version:
        return "One article gives two figures for one thing."
    return "Two articles give different figures for one time."


def _say_claimants(left: Figure, right: Figure) -> str:
    return f"Claimants as printed: {left.claimant or _OUTLET}; {right.claimant or _OUTLET}."
