"""A reasoner finds the ontology consistent with every valid example, and sees what the alignments promise."""

from __future__ import annotations

import owlrl
import pytest
import rdflib
from rdflib import RDF, Literal, URIRef

from provenance.graph.namespaces import PREFIXES
from provenance.graph.ontology import find_files

CG = rdflib.Namespace(PREFIXES["cg"])
PROV = rdflib.Namespace(PREFIXES["prov"])
# How owlrl says that the statements contradict one another.
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")


def close(*extra: tuple[URIRef, URIRef, URIRef]) -> rdflib.Graph:
    """Return what follows, by the rules of OWL 2 RL, from terms, alignments, examples and some more statements."""
    graph = rdflib.Graph()
    for folder in ("claim.ttl", "alignments", "examples/valid"):
        for path in find_files(folder, ".ttl"):
            graph.parse(data=path.read_text(encoding="utf-8"), format="turtle")
    for statement in extra:
        graph.add(statement)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


@pytest.fixture(scope="module")
def closed() -> rdflib.Graph:
    """Give what follows from the ontology and its valid examples."""
    return close()


def test_ontology_is_consistent(closed: rdflib.Graph) -> None:
    assert list(closed.objects(None, ERROR)) == []
    assert len(closed) > 2000


def test_nothing_is_without_instances_by_definition(closed: rdflib.Graph) -> None:
    nothing = rdflib.OWL.Nothing
    assert set(closed.subjects(rdflib.RDFS.subClassOf, nothing)) <= {nothing}


@pytest.mark.parametrize(
    ("special", "general"),
    [
        (CG.FigureClaim, PROV.Entity),
        (CG.Extraction, PROV.Activity),
        (CG.Conflict, CG.Comparison),
        (CG.Outlet, PROV.Agent),
    ],
    ids=["claim is an entity", "extraction is an activity", "conflict is a comparison", "outlet is an agent"],
)
def test_alignments_follow_through(closed: rdflib.Graph, special: URIRef, general: URIRef) -> None:
    members = set(closed.subjects(RDF.type, special))
    assert members
    assert members <= set(closed.subjects(RDF.type, general))


def test_claim_is_derived_from_its_version(closed: rdflib.Graph) -> None:
    pairs = set(closed.subject_objects(CG.inVersion))
    assert pairs
    assert pairs <= set(closed.subject_objects(PROV.wasDerivedFrom))


def test_contradiction_is_found() -> None:
    both = URIRef("https://news.example/id/claim/1")
    closed = close((both, RDF.type, CG.FigureClaim), (both, RDF.type, CG.QuoteClaim))
    errors = [str(error) for error in closed.objects(None, ERROR)]
    assert any("disjoint" in error.lower() for error in errors), Literal(errors)
