"""Commands start at once: what takes long to import is imported by what needs it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click import Context, Option

from provenance.cli import COMMANDS, main
from tests.cli.command import run_command
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("module", "late"),
    [
        pytest.param(
            "provenance.cli",
            ["pydantic", "rdflib", "pyoxigraph", "networkx", "jinja2", "rich", "provenance.pipeline"],
            id="help",
        ),
        pytest.param(
            "provenance.pipeline",
            ["networkx", "pyvis", "IPython", "rdflib", "pyshacl", "rich", "numpy", "onnxruntime", "tokenizers"],
            id="any command",
        ),
    ],
)
def test_import_leaves_the_slow_ones_out(module: str, late: list[str]) -> None:
    code = f"import sys, {module}; print(*sorted(set({late!r}) & sys.modules.keys()))"
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert shown.stdout.split() == []


def test_version_is_that_of_the_package() -> None:
    outcome = run_command("--version")
    assert outcome.returncode == 0
    assert outcome.stdout.startswith("provenance, version ")


def test_package_runs_as_a_module() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "provenance", "--version"], check=True, capture_output=True, text=True
    )
    assert shown.stdout == run_command("--version").stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_help_explains_command_and_every_option(run: Run, name: str) -> None:
    command = main.get_command(Context(main), name)
    assert command
    shown = " ".join(run(name, "--help").stdout.split())
    assert len(command.help or "") > len(COMMANDS[name]) / 2
    for option in command.params:
        if isinstance(option, Option):
            assert option.help
            assert option.opts[0] in shown


def test_help_lists_every_command_with_its_purpose(run: Run) -> None:
    shown = run("--help", terminal_width=200).stdout
    for command, purpose in COMMANDS.items():
        assert f"{command} " in shown
        assert purpose in shown


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        pytest.param(["vis"], ["visualise"], id="a command"),
        pytest.param(["conflicts", "--fo"], ["--format"], id="an option"),
        pytest.param(["export", "--format", "t"], ["trig"], id="a format"),
    ],
)
def test_completion_offers_what_fits(words: list[str], completed: list[str]) -> None:
    outcome = run_command(
        environment={
            "_PROVENANCE_COMPLETE": "bash_complete",
            "COMP_WORDS": " ".join(["provenance", *words]),
            "COMP_CWORD": str(len(words)),
        }
    )
    assert [line.partition(",")[2] for line in outcome.stdout.splitlines()] == completed
