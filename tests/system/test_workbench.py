"""The workbench in a real browser: from a conflict to a sealed report, by mouse and by keys, and for everybody."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page

from provenance import desk, pipeline
from provenance.desk import Source
from provenance.models.review import Review
from provenance.web.settings import Settings
from provenance.web.users import open_users
from tests.system.conftest import Watched
from tests.web.client import Client
from tests.web.conftest import Served, build_store

pytestmark = pytest.mark.system

ROOT = Path(__file__).parents[2]
AXE = Path(__file__).parent / "axe" / "node_modules" / "axe-core" / "axe.min.js"
NAME = "Ana Ruiz"
HOSTILE = """---
id: hostile
title: "<img src=x onerror=alert('title')> Harbour <script>alert('title')</script>"
publisher: "<svg onload=alert('outlet')> Gazette"
published: 2022-03-04
---
A flood killed 57 people in the town of Tarnholm on Tuesday, the Interior Ministry said.

"It took <script>alert('text')</script> everything," said Bo <b onclick=alert(1)>Lind, a <i>carter</i>.
"""
PATHS = ["/", "/conflicts", "/queue", "/articles", "/events", "/speakers", "/outlets", "/search?q=people", "/login"]
FIRST = {"/conflicts": "/conflicts/", "/articles": "/articles/", "/events": "/events/", "/speakers": "/speakers/"}


def serve(place: Path) -> Served:
    return Served(Settings(store=str(place)))


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store of the five seeds."""
    place = tmp_path_factory.mktemp("seeds") / "store"
    with pipeline.open_writer(str(place)) as store:
        assert len(list(pipeline.ingest([str(ROOT / "seeds")], store))) == 5
        desk.build(store)
    return place


@pytest.fixture(scope="module")
def client(seeds: Path) -> Iterator[Client]:
    with serve(seeds) as client:
        yield client


@pytest.fixture(scope="module")
def token(seeds: Path) -> str:
    return open_users(str(seeds)).add(NAME)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    yield context.new_page()
    context.close()


def sign_in(page: Page, client: Client, token: str) -> None:
    page.goto(f"{client.address}/login?back=/conflicts")
    page.get_by_label("Name").fill(NAME)
    page.get_by_label("Token").fill(token)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{client.address}/conflicts")


def list_pages(client: Client) -> list[str]:
    """Return the lists, and one page of each sort of record."""
    found = [*PATHS]
    for path, prefix in FIRST.items():
        link = re.search(rf'href="({prefix}[0-9a-f]+)"', client.get(path, "text/html").text)
        assert link
        found.append(link[1])
    claim = re.search(r'href="(/claims/[0-9a-f]+)"', client.get("/conflicts", "text/html").text)
    assert claim
    return [*found, claim[1]]


def test_checker_finds_a_conflict_decides_and_hands_over_a_report(
    page: Page, client: Client, seeds: Path, token: str, tmp_path: Path
) -> None:
    sign_in(page, client, token)
    pair = page.locator("article.pair").filter(has_text="1,400").filter(has_text="1,170")
    assert pair.count() == 1
    assert page.locator("article.pair").first.locator(".printed").all_inner_texts() == ["1,400", "1,170"]
    for words in ("more than 1,400 people", "more than 1,170 people"):
        page.goto(f"{client.address}/conflicts")
        side = page.locator("article.pair").first.locator(".side").filter(has_text=words)
        side.get_by_role("link").first.click()
        chosen = page.locator('.text [aria-current="true"]')
        assert chosen.first.inner_text() == words
        assert words in page.locator("#panel blockquote").inner_text()
    page.goto(f"{client.address}/conflicts")
    page.get_by_role("link", name="Revision: killed").first.click()
    page.get_by_label("Verdict").select_option("relevance:accepted")
    page.get_by_label("Rationale").fill(
        "Both figures stand as printed; <script>alert('note')</script> nobody says why."
    )
    page.get_by_role("button", name="Record the verdict").click()
    page.locator(".review").wait_for()
    assert NAME in page.locator(".review").inner_text()
    entry = desk.read_log(str(seeds)).entries[-1]
    assert (entry.act.kind, entry.act.reviewer) == ("review", NAME)
    page.goto(f"{client.address}/conflicts")
    with page.expect_download() as started:
        page.get_by_role("button", name="Download the sealed report").click()
    report = tmp_path / "audit.html"
    started.value.save_as(report)
    assert "nobody says why" in report.read_text(encoding="utf-8")
    assert list(desk.verify_report(report, location=str(seeds))) == []
    check_that_tampering_shows(report, seeds, tmp_path)


def check_that_tampering_shows(report: Path, seeds: Path, folder: Path) -> None:
    """Change a report, a stored text and the whole log, each by itself, and find each."""
    forged = folder / "forged.html"
    forged.write_text(report.read_text(encoding="utf-8").replace("1,170", "1,270", 1), encoding="utf-8")
    assert [row["state"] for row in desk.verify_report(forged)] == [desk.CHANGED]

    edited = shutil.copytree(seeds, folder / "edited")
    (text,) = [path for path in edited.rglob("texts/**/*.txt") if "1,170" in path.read_text(encoding="utf-8")]
    text.write_text(text.read_text(encoding="utf-8").replace("1,170", "1,171"), encoding="utf-8")
    assert desk.CHANGED in {row["state"] for row in desk.verify(str(edited))}
    with serve(edited) as client:
        assert b"Not as it was recorded" in client.get("/report").body

    rewritten = shutil.copytree(seeds, folder / "rewritten")
    log = desk.open_log(str(rewritten))
    acts = [entry.act for entry in log.read().entries]
    for path in (log.log, log.heads):
        path.unlink()
    log.append([acts[0].model_copy(update={"reviewer": "Somebody Else"}), *acts[1:]])
    assert list(desk.verify_report(report, location=str(seeds))) == []
    assert "written anew" in "".join(row["message"] for row in desk.verify_report(report, location=str(rewritten)))


def test_queue_is_worked_through_with_keys(page: Page, client: Client, seeds: Path, token: str) -> None:
    sign_in(page, client, token)
    page.goto(f"{client.address}/queue")
    before = page.locator(".finding").count()
    known = len(desk.read_log(str(seeds)).entries)
    for key in "jjk":
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.matches('.finding:first-of-type')")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    assert page.locator(".finding input:checked").count() == 2
    page.keyboard.press("a")  # asks for the rationale first
    assert page.evaluate("document.activeElement.name") == "rationale"
    page.keyboard.type("jak: seen")
    page.keyboard.press("Enter")
    page.wait_for_function(f"document.querySelectorAll('.finding').length === {before - 2}")
    added = [entry.act for entry in desk.read_log(str(seeds)).entries[known:]]
    assert [(act.verdict, act.rationale) for act in added if isinstance(act, Review)] == [("accepted", "jak: seen")] * 2


def test_anonymous_writer_is_refused(page: Page, client: Client, seeds: Path, token: str) -> None:
    assert token
    known = len(desk.read_log(str(seeds)).entries)
    page.goto(f"{client.address}/queue")
    assert page.get_by_role("button", name="Accept the selected").count() == 0
    reply = page.request.post(
        f"{client.address}/reviews", form={"target": "finding/0", "verdict": "relevance:accepted"}
    )
    assert reply.status == 403
    assert len(desk.read_log(str(seeds)).entries) == known


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_shuts_people_out(browser: Browser, client: Client, token: str, scheme: str) -> None:
    assert AXE.is_file(), "axe-core is not installed: npm ci --prefix tests/system/axe"
    # The browser's own reading of the policy is left out for this test alone, so that axe may be put into the page.
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    sign_in(page, client, token)
    serious = []
    for path in list_pages(client):
        page.goto(client.address + path)
        page.add_script_tag(path=str(AXE))
        found = page.evaluate("axe.run()")
        assert len(found["passes"]) > 10, path
        serious += [
            (path, one["id"], one["nodes"][0]["html"])
            for one in found["violations"]
            if one["impact"] in ("serious", "critical")
        ]
    assert serious == []
    context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_fit_and_complain_of_nothing(browser: Browser, client: Client, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    watched = Watched(context.new_page())
    for path in [*list_pages(client), "/graph"]:
        watched.page.goto(client.address + path)
        fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        assert watched.page.evaluate(fits), path
    assert watched.complaints == []
    assert {url for url in watched.requests if not url.startswith((client.address, "data:", "blob:"))} == set()
    context.close()


def test_all_of_it_works_without_scripts(browser: Browser, client: Client, seeds: Path, token: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, client, token)
    page.get_by_role("link", name="Queue").click()
    known = len(desk.read_log(str(seeds)).entries)
    page.locator(".finding input").first.check()
    page.get_by_label("Rationale").fill("no news")
    page.get_by_role("button", name="Dismiss the selected").click()
    page.wait_for_load_state()
    assert len(desk.read_log(str(seeds)).entries) == known + 1
    page.get_by_role("link", name="Articles").click()
    page.get_by_role("main").get_by_role("table").get_by_role("link").first.click()
    page.locator(".text a").first.click()
    assert page.locator("#panel").get_by_label("Verdict").count() == 1
    context.close()


def test_script_of_an_article_or_a_note_never_runs(browser: Browser, tmp_path: Path) -> None:
    place = build_store(tmp_path)
    (tmp_path / "hostile.md").write_text(HOSTILE, encoding="utf-8")
    with pipeline.open_writer(str(place)) as store:
        list(pipeline.ingest([str(tmp_path / "hostile.md")], store))
        dossier = desk.build(store)
        claim = next(iter(dossier.claims))
        note = {"rationale": "<script>alert('note')</script><img src=x onerror=alert('note')>", "reviewer": "<b>Ana"}
        desk.add_reviews(store, dossier, [{**note, "target": claim, "axis": "truth", "verdict": "unproven"}])
    context = browser.new_context(accept_downloads=True)
    watched = Watched(context.new_page())
    ran: list[str] = []
    shown: list[str] = []

    def note_dialog(dialog: Dialog) -> None:
        ran.append(dialog.message)
        dialog.dismiss()

    watched.page.on("dialog", note_dialog)
    with serve(place) as client:
        for path in crawl(context, client):
            watched.page.goto(client.address + path)
            shown.append(watched.page.locator("body").inner_text())
    for words in ("title", "text", "note", "outlet"):
        assert any(f"alert('{words}')" in one for one in shown), f"the {words} was not put to the test"
    assert ran == []
    assert watched.complaints == []  # nothing tried either: the policy had nothing to stop
    context.close()


def crawl(context: BrowserContext, client: Client) -> list[str]:
    """Return the address of every page that the lists lead to."""
    waiting, seen = [*PATHS, "/graph", "/search?q=flood", "/search?q=script"], list[str]()
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.append(path)
        text = context.request.get(client.address + path, headers={"Accept": "text/html"}).text()
        if path != "/graph":
            waiting += re.findall(r'href="(/(?:articles|claims|conflicts|events|speakers|outlets)/[^"#]+)', text)
    assert len(seen) > 20
    return seen


def test_redacted_name_is_shown_on_no_page(browser: Browser, tmp_path: Path) -> None:
    place = build_store(tmp_path)
    context = browser.new_context()
    page = context.new_page()
    with serve(place) as client:
        page.goto(f"{client.address}/search?q=mayor")
        assert "Brandt" in page.content()
        with pipeline.open_writer(str(place)) as store:
            dossier = pipeline.read_open(store)
            claim = next(iri for iri, one in dossier.claims.items() if "Brandt" in (one.claimant.name or ""))
            desk.redact(store, dossier, claim, Source("an official", "safety", NAME))
        for path in crawl(context, client):
            page.goto(client.address + path)
            assert "Brandt" not in page.content(), path
    context.close()
