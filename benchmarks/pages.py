"""How soon the graph page shows its first picture, and how large it is, at several sizes of graph.

    python -m benchmarks.pages

The time is the browser's own, from the start of loading to the frame after the first drawing; Debian's Chromium without
a graphics processor. The bars: 2 s at 500 nodes, 4 s at 5,000, under 3 MB at 1,000.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from provenance.visualisation import render_graph_page
from provenance.visualisation.network import build_network
from tests.visualisation.crowds import make_crowd

ARTICLES = (47, 236, 472, 2360)
DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"


def main() -> None:
    """Print one line for each size."""
    place = shutil.which("chromium")
    print(f"{'nodes':>6} {'MB':>6} {'first picture, ms':>18}")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=place, args=["--no-sandbox", "--disable-gpu"])
        for articles in ARTICLES:
            crowd = make_crowd(articles)
            path = Path(folder) / "graph.html"
            path.write_text(render_graph_page(crowd), encoding="utf-8")
            page = browser.new_page(viewport={"width": 1400, "height": 900})
            print(f"{len(build_network(crowd)):>6,} {path.stat().st_size / 1e6:>6.2f} {measure(page, path):>18,.0f}")
            page.close()
        browser.close()


def measure(page: Page, path: Path) -> float:
    """Return the milliseconds from the start of loading to the first picture."""
    page.goto(path.as_uri())
    page.wait_for_function("window.provenance")
    drawn: float = page.evaluate(DRAWN)
    return drawn


if __name__ == "__main__":
    main()
