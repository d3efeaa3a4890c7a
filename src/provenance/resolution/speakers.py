"""Claimants across articles: people, bodies, offices, and the governments that capitals and adjectives stand for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from provenance.models.claim import AnyClaim, Claimant
from provenance.models.identifiers import digest
from provenance.models.identity import Entity
from provenance.models.vocabulary import ClaimantKind
from provenance.reference.countries import (
    Country,
    find_country_named,
    find_country_of_adjective,
    find_country_of_seat,
)
from provenance.resolution.names import normalise_name

_OFFICIAL = frozenset(
    """
    figures officials official authorities government administration tally count data sources
    """.split()  # noqa: SIM905 - a list of words reads best as words
)


class SpeakerResolution(NamedTuple):
    """The entities, and the entity of every claim that has a claimant of its own."""

    entities: tuple[Entity, ...]
    entity_of: Mapping[str, str]


def resolve_speakers(claims: Sequence[AnyClaim], event_of: Mapping[str, str]) -> SpeakerResolution:
    """Return the entities that speak in the claims; the outlet's own voice and unnamed claimants are none."""
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, ClaimantKind] = {}
    entity_of: dict[str, str] = {}
    for claim in claims:
        if claim.claimant.name is None or claim.claimant.kind in {ClaimantKind.OUTLET, ClaimantKind.ANONYMOUS}:
            continue
        key, label = _identify(claim.claimant, event_of.get(claim.iri, claim.version))
        entity = f"entity/{digest(key)}"
        names[entity][label] += 1
        kinds.setdefault(entity, claim.claimant.kind)
        entity_of[claim.iri] = entity
    entities = tuple(_entity(entity, labels, kinds[entity]) for entity, labels in sorted(names.items()))
    return SpeakerResolution(entities, entity_of)


def _identify(claimant: Claimant, scope: str) -> tuple[str, str]:
    """Return the key of a claimant's identity and a label for it."""
    name = claimant.name or ""
    if country := find_government(name):
        return f"government of {country.code}", f"Government of {country.name}"
    plain = normalise_name(name)
    if claimant.kind is ClaimantKind.PERSON or " " in plain:
        return plain, name
    return f"{plain} in {scope}", name


def find_government(words: str) -> Country | None:
    """Return the country whose government is meant by "Israel", "Tel Aviv", "Israeli officials"; None for others.

    >>> find_government("Israeli figures").code, find_government("Bogota").code, find_government("Israeli poets")
    ('IL', 'CO', None)
    """
    plain = words.removeprefix("the ").removesuffix("'s").removesuffix("’s")
    if country := find_country_named(plain) or find_country_of_seat(plain):
        return country
    first, _, last = plain.rpartition(" ")
    if last.lower() in _OFFICIAL and first:
        return find_country_of_adjective(first) or find_country_named(first.removesuffix("’s").removesuffix("'s"))
    return None


def _entity(entity: str, labels: Counter[str], kind: ClaimantKind) -> Entity:
    ordered = sorted(labels, key=lambda label: (-len(label), label))
    return Entity(id=entity, label=ordered[0], kind=kind, aliases=tuple(sorted(ordered[1:])))
