"""What the package says about annotated articles: through the same pipeline that its commands run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from evaluation.jsonlines import JsonObject, write_jsonl
from provenance import pipeline, reading
from provenance.extraction.extract import extract_claims
from provenance.models.article import Article, Problem
from provenance.models.dossier import Dossier
from provenance.models.extract_form import to_extract_form

INPUT_KEYS = ("id", "title", "publisher", "published", "url", "language", "text")
"""All that a user would give; nothing that an annotator added."""


def read_annotated(gold: Iterable[Mapping[str, Any]]) -> list[Article]:
    """Return the annotated articles as the package reads them.

    Raises:
        ValueError: when one is refused, because a score would then say nothing about it.
    """
    rows = [{key: row[key] for key in INPUT_KEYS if row.get(key)} for row in gold]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        write_jsonl(path, rows)
        outcomes = list(reading.read_articles([str(path)]))
    articles = [outcome for outcome in outcomes if not isinstance(outcome, Problem)]
    if [article.id for article in articles] != [row["id"] for row in rows]:
        refused = "; ".join(str(outcome) for outcome in outcomes if isinstance(outcome, Problem))
        raise ValueError(f"{len(rows)} annotated articles gave {len(articles)}: {refused}")
    return articles


def extract_rows(gold: Iterable[Mapping[str, Any]]) -> list[JsonObject]:
    """Return the extract form of each annotated article, with its text."""
    tagger = pipeline.load_tagger()
    return [
        {**to_extract_form(article, extract_claims(article, tagger)), "text": article.text}
        for article in read_annotated(gold)
    ]


def build_dossier(articles: Iterable[Article]) -> Dossier:
    """Return everything that is found in and among articles, without a store."""
    tagger = pipeline.load_tagger()
    articles = tuple(articles)
    return pipeline.compare(articles, tuple(extract_claims(article, tagger) for article in articles))
