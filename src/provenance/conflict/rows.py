"""Rows: comparisons as outside programs read them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from provenance.models.article import Article
from provenance.models.claim import AnyClaim, FigureClaim
from provenance.models.comparison import Comparison, ValueGroup
from provenance.models.dossier import Dossier
from provenance.models.identifiers import BASE
from provenance.models.value import Interval


def to_rows(dossier: Dossier, comparisons: Iterable[Comparison], *, base: str = BASE) -> list[dict[str, Any]]:
    """Return one row a comparison, each value group shown by its first claim, in the order given."""
    published_of = dict(dossier.resolution.published)
    return [_to_row(dossier, comparison, published_of, base) for comparison in comparisons]


def _to_row(dossier: Dossier, comparison: Comparison, published_of: dict[str, Interval], base: str) -> dict[str, Any]:
    sides = {}
    for name, group in (("left", comparison.left), ("right", comparison.right)):
        claim = dossier.claims[group.claims[0]]
        article = dossier.article_of[claim.version]
        asserted = claim.asserted if isinstance(claim, FigureClaim) else None
        side = to_side(claim, article, asserted or published_of.get(article.version, article.published), base)
        members = [base + member for member in group.claims]
        sides[name] = {**side, "members": members, "origins_at_most": count_origins(dossier, group)}
    return {
        "id": base + comparison.id,
        "subject": comparison.subject.value,
        **sides,
        "event": base + comparison.event if comparison.event else None,
        "harm": comparison.harm.value if comparison.harm else None,
        "relation": comparison.relation.value,
        "alarm": comparison.alarm,
        "severity": comparison.severity.value,
        "kind": comparison.kind.value if comparison.kind else None,
        "explanations": [
            {
                "type": one.type.value,
                "evidence": [base + claim for claim in one.evidence],
                "words": one.words,
                "rule": one.rule,
            }
            for one in comparison.explanations
        ],
        "basis": comparison.basis.value,
        "status": comparison.status.value,
        "gap": comparison.gap,
        "relative_gap": comparison.relative_gap,
        "sentence": comparison.sentence,
    }


def count_origins(dossier: Dossier, group: ValueGroup) -> int:
    """Return on how many different words the claims of a value group rest: an upper bound of the independent ones.

    What has no known origin rests on the outlet that printed it; what several outlets took from one place without
    saying so is counted more than once.
    """
    origins = set()
    for member in group.claims:
        link, article = dossier.link_of.get(member), dossier.article_of[dossier.claims[member].version]
        origins.add(link.origin if link and link.origin else f"outlet {article.publisher or article.iri}")
    return len(origins)


def to_side(claim: AnyClaim, article: Article, published: Interval, base: str = BASE) -> dict[str, Any]:
    """Return one side of a row: the claim as printed, with its article and the days it may have been published on."""
    return {
        "claim": base + claim.iri,
        "article": article.id,
        "version": article.sha256,
        "start": claim.span.start,
        "end": claim.span.end,
        "exact": claim.exact,
        "value": claim.value if isinstance(claim, FigureClaim) else None,
        "claimant": claim.claimant.name,
        "published": [day.isoformat() if day else None for day in (published.earliest, published.latest)],
    }
