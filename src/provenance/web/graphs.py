"""The Graph Store HTTP Protocol, as far as it reads: one named graph, or the union of all of them, as RDF.

A graph is named by the parameter ``graph`` (its IRI) or by the path under ``/graphs/`` (its identifier); ``default``
asks for the union. A graph is given whole or not at all.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from provenance import graph
from provenance.graph.results import GraphAnswer
from provenance.web.answers import to_response
from provenance.web.caching import answer_once
from provenance.web.protocol import get_values, read_address
from provenance.web.service import get_service
from provenance.web.snapshots import Snapshot

_ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


async def show_graph(request: Request) -> Response:
    """Give the graph that the request names."""
    service = get_service(request)
    wanted = request.path_params.get("graph")
    iri = None if wanted is not None else _read_name(request)

    def work(snapshot: Snapshot) -> Response:
        name = iri if wanted is None else snapshot.store.names.mint(wanted).value
        return to_response(request, _read(snapshot, name, service.settings.seconds, service.settings.rows))

    return await service.read(lambda snapshot: answer_once(request, snapshot, lambda: work(snapshot)))


def _read_name(request: Request) -> str | None:
    """Return the IRI of the graph that the parameters name; None for the default graph."""
    pairs = read_address(request)
    names, defaults = get_values(pairs, "graph"), get_values(pairs, "default")
    if len(names) + len(defaults) != 1:
        raise HTTPException(400, "name one graph: ?graph=IRI, or ?default")
    if names and not _read_scheme(names[0]):
        raise HTTPException(400, f"{names[0]!r} is no absolute IRI")
    return names[0] if names else None


def _read_scheme(iri: str) -> str:
    """Return the scheme of an IRI; empty for what is no absolute IRI."""
    try:
        return urlsplit(iri).scheme
    except ValueError:
        return ""


def _read(snapshot: Snapshot, name: str | None, seconds: float, rows: int) -> graph.Answer:
    dataset = None if name is None else graph.Dataset(default=(name,))
    answer = graph.run_query(snapshot.store, _ALL, seconds=seconds, rows=rows, dataset=dataset)
    assert isinstance(answer, GraphAnswer)
    if answer.is_cut:
        raise HTTPException(413, f"the graph holds more than {rows:,} statements; ask for parts of it with SPARQL")
    if name is not None and not answer.triples:
        raise HTTPException(404, f"there is no graph {name!r}")
    return answer
