"""The four files of structured claims in ``data/``: every row accounted for, compared as they state, in bounds."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

FILES = {
    "daily-series": (
        "claims_timeseries.csv",
        "26,889 rows in, 14,561 claims (606 of other things than people), 12,328 computations, 0 refused",
    ),
    "series-revisions": ("claims_revisions.csv", "567 rows in, 1,134 claims, 0 computations, 0 refused"),
    "incidents": ("claims_airwars.jsonl", "3,221 rows in, 3,221 claims, 0 computations, 0 refused"),
    "war-estimates": ("claims_wars.jsonl", "934 rows in, 1,962 claims, 0 computations, 3 refused"),
}
SECONDS = 60
"""Time of the processor that the four imports may take together."""
KILOBYTES = 2_000_000
"""Memory that each may take."""


def run_program(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the program to its end, however long a busy machine takes: what counts is the time of the processor."""
    command = [sys.executable, "-m", "provenance", *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8")


@pytest.fixture(scope="module")
def said(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str], float, int]:
    """Import the four files; give the store, what was said of each, the processor time and the memory of the worst."""
    store = tmp_path_factory.mktemp("imported") / "store"
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    outcomes = {
        mapping: run_program("import", shared / "data" / name, "--mapping", mapping, "--store", store).stderr
        for mapping, (name, _) in FILES.items()
    }
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return store, outcomes, seconds, after.ru_maxrss


@pytest.mark.parametrize("mapping", FILES)
def test_every_row_is_accounted_for(said: tuple[Path, dict[str, str], float, int], mapping: str) -> None:
    assert said[1][mapping].splitlines()[-1] == FILES[mapping][1]


def test_import_keeps_within_its_bounds(said: tuple[Path, dict[str, str], float, int]) -> None:
    assert 0 < said[2] < SECONDS
    assert 0 < said[3] < KILOBYTES


@pytest.fixture(scope="module")
def rows(said: tuple[Path, dict[str, str], float, int]) -> list[dict[str, Any]]:
    """Give every compared pair of the imported claims."""
    store = said[0]
    assert run_program("build", "--store", store).returncode == 0
    printed = run_program("conflicts", "--all", "--format", "jsonl", "--store", store).stdout
    return [json.loads(line) for line in printed.splitlines()]


def test_series_and_revisions_are_compared(rows: list[dict[str, Any]]) -> None:
    kinds = Counter(
        (row["relation"], row["basis"], *(explanation["type"] for explanation in row["explanations"])) for row in rows
    )
    assert kinds == {
        ("scope", "computed", "basis"): 644,
        ("same", "computed", "basis"): 66,
        ("revision", "stated", "supersession"): 567,
        ("revision", "computed", "none"): 6,
    }
