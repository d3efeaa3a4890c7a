"""Checking a store against the shapes of the ontology, with findings that name the words they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.graph.results import GraphAnswer
from provenance.graph.store import Store
from provenance.models.value import Value

if TYPE_CHECKING:
    import rdflib


class Violation(Value):
    """A record that is not as its shape says."""

    record: str
    """Identifier of the record."""
    path: str
    """The property in question, empty when it is about the record as a whole."""
    message: str
    """What the shape asks for."""
    value: str = ""
    """The value that does not fit; empty when one is missing."""
    words: str = ""
    """The words that the record anchors in its text; for a record without an anchor its label, if it has one."""
    sentence: str = ""
    """The sentence of the claim that the record is, or belongs to; empty when it belongs to none."""

    def __str__(self) -> str:
        found = f", found {self.value!r}" if self.value else ""
        words = f" (“{self.words}”)" if self.words else ""
        sentence = f" in “{self.sentence}”" if self.sentence else ""
        return f"{self.record}{words}: {self.message}{found}{sentence}"


def validate(store: Store) -> tuple[Violation, ...]:
    """Return what in the store is not as the shapes say, ordered by record; empty when all is."""
    from provenance.graph import shacl  # noqa: PLC0415 - rdflib and pySHACL take a second to import

    found = {Violation(**fields) for fields in shacl.find_violations(store.to_engine(), store.names.base)}
    return tuple(sorted(found, key=lambda violation: tuple(violation.model_dump().values())))


def report_validity(store: Store) -> GraphAnswer:
    """Return the same as a SHACL validation report: statements, with the sentence of each claim beside its result."""
    from provenance.graph import shacl  # noqa: PLC0415 - see validate

    return GraphAnswer(tuple(shacl.find_report(store.to_engine(), store.names.base)))


def view_graph(store: Store) -> rdflib.Graph:
    """Return the union of all graphs as an rdflib graph: a copy in memory, where rdflib and pySHACL are fastest."""
    from provenance.graph import shacl  # noqa: PLC0415 - see validate

    return shacl.copy_graph(quad for name in store.list_graphs() for quad in store.read_graph(name))
