"""Origins: on whose word a claim rests, as far as the texts show it.

A claim with a claimant goes back to the claimant, or to the end of the chain that it names. A claim in an outlet's own
voice goes back to the outlet, unless the article credits an agency or repeats a sentence of an earlier article: then it
goes back to theirs. What no text shows is not known, so that the number of different origins is an upper bound of the
number of independent ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from provenance.models.article import Article
from provenance.models.claim import AnyClaim
from provenance.models.identity import Entity
from provenance.models.value import Interval
from provenance.models.vocabulary import ClaimantKind
from provenance.reference.countries import fold
from provenance.resolution.credits import find_credit
from provenance.resolution.names import has_initials
from provenance.resolution.reuse import Reuse, find_reuse, repeats
from provenance.resolution.speakers import mint_entity


class Origins(NamedTuple):
    """Where claims in an outlet's own voice come from when it is not known to be the outlet alone."""

    entities: tuple[Entity, ...]
    """The agencies and outlets that claims go back to."""
    origin_of: Mapping[str, str]
    """Entity by claim."""


def trace_origins(
    claims: Iterable[AnyClaim], articles: Sequence[Article], published: Mapping[str, Interval] | None = None
) -> Origins:
    """Return the origins of the claims in the outlets' own voices, where a text owns up to one or shows it.

    Args:
        claims: of the articles; those with a claimant are left out.
        articles: all articles.
        published: publication intervals by version, where they are better known than the articles say.
    """
    desk = _Desk(articles, list(find_reuse(articles, published)))
    traced = {
        claim.iri: source
        for claim in claims
        if claim.claimant.kind is ClaimantKind.OUTLET and (source := desk.find_source(claim)) is not None
    }
    entities = {name: _entity(name) for name in sorted(set(traced.values()))}
    return Origins(tuple(entities.values()), {claim: entities[name].id for claim, name in traced.items()})


def _entity(name: str) -> Entity:
    return Entity(id=mint_entity(f"outlet {fold(name)}"), label=name, kind=ClaimantKind.ORGANISATION)


class _Desk:
    """All articles, asked for whose words a sentence of one of them is."""

    def __init__(self, articles: Sequence[Article], reuses: Sequence[Reuse]) -> None:
        self._article_of = {article.version: article for article in articles}
        self._source_of = {reuse.version: reuse.source for reuse in reuses}
        outlets = sorted({article.publisher for article in articles if article.publisher})
        credited = {article.version: find_credit(article) for article in articles}
        self._agency_of = {
            version: _name_in_full(name, outlets, own=self._article_of[version].publisher or "")
            for version, name in credited.items()
            if name
        }
        self._is_passed_on = {self._name(source) for source in self._source_of.values()} | set(self._agency_of.values())

    def find_source(self, claim: AnyClaim) -> str | None:
        """Return whose words a claim is in; None for the outlet's own that nobody is seen to pass on."""
        version = claim.version
        sentence = claim.sentence.text_in(self._article_of[version].text)
        while (source := self._source_of.get(version)) and repeats(sentence, self._article_of[source].text):
            version = source
        name = self._name(version)
        return name if name in self._is_passed_on else None

    def _name(self, version: str) -> str | None:
        return self._agency_of.get(version) or self._article_of[version].publisher


def _name_in_full(name: str, outlets: Sequence[str], *, own: str) -> str:
    """Return the outlet that a credit names: its article's own, the one other that fits, or the credit as printed."""
    found = [outlet for outlet in outlets if _is_short_for(name, outlet)]
    if own in found:
        return own
    return found[0] if len(found) == 1 else name


def _is_short_for(name: str, outlet: str) -> bool:
    return set(fold(name).split()) <= set(fold(outlet).split()) or (
        name.isupper() and has_initials(outlet.split(), name)
    )
