"""Asking the graph: SPARQL in, an answer out, within limits of time and rows.

Queries only read. They run in Oxigraph (or on the server of a remote store), never in rdflib's own engine, with the
usual prefixes declared, relative IRIs resolved against the store's base, and the union of all named graphs as default
graph. ``SERVICE`` is refused: nothing is fetched.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

from pyoxigraph import QueryBoolean, QuerySolutions

from provenance.errors import ProvenanceError, QueryError
from provenance.graph.keywords import has_keyword
from provenance.graph.questions import fill_in
from provenance.graph.results import Answer, GraphAnswer, Table, Truth
from provenance.graph.store import Answer as Found
from provenance.graph.store import Dataset, Store

T = TypeVar("T")

SECONDS = 60.0
"""How long a query may take unless asked otherwise."""


def run_query(
    store: Store,
    query: str,
    parameters: Mapping[str, str] | None = None,
    *,
    seconds: float = SECONDS,
    rows: int | None = None,
    dataset: Dataset | None = None,
) -> Answer:
    """Answer a SPARQL query.

    Args:
        store: what is asked.
        query: the text, such as a question's ``sparql``.
        parameters: values in the place of ``UNDEF`` in ``VALUES ?name { UNDEF }``.
        seconds: how long it may take.
        rows: how many solutions or statements to return at most; the answer says whether there are more.
        dataset: the graphs that it may see, in the place of those that the query names itself.

    Raises:
        QueryError: when the query is malformed, asks another server, or takes too long; the message is one line.
    """
    if has_keyword(query, "SERVICE"):
        raise QueryError("SERVICE is not served: a query reads this store and nothing else")
    text = fill_in(query, parameters or {}, store.names)
    deadline = time.monotonic() + seconds
    return _within(seconds, lambda: _answer(store.answer(text, dataset), deadline, rows))


def _answer(found: Found, deadline: float, rows: int | None) -> Answer:
    if isinstance(found, QueryBoolean):
        return Truth(bool(found))
    limit = None if rows is None else rows + 1
    if isinstance(found, QuerySolutions):
        variables = tuple(variable.value for variable in found.variables)
        solutions = [tuple(solution[name] for name in variables) for solution in _before(deadline, found, limit)]
        return Table(variables, tuple(solutions[:rows]), is_cut=len(solutions) > len(solutions[:rows]))
    triples = list(dict.fromkeys(_before(deadline, found, limit)))
    return GraphAnswer(tuple(triples[:rows]), is_cut=len(triples) > len(triples[:rows]))


def _before(deadline: float, found: Iterable[T], limit: int | None) -> Iterator[T]:
    for solution in islice(found, limit):
        if time.monotonic() > deadline:
            raise QueryError("the query takes too long; narrow it, or allow it more seconds")
        yield solution


def _within(seconds: float, work: Callable[[], Answer]) -> Answer:
    """Run the work in a thread of its own: the engine cannot be interrupted, but it need not be waited for."""
    outcome: SimpleQueue[Answer | Exception] = SimpleQueue()

    def run() -> None:
        try:
            outcome.put(work())
        except Exception as error:
            outcome.put(error)

    Thread(target=run, daemon=True).start()
    try:
        found = outcome.get(timeout=seconds)
    except Empty:
        raise QueryError(f"the query takes longer than {seconds:g} s; narrow it, or allow it more seconds") from None
    if isinstance(found, ProvenanceError):
        raise found
    if isinstance(found, Exception):
        raise QueryError(" ".join(str(found).split())) from found
    return found
