"""Draw the pictures of the graph page that README and docs/visualisation.md show.

    python -m tools.draw_pictures

The page is made from ``seeds/``, the large one from an invented crowd of floods; Debian's Chromium
takes the pictures.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from provenance import Provenance, pipeline
from provenance.visualisation import render_graph_page
from tests.visualisation.crowds import make_crowd

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
SIZE = {"width": 1400, "height": 900}
VIEWS: Mapping[str, tuple[str, str, str]] = {
    "graph": ("seeds", "", "light"),
    "graph-disagreements": ("seeds", "#alarms=yes&hidden=article", "dark"),
    "graph-overview": ("crowd", "", "light"),
}
"""For each picture the page, the view in its address, and the colour scheme."""


def main() -> None:
    """Write every picture."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = write_pages(Path(folder))
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for name, (page, view, scheme) in VIEWS.items():
            draw(browser, pages[page].as_uri() + view, PICTURES / f"{name}.png", scheme)
        draw(browser, pages["seeds"].as_uri(), PICTURES / "graph-matrix.png", "light", part="details.wide")
        browser.close()


def write_pages(folder: Path) -> dict[str, Path]:
    """Write the pages that the pictures are of."""
    pages = {name: folder / f"{name}.html" for name in ("seeds", "crowd")}
    with Provenance(folder / "store") as store:
        store.ingest("seeds")
        store.build()
        pages["seeds"].write_text(pipeline.render_graph(store.dossier, "html"), encoding="utf-8")
    pages["crowd"].write_text(render_graph_page(make_crowd(1000)), encoding="utf-8")
    return pages


def draw(browser: Browser, address: str, out: Path, scheme: str, part: str | None = None) -> None:
    """Take a picture of a page, or of a part of it."""
    page = browser.new_page(viewport=SIZE, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(address)
    page.wait_for_timeout(500)
    if part:
        page.locator(part).first.screenshot(path=out)
    else:
        page.screenshot(path=out)
    page.close()


if __name__ == "__main__":
    main()
