"""Which records may break a shape: a quick look at every record, so that pySHACL looks closely at few.

The look is as strict as the shapes or stricter: a record that passes breaks no shape, and what the others break, if
anything, pySHACL says. A constraint that is not known here lets no record pass, so a new shape costs time and never a
finding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple, TypeAlias

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple

from provenance.errors import GraphError
from provenance.graph.description import TYPE
from provenance.graph.namespaces import term
from provenance.graph.ontology import find_files

Node: TypeAlias = NamedNode | BlankNode | Triple
Term: TypeAlias = Node | Literal
Record: TypeAlias = Mapping[NamedNode, Collection[Term]]
"""The values of a record under each of its properties, each value once."""
Holds: TypeAlias = Callable[[Collection[Term], Record], bool]
"""Whether the values of one property are as a shape wants them; the record has those of its others."""

SUBCLASS = term("rdfs:subClassOf")
_PROPERTY = term("sh:property")
_PATH = term("sh:path")
_TARGET = term("sh:targetClass")
_SAID = frozenset({_PATH, _TARGET, _PROPERTY, TYPE, term("sh:message"), term("rdfs:label")})
"""What a shape says beside its constraints."""
_TARGETS = frozenset(
    term(f"sh:{name}") for name in ("target", "targetNode", "targetSubjectsOf", "targetObjectsOf", "targetWhere")
)
_DATE = term("xsd:date")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_INTEGER = re.compile(r"[+-]?\d{1,300}", re.ASCII)
_REAL = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_NUMBERS = {term(f"xsd:{name}").value for name in ("integer", "double")}


class Check(NamedTuple):
    """What a shape wants of the values of one property."""

    path: NamedNode | None
    """The property; None for what is wanted of the record as a whole."""
    holds: Holds


class Shape(NamedTuple):
    """What is wanted of every record of a class."""

    target: NamedNode
    checks: tuple[Check, ...]


def find_suspects(engine: pyoxigraph.Store) -> Iterator[Node]:
    """Yield the records of an engine that may break a shape, each once."""
    classes = Classes(engine)
    seen: set[Node] = set()
    for shape in read_shapes(classes):
        for class_ in classes.find_below(shape.target):
            for quad in engine.quads_for_pattern(None, TYPE, class_):
                if quad.subject not in seen and not _passes(quad.subject, shape, engine):
                    seen.add(quad.subject)
                    yield quad.subject


def _passes(node: Node, shape: Shape, engine: pyoxigraph.Store) -> bool:
    record: dict[NamedNode, dict[Term, None]] = {}
    for _, predicate, value, _ in engine.quads_for_pattern(node, None, None):
        record.setdefault(predicate, {})[value] = None
    return all(holds(record.get(path, ()) if path else (), record) for path, holds in shape.checks)


class Classes:
    """The classes of an engine's records, with their subclasses."""

    def __init__(self, engine: pyoxigraph.Store) -> None:
        self._engine = engine
        self._below: dict[NamedNode, frozenset[Term]] = {}

    def find_below(self, class_: NamedNode) -> frozenset[Term]:
        """Return a class and all that are below it."""
        if class_ not in self._below:
            found: set[Term] = {class_}
            waiting: list[Any] = [class_]
            while waiting:
                quads = self._engine.quads_for_pattern(None, SUBCLASS, waiting.pop())
                new = {quad.subject for quad in quads} - found
                found |= new
                waiting += new
            self._below[class_] = frozenset(found)
        return self._below[class_]

    def has_member(self, class_: NamedNode, value: Term) -> bool:
        """Tell whether a value is of a class."""
        below = self.find_below(class_)
        if isinstance(value, Literal):
            return False
        return any(quad.object in below for quad in self._engine.quads_for_pattern(value, TYPE, None))


def read_shapes(classes: Classes) -> tuple[Shape, ...]:
    """Return the shapes of the ontology.

    Raises:
        GraphError: when a shape is for other records than those of a class, which nobody could look up here.
    """
    graph = pyoxigraph.Store()
    for file in find_files("shapes", ".ttl"):
        graph.load(file.read_bytes(), RdfFormat.TURTLE)
    for predicate in _TARGETS:
        if any(graph.quads_for_pattern(None, predicate, None)):
            raise GraphError(f"a shape has {predicate.value}; accepted: {_TARGET.value}")
    return tuple(
        Shape(quad.object, tuple(_read_checks(quad.subject, graph, classes)))
        for quad in graph.quads_for_pattern(None, _TARGET, None)
        if isinstance(quad.object, NamedNode)  # as every class of ours
    )


def _read_checks(shape: Node, graph: pyoxigraph.Store, classes: Classes) -> Iterator[Check]:
    yield from _read_constraints(shape, None, graph, classes)
    part: Any
    for _, _, part, _ in graph.quads_for_pattern(shape, _PROPERTY, None):
        path = next((quad.object for quad in graph.quads_for_pattern(part, _PATH, None)), None)
        if isinstance(path, NamedNode):
            yield from _read_constraints(part, path, graph, classes)
        else:
            yield Check(None, _fail)


def _read_constraints(
    shape: Node, path: NamedNode | None, graph: pyoxigraph.Store, classes: Classes
) -> Iterator[Check]:
    wanted: Any
    for _, predicate, wanted, _ in graph.quads_for_pattern(shape, None, None):
        name = predicate.value.rpartition("#")[2]
        if predicate in _SAID:
            continue
        if path is None:
            yield Check(None, _fail)
        elif name == "class":
            yield Check(path, _of_class(wanted, classes))
        elif name == "in":
            yield Check(path, _each(frozenset(_read_list(wanted, graph)).__contains__))
        else:
            make: Callable[[Any], Holds] = _MAKERS.get(name, _of_no_known_kind)
            yield Check(path, make(wanted))


def _read_list(node: Any, graph: pyoxigraph.Store) -> Iterator[Term]:
    while node != term("rdf:nil"):
        yield next(quad.object for quad in graph.quads_for_pattern(node, term("rdf:first"), None))
        node = next(quad.object for quad in graph.quads_for_pattern(node, term("rdf:rest"), None))


def _fail(values: Collection[Term], record: Record) -> bool:  # noqa: ARG001 - whatever there is, it does not pass
    return False


def _of_no_known_kind(wanted: Any) -> Holds:  # noqa: ARG001 - whatever it is
    return _fail


def _each(fits: Callable[[Term], bool]) -> Holds:
    """Return the check that every value fits."""
    return lambda values, _: all(map(fits, values))


def _of_class(wanted: NamedNode, classes: Classes) -> Holds:
    return _each(lambda value: classes.has_member(wanted, value))


def _of_datatype(wanted: NamedNode) -> Holds:
    is_formed = _FORMS.get(wanted.value)
    if is_formed is None:
        return _fail
    return _each(lambda value: isinstance(value, Literal) and value.datatype == wanted and is_formed(value.value))


def _of_kind(wanted: NamedNode) -> Holds:
    return _each(lambda value: isinstance(value, NamedNode)) if wanted == term("sh:IRI") else _fail


def _at_least(wanted: Literal) -> Holds:
    least = int(wanted.value)
    return lambda values, _: len(values) >= least


def _at_most(wanted: Literal) -> Holds:
    most = int(wanted.value)
    return lambda values, _: len(values) <= most


def _not_below(wanted: Literal) -> Holds:
    least = float(wanted.value)
    return _each(lambda value: (number := _read_number(value)) is not None and number >= least)


def _not_above(wanted: Literal) -> Holds:
    most = float(wanted.value)
    return _each(lambda value: (number := _read_number(value)) is not None and number <= most)


def _long_enough(wanted: Literal) -> Holds:
    least = int(wanted.value)
    return _each(lambda value: isinstance(value, Literal) and len(value.value) >= least)


def _short_enough(wanted: Literal) -> Holds:
    most = int(wanted.value)
    return _each(lambda value: isinstance(value, Literal) and len(value.value) <= most)


def _of_form(wanted: Literal) -> Holds:
    pattern = re.compile(wanted.value)
    return _each(lambda value: isinstance(value, Literal) and pattern.search(value.value) is not None)


def _holding(wanted: Term) -> Holds:
    return lambda values, _: wanted in values


def _not_after(wanted: NamedNode) -> Holds:
    """Return the check that no value lies above one of another property: both numbers, or both days."""

    def holds(values: Collection[Term], record: Record) -> bool:
        return all(_is_in_order(value, other) for other in record.get(wanted, ()) for value in values)

    return holds


def _is_in_order(one: Term, other: Term) -> bool:
    numbers = _read_number(one), _read_number(other)
    if numbers[0] is not None and numbers[1] is not None:
        return numbers[0] <= numbers[1]
    days = _read_day(one), _read_day(other)
    return days[0] is not None and days[1] is not None and days[0] <= days[1]


def _read_day(value: Term) -> str | None:
    if isinstance(value, Literal) and value.datatype == _DATE and _is_day(value.value):
        return value.value
    return None


def _read_number(value: Term) -> float | None:
    """Return the number that a literal stands for; None for what is no plain number."""
    if not isinstance(value, Literal) or value.datatype.value not in _NUMBERS or not _REAL.fullmatch(value.value):
        return None
    return int(value.value) if _INTEGER.fullmatch(value.value) else float(value.value)


def _is_day(words: str) -> bool:
    return _DAY.fullmatch(words) is not None and _can_be_read(date.fromisoformat, words)


def _is_moment(words: str) -> bool:
    return _can_be_read(datetime.fromisoformat, words)


def _can_be_read(read: Callable[[str], object], words: str) -> bool:
    try:
        read(words)
    except ValueError:
        return False
    return True


_FORMS: Mapping[str, Callable[[str], bool]] = {
    term("xsd:string").value: lambda _: True,
    term("xsd:boolean").value: {"true", "false"}.__contains__,
    term("xsd:integer").value: lambda words: _INTEGER.fullmatch(words) is not None,
    term("xsd:double").value: lambda words: _REAL.fullmatch(words) is not None,
    _DATE.value: _is_day,
    term("xsd:dateTime").value: _is_moment,
}
"""How the literals of a datatype are written; what is rarer goes to pySHACL."""

_MAKERS: Mapping[str, Callable[..., Holds]] = {
    "minCount": _at_least,
    "maxCount": _at_most,
    "datatype": _of_datatype,
    "nodeKind": _of_kind,
    "minInclusive": _not_below,
    "maxInclusive": _not_above,
    "minLength": _long_enough,
    "maxLength": _short_enough,
    "pattern": _of_form,
    "hasValue": _holding,
    "lessThanOrEquals": _not_after,
}
"""The constraints that are known here, by their names in SHACL."""
