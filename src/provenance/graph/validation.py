"""Checking a store against the shapes of the ontology, with findings that name the words they are about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import oxrdflib
import pyoxigraph
import pyshacl
import rdflib
from pyoxigraph import Quad
from rdflib import SH

from provenance.graph.namespaces import PREFIXES
from provenance.graph.ontology import find_files
from provenance.graph.results import shorten
from provenance.graph.store import Store
from provenance.models.value import Value

_CG = rdflib.Namespace(PREFIXES["cg"])
_OA = rdflib.Namespace(PREFIXES["oa"])


class Violation(Value):
    """A record that is not as its shape says."""

    record: str
    """Identifier of the record."""
    path: str
    """The property in question, empty when it is about the record as a whole."""
    message: str
    """What the shape asks for."""
    value: str = ""
    """The value that does not fit; empty when one is missing."""
    words: str = ""
    """The words that the record anchors in its text; for a record without an anchor its label, if it has one."""

    def __str__(self) -> str:
        found = f", found {self.value!r}" if self.value else ""
        words = f" (“{self.words}”)" if self.words else ""
        return f"{self.record}{words}: {self.message}{found}"


def validate(store: Store) -> tuple[Violation, ...]:
    """Return what in the store is not as the shapes say, ordered by record; empty when all is."""
    graph = view_graph(store)
    _, report, _ = pyshacl.validate(graph, shacl_graph=_read_shapes(), inplace=True)
    found = {
        _to_violation(result, report, graph, store) for result in report.subjects(rdflib.RDF.type, SH.ValidationResult)
    }
    return tuple(
        sorted(found, key=lambda violation: (violation.record, violation.path, violation.message, violation.value))
    )


def view_graph(store: Store) -> rdflib.Graph:
    """Return the union of all graphs as an rdflib graph; a copy in memory, on which rdflib and pySHACL are fastest."""
    copy = pyoxigraph.Store()
    copy.bulk_extend(
        Quad(quad.subject, quad.predicate, quad.object)
        for name in store.list_graphs()
        for quad in store.read_graph(name)
    )
    return rdflib.Graph(store=oxrdflib.OxigraphStore(store=copy))


def _read_shapes() -> rdflib.Graph:
    shapes = rdflib.Graph()
    for path in find_files("shapes", ".ttl"):
        shapes.parse(data=path.read_text(encoding="utf-8"), format="turtle")
    return shapes


def _to_violation(result: Any, report: rdflib.Graph, graph: rdflib.Graph, store: Store) -> Violation:
    focus = report.value(result, SH.focusNode)
    path = report.value(result, SH.resultPath)
    value = report.value(result, SH.value)
    return Violation(
        record=str(focus).removeprefix(store.names.base),
        path="" if path is None else shorten(pyoxigraph.NamedNode(str(path))),
        message=str(report.value(result, SH.resultMessage)),
        value="" if value is None else str(value).removeprefix(store.names.base),
        words=next(_find_words(focus, graph), ""),
    )


def _find_words(record: Any, graph: rdflib.Graph) -> Iterator[str]:
    selectors = [
        *(graph.value(anchor, _OA.hasSelector) for anchor in graph.objects(record, _CG.anchor)),
        graph.value(record, _OA.hasSelector),
        record,
    ]
    for selector in selectors:
        if selector is not None and (exact := graph.value(selector, _OA.exact)) is not None:
            yield str(exact)
    for label in (rdflib.SKOS.prefLabel, rdflib.SDO.name, rdflib.DCTERMS.title, _CG.sentence):
        if (found := graph.value(record, label)) is not None:
            yield str(found)
