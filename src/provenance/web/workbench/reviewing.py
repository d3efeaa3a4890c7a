"""Writing: verdicts and withdrawals from a form into the review log, in the name of whoever is signed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from provenance import desk, graph, pipeline
from provenance.desk import Hand
from provenance.errors import GraphError, ReviewError
from provenance.web.protocol import Pairs, get_values
from provenance.web.service import Service, get_service
from provenance.web.sessions import find_signer, read_users_form
from provenance.web.workbench.preparing import prepare
from provenance.web.workbench.signing_in import keep_local
from provenance.web.writing import hold_pen

_OPTIONAL = ("second_reviewer", "conflict_of_interest", "redacted_source")


async def add_reviews(request: Request) -> Response:
    """Add the verdict of the form to each target that it names, all or none, and go back to where it was given."""
    reviewer, given = await read_users_form(request)
    drafts = read_drafts(given, reviewer)
    hand = Hand(find_signer(request))

    def write(store: graph.Store) -> None:
        desk.add_reviews(store, pipeline.read_open(store), drafts, hand)

    await run_in_threadpool(_write, get_service(request), write)
    return RedirectResponse(keep_local(_read(given, "back")), 303)


def read_drafts(given: Pairs, reviewer: str) -> list[dict[str, Any]]:
    """Return the reviews that a form asks for, one a target; the reviewer is never taken from the form.

    Raises:
        HTTPException: when a part is missing (400).
    """
    targets = list(dict.fromkeys(get_values(given, "target")))
    axis, _, verdict = _read(given, "verdict").partition(":")
    rationale = _read(given, "rationale")
    missing = [
        name for name, words in (("target", targets), ("verdict", verdict), ("rationale", rationale)) if not words
    ]
    if missing:
        raise HTTPException(400, f"the form lacks: {', '.join(missing)}")
    said = {name: _read(given, name) for name in _OPTIONAL}
    evidence = tuple(line.strip() for line in _read(given, "evidence").splitlines() if line.strip())
    draft = {"axis": axis, "verdict": verdict, "rationale": rationale, "reviewer": reviewer, "evidence": evidence}
    return [{**draft, **{name: words for name, words in said.items() if words}, "target": one} for one in targets]


def _read(given: Pairs, name: str) -> str:
    return next(iter(get_values(given, name)), "").strip()


async def withdraw(request: Request) -> Response:
    """Withdraw the entry of the log that the form names, for the reason that it gives."""
    reviewer, given = await read_users_form(request)
    entry, reason = _read(given, "entry"), _read(given, "reason")
    if not entry or not reason:
        raise HTTPException(400, "the form lacks an entry or a reason")
    hand = Hand(find_signer(request))

    def write(store: graph.Store) -> None:
        desk.withdraw(store, pipeline.read_open(store), entry, reason=reason, reviewer=reviewer, hand=hand)

    await run_in_threadpool(_write, get_service(request), write)
    return RedirectResponse(keep_local(_read(given, "back")), 303)


def _write(service: Service, write: Callable[[graph.Store], object]) -> None:
    """Do something with the store, opened for writing; the writer waits for the new state, so that no reader has to."""
    try:
        with hold_pen(), pipeline.open_writer(service.settings.store) as store:
            write(store)
    except ReviewError as error:
        raise HTTPException(400, str(error)) from error
    except GraphError as error:
        raise HTTPException(409, str(error), {"Retry-After": "5"}) from error
    prepare(service.snapshots)
