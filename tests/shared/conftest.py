"""Where the annotated data lie: the folder that the variable SHARED names, beside the repository by default."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    folder = Path(os.environ.get("SHARED", Path(__file__).parents[3] / "shared"))
    assert folder.is_dir(), f"no folder {folder}: set SHARED to the folder with the annotated data"
    return folder
