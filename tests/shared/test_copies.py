"""The shipped gold files are what the converters make of the annotated data today."""

from __future__ import annotations

from pathlib import Path

from evaluation.copies import HERE, list_copies, render_notice
from evaluation.jsonlines import read_jsonl


def test_copies_equal_the_conversion(shared: Path) -> None:
    copies = dict(list_copies(shared))
    assert len(copies) == 16
    for name, rows in copies.items():
        assert list(read_jsonl(HERE / name)) == rows, name


def test_notice_equals_the_wikinews_files(shared: Path) -> None:
    articles = [row for name, rows in list_copies(shared) if name.parent.name == "wikinews" for row in rows]
    assert render_notice(articles) == (HERE / "NOTICE").read_text(encoding="utf-8")
