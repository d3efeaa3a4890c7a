"""The board and the tables stay readable at any width."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

WIDTHS = ["60", "80", "120", "200"]
COMMANDS = [
    pytest.param(["conflicts", "--all"], id="conflicts"),
    pytest.param(["conflicts", "--pairs"], id="pairs"),
    pytest.param(["links"], id="links"),
    pytest.param(["query", "timeline-of-measurand"], id="many columns"),
    pytest.param(["query", "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 50"], id="statements"),
]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("arguments", COMMANDS)
def test_lines_fit_and_end_where_their_words_end(run: Run, store: Path, arguments: list[str], width: str) -> None:
    outcome = run(*arguments, "--store", store, env={"COLUMNS": width})
    lines = outcome.stdout.splitlines()
    assert lines
    assert lines[0].strip()
    assert [line for line in lines if len(line) > int(width) or line != line.rstrip()] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_board_shows_both_sides_whole(run: Run, store: Path, width: str) -> None:
    shown = " ".join(run("conflicts", "--store", store, env={"COLUMNS": width}).stdout.split())
    for words in ("“31 people”", "“24 people”", "Interior Ministry · first · 2 March 2022", "second · 20 March 2022"):
        assert words in shown


def test_identifiers_are_short_and_whole_in_tables(run: Run, store: Path) -> None:
    shown = run("query", "timeline-of-measurand", "--store", store, env={"COLUMNS": "100"}).stdout
    assert "measurand/" in shown
    assert "https://" not in shown
    name = next(word for word in shown.split() if word.startswith("measurand/"))
    asked = run("query", "timeline-of-measurand", "--param", f"measurand={name}", "--store", store)
    assert "31 people" in asked.stdout


def test_rows_become_blocks_where_a_table_would_fold_every_cell(run: Run, store: Path) -> None:
    query = "SELECT * { VALUES (?a ?b ?c) { ('one long answer' 'two of them here' 3) } }"
    wide, narrow = (run("query", query, "--store", store, env={"COLUMNS": width}).stdout for width in ("80", "24"))
    assert wide.splitlines()[0].split() == ["a", "b", "c"]
    assert narrow.splitlines() == ["a  one long answer", "b  two of them here", "c  3"]


def test_answer_without_rows_is_an_empty_table(run: Run, store: Path) -> None:
    outcome = run("query", "SELECT ?s { ?s a cg:Nothing }", "--store", store)
    assert (outcome.exit_code, outcome.stdout) == (0, "")
