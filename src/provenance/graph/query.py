"""Asking the graph: SPARQL in, an answer out, within limits of time and rows.

Queries only read. They run in Oxigraph (or on the server of a remote store), never in rdflib's own engine, with the
usual prefixes declared, relative IRIs resolved against the store's base, and the union of all named graphs as default
graph. ``SERVICE`` is refused: nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Mapping

from provenance.errors import QueryError
from provenance.graph.evaluation import Limits
from provenance.graph.keywords import has_keyword, order_columns
from provenance.graph.questions import fill_in
from provenance.graph.results import Answer, Table
from provenance.graph.store import Dataset, Store

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
    answer = store.ask(text, dataset, Limits(seconds, rows))
    # The engine sorts the variables that an asterisk stands for; people wrote them in an order of theirs.
    return answer.in_order(order_columns(query)) if isinstance(answer, Table) else answer
