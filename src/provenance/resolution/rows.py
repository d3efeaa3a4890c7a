"""Rows: the identities of each claim as outside programs read them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from provenance.models.dossier import Dossier
from provenance.models.identifiers import BASE


def link_rows(dossier: Dossier, *, base: str = BASE) -> Iterator[dict[str, Any]]:
    """Yield one row a claim, in the order of the articles; equal identifiers mean one identity."""
    for claim in dossier.claims.values():
        link = dossier.link_of.get(claim.iri)
        if link is None:
            continue
        article = dossier.article_of[claim.version]
        identities = {
            "event": link.event,
            "measurand": link.measurand,
            "claimant_id": link.claimant,
            "utterance": link.utterance,
            "origin": link.origin,
        }
        yield {
            "claim": base + claim.iri,
            "article": article.id,
            "version": article.sha256,
            "start": claim.span.start,
            "end": claim.span.end,
            "kind": claim.kind.value,
            **{name: base + identity if identity else None for name, identity in identities.items()},
            "judged": link.judged,
        }
