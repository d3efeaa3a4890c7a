"""Requests that nobody would send on purpose, and many that somebody might: built from the parts of real ones.

The test beside this module sends some of them; ``python -m tests.web.fuzzing STORE --seconds 120`` sends them for as
long as it is told to, and exits with 1 on the first answer that is the server's own fault (5xx) or no answer at all.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from typing import NamedTuple
from urllib.parse import quote, quote_plus

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from provenance.graph import list_questions
from provenance.models.identifiers import BASE
from provenance.web.settings import Settings
from tests.web.client import BROWSER, DIRECT, FORM, Client

_TOKENS = (
    "SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "WHERE", "{", "}", "(", ")", "*", "?s", "?p", "?o", "$x", "FILTER",
    "OPTIONAL", "UNION", "GRAPH", "SERVICE", "FROM", "NAMED", "VALUES", "UNDEF", "BIND", "AS", "GROUP BY", "ORDER BY",
    "LIMIT 3", "OFFSET 9999999999999999999", "MINUS", "COUNT", "DISTINCT", "cg:Claim", "a", "rdf:_1", "<>", "<a b>",
    "<urn:a>", "_:b", '"text"@en', '"1"^^xsd:integer', "'''x'''", "1e400", "-0", "true", "/", "|", "^", "+", "!",
    "REGEX(?s, '(a+)+$')", "REPLACE", "BASE <http://[>", "PREFIX x: <y>", "LOAD", "INSERT DATA", "DROP ALL",
    "# comment\n", "\\u0041", "IRI(?o)", "NOW()", "STRDT", "xsd:date('x')", "SUBSTR(STR(?s), -1, 1e9)",
    "GROUP_CONCAT", "HAVING", "EXISTS", "NOT IN", ";", ",", ".",
)  # fmt: skip
_WHOLE = (
    "SELECT * { ?s ?p ?o }",
    "CONSTRUCT WHERE { ?s ?p ?o }",
    "DESCRIBE <urn:a>",
    "ASK {}",
    *(question.sparql for question in list_questions()),
)
_PATHS = (
    "/", "/query", "/sparql", "/graphs", "/graphs/identity", "/graphs/", "/id/claim/1", "/id/", "/describe",
    "/dataset", "/.well-known/void", "/health", "/static/site.css", "/static/../routes.py",
    "/static/%2e%2e/routes.py", "//", "/id//a", "/static", "/sparql/",
)  # fmt: skip
_PLACES = (*_PATHS, *["/sparql"] * 40, *["/query"] * 10, *[""] * 8)
"""Where requests go; nothing stands for a path without meaning."""
_METHODS = (*["GET"] * 9, *["POST"] * 7, "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "X")
_NAMES = (
    "query", "update", "default-graph-uri", "named-graph-uri", "format", "graph", "default", "iri", "question",
    "event", "harm", "measurand",
)  # fmt: skip
_TYPES = (
    FORM, DIRECT, "application/sparql-update", "text/plain", "multipart/form-data; boundary=x",
    f"{FORM}; charset=utf-16", "", ";",
)  # fmt: skip
_ACCEPTS = (
    BROWSER, "*/*", "text/csv", "text/turtle", "application/rdf+xml", "application/ld+json;q=0.1", "image/png",
    "text/*;q=0", "application/json, text/html;q=nan", ",,;q=1e999",
)  # fmt: skip
_HEADERS = (
    ("Host", "evil.example"), ("Host", ""), ("Origin", "null"), ("Range", "bytes=0-0"), ("If-None-Match", "*"),
    ("Expect", "100-continue"), ("X-Forwarded-Host", "evil.example"), ("Content-Encoding", "gzip"),
    ("Cookie", "a=b; c"), ("Access-Control-Request-Method", "PUT"), ("If-Modified-Since", "never"),
)  # fmt: skip

_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_queries = st.one_of(
    st.sampled_from(_WHOLE),
    st.lists(st.sampled_from(_TOKENS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(_TOKENS), max_size=8).map(lambda found: f"SELECT * {{ {' '.join(found)} }}"),
    _words,
)
_values = st.one_of(
    _queries, _words, st.sampled_from([f"{BASE}identity", "html", "csv", "turtle", "text/turtle", "killed"])
)
_odd_pairs = st.lists(st.tuples(st.one_of(st.sampled_from(_NAMES), _words), _values), max_size=4)
_pairs = st.one_of(_odd_pairs, _queries.map(lambda query: [("query", query)]))
_odd_headers = st.lists(st.sampled_from(_HEADERS), max_size=2)
_raw = st.binary(max_size=60).map(lambda raw: quote(raw, safe="&=?;%+/"))


class Wanted(NamedTuple):
    """A request as it is sent."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


def _encode(pairs: list[tuple[str, str]]) -> str:
    return "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in pairs)


@st.composite
def requests(draw: st.DrawFn) -> Wanted:
    """Draw a request."""
    method = draw(st.sampled_from(_METHODS))
    path = draw(st.sampled_from(_PLACES)) or draw(st.sampled_from(["/", "/id/", "/graphs/", "/static/"])) + draw(_raw)
    query = draw(st.one_of(_pairs.map(_encode), _pairs.map(_encode), st.just(""), _raw))
    headers = {"Accept": draw(st.sampled_from(_ACCEPTS))} | dict(
        draw(st.one_of(st.just([]), st.just([]), _odd_headers))
    )
    body = b""
    if method in ("POST", "PUT", "PATCH"):
        headers["Content-Type"] = draw(st.sampled_from(_TYPES))
        body = draw(
            st.one_of(
                _queries.map(str.encode), _pairs.map(lambda pairs: _encode(pairs).encode()), st.binary(max_size=200)
            )
        )
    return Wanted(method, f"{path}?{query}" if query else path, headers, body)


def check(client: Client, wanted: Wanted, seen: Counter[int]) -> None:
    """Send a request; the answer must come, and whatever is wrong must be wrong with the request."""
    reply = client.send(*wanted)
    seen[reply.status] += 1
    assert reply.status < 500, (wanted, reply.text)
    assert "Traceback" not in reply.body.decode(errors="replace")
    if reply.status != 400 or "content-security-policy" in reply.headers:
        assert reply.headers["x-content-type-options"] == "nosniff", wanted


def main() -> None:
    """Send requests to a server over a store until the time is up."""
    parser = argparse.ArgumentParser(description="Send odd requests to a server of a store.")
    parser.add_argument("store")
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--limit", type=float, default=5, help="seconds that a query may take")
    arguments = parser.parse_args()
    from tests.web.conftest import Served  # noqa: PLC0415 - pytest loads it by itself in the tests

    seen: Counter[int] = Counter()
    end = time.monotonic() + arguments.seconds
    with Served(Settings(store=arguments.store, seconds=arguments.limit, rows=200)) as client:
        while time.monotonic() < end:
            _run_once(client, seen, end)
    sys.stdout.write(f"{seen.total()} requests, by status: {dict(sorted(seen.items()))}\n")


def _run_once(client: Client, seen: Counter[int], end: float) -> None:
    @settings(
        max_examples=500, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    @given(requests())
    def send(wanted: Wanted) -> None:
        if time.monotonic() < end:
            check(client, wanted, seen)

    send()


if __name__ == "__main__":
    main()
