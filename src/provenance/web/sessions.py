"""Who asks: a cookie that the server signed, and tokens in its forms that no page elsewhere can know.

The cookie holds a name, an end and a nonce, and their HMAC under a secret that lives as long as the process: nothing is
stored, a restart signs everybody out, and so does a new token. Each form carries a token made from the cookie, so that
a request that another page makes in somebody's name is refused; ``SameSite=Strict`` keeps the cookie from being sent
with one at all. Visitors get a cookie without a name with the form in which they sign in.
"""

from __future__ import annotations

import hmac
import json
import secrets
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from typing import NamedTuple

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from provenance.errors import ReviewError
from provenance.review import Signer
from provenance.web.protocol import Pairs, get_values, read_form
from provenance.web.service import Service, get_service
from provenance.web.users import User

COOKIE = "provenance"
CSRF = "csrf"
"""Name of the field of a form that holds its token."""

LIFE = 12 * 60 * 60
"""Seconds that somebody stays signed in."""

_SECRET = secrets.token_bytes(32)


class Session(NamedTuple):
    """What a cookie that this process signed says."""

    name: str
    """Of the user; empty for a visitor."""
    until: int
    """End, in seconds of the epoch."""
    stamp: str
    """The first digits of the token's hash, which a new token changes."""
    nonce: str

    @property
    def csrf(self) -> str:
        """What the forms of this session carry."""
        return _sign("form", "\n".join(map(str, self)))


def find_session(request: Request) -> Session | None:
    """Return the session that a request belongs to; None for whoever has none, or one that has ended."""
    session = _parse(request.cookies.get(COOKIE, ""))
    if session is None or session.until < time.time():
        return None
    if session.name and not _is_current(get_service(request), session):
        return None
    return session


def find_user(request: Request) -> str:
    """Return the name of whoever is signed in; empty for a visitor."""
    session = find_session(request)
    return session.name if session else ""


def find_signer(request: Request) -> Signer | None:
    """Return the key of whoever is signed in; None for visitors, and for users whose key the server was not given."""
    name = find_user(request)
    return next((one for one in get_service(request).settings.signers if name and one.name == name), None)


def can_write(request: Request) -> bool:
    """Tell whether this server knows anybody who may write."""
    return bool(_read_users(get_service(request)))


def _is_current(service: Service, session: Session) -> bool:
    user = next((user for user in _read_users(service) if user.name == session.name), None)
    return user is not None and hmac.compare_digest(_stamp(user), session.stamp)


def _read_users(service: Service) -> Sequence[User]:
    try:
        return service.users.read()
    except ReviewError:  # a broken file lets nobody in, and stops nobody from reading
        return ()


def _stamp(user: User | None) -> str:
    return user.hash[:16] if user else ""


def begin(request: Request, response: Response, user: User | None = None) -> Session:
    """Give a response the cookie of a new session: of a user, or of a visitor who is about to sign in."""
    session = Session(user.name if user else "", int(time.time()) + LIFE, _stamp(user), secrets.token_hex(16))
    set_cookie(request, response, session)
    return session


def set_cookie(request: Request, response: Response, session: Session) -> None:
    """Give a response the cookie of a session: for this server, over the way it was asked, and not for scripts."""
    response.set_cookie(
        COOKIE, _write(session), max_age=LIFE, secure=request.url.scheme == "https", httponly=True, samesite="strict"
    )


def make_visit() -> Session:
    """Return a session for a visitor."""
    return Session("", int(time.time()) + LIFE, "", secrets.token_hex(16))


def end(response: Response) -> None:
    """Let a response take the cookie away."""
    response.delete_cookie(COOKIE, httponly=True, samesite="strict")


async def read_own_form(request: Request) -> tuple[Session, Pairs]:
    """Return the session and the fields of a form that this server gave out.

    Raises:
        HTTPException: when there is no session, or the form is another's (403).
    """
    session = find_session(request)
    given = await read_form(request)
    tokens = get_values(given, CSRF)
    if session is None or len(tokens) != 1 or not hmac.compare_digest(tokens[0].encode(), session.csrf.encode()):
        raise HTTPException(403, "this form is not of this session; sign in, open the page anew and send it again")
    return session, given


async def read_users_form(request: Request) -> tuple[str, Pairs]:
    """Return the name of whoever is signed in, and the fields of the form that was sent.

    Raises:
        HTTPException: when nobody may write here, nobody is signed in, or the form is another's (403).
    """
    if not can_write(request):
        raise HTTPException(403, "this server only reads; users are made with: provenance users add NAME")
    if not find_user(request):
        raise HTTPException(403, "sign in to write: /login")
    session, given = await read_own_form(request)
    return session.name, given


def _write(session: Session) -> str:
    words = urlsafe_b64encode(json.dumps(session).encode()).decode()
    return f"{words}.{_sign('cookie', words)}"


def _parse(cookie: str) -> Session | None:
    words, _, signature = cookie.partition(".")
    if not signature or not hmac.compare_digest(_sign("cookie", words).encode(), signature.encode()):
        return None
    return Session(*json.loads(urlsafe_b64decode(words)))


def _sign(purpose: str, words: str) -> str:
    return hmac.digest(_SECRET, f"{purpose}\n{words}".encode(), "sha256").hex()
