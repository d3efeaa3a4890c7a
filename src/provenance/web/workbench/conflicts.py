"""The pages of conflicts: the board, and one disagreement with its reasons, its reviews and the form for another."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from provenance.models.vocabulary import Severity
from provenance.web.pages import render_page
from provenance.web.protocol import get_values, read_address
from provenance.web.service import get_service
from provenance.web.snapshots import Snapshot
from provenance.web.workbench.board import FIELDS, NOT_SLIGHT, Entry, keep_chosen, list_choices, list_entries
from provenance.web.workbench.forms import list_verdicts
from provenance.web.workbench.paging import turn_to
from provenance.web.workbench.standing import Standing, find_standing

_FIRST = {"severity": NOT_SLIGHT}
_TURNED = ("severity", "page")


async def show_conflicts(request: Request) -> Response:
    """Show the board, narrowed by the parameters."""
    given = read_address(request)
    chosen = {name: next(iter(get_values(given, name)), _FIRST.get(name, "")) for name in FIELDS}
    alarming = "all" not in get_values(given, "show")

    def work(snapshot: Snapshot) -> Response:
        standing = find_standing(snapshot)
        entries = get_entries(snapshot, standing)
        found = list(keep_chosen(entries, chosen, alarming=alarming))
        slight = list(keep_chosen(entries, {**chosen, "severity": Severity.LOW.value}, alarming=True))
        return render_page(
            request,
            "conflicts.html.j2",
            title="Conflicts",
            page=turn_to(found, given),
            count=len(found),
            slight=len(slight) if chosen["severity"] == NOT_SLIGHT else 0,
            all_severities="?" + urlencode([*(pair for pair in given if pair[0] not in _TURNED), ("severity", "")]),
            choices=list_choices(standing.dossier, entries),
            chosen=chosen,
            alarming=alarming,
            fault=standing.fault,
        )

    return await get_service(request).read(work)


def get_entries(snapshot: Snapshot, standing: Standing) -> tuple[Entry, ...]:
    """Return the entries of the board, made once for each state of the log."""
    return snapshot.derive(("board", id(standing)), lambda: list_entries(standing))


async def show_conflict(request: Request) -> Response:
    """Show one compared pair."""
    identifier = f"comparison/{request.path_params['digits']}"

    def work(snapshot: Snapshot) -> Response:
        standing = find_standing(snapshot)
        entries = get_entries(snapshot, standing)
        found = next((one for one in entries if identifier in (one.pair.id, *one.others)), None)
        if found is None:
            raise HTTPException(404, f"there is no {identifier!r}")
        return render_page(
            request,
            "conflict.html.j2",
            title=f"{found.left.printed} against {found.right.printed}",
            entry=found,
            pair=standing.comparisons[identifier],
            alike=[standing.comparisons[one] for one in (found.pair.id, *found.others) if one != identifier],
            reviews_of=standing.get_reviews(identifier),
            axes=list_verdicts(identifier),
            fault=standing.fault,
        )

    return await get_service(request).read(work)
