"""What happens to real processes: killed, interrupted, two at once, with a reader that leaves early."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command import COMMAND, make_environment, run_command, start_command, wait_until
from tests.cli.conftest import Run

MANY = 48
FED = 40
"""Articles that a writer is given before it has to wait."""
SEEN = 20
"""Articles after which something has surely been committed, also by a writer that commits some at a time."""


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """Return many articles as lines of JSON."""
    return [
        json.dumps(
            {
                "id": f"report-{number}",
                "publisher": "Vale Courier",
                "published": "2022-03-02",
                "text": f"A flood killed {number + 20} people in Tarnholm on Tuesday, the Interior Ministry said.\n",
            }
        )
        for number in range(MANY)
    ]


@pytest.fixture
def feed(tmp_path: Path, lines: list[str]) -> Path:
    """Return a file of many articles."""
    path = tmp_path / "feed.jsonl"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def writer(tmp_path: Path, lines: list[str]) -> Iterator[subprocess.Popen[str]]:
    """Yield an ingesting process that has some of its articles and waits for more."""
    place = tmp_path / "store"
    process = start_command("ingest", "-", "--store", place)
    assert process.stdin
    process.stdin.write("".join(f"{line}\n" for line in lines[:FED]))
    process.stdin.flush()
    wait_until(lambda: len(list(place.glob("texts/*/*.txt"))) >= SEEN)
    yield process
    process.kill()
    process.communicate()


def export_of(run: Run, place: Path) -> str:
    """Return the graph of a store that was built anew."""
    assert run("build", "--store", place).exit_code == 0
    return run("export", "--store", place, "--format", "nquads").stdout


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGINT], ids=["kill -9", "Ctrl-C"])
def test_stopped_ingest_loses_and_doubles_nothing(
    run: Run, tmp_path: Path, feed: Path, writer: subprocess.Popen[str], blow: signal.Signals
) -> None:
    writer.send_signal(blow)
    _, complaints = writer.communicate()
    assert writer.returncode == (-signal.SIGKILL if blow == signal.SIGKILL else 130)
    assert "Traceback" not in complaints
    assert len(complaints.splitlines()) <= 1
    assert run("build", "--store", tmp_path / "store").exit_code == 0
    kept = run("links", "--store", tmp_path / "store", "--format", "jsonl").stdout
    assert 1 <= len({json.loads(line)["article"] for line in kept.splitlines()}) <= FED
    assert run("ingest", feed, "--store", tmp_path / "store").exit_code == 0
    assert run("ingest", feed, "--store", tmp_path / "fresh").exit_code == 0
    assert export_of(run, tmp_path / "store") == export_of(run, tmp_path / "fresh")
    assert run("verify", "--store", tmp_path / "store").exit_code == 0


@pytest.mark.usefixtures("writer")
@pytest.mark.parametrize("command", ["ingest", "build"])
def test_second_writer_fails_at_once(tmp_path: Path, feed: Path, command: str) -> None:
    paths = [feed] if command == "ingest" else []
    outcome = run_command(command, *paths, "--store", tmp_path / "store")
    assert outcome.returncode == 2
    (line,) = outcome.stderr.splitlines()
    assert "another process is writing" in line


def test_readers_see_the_published_state_while_a_writer_writes(
    run: Run, store: Path, tmp_path: Path, lines: list[str]
) -> None:
    place = tmp_path / "store"
    shutil.copytree(store, place)
    before = run("conflicts", "--store", place, "--format", "jsonl").stdout
    process = start_command("ingest", "-", "--store", place)
    assert process.stdin
    process.stdin.write("".join(f"{line}\n" for line in lines[:FED]))
    process.stdin.flush()
    wait_until(lambda: len(list(place.glob("texts/*/*.txt"))) >= SEEN)
    during = run_command("conflicts", "--store", place, "--format", "jsonl")
    process.communicate()
    assert process.returncode == 0
    assert (during.returncode, during.stdout) == (0, before)
    articles = {
        json.loads(line)["article"]
        for line in run("links", "--store", place, "--format", "jsonl").stdout.split("\n")
        if line
    }
    assert articles == {"first", "second"}
    assert run("build", "--store", place).exit_code == 0
    assert "report-9" in run("links", "--store", place, "--format", "jsonl").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["export", "--format", "trig"], id="export"),
        pytest.param(["links", "--format", "jsonl"], id="links"),
        pytest.param(["conflicts", "--all"], id="conflicts"),
        pytest.param(["query", "SELECT * { ?s ?p ?o }"], id="query"),
    ],
)
def test_reader_that_leaves_early_is_no_error(store: Path, arguments: list[str]) -> None:
    with subprocess.Popen(
        [COMMAND, *arguments, "--store", str(store)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=make_environment({}),
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        complaints = process.stderr.read().decode()
    assert "Traceback" not in complaints
    assert "Error" not in complaints


def test_full_disk_is_one_line(store: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        outcome = subprocess.run(
            [COMMAND, "export", "--store", str(store)],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            env=make_environment({}),
        )
    assert outcome.returncode == 2
    assert outcome.stderr.decode().splitlines() == ["provenance: output: no space left on device"]


def test_store_of_the_environment_is_used(store: Path) -> None:
    outcome = run_command("conflicts", environment={"PROVENANCE_STORE": str(store)})
    assert outcome.returncode == 0
    assert "31 people" in outcome.stdout


def test_articles_come_from_standard_input(tmp_path: Path, lines: list[str]) -> None:
    outcome = run_command("ingest", "-", "--store", tmp_path / "store", words=lines[0] + "\nnot JSON\n")
    assert outcome.returncode == 1
    assert "stdin:2" in outcome.stderr
    assert "1 article in" in outcome.stderr


@pytest.mark.parametrize(
    ("environment", "has_colour"),
    [pytest.param({}, True, id="a terminal"), pytest.param({"NO_COLOR": "1"}, False, id="NO_COLOR")],
)
def test_terminal_gets_colours_unless_told_otherwise(
    store: Path, environment: dict[str, str], has_colour: bool
) -> None:
    shown = show_in_terminal(["conflicts", "--store", str(store)], {"TERM": "xterm-256color", **environment})
    assert "31 people" in shown
    assert ("\x1b[1;31m" in shown) is has_colour


def test_pipe_gets_no_escape_codes(store: Path) -> None:
    assert "\x1b" not in run_command("conflicts", "--store", store, environment={"TERM": "xterm-256color"}).stdout


def test_long_work_shows_a_bar_in_a_terminal_only(tmp_path: Path, feed: Path) -> None:
    shown = show_in_terminal(["ingest", str(feed), "--store", str(tmp_path / "seen")], {"TERM": "xterm"})
    assert "reading" in shown
    assert f"{MANY} articles in" in shown
    assert run_command("ingest", feed, "--store", tmp_path / "unseen").stderr.splitlines() == [
        f"{MANY} articles in {tmp_path / 'unseen'}"
    ]


def show_in_terminal(arguments: list[str], environment: dict[str, str]) -> str:
    """Return what the command prints when all its ends are a terminal."""
    kept = {name: value for name, value in make_environment({}).items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [COMMAND, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=kept | environment
    ) as process:
        os.close(theirs)
        shown = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    assert process.returncode == 0
    return shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that nobody writes any more
        return b""
