"""Articles of one invented flood, and a store built from them by the command itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from provenance.cli import main

Run = Callable[..., Result]

FIRST = """---
title: River bursts its banks at Tarnholm
publisher: Vale Courier
published: 2022-03-02
---
A flood killed 31 people in the town of Tarnholm on Tuesday, the Interior Ministry said.

"We have never seen such water," said the mayor, Ilse Brandt.
"""

SECOND = """---
title: Fewer dead in Tarnholm flood
publisher: Morning Ledger
published: 2022-03-20
---
The flood that hit Tarnholm on March 1 killed 24 people, according to the Interior Ministry.

No one has explained the difference.
"""


@pytest.fixture
def run() -> Run:
    """Return a function that runs the command with some arguments."""

    def call(*arguments: object, **options: str) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], **options)  # type: ignore[arg-type]

    return call


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Return a folder with two articles on one event."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "first.md").write_text(FIRST, encoding="utf-8")
    (folder / "second.md").write_text(SECOND, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store that was built from the two articles; tests only read it."""
    folder = tmp_path_factory.mktemp("built")
    for name, text in (("first.md", FIRST), ("second.md", SECOND)):
        (folder / name).write_text(text, encoding="utf-8")
    runner = CliRunner()
    for arguments in (
        ["ingest", str(folder / "first.md"), str(folder / "second.md"), "--store", str(folder / "store")],
        ["build", "--store", str(folder / "store")],
    ):
        outcome = runner.invoke(main, arguments, catch_exceptions=False)
        assert outcome.exit_code == 0, outcome.stderr
    return folder / "store"
