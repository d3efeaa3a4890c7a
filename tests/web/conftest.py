"""A real server on a port of its own, over a store that the pipeline built from articles of one invented flood."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from provenance import pipeline
from provenance.web.application import create_application
from provenance.web.settings import Settings
from tests.web.client import Client

FIRST = """---
id: first
title: River <b>bursts</b> its banks at Tarnholm
publisher: Vale Courier
published: 2022-03-02
url: "javascript:alert('address')"
---
A flood killed 31 people in the town of Tarnholm on Tuesday, the Interior Ministry said.

"We have never seen such <script>alert('water')</script> water," said the mayor, Ilse Brandt.
"""

SECOND = """---
id: second
title: Fewer dead in Tarnholm flood
publisher: Morning Ledger
published: 2022-03-20
---
The flood that hit Tarnholm on March 1 killed 24 people, according to the Interior Ministry.
"""


def build_store(folder: Path) -> Path:
    """Build a store from the two articles."""
    for name, text in (("first.md", FIRST), ("second.md", SECOND)):
        (folder / name).write_text(text, encoding="utf-8")
    place = folder / "store"
    with pipeline.open_writer(str(place)) as store:
        assert all(list(pipeline.ingest([str(folder / "first.md"), str(folder / "second.md")], store)))
        pipeline.build(store)
    return place


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a built store that tests only read."""
    return build_store(tmp_path_factory.mktemp("served"))


class Served:
    """A server in a thread of its own."""

    def __init__(self, settings: Settings) -> None:
        self.lines: list[str] = []
        """The access log."""
        self.application = create_application(settings, self.lines.append)
        config = uvicorn.Config(self.application, port=0, log_level="critical", access_log=False, lifespan="off")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    def __enter__(self) -> Client:
        self._thread.start()
        while not self._server.started:
            assert self._thread.is_alive()
            time.sleep(0.01)
        return Client(self._server.servers[0].sockets[0].getsockname()[1], self.lines)

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join()
        self.application.state.service.snapshots.close()


@pytest.fixture(scope="session")
def client(built: Path) -> Iterator[Client]:
    """Give a client of a server with the usual settings."""
    with Served(Settings(store=str(built))) as client:
        yield client
