"""Folders are walked in one order, and whatever cannot be read is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from provenance.models.article import Problem
from provenance.reading import files
from provenance.reading.files import File, find_files


def _ids(argument: Path) -> list[str]:
    return [found.fallback_id for found in find_files(str(argument)) if isinstance(found, File)]


def _problems(argument: Path) -> list[Problem]:
    return [found for found in find_files(str(argument)) if isinstance(found, Problem)]


def _write(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A flood.", encoding="utf-8")


def test_find_files_walks_folders_sorted_and_passes_over_hidden_names_and_readmes(tmp_path: Path) -> None:
    _write(tmp_path, "b.txt", "a/z.md", "a/b/c.jsonl", "C.TXT", ".hidden.txt", ".git/x.txt", "a.b.markdown")
    _write(tmp_path, "README.md", "a/readme.txt", "a/README")
    assert _ids(tmp_path / "README.md") == ["README"]
    assert _ids(tmp_path) == ["C", "a/b/c", "a/z", "a.b", "b"]
    assert not _problems(tmp_path)


def test_find_files_takes_the_id_of_a_file_from_its_name(tmp_path: Path) -> None:
    _write(tmp_path, "news/2024.05.03.txt")
    assert _ids(tmp_path / "news" / "2024.05.03.txt") == ["2024.05.03"]


def test_find_files_reports_a_loop_and_goes_on(tmp_path: Path) -> None:
    _write(tmp_path, "a/one.txt", "b.txt")
    (tmp_path / "a" / "back").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert _ids(tmp_path) == ["a/one", "b"]
    loop, itself = _problems(tmp_path)
    assert loop.place.endswith("a/back")
    assert "already read" in loop.reason
    assert itself.place.endswith("self.txt")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        pytest.param("a.pdf", b"%PDF", "is of no kind that can be read", id="unsupported"),
        pytest.param("LICENCE", b"x", "is of no kind that can be read", id="no-ending"),
        pytest.param("a.txt", b"", "is empty", id="empty"),
        pytest.param("a.txt", b"x" * 21, "is too large: 21 bytes", id="too-large"),
        pytest.param("missing.txt", None, "does not exist", id="missing"),
    ],
)
def test_find_files_names_file_and_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes | None, reason: str
) -> None:
    monkeypatch.setattr(files, "LARGEST", 20)
    if content is not None:
        (tmp_path / name).write_bytes(content)
    (problem,) = _problems(tmp_path / name)
    assert problem.refused
    assert problem.place == str(tmp_path / name)
    assert problem.reason.startswith(reason)


def test_find_files_refuses_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (problem,) = _problems(tmp_path)
    assert problem.reason == "is neither a file nor a folder"


def test_find_files_refuses_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("A flood.", encoding="utf-8")
    (problem,) = _problems(tmp_path)
    assert problem.place.endswith("caf\\xe9.txt")
    assert problem.reason == "has a name that is not UTF-8"


def test_an_empty_folder_holds_nothing(tmp_path: Path) -> None:
    assert list(find_files(str(tmp_path))) == []
