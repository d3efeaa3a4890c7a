"""The board and the tables stay readable at any width."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from provenance.conflict import gather_alike
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


def _pair(number: int, *, left: int | None, right: int | None, relation: str = "contradiction") -> dict[str, Any]:
    sides = {name: {"value": value} for name, value in (("left", left), ("right", right))}
    told = {
        "event": "e",
        "subject": "figure",
        "harm": "killed",
        "relation": relation,
        "alarm": True,
        "severity": "high",
    }
    return {"id": number, **sides, **told}


@pytest.mark.parametrize(
    ("rows", "gathered"),
    [
        pytest.param([_pair(1, left=3, right=5), _pair(2, left=5, right=3)], [[1, 2]], id="the same two numbers"),
        pytest.param([_pair(1, left=3, right=5), _pair(2, left=3, right=6)], [[1], [2]], id="another number"),
        pytest.param(
            [_pair(1, left=3, right=5), _pair(2, left=3, right=5, relation="growth")], [[1], [2]], id="relation"
        ),
        pytest.param([_pair(1, left=None, right=None), _pair(2, left=None, right=None)], [[1], [2]], id="no numbers"),
        pytest.param([_pair(1, left=3, right=3), _pair(2, left=3, right=3)], [[1], [2]], id="one number"),
    ],
)
def test_pairs_that_disagree_alike_are_one_entry(rows: list[dict[str, Any]], gathered: list[list[int]]) -> None:
    assert [[row["id"] for row in alike] for alike in gather_alike(rows)] == gathered


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
