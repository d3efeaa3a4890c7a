"""The queue: what an audit found and nobody has settled, the most severe first, to be accepted or dismissed in bulk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from provenance.audit.decisions import FindingView
from provenance.models.finding import Finding
from provenance.web.pages import render_page
from provenance.web.protocol import get_values, read_address
from provenance.web.service import get_service
from provenance.web.snapshots import Snapshot
from provenance.web.workbench.paging import turn_to
from provenance.web.workbench.places import find_page
from provenance.web.workbench.standing import find_standing


class Task(NamedTuple):
    """A finding, and where to look at what it is about."""

    finding: FindingView
    href: str


async def show_queue(request: Request) -> Response:
    """Show one page of the findings of all rules, or of one."""
    given = read_address(request)
    rule = next(iter(get_values(given, "rule")), "")

    def work(snapshot: Snapshot) -> Response:
        standing = find_standing(snapshot)
        by_id = {finding.id: finding for finding in standing.findings}
        waiting = [one for one in standing.queue if not rule or one.rule == rule]
        page = turn_to(waiting, given)
        return render_page(
            request,
            "queue.html.j2",
            title="Queue",
            tasks=[Task(one, find_place(by_id[one.id])) for one in page.entries],
            count=len(waiting),
            page=page,
            rule=rule,
            rules=_count_rules(standing.queue),
            settled=len(standing.findings) - len(standing.queue),
            fault=standing.fault,
        )

    return await get_service(request).read(work)


def find_place(finding: Finding) -> str:
    """Return where the words are that a finding is about: those it points at, else the first record with a page."""
    for place in finding.places:
        return f"{find_page(place.version)}?from={place.span.start}&to={place.span.end}"
    pages = (find_page(target) for target in (*finding.targets, *finding.evidence))
    return next((page for page in pages if page), "")


def _count_rules(waiting: tuple[FindingView, ...]) -> Mapping[str, int]:
    counts: dict[str, int] = {}
    for one in waiting:
        counts[one.rule] = counts.get(one.rule, 0) + 1
    return counts
