"""Answers to queries and the forms they can be written in: the four result formats of SPARQL 1.1, and RDF."""

from __future__ import annotations

import csv
import io
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Any, TypeAlias
from xml.etree import ElementTree as ET

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from provenance.errors import QueryError
from provenance.graph.namespaces import PREFIXES

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple | None

Value: TypeAlias = str | int | float | bool | date | None
"""What a term is to a program."""

_PARTS = ("subject", "predicate", "object")
_READERS: dict[str, Callable[[str], Value]] = {
    PREFIXES["xsd"] + "integer": int,
    PREFIXES["xsd"] + "decimal": float,
    PREFIXES["xsd"] + "double": float,
    PREFIXES["xsd"] + "float": float,
    PREFIXES["xsd"] + "boolean": lambda words: words in ("true", "1"),
    PREFIXES["xsd"] + "date": date.fromisoformat,
}
_XML = "http://www.w3.org/2005/sparql-results#"
_STRING = PREFIXES["xsd"] + "string"


class Answer(ABC):
    """What a query found."""

    is_cut: bool = False
    """Whether there is more than was asked for."""

    @abstractmethod
    def rows(self) -> list[dict[str, str]]:
        """Return the answer as rows for a table: plain values, and IRIs shortened by the usual prefixes."""

    @abstractmethod
    def records(self) -> list[dict[str, Value]]:
        """Return the answer as rows for a program: numbers, dates and truth values, full IRIs, None where unbound."""

    @abstractmethod
    def render(self, form: str) -> str:
        """Return the answer in one of its forms.

        A table is written as ``json``, ``csv``, ``tsv`` or ``xml``, a graph as ``turtle``, ``jsonld``, ``ntriples`` or
        ``rdfxml``.

        Raises:
            QueryError: when this kind of answer has no such form.
        """


@dataclass(frozen=True)
class Table(Answer):
    """The solutions of a SELECT query."""

    variables: tuple[str, ...]
    solutions: tuple[tuple[Term, ...], ...]
    is_cut: bool = False
    """Whether there are more solutions than were asked for."""

    def in_order(self, names: Iterable[str]) -> Table:
        """Return the table with the columns of these names first, in their order; others follow as they were."""
        wanted = [name for name in names if name in self.variables]
        variables = tuple(dict.fromkeys([*wanted, *self.variables]))
        places = [self.variables.index(name) for name in variables]
        solutions = tuple(tuple(solution[place] for place in places) for solution in self.solutions)
        return Table(variables, solutions, self.is_cut)

    def rows(self) -> list[dict[str, str]]:
        return [dict(zip(self.variables, map(shorten, solution), strict=True)) for solution in self.solutions]

    def records(self) -> list[dict[str, Value]]:
        return [dict(zip(self.variables, map(to_value, solution), strict=True)) for solution in self.solutions]

    def render(self, form: str) -> str:
        return _choose(form, {"json": self._json, "csv": self._csv, "tsv": self._tsv, "xml": self._xml})

    def _json(self) -> str:
        bindings = [
            {name: _to_json(value) for name, value in zip(self.variables, solution, strict=True) if value is not None}
            for solution in self.solutions
        ]
        return _dump({"head": {"vars": list(self.variables)}, "results": {"bindings": bindings}})

    def _csv(self) -> str:
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(self.variables)
        writer.writerows([_plain(value) for value in solution] for solution in self.solutions)
        return out.getvalue()

    def _tsv(self) -> str:
        lines = ["\t".join(f"?{name}" for name in self.variables)]
        lines += ["\t".join("" if value is None else str(value) for value in row) for row in self.solutions]
        return "\n".join(lines).replace("\r", "\\r") + "\n"

    def _xml(self) -> str:
        root = ET.Element("sparql", xmlns=_XML)
        head = ET.SubElement(root, "head")
        for name in self.variables:
            ET.SubElement(head, "variable", name=name)
        results = ET.SubElement(root, "results")
        for solution in self.solutions:
            result = ET.SubElement(results, "result")
            for name, value in zip(self.variables, solution, strict=True):
                if value is not None:
                    _add_xml(ET.SubElement(result, "binding", name=name), value)
        return _to_xml(root)


@dataclass(frozen=True)
class Truth(Answer):
    """The answer to an ASK query."""

    holds: bool

    def rows(self) -> list[dict[str, str]]:
        return [{"answer": self._word()}]

    def records(self) -> list[dict[str, Value]]:
        return [{"answer": self.holds}]

    def render(self, form: str) -> str:
        return _choose(form, {"json": self._json, "csv": self._line, "tsv": self._line, "xml": self._xml})

    def _word(self) -> str:
        return "true" if self.holds else "false"

    def _line(self) -> str:
        return self._word() + "\n"

    def _json(self) -> str:
        return _dump({"head": {}, "boolean": self.holds})

    def _xml(self) -> str:
        root = ET.Element("sparql", xmlns=_XML)
        ET.SubElement(root, "head")
        ET.SubElement(root, "boolean").text = self._word()
        return _to_xml(root)


@dataclass(frozen=True)
class GraphAnswer(Answer):
    """The statements that a CONSTRUCT or DESCRIBE query built."""

    triples: tuple[Triple, ...]
    is_cut: bool = False
    """Whether there are more statements than were asked for."""

    def rows(self) -> list[dict[str, str]]:
        return [{part: shorten(getattr(triple, part)) for part in _PARTS} for triple in self._in_order()]

    def records(self) -> list[dict[str, Value]]:
        return [{part: to_value(getattr(triple, part)) for part in _PARTS} for triple in self._in_order()]

    def render(self, form: str) -> str:
        return _choose(
            form,
            {
                "turtle": lambda: self._write(RdfFormat.TURTLE),
                "jsonld": lambda: self._write(RdfFormat.JSON_LD),
                "ntriples": lambda: self._write(RdfFormat.N_TRIPLES),
                "rdfxml": lambda: _drop_controls(self._write(RdfFormat.RDF_XML)),
            },
        )

    def _write(self, form: RdfFormat) -> str:
        return sort_prefixes((serialize(self._in_order(), format=form, prefixes=PREFIXES) or b"").decode())

    def _in_order(self) -> list[Triple]:
        return sorted(self.triples, key=str)


def sort_prefixes(written: str) -> str:
    """Return Turtle or TriG with its prefixes sorted: the engine declares them in another order in every run."""
    lines = written.splitlines(keepends=True)
    count = sum(1 for _ in takewhile(lambda line: line.startswith("@prefix "), lines))
    return "".join([*sorted(lines[:count]), *lines[count:]])


def shorten(value: Term) -> str:
    """Return a term as people read it: ``cg:killed`` rather than its IRI, a literal's words, nothing when unbound."""
    if isinstance(value, NamedNode):
        for prefix, namespace in PREFIXES.items():
            if value.value.startswith(namespace):
                return f"{prefix}:{value.value.removeprefix(namespace)}"
    return _plain(value)


def to_value(value: Term) -> Value:
    """Return a term as a program reads it; a literal that is not of its datatype stays words.

    >>> to_value(Literal(7)), to_value(Literal("7")), to_value(None)
    (7, '7', None)
    """
    if not isinstance(value, Literal):
        return None if value is None else _plain(value)
    try:
        return _READERS.get(value.datatype.value, str)(value.value)
    except ValueError:
        return value.value


def _choose(form: str, forms: Mapping[str, Callable[[], str]]) -> str:
    if form not in forms:
        raise QueryError(f"this answer cannot be written as {form!r}; accepted: {', '.join(forms)}")
    return forms[form]()


def _plain(value: Term) -> str:
    return "" if value is None else str(value) if isinstance(value, Triple | BlankNode) else value.value


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _to_json(value: Term) -> dict[str, Any]:
    if isinstance(value, Literal):
        found: dict[str, Any] = {"type": "literal", "value": value.value}
        if value.language:
            return found | {"xml:lang": value.language}
        return found if value.datatype.value == _STRING else found | {"datatype": value.datatype.value}
    return {"type": "uri" if isinstance(value, NamedNode) else "bnode", "value": _plain(value).removeprefix("_:")}


def _add_xml(binding: ET.Element, value: Term) -> None:
    found = _to_json(value)
    node = ET.SubElement(binding, found["type"])
    node.text = _drop_controls(found["value"])
    if "xml:lang" in found:
        node.set("xml:lang", found["xml:lang"])
    if "datatype" in found:
        node.set("datatype", found["datatype"])


def _drop_controls(words: str) -> str:
    """Replace the characters that XML 1.0 cannot hold at all."""
    return "".join(c if c in "\t\n\r" or " " <= c <= "\ud7ff" or c >= "\ue000" else "\ufffd" for c in words)


def _to_xml(root: ET.Element) -> str:
    return '<?xml version="1.0"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
