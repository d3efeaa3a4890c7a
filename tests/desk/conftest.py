"""A store of an invented ferry disaster, told by three articles, one of whose sources must not be known."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from provenance.cli import main

ARTICLES = {
    "first.md": """---
title: Ferry sinks off Port Marin, pilot Tomas Okafor says
publisher: Meridian Wire
published: 2021-03-02
---
The ferry Santa Rita sank off Port Marin on Tuesday, killing 340 people, the interior ministry said.

"The captain was told to sail with twice the load," said Tomas Okafor, a pilot of the harbour.

Okafor said that 60 people were injured on the quay.
""",
    "second.md": """---
title: Fewer dead on the Santa Rita
publisher: Harbour Gazette
published: 2021-06-11
---
The sinking of the ferry Santa Rita off Port Marin on March 2 killed 290 people, according to the interior ministry.

The pilot Tomas Okafor has left the harbour service. The minister, Ilse Brandt, declined to comment.
""",
    "third.md": """---
title: Rain in the north
publisher: Harbour Gazette
published: 2021-06-12
---
Floods in the Oyele valley killed at least 12 people, the relief office said on Friday.
""",
}


def run(*arguments: object) -> str:
    """Run a command that must succeed and return what it prints."""
    outcome = CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)
    assert outcome.exit_code == 0, outcome.output
    return outcome.stdout


@pytest.fixture
def store(tmp_path: Path) -> str:
    """Return a built store that a test may change."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    place = str(tmp_path / "store")
    run("ingest", folder, "--store", place, "--model", "none")
    run("build", "--store", place)
    return place


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """Return a private key without a passphrase; its public part lies beside it."""
    run("keys", "new", tmp_path / "ana.key", "--no-passphrase")
    return tmp_path / "ana.key"
