"""Redacting: a claim and the name of its source leave everything that a store puts out."""

from __future__ import annotations

from typing import NamedTuple

from provenance import graph
from provenance import review as reviewing
from provenance.desk.logs import UNSIGNED, Hand, build, open_log
from provenance.models.article import Article
from provenance.models.dossier import Dossier
from provenance.models.review import Redaction
from provenance.models.value import Span
from provenance.review import Mask


class Source(NamedTuple):
    """What readers are told in the place of a source that is withheld."""

    role: str
    reason: str
    reviewer: str
    destroyed: bool = False
    """Whether the original texts are removed for good, not only kept back."""


def redact(
    store: graph.Store,
    dossier: Dossier,
    claim: str,
    source: Source,
    hand: Hand = UNSIGNED,
) -> Redaction:
    """Withhold a claim and the name of its source from everything that the store puts out.

    The claim leaves the graph, every printing of its sentence and of the name is blacked out in the texts that it
    rests on, and what was derived is made again. The original texts stay in the store's folder unless they are
    destroyed.

    Args:
        store: opened for writing.
        dossier: what it holds.
        claim: identifier of the claim.
        source: what is shown instead.
        hand: whose key signs the new end of the log, and when.
    """
    found = dossier.claims[claim]
    mask = _make_mask(dossier, claim, source.role)
    named = [one for one in dossier.articles if _find_spans(dossier, claim, one) or _names_source(one, mask)]
    folder = open_log(store.location)
    act = Redaction(
        claim=claim,
        version=found.version,
        **source._asdict(),
        masked=tuple(article.version for article in named),
        hushed=tuple(entry.hash for entry in folder.read().entries if mask.is_in(entry.line)),
    )
    folder.append([act], at=hand.at, signer=hand.signer)
    _write_masked(store, dossier, act, mask)
    if source.destroyed:
        graph.forget_texts(store, {article.sha256 for article in named})
    return act


def _make_mask(dossier: Dossier, claim: str, role: str) -> Mask:
    found = dossier.claims[claim]
    link = dossier.link_of.get(claim)
    entity = dossier.entity_of.get(link.claimant) if link and link.claimant else None
    return Mask(role=role, names=reviewing.find_names(found, dossier.article_of[found.version], entity))


def list_naming_files(store: graph.Store, dossier: Dossier, act: Redaction) -> list[str]:
    """Return the files of a store's folder that people keep there and that hold the name of a redacted source."""
    folder = graph.find_folder(store.location)
    mask = _make_mask(dossier, act.claim, act.role)
    kept = [path for path in sorted(folder.glob("*")) if path.stem in _KEPT] if folder else []
    return [path.name for path in kept if mask.is_in(path.read_text(encoding="utf-8", errors="replace"))]


_KEPT = ("judgements", "authority", "users")


def _find_spans(dossier: Dossier, claim: str, article: Article) -> tuple[Span, ...]:
    """Return what of an article tells of a claim: in its own version by place, in all others by the same words."""
    found = dossier.claims[claim]
    if article.version == found.version:
        return reviewing.find_withheld(found)
    return reviewing.find_reprints(found, dossier.article_of[found.version], article.text)


def _names_source(article: Article, mask: Mask) -> bool:
    words = "\n".join((article.text, article.title or "", article.publisher or "", *article.authors))
    return mask.is_in(words) or mask.is_in_slug(article.id) or mask.is_in_slug(article.url or "")


def list_withheld_ids(store: graph.Store, dossier: Dossier, act: Redaction) -> list[tuple[str, str]]:
    """Return the given ids that held the name of a redacted source, each with what now stands in its place.

    Args:
        store: after the redaction.
        dossier: what it held before.
        act: the redaction.
    """
    now = {article.version: article.id for article in graph.read_articles(store)}
    pairs = ((dossier.article_of[version].id, now[version]) for version in act.masked)
    return [pair for pair in dict.fromkeys(pairs) if pair[0] != pair[1]]


def _write_masked(store: graph.Store, dossier: Dossier, act: Redaction, mask: Mask) -> None:
    extractions = {extraction.version: extraction for extraction in dossier.extractions}
    masked = []
    for version in act.masked:
        article = dossier.article_of[version]
        spans = _find_spans(dossier, act.claim, article)
        shown = reviewing.mask_article(article, spans, mask)
        read = extractions.get(version)
        masked.append((shown, reviewing.mask_extraction(read, shown, spans, mask) if read else None))
    graph.write_articles(store, masked)
    graph.forget_works(store)
    build(store)
