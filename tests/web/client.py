"""A plain HTTP client: it sends what it is told and shows what comes back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from http.client import HTTPConnection
from typing import Any, NamedTuple
from urllib.parse import urlencode

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"

Pairs = Sequence[tuple[str, str]]


class Reply(NamedTuple):
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media(self) -> str:
        """The media type without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0]

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class Client:
    """Sends requests to a port of the loopback interface."""

    def __init__(self, port: int, log: Sequence[str] = ()) -> None:
        self.port = port
        self.log = log
        """Lines of the server's access log."""

    @property
    def address(self) -> str:
        """Where the server answers."""
        return f"http://127.0.0.1:{self.port}"

    def send(self, method: str, path: str, headers: Mapping[str, str] | None = None, body: bytes = b"") -> Reply:
        """Send one request."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body or None, dict(headers or {}))
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Reply(response.status, found, response.read())
        finally:
            connection.close()

    def get(self, path: str, accept: str | None = None, **parameters: str) -> Reply:
        """Send a GET request with parameters."""
        target = f"{path}?{urlencode(parameters)}" if parameters else path
        return self.send("GET", target, {"Accept": accept} if accept else {})

    def ask(self, query: str, accept: str | None = None) -> Reply:
        """Send a query by GET."""
        return self.get("/sparql", accept, query=query)

    def post(self, path: str, media: str, body: bytes, accept: str | None = None) -> Reply:
        """Send a body."""
        return self.send("POST", path, {"Content-Type": media} | ({"Accept": accept} if accept else {}), body)

    def post_form(self, pairs: Pairs, accept: str | None = None) -> Reply:
        """Send a form to the endpoint."""
        return self.post("/sparql", FORM, urlencode(pairs).encode(), accept)
