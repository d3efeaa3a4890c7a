"""Reviews: what a person decided about a record, and the acts that a review log keeps in their order.

A log is a list of entries. Each names the hash of the one before it, so that a change of any entry shows in all that
follow. Nothing is ever taken out of a log: a decision is undone by a withdrawal, which is an act of its own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from typing import Annotated, Any, Literal, Self

from pydantic import AwareDatetime, Field, PositiveInt, model_validator

from provenance.models.value import Value
from provenance.models.vocabulary import Axis, ReviewVerdict

Words = Annotated[str, Field(min_length=1)]

VERDICTS: Mapping[Axis, tuple[ReviewVerdict, ...]] = {
    Axis.EXTRACTION: (ReviewVerdict.FAITHFUL, ReviewVerdict.INEXACT, ReviewVerdict.WRONG),
    Axis.ATTRIBUTION: (ReviewVerdict.FAITHFUL, ReviewVerdict.INEXACT, ReviewVerdict.WRONG),
    Axis.EVIDENCE: (
        ReviewVerdict.PRIMARY,
        ReviewVerdict.CORROBORATED,
        ReviewVerdict.SINGLE_SOURCE,
        ReviewVerdict.UNSUPPORTED,
    ),
    Axis.TRUTH: (
        ReviewVerdict.TRUE,
        ReviewVerdict.MOSTLY_TRUE,
        ReviewVerdict.MIXED,
        ReviewVerdict.MOSTLY_FALSE,
        ReviewVerdict.FALSE,
        ReviewVerdict.UNPROVEN,
    ),
    Axis.RELEVANCE: (ReviewVerdict.ACCEPTED, ReviewVerdict.DISMISSED),
}
"""The verdicts that each axis knows, the best first."""

NOTHING = "0" * 64
"""What the first entry of a log gives as the hash of the one before it."""


class Review(Value):
    """A person's verdict on one record along one axis."""

    kind: Literal["review"] = "review"
    target: Words
    """Identifier of a claim, a comparison or a finding."""
    axis: Axis
    verdict: ReviewVerdict
    rationale: Words
    reviewer: Words
    evidence: tuple[str, ...] = ()
    """Identifiers of claims, article versions or documents that the verdict rests on."""
    second_reviewer: str | None = None
    conflict_of_interest: str | None = None
    """What a reader should know about the reviewer's own interest; None when the reviewer declares none."""
    redacted_source: str | None = None
    """Role of a source that the verdict rests on and whose name is kept back, such as "a doctor of the hospital"."""
    target_digest: str
    """SHA-256 of the target as the reviewer saw it."""

    @model_validator(mode="after")
    def _fits_its_axis(self) -> Self:
        if self.verdict not in VERDICTS[self.axis]:
            raise ValueError(f"the axis {self.axis} knows {', '.join(VERDICTS[self.axis])}, not {self.verdict}")
        return self


class Redaction(Value):
    """The decision that a claim's source must not be known: outputs show role and reason in place of the claim."""

    kind: Literal["redaction"] = "redaction"
    claim: Words
    version: Words
    """The article version that the claim stands in."""
    role: Words
    """Who said it, as far as readers may know."""
    reason: Words
    reviewer: Words
    destroyed: bool = False
    """True when the original text was removed, not only kept back."""
    masked: tuple[str, ...] = ()
    """Article versions in which the source's name was blacked out, the claim's own among them."""
    hushed: tuple[str, ...] = ()
    """Hashes of earlier entries whose words hold the name and are kept back with it."""


class Withdrawal(Value):
    """The decision that an earlier entry no longer counts."""

    kind: Literal["withdrawal"] = "withdrawal"
    entry: Words
    """Hash of the entry."""
    reason: Words
    reviewer: Words


class Renewal(Value):
    """The decision to go on with a log that was changed from outside, after the last entry known to be whole."""

    kind: Literal["renewal"] = "renewal"
    log: Words
    """File under which the changed log was set aside, beside the one that goes on."""
    sha256: str
    """Of that file."""
    length: int
    """Entries of the changed log."""
    head: str
    """Hash of its last line, whatever that line says."""
    fault: Words
    """What was found to be wrong with it first."""
    reason: Words
    """How that came about, as far as anybody knows."""
    reviewer: Words


Act = Annotated[Review | Redaction | Withdrawal | Renewal, Field(discriminator="kind")]


class Entry(Value):
    """One act with its place in a log."""

    number: PositiveInt
    at: AwareDatetime
    """When it was written, by the clock of the machine that wrote it."""
    previous: str
    """Hash of the entry before it; ``NOTHING`` for the first."""
    act: Act

    @property
    def line(self) -> str:
        """The entry as canonical JSON on one line, without a newline."""
        return to_canonical(self.model_dump(mode="json"))

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the line."""
        return sha256(self.line.encode()).hexdigest()

    @property
    def id(self) -> str:
        """Identifier of the record that the entry makes."""
        return f"{self.act.kind}/{self.hash[:32]}"


class Log(Value):
    """The entries of a log, the oldest first."""

    entries: tuple[Entry, ...] = ()

    @property
    def head(self) -> str:
        """Hash of the last entry; ``NOTHING`` for an empty log."""
        return self.entries[-1].hash if self.entries else NOTHING

    @cached_property
    def withdrawn(self) -> frozenset[str]:
        """Hashes of the entries that no longer count."""
        return frozenset(entry.act.entry for entry in self.entries if isinstance(entry.act, Withdrawal))

    @cached_property
    def hushed(self) -> frozenset[str]:
        """Hashes of the entries whose words are kept back."""
        return frozenset(one for redaction in self.redactions for one in redaction.hushed)

    @property
    def reviews(self) -> tuple[Entry, ...]:
        """The reviews in force."""
        return tuple(
            entry for entry in self.entries if isinstance(entry.act, Review) and entry.hash not in self.withdrawn
        )

    @property
    def redactions(self) -> tuple[Redaction, ...]:
        """The redactions in force."""
        return tuple(
            entry.act for entry in self.entries if isinstance(entry.act, Redaction) and entry.hash not in self.withdrawn
        )

    @property
    def renewals(self) -> tuple[Entry, ...]:
        """The entries with which the log went on after it had been changed from outside."""
        return tuple(entry for entry in self.entries if isinstance(entry.act, Renewal))

    def follow(self, act: Review | Redaction | Withdrawal | Renewal, at: datetime) -> Entry:
        """Return the entry that the act would make at the end of the log."""
        return Entry(number=len(self.entries) + 1, at=at.replace(microsecond=0), previous=self.head, act=act)


class ReviewState(Value):
    """A review in force, and whether what it speaks of is still what the reviewer saw."""

    entry: Entry
    stale: str | None = None
    """Why it no longer fits its target, in words; None while it does."""
    hushed: bool = False
    """True when its words are kept back because they name a redacted source."""

    @property
    def review(self) -> Review:
        """The review itself."""
        assert isinstance(self.entry.act, Review)
        return self.entry.act


def to_canonical(value: Any) -> str:
    """Return JSON in the one form that is hashed and signed: sorted keys, no spaces, characters as they are.

    >>> to_canonical({"b": 1, "a": ["é", None]})
    '{"a":["é",null],"b":1}'
    """
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
