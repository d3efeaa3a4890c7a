"""What every page of the workbench rests on: the dossier of a state, and the review log as it stands now.

Views are made once for each end of the log. A log that was changed from outside stops nobody from reading: its reviews
are left out, and the pages say so.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from provenance import audit as auditing
from provenance import desk, pipeline
from provenance.audit.decisions import FindingView, view_finding
from provenance.audit.views import ClaimView, ComparisonView, Viewer, view_claim, view_comparisons
from provenance.errors import ReviewError
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.review import Log, ReviewState
from provenance.models.vocabulary import Axis
from provenance.web.snapshots import Snapshot


class Standing:
    """A dossier beside the reviews of it that are in force; what is worked out of them is kept."""

    def __init__(self, dossier: Dossier, log: Log, fault: str = "") -> None:
        self.dossier = dossier
        self.log = log
        self.fault = fault
        """Why the log cannot be read, in words; empty while it can."""

    @cached_property
    def states(self) -> tuple[ReviewState, ...]:
        """The reviews in force, the oldest first."""
        return desk.find_reviews(self.dossier, self.log)

    @cached_property
    def viewer(self) -> Viewer:
        """Makes views that carry the verdicts."""
        return Viewer(self.dossier, auditing.Record(reviews=self.states, redactions=self.log.redactions))

    @cached_property
    def claims(self) -> Mapping[str, ClaimView]:
        """Views of all claims by identifier."""
        return {iri: view_claim(self.viewer, claim) for iri, claim in self.dossier.claims.items()}

    @cached_property
    def comparisons(self) -> Mapping[str, ComparisonView]:
        """Views of all compared pairs by identifier, in the order of the dossier."""
        if not self.dossier.articles:
            return {}
        return {one.id: one for one in view_comparisons(self.viewer, auditing.select(self.dossier))}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What an audit finds, the most severe first."""
        return pipeline.find_findings(self.dossier)

    @cached_property
    def queue(self) -> tuple[FindingView, ...]:
        """The findings that nobody has accepted or dismissed."""
        settled = {one.review.target for one in self.states if one.review.axis is Axis.RELEVANCE and not one.stale}
        return tuple(view_finding(self.viewer, one) for one in self.findings if one.id not in settled)

    def get_reviews(self, target: str) -> list[ReviewState]:
        """Return the reviews of one record, the oldest first."""
        return [state for state in self.states if state.review.target == target]


def find_standing(snapshot: Snapshot) -> Standing:
    """Return the dossier of a state with the reviews as they stand now."""
    try:
        log, fault = desk.read_log(snapshot.store.location), ""
    except ReviewError as error:
        log, fault = Log(), str(error)
    return snapshot.derive(("standing", log.head, fault), lambda: Standing(snapshot.dossier, log, fault))
