"""The whole graph as one file: sorted, without clocks and without article texts, the same bytes every time.

Articles' texts are no part of the graph; of their words a literal holds 300 characters at most.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from itertools import chain
from operator import itemgetter

from pyoxigraph import Quad, RdfFormat, serialize

from provenance.errors import GraphError
from provenance.graph import nanopub
from provenance.graph.articles import IDENTITY
from provenance.graph.identities import DERIVED
from provenance.graph.jsonld import to_jsonld
from provenance.graph.namespaces import PREFIXES, Names
from provenance.graph.nanopub import find_nanopubs
from provenance.graph.ontology import find_files
from provenance.graph.query import run_query
from provenance.graph.results import Table, sort_prefixes
from provenance.graph.store import Store

_EXPORTED = ("text/", "claims/", IDENTITY, DERIVED)
_KINDS = (
    "article", "candidate", "claim", "claimant", "claims", "comparison", "entity", "event", "group", "judgement",
    "measurand", "mention", "nanopub", "original", "outlet", "text", "version",
)  # fmt: skip


def export(store: Store, form: str) -> str:
    """Return the graph as ``trig``, ``nquads`` or ``jsonld``, or its claims as ``csv`` or ``nanopub`` (TriG).

    The ontology is not repeated in it.

    Raises:
        GraphError: when there is no such form.
    """
    writers: dict[str, Callable[[Store], str]] = {
        "trig": _to_trig,
        "nquads": _to_nquads,
        "jsonld": lambda store: to_jsonld(list_quads(store), store.names.base),
        "csv": _to_csv,
        "nanopub": _to_nanopubs,
    }
    if form not in writers:
        raise GraphError(f"{form!r} is no form of export; accepted: {', '.join(writers)}")
    return writers[form](store)


def list_quads(store: Store) -> list[Quad]:
    """Return every statement but those of the ontology, sorted by graph, subject, predicate and object."""
    graphs = [graph for graph in store.list_graphs() if graph.startswith(_EXPORTED)]
    return [quad for graph in graphs for quad in sorted(store.read_graph(graph), key=str)]


def list_prefixes(names: Names) -> dict[str, str]:
    """Return a prefix for each kind of record under the base, such as ``claim:5f0c``."""
    return {kind: f"{names.base}{kind}/" for kind in _KINDS}


def _to_nquads(store: Store) -> str:
    written = serialize(list_quads(store), format=RdfFormat.N_QUADS) or b""
    return "".join(sorted(written.decode().splitlines(keepends=True)))


def _to_trig(store: Store) -> str:
    return _write_trig(list_quads(store), PREFIXES | list_prefixes(store.names))


def _to_nanopubs(store: Store) -> str:
    found = sorted(find_nanopubs(store), key=itemgetter(0))
    quads = chain.from_iterable(quads for _, quads in found)
    return _write_trig(quads, PREFIXES | nanopub.PREFIXES | list_prefixes(store.names))


def _write_trig(quads: Iterable[Quad], prefixes: dict[str, str]) -> str:
    return sort_prefixes((serialize(quads, format=RdfFormat.TRIG, prefixes=prefixes) or b"").decode())


def _to_csv(store: Store) -> str:
    query = next(find_files("exports", "claims.rq")).read_text(encoding="utf-8")
    answer = run_query(store, query)
    if not isinstance(answer, Table):
        raise GraphError("the export query selects nothing")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.variables)
    writer.writerows(row.values() for row in answer.rows())
    return out.getvalue()
