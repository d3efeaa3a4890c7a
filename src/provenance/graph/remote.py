"""Stores behind a SPARQL 1.1 server: queries and updates over HTTP, texts in a local folder beside it.

A server gives no transaction over several requests, so statements go in graph by graph, the graphs ``text/…`` last: an
article counts as held once its ``text/…`` graph is there, and a killed writer leaves nothing that is read as whole.
Queries are parsed before they are sent, since some servers would take an update for a query: in a process of its own,
since some queries break a parser. Answers are read as they come, so many rows and no more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit, urlunsplit
from urllib.request import (
    HTTPBasicAuthHandler,
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    Request,
    build_opener,
)

import pyoxigraph
from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    parse_query_results,
)

from provenance.errors import GraphError, QueryError
from provenance.graph.evaluation import Found, Limits, collect, wait_for
from provenance.graph.namespaces import PREFIXES, Names, term
from provenance.graph.results import Answer
from provenance.graph.store import Dataset, Store
from provenance.graph.texts import FolderTexts
from provenance.graph.workers import BROKEN, WorkerLost, Workers

CHUNK = 500
"""Statements in one update; servers refuse very long ones."""

_TIMEOUT = 600
_RESULTS = "application/sparql-results+json"
_TRIPLES = "application/n-triples"
_BOOLEAN = term("xsd:boolean")
_DOUBLE = term("xsd:double")


class _ClosesRefusals:
    """Closes a refused request once it was repeated with credentials, which the standard library forgets."""

    def http_error_401(self, req: Request, fp: Any, code: int, msg: str, headers: Any) -> Any:
        with ExitStack() as stack:
            stack.callback(fp.close)
            answered = super().http_error_401(req, fp, code, msg, headers)  # type: ignore[misc]
            if answered is None:  # nothing to repeat it with: the refusal itself is the answer
                stack.pop_all()
            return answered


class _DigestHandler(_ClosesRefusals, HTTPDigestAuthHandler): ...


class _BasicHandler(_ClosesRefusals, HTTPBasicAuthHandler): ...


class RemoteStore(Store):
    """The graphs of one base on a SPARQL 1.1 server."""

    def __init__(self, location: str, base: str, texts: Path) -> None:
        address, user, password = _split(location)
        super().__init__(address, Names(base), FolderTexts(texts))
        passwords = HTTPPasswordMgrWithDefaultRealm()
        if user:
            passwords.add_password(None, address, user, password)
            passwords.add_password(None, _update_address(address), user, password)
        self._opener = build_opener(_DigestHandler(passwords), _BasicHandler(passwords))
        self._workers = Workers()

    def list_graphs(self, prefix: str = "") -> list[str]:
        start = Literal(self.names.mint(prefix).value)
        found = self._select(f"SELECT DISTINCT ?g {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), {start})) }}")
        return sorted(self.names.get_identifier(graph) for (graph,) in found)

    def find_graphs(self, predicate: NamedNode, value: NamedNode) -> list[str]:
        found = self._select(f"SELECT DISTINCT ?g {{ GRAPH ?g {{ ?s {predicate} {value} }} }}")
        graphs = (graph for (graph,) in found if graph.value.startswith(self.names.base))
        return sorted(self.names.get_identifier(graph) for graph in graphs)

    def read_graph(self, graph: str) -> list[Quad]:
        node = self.names.mint(graph)
        # A server may print a double with six digits, while its STR has them all but the seventeenth.
        found = self._select(f"SELECT ?s ?p ?o (STR(?o) AS ?words) {{ GRAPH {node} {{ ?s ?p ?o }} }}")
        return [
            Quad(subject, predicate, _normalise(value, words.value), node) for subject, predicate, value, words in found
        ]

    def replace(self, graphs: Collection[str], quads: Sequence[Quad]) -> int:
        by_graph: dict[str, list[Quad]] = {graph: [] for graph in graphs}
        for quad in dict.fromkeys(quads):
            if isinstance(quad.graph_name, NamedNode):
                by_graph.setdefault(self.names.get_identifier(quad.graph_name), []).append(quad)
        in_order = sorted(by_graph, key=lambda graph: (graph.startswith("text/"), graph))
        return sum(self._replace(graph, by_graph[graph], is_whole=graph in graphs) for graph in in_order)

    def _replace(self, graph: str, quads: list[Quad], *, is_whole: bool) -> int:
        held = {_key(quad) for quad in self.read_graph(graph)}
        added = [quad for quad in quads if _key(quad) not in held]
        removed = held - {_key(quad) for quad in quads} if is_whole else set()
        if removed:
            self._update(f"DROP SILENT GRAPH {self.names.mint(graph)}")
        self._insert(self.names.mint(graph), quads if removed else added)
        return len(added) + len(removed)

    def _insert(self, graph: NamedNode, quads: list[Quad]) -> None:
        for start in range(0, len(quads), CHUNK):
            lines = "\n".join(
                f"{quad.subject} {quad.predicate} {quad.object} ." for quad in quads[start : start + CHUNK]
            )
            self._update(f"INSERT DATA {{ GRAPH {graph} {{\n{lines}\n}} }}")

    def find(self, query: str, dataset: Dataset | None = None) -> Found:
        with self._open_answer(query, dataset, _TIMEOUT) as (form, answer):
            return _read(form, answer.read())

    def ask(self, query: str, dataset: Dataset | None, limits: Limits) -> Answer:
        """Answer a SPARQL query within limits; the connection is closed when the time is up or the rows are there."""

        def work(deadline: float) -> Answer:
            with self._open_answer(query, dataset, limits.seconds) as (form, answer):
                return collect(_read(form, answer), limits.rows, deadline)

        return wait_for(work, limits.seconds)

    @contextmanager
    def _open_answer(self, query: str, dataset: Dataset | None, seconds: float) -> Iterator[tuple[Found, IO[bytes]]]:
        """Give what kind of answer the query has, and the server's answer to be read."""
        form = self._tell_form(query, seconds)
        prologue = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
        asked = {"query": [f"BASE <{self.names.base}>\n{prologue}{query}"], **_to_parameters(dataset)}
        is_table = isinstance(form, QuerySolutions | QueryBoolean)
        try:
            with self._open(self.location, asked, _RESULTS if is_table else _TRIPLES, seconds) as answer:
                yield form, answer
        except GraphError as error:
            raise QueryError(str(error)) from error

    def _tell_form(self, query: str, seconds: float) -> Found:
        """Return what a query finds where there is nothing."""
        nothing = {"prefixes": PREFIXES, "base": self.names.base, "union": False, "default": None, "named": None}
        try:
            return self._workers.ask({"query": query, "limit": 0, **nothing}, seconds)
        except WorkerLost:
            raise QueryError(BROKEN) from None

    def publish(self) -> None:
        """Do nothing: a server shows what it holds."""

    def close(self) -> None:
        """Let go of what parses queries; no connection is kept."""
        self._workers.close()

    def _select(self, query: str) -> Iterator[tuple[NamedNode, ...]]:
        found = parse_query_results(self._send(self.location, {"query": query}, _RESULTS), QueryResultsFormat.JSON)
        if not isinstance(found, QuerySolutions):
            raise GraphError(f"{self.location}: answers no SELECT query")
        for solution in found:
            yield tuple(solution[position] for position in range(len(found.variables)))

    def _update(self, update: str) -> None:
        self._send(_update_address(self.location), {"update": update}, "*/*")

    def _send(self, address: str, form: Mapping[str, str | Sequence[str]], accept: str) -> bytes:
        with self._open(address, form, accept, _TIMEOUT) as response:
            return response.read()

    @contextmanager
    def _open(
        self, address: str, form: Mapping[str, str | Sequence[str]], accept: str, seconds: float
    ) -> Iterator[IO[bytes]]:
        sent = urlencode(form, doseq=True).encode()
        request = Request(address, sent, {"Accept": accept})  # noqa: S310 - http(s) was asked for
        try:
            with self._opener.open(request, timeout=seconds) as response:
                yield response
        except HTTPError as error:
            with error:
                reason = error.read(2000).decode(errors="replace").partition("\n")[0].strip()
            raise GraphError(f"{self.location}: {error.code} {reason or error.reason}") from error
        except (URLError, OSError) as error:
            raise GraphError(f"{self.location}: does not answer: {getattr(error, 'reason', error)}") from error


def _read(form: Found, answer: bytes | IO[bytes]) -> Found:
    """Return what a server found, read as it is gone through."""
    if not isinstance(form, QuerySolutions | QueryBoolean):
        return (quad.triple for quad in pyoxigraph.parse(answer, RdfFormat.N_TRIPLES))
    found = parse_query_results(answer, QueryResultsFormat.JSON)
    return _to_boolean(found) if isinstance(form, QueryBoolean) else found


def _to_boolean(answer: QuerySolutions | QueryBoolean) -> QueryBoolean:
    """Return the answer to an ASK query, which some servers give as a table with one cell."""
    if isinstance(answer, QueryBoolean):
        return answer
    holds = any(cell.value in ("1", "true") for solution in answer for cell in solution if isinstance(cell, Literal))
    found = parse_query_results(b'{"head":{},"boolean":%s}' % str(holds).lower().encode(), QueryResultsFormat.JSON)
    assert isinstance(found, QueryBoolean)
    return found


def _to_parameters(dataset: Dataset | None) -> dict[str, Sequence[str]]:
    """Return the graphs that a query may see as the protocol writes them."""
    return {"default-graph-uri": dataset.default, "named-graph-uri": dataset.named} if dataset else {}


def _split(location: str) -> tuple[str, str, str]:
    """Return the address without user and password, and these two."""
    parts = urlsplit(location)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=host)), parts.username or "", parts.password or ""


def _update_address(address: str) -> str:
    """Return where updates go: the same address, or ``…/update`` beside ``…/query`` as several servers have it."""
    return f"{address.removesuffix('/query')}/update" if address.endswith("/query") else address


def _normalise(value: NamedNode | Literal, words: str) -> NamedNode | Literal:
    """Return a literal in one spelling: servers give ``true`` back as ``1``, and ``1.0`` as ``1``."""
    if isinstance(value, Literal) and value.datatype == _BOOLEAN:
        return Literal("true" if value.value in ("1", "true") else "false", datatype=_BOOLEAN)
    if isinstance(value, Literal) and value.datatype == _DOUBLE:
        return Literal(float(words))
    return value


def _key(quad: Quad) -> tuple[object, ...]:
    """Return what tells statements apart on a server: doubles by fourteen digits."""
    value = quad.object
    if isinstance(value, Literal) and value.datatype == _DOUBLE:
        return quad.subject, quad.predicate, f"{float(value.value):.14g}"
    return quad.subject, quad.predicate, value
