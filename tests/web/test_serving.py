"""The command as a process: it says where it listens, shows what others write, and ends when it is told to."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from provenance import pipeline
from tests.cli.command import run_command, start_command, wait_until
from tests.web.client import Client
from tests.web.conftest import build_store

READERS = 50
NOTICED = 5.0
"""Seconds within which new data must be served."""


@contextmanager
def serving(*arguments: object) -> Iterator[tuple[subprocess.Popen[str], Client]]:
    """Run the command on a free port."""
    process = start_command("serve", "--port", "0", *arguments)
    assert process.stderr
    draining = threading.Thread(target=process.stderr.readlines, daemon=True)
    try:
        line = process.stderr.readline()
        found = re.fullmatch(r"serving on http://127\.0\.0\.1:(\d+)/\n", line)
        assert found, line
        # A log that nobody reads would stop its writer once the pipe is full.
        draining.start()
        yield process, Client(int(found[1]))
    finally:
        process.kill()
        process.wait()
        if draining.ident:
            draining.join()
        for stream in (process.stdin, process.stdout, process.stderr):
            assert stream
            stream.close()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a built store of its own, which a test may change."""
    return build_store(tmp_path)


def test_key_that_is_none_is_refused_before_anything_is_served(built: Path, tmp_path: Path) -> None:
    (tmp_path / "ana.key").write_text("no key", encoding="utf-8")
    outcome = run_command("serve", "--store", built, "--port", "0", "--key", "Ana Ruiz", tmp_path / "ana.key")
    assert outcome.returncode == 2
    assert "is no private key" in outcome.stderr
    assert len(outcome.stderr.splitlines()) == 1


def add_articles(place: Path, numbers: range) -> None:
    """Add some articles to a store, and build it, as another process would."""
    feed = place.parent / "feed.jsonl"
    feed.write_text("".join(f"{json.dumps(make_line(number))}\n" for number in numbers), encoding="utf-8")
    for arguments in (["ingest", feed, "--model", "none"], ["build"]):
        outcome = run_command(*arguments, "--store", place)
        assert outcome.returncode == 0, outcome.stderr


def make_line(number: int) -> dict[str, str]:
    return {
        "id": f"report-{number}",
        "publisher": "Vale Courier",
        "published": "2022-03-05",
        "text": f"The flood killed {number + 40} people in Tarnholm on March 1, the Interior Ministry said.\n",
    }


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_server_stops_when_it_is_told_to(built: Path, number: signal.Signals) -> None:
    with serving("--store", built) as (process, client):
        assert client.get("/health").status == 200
        process.send_signal(number)
        assert process.wait(timeout=20) == 0


def test_request_under_way_is_finished_before_the_end(built: Path) -> None:
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(?c != ?f) }"
    statuses: list[int] = []
    with serving("--store", built, "--seconds", "2") as (process, client):
        asking = threading.Thread(target=lambda: statuses.append(client.ask(slow).status))
        asking.start()
        time.sleep(0.7)
        process.send_signal(signal.SIGTERM)
        asking.join()
        assert process.wait(timeout=20) == 0
    assert statuses in ([200], [503])


def test_log_goes_to_a_file(built: Path, tmp_path: Path) -> None:
    log = tmp_path / "access.jsonl"
    with serving("--store", built, "--log", log) as (_, client):
        client.ask("ASK {}")
        client.get("/nothing")
        wait_until(lambda: log.read_text(encoding="utf-8").count("\n") == 2)
    entries = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert [(entry["path"], entry["status"]) for entry in entries] == [("/sparql", 200), ("/nothing", 404)]


def test_place_without_a_store_is_one_line(tmp_path: Path) -> None:
    outcome = run_command("serve", "--store", tmp_path / "nothing", "--port", "0")
    assert outcome.returncode == 2
    assert "nothing: is no store" in outcome.stderr
    assert outcome.stderr.count("\n") == 1


def test_port_that_is_taken_is_one_line(built: Path) -> None:
    with serving("--store", built) as (_, client):
        outcome = run_command("serve", "--store", built, "--port", client.port)
    assert outcome.returncode == 2
    assert "address already in use" in outcome.stderr
    assert outcome.stderr.count("\n") == 1


def test_log_that_cannot_be_written_is_one_line(built: Path, tmp_path: Path) -> None:
    outcome = run_command("serve", "--store", built, "--log", tmp_path)
    assert outcome.returncode == 2
    assert "Traceback" not in outcome.stderr


CONSISTENT = """SELECT ?articles ?events ?extracted {
  { SELECT (COUNT(DISTINCT ?a) AS ?articles) { ?a a cg:ArticleVersion } }
  { SELECT (COUNT(DISTINCT ?e) AS ?events) { ?e a cg:Event } }
  { SELECT (COUNT(DISTINCT ?x) AS ?extracted) { ?x a cg:Extraction } }
}"""


class Reader(threading.Thread):
    """Asks one question again and again, and keeps every answer."""

    def __init__(self, client: Client, until: threading.Event) -> None:
        super().__init__(daemon=True)
        self.client = client
        self.until = until
        self.answers: list[tuple[float, tuple[int, ...]]] = []
        self.errors: list[str] = []

    def run(self) -> None:
        """Ask until told to end."""
        while not self.until.is_set():
            try:
                reply = self.client.ask(CONSISTENT)
                row = reply.json["results"]["bindings"][0]
                counted = tuple(int(row[name]["value"]) for name in ("articles", "events", "extracted"))
                self.answers.append((time.monotonic(), counted))
            except Exception as error:
                self.errors.append(repr(error))


def test_readers_beside_a_writer_see_whole_states(place: Path) -> None:
    """50 readers while another process ingests and builds: no error, no half state, and the new one in time."""
    before = pipeline.read(str(place))
    with serving("--store", place) as (_, client):
        until = threading.Event()
        readers = [Reader(client, until) for _ in range(READERS)]
        for reader in readers:
            reader.start()
        states = {(len(before.articles), len(before.resolution.events), len(before.articles))}
        add_articles(place, range(4))
        written = time.monotonic()
        after = pipeline.read(str(place))
        count = len(after.articles)
        states |= {(count, len(events), count) for events in (before.resolution.events, after.resolution.events)}
        time.sleep(NOTICED)
        until.set()
        for reader in readers:
            reader.join(timeout=30)
    answers = [answer for reader in readers for answer in reader.answers]
    late = {counted for when, counted in answers if when > written + NOTICED - 1}
    assert [error for reader in readers for error in reader.errors] == []
    assert len(answers) > READERS
    assert {counted for _, counted in answers} <= states
    assert max(counted[0] for _, counted in answers) == len(after.articles)
    assert late <= {(len(after.articles), len(after.resolution.events), len(after.articles))}
