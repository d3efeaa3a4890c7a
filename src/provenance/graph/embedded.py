"""Stores whose engine, Oxigraph, runs inside this process: what they have in common, and the one in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import chain, islice
from typing import IO, Any

import pyoxigraph
from pyoxigraph import NamedNode, Quad, RdfFormat

from provenance.errors import GraphError, QueryError
from provenance.graph import worker
from provenance.graph.evaluation import Found, explain_refusal
from provenance.graph.keywords import has_keyword
from provenance.graph.namespaces import PREFIXES, Names
from provenance.graph.rewriting import Change, divide, find_changes, write_change, write_parts
from provenance.graph.store import Dataset, Store
from provenance.graph.texts import MemoryTexts, Texts

LARGE = 100_000
"""Changes of one graph from which on they are written part by part."""


class EmbeddedStore(Store):
    """A store whose engine runs in this process."""

    def __init__(self, location: str, names: Names, texts: Texts, engine: pyoxigraph.Store) -> None:
        super().__init__(location, names, texts)
        self._engine: pyoxigraph.Store | None = engine

    @property
    def engine(self) -> pyoxigraph.Store:
        """The Oxigraph store.

        Raises:
            GraphError: when the store has been closed.
        """
        if self._engine is None:
            raise GraphError(f"{self.location}: the store is closed")
        return self._engine

    def list_graphs(self, prefix: str = "") -> list[str]:
        start = self.names.mint(prefix).value
        graphs = (graph for graph in self.engine.named_graphs() if isinstance(graph, NamedNode))
        return sorted(self.names.get_identifier(graph) for graph in graphs if graph.value.startswith(start))

    def find_graphs(self, predicate: NamedNode, value: NamedNode) -> list[str]:
        found = self.engine.quads_for_pattern(None, predicate, value, None)
        graphs = {quad.graph_name for quad in found}
        return sorted(self.names.get_identifier(graph) for graph in graphs if isinstance(graph, NamedNode))

    def read_graph(self, graph: str) -> list[Quad]:
        return list(self.engine.quads_for_pattern(None, None, None, self.names.mint(graph)))

    def scan_graph(self, graph: str) -> Iterable[Quad]:
        return self.engine.quads_for_pattern(None, None, None, self.names.mint(graph))

    def to_engine(self) -> pyoxigraph.Store:
        return self.engine

    def dump_graph(self, graph: str) -> bytes:
        return self.engine.dump(format=RdfFormat.N_TRIPLES, from_graph=self.names.mint(graph)) or b""

    def dump_into(self, graph: str, file: IO[bytes]) -> None:
        self.engine.dump(file, format=RdfFormat.N_TRIPLES, from_graph=self.names.mint(graph))

    def replace(self, graphs: Collection[str], quads: Sequence[Quad]) -> int:
        replaced = {self.names.mint(graph) for graph in graphs}
        is_new = dict.fromkeys(quads, True)
        removed = []
        # What the graphs hold is gone through and not kept: of a large graph little changes.
        for quad in chain.from_iterable(map(self.scan_graph, graphs)):
            if quad in is_new:
                is_new[quad] = False
            else:
                removed.append(quad)
        # Asking the engine for each statement is slow; only graphs that are added to need it.
        added = [quad for quad in is_new if is_new[quad] and (quad.graph_name in replaced or quad not in self.engine)]
        try:
            write_change(self.engine, removed, added)
        except (OSError, RuntimeError) as error:
            raise GraphError(f"{self.location}: cannot be written: {error}") from error
        return len(removed) + len(added)

    def load(self, graph: str, quads: Iterable[Quad]) -> int:
        """Fill a new graph through the engine's bulk loader, which leaves nothing behind when it is killed."""
        before = len(self.engine)
        try:
            self.engine.bulk_extend(quads)
        except (OSError, RuntimeError) as error:
            raise GraphError(f"{self.location}: {graph} cannot be written: {error}") from error
        return len(self.engine) - before

    def rewrite(self, graph: str, quads: Iterable[Quad]) -> int:
        """Make one graph hold exactly these statements, of which only those that change are kept, some at a time."""
        changes = find_changes(self.engine, self.names.mint(graph), quads)
        first = list(islice(changes, LARGE))
        try:
            if len(first) == LARGE:
                return self._write_parts(chain(first, changes))
            removed, added = divide(first)
            write_change(self.engine, removed, added)
        except (OSError, RuntimeError) as error:
            raise GraphError(f"{self.location}: {graph} cannot be written: {error}") from error
        return len(removed) + len(added)

    def _write_parts(self, changes: Iterable[Change]) -> int:
        return write_parts(self.engine, changes)

    def find(self, query: str, dataset: Dataset | None = None) -> Found:
        try:
            return worker.find(self.engine, self._to_request(query, dataset))
        except worker.REFUSALS as error:
            raise QueryError(explain_refusal(str(error))) from error

    def _to_request(self, query: str, dataset: Dataset | None) -> dict[str, Any]:
        return {
            "query": query,
            "prefixes": PREFIXES,
            "base": self.names.base,
            # The engine would let the union overrule FROM clauses.
            "union": dataset is None and not has_keyword(query, "FROM"),
            "default": dataset and dataset.default,
            "named": dataset and dataset.named,
        }

    def publish(self) -> None:
        """Do nothing: what is in memory has no other readers."""

    def close(self) -> None:
        self.publish()
        self._engine = None


def open_memory(base: str) -> Store:
    """Return an empty store that lives as long as the process."""
    return EmbeddedStore("memory:", Names(base), MemoryTexts(), pyoxigraph.Store())
