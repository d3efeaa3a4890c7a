"""The endpoint in a real browser: nothing is asked of anybody else, no script is needed, and pages fit a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from provenance.web.settings import Settings
from tests.system.conftest import Watched
from tests.web.client import Client
from tests.web.conftest import Served, build_store

pytestmark = pytest.mark.system

PATHS = ["/", "/query", "/query?question=timeline-of-measurand", "/query?query=nonsense", "/dataset", "/nothing"]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Give a client of a server over a small store."""
    with Served(Settings(store=str(build_store(tmp_path_factory.mktemp("paged"))))) as client:
        yield client


@pytest.fixture(params=[1280, 390])
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """Give a browser without scripts, as wide as a desk's and as narrow as a phone's."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": request.param, "height": 800})
    yield context
    context.close()


def open_page(context: BrowserContext, client: Client, path: str) -> tuple[Page, Watched]:
    watched = Watched(context.new_page())
    watched.page.goto(client.address + path)
    return watched.page, watched


@pytest.mark.parametrize("path", PATHS)
def test_page_asks_its_own_server_only_and_fits(browser: Browser, client: Client, path: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page, watched = open_page(context, client, path)
    page.wait_for_load_state("networkidle")
    assert all(url.startswith(client.address) for url in watched.requests)
    # A refused page is reported by the browser itself; anything else would be a script or a broken policy.
    assert [words for words in watched.complaints if "the server responded with a status of 40" not in words] == []
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    context.close()


def test_question_is_one_click_away_without_scripts(phone: BrowserContext, client: Client) -> None:
    page, _ = open_page(phone, client, "/query")
    page.get_by_role("link", name="Which figures of one measurand").click()
    assert page.get_by_role("table").locator("tbody tr").count() >= 2
    page.get_by_label("harm").fill("missing")
    page.get_by_role("button", name="Narrow").click()
    assert "Nothing was found" in page.locator("main").inner_text()


def test_query_is_written_run_and_followed_to_a_record(phone: BrowserContext, client: Client) -> None:
    page, _ = open_page(phone, client, "/query")
    page.get_by_label("SPARQL").fill("SELECT ?claim { ?claim a cg:FigureClaim ; cg:value 31 }")
    page.get_by_role("button", name="Run").click()
    page.get_by_role("table").get_by_role("link").first.click()
    assert page.locator("h1").inner_text() == "31 people"
    assert "A flood killed 31 people" in page.locator("main").inner_text()


def test_form_of_an_answer_is_downloaded(browser: Browser, client: Client, tmp_path: Path) -> None:
    context = browser.new_context(accept_downloads=True)
    page, _ = open_page(context, client, "/query?question=timeline-of-measurand")
    with page.expect_download() as started:
        page.get_by_role("link", name="CSV").click()
    started.value.save_as(tmp_path / "answer.csv")
    assert (tmp_path / "answer.csv").read_bytes() == client.get("/questions/timeline-of-measurand", "text/csv").body
    context.close()


def test_keyboard_reaches_the_content_first(browser: Browser, client: Client) -> None:
    context = browser.new_context()
    page, _ = open_page(context, client, "/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    context.close()
