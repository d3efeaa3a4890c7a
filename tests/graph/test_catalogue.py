"""The descriptions of data and service are true, whole and free of blank nodes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pyoxigraph import BlankNode, NamedNode

from provenance.graph import GraphAnswer, Store, describe_dataset, describe_service, open_store, run_query
from provenance.graph.namespaces import term
from tests.graph.test_export import fill

ENDPOINT = "https://news.example/sparql"
DATASET = NamedNode(f"{ENDPOINT}#dataset")


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """Give a store with the dossier."""
    with open_store("memory:") as store:
        fill(store)
        yield store


def objects_of(answer: GraphAnswer, predicate: str) -> list[str]:
    """Return the values under a predicate of whatever subject."""
    return [triple.object.value for triple in answer.triples if triple.predicate == term(predicate)]  # type: ignore[union-attr]


def test_counts_are_those_of_the_store(store: Store) -> None:
    described = describe_dataset(store, ENDPOINT)
    statements = sum(len(store.read_graph(graph)) for graph in store.list_graphs())
    assert objects_of(described, "void:triples")[0] == str(statements)
    partitions = [triple for triple in described.triples if triple.predicate == term("void:propertyPartition")]
    assert objects_of(described, "void:properties") == [str(len(partitions))]
    sizes = [
        int(triple.object.value)  # type: ignore[union-attr]
        for triple in described.triples
        if triple.predicate == term("void:triples") and triple.subject != DATASET
    ]
    assert sum(sizes) == statements
    assert len(sizes) > 50


def test_entities_of_a_class_are_counted(store: Store) -> None:
    described = describe_dataset(store, ENDPOINT)
    part = next(triple.subject for triple in described.triples if triple.object == term("cg:FigureClaim"))
    counted = next(
        triple.object.value  # type: ignore[union-attr]
        for triple in described.triples
        if triple.subject == part and triple.predicate == term("void:entities")
    )
    asked = run_query(store, "SELECT (COUNT(?c) AS ?n) { ?c a cg:FigureClaim }")
    assert asked.rows() == [{"n": counted}]


def test_dataset_names_its_service_and_ontology(store: Store) -> None:
    described = describe_dataset(store, ENDPOINT)
    assert objects_of(described, "void:sparqlEndpoint") == [ENDPOINT]
    assert objects_of(described, "dcterms:conformsTo") == ["https://w3id.org/claim-graph/ontology/0.2.0"]
    assert objects_of(described, "dcat:servesDataset") == [DATASET.value]


def test_service_offers_the_union_of_all_graphs() -> None:
    described = describe_service(ENDPOINT)
    assert objects_of(described, "sd:endpoint") == [ENDPOINT]
    assert objects_of(described, "sd:feature") == [term("sd:UnionDefaultGraph").value]
    assert objects_of(described, "sd:supportedLanguage") == [term("sd:SPARQL11Query").value]
    assert len(objects_of(described, "sd:resultFormat")) == 8


@pytest.mark.parametrize("form", ["turtle", "jsonld"])
def test_descriptions_have_no_blank_nodes_and_every_form(store: Store, form: str) -> None:
    for described in (describe_dataset(store, ENDPOINT), describe_service(ENDPOINT)):
        assert not any(isinstance(node, BlankNode) for triple in described.triples for node in triple)
        assert "sparql#dataset" in described.render(form)
