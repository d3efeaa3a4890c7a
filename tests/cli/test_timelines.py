"""Figures in the order of their dates, and figures that are printed after they were superseded."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

LATE = """---
title: Looking back at the Tarnholm flood
publisher: Evening Herald
published: 2022-04-02
---
The flood that hit Tarnholm on March 1 killed 31 people, according to the Interior Ministry.
"""


def test_timeline_lists_the_figures_by_date(run: Run, store: Path) -> None:
    heading, first, second = run("timeline", "--store", store).stdout.splitlines()
    assert heading.endswith("killed")
    assert (first.split()[:3], second.split()[:3]) == (["2", "March", "2022"], ["20", "March", "2022"])
    assert ("“31 people”" in first, "“24 people”" in second) == (True, True)


def test_timeline_of_an_unknown_event_is_empty(run: Run, store: Path) -> None:
    outcome = run("timeline", "--store", store, "--event", "nothing of the kind")
    assert (outcome.exit_code, outcome.stdout) == (0, "")


def test_timeline_rows_are_figures(run: Run, store: Path) -> None:
    rows = [json.loads(line) for line in run("timeline", "--store", store, "--format", "jsonl").stdout.splitlines()]
    assert [(row["value"], row["harm"]) for row in rows] == [(31, "killed"), (24, "killed")]


def test_nothing_is_stale_when_every_figure_was_new(run: Run, store: Path) -> None:
    assert run("stale", "--store", store, "--format", "json").stdout.strip() == "[]"


def test_a_superseded_figure_given_again_is_stale(run: Run, articles: Path) -> None:
    (articles / "late.md").write_text(LATE, encoding="utf-8")
    place = articles.parent / "store"
    assert run("ingest", articles, "--store", place).exit_code == 0
    assert run("build", "--store", place).exit_code == 0
    rows = [json.loads(line) for line in run("stale", "--store", place, "--format", "jsonl").stdout.splitlines()]
    assert [(row["standing"], row["value"]) for row in rows] == [("stale", 31), ("newer", 24)]
