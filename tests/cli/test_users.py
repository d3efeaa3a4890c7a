"""Users are added, listed and removed; a token is shown once and on standard output alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from provenance.web.users import open_users
from tests.cli.conftest import Run


@pytest.fixture
def own(store: Path, tmp_path: Path) -> Path:
    """Return a store that a test may change."""
    return shutil.copytree(store, tmp_path / "own")


def test_user_comes_and_goes(run: Run, own: Path) -> None:
    token = run("users", "add", "Ana Ruiz", "--store", own).stdout.strip()
    assert open_users(str(own)).check("Ana Ruiz", token)
    assert run("users", "list", "--store", own).stdout == "Ana Ruiz\n"
    newer = run("users", "add", "Ana Ruiz", "--store", own).stdout.strip()
    assert open_users(str(own)).check("Ana Ruiz", token) is None
    assert open_users(str(own)).check("Ana Ruiz", newer)
    assert run("users", "remove", "Ana Ruiz", "--store", own).exit_code == 0
    assert run("users", "list", "--store", own).stdout == ""


def test_what_cannot_be_a_user_is_refused(run: Run, own: Path) -> None:
    assert "no name of a user" in run("users", "add", "a\nb", "--store", own).stderr
    assert "there is no user" in run("users", "remove", "Nobody", "--store", own).stderr
    (own / "users.json").write_text("[]", encoding="utf-8")
    assert "is no file of users" in run("users", "list", "--store", own).stderr
