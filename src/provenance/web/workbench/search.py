"""Searching: claims by their words, claimants, articles and events by their names; every word must be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from provenance.models.wording import say_interval, say_outlet, say_title
from provenance.web.pages import render_page
from provenance.web.protocol import get_values, read_address
from provenance.web.service import get_service
from provenance.web.snapshots import Snapshot
from provenance.web.workbench.places import find_page
from provenance.web.workbench.standing import Standing, find_standing

MOST = 50
"""Results of each sort that are shown."""


class Hit(NamedTuple):
    """A record that was found."""

    words: str
    href: str
    note: str


async def search(request: Request) -> Response:
    """Show what fits the words that are given."""
    asked = next(iter(get_values(read_address(request), "q")), "").strip()

    def work(snapshot: Snapshot) -> Response:
        standing = find_standing(snapshot)
        wanted = asked.casefold().split()
        found = find_hits(standing, wanted) if wanted else {}
        claims = list(islice(_find_claims(standing, wanted), MOST + 1)) if wanted else []
        return render_page(
            request, "search.html.j2", title="Search", asked=asked, found=found, claims=claims[:MOST], most=MOST,
            is_cut=len(claims) > MOST,
        )  # fmt: skip

    return await get_service(request).read(work)


def find_hits(standing: Standing, wanted: list[str]) -> dict[str, list[Hit]]:
    """Return the events, claimants and articles that have every word, by the name of their sort."""
    dossier = standing.dossier
    events = (
        (Hit(one.label, find_page(one.id), say_interval(one.when)), one.label) for one in dossier.resolution.events
    )
    speakers = (
        (Hit(one.label, find_page(one.id), one.kind.value), " ".join((one.label, *one.aliases)))
        for one in dossier.resolution.entities
    )
    articles = (
        (Hit(say_title(one), find_page(one.version), say_outlet(one)), f"{say_title(one)} {say_outlet(one)} {one.id}")
        for one in dossier.articles
    )
    found = {"Events": _keep(events, wanted), "Speakers": _keep(speakers, wanted), "Articles": _keep(articles, wanted)}
    return {name: hits for name, hits in found.items() if hits}


def _keep(hits: Iterable[tuple[Hit, str]], wanted: list[str]) -> list[Hit]:
    return list(islice((hit for hit, words in hits if _has(words, wanted)), MOST))


def _find_claims(standing: Standing, wanted: list[str]) -> Iterator[object]:
    for view in standing.claims.values():
        if _has(f"{view.excerpt.text} {view.claimant} {view.identity}", wanted):
            yield view


def _has(words: str, wanted: list[str]) -> bool:
    folded = words.casefold()
    return all(one in folded for one in wanted)
