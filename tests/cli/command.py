"""The installed command as a process of its own: what only a real process has, such as pipes, signals and locks."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

COMMAND = Path(sys.executable).with_name("provenance")


def run_command(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    """Run the command to its end; ``environment`` adds to the environment, ``words`` go to standard input."""
    given = options.get("environment", {})
    assert isinstance(given, Mapping)
    return subprocess.run(
        [COMMAND, *map(str, arguments)],
        check=False,
        capture_output=True,
        encoding="utf-8",
        input=str(options.get("words", "")),
        env=make_environment(given),
        timeout=120,
    )


def start_command(*arguments: object) -> subprocess.Popen[str]:
    """Start the command with pipes to all three of its ends."""
    return subprocess.Popen(
        [COMMAND, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=make_environment({}),
    )


def make_environment(given: Mapping[str, str]) -> dict[str, str]:
    """Return this environment without what a user's own settings would change."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PROVENANCE_STORE", "COLUMNS")}
    return kept | {"PYTHONUTF8": "1"} | dict(given)


def wait_until(holds: Callable[[], bool], *, seconds: float = 60) -> None:
    """Wait for something that another process does."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"did not come true within {seconds:g} s"
        time.sleep(0.02)
