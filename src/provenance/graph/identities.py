"""Resolutions and judgements as RDF: entities, events, measurands, and what each claim means across articles.

Everything here but the judgements lives in the graph ``derived``, hangs on the claims' own nodes, and can be deleted
and rebuilt; judgements live in ``identity``. A resolution's tuples come back ordered by identifier.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pyoxigraph import NamedNode, Quad

from provenance.graph.articles import IDENTITY, POSITION
from provenance.graph.description import Description, Descriptions, Property, Table, Writer, interval_table, keep_type
from provenance.graph.namespaces import Names, term
from provenance.graph.terms import (
    BOOLEAN,
    DATE,
    INTEGER,
    REAL,
    TEXT,
    concept_of,
    format_interval,
    parse_interval,
    record_of,
)
from provenance.models.identifiers import digest
from provenance.models.identity import Candidate, ClaimLink, Entity, Event, Feature, Judgement, Measurand, Resolution
from provenance.models.value import Interval
from provenance.models.vocabulary import ClaimantKind, ClaimKind, Harm, Measure, Verdict

DERIVED = "derived"
"""Name of the graph of everything that can be rebuilt."""

_LABEL = term("skos:prefLabel")
_ALIAS = term("skos:altLabel")
_MENTION = term("cg:mention")
_FEATURE = term("cg:feature")
_JUDGED = term("cg:judged")
_EVENT_PLACE = Property("place", term("cg:place"), TEXT, default="")
_FEATURE_TABLE = (
    Property("name", term("schema:name"), TEXT),
    Property("weight", term("cg:weight"), REAL),
    Property("words", term("cg:words"), TEXT),
)
_BOUNDED = term("cg:boundedPublication")
_BOUNDED_TABLE = (
    Property("earliest", term("cg:boundedEarliest"), DATE),
    Property("latest", term("cg:boundedLatest"), DATE),
)
_ENTITY = term("cg:Entity")
_EVENT = term("cg:Event")
_MEASURAND = term("cg:Measurand")
_CANDIDATE = term("cg:Candidate")
_FEATURE_CLASS = term("cg:Feature")
JUDGEMENT = term("cg:Judgement")


class Tables:
    """The tables of identities; references to records depend on the names in use."""

    def __init__(self, names: Names) -> None:
        record = record_of(names)
        self.names = names
        self.record = record
        self.entity: Table = (
            Property("label", _LABEL, TEXT),
            Property("kind", term("cg:claimantKind"), concept_of(ClaimantKind)),
            Property("speaks_for", term("cg:speaksFor"), record),
            Property("wikidata", term("cg:wikidata"), TEXT),
        )
        self.event: Table = (
            Property("label", _LABEL, TEXT),
            Property("type", term("cg:eventType"), TEXT, default=""),
            _EVENT_PLACE,
            *interval_table("when", "date"),
            Property("running", term("cg:running"), BOOLEAN),
            Property("part_of", term("cg:partOfEvent"), record),
        )
        self.measurand: Table = (
            Property("event", term("cg:event"), record),
            Property("harm", term("cg:harm"), concept_of(Harm)),
            Property("population", term("cg:population"), TEXT, default=""),
            _EVENT_PLACE,
            Property("period", term("cg:period"), TEXT, default=""),
            Property("measure", term("cg:measure"), concept_of(Measure)),
            Property("broader", term("cg:broaderMeasurand"), record),
        )
        self.link: Table = (
            Property("event", term("cg:event"), record),
            Property("mention", term("cg:eventMention"), record),
            Property("measurand", term("cg:measurand"), record),
            Property("claimant", term("cg:claimantEntity"), record),
            Property("utterance", term("cg:utterance"), record),
            Property("origin", term("cg:origin"), record),
            *interval_table("as_of", "cutOff"),
            Property("judged", _JUDGED, BOOLEAN),
        )
        self.candidate: Table = (
            Property("left", term("cg:first"), record),
            Property("right", term("cg:second"), record),
            Property("score", term("cg:score"), REAL),
            Property("accepted", term("cg:accepted"), BOOLEAN),
        )
        self.judgement: Table = (
            Property("left", term("cg:first"), record),
            Property("right", term("cg:second"), record),
            Property("verdict", term("cg:verdict"), concept_of(Verdict)),
            Property("who", term("cg:judgedBy"), TEXT),
            Property("when", term("cg:judgedOn"), DATE),
            Property("why", term("cg:rationale"), TEXT),
            Property("withdrawn", term("cg:withdrawn"), BOOLEAN, default=False),
        )


def resolution_to_graph(resolution: Resolution, names: Names) -> Iterator[Quad]:
    """Yield the statements of a resolution, for the graph ``derived``, record by record."""
    writer, tables = Writer(names, DERIVED), Tables(names)
    for entity in resolution.entities:
        node = _add_record(writer, entity, _ENTITY, tables.entity)
        writer.add_sequence(node, _ALIAS, entity.aliases, TEXT)
        yield from writer.take()
    for event in resolution.events:
        node = _add_record(writer, event, _EVENT, tables.event)
        writer.add_sequence(node, _MENTION, event.mentions, tables.record)
        yield from writer.take()
    for measurand in resolution.measurands:
        _add_record(writer, measurand, _MEASURAND, tables.measurand)
        yield from writer.take()
    for link in resolution.links:
        writer.add_fields(names.mint(link.claim), link, tables.link)
        yield from writer.take()
    for candidate in resolution.candidates:
        _add_candidate(writer, candidate, tables)
        yield from writer.take()
    for version, published in resolution.published:
        node = names.mint(version)
        writer.add(node, _BOUNDED, TEXT.encode(format_interval(published)))
        writer.add_fields(node, published, _BOUNDED_TABLE)
        yield from writer.take()


def _add_record(writer: Writer, record: Entity | Event | Measurand, type_: NamedNode, table: Table) -> NamedNode:
    node = writer.names.mint(record.id)
    writer.add_types(node, type_)
    writer.add_fields(node, record, table)
    return node


def _add_candidate(writer: Writer, candidate: Candidate, tables: Tables) -> None:
    identifier = f"candidate/{digest(candidate.left, candidate.right)}"
    node = writer.names.mint(identifier)
    writer.add_types(node, _CANDIDATE)
    writer.add_fields(node, candidate, tables.candidate)
    for position, feature in enumerate(candidate.features, start=1):
        part = writer.names.mint(f"{identifier}#feature-{position}")
        writer.add(node, _FEATURE, part)
        writer.add(part, POSITION, INTEGER.encode(position))
        writer.add_types(part, _FEATURE_CLASS)
        writer.add_fields(part, feature, _FEATURE_TABLE)


def resolution_from_graph(
    descriptions: Descriptions, claims: Mapping[str, tuple[str, ClaimKind]], names: Names
) -> Resolution:
    """Return the resolution that the graph ``derived`` holds.

    Args:
        descriptions: those of the graph.
        claims: version and kind of every claim in the store; links of other claims are stale and left out.
        names: those under which it was written.
    """
    tables = Tables(names)
    return Resolution(
        entities=tuple(
            Entity(aliases=node.read_sequence(TEXT), **_read_record(node, tables.entity, names))
            for node in keep_type(descriptions, _ENTITY)
        ),
        events=tuple(
            Event(mentions=node.read_sequence(tables.record), **_read_record(node, tables.event, names))
            for node in keep_type(descriptions, _EVENT)
        ),
        measurands=tuple(
            Measurand(**_read_record(node, tables.measurand, names)) for node in keep_type(descriptions, _MEASURAND)
        ),
        links=tuple(_read_links(descriptions, claims, tables)),
        candidates=_read_candidates(descriptions, tables),
        published=tuple(_read_published(descriptions, names)),
    )


def _read_record(node: Description, table: Table, names: Names) -> dict[str, Any]:
    return {"id": names.get_identifier(node.node), **node.read(table)}


def _read_links(
    descriptions: Descriptions, claims: Mapping[str, tuple[str, ClaimKind]], tables: Tables
) -> Iterator[ClaimLink]:
    for claim in sorted(claims):
        node = descriptions.get(tables.names.mint(claim))
        if node is not None and node.find(_JUDGED) is not None:
            version, kind = claims[claim]
            yield ClaimLink(claim=claim, version=version, kind=kind, **node.read(tables.link))


def _read_candidates(descriptions: Descriptions, tables: Tables) -> tuple[Candidate, ...]:
    found = (_read_candidate(node, descriptions, tables) for node in keep_type(descriptions, _CANDIDATE))
    return tuple(sorted(found, key=lambda candidate: (candidate.left, candidate.right)))


def _read_candidate(node: Description, descriptions: Descriptions, tables: Tables) -> Candidate:
    parts = [descriptions[part] for part in node.objects.get(_FEATURE, ())]
    parts.sort(key=lambda part: INTEGER.decode(part.get(POSITION)))
    features = tuple(Feature(**part.read(_FEATURE_TABLE)) for part in parts)
    return Candidate(features=features, **node.read(tables.candidate))


def _read_published(descriptions: Descriptions, names: Names) -> Iterator[tuple[str, Interval]]:
    for node in sorted(descriptions.values(), key=lambda description: description.node.value):
        bounded = node.find(_BOUNDED)
        if bounded is not None:
            yield names.get_identifier(node.node), parse_interval(TEXT.decode(bounded))


def judgements_to_graph(judgements: Iterable[Judgement], names: Names) -> list[Quad]:
    """Return the statements of judgements, for the graph ``identity``; none is ever deleted, only withdrawn."""
    writer, tables = Writer(names, IDENTITY), Tables(names)
    for judgement in judgements:
        node = names.mint(f"judgement/{digest(judgement.model_dump_json(exclude={'withdrawn'}))}")
        writer.add_types(node, JUDGEMENT)
        writer.add_fields(node, judgement, tables.judgement)
    return writer.quads


def judgements_from_graph(descriptions: Descriptions, names: Names) -> tuple[Judgement, ...]:
    """Return the judgements, the oldest first."""
    tables = Tables(names)
    found = (Judgement(**node.read(tables.judgement)) for node in keep_type(descriptions, JUDGEMENT))
    return tuple(sorted(found, key=lambda judgement: (judgement.when, judgement.left, judgement.right)))
