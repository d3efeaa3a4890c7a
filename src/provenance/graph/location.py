"""From the words that name a store to the store."""

from __future__ import annotations

from pathlib import Path

from provenance.errors import GraphError
from provenance.graph.embedded import FolderStore, Generation, open_memory
from provenance.graph.ontology import ONTOLOGY, ontology_to_graph
from provenance.graph.store import Store
from provenance.models.identifiers import BASE

MEMORY = "memory:"


def open_store(location: str | None = None, *, base: str = BASE) -> Store:
    """Open a store for writing and reading, and make it when it does not exist.

    Args:
        location: ``memory:`` (also None), a folder, or the address of a SPARQL 1.1 server.
        base: IRI under which records are published; an existing folder keeps the base it was made with.

    Raises:
        GraphError: when the folder is no store, is locked by another writer or cannot be written, or when the server
            does not answer.
    """
    store = _open(location or MEMORY, base)
    store.replace([ONTOLOGY], ontology_to_graph(store.names.base))
    return store


def _open(location: str, base: str) -> Store:
    if location == MEMORY:
        return open_memory(base)
    if location.startswith(("http://", "https://")):
        raise GraphError(f"{location}: servers are not served yet")
    return FolderStore(Path(location), base)


def open_snapshot(location: str, *, base: str = BASE) -> Store:
    """Open a store for reading only: of a folder the state its writer published last, which will not change.

    Raises:
        GraphError: when there is no store at the location, or nothing has been published.
    """
    if location == MEMORY or location.startswith(("http://", "https://")):
        return open_store(location, base=base)
    return Generation(Path(location))
