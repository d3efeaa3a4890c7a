"""Places that are no store, files that cannot be written, questions that cannot be asked: one line, exit code 2."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from pyoxigraph import NamedNode, Quad, Store

from tests.cli.conftest import Run

SOURCES = "https://w3id.org/claim-graph/ontology#"


def assert_one_line(outcome: Result, *words: str) -> None:
    assert outcome.exit_code == 2
    assert isinstance(outcome.exception, SystemExit), outcome.exception
    (line,) = outcome.stderr.splitlines()
    assert line.startswith("provenance: ")
    for word in words:
        assert word in line
    assert outcome.stdout == ""


def make_nothing(place: Path) -> None:
    """Leave the place empty."""


def make_other_folder(place: Path) -> None:
    place.mkdir()
    (place / "letters.txt").write_text("no store", encoding="utf-8")


def make_file(place: Path) -> None:
    place.write_text("no store", encoding="utf-8")


def make_old_store(place: Path) -> None:
    place.mkdir()
    (place / "store.json").write_text('{"format": 0, "base": "https://news.example/"}', encoding="utf-8")


def make_broken_description(place: Path) -> None:
    place.mkdir()
    (place / "store.json").write_bytes(b"\x00\xff{")


STORES = [
    pytest.param(make_other_folder, "is no store", id="another folder"),
    pytest.param(make_file, "", id="a file"),
    pytest.param(make_old_store, "format 0", id="an old store"),
    pytest.param(make_broken_description, "is no store", id="a broken description"),
]


@pytest.mark.parametrize(
    "command",
    [
        "conflicts",
        "links",
        "visualise",
        "audit",
        "validate",
        "verify",
        "export",
        "explain x",
        "query contested-measurands",
    ],
)
def test_reader_of_no_store_says_so(run: Run, tmp_path: Path, command: str) -> None:
    assert_one_line(run(*command.split(), "--store", tmp_path / "nowhere"), "nowhere", "is no store")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(("make", "reason"), STORES)
@pytest.mark.parametrize("command", ["conflicts", "build", "ingest"])
def test_place_that_is_no_store_is_refused(
    run: Run, articles: Path, tmp_path: Path, command: str, make: Callable[[Path], None], reason: str
) -> None:
    place = tmp_path / "place"
    make(place)
    before = sorted(place.rglob("*"))
    paths = [articles] if command == "ingest" else []
    assert_one_line(run(command, *paths, "--store", place), str(place), reason)
    assert sorted(place.rglob("*")) == before


@pytest.mark.parametrize("command", ["build", "ingest"])
def test_store_in_a_place_that_cannot_be_written_is_refused(
    run: Run, articles: Path, tmp_path: Path, command: str
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    paths = [articles] if command == "ingest" else []
    assert_one_line(run(command, *paths, "--store", tmp_path / "file" / "store"), "cannot be")


def test_store_of_another_ontology_is_refused(run: Run, store: Path, tmp_path: Path) -> None:
    place = tmp_path / "store"
    shutil.copytree(store, place)
    engine = Store(str(place / "live"))
    harm = NamedNode(SOURCES + "harm")
    for quad in list(engine.quads_for_pattern(None, harm, None, None)):
        engine.remove(quad)
        engine.add(Quad(quad.subject, harm, NamedNode(SOURCES + "killed"), quad.graph_name))
    engine.flush()
    del engine
    assert_one_line(run("build", "--store", place), SOURCES + "killed", "another ontology")


@pytest.mark.parametrize("lost", ["current", "generations", "texts"])
def test_store_that_lost_a_part_is_one_line(run: Run, store: Path, tmp_path: Path, lost: str) -> None:
    place = tmp_path / "store"
    shutil.copytree(store, place)
    part = place / lost
    shutil.rmtree(part) if part.is_dir() else part.unlink()
    assert_one_line(run("conflicts", "--store", place), str(place))


@pytest.mark.parametrize("command", ["export", "audit", "visualise"])
def test_output_that_cannot_be_written_is_one_line(run: Run, store: Path, tmp_path: Path, command: str) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert_one_line(run(command, "--store", store, "--out", tmp_path / "file" / "out"), "file", "cannot be written")


@pytest.mark.parametrize("command", ["export", "audit", "visualise"])
def test_output_goes_into_folders_that_did_not_exist(run: Run, store: Path, tmp_path: Path, command: str) -> None:
    target = tmp_path / "new" / "folder" / "out"
    outcome = run(command, "--store", store, "--out", target)
    assert outcome.exit_code == 0
    assert outcome.stdout == ""
    assert str(target) in outcome.stderr
    assert target.stat().st_size > 100


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        pytest.param(["SELECT * {"], "1:", id="malformed SPARQL"),
        pytest.param(["SELECT * { ?s nowhere:p ?o }"], "prefix", id="unknown prefix"),
        pytest.param(["no-such-question"], "contested-measurands", id="unknown question"),
        pytest.param(["contested-measurands", "--param", "harm"], "key=value", id="parameter without value"),
        pytest.param(
            ["contested-measurands", "--param", "colour=red"], "accepted: event, harm", id="unknown parameter"
        ),
        pytest.param(["contested-measurands", "--param", "harm=bored"], "killed", id="value outside its list"),
        pytest.param(["ASK { ?s ?p ?o }", "--format", "turtle"], "json", id="form that does not fit the answer"),
    ],
)
def test_question_that_cannot_be_asked_is_one_line(run: Run, store: Path, arguments: list[str], word: str) -> None:
    assert_one_line(run("query", *arguments, "--store", store), word)


def test_question_comes_from_standard_input(run: Run, store: Path) -> None:
    outcome = run("query", "-", "--store", store, "--format", "csv", input="ASK { ?s a cg:FigureClaim }")
    assert (outcome.exit_code, outcome.stdout) == (0, "true\n")


def test_question_comes_from_a_file(run: Run, store: Path, tmp_path: Path) -> None:
    question = tmp_path / "figures.rq"
    question.write_text("SELECT (COUNT(*) AS ?n) { ?figure a cg:FigureClaim }", encoding="utf-8")
    outcome = run("query", question, "--store", store, "--format", "csv")
    assert outcome.stdout.split() == ["n", "2"]


def test_questions_are_listed_without_a_store(run: Run) -> None:
    outcome = run("query", "--list", "--format", "json")
    assert outcome.exit_code == 0
    assert {"name", "question", "parameters"} <= set(json.loads(outcome.stdout)[0])


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["query"], id="no question"),
        pytest.param(["query", "ASK {}"], id="no store"),
        pytest.param(["query", "--list", "--format", "xml"], id="list in another form"),
        pytest.param(["conflicts", "--format", "xml", "--store", "x"], id="unknown format"),
        pytest.param(["extract"], id="no path"),
        pytest.param(["frobnicate"], id="unknown command"),
    ],
)
def test_wrong_usage_exits_with_two(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert outcome.exit_code == 2
    assert "Usage: " in outcome.stderr


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"\xb7\xff", "UTF-8", id="binary"),
        pytest.param(b"same, same\n", "judgement", id="no JSON"),
        pytest.param(b'{"left": "a"}\n', "judgement", id="not all of it"),
    ],
)
def test_file_without_judgements_is_one_line(
    run: Run, store: Path, tmp_path: Path, content: bytes, reason: str
) -> None:
    place = tmp_path / "store"
    shutil.copytree(store, place)
    judgements = tmp_path / "judgements.jsonl"
    judgements.write_bytes(content)
    assert_one_line(run("build", "--store", place, "--judgements", judgements), "judgements.jsonl", reason)


@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe", b"plain words\n"], ids=["empty", "binary", "prose"])
def test_file_without_annotation_is_one_line(run: Run, tmp_path: Path, content: bytes) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_bytes(content)
    assert_one_line(run("evaluate", gold), "gold.jsonl")


def test_model_that_is_none_is_one_line(run: Run, articles: Path, tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.write_bytes(b"no model")
    assert_one_line(run("extract", articles, "--model", model), str(model))


def test_memory_is_said_to_be_forgotten(run: Run) -> None:
    outcome = run("conflicts", "--store", "memory:", "--format", "jsonl")
    assert outcome.exit_code == 0
    assert outcome.stdout == ""
    assert "memory:" in outcome.stderr.splitlines()[0]
    assert "forgotten" in outcome.stderr


def test_claim_is_named_by_its_first_or_last_digits(run: Run, store: Path) -> None:
    rows = [json.loads(line) for line in run("links", "--store", store, "--format", "jsonl").stdout.splitlines()]
    iri = rows[0]["claim"]
    digits = iri.rpartition("/")[2]
    shown = {run("explain", name, "--store", store).stdout for name in (iri, digits[:12], digits[-12:])}
    assert len(shown) == 1
    assert_one_line(run("explain", "", "--store", store), "IRI")
