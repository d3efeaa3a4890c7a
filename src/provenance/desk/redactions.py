"""Redacting: a claim and the name of its source leave everything that a store puts out."""

from __future__ import annotations

from typing import NamedTuple

from provenance import graph
from provenance import review as reviewing
from provenance.desk.logs import UNSIGNED, Hand, build, open_log
from provenance.models.article import Article
from provenance.models.dossier import Dossier
from provenance.models.review import Redaction
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

    The claim leaves the graph, its sentence and every printing of the name are blacked out in the texts that the graph
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
    link = dossier.link_of.get(claim)
    entity = dossier.entity_of.get(link.claimant) if link and link.claimant else None
    mask = Mask(role=source.role, names=reviewing.find_names(found, dossier.article_of[found.version], entity))
    named = [one for one in dossier.articles if one.version == found.version or _names_source(one, mask)]
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


def _names_source(article: Article, mask: Mask) -> bool:
    return mask.is_in("\n".join((article.text, article.title or "", *article.authors)))


def _write_masked(store: graph.Store, dossier: Dossier, act: Redaction, mask: Mask) -> None:
    extractions = {extraction.version: extraction for extraction in dossier.extractions}
    masked = []
    for version in act.masked:
        article = dossier.article_of[version]
        spans = reviewing.find_withheld(dossier.claims[act.claim]) if version == act.version else ()
        shown = reviewing.mask_article(article, spans, mask)
        read = extractions.get(version)
        masked.append((shown, reviewing.mask_extraction(read, shown, spans, mask) if read else None))
    graph.write_articles(store, masked)
    build(store)
