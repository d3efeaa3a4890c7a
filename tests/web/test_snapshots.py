"""Each request keeps the state it began with; the next one gets the newest."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance import graph, pipeline
from provenance.errors import GraphError
from provenance.models.article import Article
from provenance.web.snapshots import Snapshot, Snapshots
from tests.builders import make_article
from tests.web.conftest import build_store


@pytest.fixture
def place(tmp_path: Path) -> str:
    """Give a built store of its own."""
    return str(build_store(tmp_path))


def count(snapshot: Snapshot) -> int:
    return int(graph.run_query(snapshot.store, "SELECT (COUNT(?v) AS ?n) { ?v a cg:ArticleVersion }").rows()[0]["n"])


def publish(place: str, article: Article) -> None:
    with pipeline.open_writer(place) as store:
        graph.write_article(store, article)


def test_lease_keeps_its_state_while_others_get_the_newest(place: str) -> None:
    snapshots = Snapshots(place)
    with snapshots.lease() as old:
        assert count(old) == 2
        publish(place, make_article())
        with snapshots.lease() as new:
            assert (count(old), count(new)) == (2, 3)
            assert old.generation != new.generation
        assert count(old) == 2
    with pytest.raises(GraphError, match="closed"):
        old.store.list_graphs()
    with snapshots.lease() as again:
        assert again is new
    snapshots.close()


def test_state_that_two_newer_ones_have_replaced_can_still_be_read(place: str) -> None:
    snapshots = Snapshots(place)
    with snapshots.lease() as old:
        for number in range(3):
            publish(place, make_article(id=f"a{number}"))
        assert count(old) == 2
    with snapshots.lease() as new:
        assert count(new) == 5
    snapshots.close()


def test_same_state_is_opened_once(place: str) -> None:
    snapshots = Snapshots(place)
    with snapshots.lease() as first, snapshots.lease() as second:
        assert first is second
        assert first.dossier is second.dossier
        assert len(first.dossier.articles) == 2
        assert first.describe("https://news.example/sparql") is second.describe("https://news.example/sparql")
    snapshots.close()


@pytest.mark.parametrize("newest", ["99", ""], ids=["a generation that is not there", "nothing"])
def test_readers_keep_what_they_had_when_the_newest_cannot_be_opened(place: str, newest: str) -> None:
    snapshots = Snapshots(place)
    (Path(place) / "current").write_text(newest)
    with snapshots.lease() as snapshot:
        assert count(snapshot) == 2
    (Path(place) / "current").unlink()
    with snapshots.lease() as snapshot:
        assert count(snapshot) == 2
    snapshots.close()


def test_place_without_a_store_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="no store"):
        Snapshots(str(tmp_path / "nothing"))
