"""The store: named graphs of quads behind one interface, whatever engine holds them.

Three kinds of location are served: ``memory:``, a folder (an Oxigraph database with the texts and the published
generations beside it), and the address of a SPARQL 1.1 server. The default graph of every query is the union of all
named graphs. No statement is ever written to two graphs, since a union may count it twice.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Sequence
from types import TracebackType
from typing import IO, NamedTuple, Self

from pyoxigraph import NamedNode, Quad, RdfFormat, serialize
from pyoxigraph import Store as Engine

from provenance.graph.evaluation import Found, Limits, collect, wait_for
from provenance.graph.kept import Kept, NothingKept
from provenance.graph.namespaces import Names
from provenance.graph.results import Answer
from provenance.graph.texts import Texts


class Dataset(NamedTuple):
    """The graphs that a query may see: those merged into its default graph, and those that ``GRAPH`` finds."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


class Store(ABC):
    """Named graphs, the texts that they describe, and the base IRI under which records are published."""

    def __init__(self, location: str, names: Names, texts: Texts) -> None:
        self.location = location
        self.names = names
        self.texts = texts
        self.kept: Kept = NothingKept()

    @abstractmethod
    def list_graphs(self, prefix: str = "") -> list[str]:
        """Return the names of the graphs under the base that begin with the prefix, sorted."""

    @abstractmethod
    def find_graphs(self, predicate: NamedNode, value: NamedNode) -> list[str]:
        """Return the names of the graphs that hold a statement with this predicate and object, sorted."""

    @abstractmethod
    def read_graph(self, graph: str) -> list[Quad]:
        """Return the statements of a graph; none when there is no such graph."""

    def scan_graph(self, graph: str) -> Iterable[Quad]:
        """Return the statements of a graph to be gone through once, without holding all of them."""
        return self.read_graph(graph)

    def to_engine(self) -> Engine:
        """Return an engine in this process that holds all statements: of a server a copy in memory."""
        engine = Engine()
        engine.bulk_extend(quad for graph in self.list_graphs() for quad in self.scan_graph(graph))
        return engine

    def dump_graph(self, graph: str) -> bytes:
        """Return the statements of a graph as N-Triples, in no particular order."""
        return serialize((quad.triple for quad in self.scan_graph(graph)), format=RdfFormat.N_TRIPLES) or b""

    def dump_into(self, graph: str, file: IO[bytes]) -> None:
        """Write the same into a file, piece by piece where the engine can."""
        file.write(self.dump_graph(graph))

    @abstractmethod
    def replace(self, graphs: Collection[str], quads: Sequence[Quad]) -> int:
        """Make the named graphs hold exactly these statements, all at once.

        Args:
            graphs: names of the graphs that are replaced as a whole; they may be new.
            quads: the statements; those of other graphs are added to what these graphs hold.

        Returns:
            How many statements were added or removed; 0 when the store held them already.
        """

    def load(self, graph: str, quads: Iterable[Quad]) -> int:
        """Fill a graph that the store does not hold yet; an engine that can takes the statements one by one.

        Returns:
            How many statements were added.
        """
        return self.replace([graph], list(quads))

    def rewrite(self, graph: str, quads: Iterable[Quad]) -> int:
        """Make one graph hold exactly these statements of it, which may be more than fit into memory; all at once.

        Returns:
            How many statements were added or removed.
        """
        return self.replace([graph], list(quads))

    @abstractmethod
    def find(self, query: str, dataset: Dataset | None = None) -> Found:
        """Return what a SPARQL query finds, as the engine gives it.

        Args:
            query: the text.
            dataset: the graphs that it may see; otherwise those that its FROM clauses name, or the union of all.

        Raises:
            QueryError: when the query cannot be parsed or answered.
        """

    def ask(self, query: str, dataset: Dataset | None, limits: Limits) -> Answer:
        """Answer a SPARQL query within limits.

        Raises:
            QueryError: when the query cannot be parsed or answered, or takes longer.
        """
        return wait_for(lambda deadline: collect(self.find(query, dataset), limits.rows, deadline), limits.seconds)

    @abstractmethod
    def publish(self) -> None:
        """Show readers what has been written so far."""

    def purge(self) -> None:  # noqa: B027 - most stores have nothing to do here
        """Leave nothing on disk of what was replaced or removed; a server looks after its own disk."""

    @abstractmethod
    def close(self) -> None:
        """Publish, and let go of the store; closing twice does nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
