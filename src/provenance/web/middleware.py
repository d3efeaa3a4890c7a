"""What holds for every request: under which names the server answers, what a browser may do, what is written down."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a page may load and send: this server's own files, to this server. No script or style stands inside a page."""

SECURITY = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class SecurityHeaders:
    """Adds what protects a browser to every response that has not set it itself."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle a request."""

        async def add(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, add)


class KnownHosts:
    """Refuses requests under other names than the server's own; a page elsewhere could make up a name of its own."""

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle a request."""
        if scope["type"] == "http" and "*" not in self.hosts and find_host(Headers(scope=scope)) not in self.hosts:
            refusal = PlainTextResponse("this server does not answer under that name\n", 421)
            await refusal(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def find_host(headers: Headers) -> str:
    """Return the name of the host that a request names, without its port.

    >>> find_host(Headers({"host": "[::1]:8000"})), find_host(Headers({"host": "News.example"}))
    ('[::1]', 'news.example')
    """
    host = headers.get("host", "").strip().lower()
    name, bracket, _ = host.partition("]")
    return name + bracket if bracket else host.partition(":")[0]


class AccessLog:
    """Writes one JSON object a request: when, who, what, with which outcome, how long, how much."""

    def __init__(self, app: ASGIApp, write: Callable[[str], None]) -> None:
        self.app = app
        self.write = write

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        entry = describe_request(scope)
        started = time.perf_counter()

        async def watch(message: Message) -> None:
            if message["type"] == "http.response.start":
                entry["status"] = message["status"]
            elif message["type"] == "http.response.body":
                entry["bytes"] += len(message.get("body", b""))
            await send(message)

        try:
            await self.app(scope, receive, watch)
        finally:
            entry["milliseconds"] = round((time.perf_counter() - started) * 1000, 1)
            self.write(json.dumps(entry))


def describe_request(scope: Scope) -> dict[str, Any]:
    """Return what the log says of a request: queries may hold what somebody looks for, so parameters are left out."""
    headers = Headers(scope=scope)
    return {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "client": scope["client"][0] if scope.get("client") else None,
        "method": scope["method"],
        "path": scope["path"],
        "accept": headers.get("accept"),
        "agent": headers.get("user-agent"),
        "status": 500,
        "bytes": 0,
    }
