"""Stores of every kind, for the tests that all of them must pass."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from provenance.graph import Store, open_store
from provenance.graph.ontology import ONTOLOGY

_CONFIGURATION = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{admin}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
ServerThreads = 5
DirsAllowed = .
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerThreads = 5
EnabledDavVSP = 0
[SPARQL]
ResultSetMaxRows = 1000000
"""


def find_ports(count: int) -> list[int]:
    """Return ports of the loopback interface that nobody listens on."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports: list[int] = [found.getsockname()[1] for found in sockets]
    for found in sockets:
        found.close()
    return ports


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a Virtuoso server that runs for these tests only."""
    folder = tmp_path_factory.mktemp("virtuoso")
    admin, port = find_ports(2)
    (folder / "virtuoso.ini").write_text(_CONFIGURATION.format(admin=admin, port=port))
    command = ["virtuoso-t", "+configfile", "virtuoso.ini", "+foreground"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        wait_for(f"http://127.0.0.1:{port}/sparql")
        yield f"http://dba:dba@127.0.0.1:{port}/sparql-auth"
        process.kill()


def wait_for(address: str) -> None:
    """Wait until the address answers."""
    for _ in range(240):
        try:
            urlopen(address).close()  # noqa: S310 - an address made here
        except URLError:
            time.sleep(0.25)
        else:
            return
    raise TimeoutError(f"{address} does not answer")


@pytest.fixture(params=["memory", "folder", pytest.param("server", marks=pytest.mark.system)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give an empty store of each kind."""
    if request.param == "server":
        address = request.getfixturevalue("server")
        with open_store(address, texts=tmp_path) as store:
            yield store
            store.replace([graph for graph in store.list_graphs() if graph != ONTOLOGY], [])
        return
    with open_store("memory:" if request.param == "memory" else str(tmp_path / "store")) as store:
        yield store
