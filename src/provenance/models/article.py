"""Articles: one work, its outlet and dates, and the immutable text that claims are anchored to."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from provenance.models.identifiers import hash_text, mint_article, mint_version
from provenance.models.value import Interval, Span, Value


class Boilerplate(Value):
    """A stretch of text that is not the article's reporting and never yields a claim."""

    span: Span
    kind: str
    """What it is: ``related_link``, ``related_heading``, ``footer``, ``credit``, ``initials``, ``media_link``, …"""


class DateEvidence(Value):
    """Words of the text, or a metadata key, from which a publication date was read or bounded."""

    words: str
    span: Span | None = None
    """Where the words stand; None when they come from metadata."""
    rule: str


class Problem(Value):
    """Something wrong with an input: named with its place and reason, whether or not an article came of it."""

    place: str
    line: int | None = None
    reason: str
    refused: bool
    """True when the input yields no article; False for a warning about an article that went in."""

    def __str__(self) -> str:
        where = self.place if self.line is None else f"{self.place}:{self.line}"
        return f"{where}: {self.reason}"


class Original(Value):
    """The work that a condensed rendition was made from; known by its description, without its text."""

    title: str
    publisher: str | None = None
    published: Interval = Interval()
    sha256: str
    length: int
    """Length of the original's text in code points."""


class Article(Value):
    """One version of one article, exactly as read.

    ``text`` is never translated, stripped or normalised; every offset of every claim counts its code points.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: Interval = Interval()
    published_evidence: tuple[DateEvidence, ...] = ()
    modified: date | None = None
    """Day on which the outlet says that it changed the article last."""
    correction: str | None = None
    """Notice of correction that came with the article and not in its text."""
    url: str | None = None
    language: str | None = None
    licence: str | None = None
    raw_sha256: str
    """SHA-256 of the bytes the article was read from: the file, or the line of a JSONL file."""
    had_bom: bool = False
    boilerplate: tuple[Boilerplate, ...] = ()
    condensed_from: Original | None = None
    is_dataset: bool = False
    """True for a file of structured claims, whose rows were imported by a mapping and not read as prose."""
    recorded: str | None = None
    """The version's identifier where the text no longer yields it: words were blacked out, or changed from outside."""

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the text's UTF-8 bytes."""
        return hash_text(self.text)

    @cached_property
    def iri(self) -> str:
        """Identifier of the work, shared by its versions."""
        return mint_article(self.publisher or "", self.id)

    @cached_property
    def version(self) -> str:
        """Identifier of this text of the work."""
        return self.recorded or mint_version(self.iri, self.sha256)
