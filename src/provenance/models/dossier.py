"""The dossier: everything a built store holds, as values, for the rooms that show or check it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property

from provenance.models.article import Article
from provenance.models.claim import AnyClaim, Extraction
from provenance.models.comparison import Comparison
from provenance.models.identity import ClaimLink, Entity, Event, Resolution
from provenance.models.value import Interval, Value


class Dossier(Value):
    """Articles, what was read in them, what it means across them, and how it compares."""

    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]
    resolution: Resolution
    comparisons: tuple[Comparison, ...]
    revisions: tuple[tuple[str, str], ...] = ()
    """Pairs of versions of one article: the later, and the one it revised."""

    @cached_property
    def article_of(self) -> Mapping[str, Article]:
        """Articles by version identifier."""
        return {article.version: article for article in self.articles}

    @cached_property
    def claims(self) -> Mapping[str, AnyClaim]:
        """Claims by identifier, in the order of the articles."""
        return {claim.iri: claim for extraction in self.extractions for claim in extraction.claims}

    @cached_property
    def link_of(self) -> Mapping[str, ClaimLink]:
        """Links by claim identifier."""
        return {link.claim: link for link in self.resolution.links}

    @cached_property
    def entity_of(self) -> Mapping[str, Entity]:
        """Entities by identifier."""
        return {entity.id: entity for entity in self.resolution.entities}

    @cached_property
    def event_of(self) -> Mapping[str, Event]:
        """Events by identifier."""
        return {event.id: event for event in self.resolution.events}

    @cached_property
    def published_of(self) -> Mapping[str, Interval]:
        """Publication interval of each version, bounded by the other articles of its events where it has none."""
        return {article.version: article.published for article in self.articles} | dict(self.resolution.published)

    @cached_property
    def claims_of(self) -> Mapping[str, tuple[AnyClaim, ...]]:
        """Claims by version identifier, in the order of the text."""
        found: dict[str, list[AnyClaim]] = {article.version: [] for article in self.articles}
        for claim in self.claims.values():
            found.setdefault(claim.version, []).append(claim)
        order = {version: sorted(claims, key=_by_place) for version, claims in found.items()}
        return {version: tuple(claims) for version, claims in order.items()}

    @cached_property
    def prose(self) -> Dossier:
        """What articles tell, without the claims of datasets, whose thousands of rows no page or drawing can show."""
        datasets = {article.version for article in self.articles if article.is_dataset}
        if not datasets:
            return self
        return self._keep(
            articles=tuple(article for article in self.articles if not article.is_dataset),
            extractions=tuple(one for one in self.extractions if one.version not in datasets),
            links=tuple(link for link in self.resolution.links if link.version not in datasets),
        )

    def narrow(self, claims: Collection[str]) -> Dossier:
        """Return the part of the dossier that makes these claims: their articles, what they mean, how they compare."""
        wanted = frozenset(claims)
        versions = {self.claims[claim].version for claim in wanted}
        return self._keep(
            articles=tuple(article for article in self.articles if article.version in versions),
            extractions=tuple(_narrow(one, wanted) for one in self.extractions if one.version in versions),
            links=tuple(link for link in self.resolution.links if link.claim in wanted),
        )

    def _keep(
        self, articles: tuple[Article, ...], extractions: tuple[Extraction, ...], links: tuple[ClaimLink, ...]
    ) -> Dossier:
        meant = {record for link in links for record in (link.event, link.measurand, link.claimant, link.origin)}
        meant |= {one.speaks_for for one in self.resolution.entities if one.id in meant}
        meant |= {one.broader for one in self.resolution.measurands if one.id in meant}
        meant |= {one.part_of for one in self.resolution.events if one.id in meant}
        told = {link.claim for link in links}
        kept = {
            "entities": tuple(one for one in self.resolution.entities if one.id in meant),
            "events": tuple(one for one in self.resolution.events if one.id in meant),
            "measurands": tuple(one for one in self.resolution.measurands if one.id in meant),
            "links": links,
        }
        return Dossier(
            articles=articles,
            extractions=extractions,
            resolution=self.resolution.model_copy(update=kept),
            comparisons=tuple(
                one for one in self.comparisons if told.issuperset((*one.left.claims, *one.right.claims))
            ),
            revisions=self.revisions,
        )

    @property
    def conflicts(self) -> tuple[Comparison, ...]:
        """The comparisons that alarm."""
        return tuple(comparison for comparison in self.comparisons if comparison.alarm)


def _narrow(extraction: Extraction, wanted: frozenset[str]) -> Extraction:
    kept = {
        kind: tuple(claim for claim in getattr(extraction, kind) if claim.iri in wanted)
        for kind in ("figures", "quotes", "assertions")
    }
    return extraction.model_copy(update=kept)


def _by_place(claim: AnyClaim) -> tuple[int, int, str]:
    return claim.span.start, claim.span.end, claim.iri
