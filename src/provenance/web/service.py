"""What every request works with: the settings, the newest state of the store, and the right to run a query."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar, cast

import anyio.to_thread
from anyio import CapacityLimiter
from starlette.requests import Request

from provenance.web.settings import Settings
from provenance.web.snapshots import Snapshot, Snapshots
from provenance.web.users import open_users

T = TypeVar("T")


class Service:
    """The store as it is served."""

    def __init__(self, settings: Settings) -> None:
        """Open the store.

        Raises:
            GraphError: when there is no store, or nothing has been published.
            ReviewError: when the file of users is none.
        """
        self.settings = settings
        self.snapshots = Snapshots(settings.store)
        self.users = open_users(settings.store)
        self.users.read()
        self._limiter: CapacityLimiter | None = None

    async def read(self, work: Callable[[Snapshot], T]) -> T:
        """Do something with the newest state, in a thread of its own; so many at a time as the settings allow."""
        if self._limiter is None:  # belongs to the event loop that runs when it is first needed
            self._limiter = CapacityLimiter(self.settings.concurrent)
        return await anyio.to_thread.run_sync(partial(self._lease, work), limiter=self._limiter)

    def _lease(self, work: Callable[[Snapshot], T]) -> T:
        with self.snapshots.lease() as snapshot:
            return work(snapshot)


def get_service(request: Request) -> Service:
    """Return the service of the application that a request came to."""
    return cast("Service", request.app.state.service)
