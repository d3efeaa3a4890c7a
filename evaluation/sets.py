"""The annotated sets, each with where its annotations lie below the shared folder and how they become gold."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from evaluation.convert_articles import convert_articles
from evaluation.convert_figures import convert_figures
from evaluation.convert_quotes import convert_quotes
from evaluation.convert_seeds import convert_seeds
from evaluation.jsonlines import JsonObject


class AnnotatedSet(NamedTuple):
    """A set of annotated articles."""

    name: str
    place: str
    """Path below the shared folder; when it is missing, so is the set."""
    convert: Callable[[Path], Iterator[JsonObject]]
    is_learned: bool = False
    """Whether the shipped weights were trained on attributions in it, so that these cannot be judged here."""

    def read(self, shared: Path) -> list[JsonObject]:
        """Return the gold objects; none when the set is missing."""
        path = shared / self.place
        return list(self.convert(path)) if path.exists() else []


def _convert_seed_gold(path: Path) -> Iterator[JsonObject]:
    return convert_seeds(path, path.parents[1] / "seeds")


def _convert_held_out(path: Path) -> Iterator[JsonObject]:
    """Yield the articles of the series that no shipped weights were trained on."""
    splits = json.loads((Path(__file__).parent / "splits.json").read_text(encoding="utf-8"))
    held = set(splits["corpus"]["held_out"])
    return (row for row in convert_articles(path) if row.get("main_event") in held)


SETS = (
    AnnotatedSet("seeds", "gold/gold.json", _convert_seed_gold),
    AnnotatedSet("corpus", "corpus/articles.jsonl", convert_articles, is_learned=True),
    AnnotatedSet("corpus_held_out", "corpus/articles.jsonl", _convert_held_out),
    AnnotatedSet("wikinews_dev", "dev/wikinews/wikinews_dev.jsonl", convert_articles),
    AnnotatedSet("wikinews_train", "dev/wikinews/wikinews_train.jsonl", convert_articles, is_learned=True),
    AnnotatedSet("audit_dev", "dev/figures/audit_dev.jsonl", convert_figures),
    AnnotatedSet("muc_dev", "dev/figures/muc_dev.jsonl", convert_figures),
    AnnotatedSet("airwars_dev", "dev/figures/airwars_dev.jsonl", convert_figures),
    AnnotatedSet("polnear_dev", "dev/quotes/polnear_dev.jsonl", convert_quotes),
)
