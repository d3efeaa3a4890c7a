"""What a store holds and how it may be asked, in the words of VoID, DCAT and SPARQL Service Description.

Nobody need run a query to learn how many claims there are, which terms they use, or what the default graph is. The
counts are read from the store itself, so a description is as old as the state that it was made from; there are no
clocks and no blank nodes in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from provenance.graph.description import TYPE
from provenance.graph.namespaces import PREFIXES, term
from provenance.graph.ontology import VERSION_IRI
from provenance.graph.results import GraphAnswer
from provenance.graph.store import Store
from provenance.graph.terms import INTEGER, TEXT, Node

TITLE = "Claims and their sources"
DESCRIPTION = (
    "Who said what, which article printed it, on which characters, and when; which figures and wordings conflict. "
    "A claim says that somebody said something, never that it is so. The texts of the articles are no part of it."
)
RESULT_FORMS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "JSON-LD",
    "N-Triples",
    "RDF_XML",
)
"""Names that the W3C gives to the forms of answers, under ``http://www.w3.org/ns/formats/``."""

_FORMATS = "http://www.w3.org/ns/formats/"
_VOCABULARIES = ("cg", "dcterms", "oa", "prov", "rdfs", "schema", "skos")
_COUNTS = {
    "void:triples": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "void:distinctSubjects": "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
}
_CLASSES = "SELECT ?term (COUNT(?s) AS ?n) { ?s a ?term } GROUP BY ?term ORDER BY ?term"
_PREDICATES = "SELECT ?term (COUNT(*) AS ?n) { ?s ?term ?o } GROUP BY ?term ORDER BY ?term"


def describe_dataset(store: Store, endpoint: str) -> GraphAnswer:
    """Return what the store holds: a ``void:Dataset`` that is a ``dcat:Dataset``, with a count for each term.

    The whole store is counted, which takes about a second for each million statements; whoever serves the description
    keeps it for as long as the state of the store stays the same.

    Args:
        store: what is described.
        endpoint: the IRI at which it answers queries; the dataset is called ``<endpoint>#dataset``.
    """
    return GraphAnswer(tuple(_describe_dataset(store, endpoint)))


def describe_service(endpoint: str) -> GraphAnswer:
    """Return how the endpoint may be asked: an ``sd:Service`` that reads and never writes, fetches or federates.

    Graphs of single articles are not listed, since there may be many thousands of them; ``SELECT DISTINCT ?g { GRAPH ?g
    { ?s ?p ?o } }`` does.

    Args:
        endpoint: the IRI at which the service answers; the service is called ``<endpoint>#service``.
    """
    return GraphAnswer(tuple(_describe_service(endpoint)))


def _describe_dataset(store: Store, endpoint: str) -> Iterator[Triple]:
    dataset = NamedNode(f"{endpoint}#dataset")
    for type_ in ("void:Dataset", "dcat:Dataset"):
        yield Triple(dataset, TYPE, term(type_))
    yield Triple(dataset, term("dcterms:title"), _english(TITLE))
    yield Triple(dataset, term("dcterms:description"), _english(DESCRIPTION))
    yield Triple(dataset, term("dcterms:conformsTo"), NamedNode(VERSION_IRI))
    yield Triple(dataset, term("void:uriSpace"), TEXT.encode(store.names.base))
    yield Triple(dataset, term("void:sparqlEndpoint"), NamedNode(endpoint))
    for prefix in _VOCABULARIES:
        yield Triple(dataset, term("void:vocabulary"), NamedNode(PREFIXES[prefix]))
    yield from _describe_distribution(dataset, endpoint)
    for predicate, query in _COUNTS.items():
        for (number,) in _select(store, query):
            yield Triple(dataset, term(predicate), number)
    yield from _describe_partitions(store, dataset)


def _describe_distribution(dataset: NamedNode, endpoint: str) -> Iterator[Triple]:
    distribution, service = NamedNode(f"{endpoint}#distribution"), NamedNode(f"{endpoint}#service")
    yield Triple(dataset, term("dcat:distribution"), distribution)
    yield Triple(distribution, TYPE, term("dcat:Distribution"))
    yield Triple(distribution, term("dcat:accessURL"), NamedNode(endpoint))
    yield Triple(distribution, term("dcat:accessService"), service)
    yield Triple(service, TYPE, term("dcat:DataService"))
    yield Triple(service, term("dcat:endpointURL"), NamedNode(endpoint))
    yield Triple(service, term("dcat:servesDataset"), dataset)


def _describe_partitions(store: Store, dataset: NamedNode) -> Iterator[Triple]:
    classes, predicates = list(_select(store, _CLASSES)), list(_select(store, _PREDICATES))
    yield Triple(dataset, term("void:classes"), INTEGER.encode(len(classes)))
    yield Triple(dataset, term("void:properties"), INTEGER.encode(len(predicates)))
    for kind, counted, found in (("class", "entities", classes), ("property", "triples", predicates)):
        for position, (of, number) in enumerate(found, start=1):
            part = NamedNode(f"{dataset.value}-{kind}-{position}")
            yield Triple(dataset, term(f"void:{kind}Partition"), part)
            yield Triple(part, term(f"void:{kind}"), of)
            yield Triple(part, term(f"void:{counted}"), number)


def _describe_service(endpoint: str) -> Iterator[Triple]:
    service, dataset = NamedNode(f"{endpoint}#service"), NamedNode(f"{endpoint}#dataset")
    yield Triple(service, TYPE, term("sd:Service"))
    yield Triple(service, term("sd:endpoint"), NamedNode(endpoint))
    yield Triple(service, term("sd:supportedLanguage"), term("sd:SPARQL11Query"))
    yield Triple(service, term("sd:feature"), term("sd:UnionDefaultGraph"))
    yield Triple(service, term("sd:defaultEntailmentRegime"), NamedNode("http://www.w3.org/ns/entailment/Simple"))
    for form in RESULT_FORMS:
        yield Triple(service, term("sd:resultFormat"), NamedNode(_FORMATS + form))
    yield Triple(service, term("sd:defaultDataset"), dataset)
    yield Triple(dataset, TYPE, term("sd:Dataset"))
    yield Triple(dataset, term("sd:defaultGraph"), NamedNode(f"{endpoint}#default-graph"))
    yield Triple(NamedNode(f"{endpoint}#default-graph"), TYPE, term("sd:Graph"))


def _select(store: Store, query: str) -> Iterator[tuple[Node, ...]]:
    for solution in store.find(query):  # type: ignore[union-attr]
        yield tuple(solution)


def _english(words: str) -> Literal:
    return Literal(words, language="en")
