"""The condensed renditions shipped in ``seeds/``, against the originals they were made from.

A rendition may say less, in other words, but what is between quotation marks must stand in the original, and the pairs
that the package compares must be the same ones: equal values, claimants, relations and alarms.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.answers import build_dossier, read_annotated
from evaluation.convert_seeds import convert_seeds
from evaluation.merit import Merit
from provenance import pipeline, reading
from provenance.evaluation.quotation import Words
from provenance.models.article import Article

SET = "renditions"
MARKS = '“”‟«»"″`'

Row = Mapping[str, Any]


class Renditions(NamedTuple):
    """Renditions beside their originals, in one order, and what is compared among either."""

    originals: int
    """Number of originals, with or without a rendition."""
    pairs: tuple[tuple[Article, Article], ...]
    ours: tuple[Row, ...]
    theirs: tuple[Row, ...]
    """Compared pairs among the renditions, and among the originals."""

    def measure(self) -> Iterator[Merit]:
        """Yield how many originals have a rendition, how many quotations are exact, how many compared pairs equal."""
        yield _share("originals with a rendition", [True] * len(self.pairs), self.originals)
        exact = [words in original.text for rendition, original in self.pairs for words in find_quoted(rendition.text)]
        yield _share("quoted words stand in the original", exact, len(exact))
        equal, size = (count(self.ours) & count(self.theirs)).total(), max(len(self.ours), len(self.theirs))
        yield _share("compared pairs equal those of the originals", [True] * equal, size)

    def describe(self) -> Iterator[str]:
        """Yield what differs, one line each: quotations that are not in the original, pairs of one side only."""
        for rendition, original in self.pairs:
            for words in find_quoted(rendition.text):
                if words not in original.text:
                    yield f"{rendition.id}: not in the original: {words!r}"
        for label, rows, others in (("renditions", self.ours, self.theirs), ("originals", self.theirs, self.ours)):
            surplus = count(rows) - count(others)
            for row in rows:
                if surplus[key_of(row)]:
                    yield f"only among the {label}: {row['relation']} of {_words(row['left'])} | {_words(row['right'])}"


def read_renditions(shared: Path, folder: Path) -> Renditions:
    """Return the renditions of a folder with the originals they name, dated as these are."""
    originals = read_annotated(convert_seeds(shared / "gold" / "gold.json", shared / "seeds"))
    original_of = {original.sha256: original for original in originals}
    outcomes = reading.read_articles([str(folder)])
    pairs = tuple(
        (article.model_copy(update={"published": original.published}), original)
        for article in outcomes
        if isinstance(article, Article)
        and article.condensed_from
        and (original := original_of.get(article.condensed_from.sha256))
    )
    return Renditions(len(originals), pairs, compare([rendition for rendition, _ in pairs]), compare(originals))


def find_quoted(text: str) -> list[str]:
    """Return what stands between quotation marks, without the marks."""
    return [text[start:end].strip(MARKS) for start, end in Words(text).quoted]


def compare(articles: Sequence[Article]) -> tuple[Row, ...]:
    """Return the compared pairs among some articles."""
    return tuple(pipeline.conflict_rows(build_dossier(articles), everything=True))


def count(rows: Iterable[Row]) -> Counter[tuple[object, ...]]:
    """Return the multiset of what must be equal on both sides."""
    return Counter(map(key_of, rows))


def key_of(row: Row) -> tuple[object, ...]:
    """Return both values with their claimants, in no order, the relation and the alarm."""
    sides = sorted((str(row[side]["value"]), str(row[side]["claimant"])) for side in ("left", "right"))
    return (*sides, row["relation"], row["alarm"])


def _words(side: Mapping[str, Any]) -> str:
    return f"{side['article']} {side['exact']!r} ({side['claimant']})"


def _share(measure: str, held: Sequence[bool], size: int) -> Merit:
    return Merit(SET, measure, size, sum(held) / size if size else 0.0)
