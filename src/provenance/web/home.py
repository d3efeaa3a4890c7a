"""The first page, the description of the data, and whether all is well."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from provenance import __version__, graph
from provenance.web.answers import to_response, wants_page
from provenance.web.endpoint import find_endpoint
from provenance.web.negotiation import GRAPHS
from provenance.web.pages import render_page
from provenance.web.service import Service, get_service
from provenance.web.snapshots import Snapshot
from provenance.web.views import TableView, view_table
from provenance.web.workbench.places import find_page

_SIZES = (
    ("articles", "cg:Article"),
    ("claims", "cg:Claim"),
    ("events", "cg:Event"),
    ("claimants", "cg:Entity"),
    ("conflicts", "cg:Conflict"),
)
_SIZE = "SELECT (COUNT(DISTINCT ?s) AS ?n) {{ ?s a {} }}"
_CONFLICTS = """SELECT ?conflict (STR(MIN(?called)) AS ?relation) (STR(MIN(?ranked)) AS ?severity)
  (MIN(?l) AS ?earlier) (MIN(?r) AS ?later) (MIN(?summary) AS ?reading) {
  ?conflict a cg:Conflict ; cg:summary ?summary ; cg:rank ?rank ;
    cg:left/cg:member ?left ; cg:right/cg:member ?right ;
    cg:relation/skos:prefLabel ?called ; cg:severity/skos:prefLabel ?ranked .
  OPTIONAL { ?left cg:value ?lv } OPTIONAL { ?left cg:anchor/oa:hasSelector/oa:exact ?lw }
  OPTIONAL { ?right cg:value ?rv } OPTIONAL { ?right cg:anchor/oa:hasSelector/oa:exact ?rw }
  BIND(COALESCE(?lv, ?lw) AS ?l) BIND(COALESCE(?rv, ?rw) AS ?r)
} GROUP BY ?conflict ?rank ORDER BY ?rank LIMIT 10"""
_CLASSES = """SELECT ?class (COUNT(DISTINCT ?record) AS ?records) {
  ?record a ?class
} GROUP BY ?class ORDER BY DESC(?records) ?class"""


async def show_home(request: Request) -> Response:
    """Show how much there is, the most severe conflicts, and where to go on."""
    service = get_service(request)
    seconds = service.settings.seconds

    def work(snapshot: Snapshot) -> Response:
        store = snapshot.store
        sizes = [
            (words, int(graph.run_query(store, _SIZE.format(kind), seconds=seconds).rows()[0]["n"]))
            for words, kind in _SIZES
        ]
        conflicts = _show_conflicts(view_table(graph.run_query(store, _CONFLICTS, seconds=seconds), store.names.base))
        questions = graph.list_questions()
        return render_page(
            request, "home.html.j2", title="Overview", sizes=sizes, conflicts=conflicts, questions=questions
        )

    return await service.read(work)


def _show_conflicts(table: TableView) -> TableView:
    """Let the words of the second column lead to the conflict in the first, and set numbers as people read them."""
    rows = []
    for conflict, relation, *others in table.rows:
        cells = (cell._replace(text=f"{int(cell.text):,}") if cell.text.isdecimal() else cell for cell in others)
        rows.append((relation._replace(href=find_page(conflict.text)), *cells))
    return TableView(table.columns[1:], tuple(rows))


async def show_dataset(request: Request) -> Response:
    """Describe the data: VoID and DCAT for programs, a page for people."""
    service, endpoint = get_service(request), find_endpoint(request)

    def work(snapshot: Snapshot) -> Response:
        if not wants_page(request, GRAPHS):
            return to_response(request, snapshot.describe(endpoint))
        store = snapshot.store
        found = graph.run_query(store, _CLASSES, seconds=service.settings.seconds)
        classes = view_table(found, store.names.base)
        return render_page(
            request, "dataset.html.j2", title="Dataset", endpoint=endpoint, base=store.names.base, classes=classes
        )

    return await service.read(work)


async def find_description(request: Request) -> Response:
    """Send whoever looks in the place that VoID agreed on to the description."""
    return RedirectResponse(request.url_for("show_dataset"), 303)


async def show_health(request: Request) -> Response:
    """Tell that the server answers, and from which state of the store."""
    # Not one of the places for queries, all of which may be taken, while the server is well.
    generation = await run_in_threadpool(_name_generation, get_service(request))
    state = {"status": "ok", "version": __version__, "generation": generation}
    return JSONResponse(state, headers={"Cache-Control": "no-store"})


def _name_generation(service: Service) -> str:
    with service.snapshots.lease() as snapshot:
        return snapshot.generation
