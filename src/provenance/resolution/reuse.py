"""Text reuse: which articles repeat the words of earlier ones.

Two reporters rarely hit on the same eight words in a row; a shared run of eight is mostly a copied one. Each run
belongs to the earliest article that printed it, so that one pass over all texts finds what every article took from
earlier ones, and from which: the work is linear, and no two texts are compared. What stands in quotation marks is left
out, because whoever quotes a speaker repeats the same words, and so are notices around the text.

Whole, partial and no derivation are the three degrees of the METER corpus of newspaper texts (Clough, Gaizauskas, Piao
and Wilks 2002); the shares that part them here are set by hand.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import chain, pairwise
from typing import NamedTuple

from provenance.models.article import Article
from provenance.models.value import Interval

RUN = 8
"""Words in a row that are compared."""
WHOLLY, PARTLY = 0.8, 0.2
"""Shares of an article's runs from which it derives wholly or partly from an earlier one."""
LEAST = 12
"""Runs below which a text is too short to tell."""
_HEAPS = 256
_QUOTED = re.compile(r"“[^”]{0,600}”|\"[^\"\n]{0,600}\"|«[^»]{0,600}»")
_WORD = re.compile(r"[^\W_]+")


class Reuse(NamedTuple):
    """An article version that repeats the words of an earlier one."""

    version: str
    source: str
    """The earlier version; by publication, then by identifier."""
    share: float
    """Share of the runs of the version that the source printed first, 0 to 1."""

    @property
    def is_whole(self) -> bool:
        """Tell whether the version derives wholly from its source, rather than partly."""
        return self.share >= WHOLLY


def find_reuse(articles: Iterable[Article], published: Mapping[str, Interval] | None = None) -> Iterator[Reuse]:
    """Yield for each article that repeats an earlier one the one from which it takes most.

    Args:
        articles: in any order.
        published: publication intervals that are better known than the articles say, by version.
    """
    ordered = sorted(articles, key=lambda article: _in_time(article, published or {}))
    runs_of = [array("Q", find_runs(article)) for article in ordered]
    repeated = _find_repeated(runs_of)
    first_of: dict[int, str] = {}
    for article, runs in zip(ordered, runs_of, strict=True):
        taken = Counter(source for run in runs if (source := first_of.get(run)) is not None)
        if taken and len(runs) >= LEAST:
            source = min(taken, key=lambda version: (-taken[version], version))
            share = round(taken[source] / len(runs), 4)
            if share >= PARTLY:
                yield Reuse(article.version, source, share)
        for run in runs:
            if run in repeated:
                first_of.setdefault(run, article.version)


def _find_repeated(runs_of: Iterable[Iterable[int]]) -> frozenset[int]:
    """Return the runs that occur more than once.

    Most occur once and need no longer be known: eight bytes each are kept of those that were met, in heaps that are
    sorted one by one, where a set of them would take ten times as much.
    """
    heaps = [array("Q") for _ in range(_HEAPS)]
    for run in chain.from_iterable(runs_of):
        heaps[run % _HEAPS].append(run)
    return frozenset(run for heap in heaps for run, following in pairwise(sorted(heap)) if run == following)


def _in_time(article: Article, published: Mapping[str, Interval]) -> tuple[str, str]:
    interval = published.get(article.version, article.published)
    return str(interval.latest or interval.earliest or "9"), article.version


def find_runs(article: Article) -> Iterator[int]:
    """Yield a number for each run of words outside quotation marks; equal runs have equal numbers in every process."""
    text = article.text
    for notice in article.boilerplate:
        text = text[: notice.span.start] + " " * len(notice.span) + text[notice.span.end :]
    for stretch in _QUOTED.split(text.casefold()):
        words = _WORD.findall(stretch)
        for start in range(len(words) - RUN + 1):
            run = " ".join(words[start : start + RUN])
            yield int.from_bytes(blake2b(run.encode(), digest_size=8).digest())


def repeats(sentence: str, text: str) -> bool:
    """Tell whether a text has a sentence word for word, whatever its punctuation and case.

    >>> repeats("Nine died, police said.", "On Friday nine died; police said so.")
    True
    """
    words = " ".join(_WORD.findall(sentence.casefold()))
    return bool(words) and f" {words} " in f" {' '.join(_WORD.findall(text.casefold()))} "
