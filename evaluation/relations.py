"""Gold relations between claims of several articles, and where the package's claims and pairs meet them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from provenance.models.claim import AnyClaim, FigureClaim
from provenance.models.dossier import Dossier
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimKind

LEAST_SHARE = 0.5
"""Attributed stretches are one when they share at least half of their characters; figures when the numbers meet."""


class GoldClaim(NamedTuple):
    """An annotated claim that relations speak of."""

    article: str
    kind: ClaimKind
    span: Span
    harm: str | None = None


class Place(NamedTuple):
    """One side of a compared pair, as rows name it."""

    article: str
    span: Span

    @classmethod
    def of(cls, side: Mapping[str, Any]) -> Place:
        """Return the place of a side."""
        return cls(side["article"], Span(start=side["start"], end=side["end"]))

    def meets(self, claim: GoldClaim) -> bool:
        """Tell whether it shares characters with an annotated claim."""
        return self.article == claim.article and self.span.overlaps(claim.span)


def find_claims(dossier: Dossier, gold: Mapping[str, GoldClaim]) -> dict[str, AnyClaim]:
    """Return the extracted claim of each annotated one that has any, by the annotation's id."""
    claims_of: dict[tuple[str, bool], list[AnyClaim]] = {}
    for claim in dossier.claims.values():
        article = dossier.article_of[claim.version].id
        claims_of.setdefault((article, isinstance(claim, FigureClaim)), []).append(claim)
    found = {}
    for key, annotated in gold.items():
        candidates = claims_of.get((annotated.article, annotated.kind is ClaimKind.FIGURE), ())
        best = _best(candidates, annotated)
        if best is not None:
            found[key] = best
    return found


def _best(candidates: Iterable[AnyClaim], annotated: GoldClaim) -> AnyClaim | None:
    best = max(candidates, key=lambda claim: _fit(claim, annotated), default=None)
    return best if best is not None and _fit(best, annotated) else None


def _fit(claim: AnyClaim, annotated: GoldClaim) -> float:
    """Return how much of a claim and an annotation is shared; 0 when they are not one."""
    if isinstance(claim, FigureClaim):
        return float(claim.number.overlaps(annotated.span) and claim.harm == annotated.harm)
    share = _share(claim.span, annotated.span)
    return share if share >= LEAST_SHARE else 0.0


def _share(left: Span, right: Span) -> float:
    common = min(left.end, right.end) - max(left.start, right.start)
    return common / (len(left) + len(right) - common) if common > 0 else 0.0


def find_rows(
    rows: Iterable[Mapping[str, Any]], left: Sequence[GoldClaim], right: Sequence[GoldClaim]
) -> Iterator[Mapping[str, Any]]:
    """Yield the compared pairs that stand between two lists of annotated claims, in either direction.

    Annotated figures meet only rows about figures, and other claims only rows about other things.
    """
    is_figure = left[0].kind is ClaimKind.FIGURE
    for row in rows:
        if (row["subject"] == "figure") is is_figure:
            one, other = Place.of(row["left"]), Place.of(row["right"])
            if _joins(one, other, left, right) or _joins(other, one, left, right):
                yield row


def _joins(one: Place, other: Place, left: Sequence[GoldClaim], right: Sequence[GoldClaim]) -> bool:
    return any(map(one.meets, left)) and any(map(other.meets, right))
