"""The process that listens: it stops gracefully, finishing what it has begun, and leaves a line for each request."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import TextIO

import uvicorn

from provenance.errors import ServeError
from provenance.web.application import create_application
from provenance.web.settings import Settings
from provenance.web.workbench.preparing import prepare

GRACE = 10
"""Seconds that requests under way have to end once the server is told to stop."""

_LONGEST_HEAD = 64 * 1024
_BACKLOG = 2048


class _Server(uvicorn.Server):
    """A server for which being told to stop is an ordinary end, not a death by signal."""

    def __init__(self, config: uvicorn.Config, say: Callable[[str], None]) -> None:
        super().__init__(config)
        self._say = say

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take the signals that ask a process to stop for as long as the server runs."""
        asked = (signal.SIGINT, signal.SIGTERM)
        before = {number: signal.signal(number, self.handle_exit) for number in asked}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and say where."""
        await super().startup(sockets)
        for server in self.servers:
            host, port = server.sockets[0].getsockname()[:2]
            self._say(f"serving on http://{f'[{host}]' if ':' in host else host}:{port}/")


def run_server(settings: Settings, host: str, port: int, *, say: Callable[[str], None], log: TextIO | None) -> None:
    """Serve a store until the process is told to stop.

    Args:
        settings: what is served, to whom, within which limits.
        host: the address to listen on.
        port: the port to listen on; 0 for any that is free.
        say: takes what whoever started the server should know, such as its address.
        log: where the access log goes, one JSON object a line; none is written unless given.

    Raises:
        GraphError: when there is no store, or nothing has been published.
        ServeError: when nobody can listen there.
    """
    listening = _listen(host, port)
    application = create_application(settings, _write_to(log) if log else None)
    config = uvicorn.Config(
        application,
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=GRACE,
        h11_max_incomplete_event_size=_LONGEST_HEAD,
        http="h11",
        ws="none",
        lifespan="off",
    )
    Thread(target=prepare, args=(application.state.service.snapshots,), daemon=True).start()
    try:
        _Server(config, say).run([listening])
    finally:
        listening.close()
        application.state.service.snapshots.close()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host.strip("[]"), port), family=family, backlog=_BACKLOG)
    except OSError as error:
        raise ServeError(f"{host}:{port}", error.strerror or str(error)) from error


def _write_to(log: TextIO) -> Callable[[str], None]:
    def write(line: str) -> None:
        log.write(line + "\n")
        log.flush()

    return write
