"""The graph as rdflib sees it, and pySHACL's report on it as plain fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import oxrdflib
import pyoxigraph
import pyshacl
import rdflib
from pyoxigraph import Quad
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
    shapes = rdflib.Graph()
    for file in find_files("shapes", ".ttl"):
        shapes.parse(data=file.read_text(encoding="utf-8"), format="turtle")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inplace=True)
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        focus, path, value = (report.value(result, part) for part in (SH.focusNode, SH.resultPath, SH.value))
        yield {
            "record": str(focus).removeprefix(base),
            "path": "" if path is None else shorten(pyoxigraph.NamedNode(str(path))),
            "message": str(report.value(result, SH.resultMessage)),
            "value": "" if value is None else str(value).removeprefix(base),
            "words": next(_find_words(focus, graph), ""),
        }


def _find_words(record: Any, graph: rdflib.Graph) -> Iterator[str]:
    anchors = [*graph.objects(record, _CG.anchor), record]
    selectors = [selector for anchor in anchors for selector in graph.objects(anchor, _OA.hasSelector)]
    for selector in [*selectors, record]:
        yield from map(str, graph.objects(selector, _OA.exact))
    for label in _LABELS:
        yield from map(str, graph.objects(record, label))
