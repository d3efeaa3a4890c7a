"""What the report's page shows of each record, as plain values: the page itself decides nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from provenance.audit.selection import Selection
from provenance.models.article import Article
from provenance.models.claim import AnyClaim, FigureClaim
from provenance.models.comparison import Comparison, ValueGroup
from provenance.models.dossier import Dossier
from provenance.models.excerpt import Excerpt, get_excerpt
from provenance.models.identifiers import BASE
from provenance.models.wording import say_chain, say_claimant, say_interval, say_kind, say_outlet, say_title


class ClaimView(NamedTuple):
    """A claim in its sentence, with who says it and where."""

    iri: str
    kind: str
    excerpt: Excerpt
    claimant: str
    identity: str
    cue: str
    chain: tuple[str, ...]
    start: int
    end: int
    outlet: str
    title: str
    published: str
    as_of: str
    event: str
    is_condensed: bool
    others: int
    """How many further claims of its value group it stands for."""


class ComparisonView(NamedTuple):
    """Two sides and what to make of them."""

    id: str
    relation: str
    harm: str
    subject: str
    severity: str
    alarm: bool
    kind: str
    status: str
    basis: str
    left: ClaimView
    right: ClaimView
    sentence: str
    reasons: tuple[tuple[str, str, str], ...]
    """Type, words and rule of each explanation."""


class ArticleView(NamedTuple):
    """An article's particulars, and its claims in the order of the text."""

    version: str
    title: str
    facts: tuple[tuple[str, str], ...]
    is_condensed: bool
    original: str
    claims: tuple[ClaimView, ...]


def view_claim(dossier: Dossier, claim: AnyClaim, others: int = 0) -> ClaimView:
    """Return what a page shows of a claim."""
    article = dossier.article_of[claim.version]
    link = dossier.link_of.get(claim.iri)
    event = dossier.event_of.get(link.event) if link and link.event else None
    entity = dossier.entity_of.get(link.claimant) if link and link.claimant else None
    return ClaimView(
        iri=BASE + claim.iri,
        kind=say_kind(claim),
        excerpt=get_excerpt(article, claim),
        claimant=_as_printed(claim, article),
        identity=entity.label if entity else "",
        cue=claim.cue or "",
        chain=say_chain(claim, article),
        start=claim.span.start,
        end=claim.span.end,
        outlet=say_outlet(article),
        title=say_title(article),
        published=say_interval(dict(dossier.resolution.published).get(article.version, article.published)),
        as_of=say_interval(link.as_of) if link and isinstance(claim, FigureClaim) else "",
        event=event.label if event else "",
        is_condensed=article.condensed_from is not None,
        others=others,
    )


def _as_printed(claim: AnyClaim, article: Article) -> str:
    span = claim.claimant.span
    return span.text_in(article.text) if span else say_claimant(claim.claimant)


def view_comparisons(dossier: Dossier, selection: Selection) -> Iterator[ComparisonView]:
    """Yield the compared pairs that touch the selection, in the order of the dossier."""
    for comparison in dossier.comparisons:
        if selection.covers(comparison):
            yield _view_comparison(dossier, comparison)


def _view_comparison(dossier: Dossier, comparison: Comparison) -> ComparisonView:
    return ComparisonView(
        id=comparison.id,
        relation=comparison.relation.value.replace("_", " "),
        harm=comparison.harm.value if comparison.harm else "",
        subject=comparison.subject.value,
        severity=comparison.severity.value,
        alarm=comparison.alarm,
        kind=comparison.kind.value if comparison.kind else "",
        status=comparison.status.value,
        basis=comparison.basis.value,
        left=_view_group(dossier, comparison.left),
        right=_view_group(dossier, comparison.right),
        sentence=comparison.sentence,
        reasons=tuple((one.type.value, one.words, one.rule) for one in comparison.explanations),
    )


def _view_group(dossier: Dossier, group: ValueGroup) -> ClaimView:
    return view_claim(dossier, dossier.claims[group.claims[0]], len(group.claims) - 1)


def view_articles(dossier: Dossier, selection: Selection) -> Iterator[ArticleView]:
    """Yield the selection's articles with their selected claims."""
    for article in dossier.articles:
        if article.version in selection.versions:
            claims = [
                claim
                for claim in dossier.claims.values()
                if claim.version == article.version and claim.iri in selection.claims
            ]
            claims.sort(key=lambda claim: (claim.span.start, claim.span.end, claim.iri))
            yield _view_article(dossier, article, tuple(view_claim(dossier, claim) for claim in claims))


def _view_article(dossier: Dossier, article: Article, claims: tuple[ClaimView, ...]) -> ArticleView:
    bounded = dict(dossier.resolution.published).get(article.version, article.published)
    evidence = "; ".join(f"“{one.words}”" for one in article.published_evidence)
    facts = (
        ("outlet", say_outlet(article)),
        ("authors", ", ".join(article.authors)),
        ("published", say_interval(article.published)),
        ("published, as bounded by other articles", say_interval(bounded) if bounded != article.published else ""),
        ("evidence for the date", evidence),
        ("address", article.url or ""),
        ("given id", article.id),
        ("version", BASE + article.version),
        ("SHA-256 of the text", article.sha256),
        ("SHA-256 of the bytes read", article.raw_sha256),
        ("length", f"{len(article.text):,} characters"),
    )
    original = article.condensed_from
    return ArticleView(
        version=article.version,
        title=say_title(article),
        facts=tuple((name, words) for name, words in facts if words),
        is_condensed=original is not None,
        original=f"{original.title}, {say_interval(original.published)}, SHA-256 {original.sha256}" if original else "",
        claims=claims,
    )


def as_row(claim: ClaimView) -> dict[str, Any]:
    """Return a claim as one row of a table."""
    return {
        "claim": claim.iri,
        "kind": claim.kind,
        "exact": claim.excerpt.exact,
        "sentence": claim.excerpt.text,
        "claimant": claim.claimant,
        "identity": claim.identity,
        "cue": claim.cue,
        "outlet": claim.outlet,
        "title": claim.title,
        "published": claim.published,
        "as_of": claim.as_of,
        "event": claim.event,
        "start": claim.start,
        "end": claim.end,
    }
