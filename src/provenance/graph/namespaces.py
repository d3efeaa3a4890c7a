"""The vocabularies that the graph speaks, and the way from a record's identifier to its IRI and back.

Terms of other vocabularies are used where they mean exactly what is meant here (PROV-O, schema.org, Web Annotation,
SKOS, Dublin Core); everything else is a term of ``ontology/claim.ttl``. Identifiers of records are relative
(``claim/5f0c…``); a base IRI, chosen once for a store, turns them into IRIs.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from provenance.models import vocabulary
from provenance.models.identifiers import BASE

PREFIXES = {
    "cg": "https://w3id.org/claim-graph/ontology#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefixes that every query may use without declaring them, and that every export declares."""

SCHEMES: dict[type[StrEnum], str] = {
    vocabulary.Harm: "harm",
    vocabulary.HarmStatus: "harmStatus",
    vocabulary.Modifier: "modifier",
    vocabulary.Measure: "measure",
    vocabulary.Form: "form",
    vocabulary.Voice: "voice",
    vocabulary.Polarity: "polarity",
    vocabulary.Stance: "stance",
    vocabulary.ClaimantKind: "claimantKind",
    vocabulary.ClaimKind: "claimKind",
    vocabulary.MarkType: "markType",
    vocabulary.MentionType: "mentionType",
    vocabulary.Subject: "subject",
    vocabulary.Relation: "relation",
    vocabulary.ConflictKind: "conflictKind",
    vocabulary.ExplanationType: "explanationType",
    vocabulary.Status: "status",
    vocabulary.Severity: "severity",
    vocabulary.Basis: "basis",
    vocabulary.Verdict: "verdict",
    vocabulary.Axis: "axis",
    vocabulary.ReviewVerdict: "reviewVerdict",
}
"""The closed lists and the name of the concept scheme that mirrors each."""

_PLAIN = re.compile(r"[A-Za-z0-9/_.~#=,-]+")
_KEPT = "/#=,;:@!$&'()*+~"


@cache
def term(prefixed: str) -> NamedNode:
    """Return the term that a prefixed name stands for.

    >>> term("prov:used").value
    'http://www.w3.org/ns/prov#used'
    """
    prefix, _, local = prefixed.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def mint_concept(member: StrEnum) -> NamedNode:
    """Return the concept of a member of a closed list.

    >>> mint_concept(vocabulary.Harm.KILLED).value
    'https://w3id.org/claim-graph/ontology#harm-killed'
    """
    return _CONCEPTS[type(member)][member.value]


# By list and then by value: members of two lists that share a value are equal, and so would share one place in a cache.
_CONCEPTS = {
    members: {member.value: term(f"cg:{scheme}-{member.value}") for member in members}
    for members, scheme in SCHEMES.items()
}


class Names:
    """Turns identifiers of records into IRIs under one base, and back.

    >>> names = Names("https://news.example/id/")
    >>> names.mint("claim/5f0c").value
    'https://news.example/id/claim/5f0c'
    >>> names.get_identifier(names.mint("claim/5f0c"))
    'claim/5f0c'
    """

    def __init__(self, base: str = BASE) -> None:
        self.base = base

    def mint(self, identifier: str) -> NamedNode:
        """Return the IRI of a record; characters that no IRI may hold are percent-encoded."""
        if not _PLAIN.fullmatch(identifier):
            identifier = quote(identifier, safe=_KEPT)
        return NamedNode(self.base + identifier)

    def get_identifier(self, node: NamedNode) -> str:
        """Return the identifier that the IRI was minted from."""
        return unquote(node.value.removeprefix(self.base))
