"""Descriptions of records: the triples of one subject, and tables that say which field stands under which predicate.

A table is read in both directions, so that what is written and what is read back cannot drift apart. Where the order of
a tuple matters, its members stand under ``rdf:_1``, ``rdf:_2``, … beside the property that queries use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from pyoxigraph import NamedNode, Quad

from provenance.errors import GraphError
from provenance.graph.namespaces import Names, term
from provenance.graph.terms import DATE, Codec, Node
from provenance.models.value import Interval

TYPE = term("rdf:type")


class Property(NamedTuple):
    """One field of a model and the predicate it stands under; a value equal to the default is not written."""

    field: str
    predicate: NamedNode
    codec: Codec
    default: Any = None


Table = Sequence[Property]


def interval_table(field: str, stem: str) -> Table:
    """Return the table of a date as its earliest and latest day, such as ``publishedEarliest`` and ``-Latest``."""
    return (
        Property(f"{field}.earliest", term(f"cg:{stem}Earliest"), DATE),
        Property(f"{field}.latest", term(f"cg:{stem}Latest"), DATE),
    )


class Description:
    """The predicates and objects of one subject."""

    __slots__ = ("node", "objects")

    def __init__(self, node: NamedNode) -> None:
        self.node = node
        self.objects: dict[NamedNode, Sequence[Any]] = {}

    def is_a(self, type_: NamedNode) -> bool:
        """Tell whether the subject is said to be of the class."""
        return type_ in self.objects.get(TYPE, ())

    def find(self, predicate: NamedNode) -> Any:
        """Return the object under the predicate, or None."""
        found = self.objects.get(predicate)
        return found[0] if found else None

    def get(self, predicate: NamedNode) -> Any:
        """Return the object under the predicate.

        Raises:
            GraphError: when there is none.
        """
        return self.objects[predicate][0] if predicate in self.objects else _missing(self.node, predicate)

    def read(self, table: Table) -> dict[str, Any]:
        """Return the fields of the table with their values; intervals come together under the field they belong to."""
        values: dict[str, Any] = {}
        ends: dict[str, dict[str, Any]] = {}
        for field, predicate, codec, default in table:
            found = self.objects.get(predicate)
            value = codec.decode(found[0]) if found else default
            stem, _, end = field.partition(".")
            if end:
                ends.setdefault(stem, {})[end] = value
            else:
                values[field] = value
        return values | {field: Interval(**pair) for field, pair in ends.items()}

    def read_sequence(self, codec: Codec) -> tuple[Any, ...]:
        """Return the members under ``rdf:_1``, ``rdf:_2``, … in their order."""
        members: list[Any] = []
        while (member := self.find(_member(len(members) + 1))) is not None:
            members.append(codec.decode(member))
        return tuple(members)


Descriptions = Mapping[NamedNode, Description]


def describe(quads: Iterable[Quad]) -> dict[NamedNode, Description]:
    """Group quads by their subject, in the order in which subjects appear."""
    descriptions: dict[NamedNode, Description] = {}
    # Predicates and codes stand with many subjects; one object for each of them saves half of the memory.
    known: dict[NamedNode, tuple[NamedNode]] = {}
    for subject, predicate, found, _ in quads:
        description = descriptions.get(subject)
        if description is None:
            description = descriptions[subject] = Description(subject)
        alone = known.setdefault(found, (found,)) if isinstance(found, NamedNode) else (found,)
        _add_object(description.objects, known.setdefault(predicate, (predicate,))[0], alone)
    return descriptions


def _add_object(objects: dict[NamedNode, Sequence[Any]], predicate: NamedNode, alone: tuple[Any]) -> None:
    """Add one object under a predicate; nearly all predicates have one only, and share it."""
    held = objects.get(predicate)
    if held is None:
        objects[predicate] = alone
    elif isinstance(held, list):
        held.extend(alone)
    else:
        objects[predicate] = [*held, *alone]


def keep_type(descriptions: Descriptions, type_: NamedNode) -> Iterator[Description]:
    """Yield the descriptions of one class, ordered by IRI."""
    found = (description for description in descriptions.values() if description.is_a(type_))
    return iter(sorted(found, key=lambda description: description.node.value))


class Writer:
    """Collects the quads of one named graph."""

    def __init__(self, names: Names, graph: str) -> None:
        self.names = names
        self.graph = names.mint(graph)
        self.quads: list[Quad] = []

    def take(self) -> list[Quad]:
        """Return what was collected since the last time, and forget it: a long graph need not fit into memory."""
        taken, self.quads = self.quads, []
        return taken

    def add(self, node: NamedNode, predicate: NamedNode, value: Node) -> None:
        """Add one statement."""
        self.quads.append(Quad(node, predicate, value, self.graph))

    def add_types(self, node: NamedNode, *types: NamedNode) -> None:
        """Say what the node is."""
        for type_ in types:
            self.add(node, TYPE, type_)

    def add_fields(self, node: NamedNode, model: object, table: Table) -> None:
        """Add a statement for every field of the table whose value differs from its default."""
        append, graph = self.quads.append, self.graph
        for field, predicate, codec, default in table:
            value = _getter(field)(model)
            if value is not None and value != default:
                append(Quad(node, predicate, codec.encode(value), graph))

    def add_sequence(self, node: NamedNode, predicate: NamedNode, values: Iterable[Any], codec: Codec) -> None:
        """Add the members under the predicate, and once more under ``rdf:_1``, ``rdf:_2``, … to keep their order."""
        for position, value in enumerate(values, start=1):
            member = codec.encode(value)
            self.add(node, predicate, member)
            self.add(node, _member(position), member)


@cache
def _getter(field: str) -> attrgetter[Any]:
    return attrgetter(field)


@cache
def _member(position: int) -> NamedNode:
    return term(f"rdf:_{position}")


def _missing(node: NamedNode, predicate: NamedNode) -> None:
    raise GraphError(f"{node.value} has no {predicate.value}; the store speaks another ontology")
