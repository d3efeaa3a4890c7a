"""From the words that name a store to the store."""

from __future__ import annotations

import os
from pathlib import Path

from provenance.errors import GraphError
from provenance.graph.embedded import open_memory
from provenance.graph.examples import questions_to_graph
from provenance.graph.folder import FolderStore, Generation
from provenance.graph.ontology import ONTOLOGY, ontology_to_graph
from provenance.graph.remote import RemoteStore
from provenance.graph.store import Store
from provenance.models.identifiers import BASE, digest

MEMORY = "memory:"


def open_store(location: str | None = None, *, base: str = BASE, texts: Path | None = None) -> Store:
    """Open a store for writing and reading, and make it when it does not exist.

    Args:
        location: ``memory:`` (also None), a folder, or the address of a SPARQL 1.1 server; user and password may stand
            in the address, and updates go to ``…/update`` where queries go to ``…/query``.
        base: IRI under which records are published; an existing folder keeps the base it was made with.
        texts: where the texts of a server's articles are kept; by default among the user's data.

    Raises:
        GraphError: when the folder is no store, is locked by another writer or cannot be written, or when the server
            does not answer.
    """
    store = _open(location or MEMORY, base, texts)
    base = store.names.base
    store.replace([ONTOLOGY], [*ontology_to_graph(base), *questions_to_graph(base)])
    return store


def open_snapshot(location: str, *, base: str = BASE, texts: Path | None = None) -> Store:
    """Open a store for reading only: of a folder the state its writer published last, which will not change.

    Raises:
        GraphError: when there is no store at the location, or nothing has been published.
    """
    if location == MEMORY or _is_address(location):
        return _open(location, base, texts)
    return Generation(Path(location))


def find_folder(location: str) -> Path | None:
    """Return the folder for what belongs to a store and is no statement; None for a store in memory."""
    if location == MEMORY:
        return None
    return _default_texts(location) if _is_address(location) else Path(location)


def find_generation(location: str) -> str:
    """Return what names the state that a reader would open now: it changes whenever the writer of a folder publishes.

    Memory and servers show one state, which has no name.

    Raises:
        GraphError: when nothing has been published.
    """
    return "" if location == MEMORY or _is_address(location) else _read_pointer(Path(location))


def name_state(location: str, generation: str) -> str:
    """Return what names a generation even where another store once had the same place; empty for what has no name."""
    try:
        return f"{generation} {(Path(location) / 'current').stat().st_mtime_ns}" if generation else ""
    except OSError as error:
        raise GraphError(f"{location}: is no store, or nothing has been published yet") from error


def _read_pointer(folder: Path) -> str:
    try:
        return (folder / "current").read_text().strip()
    except OSError as error:
        raise GraphError(f"{folder}: is no store, or nothing has been published yet") from error


def _open(location: str, base: str, texts: Path | None) -> Store:
    if location == MEMORY:
        return open_memory(base)
    if _is_address(location):
        return RemoteStore(location, base, texts or _default_texts(location))
    return FolderStore(Path(location), base)


def _is_address(location: str) -> bool:
    return location.startswith(("http://", "https://"))


def _default_texts(location: str) -> Path:
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return home / "claim-provenance" / digest(location.rpartition("@")[2])
