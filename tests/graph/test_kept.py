"""What is kept beside the graphs is what the graphs hold, or is not taken for it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from pyoxigraph import Literal, Quad
from pyoxigraph import Store as Engine

from provenance.errors import GraphError
from provenance.graph import (
    Store,
    hash_graphs,
    open_snapshot,
    open_store,
    read_articles,
    read_dossier,
    read_extractions,
    recall_extractions,
    recall_hashes,
    write_article,
    write_extraction,
)
from provenance.graph.claim_tables import name_claims_graph
from provenance.graph.namespaces import Names, term
from provenance.models.claim import Extraction
from tests.builders import make_article, make_figure
from tests.graph.strategies import Written, everything

ARTICLE = make_article()
FIGURE = make_figure(ARTICLE)
OLD = Extraction(version=ARTICLE.version, extractor="rules", figures=(FIGURE,))
NEW = Extraction(version=ARTICLE.version, extractor="rules")
GRAPH = name_claims_graph(ARTICLE.version, "rules")
FILE = "extractions"


def read_both(store: Store) -> tuple[list[Extraction], list[Extraction]]:
    """Return the extractions that a store recalls, and those that its graphs hold."""
    articles = list(read_articles(store))
    return list(recall_extractions(store, articles)), list(read_extractions(store, articles))


def assert_kept(place: Path, expected: Extraction | None) -> None:
    """Assert what the next reader and the next writer find kept, and that nobody recalls what no graph holds."""
    with open_snapshot(str(place)) as reader:
        assert reader.kept.find(GRAPH) == expected
        recalled, read = read_both(reader)
        assert recalled == read
    with open_store(str(place)) as writer:
        assert writer.kept.find(GRAPH) == expected
        recalled, read = read_both(writer)
        assert recalled == read


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a closed store with one article and its extraction."""
    with open_store(str(tmp_path / "store")) as store:
        write_article(store, ARTICLE, OLD)
    return tmp_path / "store"


@given(everything())
@settings(max_examples=10, deadline=None)
def test_what_is_kept_equals_what_was_written(tmp_path_factory: pytest.TempPathFactory, written: Written) -> None:
    place = tmp_path_factory.mktemp("kept") / "store"
    with open_store(str(place)) as store:
        write_article(store, written.article, written.extraction)
    with open_snapshot(str(place)) as store:
        (graph,) = store.list_graphs("claims/")
        assert store.kept.find(graph) == written.extraction == read_dossier(store).extractions[0]


def test_readers_and_writers_find_what_was_kept(place: Path) -> None:
    assert_kept(place, OLD)
    assert_kept(place, OLD)


def test_replaced_extraction_is_kept_in_place_of_the_old_one(place: Path) -> None:
    with open_store(str(place)) as store:
        write_article(store, ARTICLE, NEW)
        assert store.kept.find(GRAPH) == NEW
    assert_kept(place, NEW)


def test_generation_goes_on_finding_what_it_was_published_with(place: Path) -> None:
    with open_snapshot(str(place)) as early, open_snapshot(str(place)) as late, open_store(str(place)) as store:
        assert early.kept.find(GRAPH) == OLD
        write_article(store, ARTICLE, NEW)
        store.publish()
        assert early.kept.find(GRAPH) == OLD
        for reader in (early, late):
            assert read_both(reader) == ([OLD], [OLD])


def test_graph_that_was_changed_statement_by_statement_is_read_again(place: Path) -> None:
    with open_store(str(place)) as store:
        graph = store.names.mint(GRAPH)
        rules = [quad for quad in store.read_graph(GRAPH) if quad.predicate == term("cg:rule")]
        store.replace([], [Quad(rules[0].subject, term("cg:cue"), Literal("said"), graph)])
        assert store.kept.find(GRAPH) is None
        recalled, read = read_both(store)
        assert recalled == read
        assert read[0].figures[0].cue == "said"
    assert_kept(place, read[0])


def test_graph_that_may_have_changed_is_read_again(place: Path) -> None:
    def interrupt() -> Iterator[Quad]:
        raise KeyboardInterrupt
        yield

    with open_store(str(place)) as store:
        with pytest.raises(KeyboardInterrupt):
            store.load(GRAPH, interrupt())
        assert store.kept.find(GRAPH) is None


def change_database(place: Path) -> None:
    engine = Engine(str(place / "live"))
    engine.add(Quad(term("cg:Claim"), term("cg:cue"), Literal("said"), term("cg:Claim")))


def change_line(place: Path) -> None:
    (place / FILE).write_bytes((place / FILE).read_bytes().replace(b'"cue":null', b'"cue":"so"', 1))


def cut_file(place: Path) -> None:
    (place / FILE).write_bytes((place / FILE).read_bytes()[:-1])


def put_older_file(place: Path) -> None:
    older = (place / FILE).read_bytes()
    with open_store(str(place)) as store:
        write_article(store, ARTICLE, NEW)
    (place / FILE).write_bytes(older)


def lose_file(place: Path) -> None:
    (place / FILE).unlink()


@pytest.mark.parametrize("change", [change_database, change_line, cut_file, put_older_file, lose_file])
def test_file_that_does_not_fit_the_database_is_not_trusted(place: Path, change: Callable[[Path], None]) -> None:
    change(place)
    with open_store(str(place)) as store:
        assert store.kept.find(GRAPH) is None
        (recalled,), read = read_both(store)
        assert [recalled] == read
    assert_kept(place, recalled)


def test_generation_that_was_changed_is_read_again(place: Path) -> None:
    (generation,) = (place / "generations").iterdir()
    Engine(str(generation)).clear_graph(Names().mint("derived"))
    with open_snapshot(str(place)) as reader:
        assert reader.kept.find(GRAPH) is None
        assert read_both(reader) == ([OLD], [OLD])


KILLED = """
import sys
from provenance.graph import open_store, write_article
from tests.graph.test_kept import ARTICLE, NEW
store = open_store(sys.argv[1])
write_article(store, ARTICLE, NEW)
print("written", flush=True)
sys.stdin.read()
"""


def test_writer_that_was_killed_leaves_nothing_that_is_trusted(place: Path) -> None:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", KILLED, str(place)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(root)}
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"written\n"
        writer.kill()
    with open_snapshot(str(place)) as reader:
        assert reader.kept.find(GRAPH) == OLD
    with open_store(str(place)) as store:
        assert store.kept.find(GRAPH) is None
        assert read_both(store) == ([NEW], [NEW])
    assert_kept(place, NEW)


def test_second_writer_leaves_the_file_as_it_is(place: Path) -> None:
    with open_store(str(place)):
        before = (place / FILE).read_bytes()
        with pytest.raises(GraphError, match="is locked"):
            open_store(str(place))
        assert (place / FILE).read_bytes() == before
    assert_kept(place, OLD)


def test_file_does_not_grow_with_what_it_no_longer_holds(place: Path) -> None:
    once = (place / FILE).stat().st_size
    for _ in range(10):
        with open_store(str(place)) as store:
            write_article(store, ARTICLE, NEW)
            write_article(store, ARTICLE, OLD)
    assert (place / FILE).stat().st_size < 3 * once
    assert_kept(place, OLD)


def test_what_is_written_again_unchanged_is_kept_once(place: Path) -> None:
    with open_store(str(place)) as store:
        before = (place / FILE).stat().st_size
        assert write_article(store, ARTICLE, OLD) == 0
        assert (place / FILE).stat().st_size == before


def test_purged_store_holds_no_word_of_what_was_replaced(place: Path) -> None:
    with open_store(str(place)) as store:
        write_extraction(store, NEW)
        assert FIGURE.exact.encode() in (place / FILE).read_bytes()
        store.purge()
        assert FIGURE.exact.encode() not in (place / FILE).read_bytes()
        assert store.kept.find(GRAPH) == NEW
    assert_kept(place, NEW)


def test_store_that_keeps_nothing_reads_its_graphs() -> None:
    with open_store("memory:") as store:
        write_article(store, ARTICLE, OLD)
        assert store.kept.find(GRAPH) is None
        assert read_both(store) == ([OLD], [OLD])


def test_hashes_are_those_of_the_graphs_whatever_is_written(place: Path) -> None:
    for extraction in (OLD, NEW, NEW, OLD):
        with open_store(str(place)) as store:
            write_article(store, ARTICLE, extraction)
            assert recall_hashes(store) == recall_hashes(store) == hash_graphs(store)
            assert store.kept.find_hash(GRAPH) == hash_graphs(store)[GRAPH]
        with open_store(str(place)) as store:
            assert store.kept.find_hash(GRAPH) == hash_graphs(store)[GRAPH]
            assert store.kept.find(GRAPH) == extraction
    with open_store("memory:") as store:
        write_article(store, ARTICLE, OLD)
        assert recall_hashes(store) == hash_graphs(store)


@pytest.mark.parametrize("change", [change_database, change_line, put_older_file, lose_file])
def test_hashes_that_do_not_fit_the_database_are_found_again(place: Path, change: Callable[[Path], None]) -> None:
    with open_store(str(place)) as store:
        recall_hashes(store)
    change(place)
    with open_store(str(place)) as store:
        assert store.kept.find_hash(GRAPH) is None
        assert recall_hashes(store) == hash_graphs(store)


def test_place_that_takes_no_file_loses_nothing(place: Path) -> None:
    (place / FILE).unlink()
    (place / FILE).mkdir()
    with open_store(str(place)) as store:
        write_article(store, ARTICLE, NEW)
        assert store.kept.find(GRAPH) is None
        assert read_both(store) == ([NEW], [NEW])
