"""ClaimReview: people's ratings in the vocabulary of schema.org, for those who publish them.

A claim is reviewed only where a person rated its truth, and only while the rating still fits the claim. Nothing a
machine made is ever rated.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from provenance.audit.record import Record
from provenance.audit.selection import Selection
from provenance.models.article import Article
from provenance.models.claim import AnyClaim
from provenance.models.dossier import Dossier
from provenance.models.excerpt import get_excerpt
from provenance.models.identifiers import BASE
from provenance.models.review import ReviewState
from provenance.models.vocabulary import Axis, ClaimantKind, ReviewVerdict
from provenance.models.wording import say_claimant, say_title

_RATINGS = {
    ReviewVerdict.FALSE: 1,
    ReviewVerdict.MOSTLY_FALSE: 2,
    ReviewVerdict.MIXED: 3,
    ReviewVerdict.MOSTLY_TRUE: 4,
    ReviewVerdict.TRUE: 5,
}
"""The scale from worst to best; what is unproven has a name and no number."""


def to_claim_reviews(dossier: Dossier, selection: Selection, record: Record) -> dict[str, Any]:
    """Return the ratings of the selection's claims as one JSON-LD object; an empty list where nobody rated any."""
    return {"@context": "https://schema.org", "@graph": list(_find_ratings(dossier, selection, record))}


def _find_ratings(dossier: Dossier, selection: Selection, record: Record) -> Iterator[dict[str, Any]]:
    for state in record.reviews:
        review = state.review
        if review.axis is Axis.TRUTH and state.stale is None and review.target in selection.claims:
            yield _to_claim_review(dossier, state)


def _to_claim_review(dossier: Dossier, state: ReviewState) -> dict[str, Any]:
    review = state.review
    claim = dossier.claims[review.target]
    article = dossier.article_of[claim.version]
    found = {
        "@type": "ClaimReview",
        "@id": BASE + state.entry.id,
        "url": BASE + state.entry.id,
        "datePublished": state.entry.at.date().isoformat(),
        "author": {"@type": "Person", "name": review.reviewer},
        "claimReviewed": get_excerpt(article, claim).text,
        "reviewRating": _to_rating(review.verdict),
        "itemReviewed": _to_claim(claim, article),
    }
    return found if state.hushed else {**found, "reviewBody": review.rationale}


def _to_rating(verdict: ReviewVerdict) -> dict[str, Any]:
    rating = {"@type": "Rating", "alternateName": verdict.value.replace("_", " ").capitalize()}
    if verdict not in _RATINGS:
        return rating
    return {**rating, "ratingValue": _RATINGS[verdict], "worstRating": 1, "bestRating": 5}


def _to_claim(claim: AnyClaim, article: Article) -> dict[str, Any]:
    appearance: dict[str, Any] = {"@type": "NewsArticle", "headline": say_title(article)}
    if article.url:
        appearance["url"] = article.url
    if article.publisher:
        appearance["publisher"] = {"@type": "Organization", "name": article.publisher}
    if article.published.is_day and article.published.earliest:
        appearance["datePublished"] = article.published.earliest.isoformat()
    return {
        "@type": "Claim",
        "@id": BASE + claim.iri,
        "author": _to_author(claim, article),
        "appearance": appearance,
    }


def _to_author(claim: AnyClaim, article: Article) -> dict[str, str]:
    if claim.claimant.kind is ClaimantKind.OUTLET:
        return {"@type": "Organization", "name": article.publisher or "outlet unknown"}
    is_person = claim.claimant.kind is ClaimantKind.PERSON
    return {"@type": "Person" if is_person else "Organization", "name": say_claimant(claim.claimant)}
