"""Reports to take away: sealed, of everything or of one article, event, speaker or outlet.

A report is signed when the person who downloads it is signed in and the server was started with that person's key:
a signature says that the owner of a key saw these bytes, so nobody else's download bears it.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from provenance import desk
from provenance.errors import QueryError
from provenance.web.protocol import get_values, read_address
from provenance.web.service import get_service
from provenance.web.sessions import find_signer
from provenance.web.snapshots import Snapshot

SELECTIONS = ("article", "event", "speaker", "outlet")
_MEDIA: Mapping[str, str] = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "jsonld": "application/ld+json",
}
_WORDS = {"html": "HTML", "pdf": "PDF", "md": "Markdown", "json": "JSON", "csv": "CSV", "jsonld": "ClaimReview"}


def list_forms() -> list[tuple[str, str]]:
    """Return the forms that a report can have here, with their names; PDF needs an extra of the package."""
    return [(form, words) for form, words in _WORDS.items() if form != "pdf" or find_spec("weasyprint")]


async def download_report(request: Request) -> Response:
    """Give the report that the parameters select; with ``part=seal`` the seal that lies beside it."""
    given = read_address(request)
    form = next(iter(get_values(given, "form")), "html")
    if form not in dict(list_forms()):
        raise HTTPException(400, f"a report is given as {', '.join(dict(list_forms()))}, not {form!r}")
    selection = {name: next(iter(get_values(given, name)), "") or None for name in SELECTIONS}
    wants_seal = "seal" in get_values(given, "part")
    location = get_service(request).settings.store
    signer = find_signer(request)

    def work(_: Snapshot) -> Response:
        try:
            report = desk.audit(location, form, selection, signer=signer)
        except QueryError as error:
            raise HTTPException(404, str(error)) from error
        if not wants_seal:
            return _attach(report.content, f"audit.{form}", _MEDIA[form])
        if report.beside is None:
            raise HTTPException(404, f"a report in {_WORDS[form]} holds its seal itself")
        return _attach(report.beside, f"audit.{form}.seal", "application/json")

    return await get_service(request).read(work)


def _attach(content: bytes, name: str, media: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-cache"}
    return Response(content, headers=headers, media_type=media)
