"""Single values as RDF terms and back: each codec is a pair of functions that undo one another.

Verbatim words are always plain strings, since a store may give ``"007"^^xsd:integer`` back as ``7``.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from pyoxigraph import Literal, NamedNode

from provenance.errors import GraphError
from provenance.graph.namespaces import SCHEMES, Names, mint_concept, term
from provenance.models.value import Interval

Node = NamedNode | Literal

_DATE = term("xsd:date")
_BOOLEAN = {False: Literal("false", datatype=term("xsd:boolean")), True: Literal("true", datatype=term("xsd:boolean"))}


class Codec(NamedTuple):
    """How a value becomes a term, and the way back."""

    encode: Callable[[Any], Node]
    decode: Callable[[Any], Any]


def _decode_boolean(node: Literal) -> bool:
    return node.value in ("true", "1")


def _decode_integer(node: Literal) -> int:
    return int(node.value)


def _decode_real(node: Literal) -> float:
    return float(node.value)


def _decode_text(node: Literal) -> str:
    return node.value


def _encode_date(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=_DATE)


def _decode_date(node: Literal) -> date:
    return date.fromisoformat(node.value[:10])


TEXT = Codec(Literal, _decode_text)
INTEGER = Codec(Literal, _decode_integer)
REAL = Codec(Literal, _decode_real)
BOOLEAN = Codec(_BOOLEAN.__getitem__, _decode_boolean)
DATE = Codec(_encode_date, _decode_date)


def concept_of(members: type[StrEnum]) -> Codec:
    """Return the codec of a closed list."""
    by_iri = {mint_concept(member).value: member for member in members}

    def decode(node: Node) -> StrEnum:
        if node.value not in by_iri:
            raise GraphError(f"{node.value} is no {SCHEMES[members]} known here; the store speaks another ontology")
        return by_iri[node.value]

    return Codec(mint_concept, decode)


def record_of(names: Names) -> Codec:
    """Return the codec of references to records."""
    return Codec(names.mint, names.get_identifier)


def format_interval(interval: Interval) -> str:
    """Return the interval in the Extended Date/Time Format of ISO 8601-2, ``..`` for an open side.

    >>> format_interval(Interval.day(date(2024, 5, 3)))
    '2024-05-03'
    >>> format_interval(Interval(earliest=date(2023, 10, 15)))
    '2023-10-15/..'
    """
    if interval.earliest and interval.is_day:
        return interval.earliest.isoformat()
    return "/".join(day.isoformat() if day else ".." for day in (interval.earliest, interval.latest))


def parse_interval(words: str) -> Interval:
    """Return the interval that ``format_interval`` wrote.

    >>> parse_interval("2023-10-15/..")
    Interval(earliest=datetime.date(2023, 10, 15), latest=None)
    """
    earliest, _, latest = words.partition("/")
    return Interval(earliest=_parse_day(earliest), latest=_parse_day(latest or earliest))


def _parse_day(words: str) -> date | None:
    return None if words == ".." else date.fromisoformat(words)
