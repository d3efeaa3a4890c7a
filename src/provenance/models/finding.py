"""Findings: what an audit noticed, as values; a person decides what to do about each."""

from __future__ import annotations

from functools import cached_property

from provenance.models.identifiers import digest
from provenance.models.value import Span, Value
from provenance.models.vocabulary import Severity


class Place(Value):
    """A stretch of one article version that a finding points at."""

    version: str
    span: Span


class Finding(Value):
    """One result of one rule: something in the record that a checker should look at.

    A finding speaks of the record, never of the world: that a figure has no source, not that it is wrong.
    """

    rule: str
    """Identifier of the rule, such as ``unattributed-figure``."""
    severity: Severity
    targets: tuple[str, ...]
    """Identifiers of what it is about: claims, article versions, comparisons or events."""
    evidence: tuple[str, ...] = ()
    """Identifiers of further claims that show it."""
    places: tuple[Place, ...] = ()
    """Where to look when the words in question are no claim."""
    sentence: str
    """What a reader is told."""

    @cached_property
    def id(self) -> str:
        """``finding/<digest>`` of the rule and what it is about, the same in every run."""
        return f"finding/{digest(self.rule, *self.targets)}"
