"""Authority files in RDF: SKOS labels, FOAF kinds, Wikidata matches, and offices as schema.org roles.

<#diallo> a foaf:Person ; skos:prefLabel "Amara Diallo" ; skos:altLabel "A. Diallo" ;
    skos:exactMatch <http://www.wikidata.org/entity/Q42> ; cg:speaksFor <#government> ;
    schema:hasOccupation [ schema:roleName "president" ; schema:areaServed "Oyele" ;
                           schema:startDate "2018-08-07"^^xsd:date ; schema:endDate "2022-08-07"^^xsd:date ] .
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from provenance.errors import ReadError
from provenance.graph.namespaces import term
from provenance.models.authority import AuthorityEntry, Office
from provenance.models.vocabulary import ClaimantKind

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".rdf": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
}
"""Endings of authority files in RDF."""

_FOAF = "http://xmlns.com/foaf/0.1/"
_KINDS = {
    NamedNode(_FOAF + "Person"): ClaimantKind.PERSON,
    NamedNode(_FOAF + "Organization"): ClaimantKind.ORGANISATION,
    NamedNode(_FOAF + "Group"): ClaimantKind.COLLECTIVE,
    NamedNode(_FOAF + "Document"): ClaimantKind.DOCUMENT,
}
_LABELS = (term("skos:prefLabel"), NamedNode(_FOAF + "name"))
_MATCHES = (term("skos:exactMatch"), term("owl:sameAs"))
_WIKIDATA = "wikidata.org/entity/"
_Node = NamedNode | BlankNode
_Found = dict[_Node, dict[NamedNode, list[Any]]]


def read_authority_entries(path: Path) -> tuple[AuthorityEntry, ...]:
    """Return the labelled persons and bodies of an RDF file, ordered by label; a label in English comes before others.

    Raises:
        ReadError: when the file is no RDF of its ending, or holds nothing with a label.
    """
    found: _Found = defaultdict(lambda: defaultdict(list))
    try:
        for quad in parse(path.read_bytes(), FORMATS[path.suffix], base_iri="authority:"):
            if isinstance(quad.subject, _Node):
                found[quad.subject][quad.predicate].append(quad.object)
        entries = tuple(_read_entries(found))
    except (SyntaxError, ValueError) as error:
        raise ReadError(str(path), f"holds no authority entries: {str(error).splitlines()[0]}") from error
    if not entries:
        raise ReadError(str(path), "holds no authority entries: nothing has a skos:prefLabel or foaf:name")
    return tuple(sorted(entries, key=lambda entry: entry.label))


def _read_entries(found: _Found) -> Iterator[AuthorityEntry]:
    label_of = {node: label for node, about in found.items() if (label := _find_label(about))}
    for node, label in label_of.items():
        about = found[node]
        spoken_for = [label_of[one] for one in about.get(term("cg:speaksFor"), ()) if one in label_of]
        names = {
            literal.value for predicate in (*_LABELS, term("skos:altLabel")) for literal in about.get(predicate, ())
        }
        yield AuthorityEntry(
            label=label,
            aliases=tuple(sorted(names - {label})),
            kind=next(
                (_KINDS[one] for one in about.get(term("rdf:type"), ()) if one in _KINDS), ClaimantKind.ORGANISATION
            ),
            wikidata=_find_wikidata(about),
            speaks_for=min(spoken_for, default=None),
            offices=tuple(
                _read_office(found[one]) for one in about.get(term("schema:hasOccupation"), ()) if one in found
            ),
        )


def _find_label(about: dict[NamedNode, list[Any]]) -> str | None:
    labels = [one for predicate in _LABELS for one in about.get(predicate, ()) if isinstance(one, Literal)]
    labels.sort(key=lambda one: (one.language not in ("en", None), one.value))
    return labels[0].value if labels else None


def _find_wikidata(about: dict[NamedNode, list[Any]]) -> str | None:
    matched = (one.value for predicate in _MATCHES for one in about.get(predicate, ()))
    return next((iri.rpartition("/")[2] for iri in matched if _WIKIDATA in iri), None)


def _read_office(about: dict[NamedNode, list[Any]]) -> Office:
    def find(name: str) -> str:
        return next((one.value for one in about.get(term(f"schema:{name}"), ())), "")

    since, until = (find(name)[:10] for name in ("startDate", "endDate"))
    return Office(
        title=find("roleName"),
        of=find("areaServed"),
        since=date.fromisoformat(since) if since else None,
        until=date.fromisoformat(until) if until else None,
    )
