"""The lock file holds everything that is asked for, each with its hashes, and says nothing about where it came from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ASKED = [
    *PROJECT["project"]["dependencies"],
    *(words for extra in PROJECT["project"]["optional-dependencies"].values() for words in extra),
    *PROJECT["dependency-groups"]["dev"],
    *PROJECT["build-system"]["requires"],
]


def normalise(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~;\[]", name)[0]).lower()


def test_lock_holds_what_is_asked_for() -> None:
    locked = {normalise(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", LOCK, re.MULTILINE)}
    assert len(ASKED) > 20
    assert {normalise(words) for words in ASKED} <= locked


def test_every_requirement_has_hashes() -> None:
    entries = re.split(r"^(?=[A-Za-z0-9])", LOCK, flags=re.MULTILINE)[1:]
    assert len(entries) > 50
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("word", ["index-url", "find-links", "trusted-host", "://", "file:"])
def test_lock_names_no_address(word: str) -> None:
    requirements = [line for line in LOCK.splitlines() if not line.lstrip().startswith("#")]
    assert [line for line in requirements if word in line] == []


@pytest.mark.parametrize("words", ASKED, ids=normalise)
def test_every_dependency_has_its_reason(words: str) -> None:
    decisions = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8").lower()
    assert normalise(words) in decisions
