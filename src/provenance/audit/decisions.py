"""What the report shows of findings, of people's reviews, and of the versions of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from provenance.audit.selection import Selection
from provenance.audit.versions import Revision, find_revisions
from provenance.audit.views import ClaimView, Viewer, say_quoted, view_claim
from provenance.models.dossier import Dossier
from provenance.models.excerpt import LONGEST
from provenance.models.finding import Finding
from provenance.models.review import ReviewState
from provenance.models.wording import say_title

_QUOTED = 2


class FindingView(NamedTuple):
    """A finding with the sentences that show it."""

    id: str
    rule: str
    severity: str
    sentence: str
    quoted: tuple[ClaimView, ...]
    """At most two claims: what it is about, or the two sides of it."""
    more: int
    """How many further claims show it."""
    title: str
    """The article it is about, where it quotes no claim."""
    verdicts: tuple[str, ...]


def view_finding(viewer: Viewer, finding: Finding) -> FindingView:
    """Return what a page shows of a finding."""
    dossier = viewer.dossier
    claims = [claim for claim in dict.fromkeys((*finding.targets, *finding.evidence)) if claim in dossier.claims]
    titles = [say_title(dossier.article_of[one]) for one in finding.targets if one in dossier.article_of]
    return FindingView(
        id=finding.id,
        rule=finding.rule,
        severity=finding.severity.value,
        sentence=finding.sentence,
        quoted=tuple(view_claim(viewer, dossier.claims[claim]) for claim in claims[:_QUOTED]),
        more=max(0, len(claims) - _QUOTED),
        title=titles[0] if titles else "",
        verdicts=viewer.get_verdicts(finding.id),
    )


class ReviewView(NamedTuple):
    """A review as a line of the report."""

    number: int
    at: str
    axis: str
    verdict: str
    about: str
    """The words reviewed, or the kind of record."""
    local: str
    """Identifier of what was reviewed."""
    rationale: str
    reviewer: str
    second_reviewer: str
    conflict_of_interest: str
    redacted_source: str
    evidence: tuple[str, ...]
    stale: str
    hash: str


def view_reviews(viewer: Viewer, selection: Selection, findings: Iterable[Finding]) -> Iterator[ReviewView]:
    """Yield the reviews of what the report shows, the oldest first."""
    shown = {finding.id: finding.sentence for finding in findings}
    shown |= {one.id: one.sentence for one in viewer.dossier.comparisons if selection.covers(one)}
    shown |= {iri: say_quoted(viewer.dossier.claims[iri].exact) for iri in selection.claims}
    for state in viewer.record.reviews:
        review = state.review
        if review.target in shown or _is_gone(viewer.dossier, review.target):
            yield _view_review(state, shown.get(review.target, "no longer in the store"))


def _is_gone(dossier: Dossier, target: str) -> bool:
    return target.startswith("claim/") and target not in dossier.claims


def _view_review(state: ReviewState, about: str) -> ReviewView:
    review = state.review
    return ReviewView(
        number=state.entry.number,
        at=state.entry.at.isoformat(),
        axis=review.axis.value,
        verdict=review.verdict.value.replace("_", " "),
        about=about,
        local=review.target,
        rationale="withheld, it names a redacted source" if state.hushed else review.rationale,
        reviewer="" if state.hushed else review.reviewer,
        second_reviewer="" if state.hushed else review.second_reviewer or "",
        conflict_of_interest="" if state.hushed else review.conflict_of_interest or "",
        redacted_source=review.redacted_source or "",
        evidence=() if state.hushed else review.evidence,
        stale=state.stale or "",
        hash=state.entry.hash,
    )


class RevisionView(NamedTuple):
    """What a later version made of an earlier one's claims."""

    title: str
    earlier: str
    later: str
    notice: str
    stamp: str
    is_silent: bool
    changed: tuple[tuple[ClaimView, ClaimView], ...]
    added: tuple[ClaimView, ...]
    removed: tuple[ClaimView, ...]


def view_revisions(viewer: Viewer, selection: Selection) -> Iterator[RevisionView]:
    """Yield how the selection's articles differ from their earlier versions."""
    for one in find_revisions(viewer.dossier):
        if one.later in selection.versions or one.earlier in selection.versions:
            yield _view_revision(viewer, one)


def _view_revision(viewer: Viewer, revision: Revision) -> RevisionView:
    claims = viewer.dossier.claims
    later = viewer.dossier.article_of[revision.later]
    return RevisionView(
        title=say_title(later),
        earlier=revision.earlier,
        later=revision.later,
        notice=revision.notice[:LONGEST],
        stamp=revision.stamp[:LONGEST],
        is_silent=revision.is_silent,
        changed=tuple((view_claim(viewer, claims[a]), view_claim(viewer, claims[b])) for a, b in revision.changed),
        added=tuple(view_claim(viewer, claims[iri]) for iri in revision.added),
        removed=tuple(view_claim(viewer, claims[iri]) for iri in revision.removed),
    )
