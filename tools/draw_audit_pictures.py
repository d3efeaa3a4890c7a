"""Draw the pictures of the audit report that docs/auditing.md shows, by the commands that it names.

    python -m tools.draw_audit_pictures

The reports are made from ``seeds/``; Debian's Chromium takes the pictures, and pdftoppm turns the printed report into
pages. The key of the signature is made anew each time, so its fingerprint differs from drawing to drawing.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner
from playwright.sync_api import Browser, Page, sync_playwright

from provenance.cli import main as provenance
from tests.desk.test_signing import edit_text
from tools.draw_pictures import PICTURES

WIDTH, MARGIN = 1180, 20
CUTS: Mapping[str, tuple[str, str, int]] = {
    "audit-disagreements": ("signed", "", 640),
    "audit-findings": ("signed", "section[aria-labelledby=findings]", 760),
    "audit-integrity": ("signed", "section[aria-labelledby=integrity]", 380),
    "audit-altered": ("altered", "", 520),
}
"""For each picture the report, where it begins (at the top where that is empty), and its height in pixels."""
SHEETS = (1, 5, 8)
"""Pages of the printed report that are shown."""
FIGURE = "SELECT ?claim { ?claim cg:value 1400 }"
VERDICTS = (
    ("attribution", "faithful", "The sentence gives the figure to the government."),
    ("evidence", "single_source", "One government, no list of names."),
)


def main() -> None:
    """Write every picture of the report."""
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        reports = write_reports(Path(name))
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for picture, (report, part, height) in CUTS.items():
            draw(open_page(browser, reports[report]), part, height, PICTURES / f"{picture}.png")
        sheets = write_sheets(reports["paper"])
        open_page(browser, sheets).locator("div").screenshot(path=PICTURES / "audit-paper.png")
        browser.close()


def write_reports(folder: Path) -> dict[str, Path]:
    """Read the seeds, review a figure of theirs, and write the reports that the pictures are of."""
    store, key = folder / "store", folder / "ana.key"
    reports = {name: folder / f"{name}.html" for name in ("signed", "altered")} | {"paper": folder / "paper.pdf"}
    run("ingest", "seeds", "--store", store)
    run("build", "--store", store)
    run("audit", "--store", store, "--format", "pdf", "--out", reports["paper"])
    run("keys", "new", key, "--no-passphrase")
    claim = run("query", FIGURE, "--store", store, "--format", "csv").split()[-1]
    for axis, verdict, why in VERDICTS:
        given = ["--axis", axis, "--verdict", verdict, "--rationale", why, "--reviewer", "Ana Ruiz", "--key", key]
        run("review", "add", claim, "--store", store, *given)
    run("audit", "--store", store, "--out", reports["signed"], "--key", key, "--signer", "Ana Ruiz")
    edit_text(str(store), "1,400", "1,401")
    run("audit", "--store", store, "--out", reports["altered"])
    return reports


def run(*arguments: object) -> str:
    """Run a command and return what it prints.

    Raises:
        RuntimeError: when it fails.
    """
    outcome = CliRunner().invoke(provenance, [str(argument) for argument in arguments])
    if outcome.exit_code:
        raise RuntimeError(outcome.output)
    return outcome.stdout


def open_page(browser: Browser, path: Path) -> Page:
    """Open a file in the browser."""
    page = browser.new_page(viewport={"width": WIDTH, "height": 900})
    page.goto(path.as_uri())
    return page


def draw(page: Page, part: str, height: int, out: Path) -> None:
    """Take a picture of a page from a part of it downwards."""
    box = page.locator(part).bounding_box() if part else None
    top = max(0.0, box["y"] - MARGIN) if box else 0.0
    page.screenshot(path=out, full_page=True, clip={"x": 0, "y": top, "width": WIDTH, "height": height})
    page.close()


def write_sheets(paper: Path) -> Path:
    """Write a page that shows some sheets of a printed report side by side."""
    subprocess.run(["pdftoppm", "-r", "60", "-png", paper, paper.with_suffix("")], check=True)  # noqa: S603, S607
    drawn = sorted(paper.parent.glob("paper-*.png"))
    images = "".join(f'<img src="{drawn[sheet - 1].name}">' for sheet in SHEETS)
    style = "div{display:inline-flex;gap:10px;background:#777}body{margin:0}"
    out = paper.with_name("sheets.html")
    out.write_text(f"<!doctype html><style>{style}</style><div>{images}</div>", encoding="utf-8")
    return out


if __name__ == "__main__":
    main()
