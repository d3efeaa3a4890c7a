"""The application: routes, what holds for every request, and the store, put together."""

from __future__ import annotations

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.middleware.cors import CORSMiddleware

from provenance.errors import ProvenanceError
from provenance.web.answers import CUT
from provenance.web.middleware import AccessLog, KnownHosts, SecurityHeaders
from provenance.web.refusals import refuse
from provenance.web.routes import ROUTES
from provenance.web.service import Service
from provenance.web.settings import Settings


def create_application(settings: Settings, write_log: Callable[[str], None] | None = None) -> Starlette:
    """Return the ASGI application that serves a store.

    Args:
        settings: what is served, to whom, within which limits.
        write_log: takes one line of the access log at a time; none is written unless given.

    Raises:
        GraphError: when there is no store, or nothing has been published.
    """
    application = Starlette(
        routes=ROUTES,
        middleware=_list_middleware(settings, write_log),
        exception_handlers={HTTPException: refuse, ProvenanceError: refuse, Exception: refuse},
    )
    application.state.service = Service(settings)
    return application


def _list_middleware(settings: Settings, write_log: Callable[[str], None] | None) -> list[Middleware]:
    """Return what a request passes through, the outermost first."""
    return [
        *([Middleware(AccessLog, write=write_log)] if write_log else []),
        Middleware(SecurityHeaders),
        Middleware(KnownHosts, hosts=settings.hosts),
        *([_allow(settings.origins)] if settings.origins else []),
        Middleware(RequestBodyLimitMiddleware, max_body_size=settings.body),
    ]


def _allow(origins: tuple[str, ...]) -> Middleware:
    return Middleware(
        CORSMiddleware,
        allow_origins=origins,
        allow_methods=("GET", "HEAD", "POST"),
        allow_headers=("Accept", "Content-Type"),
        expose_headers=(CUT, "Link"),
    )
