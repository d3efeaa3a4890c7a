"""Where the review log of a store lies, and how its graph is kept in line with it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from provenance import audit as auditing
from provenance import graph, pipeline
from provenance import review as reviewing
from provenance.errors import ReviewError
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.review import Entry, Log, Renewal, Review, ReviewState
from provenance.models.wording import say_day
from provenance.review import LogFolder, Signer


class Hand(NamedTuple):
    """By whose key, and when, something is written into a log; unsigned and now, when nothing is said."""

    signer: Signer | None = None
    at: datetime | None = None


UNSIGNED = Hand()


def open_log(location: str) -> LogFolder:
    """Return the review log of a store.

    Raises:
        ReviewError: when the store is in memory and so has none.
    """
    folder = graph.find_folder(location)
    if folder is None:
        raise ReviewError("a store in memory has no review log; give a folder")
    return LogFolder(folder / "audit")


def read_log(location: str) -> Log:
    """Return the review log of a store; an empty one where nobody has reviewed anything."""
    return Log() if graph.find_folder(location) is None else open_log(location).read()


def say_renewal(entry: Entry) -> str:
    """Say where a log was changed from outside, who set it aside, and by which hash it can be known again."""
    act = entry.act
    assert isinstance(act, Renewal)
    where = f"after entry {entry.number - 1}" if entry.number > 1 else "from its beginning"
    return (
        f"the log was changed {where} ({act.fault}); {act.reviewer} set it aside on {say_day(entry.at.date())} as "
        f"{act.log}, with {act.length} entries, the last {act.head}, and went on: {act.reason}"
    )


def find_reviews(dossier: Dossier, log: Log, target: str | None = None) -> tuple[ReviewState, ...]:
    """Return the reviews in force, or those of one record, each with what speaks against it, the oldest first."""
    findings = _findings_for(dossier, log)
    outdated = auditing.find_outdated(auditing.find_revisions(dossier))
    states = reviewing.find_states(dossier, log, findings, outdated)
    return states if target is None else tuple(state for state in states if state.review.target == target)


def _findings_for(dossier: Dossier, log: Log) -> tuple[Finding, ...]:
    """Return the findings when a review is about one; to find them takes a while."""
    needed = any(isinstance(entry.act, Review) and entry.act.target.startswith("finding/") for entry in log.entries)
    return pipeline.find_findings(dossier) if needed else ()


def show_audit(store: graph.Store, dossier: Dossier) -> None:
    """Bring the graph ``audit`` in line with the log."""
    if graph.find_folder(store.location) is None:
        return
    log = open_log(store.location).read()
    notices = dict(auditing.list_notices(auditing.find_revisions(dossier)))
    graph.replace_audit(store, find_reviews(dossier, log), log.redactions, notices)


def build(store: graph.Store, judgements: Path | None = None, authority: Path | None = None) -> Dossier:
    """Build a store, show the reviews of what was built, and write down the hash of every graph."""
    dossier = pipeline.build(store, judgements, authority)
    show_audit(store, dossier)
    if graph.find_folder(store.location) is not None:
        open_log(store.location).write_state(graph.recall_hashes(store))
    return dossier
