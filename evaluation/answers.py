"""What the package says about annotated articles: through the same pipeline that its commands run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from evaluation.jsonlines import JsonObject, write_jsonl
from provenance import pipeline
from provenance.models.article import Problem

INPUT_KEYS = ("id", "title", "publisher", "published", "url", "language", "text")


def extract_rows(gold: Iterable[Mapping[str, Any]]) -> list[JsonObject]:
    """Return the extract form of each article, with its text, from nothing but what a user would give.

    Raises:
        ValueError: when an article is refused, because a score would then say nothing about it.
    """
    articles = [{key: row[key] for key in INPUT_KEYS if row.get(key)} for row in gold]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        write_jsonl(path, articles)
        outcomes = list(pipeline.extract([str(path)], pipeline.load_tagger(None, None)))
    rows = [outcome for outcome in outcomes if not isinstance(outcome, Problem)]
    refused = [str(outcome) for outcome in outcomes if isinstance(outcome, Problem) and outcome.refused]
    if refused or len(rows) != len(articles):
        raise ValueError(f"{len(articles)} articles gave {len(rows)} answers: {'; '.join(refused)}")
    return [{**row, "text": article["text"]} for row, article in zip(rows, articles, strict=True)]
