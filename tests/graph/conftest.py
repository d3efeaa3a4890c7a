"""Stores of every kind, for the tests that all of them must pass."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from provenance.graph import Store, open_store


@pytest.fixture(params=["memory", "folder"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give an empty store of each kind."""
    with open_store("memory:" if request.param == "memory" else str(tmp_path / "store")) as store:
        yield store
