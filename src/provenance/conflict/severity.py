"""Severity: which pairs a person should look at first."""

from __future__ import annotations

from provenance.conflict.decision import Decision
from provenance.conflict.disjoint import FELL
from provenance.models.vocabulary import Basis, Severity

WIDE = 0.1
"""Share of the larger figure from which a gap is wide."""


def rank_figures(decision: Decision, relative_gap: float | None, *, is_past: bool = False) -> Severity:
    """Return how urgent a pair of figures is: alarms first, wide and unexplained ones before the others.

    A pair that may well count different people, or those still missing on two days, is low, so that it stands at the
    end of the queue and is not hidden; and so is one of two figures of which the texts say that neither stands.
    """
    if not decision.relation.alarms or decision.is_doubtful or decision.rule == FELL or is_past:
        return Severity.LOW
    if decision.basis is Basis.STATED:
        return Severity.MIDDLE
    return Severity.HIGH if relative_gap is None or relative_gap >= WIDE else Severity.MIDDLE
