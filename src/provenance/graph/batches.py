"""Writing articles as they are read: some in one transaction, since a transaction costs as much as many statements.

A batch is small enough to be read again after an interruption, and large enough for the engine's bulk loader, which
takes a statement in a third of the time that a transaction takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from provenance.errors import GraphError
from provenance.graph.records import write_article, write_articles
from provenance.graph.store import Store
from provenance.models.article import Article, Problem
from provenance.models.claim import Extraction

BATCH = 32
"""Articles in one transaction at most."""
LONGEST = 100_000
"""Characters of text from which on a batch takes no further article."""

Read: TypeAlias = tuple[Article, Extraction]


def commit_articles(store: Store, found: Iterable[Read | Problem]) -> Iterator[Article | Problem]:
    """Write articles and what was read in them.

    Args:
        store: where they go.
        found: articles with their claims, and what was wrong with the input.

    Yields:
        Each article once it is committed, or as what kept it out, and each problem; in the order in which they came.
    """
    batch: list[Read | Problem] = []
    for one in found:
        if not _has_room(batch, one):
            yield from _commit(store, batch)
            batch = []
        batch.append(one)
    yield from _commit(store, batch)


def _has_room(batch: list[Read | Problem], one: Read | Problem) -> bool:
    """Tell whether one more may join the batch: a version can only revise one that was written before it."""
    if isinstance(one, Problem):
        return True
    articles = [other[0] for other in batch if not isinstance(other, Problem)]
    is_new = all(article.iri != one[0].iri for article in articles)
    return is_new and len(articles) < BATCH and sum(len(article.text) for article in articles) < LONGEST


def _commit(store: Store, batch: list[Read | Problem]) -> Iterator[Article | Problem]:
    try:
        write_articles(store, [one for one in batch if not isinstance(one, Problem)])
    except GraphError:
        # Nothing of it was written; alone, each article shows whether it was the one.
        yield from (one if isinstance(one, Problem) else _commit_one(store, *one) for one in batch)
    else:
        yield from (one if isinstance(one, Problem) else one[0] for one in batch)


def _commit_one(store: Store, article: Article, extraction: Extraction) -> Article | Problem:
    try:
        write_article(store, article, extraction)
    except GraphError as error:
        return Problem(place=article.id, reason=str(error), refused=True)
    return article
