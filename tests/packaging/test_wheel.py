"""The wheel carries all it needs: built from the checkout, installed into an empty environment, run far from it.

The environment sees the libraries that the tests run with, and of this package only what the wheel put there.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARTICLE = "A flood killed 31 people in Tarnholm on Tuesday, the Interior Ministry said.\n"
LATER = "The flood that hit Tarnholm on 1 March killed 24 people, the Interior Ministry said.\n"


def build(kind: str, checkout: Path, folder: Path) -> Path:
    """Build a wheel or an sdist with the build backend itself, which needs no network."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(folder)]
    subprocess.run(command, cwd=checkout, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel of this checkout."""
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of commands of an environment with this wheel in it."""
    place = tmp_path_factory.mktemp("environment")
    venv.create(place, with_pip=False, symlinks=True)
    python = place / "bin" / "python"
    installer = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*installer, str(wheel)], check=True, capture_output=True)
    # A line of a .pth file adds a folder without reading the .pth files in it, hence without the checkout.
    (packages,) = place.glob("lib/python*/site-packages")
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return place / "bin"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder outside the checkout with two articles."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "news").mkdir()
    for name, day, text in (("first", "2022-03-02", ARTICLE), ("second", "2022-03-20", LATER)):
        words = f"---\npublisher: {name}\npublished: {day}\n---\n{text}"
        (folder / "news" / f"{name}.md").write_text(words, encoding="utf-8")
    return folder


def run(environment: Path, desk: Path, *arguments: str) -> str:
    """Run the installed command and return what it printed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PROVENANCE"))}
    outcome = subprocess.run(
        [environment / "provenance", *arguments], cwd=desk, env=kept, check=False, capture_output=True, encoding="utf-8"
    )
    assert outcome.returncode == 0, outcome.stderr
    return outcome.stdout


def test_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    package = ROOT / "src" / "provenance"
    wanted = {
        f"provenance/{path.relative_to(package).as_posix()}"
        for folder in (package, package / "ontology")
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert len(names) == len(set(names))
    assert wanted <= set(names)
    assert {name for name in names if ".dist-info/" not in name} <= wanted
    for kind in (".ttl", ".rq", ".shapes.ttl", ".j2", ".csv", ".jsonld"):
        assert any(name.endswith(kind) for name in names), kind


def test_source_archive_has_no_links_and_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(build("sdist", ROOT, tmp_path / "archive")) as archive:
        assert all(member.isfile() for member in archive.getmembers())
        archive.extractall(tmp_path / "source", filter="data")
    (source,) = (tmp_path / "source").iterdir()
    assert build("wheel", source, tmp_path / "again").read_bytes() == wheel.read_bytes()


def test_package_in_use_is_the_installed_one(environment: Path, desk: Path) -> None:
    code = "import provenance; print(provenance.__file__)"
    shown = subprocess.run([environment / "python", "-c", code], cwd=desk, check=True, capture_output=True, text=True)
    assert Path(shown.stdout.strip()).is_relative_to(environment.parent)


def test_installed_command_goes_the_whole_way(environment: Path, desk: Path) -> None:
    def call(*arguments: str) -> str:
        return run(environment, desk, *arguments)

    assert call("--version").startswith("provenance, version ")
    assert len(call("extract", "news").splitlines()) == 2
    call("ingest", "news", "--store", "store")
    call("build", "--store", "store")
    conflicts = map(json.loads, call("conflicts", "--store", "store", "--format", "jsonl").splitlines())
    (conflict,) = (row for row in conflicts if row["subject"] == "figure")
    assert (conflict["left"]["value"], conflict["right"]["value"]) == (31, 24)
    questions = json.loads(call("query", "--list", "--format", "json"))
    assert len(questions) >= 7
    assert call("query", "contested-measurands", "--store", "store", "--format", "csv").count("\n") == 2
    assert json.loads(call("validate", "--store", "store", "--format", "json")) == []
    for command in ("visualise", "audit"):
        call(command, "--store", "store", "--out", f"{command}.html")
        assert "31 people" in (desk / f"{command}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "options",
    [
        pytest.param((), id="the best one"),
        pytest.param(("--tagger", "fast"), id="fast"),
        pytest.param(("--model", "none"), id="rules"),
    ],
)
def test_installed_taggers_read(environment: Path, desk: Path, options: tuple[str, ...]) -> None:
    (line,) = run(environment, desk, "extract", "news/first.md", *options).splitlines()
    assert json.loads(line)["figures"][0]["claimant"] == "Interior Ministry"
