"""What the report's page shows of each record, as plain values: the page itself decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from provenance.audit.record import Record
from provenance.audit.selection import Selection
from provenance.models.article import Article
from provenance.models.claim import AnyClaim, FigureClaim
from provenance.models.comparison import Comparison, ValueGroup
from provenance.models.dossier import Dossier
from provenance.models.excerpt import Excerpt, get_excerpt
from provenance.models.identifiers import BASE
from provenance.models.review import Redaction
from provenance.models.vocabulary import ClaimantKind
from provenance.models.wording import (
    say_chain,
    say_claimant,
    say_day,
    say_interval,
    say_kind,
    say_outlet,
    say_title,
    say_verdict,
)


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
    local: str
    """The claim's identifier without the base; the place of its row on the page."""
    is_outlet: bool
    """Whether the outlet says it in its own voice."""
    origin: str
    """How many articles rest on the same origin, in words; empty when it is this one alone."""
    verdicts: tuple[str, ...]
    """What reviewers said of it, in words."""


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
    verdicts: tuple[str, ...]
    """What reviewers said of the pair, in words."""


class ArticleView(NamedTuple):
    """An article's particulars, and its claims in the order of the text."""

    version: str
    title: str
    facts: tuple[tuple[str, str], ...]
    is_condensed: bool
    original: str
    claims: tuple[ClaimView, ...]
    withheld: tuple[Redaction, ...]
    """The claims of it that readers are not shown."""


_RECENT = 4096
"""Views of claims that are held at most."""


class Viewer:
    """Makes views of one dossier, with what people said of it."""

    def __init__(self, dossier: Dossier, record: Record) -> None:
        self.dossier = dossier
        self.record = record
        self._recent: dict[tuple[str, int], ClaimView] = {}
        self._sharing: dict[str, set[str]] = {}
        for link in dossier.resolution.links:
            if link.origin:
                self._sharing.setdefault(link.origin, set()).add(link.version)
        self._verdicts: dict[str, list[str]] = {}
        for state in record.reviews:
            self._verdicts.setdefault(state.review.target, []).append(say_verdict(state))

    def remember(self, key: tuple[str, int], make: Callable[[], ClaimView]) -> ClaimView:
        """Return what was made for a key not long ago, or make it; pairs that follow one another share their sides."""
        found = self._recent.get(key)
        if found is None:
            if len(self._recent) >= _RECENT:
                self._recent.clear()
            found = self._recent[key] = make()
        return found

    def get_verdicts(self, target: str) -> tuple[str, ...]:
        """Return what reviewers said of a record, in words."""
        return tuple(self._verdicts.get(target, ()))

    def get_origin(self, claim: AnyClaim) -> str:
        """Return how many articles rest on the origin of a figure, in words."""
        if not isinstance(claim, FigureClaim):
            return ""
        link = self.dossier.link_of.get(claim.iri)
        shared = len(self._sharing.get(link.origin, ())) if link and link.origin else 0
        return f"origin shared by {shared} articles" if shared > 1 else ""


def view_claim(viewer: Viewer, claim: AnyClaim, others: int = 0) -> ClaimView:
    """Return what a page shows of a claim."""
    return viewer.remember((claim.iri, others), lambda: _view_claim(viewer, claim, others))


def _view_claim(viewer: Viewer, claim: AnyClaim, others: int) -> ClaimView:
    dossier = viewer.dossier
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
        published=say_interval(dossier.published_of[article.version]),
        as_of=say_interval(link.as_of) if link and isinstance(claim, FigureClaim) else "",
        event=event.label if event else "",
        is_condensed=article.condensed_from is not None,
        others=others,
        local=claim.iri,
        is_outlet=claim.claimant.kind is ClaimantKind.OUTLET,
        origin=viewer.get_origin(claim),
        verdicts=viewer.get_verdicts(claim.iri),
    )


def _as_printed(claim: AnyClaim, article: Article) -> str:
    span = claim.claimant.span
    printed = span.text_in(article.text) if span else ""
    return say_claimant(claim.claimant) if not printed or "█" in printed else printed


def view_comparisons(viewer: Viewer, selection: Selection) -> Iterator[ComparisonView]:
    """Yield the compared pairs that touch the selection, in the order of the dossier."""
    for comparison in viewer.dossier.comparisons:
        if selection.covers(comparison):
            yield view_comparison(viewer, comparison)


def view_comparison(viewer: Viewer, comparison: Comparison) -> ComparisonView:
    """Return what a page shows of a compared pair."""
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
        left=_view_group(viewer, comparison.left),
        right=_view_group(viewer, comparison.right),
        sentence=comparison.sentence,
        reasons=tuple((one.type.value, one.words, one.rule) for one in comparison.explanations),
        verdicts=viewer.get_verdicts(comparison.id),
    )


def _view_group(viewer: Viewer, group: ValueGroup) -> ClaimView:
    return view_claim(viewer, viewer.dossier.claims[group.claims[0]], len(group.claims) - 1)


def view_articles(viewer: Viewer, selection: Selection) -> Iterator[ArticleView]:
    """Yield the selection's articles with their selected claims, in the order of the text."""
    shown = frozenset(selection.versions)
    for article in viewer.dossier.articles:
        if article.version in shown:
            claims = viewer.dossier.claims_of[article.version]
            views = tuple(view_claim(viewer, claim) for claim in claims if claim.iri in selection.claims)
            yield _view_article(viewer, article, views)


def _view_article(viewer: Viewer, article: Article, claims: tuple[ClaimView, ...]) -> ArticleView:
    original = article.condensed_from
    return ArticleView(
        version=article.version,
        title=say_title(article),
        facts=tuple((name, words) for name, words in _list_facts(viewer, article) if words),
        is_condensed=original is not None,
        original=f"{original.title}, {say_interval(original.published)}, SHA-256 {original.sha256}" if original else "",
        claims=claims,
        withheld=tuple(one for one in viewer.record.redactions if one.version == article.version),
    )


def _list_facts(viewer: Viewer, article: Article) -> Iterator[tuple[str, str]]:
    """Yield name and words of an article's particulars; words may be empty."""
    bounded = viewer.dossier.published_of[article.version]
    yield "outlet", say_outlet(article)
    yield "authors", ", ".join(article.authors)
    yield "published", say_interval(article.published)
    yield "changed last", say_day(article.modified) if article.modified else ""
    yield "correction", article.correction or ""
    yield "as bounded by other articles", say_interval(bounded) if bounded != article.published else ""
    yield "evidence for the date", "; ".join(f"“{one.words}”" for one in article.published_evidence)
    yield "address", article.url or ""
    yield "given id", article.id
    yield "version", BASE + article.version
    yield from _list_hashes(viewer, article)
    yield "length", f"{len(article.text):,} characters"


def _list_hashes(viewer: Viewer, article: Article) -> Iterator[tuple[str, str]]:
    """Yield the hashes by which text and graphs can be known again; those of a masked text would give it away."""
    if article.recorded is None:
        yield "SHA-256 of the text", article.sha256
        yield "SHA-256 of the bytes read", article.raw_sha256
    else:
        yield "SHA-256 of the text", "withheld"
    digits = article.version.removeprefix("version/")
    for name, digest in viewer.record.graphs.items():
        if digits in name:
            yield f"SHA-256 of the graph {name.partition('/')[0]}/…", digest


def say_quoted(words: str) -> str:
    """Return words between quotation marks, unless they begin or end with some of their own.

    >>> say_quoted("31 people"), say_quoted("“We wept,”")
    ('“31 people”', '“We wept,”')
    """
    has_marks = words[:1] in _MARKS or words[-1:] in _MARKS
    return words if has_marks else f"“{words}”"


_MARKS = ('"', "“", "”", "«", "»", "„")

ROW_FIELDS = (
    "claim",
    "kind",
    "exact",
    "sentence",
    "claimant",
    "identity",
    "cue",
    "outlet",
    "title",
    "published",
    "as_of",
    "event",
    "start",
    "end",
    "chain",
    "origin",
    "reviews",
)
"""Names of the cells of a row."""


def as_row(claim: ClaimView) -> dict[str, Any]:
    """Return a claim as one row of a table."""
    said = {
        "claim": claim.iri,
        "exact": claim.excerpt.exact,
        "sentence": claim.excerpt.text,
        "chain": " ← ".join(claim.chain),
        "reviews": "; ".join(claim.verdicts),
    }
    return {name: said[name] if name in said else getattr(claim, name) for name in ROW_FIELDS}
