"""The pages in a real browser with the network cut: nothing is fetched, and a click shows the sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.system.conftest import Watched

pytestmark = pytest.mark.system


@pytest.mark.parametrize("name", ["graph.html", "audit.html"])
def test_page_fetches_nothing_and_reports_no_error(watched: Watched, pages: Path, name: str) -> None:
    page = watched.open(pages / name)
    page.wait_for_load_state("networkidle")
    assert page.locator("h1").count() == 1
    assert watched.strayed() == []
    assert watched.complaints == []


def test_first_view_shows_a_disagreement_with_both_sentences(watched: Watched, pages: Path) -> None:
    page = watched.open(pages / "graph.html")
    panel = page.locator("#panel")
    assert panel.locator("blockquote").count() >= 2
    assert panel.locator(".versus.alarm").count() >= 1


def test_choosing_a_row_shows_its_sentence_with_the_words_marked(watched: Watched, pages: Path) -> None:
    page = watched.open(pages / "graph.html")
    rows = page.locator("#rows tr")
    assert rows.count() >= 3
    words = rows.nth(2).locator("button").inner_text()
    rows.nth(2).locator("button").click()
    assert page.locator("#panel mark").first.inner_text() == words
    assert rows.nth(2).get_attribute("aria-selected") == "true"


def test_clicking_a_claim_in_the_picture_shows_it(watched: Watched, pages: Path) -> None:
    page = watched.open(pages / "graph.html")
    page.locator("#rows button").nth(1).click()
    words = page.locator("#panel h3").inner_text()
    page.locator("#rows button").nth(0).click()
    page.wait_for_timeout(600)
    box = page.locator("#graph canvas").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert page.locator("#panel h3").inner_text() != words


def _count(page: Page) -> int:
    return page.locator("#rows tr").count()


def test_filters_narrow_the_table_and_reset_brings_all_back(watched: Watched, pages: Path) -> None:
    page = watched.open(pages / "graph.html")
    core = _count(page)
    page.check("#everything")
    everything = _count(page)
    page.check("#alarms")
    alarms = _count(page)
    assert everything >= core > alarms > 0
    page.click("button[type=reset]")
    page.wait_for_function("count => document.querySelectorAll('#rows tr').length === count", arg=core)


def test_search_keeps_what_has_the_words(watched: Watched, pages: Path) -> None:
    page = watched.open(pages / "graph.html")
    words = page.locator("#rows button").first.inner_text()
    page.fill("#search", words)
    kept = page.locator("#rows button").all_inner_texts()
    assert words in kept
    page.fill("#search", "no article says this")
    assert _count(page) == 0


def test_no_two_boxes_of_the_first_view_overlap(watched: Watched, pages: Path) -> None:
    page = watched.open(pages / "graph.html")
    page.wait_for_timeout(300)
    overlaps = page.evaluate("window.provenance.overlaps()")
    assert overlaps == []


def test_audit_prints_every_conflict_without_a_script(watched: Watched, pages: Path) -> None:
    page = watched.open(pages / "audit.html")
    assert page.locator("script").count() == 0
    assert page.locator(".pair.alarm").count() >= 1
    assert page.locator(".pair.alarm mark").count() >= 2
