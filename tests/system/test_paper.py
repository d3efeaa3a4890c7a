"""The report on paper: laid out by WeasyPrint, which needs Pango from the system."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance import desk
from tests.desk.conftest import key, run, store

__all__ = ["key", "store"]

pytestmark = pytest.mark.system


def test_report_is_laid_out_the_same_every_time_and_sealed(store: str, key: Path, tmp_path: Path) -> None:
    sheets = [tmp_path / name for name in ("one.pdf", "two.pdf")]
    for sheet in sheets:
        run("audit", "--store", store, "--format", "pdf", "--out", sheet, "--key", key, "--signer", "Ana Ruiz")
    one, two = (sheet.read_bytes() for sheet in sheets)
    assert one.startswith(b"%PDF")
    assert one == two
    run("verify", sheets[0], "--key", f"{key}.pub", "--store", store)
    sheets[0].write_bytes(one[:-1])
    assert [row["state"] for row in desk.verify_report(sheets[0])] == ["changed"]


def test_hostile_words_fetch_nothing(store: str, tmp_path: Path) -> None:
    words = "<img src=http://example.org/a.png> <link rel=stylesheet href=file:///etc/passwd>"
    claim = run("query", "SELECT ?c { ?c cg:value 340 }", "--store", store, "--format", "csv").split()[-1]
    given = ["--axis", "evidence", "--verdict", "primary", "--reviewer", words, "--rationale", words]
    run("review", "add", claim, "--store", store, *given)
    run("audit", "--store", store, "--format", "pdf", "--out", tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
