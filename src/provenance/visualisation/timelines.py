"""Timelines of a dossier: the figures of every measurand that has at least two, in order of their as-of dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from provenance.models.claim import FigureClaim
from provenance.models.dossier import Dossier
from provenance.models.identity import Measurand
from provenance.models.timeline import Timeline, TimelinePoint
from provenance.models.vocabulary import Basis, Relation
from provenance.models.wording import say_claimant, say_outlet


def find_timelines(dossier: Dossier) -> Iterator[Timeline]:
    """Yield a timeline for every measurand with two figures or more, in the order of the measurands."""
    superseded, growth = _find_superseded(dossier), _find_growth(dossier)
    figures: dict[str, list[FigureClaim]] = {}
    for claim in dossier.claims.values():
        link = dossier.link_of.get(claim.iri)
        if isinstance(claim, FigureClaim) and link and link.measurand:
            figures.setdefault(link.measurand, []).append(claim)
    for measurand in dossier.resolution.measurands:
        if len(members := figures.get(measurand.id, ())) > 1:
            points = sorted((_to_point(dossier, claim, claim.iri in superseded) for claim in members), key=_earliest)
            yield Timeline(
                measurand=measurand.id,
                event=say_measurand(dossier, measurand),
                harm=measurand.harm,
                points=tuple(points),
                growth=tuple(growth.get(measurand.id, ())),
            )


def say_measurand(dossier: Dossier, measurand: Measurand) -> str:
    """Return event, population, place and period of a measurand, as far as they are told."""
    event = dossier.event_of.get(measurand.event)
    words = (event.label if event else measurand.event, measurand.population, measurand.place, measurand.period)
    return ", ".join(part for part in words if part)


def _find_superseded(dossier: Dossier) -> frozenset[str]:
    """Return the claims on the earlier side of a revision that was stated or judged, not merely computed."""
    return frozenset(
        claim
        for one in dossier.comparisons
        if one.relation is Relation.REVISION and one.basis is not Basis.COMPUTED
        for claim in one.left.claims
    )


def _find_growth(dossier: Dossier) -> dict[str, list[tuple[str, str]]]:
    """Return by measurand the pairs of claims that say that a count grew."""
    found: dict[str, list[tuple[str, str]]] = {}
    for one in dossier.comparisons:
        if one.relation is Relation.GROWTH and one.left.measurand and one.left.measurand == one.right.measurand:
            found.setdefault(one.left.measurand, []).append((one.left.claims[0], one.right.claims[0]))
    return found


def _to_point(dossier: Dossier, claim: FigureClaim, is_superseded: bool) -> TimelinePoint:
    article = dossier.article_of[claim.version]
    link = dossier.link_of[claim.iri]
    return TimelinePoint(
        claim=claim.iri,
        words=claim.exact,
        claimant=say_claimant(claim.claimant),
        outlet=say_outlet(article),
        when=link.as_of if link.as_of.is_known else article.published,
        value=claim.value,
        lower=claim.band.lower if claim.band else claim.lower,
        upper=claim.band.upper if claim.band else claim.upper,
        is_superseded=is_superseded,
    )


def _earliest(point: TimelinePoint) -> tuple[date, date, str]:
    first = point.when.earliest or point.when.latest or date.max
    return first, point.when.latest or date.max, point.claim
