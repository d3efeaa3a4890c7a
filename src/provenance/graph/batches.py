"""Writing articles as they are read: some in one transaction, since a transaction costs as much as many statements.

A batch is small enough to be read again after an interruption, and large enough for the engine's bulk loader, which
takes a statement in a third of the time that a transaction takes. The first holds one article and each of the following
twice as many as the one before, so that the first of a slow stream are in at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from provenance.errors import GraphError
from provenance.graph.records import write_article, write_articles
from provenance.graph.store import Store
from provenance.models.article import Article, Problem
from provenance.models.claim import Extraction

BATCH = 64
"""Articles in one transaction at most."""
LONGEST = 200_000
"""Characters of text with which a batch is full."""

Read: TypeAlias = tuple[Article, Extraction]


def commit_articles(store: Store, found: Iterable[Read | Problem]) -> Iterator[Article | Problem]:
    """Write articles and what was read in them.

    Args:
        store: where they go.
        found: articles with their claims, and what was wrong with the input.

    Yields:
        Each article once it is committed, or as what kept it out, and each problem; in the order in which they came.
    """
    for batch in _divide(found):
        yield from _commit(store, batch)


def _divide(found: Iterable[Read | Problem]) -> Iterator[list[Read | Problem]]:
    """Yield batches without two versions of one article: one can only revise what was written before it."""
    batch: list[Read | Problem] = []
    works: dict[str, int] = {}
    most = 1
    for one in found:
        if not isinstance(one, Problem):
            if one[0].iri in works:
                yield batch
                batch, works = [], {}
            works[one[0].iri] = len(one[0].text)
        batch.append(one)
        if len(batch) >= most or sum(works.values()) >= LONGEST:
            yield batch
            batch, works, most = [], {}, min(2 * most, BATCH)
    yield batch


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
