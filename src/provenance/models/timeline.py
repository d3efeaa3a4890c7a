"""Timelines: every figure of one measurand in order of its date, ready to be drawn or listed."""

from __future__ import annotations

from provenance.models.value import Interval, Value
from provenance.models.vocabulary import Harm


class TimelinePoint(Value):
    """One figure claim at its as-of date."""

    claim: str
    words: str
    """The figure as printed."""
    claimant: str
    outlet: str
    when: Interval
    """As-of date: stated, else the publication interval."""
    value: int | None = None
    lower: int | None = None
    """Lower end of the pragmatic band, inclusive; None = open or unknown."""
    upper: int | None = None
    """Upper end of the pragmatic band, inclusive; None = open or unknown."""
    is_superseded: bool = False
    """Whether a text, a publisher's own revision or a person says that another figure took its place."""


class Timeline(Value):
    """The figures of one measurand, earliest first, undated last."""

    measurand: str
    event: str
    """Label of the event."""
    harm: Harm
    points: tuple[TimelinePoint, ...]
    growth: tuple[tuple[str, str], ...] = ()
    """Pairs of claims, earlier and later, between which the count grew and neither speaks against the other."""
