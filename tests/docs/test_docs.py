"""What the documents say is so: commands parse, examples answer, links lead somewhere, nothing names a machine."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from click import Command, Context, Group
from click.testing import CliRunner

from provenance.cli import COMMANDS, main

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(path for path in ROOT.glob("*/**/*.md") if not {".venv", "node_modules"} & {*path.parts})]
)
README = (ROOT / "README.md").read_text(encoding="utf-8")
NAMES = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS]

_FENCE = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")
_USE = re.compile(r"(?:^|[\s/$(])provenance ([a-z]+)\b([^\n|;&]*)")
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


def find_uses(text: str) -> Iterator[tuple[str, str]]:
    """Yield each command that a document shows, and the words after it."""
    joined = text.replace("\\\n", " ")
    for code in [*_FENCE.findall(joined), *_INLINE.findall(_FENCE.sub("", joined))]:
        for name, rest in _USE.findall(code):
            yield name, rest
        first, _, rest = code.partition(" ")
        if first in COMMANDS and rest:
            yield first, rest


USES = [
    pytest.param(name, rest, id=f"{place}: {name}{rest}"[:70])
    for place, path in [*zip(NAMES, DOCUMENTS, strict=True), ("Makefile", ROOT / "Makefile")]
    for name, rest in (
        _USE.findall(path.read_text(encoding="utf-8"))
        if place == "Makefile"
        else find_uses(path.read_text(encoding="utf-8"))
    )
]


def test_documents_and_commands_were_found() -> None:
    assert {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/decisions.md"} <= set(NAMES)
    assert len(USES) > 20


def find_meant(command: Command, rest: str) -> list[Command]:
    """Return the subcommand that the next word names; every one of them when the word is a list or a placeholder."""
    if not isinstance(command, Group):
        return [command]
    word = next(iter(rest.split()), "")
    return [command.commands[word]] if word in command.commands else list(command.commands.values())


@pytest.mark.parametrize(("name", "rest"), USES)
def test_shown_command_exists_with_its_options(name: str, rest: str) -> None:
    command = main.get_command(Context(main), name)
    assert command, name
    meant = find_meant(command, rest)
    known = {option for one in meant for parameter in one.params for option in parameter.opts} | {"--help"}
    assert set(re.findall(r"(?<![\w-])--[a-z-]+", rest)) <= known


def test_table_of_commands_is_complete() -> None:
    table = README.partition("| command |")[2].partition("\n\n")[0]
    rows = [re.split(r"(?<!\\)\|", line)[1] for line in table.splitlines() if line.startswith("| `")]
    assert sorted(code.split()[0] for row in rows for code in _INLINE.findall(row)) == sorted(COMMANDS)


def test_changelog_names_every_command() -> None:
    words = set(re.findall(r"[a-z]+", " ".join(_INLINE.findall((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")))))
    assert set(COMMANDS) <= words


def test_named_questions_of_the_readme_exist() -> None:
    listed = CliRunner().invoke(main, ["query", "--list", "--format", "csv"]).stdout
    asked = re.findall(r"provenance query ([a-z][a-z-]+)", README)
    assert asked
    assert all(f"{name}," in listed for name in asked)


@pytest.mark.parametrize(("name", "path"), list(zip(NAMES, DOCUMENTS, strict=True)), ids=NAMES)
def test_links_lead_somewhere(name: str, path: Path) -> None:
    missing = [link for link in _LINK.findall(path.read_text(encoding="utf-8")) if not (path.parent / link).exists()]
    assert not missing, name


def test_make_targets_that_are_named_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        target
        for path in DOCUMENTS
        for code in [
            *_INLINE.findall(path.read_text(encoding="utf-8")),
            *_FENCE.findall(path.read_text(encoding="utf-8")),
        ]
        for target in re.findall(r"(?:^|\s)make ([a-z-]+)", code)
    }
    assert {"demo", "test"} <= named
    assert named <= targets


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store of the articles in seeds/, as ``make demo`` builds it."""
    store = tmp_path_factory.mktemp("demo") / "store"
    for arguments in (["ingest", str(ROOT / "seeds")], ["build"]):
        outcome = CliRunner().invoke(main, [*arguments, "--store", str(store)])
        assert outcome.exit_code == 0, outcome.stderr
    return store


def split_example(block: str) -> tuple[list[str], str]:
    """Return the arguments of the command that a block shows, and the output under it."""
    lines = block.removeprefix("$ ").splitlines(keepends=True)
    for number in range(1, len(lines) + 1):
        try:
            words = shlex.split("".join(lines[:number]))
        except ValueError:  # an open quotation mark: the command goes on
            continue
        return words[1:], "".join(lines[number:])
    raise AssertionError(block)


EXAMPLES = [split_example(block) for block in _FENCE.findall(README) if block.startswith("$ provenance")]
COMPARED = [(arguments, shown) for arguments, shown in EXAMPLES if shown and not shown.startswith("$")]


def test_readme_shows_the_board_of_the_demo(demo: Path) -> None:
    (shown,) = (block for block in _FENCE.findall(README) if block.startswith("1  "))
    printed = CliRunner().invoke(main, ["conflicts", "--store", str(demo)], env={"COLUMNS": "120"}).stdout
    assert printed.startswith(shown.rstrip("\n"))


@pytest.mark.parametrize(("arguments", "shown"), COMPARED, ids=lambda value: "example" if value else "")
def test_readme_example_answers_what_it_shows(demo: Path, arguments: list[str], shown: str) -> None:
    asked = [str(demo) if word == "demo/store" else word for word in arguments]
    outcome = CliRunner().invoke(main, asked, env={"COLUMNS": "120"})
    assert outcome.exit_code == 0, outcome.stderr
    assert outcome.stdout == shown


def test_readme_has_an_example_with_its_answer() -> None:
    assert COMPARED


def tracked_files() -> list[Path]:
    """Return the files of the repository that people write, without the lock and the corpora."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = [ROOT / line for line in listed.splitlines() if not line.endswith((".jsonl", ".png", ".zip"))]
    return [path for path in paths if path.is_file()]


def test_no_file_names_a_machine_or_a_registry() -> None:
    folders = re.compile(r"(?<![\w.~}>*)<])/(?:work|root|home|opt|tmp|Users|mnt)/")
    registries = re.compile(r"pypi\.(?:org|python)|pythonhosted\.org|(?:extra-)?index-url[ =]+\S*:|npmjs\.(?:org|com)")
    files = tracked_files()
    assert len(files) > 200
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in files
        for pattern in (folders, registries)
        for match in pattern.finditer(path.read_text(encoding="utf-8"))
        if path != Path(__file__)
    ]
    assert not found
