"""The articles that the weights of figures are learned from and measured on, with the numbers that count in them.

The corpus and Wikinews are annotated and split (``splits.json``); the invented news of ``training/news/`` is marked,
and only learned from. Folds are of whole series, because the articles of one event repeat each other's figures.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from evaluation.answers import INPUT_KEYS, read_annotated
from evaluation.jsonlines import JsonObject, read_jsonl
from evaluation.marked import NEWS, MarkedArticle, read_marked
from provenance.models.article import Article
from provenance.models.vocabulary import Harm

HERE = Path(__file__).parent
FOLDS = 3

GoldSpan = tuple[int, int, Harm]
"""The words of a number, from and to, in code points, and the harm of those it counts."""


class Text(NamedTuple):
    """An article to learn from: its numbers that count people harmed, without statements of zero."""

    series: str
    article: Article
    spans: tuple[GoldSpan, ...]
    gold: JsonObject | None = None
    """All that was annotated; None where only the numbers are known, and nothing can be measured."""


class Texts(NamedTuple):
    """Everything that is learned from and measured."""

    train: list[Text]
    """Annotated; measured in folds."""
    held: list[Text]
    """Annotated; never learned from."""
    marked: list[Text]
    """Learned from in every fold, and never measured."""


def read_texts() -> Texts:
    """Return the texts for training and those held out."""
    splits = json.loads((HERE / "splits.json").read_text("utf-8"))
    held_series, held_files = set(splits["corpus"]["held_out"]), splits["wikinews"]["held_out"]
    corpus = _read(sorted((HERE / "corpus").glob("articles-*.jsonl")))
    train = [text for text in corpus if text.series not in held_series]
    held = [text for text in corpus if text.series in held_series]
    train += _read(HERE / name for name in splits["wikinews"]["train"])
    held += _read(HERE / name for name in held_files)
    return Texts(train, held, read_news(read_marked(sorted(NEWS.glob("*.txt")))))


def read_news(articles: Sequence[MarkedArticle]) -> list[Text]:
    """Return marked articles as texts."""
    rows = [{key: getattr(article, key) for key in INPUT_KEYS if hasattr(article, key)} for article in articles]
    return [
        Text(
            article.series, read, tuple((mark.start, mark.end, mark.harm) for mark in article.marks if not mark.is_zero)
        )
        for article, read in zip(articles, read_annotated(rows), strict=True)
    ]


def _read(paths: Iterable[Path]) -> list[Text]:
    rows = [row for path in paths for row in read_jsonl(path)]
    return [
        Text(row.get("main_event") or row["id"], article, tuple(_find_spans(row)), row)
        for row, article in zip(rows, read_annotated(rows), strict=True)
    ]


def _find_spans(gold: JsonObject) -> Iterator[GoldSpan]:
    for figure in gold["figures"]:
        if figure["number"] and figure["value"] != 0:
            yield figure["number"]["start"], figure["number"]["end"], Harm(figure["harm"])


def fold_series(texts: Sequence[Text]) -> list[tuple[list[Text], list[Text]]]:
    """Return the folds of texts by whole series: the texts of each, and all the others."""
    series = sorted({text.series for text in texts})
    return [pick(texts, set(series[fold::FOLDS])) for fold in range(FOLDS)]


def pick(texts: Sequence[Text], series: set[str]) -> tuple[list[Text], list[Text]]:
    """Return the texts of some series, and the others."""
    inside = [text for text in texts if text.series in series]
    return inside, [text for text in texts if text.series not in series]
