"""The graph as rdflib sees it, and pySHACL's report on it as plain fields.

pySHACL takes a millisecond a statement. It is shown the records that may break a shape, with their statements and the
classes of their values, which is all that a shape of ours looks at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

import oxrdflib
import pyoxigraph
import pyshacl
import rdflib
from pyoxigraph import Literal, NamedNode, Quad, Triple
from pyshacl.errors import ReportableRuntimeError
from rdflib import SH
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from provenance.graph.description import TYPE
from provenance.graph.namespaces import PREFIXES, term
from provenance.graph.ontology import find_files
from provenance.graph.results import shorten
from provenance.graph.screening import SUBCLASS, Node, find_suspects

_SENTENCE = term("cg:sentence")
_LABELS = tuple(map(term, ("skos:prefLabel", "schema:name", "dcterms:title", "cg:sentence", "cg:summary")))

_LINKS = 4
"""As many nodes as lie between a selector and its claim, both counted: selector, mention, claim; one to spare."""

_AT_ONCE = 2_000
"""Records that pySHACL is shown at a time."""


def copy_graph(quads: Iterable[Quad]) -> rdflib.Graph:
    """Return an rdflib graph of the statements, whatever graphs they stand in."""
    graph = rdflib.Graph(oxrdflib.OxigraphStore(store=copy_quads(quads)), identifier=DATASET_DEFAULT_GRAPH_ID)
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph


def copy_quads(quads: Iterable[Quad]) -> pyoxigraph.Store:
    """Return an engine in memory that holds the statements, all in one graph."""
    engine = pyoxigraph.Store()
    engine.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    return engine


def find_violations(engine: pyoxigraph.Store, base: str) -> Iterator[dict[str, str]]:
    """Yield the fields of every violation of a shape."""
    for report, result in check(engine, find_suspects(engine)):
        focus, path, value = (report.value(result, part) for part in (SH.focusNode, SH.resultPath, SH.value))
        record = _to_node(focus)
        yield {
            "record": str(focus).removeprefix(base),
            "path": "" if path is None else shorten(NamedNode(str(path))),
            "message": str(report.value(result, SH.resultMessage)),
            "value": "" if value is None else str(value).removeprefix(base),
            "words": next(_find_words(record, engine), ""),
            "sentence": _find_sentence(record, engine),
        }


def find_report(engine: pyoxigraph.Store, base: str) -> list[Triple]:
    """Return the validation report as SHACL has it, with the sentence of each claim and without blank nodes."""
    node = rdflib.URIRef(f"{base}validation")
    statements: list[tuple[Any, Any, Any]] = [(node, rdflib.RDF.type, SH.ValidationReport)]
    results = sorted(_describe_results(engine))
    statements.append((node, SH.conforms, rdflib.Literal(not results)))
    for position, result in enumerate(results, start=1):
        part = rdflib.URIRef(f"{node}#result-{position}")
        statements += [(node, SH.result, part), *((part, predicate, found) for predicate, found in result)]
    lines = "".join(f"{subject.n3()} {predicate.n3()} {found.n3()} .\n" for subject, predicate, found in statements)
    return [quad.triple for quad in pyoxigraph.parse(lines.encode(), pyoxigraph.RdfFormat.N_TRIPLES)]


def _describe_results(engine: pyoxigraph.Store) -> Iterator[list[tuple[Any, Any]]]:
    for report, result in check(engine, find_suspects(engine)):
        said = [pair for pair in report.predicate_objects(result) if not isinstance(pair[1], rdflib.BNode)]
        sentence = _find_sentence(_to_node(report.value(result, SH.focusNode)), engine)
        told = (rdflib.URIRef(_SENTENCE.value), rdflib.Literal(sentence))
        yield sorted([*said, *([told] if sentence else [])])


def check(engine: pyoxigraph.Store, records: Iterable[Node]) -> Iterator[tuple[rdflib.Graph, Any]]:
    """Yield the results of pySHACL's reports on some records, each with the report that it stands in."""
    shapes = _read_shapes()
    waiting = iter(records)
    while some := list(islice(waiting, _AT_ONCE)):
        for report, shown in _make_reports(engine, some, shapes):
            named = {_to_term(record) for record in shown}
            for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
                # Of a neighbour only the classes were shown.
                if report.value(result, SH.focusNode) in named:
                    yield report, result


class _Shapes(NamedTuple):
    whole: rdflib.Graph
    unordered: rdflib.Graph
    """Without what they say of the order of two values."""


def _read_shapes() -> _Shapes:
    shapes = _Shapes(rdflib.Graph(), rdflib.Graph())
    for graph in shapes:
        for file in find_files("shapes", ".ttl"):
            graph.parse(data=file.read_text(encoding="utf-8"), format="turtle")
    shapes.unordered.remove((None, SH.lessThanOrEquals, None))
    return shapes


def _make_reports(
    engine: pyoxigraph.Store, records: list[Node], shapes: _Shapes
) -> Iterator[tuple[rdflib.Graph, list[Node]]]:
    """Yield reports, each with the records it is on; one with values that cannot be compared gets a report of its own.

    pySHACL gives up where it meets a date beside a word. The word breaks its datatype as well, so nothing is lost.
    """
    graph = copy_graph(_find_neighbourhood(engine, records))
    try:
        report = pyshacl.validate(graph, shacl_graph=shapes.whole, inplace=True)[1]
    except (TypeError, ReportableRuntimeError):
        if len(records) == 1:
            yield pyshacl.validate(graph, shacl_graph=shapes.unordered, inplace=True)[1], records
            return
        middle = len(records) // 2
        yield from _make_reports(engine, records[:middle], shapes)
        yield from _make_reports(engine, records[middle:], shapes)
    else:
        yield report, records


def _find_neighbourhood(engine: pyoxigraph.Store, records: Iterable[Node]) -> Iterator[Quad]:
    yield from engine.quads_for_pattern(None, SUBCLASS, None)
    for record in records:
        for quad in engine.quads_for_pattern(record, None, None):
            yield quad
            if not isinstance(quad.object, Literal):
                yield from engine.quads_for_pattern(quad.object, TYPE, None)


def _to_node(focus: Any) -> Node:
    return pyoxigraph.BlankNode(str(focus)) if isinstance(focus, rdflib.BNode) else NamedNode(str(focus))


def _to_term(record: Any) -> Any:
    return rdflib.BNode(record.value) if isinstance(record, pyoxigraph.BlankNode) else rdflib.URIRef(record.value)


def _find_words(record: Node, engine: pyoxigraph.Store) -> Iterator[str]:
    anchors = [*_find_values(record, term("cg:anchor"), engine), record]
    selectors = [found for anchor in anchors for found in _find_values(anchor, term("oa:hasSelector"), engine)]
    for selector in [*selectors, record]:
        yield from _find_texts(selector, term("oa:exact"), engine)
    for label in _LABELS:
        yield from _find_texts(record, label, engine)


def _find_values(node: Any, predicate: NamedNode, engine: pyoxigraph.Store) -> list[Any]:
    found: list[Any] = [quad.object for quad in engine.quads_for_pattern(node, predicate, None)]
    return sorted((value for value in found if not isinstance(value, Literal)), key=str)


def _find_texts(node: Any, predicate: NamedNode, engine: pyoxigraph.Store) -> list[str]:
    found: list[Any] = [quad.object for quad in engine.quads_for_pattern(node, predicate, None)]
    return sorted(value.value for value in found)


def _find_sentence(record: Node, engine: pyoxigraph.Store) -> str:
    """Return the sentence of the claim that the record is, or is a part of; parts hang on a claim by a few links."""
    nodes: list[Node] = [record]
    for _ in range(_LINKS):
        said = sorted(words for node in nodes for words in _find_texts(node, _SENTENCE, engine))
        if said:
            return said[0]
        nodes = list(dict.fromkeys(q.subject for node in nodes for q in engine.quads_for_pattern(None, None, node)))
    return ""
