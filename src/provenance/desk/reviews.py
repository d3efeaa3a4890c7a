"""Adding to the log: verdicts of people, and the withdrawal of verdicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from provenance import graph, pipeline
from provenance import review as reviewing
from provenance.desk.logs import UNSIGNED, Hand, open_log, show_audit
from provenance.errors import ReviewError
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.identifiers import BASE
from provenance.models.review import Entry, Log, Review, Withdrawal
from provenance.models.vocabulary import Axis
from provenance.review import Head, Signer

Draft = Mapping[str, Any]
"""The fields of a review but its digest."""


def find_queue(dossier: Dossier, log: Log) -> tuple[Finding, ...]:
    """Return the findings that nobody has accepted or dismissed, the most severe first."""
    findings = pipeline.find_findings(dossier)
    states = reviewing.find_states(dossier, log, findings)
    settled = {state.review.target for state in states if state.review.axis is Axis.RELEVANCE and not state.stale}
    return tuple(finding for finding in findings if finding.id not in settled)


def find_target(dossier: Dossier, name: str) -> str:
    """Return the identifier of the record that is named: a comparison or a finding by its identifier, or a claim.

    Raises:
        QueryError: when no claim, or more than one, has this IRI or these digits.
    """
    identifier = name.removeprefix(BASE)
    if identifier.startswith(("comparison/", "finding/")):
        return identifier
    return pipeline.find_claim(dossier, name)


def add_reviews(
    store: graph.Store,
    dossier: Dossier,
    drafts: Sequence[Draft],
    hand: Hand = UNSIGNED,
) -> tuple[Entry, ...]:
    """Write reviews into the log and the graph of a store: all of them, or none.

    Args:
        store: opened for writing.
        dossier: what it holds.
        drafts: each with the fields of a review but its digest: ``target`` (a claim, comparison or finding, by its
            identifier), ``axis``, ``verdict``, ``rationale``, ``reviewer``, and what else there is to say.
        hand: whose key signs the new end of the log, and when.

    Raises:
        ReviewError: when a draft is no review, or its target is not there.
    """
    findings: tuple[Finding, ...] = ()
    if any(str(draft.get("target")).startswith("finding/") for draft in drafts):
        findings = pipeline.find_findings(dossier)
    reviews = [_make_review(dossier, draft, findings) for draft in drafts]
    entries = open_log(store.location).append(reviews, at=hand.at, signer=hand.signer)
    show_audit(store, dossier)
    return entries


def _make_review(dossier: Dossier, draft: Draft, findings: tuple[Finding, ...]) -> Review:
    digest = reviewing.digest_target(dossier, str(draft.get("target")), findings)
    if digest is None:
        raise ReviewError(f"there is no {draft.get('target')!r}; accepted: a claim, a comparison or a finding")
    try:
        return Review(**draft, target_digest=digest)
    except ValidationError as error:
        raise ReviewError(_explain(error)) from error


def _explain(error: ValidationError) -> str:
    """Return the first complaint about a draft as one line."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    words = first["msg"].removeprefix("Value error, ").lower()
    return f"{place}: {words}" if place else words


def withdraw(
    store: graph.Store,
    dossier: Dossier,
    entry: str,
    *,
    reason: str,
    reviewer: str,
    hand: Hand = UNSIGNED,
) -> Entry:
    """Say that an entry of the log no longer counts; the entry stays where it is.

    Raises:
        ReviewError: when no entry, or more than one, is named by these first digits of its hash.
    """
    folder = open_log(store.location)
    found = find_entry(folder.read(), entry)
    (added,) = folder.append(
        [Withdrawal(entry=found.hash, reason=reason, reviewer=reviewer)], at=hand.at, signer=hand.signer
    )
    show_audit(store, dossier)
    return added


def find_entry(log: Log, name: str) -> Entry:
    """Return the entry that is named by its number, its identifier, or the first digits of its hash.

    Raises:
        ReviewError: when none or more than one fits.
    """
    digits = name.rpartition("/")[2]
    found = [entry for entry in log.entries if str(entry.number) == name or (digits and entry.hash.startswith(digits))]
    exact = [entry for entry in found if str(entry.number) == name] or found
    if len(exact) != 1:
        raise ReviewError(f"{name!r} names {len(exact)} entries of the log; give a number, or more digits of a hash")
    return exact[0]


def renew(store: graph.Store, dossier: Dossier, *, reason: str, reviewer: str, hand: Hand = UNSIGNED) -> Entry:
    """Set a log that was changed from outside aside, and go on after its last whole entry.

    Returns:
        The entry that names what was set aside; redactions come after it, and still count.

    Raises:
        ReviewError: when the log is whole.
    """
    entries = open_log(store.location).renew(reason, reviewer, at=hand.at, signer=hand.signer)
    show_audit(store, dossier)
    return entries[0]


def sign(location: str, signer: Signer) -> Head:
    """Sign the log of a store, and the state of its graphs, as they stand.

    Raises:
        ReviewError: when the log was changed after it was written.
    """
    folder = open_log(location)
    folder.check()
    return folder.note_head(folder.read(), signer)
