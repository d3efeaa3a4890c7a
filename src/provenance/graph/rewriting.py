"""Changes to a graph that need not fit into memory: which statements are new, which are gone, and how they are written.

What a graph is to hold comes as a stream, and what it holds is another. Neither is kept: a statement that is already
held is looked up, and of what is to be held only hashes stay, eight bytes each, for the held statements to be looked up
in. Two statements share one of 2**64 hashes so seldom that a statement which ought to go would stay in one of a
hundred thousand builds of ten million statements.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import pyoxigraph
from pyoxigraph import NamedNode, Quad

BULK = 2_000
"""New statements from which on they go through the engine's bulk loader.

A load takes 12 ms of processor time and 4 µs a statement, a transaction 12 µs a statement.
"""
PART = 300_000
"""Changes that are written at once where there are too many for one transaction.

A statement weighs a kilobyte. Of 700,000 new ones each takes 17 µs of processor time in parts of 50,000, which the
engine must merge afterwards, and 12 in parts of 200,000 or more.
"""
_HEAPS = 256


class Change(NamedTuple):
    """A statement that a graph is to hold and does not, or the other way round."""

    quad: Quad
    is_new: bool


class Hashes:
    """The hashes of statements, to be asked once all are in."""

    def __init__(self) -> None:
        self._heaps = [array("q") for _ in range(_HEAPS)]

    def add(self, quad: Quad) -> None:
        """Take in the hash of a statement."""
        found = hash(quad)
        self._heaps[found % _HEAPS].append(found)

    def sort(self) -> None:
        """Bring the hashes into the order in which they are looked up."""
        for number, heap in enumerate(self._heaps):
            self._heaps[number] = array("q", sorted(heap))

    def __contains__(self, quad: Quad) -> bool:
        """Tell whether the hash of a statement is among them, once they have been sorted."""
        found = hash(quad)
        heap = self._heaps[found % _HEAPS]
        place = bisect_left(heap, found)
        return place < len(heap) and heap[place] == found


def find_changes(engine: pyoxigraph.Store, graph: NamedNode, quads: Iterable[Quad]) -> Iterator[Change]:
    """Yield how a graph must change to hold exactly some statements of it: the new ones first, then those to go."""
    if next(iter(engine.quads_for_pattern(None, None, None, graph)), None) is None:
        yield from (Change(quad, is_new=True) for quad in quads)
        return
    wanted = Hashes()
    for quad in quads:
        wanted.add(quad)
        if quad not in engine:
            yield Change(quad, is_new=True)
    wanted.sort()
    for quad in engine.quads_for_pattern(None, None, None, graph):
        if quad not in wanted:
            yield Change(quad, is_new=False)


def write_parts(engine: pyoxigraph.Store, changes: Iterable[Change]) -> int:
    """Write changes, some at a time; who is interrupted leaves a part of them. Return how many there were."""
    number = 0
    changes = iter(changes)
    while part := list(islice(changes, PART)):
        removed, added = divide(part)
        if added:
            write_change(engine, (), added)
        if removed:
            write_change(engine, removed, ())
        number += len(removed) + len(added)
    return number


def divide(changes: Iterable[Change]) -> tuple[list[Quad], list[Quad]]:
    """Return the statements to go and the new ones, each once."""
    is_new = dict(changes)
    return [quad for quad in is_new if not is_new[quad]], [quad for quad in is_new if is_new[quad]]


def write_change(engine: pyoxigraph.Store, removed: Collection[Quad], added: Sequence[Quad]) -> None:
    """Remove and add statements in one transaction."""
    if removed:
        engine.update(f"DELETE DATA {{ {_format(removed)} }} ; INSERT DATA {{ {_format(added)} }}")
    elif len(added) < BULK:
        engine.extend(added)
    else:
        engine.bulk_extend(added)


def _format(quads: Iterable[Quad]) -> str:
    return "\n".join(f"GRAPH {quad.graph_name} {{ {quad.subject} {quad.predicate} {quad.object} }}" for quad in quads)
