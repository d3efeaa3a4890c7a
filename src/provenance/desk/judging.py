"""Judging identity: a person says that two events are one, or are not; the file keeps it, the graph follows.

Every act can be tried first without writing: ``try_judgement`` and ``try_withdrawal`` build what the store would hold
and say which conflicts and events would come and go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from provenance import conflict, graph, pipeline, resolution, settled
from provenance.desk.logs import build
from provenance.errors import ResolutionError
from provenance.models.comparison import Comparison
from provenance.models.dossier import Dossier
from provenance.models.identifiers import BASE
from provenance.models.identity import Event, Judgement


class Change(NamedTuple):
    """What is otherwise after a judgement than before it."""

    before: Dossier
    after: Dossier
    vanished: tuple[Comparison, ...]
    appeared: tuple[Comparison, ...]

    @property
    def gone(self) -> tuple[Event, ...]:
        """The events that are no longer there, because they were joined or divided."""
        return _without(self.before, self.after)

    @property
    def made(self) -> tuple[Event, ...]:
        """The events that were not there before."""
        return _without(self.after, self.before)


def _without(one: Dossier, other: Dossier) -> tuple[Event, ...]:
    mentions = {event.mentions for event in other.resolution.events}
    return tuple(event for event in one.resolution.events if event.mentions not in mentions)


def find_record(dossier: Dossier, name: str) -> str:
    """Return the event, event mention or claim that a name means: its IRI, identifier, or enough of its digits.

    Raises:
        ResolutionError: when nothing fits, or more than one record.
    """
    events = dossier.resolution.events
    known = (*(event.id for event in events), *(mention for event in events for mention in event.mentions))
    found = {record for record in (*known, *dossier.claims) if _is_meant(record, name)}
    if len(found) == 1:
        return found.pop()
    accepted = "accepted: an event, an event mention or a claim, by its identifier or enough of its first digits"
    raise ResolutionError(f"{name!r} names {len(found) or 'no'} records; {accepted}")


def find_event(dossier: Dossier, name: str) -> str:
    """Return the event that a name means, or that the claim or event mention which it means belongs to.

    Raises:
        ResolutionError: when nothing fits, more than one record, or one of no event.
    """
    record = find_record(dossier, name)
    named = (link.event for link in dossier.resolution.links if record in (link.event, link.mention, link.claim))
    event = next((one for one in named if one), None)
    if event is None:
        raise ResolutionError(f"{name!r} belongs to no event")
    return event


def find_pair(store: graph.Store, left: str, right: str) -> tuple[str, str]:
    """Return the two records that names mean; see ``find_record``.

    Raises:
        ResolutionError: when a name means none, more than one, or an event that a dataset states.
    """
    dossier = graph.read_dossier(store)
    sides = find_record(dossier, left), find_record(dossier, right)
    for link in dossier.resolution.links:
        stated = {link.event, link.claim}.intersection(sides)
        if stated and dossier.article_of[link.version].is_dataset:
            raise ResolutionError(f"{stated.pop()} is stated by rows of a dataset; its mapping says what they mean")
    return sides


def list_candidates(dossier: Dossier, location: str, event: str | None) -> Iterator[dict[str, Any]]:
    """Yield the candidates of a store, or of one event, each with the judgement about it."""
    with graph.open_snapshot(location) as store:
        judgements = settled.read_judgements(store)
    return resolution.candidate_rows(dossier, judgements, event=event)


def find_judgement(store: graph.Store, left: str, right: str) -> Judgement:
    """Return the last standing judgement about a pair, which may be named by enough of its first digits.

    Raises:
        ResolutionError: when there is none.
    """
    for judgement in reversed(resolution.keep_standing(settled.read_judgements(store))):
        for one, other in ((judgement.left, judgement.right), (judgement.right, judgement.left)):
            if _is_meant(one, left) and _is_meant(other, right):
                return judgement
    raise ResolutionError(f"no judgement about {left} and {right} stands")


def _is_meant(record: str, name: str) -> bool:
    kind, _, digits = name.rpartition("/")
    of, _, rest = record.partition("/")
    return bool(digits) and kind.rpartition("/")[2] in ("", of) and rest.startswith(digits)


def judge(store: graph.Store, judgement: Judgement) -> Change:
    """Record a judgement and build the store anew."""
    return _settle(store, (*settled.read_judgements(store), judgement))


def withdraw_judgement(store: graph.Store, judgement: Judgement) -> Change:
    """Withdraw a judgement, which stays in the file as withdrawn, and build the store anew."""
    return _settle(store, _without_judgement(store, judgement))


def add_judgements(store: graph.Store, path: Path) -> Change:
    """Add the judgements of a file to those of the store, and build it anew."""
    added = resolution.read_judgements(path)
    return _settle(store, resolution.merge_judgements(settled.read_judgements(store), added))


def try_judgement(store: graph.Store, judgement: Judgement) -> Change:
    """Return what a judgement would change, without writing it."""
    return _try(store, (*settled.read_judgements(store), judgement))


def try_withdrawal(store: graph.Store, judgement: Judgement) -> Change:
    """Return what withdrawing a judgement would change, without withdrawing it."""
    return _try(store, _without_judgement(store, judgement))


def is_opposed(store: graph.Store, judgement: Judgement) -> bool:
    """Tell whether a judgement merges what another one that stands tells apart."""
    return judgement in resolution.find_opposed((*settled.read_judgements(store), judgement))


def render_judgements(store: graph.Store) -> str:
    """Return every judgement as JSON lines, in the order of the decisions, withdrawn ones too."""
    return resolution.render_judgements(settled.read_judgements(store))


def list_changes(change: Change) -> Iterator[dict[str, Any]]:
    """Yield one row for each event and each conflict that a judgement makes come or go."""
    for word, events in (("event goes", change.gone), ("event comes", change.made)):
        for event in events:
            yield {"change": word, "event": BASE + event.id, "label": event.label, "mentions": len(event.mentions)}
    for word, dossier, conflicts in (
        ("conflict goes", change.before, change.vanished),
        ("conflict comes", change.after, change.appeared),
    ):
        for row in conflict.to_rows(dossier, conflicts):
            yield {"change": word, **row}


def _settle(store: graph.Store, judgements: Sequence[Judgement]) -> Change:
    before = graph.read_dossier(store)
    kept = settled.find_judgements(store.location)
    if kept:
        resolution.write_judgements(kept, judgements)
    else:
        graph.replace_judgements(store, resolution.keep_standing(judgements))
    return _compare(before, build(store))


def _without_judgement(store: graph.Store, judgement: Judgement) -> tuple[Judgement, ...]:
    return resolution.withdraw_judgement(settled.read_judgements(store), judgement.left, judgement.right)


def _try(store: graph.Store, judgements: Iterable[Judgement]) -> Change:
    before = graph.read_dossier(store)
    names = settled.settle_authority(store)
    return _compare(before, pipeline.compare(before.articles, before.extractions, judgements, names))


def _compare(before: Dossier, after: Dossier) -> Change:
    return Change(before, after, *conflict.find_changes(before.comparisons, after.comparisons))
