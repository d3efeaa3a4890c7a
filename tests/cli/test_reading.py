"""``extract`` and ``ingest``: what goes in, what is refused, and what they say about it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import run_command
from tests.cli.conftest import Run


def test_extract_prints_one_object_an_article_in_input_order(run: Run, articles: Path) -> None:
    outcome = run("extract", articles / "second.md", articles / "first.md")
    rows = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert outcome.exit_code == 0
    assert [row["figures"][0]["value"] for row in rows] == [24, 31]
    assert set(rows[0]) >= {"id", "sha256", "figures", "quotes", "assertions", "marks"}


def test_extract_reads_jsonl_from_standard_input(run: Run) -> None:
    line = json.dumps({"id": "x", "text": "Nothing was counted."})
    outcome = run("extract", "-", input=line + "\n")
    assert json.loads(outcome.stdout)["figures"] == []


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        pytest.param("noise.txt", b"\x00\x01\x02\xff" * 64, "binary", id="binary"),
        pytest.param("empty.txt", b"", "empty", id="empty"),
        pytest.param("latin.txt", "Señor Muñoz spoke.".encode("latin-1"), "UTF-8", id="wrong encoding"),
    ],
)
def test_bad_file_is_named_on_one_line_and_the_rest_goes_in(
    run: Run, articles: Path, name: str, content: bytes, reason: str
) -> None:
    (articles / name).write_bytes(content)
    outcome = run("extract", articles)
    about = [line for line in outcome.stderr.splitlines() if name in line]
    assert outcome.exit_code == 1
    assert len(outcome.stdout.splitlines()) == 2
    assert len(about) == 1
    assert reason.lower() in about[0].lower()


def test_folder_loop_is_named_and_the_rest_goes_in(run: Run, articles: Path) -> None:
    (articles / "again").symlink_to(articles, target_is_directory=True)
    outcome = run("extract", articles)
    assert outcome.exit_code == 1
    assert len(outcome.stdout.splitlines()) == 2
    assert sum("again" in line for line in outcome.stderr.splitlines()) == 1


def test_nothing_readable_exits_with_two(run: Run, tmp_path: Path) -> None:
    outcome = run("extract", tmp_path / "missing.txt")
    assert outcome.exit_code == 2
    assert "missing.txt" in outcome.stderr


def test_reingesting_the_same_files_adds_no_statement(run: Run, articles: Path, tmp_path: Path) -> None:
    place = tmp_path / "store"
    exports = []
    for _ in range(2):
        assert run("ingest", articles, "--store", place).exit_code == 0
        assert run("build", "--store", place).exit_code == 0
        exports.append(run("export", "--store", place, "--format", "nquads").stdout)
    assert exports[0]
    assert exports[0] == exports[1]


def test_graph_is_the_same_in_any_order_of_files(run: Run, articles: Path, tmp_path: Path) -> None:
    exports = []
    for number, names in enumerate((("first.md", "second.md"), ("second.md", "first.md"))):
        place = tmp_path / f"store{number}"
        assert run("ingest", *(articles / name for name in names), "--store", place).exit_code == 0
        assert run("build", "--store", place).exit_code == 0
        exports.append(run("export", "--store", place, "--format", "nquads").stdout)
    assert exports[0] == exports[1]


def test_folder_with_bad_files_is_ingested_all_the_same(run: Run, articles: Path, tmp_path: Path) -> None:
    (articles / "noise.txt").write_bytes(b"\x00\x01\x02\xff" * 64)
    (articles / "nothing.txt").write_bytes(b"")
    (articles / "latin.txt").write_bytes("Señor Muñoz spoke.".encode("latin-1"))
    (articles / "again").symlink_to(articles, target_is_directory=True)
    outcome = run_command("ingest", articles, "--store", tmp_path / "store")
    *problems, summary = outcome.stderr.splitlines()
    assert outcome.returncode == 1
    assert [Path(line.split(":")[1].strip()).name for line in problems] == [
        "again",
        "latin.txt",
        "noise.txt",
        "nothing.txt",
    ]
    assert summary == f"2 articles in {tmp_path / 'store'}, 4 inputs refused"
    run("build", "--store", tmp_path / "store")
    rows = run("links", "--store", tmp_path / "store", "--format", "jsonl").stdout.splitlines()
    assert {json.loads(row)["article"] for row in rows} == {"first", "second"}
