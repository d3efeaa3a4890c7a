"""Comparisons: how two value groups of one measurand, or two renderings of one utterance, relate."""

from __future__ import annotations

from pydantic import computed_field

from provenance.models.value import Value
from provenance.models.vocabulary import (
    Basis,
    ConflictKind,
    ExplanationType,
    Harm,
    Relation,
    Severity,
    Status,
    Subject,
)


class ValueGroup(Value):
    """Claims of one measurand with the same claimant side, band and as-of date; earliest printed first."""

    id: str
    """``group/<digest>`` of its claims."""
    measurand: str | None = None
    claims: tuple[str, ...]
    """Identifiers; the first stands for the group where one claim is shown."""


class Explanation(Value):
    """A reason why two groups differ, with the claims and words that show it."""

    type: ExplanationType
    words: str
    evidence: tuple[str, ...] = ()
    rule: str


class Comparison(Value):
    """A pair of value groups that was compared; a conflict is a comparison that alarms.

    ``left`` is the earlier by known date, then the smaller article id; in one article the smaller start.
    """

    id: str
    """``comparison/<digest>`` of its two groups."""
    subject: Subject
    left: ValueGroup
    right: ValueGroup
    event: str | None = None
    harm: Harm | None = None
    relation: Relation
    kind: ConflictKind | None = None
    severity: Severity = Severity.LOW
    explanations: tuple[Explanation, ...] = ()
    basis: Basis = Basis.COMPUTED
    status: Status = Status.PROVISIONAL
    gap: int | None = None
    """Difference of the stated values, in people."""
    relative_gap: float | None = None
    """Gap divided by the larger value, 0 to 1."""
    sentence: str = ""
    """What a reader is told; it says no more than the texts do."""

    @computed_field  # type: ignore[prop-decorator]
    @property
    def alarm(self) -> bool:
        """Whether a fact-checker must see the pair, explained or not."""
        return self.relation.alarms
