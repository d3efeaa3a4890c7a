"""Models as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.errors import ExtractionError
from provenance.extraction.taggers.archive import read_archive, write_archive

PARTS = {"card.json": b"{}", "model.onnx": b"\x00\x01"}


def test_an_archive_gives_back_its_parts(tmp_path: Path) -> None:
    write_archive(tmp_path / "m.zip", PARTS)
    assert read_archive(tmp_path / "m.zip", "model.onnx") == PARTS


def test_the_same_parts_are_the_same_bytes(tmp_path: Path) -> None:
    write_archive(tmp_path / "a.zip", PARTS)
    write_archive(tmp_path / "b.zip", dict(reversed(PARTS.items())))
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_missing_part_is_named(tmp_path: Path) -> None:
    write_archive(tmp_path / "m.zip", PARTS)
    with pytest.raises(ExtractionError, match=r"lacks tokenizer\.json"):
        read_archive(tmp_path / "m.zip", "tokenizer.json")


def test_a_file_that_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "m.zip").write_text("no zip")
    with pytest.raises(ExtractionError, match="is no model"):
        read_archive(tmp_path / "m.zip")
