"""The condensed renditions in ``seeds/`` against their originals, which are not shipped.

A rendition keeps the quoted words exactly, names its original truthfully, and is otherwise in its own words. Whether
renditions and originals lead to the same conflicts is measured by ``evaluation/renditions.py``.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from provenance.models.article import Article, Problem
from provenance.models.value import Interval
from provenance.reading import read_articles

SEEDS = Path(__file__).parents[2] / "seeds"
LONGEST_RUN = 12
"""Consecutive words outside quotation marks that a rendition may share with its original."""

_QUOTED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")
_POST = re.compile(r"(?:[^\n]+\n{4})?[^\n]+ — [^\n]*\(@\w{1,30}\)[^\n]*")
_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")

Pair = tuple[Article, Article]


def _read(folder: Path) -> list[Article]:
    found = list(read_articles([str(folder)]))
    assert not [str(problem) for problem in found if isinstance(problem, Problem)]
    return [article for article in found if isinstance(article, Article)]


@pytest.fixture(scope="module")
def pairs(shared: Path) -> list[Pair]:
    """Each rendition with its original."""
    originals = {article.sha256: article for article in _read(shared / "seeds")}
    renditions = [article for article in _read(SEEDS) if article.condensed_from]
    assert len(renditions) == len(originals) == 5
    return [(article, originals[article.condensed_from.sha256]) for article in renditions if article.condensed_from]


def test_a_rendition_names_its_original_truthfully(pairs: list[Pair]) -> None:
    for rendition, original in pairs:
        assert rendition.condensed_from
        assert rendition.condensed_from.length == len(original.text)
        assert rendition.publisher == "provenance project"
        assert (rendition.language, rendition.licence) == ("en", "Apache-2.0")


def test_a_rendition_is_shorter_than_its_original(pairs: list[Pair]) -> None:
    for rendition, original in pairs:
        assert len(rendition.text) < 0.97 * len(original.text), rendition.id
    assert sum(len(rendition.text) for rendition, _ in pairs) < 0.8 * sum(len(original.text) for _, original in pairs)


def test_a_rendition_is_dated_as_the_annotators_dated_the_original(pairs: list[Pair], shared: Path) -> None:
    gold = json.loads((shared / "gold" / "gold.json").read_text(encoding="utf-8"))["articles"]
    dates = {article["sha256"]: article["metadata"]["published"] for article in gold}
    for rendition, original in pairs:
        stated = dates[original.sha256]
        first, last = (
            (stated["explicit"]["date"],) * 2
            if stated["explicit"]
            else (stated["inferred"]["earliest"], stated["inferred"]["latest"])
        )
        expected = Interval.model_validate({"earliest": first, "latest": last})
        assert rendition.published == expected
        assert rendition.condensed_from
        assert rendition.condensed_from.published == expected


def test_quoted_words_stand_in_the_original(pairs: list[Pair]) -> None:
    checked = 0
    for rendition, original in pairs:
        for quoted in _find_quoted(rendition.text):
            assert quoted in original.text, f"{rendition.id}: {quoted!r}"
            checked += 1
    assert checked > 30


def test_no_long_run_of_words_is_the_publishers(pairs: list[Pair], capsys: pytest.CaptureFixture[str]) -> None:
    checked = 0
    for rendition, original in pairs:
        theirs = set(_find_runs(original.text))
        for stretch in _find_own_stretches(rendition.text):
            for run in _find_runs(stretch):
                assert run not in theirs, f"{rendition.id}: {' '.join(run)!r}"
                checked += 1
    assert checked > 0
    with capsys.disabled():
        sys.stdout.write(f"\n{checked} runs of {LONGEST_RUN + 1} words checked\n")


def _find_quoted(text: str) -> Iterator[str]:
    """Yield what stands between quotation marks, and the words of posts, which need none."""
    for post in _POST.findall(text):
        yield post.rpartition(" — ")[0]
    for match in _QUOTED.finditer(text):
        yield match[1] or match[2]


def _find_own_stretches(text: str) -> Iterator[str]:
    for stretch in _POST.split(text):
        yield from _QUOTED.sub("\0", stretch).split("\0")


def _find_runs(text: str) -> Iterator[tuple[str, ...]]:
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
    for start in range(len(words) - LONGEST_RUN):
        yield tuple(words[start : start + LONGEST_RUN + 1])
