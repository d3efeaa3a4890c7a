"""Which state of the store a request sees: the newest one that has been published, whole, until the request is done.

A writer of the folder publishes generations; each is opened once, shared by all requests that came while it was the
newest, and closed when a newer one has taken its place and the last of these requests is done.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from threading import Lock, RLock
from typing import Any, TypeVar, cast

from provenance import graph
from provenance.errors import GraphError
from provenance.models.dossier import Dossier

T = TypeVar("T")


class Snapshot:
    """One published state of a store, which never changes, and what was worked out from it."""

    def __init__(self, location: str, generation: str) -> None:
        self.generation = generation
        """Names the state; another one has another name."""
        self.state = graph.name_state(location, generation)
        """Names it for clients, who may have seen another store in the same place; empty when nothing does."""
        self.store = graph.open_snapshot(location)
        self._readers = 0
        self._dossier: Dossier | None = None
        self._described: dict[str, graph.Answer] = {}
        self._derived: dict[Hashable, Any] = {}
        self._reading = RLock()

    @property
    def dossier(self) -> Dossier:
        """Everything that the state holds, as values; read at the first time of asking."""
        with self._reading:
            if self._dossier is None:
                self._dossier = graph.read_dossier(self.store)
            return self._dossier

    def derive(self, name: Hashable, make: Callable[[], T]) -> T:
        """Return what was made of the state under a name; made at the first time of asking."""
        with self._reading:
            if name not in self._derived:
                self._derived[name] = make()
            return cast("T", self._derived[name])

    def describe(self, endpoint: str) -> graph.Answer:
        """Return the description of the dataset as the endpoint serves it; counted at the first time of asking."""
        with self._reading:
            if endpoint not in self._described:
                self._described = {endpoint: graph.describe_dataset(self.store, endpoint)}
            return self._described[endpoint]


class Snapshots:
    """Gives each request the newest state."""

    def __init__(self, location: str) -> None:
        """Open the newest state.

        Raises:
            GraphError: when there is no store, or nothing has been published.
        """
        self.location = location
        self._lock = Lock()
        self._newest = Snapshot(location, graph.find_generation(location))

    @contextmanager
    def lease(self) -> Iterator[Snapshot]:
        """Give the newest state; it stays as it is until the lease ends.

        When a newer state cannot be opened, readers keep the one they had.
        """
        with self._lock:
            self._renew()
            snapshot = self._newest
            snapshot._readers += 1
        try:
            yield snapshot
        finally:
            with self._lock:
                snapshot._readers -= 1
                self._close_unused(snapshot)

    def _renew(self) -> None:
        try:
            generation = graph.find_generation(self.location)
            if generation == self._newest.generation:
                return
            newer = Snapshot(self.location, generation)
        except GraphError:
            return
        older, self._newest = self._newest, newer
        self._close_unused(older)

    def _close_unused(self, snapshot: Snapshot) -> None:
        if snapshot is not self._newest and not snapshot._readers:
            snapshot.store.close()

    def close(self) -> None:
        """Let go of the store; requests that still read it are refused."""
        with self._lock:
            self._newest.store.close()
