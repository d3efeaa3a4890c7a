"""What every page of the workbench rests on: the dossier of a state, and the review log as it stands now.

Views are made once for each state of the log. A log that was changed from outside stops nobody from reading, but the
pages say so.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import islice
from pathlib import Path

from provenance import audit as auditing
from provenance import desk, graph, pipeline
from provenance.audit.decisions import FindingView, view_finding
from provenance.audit.views import ClaimView, ComparisonView, Viewer, view_claim, view_comparisons
from provenance.errors import ReviewError
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.review import Log, ReviewState
from provenance.models.vocabulary import Axis
from provenance.review import LogFolder
from provenance.web.snapshots import Snapshot


class Standing:
    """A dossier beside the reviews of it that are in force; what is worked out of them is kept."""

    def __init__(self, dossier: Dossier, log: Log, fault: str = "") -> None:
        self.dossier = dossier
        self.log = log
        self.fault = fault
        """What is wrong with the log, in words; empty while it is whole."""

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

    def prepare(self) -> None:
        """Work out all of it now."""
        for made in (self.states, self.claims, self.comparisons, self.queue):
            len(made)

    def get_reviews(self, target: str) -> list[ReviewState]:
        """Return the reviews of one record, the oldest first."""
        return [state for state in self.states if state.review.target == target]


def find_standing(snapshot: Snapshot) -> Standing:
    """Return the dossier of a state with the reviews as they stand now."""
    location = snapshot.store.location
    if graph.find_folder(location) is None:
        return snapshot.derive("standing", lambda: Standing(snapshot.dossier, Log()))
    folder = desk.open_log(location)
    seen = tuple(_stamp(path) for path in (folder.log, folder.heads))
    return snapshot.derive(("standing", seen), lambda: Standing(snapshot.dossier, *_read_log(folder)))


def _stamp(path: Path) -> tuple[int, int]:
    """Return by what a change of a file can be told."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _read_log(folder: LogFolder) -> tuple[Log, str]:
    """Return a log, and what is wrong with it; an empty one where it cannot be read at all."""
    fault = "; ".join(f"{one.place}: {one.message}" for one in islice(folder.find_faults(), 1))
    try:
        return folder.read(), fault
    except ReviewError as error:
        return Log(), fault or str(error)
