"""``provenance events``: what it shows, what a decision changes, and that undoing one leaves no trace in the graph."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.cli.conftest import FIRST, SECOND, Run

ELSEWHERE = """---
title: Storm over Oyele
publisher: Coast Herald
published: 2022-03-08
---
A storm killed 12 people in Oyele on Sunday, the coastguard said.
"""
WHO = ("--who", "A. Editor", "--why", "one flood", "--when", "2022-04-01")


@pytest.fixture
def built(run: Run, tmp_path: Path) -> Path:
    """Return a store with two articles on a flood and one on a storm."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("first.md", FIRST), ("second.md", SECOND), ("third.md", ELSEWHERE)):
        (folder / name).write_text(text, encoding="utf-8")
    store = tmp_path / "store"
    assert run("ingest", folder, "--store", store, "--model", "none").exit_code == 0
    assert run("build", "--store", store).exit_code == 0
    return store


def read_rows(outcome: Result) -> list[dict[str, Any]]:
    assert outcome.exit_code == 0, outcome.stderr
    return [json.loads(line) for line in outcome.stdout.splitlines()]


def events_of(run: Run, store: Path) -> dict[str, str]:
    """Return the identifier of the event of each place of the articles."""
    found = read_rows(run("events", "list", "--store", store, "--format", "jsonl"))
    by_label = {row["label"].partition(",")[0]: row["event"] for row in found}
    assert {"flood", "storm"} <= by_label.keys()
    return by_label


def export(run: Run, store: Path) -> str:
    return run("export", "--store", store, "--format", "nquads").stdout


def test_list_counts_what_an_event_has(run: Run, built: Path) -> None:
    rows = read_rows(run("events", "list", "--store", built, "--format", "jsonl"))
    (flood,) = (row for row in rows if row["label"].startswith("flood"))
    assert (flood["articles"], flood["judged"]) == (2, False)
    assert flood["conflicts"] == len(read_rows(run("conflicts", "--store", built, "--format", "jsonl")))


def test_show_names_the_mentions_with_their_words(run: Run, built: Path) -> None:
    flood = events_of(run, built)["flood"]
    (event,) = json.loads(run("events", "show", flood, "--store", built, "--format", "json").stdout)
    assert {mention["article"] for mention in event["mentions"]} == {"first", "second"}
    assert any("killed 24 people" in mention["words"] for mention in event["mentions"])
    assert "flood" in run("events", "show", flood[-32:-20], "--store", built).stderr


def test_candidate_says_why(run: Run, built: Path) -> None:
    rows = read_rows(run("events", "candidates", "--store", built, "--format", "jsonl"))
    assert rows
    for row in rows:
        assert row["features"]
        assert all(feature["words"] and feature["weight"] for feature in row["features"])
        assert 0 <= row["score"] <= 1
        assert row["left"]["words"]
    assert "+" in run("events", "candidates", "--store", built).stdout


def test_what_if_writes_nothing(run: Run, built: Path) -> None:
    before = export(run, built)
    known = events_of(run, built)
    outcome = run("events", "what-if", known["flood"], "same", known["storm"], "--store", built, "--format", "jsonl")
    changes = [row["change"] for row in read_rows(outcome)]
    assert "event goes" in changes
    assert "event comes" in changes
    assert export(run, built) == before
    assert not (built / "judgements.jsonl").exists()


@pytest.mark.parametrize("verdict", ["same", "different", "unsure", "partOf"])
def test_undoing_restores_the_exported_graph(run: Run, built: Path, verdict: str) -> None:
    before = export(run, built)
    known = events_of(run, built)
    assert run("events", "judge", known["flood"], verdict, known["storm"], *WHO, "--store", built).exit_code == 0
    assert export(run, built) != before
    assert run("events", "undo", known["flood"], known["storm"], "--store", built).exit_code == 0
    assert export(run, built) == before
    (line,) = (built / "judgements.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["withdrawn"] is True


def test_judgement_is_kept_by_a_later_build(run: Run, built: Path) -> None:
    known = events_of(run, built)
    run("events", "judge", known["flood"], "same", known["storm"], *WHO, "--store", built)
    judged = export(run, built)
    run("build", "--store", built)
    assert export(run, built) == judged
    joined = read_rows(run("events", "list", "--store", built, "--format", "jsonl"))
    assert max(row["articles"] for row in joined) == 3


def test_dividing_an_event_takes_its_conflict_away(run: Run, built: Path) -> None:
    rows = read_rows(run("conflicts", "--store", built, "--format", "jsonl"))
    conflict = next(row for row in rows if row["subject"] == "figure")
    sides = [conflict[side]["claim"] for side in ("left", "right")]
    tried = read_rows(run("events", "what-if", sides[0], "different", sides[1], "--store", built, "--format", "jsonl"))
    gone = [row for row in tried if row["change"] == "conflict goes"]
    assert [row["id"] for row in gone] == [conflict["id"]]
    outcome = run("events", "judge", sides[0], "different", sides[1], *WHO, "--store", built)
    assert "1 conflict gone" in outcome.stderr
    left = read_rows(run("conflicts", "--store", built, "--format", "jsonl"))
    assert [row["id"] for row in left] == [row["id"] for row in rows if row is not conflict]
    tried = read_rows(run("events", "what-if", sides[0], "undo", sides[1], "--store", built, "--format", "jsonl"))
    assert "conflict comes" in [row["change"] for row in tried]


def test_merge_against_a_negative_judgement_warns(run: Run, built: Path) -> None:
    known = events_of(run, built)
    run("events", "judge", known["flood"], "different", known["storm"], *WHO, "--store", built)
    outcome = run("events", "judge", known["flood"], "same", known["storm"], *WHO, "--store", built)
    assert outcome.exit_code == 0
    assert outcome.stderr.startswith("warning: another judgement tells event/")


def test_decisions_travel_as_text(run: Run, built: Path, tmp_path: Path) -> None:
    known = events_of(run, built)
    before = export(run, built)
    run("events", "judge", known["flood"], "same", known["storm"], *WHO, "--store", built)
    judged, kept = export(run, built), tmp_path / "kept.jsonl"
    run("events", "export", "--store", built, "--out", kept)
    run("events", "undo", known["flood"], known["storm"], "--store", built)
    assert export(run, built) == before
    (built / "judgements.jsonl").unlink()
    assert run("events", "import", kept, "--store", built).exit_code == 0
    assert export(run, built) == judged


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("judge", "00", "same", "ff", *WHO), "'00' names no records"),
        (("show", "zz"), "'zz' names no records"),
        (("show", ""), "'' names no records"),
        (("undo", "00", "ff"), "no judgement about 00 and ff stands"),
        (("what-if", "00", "undo", "ff"), "no judgement about 00 and ff stands"),
    ],
)
def test_wrong_name_is_one_line(run: Run, built: Path, arguments: tuple[str, ...], words: str) -> None:
    outcome = run("events", *arguments, "--store", built)
    assert outcome.exit_code == 2
    assert outcome.stderr.startswith("provenance: ")
    assert words in outcome.stderr
    assert outcome.stderr.count("\n") == 1
