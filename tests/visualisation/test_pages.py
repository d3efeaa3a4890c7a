"""The graph page and its exports: complete, inert, and the same bytes every time."""

from __future__ import annotations

import io
import json
import re
from itertools import combinations
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from provenance.errors import ParseError
from provenance.models.dossier import Dossier
from provenance.models.vocabulary import Basis
from provenance.visualisation import draw_timeline, export_graph, find_timelines, render_graph_page
from provenance.visualisation.layout import CLAIMS, lay_out
from provenance.visualisation.network import build_network
from tests.dossiers import DOSSIER, EMPTY, FERRY_KILLED, FLOOD_KILLED, REVISED_TOLL
from tests.visualisation.crowds import make_crowd

HOSTILE = [
    pytest.param("<img src=x onerror=alert(1)>", id="element"),
    pytest.param("</script><script>alert(1)</script>", id="end of script"),
    pytest.param("<!-- <script>", id="comment"),
    pytest.param("'\"`${alert(1)}", id="quotation marks"),
    pytest.param("\u202eright to left\u2028line\u2029", id="directions and separators"),
    pytest.param("x" * 10_000, id="long"),
]


def renamed(words: str) -> Dossier:
    """Return the dossier with every article's title and outlet, and every label, replaced by the words."""
    articles = tuple(one.model_copy(update={"title": words}) for one in DOSSIER.articles)
    events = tuple(one.model_copy(update={"label": words}) for one in DOSSIER.resolution.events)
    entities = tuple(one.model_copy(update={"label": words}) for one in DOSSIER.resolution.entities)
    resolution = DOSSIER.resolution.model_copy(update={"events": events, "entities": entities})
    return DOSSIER.model_copy(update={"articles": articles, "resolution": resolution})


def content_of(page: str) -> dict[str, object]:
    """Return the data of a page."""
    found = re.search(r'<script type="application/json" id="content">(.*?)</script>', page, re.DOTALL)
    assert found
    content: dict[str, object] = json.loads(found[1])
    return content


def test_page_holds_every_claim_and_comparison() -> None:
    content = content_of(render_graph_page(DOSSIER))
    assert set(content["claims"]) == set(DOSSIER.claims)  # type: ignore[call-overload]
    assert set(content["comparisons"]) == {one.id for one in DOSSIER.comparisons}  # type: ignore[call-overload]


def test_page_refers_to_nothing_outside() -> None:
    page = render_graph_page(DOSSIER)
    assert re.findall(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=", page) == []
    assert "Content-Security-Policy" in page


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_inert_in_the_page(words: str) -> None:
    page = render_graph_page(renamed(words))
    assert page.count("<script") == render_graph_page(DOSSIER).count("<script")
    assert "<img src=x" not in page
    claims: dict[str, dict[str, str]] = content_of(page)["claims"]  # type: ignore[assignment]
    assert {claim["title"] for claim in claims.values()} == {words}


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("form", ["graphml", "svg"])
def test_hostile_words_leave_exports_well_formed(form: str, words: str) -> None:
    assert ET.fromstring(export_graph(renamed(words), form)).tag  # noqa: S314 - our own output


@pytest.mark.parametrize("form", ["html", "graphml", "gexf", "json", "svg"])
def test_same_dossier_gives_the_same_bytes(form: str) -> None:
    def render() -> str:
        return render_graph_page(DOSSIER) if form == "html" else export_graph(DOSSIER, form)

    assert render() == render()


def test_exports_load_again() -> None:
    network = build_network(DOSSIER)
    assert set(nx.parse_graphml(export_graph(DOSSIER, "graphml"))) == set(network)
    assert set(nx.read_gexf(io.BytesIO(export_graph(DOSSIER, "gexf").encode()))) == set(network)
    assert set(nx.node_link_graph(json.loads(export_graph(DOSSIER, "json")), edges="edges")) == set(network)


def test_unknown_export_names_the_known_ones() -> None:
    with pytest.raises(ParseError, match="graphml"):
        export_graph(DOSSIER, "pdf")


def test_layout_places_every_node_and_no_two_claims_on_one_place() -> None:
    network = build_network(DOSSIER)
    places = lay_out(network, list(network))
    assert set(places) == set(network)
    columns = {node: places[node] for node in network if network.nodes[node]["kind"] in (*CLAIMS, "event")}
    assert all(abs(one[1] - other[1]) >= 40 for one, other in combinations(columns.values(), 2))


def test_events_with_alarms_come_first() -> None:
    network = build_network(DOSSIER)
    places = lay_out(network, list(network))
    alarming = [places[node][1] for node in network if network.nodes[node].get("in_conflict")]
    calm = [places[node][1] for node in network if network.nodes[node].get("in_conflict") is False]
    assert min(alarming) < min(calm)


def test_empty_dossier_has_a_page_and_exports() -> None:
    assert "Who says what" in render_graph_page(EMPTY)
    assert len(nx.parse_graphml(export_graph(EMPTY, "graphml"))) == 0
    assert ET.fromstring(export_graph(EMPTY, "svg")).tag  # noqa: S314 - our own output


def test_timelines_draw_every_dated_figure_and_list_the_rest() -> None:
    timelines = list(find_timelines(DOSSIER))
    assert timelines
    for timeline in timelines:
        drawing = draw_timeline(timeline)
        root = ET.fromstring(drawing)  # noqa: S314 - our own output
        marks = [group for group in root.iter() if group.get("data-claim")]
        assert len(marks) + drawing.count("Not drawn:") == len(timeline.points)


def test_page_of_a_thousand_nodes_stays_under_three_megabytes() -> None:
    crowd = make_crowd(475)
    assert len(build_network(crowd)) >= 1000
    assert len(render_graph_page(crowd).encode()) < 3_000_000


def test_timelines_and_columns_beyond_the_most_contested_are_counted() -> None:
    page = render_graph_page(make_crowd(480))
    assert page.count('class="timeline"') == 40
    assert "8 timelines that are contested less" in page
    assert "36 further counts with several figures" in page


def test_superseded_figure_is_struck_only_where_somebody_says_so() -> None:
    def count(basis: Basis) -> int:
        told = REVISED_TOLL.model_copy(update={"basis": basis})
        dossier = DOSSIER.model_copy(update={"comparisons": (told,)})
        return sum(point.is_superseded for timeline in find_timelines(dossier) for point in timeline.points)

    assert (count(Basis.COMPUTED), count(Basis.STATED), count(Basis.JUDGED)) == (0, 1, 1)


def test_claimant_with_several_figures_has_a_step() -> None:
    drawings = [draw_timeline(timeline) for timeline in find_timelines(DOSSIER)]
    assert ['class="step"' in drawing for drawing in drawings].count(True) >= 1
    assert all('class="step"' not in draw_timeline(one) for one in find_timelines(make_crowd(10)))


def test_growth_is_shaded_from_the_earlier_to_the_later_figure() -> None:
    drawings = {timeline.measurand: draw_timeline(timeline) for timeline in find_timelines(DOSSIER)}
    assert {measurand: drawing.count('class="growth"') for measurand, drawing in drawings.items()} == {
        FLOOD_KILLED: 1,
        FERRY_KILLED: 0,
    }
