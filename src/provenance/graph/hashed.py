"""Graphs that are hashed as they are read: most of the time goes into having the engine write them down, once.

A graph comes as N-Triples. Its lines are hashed in the order of their bytes, and the statements are taken from the same
lines. A graph may have millions of them, so they are sorted as they come into some hundred heaps, each of which holds
what lies between two lines of a sample; heap by heap they are put into their order, hashed, read and let go.
"""

from __future__ import annotations

import io
from bisect import bisect
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, Protocol

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from provenance.graph.kept import Kept, NothingKept
from provenance.graph.namespaces import Names
from provenance.graph.store import Store
from provenance.graph.texts import Texts

_SAMPLE = 10_000
_HEAPS = 100


class Graphs(Protocol):
    """What can be read of a store."""

    names: Names
    texts: Texts
    kept: Kept

    def list_graphs(self, prefix: str = "") -> list[str]:
        """Return the names of the graphs that begin with the prefix, sorted."""

    def find_graphs(self, predicate: NamedNode, value: NamedNode) -> list[str]:
        """Return the names of the graphs that hold a statement with this predicate and object, sorted."""

    def read_graph(self, graph: str) -> list[Quad]:
        """Return the statements of a graph."""

    def scan_graph(self, graph: str) -> Iterable[Quad]:
        """Return the statements of a graph to be gone through once."""


class HashedGraphs:
    """The graphs of a store, each with its hash once it has been read."""

    def __init__(self, store: Store, *, unread: str = "") -> None:
        """Read from a store.

        Args:
            store: where the graphs are.
            unread: beginning of the identifiers of records that are hashed like all others, and not read.
        """
        self.names = store.names
        self.texts = store.texts
        self.kept: Kept = NothingKept()
        self.hashes: dict[str, str] = {}
        """SHA-256 of every graph that was read to its end, by name."""
        self._store = store
        self._unread = f"<{store.names.mint(unread).value}".encode() if unread else None

    def list_graphs(self, prefix: str = "") -> list[str]:
        """Return the names of the graphs that begin with the prefix, sorted."""
        return self._store.list_graphs(prefix)

    def find_graphs(self, predicate: NamedNode, value: NamedNode) -> list[str]:
        """Return the names of the graphs that hold a statement with this predicate and object, sorted."""
        return self._store.find_graphs(predicate, value)

    def read_graph(self, graph: str) -> list[Quad]:
        """Return the statements of a graph."""
        return list(self.scan_graph(graph))

    def scan_graph(self, graph: str) -> Iterator[Quad]:
        """Yield the statements of a graph and, at its end, know its hash; the statements stand in no graph."""
        found = sha256()
        for lines in sort_lines(self._store, graph):
            found.update(b"".join(lines))
            read = lines if self._unread is None else [line for line in lines if not line.startswith(self._unread)]
            yield from parse(b"".join(read), format=RdfFormat.N_TRIPLES)
        self.hashes[graph] = found.hexdigest()


def hash_graph(store: Store, graph: str) -> str:
    """Return the SHA-256 of a graph's N-Triples in the order of their bytes."""
    found = sha256()
    for lines in sort_lines(store, graph):
        found.update(b"".join(lines))
    return found.hexdigest()


def sort_lines(store: Store, graph: str) -> Iterator[list[bytes]]:
    """Yield the lines of a graph's N-Triples, some at a time, in the order of their bytes."""
    sorter = _Sorter()
    store.dump_into(graph, sorter)
    return sorter.take()


class _Sorter(io.BytesIO):
    """A file to write lines to that gives them back in the order of their bytes."""

    def __init__(self) -> None:
        super().__init__()
        self._sample: list[bytes] = []
        self._bounds: list[bytes] = []
        self._heaps: list[bytearray] = []
        self._rest = b""

    def write(self, piece: Any) -> int:
        lines = (self._rest + piece).splitlines(keepends=True)
        self._rest = b"" if not lines or lines[-1].endswith(b"\n") else lines.pop()
        if self._heaps:
            self._sort_in(lines)
        else:
            self._sample += lines
            if len(self._sample) >= _SAMPLE:
                self._begin_heaps()
        return len(piece)

    def _begin_heaps(self) -> None:
        sample, self._sample = self._sample, []
        self._bounds = sorted(sample)[:: _SAMPLE // _HEAPS][1:]
        self._heaps = [bytearray() for _ in range(len(self._bounds) + 1)]
        self._sort_in(sample)

    def _sort_in(self, lines: Iterable[bytes]) -> None:
        heaps, bounds = self._heaps, self._bounds
        for line in lines:
            heaps[bisect(bounds, line)] += line

    def take(self) -> Iterator[list[bytes]]:
        """Yield the lines in their order, and forget them."""
        heaps, self._heaps = self._heaps[::-1], []
        while heaps:
            yield sorted(bytes(heaps.pop()).splitlines(keepends=True))
        yield sorted(self._sample)
