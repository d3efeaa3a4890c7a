"""Identities: which mentions of many articles mean one speaker, one event, one measurand, and who decided so."""

from __future__ import annotations

from datetime import date

from provenance.models.value import Interval, Value
from provenance.models.vocabulary import ClaimantKind, ClaimKind, Harm, Measure, Verdict


class Entity(Value):
    """A person, organisation, role or collective that claims are made by or about, across articles."""

    id: str
    """``entity/<digest>``; the same for the same identity in every run."""
    label: str
    """A neutral label; the words of each text stay with its claims."""
    kind: ClaimantKind
    aliases: tuple[str, ...] = ()
    speaks_for: str | None = None
    """Entity on whose behalf this one speaks: the government of a ministry, the ministry of a spokesperson."""
    wikidata: str | None = None


class Event(Value):
    """Something that happened, once, and that harm is counted for."""

    id: str
    """``event/<digest>`` of its smallest mention."""
    label: str
    type: str = ""
    place: str = ""
    when: Interval = Interval()
    running: bool = False
    """True when it lasts to the latest as-of date known, so that tolls may still grow."""
    mentions: tuple[str, ...] = ()
    """Identifiers of the mentions that were taken to mean it."""
    part_of: str | None = None


class Measurand(Value):
    """What two figures must share to be comparable."""

    id: str
    """``measurand/<digest>`` of the fields below."""
    event: str
    harm: Harm
    population: str = ""
    place: str = ""
    period: str = ""
    measure: Measure = Measure.CUMULATIVE
    broader: str | None = None
    """The measurand of which this one counts a part."""


class Feature(Value):
    """One reason for or against an identity, with the words that show it."""

    name: str
    weight: float
    words: str


class Candidate(Value):
    """Two events or two entities that may be one, with a score and its reasons."""

    left: str
    right: str
    score: float
    """Between 0 and 1."""
    features: tuple[Feature, ...]
    accepted: bool


class Judgement(Value):
    """A person's decision about the identity of two things; it overrules every score."""

    left: str
    right: str
    verdict: Verdict
    who: str
    when: date
    why: str
    withdrawn: bool = False


class ClaimLink(Value):
    """What one claim means across articles; everything here can be rebuilt, and undone."""

    claim: str
    version: str
    kind: ClaimKind
    event: str | None = None
    mention: str | None = None
    """The event mention that the claim makes: what candidates and judgements about events speak of."""
    measurand: str | None = None
    claimant: str | None = None
    """Entity id of the claimant; None for the outlet's own voice."""
    utterance: str | None = None
    origin: str | None = None
    as_of: Interval = Interval()
    """Cut-off of a figure: stated, else the publication interval."""
    judged: bool = False


class Resolution(Value):
    """All identities found among some extractions."""

    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    measurands: tuple[Measurand, ...] = ()
    links: tuple[ClaimLink, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    published: tuple[tuple[str, Interval], ...] = ()
    """Publication interval of each version, bounded by the other articles of its events where it has none."""
