"""The pages of events, speakers and outlets: who they are, which claims are theirs, and where these disagree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from provenance import pipeline
from provenance.models.dossier import Dossier
from provenance.models.wording import say_interval, say_outlet
from provenance.web.inlining import allow_inline
from provenance.web.pages import render_page
from provenance.web.service import get_service
from provenance.web.snapshots import Snapshot
from provenance.web.workbench.conflicts import get_entries
from provenance.web.workbench.places import find_outlet, find_page
from provenance.web.workbench.standing import find_standing

Facts: TypeAlias = tuple[tuple[str, str], ...]


class Topic(NamedTuple):
    """Something that claims can be gathered under."""

    key: str
    """What selects it in a report: an identifier, or the name of an outlet."""
    label: str
    facts: Facts
    claims: frozenset[str]
    sort: str
    """Parameter of a report that takes the key."""


class Line(NamedTuple):
    """A topic in a list of topics."""

    label: str
    href: str
    note: str
    claims: int
    alarms: int


def find_event(dossier: Dossier, digits: str) -> Topic | None:
    """Return an event with the claims about it."""
    event = dossier.event_of.get(f"event/{digits}")
    if event is None:
        return None
    whole = dossier.event_of.get(event.part_of or "")
    when = f"{say_interval(event.when)}{', still going on' if event.running else ''}"
    facts = (("Kind", event.type), ("Place", event.place), ("When", when), ("Part of", whole.label if whole else ""))
    claims = frozenset(link.claim for link in dossier.resolution.links if link.event == event.id)
    return Topic(event.id, event.label, facts, claims, "event")


def find_speaker(dossier: Dossier, digits: str) -> Topic | None:
    """Return a claimant with the claims made by it."""
    entity = dossier.entity_of.get(f"entity/{digits}")
    if entity is None:
        return None
    principal = dossier.entity_of.get(entity.speaks_for or "")
    facts = (
        ("Kind", entity.kind.value),
        ("Also called", "; ".join(name for name in entity.aliases if name != entity.label)),
        ("Speaks for", principal.label if principal else ""),
        ("Wikidata", entity.wikidata or ""),
    )
    claims = frozenset(link.claim for link in dossier.resolution.links if link.claimant == entity.id)
    return Topic(entity.id, entity.label, facts, claims, "speaker")


def find_outlet_topic(dossier: Dossier, name: str) -> Topic | None:
    """Return an outlet with the claims that it printed, its own and others'."""
    articles = [article for article in dossier.articles if say_outlet(article) == name]
    if not articles:
        return None
    claims = frozenset(claim.iri for article in articles for claim in dossier.claims_of[article.version])
    return Topic(name, name, (("Articles", str(len(articles))),), claims, "outlet")


async def show_event(request: Request) -> Response:
    """Show an event, its timelines, its conflicts and its claims."""
    return await _show(request, find_event, "event")


async def show_speaker(request: Request) -> Response:
    """Show a claimant."""
    return await _show(request, find_speaker, "speaker")


async def show_outlet(request: Request) -> Response:
    """Show an outlet."""
    return await _show(request, find_outlet_topic, "outlet")


async def _show(request: Request, find: Callable[[Dossier, str], Topic | None], sort: str) -> Response:
    name = request.path_params["name"]

    def work(snapshot: Snapshot) -> Response:
        standing = find_standing(snapshot)
        topic = find(standing.dossier, name)
        if topic is None:
            raise HTTPException(404, f"there is no {sort} {name!r}")
        drawings = pipeline.draw_timelines(standing.dossier, topic.claims) if sort == "event" else []
        entries = [
            entry
            for entry in get_entries(snapshot, standing)
            if any(claim.local in topic.claims for claim in (*entry.left.claims, *entry.right.claims))
        ]
        response = render_page(
            request,
            "topic.html.j2",
            title=topic.label,
            topic=topic,
            drawings=[Markup(drawing) for drawing in drawings],  # noqa: S704 - drawn and escaped by this program
            alarming=[entry for entry in entries if entry.pair.alarm],
            others=[entry for entry in entries if not entry.pair.alarm],
            claims=[view for iri, view in standing.claims.items() if iri in topic.claims],
            fault=standing.fault,
        )
        return allow_inline(response, drawings)

    return await get_service(request).read(work)


async def list_events(request: Request) -> Response:
    """List the events."""
    return await _list(request, "Events", _list_events)


async def list_speakers(request: Request) -> Response:
    """List the claimants."""
    return await _list(request, "Speakers", _list_speakers)


async def list_outlets(request: Request) -> Response:
    """List the outlets."""
    return await _list(request, "Outlets", _list_outlets)


async def _list(request: Request, title: str, find: Callable[[Dossier], Iterable[Line]]) -> Response:
    def work(snapshot: Snapshot) -> Response:
        lines = sorted(find(snapshot.dossier), key=lambda line: (-line.alarms, -line.claims, line.label.casefold()))
        return render_page(request, "topics.html.j2", title=title, lines=lines)

    return await get_service(request).read(work)


def _list_events(dossier: Dossier) -> Iterable[Line]:
    claims = Counter(link.event for link in dossier.resolution.links)
    alarms = Counter(one.event for one in dossier.conflicts)
    for event in dossier.resolution.events:
        yield Line(event.label, find_page(event.id), say_interval(event.when), claims[event.id], alarms[event.id])


def _list_speakers(dossier: Dossier) -> Iterable[Line]:
    claims = Counter(link.claimant for link in dossier.resolution.links)
    alarms: Counter[str | None] = Counter()
    for one in dossier.conflicts:
        links = [dossier.link_of.get(claim) for side in (one.left, one.right) for claim in side.claims]
        alarms.update({link.claimant for link in links if link})
    for entity in dossier.resolution.entities:
        yield Line(entity.label, find_page(entity.id), entity.kind.value, claims[entity.id], alarms[entity.id])


def _list_outlets(dossier: Dossier) -> Iterable[Line]:
    articles = Counter(say_outlet(article) for article in dossier.articles)
    claims: Counter[str] = Counter()
    for article in dossier.articles:
        claims[say_outlet(article)] += len(dossier.claims_of[article.version])
    alarms: Counter[str] = Counter()
    for one in dossier.conflicts:
        versions = {dossier.claims[claim].version for side in (one.left, one.right) for claim in side.claims}
        alarms.update({say_outlet(dossier.article_of[version]) for version in versions})
    for name, number in articles.items():
        note = f"{number} article{'' if number == 1 else 's'}"
        yield Line(name, find_outlet(name), note, claims[name], alarms[name])
