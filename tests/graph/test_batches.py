"""Articles are committed some at a time, in the order in which they came, and one that fails keeps no other out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from provenance.graph import Store, commit_articles, open_store, read_articles, read_dossier
from provenance.graph.batches import BATCH, Read
from provenance.models.article import Article, Problem
from provenance.models.claim import Extraction
from provenance.models.value import Span
from tests.builders import make_article, make_figure

WARNING = Problem(place="list.jsonl", line=2, reason="no date", refused=False)


def make_read(name: str, text: str = "At least 7 people died.", end: int = 17) -> Read:
    """Return an article with one figure, whose anchor is true to the text unless another end is given."""
    article = make_article(text, id=name)
    figure = make_figure(article, text[:17]).model_copy(update={"span": Span(start=0, end=end)})
    return article, Extraction(version=article.version, extractor="toy", figures=(figure,))


@pytest.fixture
def store() -> Iterator[Store]:
    """Give an empty store."""
    with open_store("memory:") as opened:
        yield opened


def test_each_comes_back_in_order_and_is_held(store: Store) -> None:
    reads = [make_read(f"a{number:03d}") for number in range(2 * BATCH + 1)]
    found: list[Read | Problem] = [*reads[:5], WARNING, *reads[5:]]
    outcomes = list(commit_articles(store, found))
    assert outcomes == [*(article for article, _ in reads[:5]), WARNING, *(article for article, _ in reads[5:])]
    dossier = read_dossier(store)
    assert set(dossier.articles) == {article for article, _ in reads}
    assert len(dossier.claims) == len(reads)


def test_what_is_yielded_is_committed(store: Store) -> None:
    taken = []

    def read() -> Iterator[Read]:
        for number in range(2 * BATCH):
            taken.append(number)
            yield make_read(f"a{number:03d}")

    for outcome in commit_articles(store, read()):
        assert isinstance(outcome, Article)
        assert outcome in set(read_articles(store))
        assert len(taken) <= len(set(read_articles(store))) + 1


def test_article_that_fails_keeps_no_other_out(store: Store) -> None:
    bad = make_read("bad", end=9)
    outcomes = list(commit_articles(store, [make_read("one"), bad, WARNING, make_read("two")]))
    assert [getattr(outcome, "id", None) for outcome in outcomes] == ["one", None, None, "two"]
    assert isinstance(outcomes[1], Problem)
    assert outcomes[1].place == "bad"
    assert outcomes[1].refused
    assert {article.id for article in read_articles(store)} == {"one", "two"}


def test_versions_of_one_article_revise_one_another_in_order(store: Store) -> None:
    texts = [f"At least 7 people died.{' Rain fell.' * count}" for count in range(3)]
    reads = [make_read("same", text) for text in texts]
    assert len(list(commit_articles(store, reads))) == 3
    versions = [article.version for article, _ in reads]
    assert set(read_dossier(store).revisions) == set(zip(versions[1:], versions[:-1], strict=True))
