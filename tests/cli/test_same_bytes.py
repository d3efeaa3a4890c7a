"""The same articles give the same bytes: in every process, whatever its hash seed, and in any order of files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
OUTPUTS = {
    "links": ["links", "--format", "jsonl"],
    "conflicts": ["conflicts", "--all", "--format", "jsonl"],
    "pairs": ["conflicts", "--pairs", "--format", "csv"],
    "board": ["conflicts", "--all"],
    "trig": ["export", "--format", "trig"],
    "nquads": ["export", "--format", "nquads"],
    "jsonld": ["export", "--format", "jsonld"],
    "csv": ["export", "--format", "csv"],
    "audit html": ["audit", "--format", "html"],
    "audit json": ["audit", "--format", "json"],
    "audit md": ["audit", "--format", "md"],
    "graph page": ["visualise", "--format", "html"],
    "graphml": ["visualise", "--format", "graphml"],
    "gexf": ["visualise", "--format", "gexf"],
    "svg": ["visualise", "--format", "svg"],
    "question": ["query", "timeline-of-measurand", "--format", "json"],
}
# One process for all commands: what differs between processes is what counts, and starting one takes longest.
_CODE = """
import contextlib, pathlib, sys
from provenance.cli import main

folder = pathlib.Path(sys.argv[1])
for line in sys.argv[2].splitlines():
    name, *arguments = line.split("\\t")
    with (folder / name).open("w", encoding="utf-8") as out, contextlib.redirect_stdout(out):
        try:
            main(arguments)
        except SystemExit as end:
            assert not end.code, (line, end.code)
"""


def start_run(folder: Path, files: list[Path], hash_seed: int) -> subprocess.Popen[str]:
    """Start a process that runs every command over the files, each output into a file of the folder."""
    store = str(folder / "store")
    commands = {
        "extract": ["extract", *map(str, files)],
        "ingest": ["ingest", *map(str, files), "--store", store],
        "build": ["build", "--store", store],
        **{name: [*arguments, "--store", store] for name, arguments in OUTPUTS.items()},
    }
    lines = "\n".join("\t".join([name, *arguments]) for name, arguments in commands.items())
    return subprocess.Popen(
        [sys.executable, "-c", _CODE, str(folder), lines],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=os.environ | {"PYTHONHASHSEED": str(hash_seed)},
    )


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the outputs of two runs: with another hash seed, and the files in the opposite order."""
    files = sorted(SEEDS.glob("0*.md"))
    assert len(files) == 5
    one, two = (tmp_path_factory.mktemp(name) for name in ("one", "two"))
    for process in (start_run(one, files, 1), start_run(two, files[::-1], 2)):
        _, complaints = process.communicate()
        assert process.returncode == 0, complaints
    return one, two


@pytest.mark.parametrize("name", OUTPUTS)
def test_output_is_the_same(runs: tuple[Path, Path], name: str) -> None:
    first, second = ((folder / name).read_bytes() for folder in runs)
    assert first
    assert first == second


def test_claims_are_the_same_in_the_order_of_the_files(runs: tuple[Path, Path]) -> None:
    first, second = ((folder / "extract").read_text(encoding="utf-8").splitlines() for folder in runs)
    assert len(first) == 5
    assert first == second[::-1]
