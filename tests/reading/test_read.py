"""Every input yields one article or one refusal, in input order, with its text untouched."""

from __future__ import annotations

import io
import json
import os
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provenance.models.article import Article, Problem
from provenance.models.value import Interval
from provenance.reading import read_articles

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1).filter(str.strip)


def _jsonl(path: Path, *records: dict[str, object]) -> str:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return str(path)


def _articles(*paths: str | Path) -> list[Article]:
    read = list(read_articles([str(path) for path in paths]))
    assert not [found for found in read if isinstance(found, Problem)]
    return [found for found in read if isinstance(found, Article)]


def test_a_line_of_json_gives_every_field(tmp_path: Path) -> None:
    record: dict[str, object] = {
        "id": "a1",
        "title": "Flood",
        "publisher": "Meridian Wire",
        "published": "2021-07-09",
        "url": "https://example.org/flood",
        "language": "en",
        "licence": "CC0-1.0",
        "authors": ["Ada Ray"],
        "text": "A flood.\r\n",
        "unknown": {"key": 1},
    }
    path = _jsonl(tmp_path / "feed.jsonl", record)
    (article,) = _articles(path)
    assert article.model_dump(include=set(record) - {"published"}) == {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in record.items()
        if key not in {"published", "unknown"}
    }
    assert article.published == Interval.day(date(2021, 7, 9))
    assert article.raw_sha256 == sha256(Path(path).read_bytes().rstrip(b"\n")).hexdigest()


def test_a_file_with_front_matter_gives_the_same(tmp_path: Path) -> None:
    raw = "\ufeff---\nid: a1\ntitle: Flood\npublished: {earliest: 2021-07-01, latest: 2021-07-09}\n---\n\nA flood.\r\n"
    (tmp_path / "flood.md").write_bytes(raw.encode())
    (article,) = _articles(tmp_path)
    assert (article.id, article.title, article.text, article.had_bom) == ("a1", "Flood", "\nA flood.\r\n", True)
    assert article.published == Interval(earliest=date(2021, 7, 1), latest=date(2021, 7, 9))
    assert article.raw_sha256 == sha256(raw.encode()).hexdigest()
    assert article.sha256 == sha256(b"\nA flood.\r\n").hexdigest()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_the_text_of_a_file_is_never_changed(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(f"---\nid: a\n---\n{text}".encode())
    (article,) = _articles(path)
    assert article.text == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(), min_size=1, max_size=4))
def test_the_texts_of_lines_are_never_changed(tmp_path: Path, texts: list[str]) -> None:
    records: list[dict[str, object]] = [{"text": text} for text in texts]
    path = _jsonl(tmp_path / "a.jsonl", *records)
    articles = [found for found in read_articles([path]) if isinstance(found, Article)]
    assert [article.text for article in articles] == texts
    for article in articles:
        assert all(mark.span.end <= len(article.text) for mark in article.boilerplate)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        pytest.param({"id": "a1", "url": "https://example.org"}, "a1", id="given"),
        pytest.param({"id": 12}, "12", id="number"),
        pytest.param({"id": None, "url": "https://example.org"}, "https://example.org", id="url"),
        pytest.param({"id": ""}, "feed:1", id="place"),
    ],
)
def test_the_id_of_a_line(tmp_path: Path, record: dict[str, object], expected: str) -> None:
    (article,) = _articles(_jsonl(tmp_path / "feed.jsonl", record | {"text": "A flood."}))
    assert article.id == expected


def test_the_id_of_a_file_is_its_path_below_the_argument(tmp_path: Path) -> None:
    (tmp_path / "2021").mkdir()
    (tmp_path / "2021" / "flood.txt").write_text("A flood.", encoding="utf-8")
    assert [article.id for article in _articles(tmp_path)] == ["2021/flood"]
    assert [article.id for article in _articles(tmp_path / "2021")] == ["flood"]


def test_the_same_id_twice_in_one_input_is_an_error_line(tmp_path: Path) -> None:
    path = _jsonl(tmp_path / "feed.jsonl", {"id": "a", "text": "1"}, {"id": "a", "text": "2"}, {"id": "b", "text": "3"})
    first, problem, last = read_articles([path])
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert problem == Problem(place=path, line=2, reason=f"the id 'a' was given before, at {path}:1", refused=True)


def test_the_same_id_in_two_inputs_is_a_new_version(tmp_path: Path) -> None:
    older = _jsonl(tmp_path / "older.jsonl", {"id": "a", "text": "1"})
    newer = _jsonl(tmp_path / "newer.jsonl", {"id": "a", "text": "2"})
    assert [article.text for article in _articles(older, newer)] == ["1", "2"]


def test_two_files_of_one_name_are_no_versions_of_one_article(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "flood.txt").write_text(f"A flood in {folder}.", encoding="utf-8")
    first, problem = read_articles([str(tmp_path / "a" / "flood.txt"), str(tmp_path / "b" / "flood.txt")])
    assert isinstance(first, Article)
    assert isinstance(problem, Problem)
    assert "'flood' was given before" in problem.reason


def test_standard_input_holds_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"text": "A flood."}\n{')))
    article, problem = read_articles(["-"])
    assert isinstance(article, Article)
    assert article.id == "stdin:1"
    assert str(problem).startswith("stdin:2: is not JSON")


def test_metadata_not_understood_is_a_warning_before_its_article(tmp_path: Path) -> None:
    path = _jsonl(tmp_path / "feed.jsonl", {"published": "soon", "title": [], "text": "A flood."})
    first, second, article = read_articles([path])
    assert isinstance(first, Problem)
    assert isinstance(second, Problem)
    assert not first.refused
    assert not second.refused
    assert isinstance(article, Article)
    assert article.published == Interval()


def test_an_empty_text_goes_in_with_a_warning(tmp_path: Path) -> None:
    warning, article = read_articles([_jsonl(tmp_path / "feed.jsonl", {"id": "a", "text": " \n"})])
    assert isinstance(warning, Problem)
    assert not warning.refused
    assert isinstance(article, Article)
    assert article.text == " \n"


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        pytest.param("a.txt", b"\x89PNG\0\0", "is binary, not text", id="binary"),
        pytest.param("a.txt", b"caf\xe9", "is not UTF-8", id="latin-1"),
        pytest.param("a.txt", b"\xef\xbb\xbf", "is empty", id="only-a-mark"),
        pytest.param("a.txt", b" \n\n", "is empty", id="only-white-space"),
        pytest.param("a.md", b"---\nid: a\n---\n", "has front matter and no text", id="only-front-matter"),
        pytest.param("a.md", b"---\nid: [a\n---\nA flood.", "has front matter that is not YAML", id="broken-yaml"),
        pytest.param("a.jsonl", b"[]\n", "is no JSON object", id="no-object"),
        pytest.param("a.png", b"x", "is of no kind that can be read", id="unsupported"),
    ],
)
def test_bad_input_is_one_refusal_and_the_rest_goes_in(tmp_path: Path, name: str, raw: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(raw)
    (tmp_path / "b.txt").write_text("A flood.", encoding="utf-8")
    problem, article = read_articles([str(tmp_path)])
    assert isinstance(problem, Problem)
    assert problem.refused
    assert problem.place == str(tmp_path / name)
    assert problem.reason.startswith(reason)
    assert isinstance(article, Article)


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_a_file_that_may_not_be_read_is_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    (tmp_path / name).write_text("A flood.", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)  # a real refusal needs another user than the one who runs the tests
    (problem,) = read_articles([str(tmp_path)])
    assert str(problem) == f"{tmp_path / name}: may not be read (permission denied)"


def test_a_files_clock_is_never_its_date(tmp_path: Path) -> None:
    path = tmp_path / "flood.txt"
    path.write_text("A flood.", encoding="utf-8")
    os.utime(path, (1_600_000_000, 1_600_000_000))
    (article,) = _articles(path)
    assert article.published == Interval()


def test_the_date_of_the_text_counts_where_metadata_has_none(tmp_path: Path) -> None:
    text = "Flood\n4 March 2021\n\nTwelve people drowned when the river rose at Oyele."
    undated, dated = _articles(
        _jsonl(tmp_path / "feed.jsonl", {"text": text}, {"published": "2021-03-05", "text": text})
    )
    assert undated.published == Interval.day(date(2021, 3, 4))
    assert dated.published == Interval.day(date(2021, 3, 5))
    assert [evidence.rule for evidence in dated.published_evidence] == ["metadata"]


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.png"):
        (tmp_path / name).write_text(f"A flood {name}.", encoding="utf-8")
    assert list(read_articles([str(tmp_path)])) == list(read_articles([str(tmp_path)]))
