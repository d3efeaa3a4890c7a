"""A process that answers queries over one published generation of a store, or over nothing, to see what they are.

The engine cannot be interrupted from Python, a process can: so a query whose time is up ends for good. The file is run
by its path and imports the engine and nothing of this package, which makes it start in a few hundredths of a second.

A request is a line of JSON. The answer is a line of JSON with its kind and its length in bytes, and then the bytes:
solutions in SPARQL's TSV, statements in N-Triples, ``true`` or ``false``, or the engine's complaint.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store

REFUSALS = (SyntaxError, ValueError, RuntimeError, OSError)
"""What the engine raises when it will not or cannot answer."""


def find(store: Store, request: Mapping[str, Any]) -> QuerySolutions | QueryBoolean | QueryTriples:
    """Return what the engine finds; the graphs that the query may see are given as IRIs, or as None."""
    return store.query(
        request["query"],
        prefixes=request["prefixes"],
        base_iri=request["base"],
        use_default_graph_as_union=request["union"],
        default_graph=_to_nodes(request["default"]),
        named_graphs=_to_nodes(request["named"]),
    )


def _to_nodes(iris: Iterable[str] | None) -> Any:
    return None if iris is None else [NamedNode(iri) for iri in iris]


def answer(store: Store, request: Mapping[str, Any]) -> tuple[str, bytes]:
    """Return the kind of the answer to a request and its bytes; with a limit, at most so many lines."""
    try:
        found = find(store, request)
        if isinstance(found, QueryBoolean):
            return "truth", b"true" if found else b"false"
        return _write(found, request["limit"])
    except REFUSALS as error:
        return "refusal", str(error).encode()


def _write(found: Iterable[Any], limit: int | None) -> tuple[str, bytes]:
    if isinstance(found, QuerySolutions):
        head = "\t".join(map(str, found.variables))
        rows = ("\t".join("" if term is None else str(term) for term in row) for row in islice(found, limit))
        # A carriage return ends a line of TSV, and the engine leaves it as it is.
        return "solutions", "\n".join([head, *rows, ""]).replace("\r", "\\r").encode()
    return "triples", "".join(f"{triple} .\n" for triple in islice(found, limit)).encode()


def main() -> None:
    """Answer requests until there are no more."""
    try:
        store = Store.read_only(sys.argv[1]) if len(sys.argv) > 1 else Store()
    except REFUSALS:
        # Without an answer the asker knows that the generation is gone.
        return
    for line in sys.stdin.buffer:
        kind, answered = answer(store, json.loads(line))
        sys.stdout.buffer.write(json.dumps({"kind": kind, "length": len(answered)}).encode() + b"\n" + answered)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
