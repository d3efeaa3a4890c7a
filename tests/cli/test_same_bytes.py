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
for line in sys.stdin.read().splitlines():
    name, *arguments = line.split("\\t")
    with (folder / name).open("w", encoding="utf-8") as out, contextlib.redirect_stdout(out):
        try:
            main(arguments)
        except SystemExit as end:
            assert not end.code, (line, end.code)
"""


def write_outputs(folder: Path, files: list[Path], hash_seed: int) -> Path:
    """Run every command over the files in a process of its own, each output into a file of the folder."""
    store = str(folder / "store")
    commands = {
        "extract": ["extract", *map(str, files)],
        "ingest": ["ingest", *map(str, files), "--store", store],
        "build": ["build", "--store", store],
        **{name: [*arguments, "--store", store] for name, arguments in OUTPUTS.items()},
    }
    outcome = subprocess.run(
        [sys.executable, "-c", _CODE, str(folder)],
        check=False,
        input="\n".join("\t".join([name, *arguments]) for name, arguments in commands.items()),
        encoding="utf-8",
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONHASHSEED": str(hash_seed)},
    )
    assert outcome.returncode == 0, outcome.stderr
    return folder


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the outputs of two runs: with another hash seed, and the files in the opposite order."""
    files = sorted(SEEDS.glob("0*.md"))
    assert len(files) == 5
    return (
        write_outputs(tmp_path_factory.mktemp("one"), files, 1),
        write_outputs(tmp_path_factory.mktemp("two"), files[::-1], 2),
    )


@pytest.mark.parametrize("name", OUTPUTS)
def test_output_is_the_same(runs: tuple[Path, Path], name: str) -> None:
    first, second = ((folder / name).read_bytes() for folder in runs)
    assert first
    assert first == second


def test_claims_are_the_same_in_the_order_of_the_files(runs: tuple[Path, Path]) -> None:
    first, second = ((folder / "extract").read_text(encoding="utf-8").splitlines() for folder in runs)
    assert len(first) == 5
    assert first == second[::-1]
