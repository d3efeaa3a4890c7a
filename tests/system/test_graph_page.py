"""The graph page driven as a reader drives it: legend, slicer, matrix, table, files, and a view sent as a link."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from playwright.sync_api import Page

from provenance.visualisation import render_graph_page
from tests.system.conftest import Watched
from tests.visualisation.crowds import make_crowd
from tests.visualisation.test_pages import HOSTILE, renamed

pytestmark = pytest.mark.system


@pytest.fixture
def page(watched: Watched, pages: Path) -> Page:
    return watched.open(pages / "graph.html")


def _count(page: Page) -> int:
    return page.locator("#rows tr").count()


def _save(page: Page, form: str) -> str:
    with page.expect_download() as download:
        page.select_option("#save", form)
    return download.value.path().read_text(encoding="utf-8", errors="replace")


def _choose_first(page: Page, kind: str) -> None:
    content = json.loads(page.locator("#content").text_content() or "")
    node = next(node["id"] for node in content["graph"]["nodes"] if node["kind"] == kind)
    page.evaluate("id => window.provenance.choose(id, false)", node)


def test_legend_hides_and_shows_a_kind(page: Page) -> None:
    everything = _count(page)
    figures = page.locator(".legend button[value=figure]")
    figures.click()
    assert _count(page) < everything
    assert figures.get_attribute("aria-pressed") == "false"
    figures.press("Enter")
    assert _count(page) == everything


def test_handle_of_the_slicer_moves_by_keyboard_and_sets_the_date(page: Page) -> None:
    everything = _count(page)
    last = page.locator("#last")
    last.focus()
    last.press("Home")
    assert 0 < _count(page) < everything
    assert page.input_value("#to") != ""
    assert last.get_attribute("aria-valuetext")
    last.press("End")
    assert (_count(page), page.input_value("#to")) == (everything, "")


def test_dates_of_the_form_move_the_handles(page: Page) -> None:
    day = page.evaluate("Object.values(JSON.parse(document.getElementById('content').textContent).claims)[0].day")
    page.fill("#from", day)
    page.fill("#to", day)
    assert page.input_value("#first") == page.input_value("#last")
    assert page.locator("#bars i.out").count() > 0


def test_link_opens_the_view_that_was_sent(page: Page, watched: Watched) -> None:
    page.check("#alarms")
    page.locator(".legend button[value=article]").click()
    page.locator("#rows button").nth(1).click()
    link, words, rows = page.url, page.locator("#panel h3").inner_text(), _count(page)
    page.click("button[type=reset]")
    page.wait_for_function("count => document.querySelectorAll('#rows tr').length > count", arg=rows)
    other = page.context.new_page()
    other.goto(link)
    assert other.is_checked("#alarms")
    assert other.locator("#panel h3").inner_text() == words
    assert _count(other) == rows
    assert other.locator(".legend button[value=article]").get_attribute("aria-pressed") == "false"
    assert watched.complaints == []


def test_link_to_nothing_shows_the_first_view(page: Page) -> None:
    rows = _count(page)
    page.goto(page.url.split("#")[0] + "#chosen=nobody&opened=nothing&hidden=unheard")
    page.reload()
    assert _count(page) == rows
    assert page.locator("#panel blockquote").count() >= 2


def test_matrix_names_who_disagrees_and_opens_the_claim(page: Page) -> None:
    contested = page.locator(".matrix button.contested")
    assert contested.count() >= 2
    words = contested.last.inner_text().removesuffix("≠").strip()
    contested.last.click()
    assert page.locator("#panel h3").inner_text() == words
    assert contested.last.get_attribute("aria-current") == "true"


def test_table_is_sorted_by_its_headings(page: Page) -> None:
    head = page.locator("th[aria-sort]", has_text="Words")
    head.locator("button").click()
    rising = page.locator("#rows button").all_inner_texts()
    assert head.get_attribute("aria-sort") == "ascending"
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    assert page.locator("#rows button").all_inner_texts() == rising[::-1] != rising


def test_mark_of_a_timeline_opens_its_claim_by_keyboard(page: Page) -> None:
    mark = page.locator("svg .mark").first
    words = mark.locator(".words").text_content() or ""
    mark.focus()
    mark.press("Enter")
    assert page.locator("#panel h3").inner_text().startswith(words.rstrip("…"))


def test_neighbours_of_a_claimant_close_and_open(page: Page) -> None:
    everything = _count(page)
    _choose_first(page, "claimant")
    page.click("#panel .act")
    assert _count(page) < everything
    page.click("#panel .act")
    assert _count(page) == everything


def test_event_is_shown_alone(page: Page) -> None:
    everything = _count(page)
    _choose_first(page, "event")
    page.get_by_role("button", name="Show this event alone").click()
    assert 0 < _count(page) < everything
    assert page.input_value("#event") != ""


def test_files_hold_what_is_seen(page: Page) -> None:
    rows = list(csv.DictReader(io.StringIO(_save(page, "csv"))))
    assert [row["exact"] for row in rows] == page.locator("#rows button").all_inner_texts()
    graph = json.loads(_save(page, "json"))
    ids = {node["id"] for node in graph["nodes"]}
    assert graph["edges"]
    assert {edge[end] for edge in graph["edges"] for end in ("source", "target")} <= ids
    assert set(nx.parse_graphml(_save(page, "graphml"), force_multigraph=True)) == ids
    gexf = ET.fromstring(_save(page, "gexf"))  # noqa: S314 - our own output
    assert {node.get("id") for node in gexf.iter("{http://gexf.net/1.3}node")} == ids
    svg = ET.fromstring(_save(page, "svg"))  # noqa: S314 - our own output
    assert len(list(svg.iter("{http://www.w3.org/2000/svg}rect"))) == len(ids) + 1
    assert _save(page, "png").startswith("\ufffdPNG")


@pytest.mark.parametrize("nodes", [100, 500, 5000])
def test_first_picture_of_many_nodes_has_no_box_over_another(watched: Watched, tmp_path: Path, nodes: int) -> None:
    (tmp_path / "graph.html").write_text(render_graph_page(make_crowd(nodes * 10 // 21)), encoding="utf-8")
    page = watched.open(tmp_path / "graph.html")
    page.wait_for_function("window.provenance")
    assert page.evaluate("window.provenance.overlaps()") == []
    assert watched.complaints == []
    assert watched.strayed() == []


def test_graph_too_large_to_read_starts_from_its_events(watched: Watched, tmp_path: Path) -> None:
    (tmp_path / "graph.html").write_text(render_graph_page(make_crowd(1000)), encoding="utf-8")
    page = watched.open(tmp_path / "graph.html")
    assert "too many to read" in page.locator("#note").inner_text()
    assert "500 are listed" in page.locator("#count").inner_text()
    _choose_first(page, "event")
    page.get_by_role("button", name="Show this event alone").click()
    assert page.locator("#note").is_hidden()
    assert _count(page) == 10


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_never_run_in_a_browser(watched: Watched, tmp_path: Path, words: str) -> None:
    (tmp_path / "graph.html").write_text(render_graph_page(renamed(words)), encoding="utf-8")
    page = watched.open(tmp_path / "graph.html")
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    for kind in ("article", "event", "claimant"):
        _choose_first(page, kind)
    page.locator("#rows button").first.click()
    for form in ("csv", "svg", "graphml", "gexf"):
        assert _save(page, form)
    assert page.locator("img").count() == 0
    assert (asked, watched.strayed(), watched.complaints) == ([], [], [])
