"""Claims as nanopublications: one for each, small enough to cite, with an IRI that proves that nothing was changed.

A nanopublication is four graphs. The assertion says that somebody said something, in the claim's own statements; the
provenance says in which version of which article it was read, and by what; the publication info says what kind it is;
the head ties the three together. The IRI ends in a trusty code (``RA…``): a hash of every statement, in which the IRI
itself is left blank.

What is derived across articles (events, measurands, conflicts) changes from build to build and is no part of it. There
is no clock, no creator and no signature in it either: whoever publishes one signs it and answers for it.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

from pyoxigraph import Literal, NamedNode, Quad, Triple

from provenance.graph.articles import IDENTITY, VERSION, WORK, name_text_graph
from provenance.graph.claim_tables import CLAIM, EXTRACTION, GENERATED_BY, IN_VERSION, USED
from provenance.graph.description import TYPE, Description, Descriptions, describe, keep_type
from provenance.graph.namespaces import term
from provenance.graph.ontology import VERSION_IRI
from provenance.graph.store import Store
from provenance.graph.terms import Node

NP = "http://www.nanopub.org/nschema#"
NPX = "http://purl.org/nanopub/x/"

PREFIXES = {"np": NP, "npx": NPX}
"""Prefixes that only nanopublications need."""

_DRAFT = "RA"
_PARTS = {"hasAssertion": "assertion", "hasProvenance": "provenance", "hasPublicationInfo": "pubinfo"}
_PROVENANCE = (WORK, term("dcterms:publisher"))


def find_nanopubs(store: Store) -> Iterator[tuple[str, list[Quad]]]:
    """Yield the IRI of each claim with the statements of its nanopublication, graph by graph and sorted."""
    identity = describe(store.read_graph(IDENTITY))
    prefix = f"{store.names.base}nanopub/"
    for graph in store.list_graphs("claims/"):
        descriptions = describe(store.read_graph(graph))
        run = next(keep_type(descriptions, EXTRACTION))
        version = store.names.get_identifier(run.get(USED))
        source = {**identity, **describe(store.read_graph(name_text_graph(version)))}
        for claim in keep_type(descriptions, CLAIM):
            yield claim.node.value, publish(claim, descriptions, source, prefix)


def publish(claim: Description, descriptions: Descriptions, source: Descriptions, prefix: str) -> list[Quad]:
    """Return the nanopublication of a claim.

    Args:
        claim: the claim.
        descriptions: those of the graph it stands in.
        source: those of its version, work and outlet.
        prefix: what the IRIs of nanopublications begin with; it ends in a slash.
    """
    draft = _write(claim, descriptions, source, prefix + _DRAFT)
    return _write(claim, descriptions, source, prefix + hash_statements(draft, prefix + _DRAFT))


def _write(claim: Description, descriptions: Descriptions, source: Descriptions, iri: str) -> list[Quad]:
    part_of = {name: NamedNode(f"{iri}#{name}") for name in ("Head", "assertion", "provenance", "pubinfo")}
    statements = {
        "Head": _write_head(NamedNode(iri), part_of),
        "assertion": _write_assertion(claim, descriptions),
        "provenance": _write_provenance(claim, descriptions, source, part_of["assertion"]),
        "pubinfo": _write_info(claim, NamedNode(iri)),
    }
    return [
        Quad(triple.subject, triple.predicate, triple.object, part_of[name])
        for name, found in statements.items()
        for triple in sorted(found, key=str)
    ]


def _write_head(node: NamedNode, part_of: dict[str, NamedNode]) -> Iterator[Triple]:
    yield Triple(node, TYPE, NamedNode(f"{NP}Nanopublication"))
    for predicate, name in _PARTS.items():
        yield Triple(node, NamedNode(NP + predicate), part_of[name])


def _write_assertion(claim: Description, descriptions: Descriptions) -> Iterator[Triple]:
    for node in _reach(claim, descriptions):
        yield from (triple for triple in _statements_of(node) if triple.predicate not in (GENERATED_BY, IN_VERSION))


def _write_provenance(
    claim: Description, descriptions: Descriptions, source: Descriptions, assertion: NamedNode
) -> Iterator[Triple]:
    run = descriptions[claim.get(GENERATED_BY)]
    version = source[claim.get(IN_VERSION)]
    yield Triple(assertion, term("prov:wasDerivedFrom"), version.node)
    yield Triple(assertion, GENERATED_BY, run.node)
    yield from _statements_of(run)
    yield from _statements_of(version)
    node = version
    for predicate in _PROVENANCE:
        found = node.find(predicate)
        if found is None:
            return
        node = source[found]
        yield from _statements_of(node)


def _write_info(claim: Description, node: NamedNode) -> Iterator[Triple]:
    yield Triple(node, term("dcterms:conformsTo"), NamedNode(VERSION_IRI))
    yield Triple(node, NamedNode(f"{NPX}introduces"), claim.node)
    for type_ in claim.objects[TYPE]:
        yield Triple(node, NamedNode(f"{NPX}hasNanopubType"), type_)


def _reach(claim: Description, descriptions: Descriptions) -> Iterator[Description]:
    """Yield the claim and the parts that its statements lead to, each once; other claims are only referred to."""
    seen, waiting = {claim.node}, [claim]
    while waiting:
        node = waiting.pop()
        yield node
        for found in (value for values in node.objects.values() for value in values):
            part = descriptions.get(found) if isinstance(found, NamedNode) and found not in seen else None
            if part is not None and not part.is_a(CLAIM) and not part.is_a(EXTRACTION) and not part.is_a(VERSION):
                seen.add(part.node)
                waiting.append(part)


def _statements_of(node: Description) -> Iterator[Triple]:
    for predicate, values in node.objects.items():
        yield from (Triple(node.node, predicate, value) for value in values)


def hash_statements(quads: Iterable[Quad], iri: str) -> str:
    """Return the trusty code of a nanopublication, as its module RA for RDF has it.

    Args:
        quads: the statements.
        iri: that of the nanopublication; wherever it stands it counts as a blank, so that it may hold the code later.
    """
    blank = iri.removesuffix(iri.rpartition("/")[2]) + " "
    keys = sorted({_sort_key(quad, iri, blank) for quad in quads})
    normal = "".join(f"{part}\n" for key in keys for part in (*key[:3], _write_object(key[3])))
    return "RA" + urlsafe_b64encode(sha256(normal.encode()).digest()).decode().rstrip("=")


def _sort_key(quad: Quad, iri: str, blank: str) -> tuple[str, str, str, tuple[str, ...]]:
    def name(node: Node) -> str:
        is_own = node.value == iri or node.value.startswith(f"{iri}#")
        return blank + node.value.removeprefix(iri) if is_own else node.value

    graph, subject, predicate = (name(node) for node in (quad.graph_name, quad.subject, quad.predicate))  # type: ignore[arg-type]
    found = quad.object
    if not isinstance(found, Literal):
        return graph, subject, predicate, ("", name(found))  # type: ignore[arg-type]
    # Literals follow IRIs, by their words; those with a language come before those with a datatype.
    datatype = "" if found.language else found.datatype.value
    return graph, subject, predicate, ("literal", found.value, datatype, found.language or "")


def _write_object(key: tuple[str, ...]) -> str:
    if len(key) == 2:
        return key[1]
    _, words, datatype, language = key
    escaped = words.replace("\\", "\\\\").replace("\n", "\\n")
    return f"@{language.lower()} {escaped}" if language else f"^{datatype} {escaped}"
