"""A real Chromium without a network, and the two pages made from an invented dossier."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from provenance import pipeline
from tests.dossiers import DOSSIER


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield the system's Chromium; a machine without one fails these tests."""
    place = shutil.which("chromium")
    assert place, "no chromium on this machine (Debian: apt-get install chromium)"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=place,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield started
        started.close()


class Watched:
    """A page, and everything it asked for or complained about."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, path: Path) -> Page:
        """Open a file with the network cut."""
        self.page.context.set_offline(True)
        self.page.goto(path.as_uri())
        return self.page

    def strayed(self) -> list[str]:
        """Return what was asked for beside the page itself."""
        return [url for url in self.requests if not url.startswith(("file:", "data:", "blob:"))]


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    """Yield a page of its own for each test."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    yield Watched(context.new_page())
    context.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with graph.html and audit.html."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "graph.html").write_text(pipeline.render_graph(DOSSIER, "html"), encoding="utf-8")
    (folder / "audit.html").write_text("".join(pipeline.audit(DOSSIER, "html", {}).pieces), encoding="utf-8")
    return folder
