"""What a request asks for, as the SPARQL 1.1 Protocol writes it: GET, a POST of a form, or a POST of the query itself.

The section numbers are those of the recommendation of 21 March 2013.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

from provenance.graph import Dataset

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

READ_ONLY = "this endpoint only reads: updates are refused"
_MOST_PARAMETERS = 1000

Pairs = Sequence[tuple[str, str]]


class Operation(NamedTuple):
    """A query, and the graphs that the request lets it see (2.1.4)."""

    query: str
    dataset: Dataset | None


async def read_operation(request: Request) -> Operation | None:
    """Return the query that a request holds; None when it asks for nothing.

    Raises:
        HTTPException: 400 for what the protocol does not allow, 403 for an update, 415 for a body of another kind.
    """
    if request.method != "POST":
        return _parse(read_address(request))
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media == FORM:  # 2.1.2
        return _require(_parse(await read_form(request)))
    if media == QUERY:  # 2.1.3
        return _require(_parse([*read_address(request), ("query", _decode(await request.body()))]))
    if media == UPDATE:
        raise HTTPException(403, READ_ONLY)
    raise HTTPException(415, f"the body must be {QUERY} or {FORM}", {"Accept-Post": f"{QUERY}, {FORM}"})


def read_address(request: Request) -> Pairs:
    """Return the parameters in the address of a request, in their order.

    Raises:
        HTTPException: when they are not UTF-8, or too many (400).
    """
    return _split(_decode(request.scope["query_string"]))


async def read_form(request: Request) -> Pairs:
    """Return the parameters in the body of a request, in their order.

    Raises:
        HTTPException: when they are not UTF-8, or too many (400).
    """
    return _split(_decode(await request.body()))


def get_values(pairs: Iterable[tuple[str, str]], name: str) -> list[str]:
    """Return the values of a parameter that may be repeated."""
    return [value for key, value in pairs if key == name]


def _parse(pairs: Pairs) -> Operation | None:
    queries, updates = get_values(pairs, "query"), get_values(pairs, "update")
    if queries and updates:
        raise HTTPException(400, "a request holds a query or an update, not both")
    if updates:
        raise HTTPException(403, READ_ONLY)
    if len(queries) > 1:  # 2.1.1: exactly one
        raise HTTPException(400, f"a request holds one query, not {len(queries)}")
    return Operation(queries[0], _read_dataset(pairs)) if queries else None


def _require(operation: Operation | None) -> Operation:
    if operation is None:
        raise HTTPException(400, "the body holds no parameter 'query'")
    return operation


def _read_dataset(pairs: Pairs) -> Dataset | None:
    default, named = get_values(pairs, "default-graph-uri"), get_values(pairs, "named-graph-uri")
    return Dataset(tuple(default), tuple(named)) if default or named else None


def _split(words: str) -> Pairs:
    try:
        return parse_qsl(words, keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS)
    except UnicodeDecodeError as error:
        raise HTTPException(400, "the parameters are not UTF-8") from error
    except ValueError as error:
        raise HTTPException(400, f"the request holds more than {_MOST_PARAMETERS} parameters") from error


def _decode(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise HTTPException(400, "the request is not UTF-8") from error
