"""Signing in with a name and a token, and signing out."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from provenance.web.pages import render_page
from provenance.web.protocol import Pairs, get_values, read_address
from provenance.web.service import get_service
from provenance.web.sessions import begin, can_write, end, find_session, make_visit, read_own_form, set_cookie

HOME = "/"


async def log_in(request: Request) -> Response:
    """Show the form, or take it."""
    if request.method == "POST":
        return await _take(request)
    return _show(request, _find_way_back(read_address(request)))


async def _take(request: Request) -> Response:
    if not can_write(request):
        raise HTTPException(403, "this server only reads; users are made with: provenance users add NAME")
    _, given = await read_own_form(request)
    name, token = (next(iter(get_values(given, field)), "").strip() for field in ("name", "token"))
    back = _find_way_back(given)
    user = await run_in_threadpool(get_service(request).users.check, name, token)
    if user is None:
        return _show(request, back, refusal="No user has this name and this token.", name=name)
    response = RedirectResponse(back, 303)
    begin(request, response, user)
    return response


def _show(request: Request, back: str, refusal: str = "", name: str = "") -> Response:
    session = find_session(request) or make_visit()
    response = render_page(
        request,
        "login.html.j2",
        status=403 if refusal else 200,
        title="Sign in",
        back=back,
        refusal=refusal,
        name=name,
        visit=session.csrf,
        can_write=can_write(request),
    )
    set_cookie(request, response, session)
    return response


async def log_out(request: Request) -> Response:
    """Take the cookie away."""
    await read_own_form(request)
    response = RedirectResponse(HOME, 303)
    end(response)
    return response


def _find_way_back(given: Pairs) -> str:
    return keep_local(next(iter(get_values(given, "back")), ""))


def keep_local(address: str) -> str:
    """Return an address on this server as it is, and the first page for any other.

    >>> keep_local("/queue?page=2"), keep_local("//elsewhere.example/"), keep_local("https://elsewhere.example/")
    ('/queue?page=2', '/', '/')
    """
    is_local = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if is_local else HOME
