"""The graph as rdflib sees it, and pySHACL's report on it as plain fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import oxrdflib
import pyoxigraph
import pyshacl
import rdflib
from pyoxigraph import Quad, Triple
from rdflib import SH
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from provenance.graph.namespaces import PREFIXES
from provenance.graph.ontology import find_files
from provenance.graph.results import shorten

_CG = rdflib.Namespace(PREFIXES["cg"])
_OA = rdflib.Namespace(PREFIXES["oa"])
_LABELS = (
    rdflib.SKOS.prefLabel,
    rdflib.URIRef(PREFIXES["schema"] + "name"),
    rdflib.DCTERMS.title,
    _CG.sentence,
    _CG.summary,
)

_LINKS = 4
"""As many nodes as lie between a selector and its claim, both counted: selector, mention, claim; one to spare."""


def copy_graph(quads: Iterable[Quad]) -> rdflib.Graph:
    """Return an rdflib graph of the statements, whatever graphs they stand in."""
    copy = pyoxigraph.Store()
    copy.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    graph = rdflib.Graph(oxrdflib.OxigraphStore(store=copy), identifier=DATASET_DEFAULT_GRAPH_ID)
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph


def find_violations(graph: rdflib.Graph, base: str) -> Iterator[dict[str, str]]:
    """Yield the fields of every violation of a shape."""
    report = _check(graph)
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        focus, path, value = (report.value(result, part) for part in (SH.focusNode, SH.resultPath, SH.value))
        yield {
            "record": str(focus).removeprefix(base),
            "path": "" if path is None else shorten(pyoxigraph.NamedNode(str(path))),
            "message": str(report.value(result, SH.resultMessage)),
            "value": "" if value is None else str(value).removeprefix(base),
            "words": next(_find_words(focus, graph), ""),
            "sentence": _find_sentence(focus, graph),
        }


def find_report(graph: rdflib.Graph, base: str) -> list[Triple]:
    """Return the validation report as SHACL has it, with the sentence of each claim and without blank nodes."""
    report, node = _check(graph), rdflib.URIRef(f"{base}validation")
    statements: list[tuple[Any, Any, Any]] = [(node, rdflib.RDF.type, SH.ValidationReport)]
    results = sorted(_describe_results(report, graph))
    statements.append((node, SH.conforms, rdflib.Literal(not results)))
    for position, result in enumerate(results, start=1):
        part = rdflib.URIRef(f"{node}#result-{position}")
        statements += [(node, SH.result, part), *((part, predicate, found) for predicate, found in result)]
    lines = "".join(f"{subject.n3()} {predicate.n3()} {found.n3()} .\n" for subject, predicate, found in statements)
    return [quad.triple for quad in pyoxigraph.parse(lines.encode(), pyoxigraph.RdfFormat.N_TRIPLES)]


def _describe_results(report: rdflib.Graph, graph: rdflib.Graph) -> Iterator[list[tuple[Any, Any]]]:
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        said = [pair for pair in report.predicate_objects(result) if not isinstance(pair[1], rdflib.BNode)]
        sentence = _find_sentence(report.value(result, SH.focusNode), graph)
        yield sorted([*said, *([(_CG.sentence, rdflib.Literal(sentence))] if sentence else [])])


def _check(graph: rdflib.Graph) -> rdflib.Graph:
    shapes = rdflib.Graph()
    for file in find_files("shapes", ".ttl"):
        shapes.parse(data=file.read_text(encoding="utf-8"), format="turtle")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inplace=True)
    found: rdflib.Graph = report
    return found


def _find_words(record: Any, graph: rdflib.Graph) -> Iterator[str]:
    anchors = [*graph.objects(record, _CG.anchor), record]
    selectors = [selector for anchor in anchors for selector in graph.objects(anchor, _OA.hasSelector)]
    for selector in [*selectors, record]:
        yield from map(str, graph.objects(selector, _OA.exact))
    for label in _LABELS:
        yield from map(str, graph.objects(record, label))


def _find_sentence(record: Any, graph: rdflib.Graph) -> str:
    """Return the sentence of the claim that the record is, or is a part of; parts hang on a claim by a few links."""
    nodes = [record]
    for _ in range(_LINKS):
        said = sorted(str(words) for node in nodes for words in graph.objects(node, _CG.sentence))
        if said:
            return said[0]
        nodes = [subject for node in nodes for subject in graph.subjects(None, node)]
    return ""
