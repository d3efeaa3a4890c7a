"""Reading against the annotated articles: their boilerplate, their dates, and hardly a mark in clean texts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from provenance.models.article import Article
from provenance.models.value import Interval
from provenance.reading import read_articles

POST = {"tweet_embed", "tweet_media_link", "tweet_signature"}
"""Kinds of the annotators left unmarked: a post is not the outlet's reporting, but a quotation with its speaker."""


def _characters(article: Article, spans: Iterable[tuple[int, int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end) if not article.text[place].isspace()}


@pytest.fixture(scope="module")
def annotated(shared: Path) -> list[tuple[Article, dict[str, Any]]]:
    """The five articles with what the annotators say of each."""
    gold = json.loads((shared / "gold" / "gold.json").read_text(encoding="utf-8"))["articles"]
    of_hash = {article["sha256"]: article["metadata"] for article in gold}
    articles = [article for article in read_articles([str(shared / "seeds")]) if isinstance(article, Article)]
    assert len(articles) == len(of_hash) == 5
    return [(article, of_hash[article.sha256]) for article in articles]


def test_boilerplate_equals_the_annotation(annotated: list[tuple[Article, dict[str, Any]]]) -> None:
    checked = 0
    for article, metadata in annotated:
        wanted = [(mark["start"], mark["end"]) for mark in metadata["boilerplate"] if mark["kind"] not in POST]
        marked = [(mark.span.start, mark.span.end) for mark in article.boilerplate]
        assert _characters(article, marked) == _characters(article, wanted), article.id
        checked += len(wanted)
    assert checked == 10


def test_only_the_printed_date_is_taken(annotated: list[tuple[Article, dict[str, Any]]]) -> None:
    assert [article.published for article, _ in annotated if article.published.is_day] == [
        Interval.day(date(2024, 5, 3))
    ]
    for article, metadata in annotated:
        inferred = metadata["published"]["inferred"]
        if inferred and article.published.earliest:
            assert article.published.earliest <= date.fromisoformat(inferred["earliest"]), article.id


@pytest.mark.parametrize(
    ("name", "most"),
    [("corpus/articles.jsonl", 0), ("dev/wikinews/wikinews_train.jsonl", 2), ("dev/wikinews/wikinews_dev.jsonl", 0)],
)
def test_hardly_anything_of_a_clean_text_is_boilerplate(shared: Path, name: str, most: int) -> None:
    articles = list(read_articles([str(shared / name)]))
    assert len(articles) >= 28
    marks = [mark for article in articles if isinstance(article, Article) for mark in article.boilerplate]
    assert len(marks) <= most
