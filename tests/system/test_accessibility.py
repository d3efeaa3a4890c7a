"""The written pages shut nobody out: axe-core finds nothing serious, in both colour schemes and on a small screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.system

AXE = Path(__file__).parent / "axe" / "node_modules" / "axe-core" / "axe.min.js"


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["graph.html", "audit.html"])
def test_axe_finds_nothing_serious(browser: Browser, pages: Path, name: str, scheme: str, width: int) -> None:
    assert AXE.is_file(), "axe-core is not installed: npm ci --prefix tests/system/axe"
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page.goto((pages / name).as_uri())
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    page.close()
    assert len(found["passes"]) > 10
    serious = [one for one in found["violations"] if one["impact"] in {"serious", "critical"}]
    assert {one["id"]: [node["html"][:120] for node in one["nodes"][:4]] for one in serious} == {}
