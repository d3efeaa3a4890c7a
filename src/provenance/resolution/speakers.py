"""Claimants across articles: people, bodies, offices and governments, and on whose behalf they speak.

A name identifies a person or a body everywhere. An office or body that every country has ("the interior ministry") is
told apart by its country, and where no article names one, by the event it speaks about. A last name alone joins a full
name only when the same event knows exactly one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from provenance.models.article import Article
from provenance.models.authority import AuthorityEntry
from provenance.models.claim import AnyClaim
from provenance.models.identifiers import digest
from provenance.models.identity import Entity
from provenance.models.vocabulary import ClaimantKind
from provenance.reference.bodies import find_body
from provenance.reference.countries import Country, fold, read_countries
from provenance.resolution.authority import Authority
from provenance.resolution.holders import Holders
from provenance.resolution.names import find_acronyms, normalise_name, skeleton_of
from provenance.resolution.roles import find_author, find_government, read_role
from provenance.resolution.voices import Voice, as_body, read_voices

_LEAST_SKELETON = 5
"""Consonants that two names must share before they may be one in two transliterations."""


class SpeakerResolution(NamedTuple):
    """The entities, and the entity of every claimant that has a name."""

    entities: tuple[Entity, ...]
    entity_of: Mapping[str, str]
    """Entity by claim."""
    ends: Mapping[str, str]
    """Entity at the end of the chain of claimants, by claim; only for claims that have a chain."""


def resolve_speakers(
    claims: Sequence[AnyClaim],
    event_of: Mapping[str, str],
    articles: Iterable[Article],
    authority: Authority,
) -> SpeakerResolution:
    """Return the entities that speak in the claims; the outlet's own voice and unnamed claimants are none."""
    article_of = {article.version: article for article in articles}
    text_of = {version: article.text for version, article in article_of.items()}
    acronyms = dict(pair for text in text_of.values() for pair in find_acronyms(text))
    voices = [
        voice
        for claim in claims
        for voice in read_voices(claim, event_of.get(claim.iri, claim.version), article_of[claim.version])
    ]
    keys = _Keys(voices, acronyms, authority)
    heard: defaultdict[str, list[Voice]] = defaultdict(list)
    entity_of: dict[str, str] = {}
    ends: dict[str, str] = {}
    for voice in voices:
        entity = mint_entity(keys.find(voice))
        heard[entity].append(voice)
        (ends if voice.is_end else entity_of)[voice.claim] = entity
    entities = {entity: _entity(entity, heard[entity], keys) for entity in sorted(heard)}
    governed = [one.speaks_for for one in entities.values() if one.speaks_for]
    while governed:
        if (silent := governed.pop()) not in entities:
            entities[silent] = keys.principal(silent)
            governed.extend(filter(None, [entities[silent].speaks_for]))
    return SpeakerResolution(tuple(entities[key] for key in sorted(entities)), entity_of, ends)


def mint_entity(key: str) -> str:
    """Return the identifier of the entity with that key."""
    return f"entity/{digest(key)}"


_JOINED = re.compile(r"['’]|\s(?:of|for|by|and|to|from|in|on|at|with|about)\s")
_MOST_WORDS = 4


def _is_bare(name: str) -> bool:
    """Tell whether words are at most a name with something said of it before, not a body or people of that name."""
    return not _JOINED.search(name) and len(name.split()) <= _MOST_WORDS


def _label(voice: Voice) -> str:
    name = " ".join((voice.claimant.name or "").split())
    return find_author(name) or name


class _Keys:
    """What identifies each claimant, learnt from all of them together."""

    def __init__(self, voices: Sequence[Voice], acronyms: Mapping[str, str], authority: Authority) -> None:
        self._acronyms = acronyms
        self._authority = authority
        self._full: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._spelt: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._scopes: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._governments: dict[str, Country] = {}
        self._principals: dict[str, AuthorityEntry] = {}
        self._silent: dict[str, Voice] = {}
        self._holders = Holders()
        for voice in voices:
            role = voice.role
            if role.is_person and " " in role.base:
                self._full[voice.scene, role.base.rsplit(" ", 1)[1]].add(role.base)
                self._spelt[voice.scene, skeleton_of(role.base)][role.base] += 1
                for phrase in filter(None, (voice.claimant.role, voice.apposed)):
                    self._holders.learn(voice.scene, phrase, role.base)
            else:
                self._holders.note(voice.scene, voice.office)
            body = self._principal_of(voice).role if voice.claimant.on_behalf_of else role
            if body.is_public and body.scope:
                self._scopes[voice.scene, body.base].add(body.scope)

    def find(self, voice: Voice) -> str:
        """Return the key of a claimant."""
        voice = self._spell_out(voice)
        role = voice.role
        if known := self.settle(voice):
            return f"authority {known.label}"
        if role.is_person:
            return f"person {self._person(voice.scene, role.base)}"
        if person := self._meant(voice):
            return f"person {self._person(voice.scene, person)}"
        if not role.is_public:
            return f"body {role.base}"
        return f"office {role.base} of {self._scope(voice, role.base)}"

    def _spell_out(self, voice: Voice) -> Voice:
        """Return the voice under the full name that an article gives its acronym."""
        if (full := self._acronyms.get(voice.role.base)) is None:
            return voice
        claimant = voice.claimant.model_copy(update={"name": full})
        return voice._replace(claimant=claimant, role=read_role(claimant))

    def settle(self, voice: Voice) -> AuthorityEntry | None:
        """Return what is known of a claimant before any article: its name, or the office it held at the time.

        The authority file comes first, then the table of bodies that are known under one name everywhere.
        """
        known = self._authority.find(voice.claimant.name or "") or self._authority.find(voice.role.base)
        if known or voice.role.is_person:
            return known
        voice = self._spell_out(voice)
        if body := find_body(voice.claimant.name or ""):
            return AuthorityEntry(label=body.name, wikidata=body.wikidata)
        base = voice.role.base
        if not voice.role.is_public:
            return None
        return self._authority.find_holder(base, self._scope(voice, base), voice.when) or (
            self._authority.find_holder(base, "", voice.when)
        )

    def name_person(self, voice: Voice) -> str:
        """Return the full name of a person, normalised, as far as its event knows it."""
        return self._person(voice.scene, voice.role.base)

    def _person(self, scene: str, base: str) -> str:
        full = self._full.get((scene, base.rsplit(" ", 1)[-1]), set())
        if " " not in base:
            base = next(iter(full)) if len(full) == 1 else base
        base = min((name for name in full if base.endswith(f" {name}")), default=base)  # "brave ana reis"
        skeleton = skeleton_of(base)
        if " " in base and len(skeleton.replace(" ", "")) >= _LEAST_SKELETON:
            spelt = self._spelt[scene, skeleton]
            return min(spelt, key=lambda name: (-spelt[name], name), default=base)
        return base if " " in base else f"{base} in {scene}"

    def _meant(self, voice: Voice) -> str | None:
        """Return the person of its scene that a claimant means which was not read as one: by name, or by office."""
        if voice.claimant.kind is ClaimantKind.DOCUMENT:
            return None
        name = voice.claimant.name or ""
        plain = normalise_name(name)
        if name[:1].isupper() and plain and _is_bare(name):
            known = self._full.get((voice.scene, plain.rsplit(" ", 1)[-1]), set())
            if len(known) == 1 and (" " not in plain or plain.endswith(next(iter(known)))):
                return next(iter(known))
        return self._holders.find(voice.scene, voice.office)

    def _scope(self, voice: Voice, base: str) -> str:
        if voice.role.scope:
            return voice.role.scope
        scopes = self._scopes.get((voice.scene, base), set())
        return next(iter(scopes)) if len(scopes) == 1 else voice.scene

    def speaks_for(self, voice: Voice) -> str | None:
        """Return the entity on whose behalf a claimant speaks: the government of a body of state."""
        if (known := self.settle(voice)) and known.speaks_for:
            return self._name_principal(known.speaks_for)
        role = voice.role
        if role.is_person and voice.claimant.on_behalf_of:
            body = self._principal_of(voice)
            entity = mint_entity(self.find(body))
            self._silent.setdefault(entity, body)
            return entity if entity != mint_entity(self.find(voice)) else None
        scope = self._scope(voice, role.base) if role.is_state or role.is_government else ""
        country = next((one for one in read_countries() if one.code == scope), None)
        if country is None or voice.role.is_government:
            return None
        entity = mint_entity(f"office government of {country.code}")
        self._governments[entity] = country
        return entity

    def _name_principal(self, name: str) -> str:
        """Return the entity that the authority file names as the one spoken for: an entry, a country or a new name."""
        if known := self._authority.find(name):
            self._principals[mint_entity(f"authority {known.label}")] = known
            return mint_entity(f"authority {known.label}")
        if country := find_government(name):
            self._governments[mint_entity(f"office government of {country.code}")] = country
            return mint_entity(f"office government of {country.code}")
        entry = AuthorityEntry(label=name)
        self._principals[mint_entity(f"body {fold(name)}")] = entry
        return mint_entity(f"body {fold(name)}")

    @staticmethod
    def _principal_of(voice: Voice) -> Voice:
        """Return the body on whose behalf a claimant speaks as if it spoke itself, where and when the claimant does."""
        body = as_body(voice.claimant)
        return voice._replace(claimant=body, role=read_role(body), printed=body.name or "")

    def principal(self, entity: str) -> Entity:
        """Return a government or body that others speak for and that makes no claim itself."""
        if body := self._silent.get(entity):
            return _entity(entity, [body], self)
        if known := self._principals.get(entity):
            return Entity(id=entity, label=known.label, kind=known.kind, wikidata=known.wikidata)
        label = f"Government of {self._governments[entity].name}"
        return Entity(id=entity, label=label, kind=ClaimantKind.ORGANISATION)


def _place_label(scope: str) -> str:
    return next((one.name for one in read_countries() if one.code == scope), scope.title())


def _neutral(labels: Sequence[str], voice: Voice, keys: _Keys) -> str:
    """Return the most frequent label; a person's is the full name without titles, where any article prints it."""
    if not voice.role.is_person:
        return labels[0]
    full = keys.name_person(voice)
    for known in (full, voice.role.base):
        bare = [label for label in labels if fold(label) == known]
        titled = [label for label in labels if fold(label).endswith(f" {known}")]
        if bare or titled:
            return bare[0] if bare else " ".join(titled[0].split()[-len(known.split()) :])
    return labels[0]


def _representative(voices: Sequence[Voice]) -> Voice:
    """Return the voice that tells most often on whose behalf an entity speaks, the first of them; else the first."""
    bodies = Counter(fold(voice.claimant.on_behalf_of) for voice in voices if voice.claimant.on_behalf_of)
    if not bodies:
        return voices[0]
    body = bodies.most_common(1)[0][0]
    return next(voice for voice in voices if fold(voice.claimant.on_behalf_of or "") == body)


def _entity(entity: str, voices: Sequence[Voice], keys: _Keys) -> Entity:
    voice = _representative(voices)
    labels = Counter(map(_label, voices))
    known = keys.settle(voice)
    ordered = sorted(labels, key=lambda label: (-labels[label], -len(label), label))
    label = known.label if known else _neutral(ordered, voice, keys)
    if voice.role.scope and not known:
        label = f"{voice.role.base.capitalize()} of {_place_label(voice.role.scope)}"
    kind = ClaimantKind.ORGANISATION if voice.role.is_government else voice.claimant.kind
    kind = ClaimantKind.PERSON if keys.find(voice).startswith("person ") else kind
    return Entity(
        id=entity,
        label=label,
        kind=known.kind if known else kind,
        aliases=tuple(sorted(set(ordered) - {label})),
        speaks_for=keys.speaks_for(voice),
        wikidata=known.wikidata if known else None,
    )
