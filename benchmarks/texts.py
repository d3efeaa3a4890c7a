"""The texts that readers are timed on: annotated news, cut into articles of 400 words at the ends of paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from evaluation.jsonlines import read_jsonl

WORDS = 400
FOLDER = Path(__file__).parents[1] / "evaluation"
NEWS = tuple(FOLDER / "wikinews" / name for name in ("train.jsonl", "dev.jsonl"))
"""News of every kind, as it comes: few of its sentences tell harm."""
TOLLS = tuple(sorted((FOLDER / "corpus").glob("articles-*.jsonl")))
"""Reports of wars and disasters, full of figures and of claims about them."""


def cut_texts(paths: Iterable[Path]) -> Iterator[str]:
    """Yield the texts of files of articles, one after another, in parts of at least 400 words."""
    part: list[str] = []
    for path in paths:
        for row in read_jsonl(path):
            for paragraph in str(row["text"]).split("\n\n"):
                part.append(paragraph)
                if sum(len(each.split()) for each in part) >= WORDS:
                    yield "\n\n".join(part)
                    part = []
