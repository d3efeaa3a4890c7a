"""The page of an article: its text with every claim in it, and beside it all that is known of the claim one selects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import quote, urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from provenance.models.article import Article
from provenance.models.claim import AnyClaim
from provenance.models.dossier import Dossier
from provenance.models.wording import say_claimant, say_interval, say_kind, say_outlet, say_title
from provenance.web.pages import render_page
from provenance.web.protocol import get_values, read_address
from provenance.web.service import get_service
from provenance.web.snapshots import Snapshot
from provenance.web.workbench.board import Entry
from provenance.web.workbench.conflicts import get_entries
from provenance.web.workbench.forms import list_verdicts
from provenance.web.workbench.highlights import Stretch, cut
from provenance.web.workbench.places import find_page
from provenance.web.workbench.standing import Standing, find_standing


class Piece(NamedTuple):
    """A stretch of the text as the page shows it."""

    words: str
    href: str
    """Selects the innermost claim; empty for words of no claim."""
    style: str
    note: str
    anchor: str
    """Identifier of the place where a claim begins; empty elsewhere."""


class Voice(NamedTuple):
    """Somebody whose claims an article prints."""

    name: str
    claims: int
    href: str
    is_chosen: bool


async def list_articles(request: Request) -> Response:
    """List the articles of the store."""

    def work(snapshot: Snapshot) -> Response:
        dossier = snapshot.dossier
        alarming = [claim for one in dossier.conflicts for side in (one.left, one.right) for claim in side.claims]
        rows = [
            (
                one.version,
                say_title(one),
                say_outlet(one),
                say_interval(dossier.published_of[one.version]),
                len(dossier.claims_of[one.version]),
                len({claim for claim in alarming if dossier.claims[claim].version == one.version}),
            )
            for one in dossier.articles
        ]
        return render_page(request, "articles.html.j2", title="Articles", rows=rows)

    return await get_service(request).read(work)


async def find_claim(request: Request) -> Response:
    """Send whoever asks for a claim to the article that prints it, where it is selected."""
    identifier = f"claim/{request.path_params['digits']}"

    def work(snapshot: Snapshot) -> Response:
        claim = snapshot.dossier.claims.get(identifier)
        if claim is None:
            raise HTTPException(404, f"there is no {identifier!r}; a claim that is withheld has no page")
        digits = identifier.partition("/")[2]
        return RedirectResponse(f"{find_page(claim.version)}?claim={quote(digits)}#c-{quote(digits)}", 303)

    return await get_service(request).read(work)


async def show_article(request: Request) -> Response:
    """Show one article; ``claim`` selects a claim, ``by`` a claimant, ``from`` and ``to`` point out other words."""
    digits = request.path_params["digits"]
    given = {name: next(iter(get_values(read_address(request), name)), "") for name in ("claim", "by", "from", "to")}

    def work(snapshot: Snapshot) -> Response:
        standing = find_standing(snapshot)
        article = _find(standing.dossier, digits)
        claims = standing.dossier.claims_of[article.version]
        chosen = next((claim for claim in claims if claim.iri == f"claim/{given['claim']}"), None)
        by = given["by"]
        shown = [*cut(article.text, claims, _read_place(given["from"], given["to"]))]
        return render_page(
            request,
            "article.html.j2",
            title=say_title(article),
            article=article,
            pieces=_view_pieces(standing, shown, chosen, by),
            facts=_list_facts(standing.dossier, article),
            voices=_list_voices(claims, by),
            chosen=standing.claims[chosen.iri] if chosen else None,
            speaker=_get_identity(standing.dossier, chosen, "claimant"),
            event=_get_identity(standing.dossier, chosen, "event"),
            around=_list_around(standing, claims, chosen),
            entries=_find_entries(get_entries(snapshot, standing), chosen),
            reviews_of=standing.get_reviews(chosen.iri) if chosen else [],
            axes=list_verdicts("claim/"),
            withheld=[one for one in standing.log.redactions if one.version == article.version],
            versions=_list_versions(standing.dossier, article),
            fault=standing.fault,
        )

    return await get_service(request).read(work)


def _find(dossier: Dossier, digits: str) -> Article:
    """Return the version with these digits, or the latest version of the work that has them."""
    later = {older for _, older in dossier.revisions}
    found = [one for one in dossier.articles if digits in (one.version.partition("/")[2], one.iri.partition("/")[2])]
    if not found:
        raise HTTPException(404, f"there is no article {digits!r}")
    return next((one for one in found if one.version not in later), found[-1])


def _read_place(start: str, end: str) -> tuple[int, int]:
    if not (start.isdecimal() and end.isdecimal()) or len(start) + len(end) > 20:
        return 0, 0
    return (int(start), int(end)) if int(start) < int(end) else (0, 0)


def _view_pieces(standing: Standing, shown: Iterable[Stretch], chosen: AnyClaim | None, by: str) -> list[Piece]:
    alarming = {claim for one in standing.dossier.conflicts for side in (one.left, one.right) for claim in side.claims}
    begun: set[str] = set()
    pieces = []
    for stretch in shown:
        if not stretch.claims:
            pieces.append(Piece(stretch.words, "", "found" if stretch.is_found else "", "", ""))
            continue
        inner = stretch.claims[0]
        anchor = _name_anchor(inner)
        styles = {
            inner.kind.value: True,
            "deep": len(stretch.claims) > 1,
            "alarmed": any(claim.iri in alarming for claim in stretch.claims),
            "dim": bool(by) and all(say_claimant(claim.claimant) != by for claim in stretch.claims),
            "chosen": chosen is not None and chosen in stretch.claims,
            "found": stretch.is_found,
        }
        pieces.append(
            Piece(
                words=stretch.words,
                href=_find_selection(inner, chosen, by),
                style=" ".join(name for name, holds in styles.items() if holds),
                note="; inside: ".join(f"{say_kind(one)}, {say_claimant(one.claimant)}" for one in stretch.claims),
                anchor="" if inner.iri in begun else anchor,
            )
        )
        begun.add(inner.iri)
    return pieces


def _name_anchor(claim: AnyClaim) -> str:
    return f"c-{claim.iri.partition('/')[2]}"


def _find_selection(claim: AnyClaim, chosen: AnyClaim | None, by: str) -> str:
    """Return where selecting a claim leads: the page with the claim selected, or from there to what is said of it."""
    if claim is chosen:
        return "#panel"
    parameters = {"claim": claim.iri.partition("/")[2], **({"by": by} if by else {})}
    return f"?{urlencode(parameters)}#{_name_anchor(claim)}"


def _list_voices(claims: Sequence[AnyClaim], by: str) -> list[Voice]:
    """Return who claims something in an article, in the order of the text."""
    counts: dict[str, int] = {}
    for claim in claims:
        name = say_claimant(claim.claimant)
        counts[name] = counts.get(name, 0) + 1
    return [
        Voice(name, count, "?" if name == by else f"?{urlencode({'by': name})}", name == by)
        for name, count in counts.items()
    ]


def _get_identity(dossier: Dossier, claim: AnyClaim | None, name: str) -> str:
    """Return the identifier that a claim's link has for its ``claimant`` or ``event``; empty for none."""
    link = dossier.link_of.get(claim.iri) if claim else None
    return str(getattr(link, name) or "") if link else ""


def _list_around(standing: Standing, claims: Sequence[AnyClaim], chosen: AnyClaim | None) -> list[object]:
    """Return the claims that hold the selected one, or stand inside it."""
    if chosen is None:
        return []
    span = chosen.span
    return [
        standing.claims[one.iri]
        for one in claims
        if one is not chosen and one.span.start < span.end and span.start < one.span.end
    ]


def _find_entries(entries: Iterable[Entry], chosen: AnyClaim | None) -> list[Entry]:
    if chosen is None:
        return []
    return [
        entry
        for entry in entries
        if any(view.local == chosen.iri for view in (*entry.left.claims, *entry.right.claims))
    ]


def _list_facts(dossier: Dossier, article: Article) -> list[tuple[str, str]]:
    bounded = dossier.published_of[article.version]
    facts = [
        ("Published", say_interval(article.published)),
        ("Bounded by others", say_interval(bounded) if bounded != article.published else ""),
        ("Date rests on", "; ".join(f"“{one.words}”" for one in article.published_evidence)),
        ("Authors", ", ".join(article.authors)),
        ("Address", article.url or ""),
        ("Given id", article.id),
        ("Condensed from", article.condensed_from.title if article.condensed_from else ""),
        ("SHA-256 of the text", "withheld" if article.recorded else article.sha256),
    ]
    return [(name, words) for name, words in facts if words]


def _list_versions(dossier: Dossier, article: Article) -> list[str]:
    return [one.version for one in dossier.articles if one.iri == article.iri and one.version != article.version]
