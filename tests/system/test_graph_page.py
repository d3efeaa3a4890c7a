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

from tests.system.conftest import Watched

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
