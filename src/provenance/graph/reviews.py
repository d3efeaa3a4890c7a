"""Reviews and redactions as RDF, in the graph ``audit``.

The log beside the store is the record; this graph is a picture of it, made anew whenever the log grows or what it
speaks of changes, so that queries can ask what nobody has reviewed and which reviews are stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pyoxigraph import Literal

from provenance.graph.articles import POSITION
from provenance.graph.description import Property, Table, Writer
from provenance.graph.namespaces import term
from provenance.graph.store import Store
from provenance.graph.terms import INTEGER, TEXT, Codec, concept_of, record_of
from provenance.models.review import Entry, Redaction, Review, ReviewState
from provenance.models.vocabulary import Axis, ReviewVerdict, Status

AUDIT = "audit"
"""Name of the graph of reviews, redactions and notices of correction."""

_REVIEW = term("cg:Review")
_REDACTION = term("cg:Redaction")
_RATIONALE = term("cg:rationale")
_REVIEWED_BY = term("cg:reviewedBy")
_TARGET = term("cg:target")
_NOTICE = term("cg:correctionNotice")


def _encode_moment(words: Any) -> Literal:
    return Literal(words.isoformat(), datatype=term("xsd:dateTime"))


_ENTRY_TABLE: Table = (
    Property("number", POSITION, INTEGER),
    Property("at", term("prov:generatedAtTime"), Codec(_encode_moment, str)),
    Property("hash", term("cg:entryHash"), TEXT),
    Property("previous", term("cg:previousHash"), TEXT),
)
_REVIEW_TABLE: Table = (
    Property("axis", term("cg:axis"), concept_of(Axis)),
    Property("verdict", term("cg:reviewVerdict"), concept_of(ReviewVerdict)),
    Property("target_digest", term("cg:targetDigest"), TEXT),
)
_WORDS_TABLE: Table = (
    Property("rationale", _RATIONALE, TEXT),
    Property("reviewer", _REVIEWED_BY, TEXT),
    Property("second_reviewer", term("cg:secondReviewer"), TEXT),
    Property("conflict_of_interest", term("cg:conflictOfInterest"), TEXT),
    Property("redacted_source", term("cg:redactedSource"), TEXT),
)


def replace_audit(
    store: Store, states: Iterable[ReviewState], redactions: Iterable[Redaction], notices: Mapping[str, str]
) -> int:
    """Write reviews, redactions and notices in place of what the graph ``audit`` held.

    Args:
        store: where to.
        states: the reviews in force, each with what speaks against it.
        redactions: the redactions in force.
        notices: by article version, the words with which it owns up to a correction.

    Returns:
        How many statements changed.
    """
    writer = Writer(store.names, AUDIT)
    for state in states:
        _add_review(writer, state)
    for redaction in redactions:
        _add_redaction(writer, redaction)
    for version, words in notices.items():
        writer.add(store.names.mint(version), _NOTICE, TEXT.encode(words))
    return store.replace([AUDIT], writer.quads)


def _add_review(writer: Writer, state: ReviewState) -> None:
    entry: Entry = state.entry
    review: Review = state.review
    node = writer.names.mint(entry.id)
    writer.add_types(node, _REVIEW)
    writer.add(node, _TARGET, record_of(writer.names).encode(review.target))
    writer.add_fields(node, entry, _ENTRY_TABLE)
    writer.add_fields(node, review, _REVIEW_TABLE)
    if not state.hushed:
        writer.add_fields(node, review, _WORDS_TABLE)
        writer.add_sequence(node, term("schema:citation"), review.evidence, TEXT)
    if state.stale is not None:
        writer.add(node, term("cg:status"), concept_of(Status).encode(Status.STALE))
        writer.add(node, term("cg:staleBecause"), TEXT.encode(state.stale))


def _add_redaction(writer: Writer, redaction: Redaction) -> None:
    node = writer.names.mint(f"redaction/{redaction.claim.rpartition('/')[2]}")
    writer.add_types(node, _REDACTION)
    writer.add(node, _TARGET, writer.names.mint(redaction.claim))
    writer.add(node, term("cg:inVersion"), writer.names.mint(redaction.version))
    writer.add(node, term("cg:role"), TEXT.encode(redaction.role))
    writer.add(node, _RATIONALE, TEXT.encode(redaction.reason))
    writer.add(node, _REVIEWED_BY, TEXT.encode(redaction.reviewer))
