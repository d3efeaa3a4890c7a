"""A graph is rewritten to hold exactly what it should, however much changes, and survives a writer that is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from provenance.errors import GraphError
from provenance.graph import Store, open_snapshot, open_store
from provenance.graph.rewriting import Hashes, find_changes, write_parts

GRAPH = "derived"
NODE = NamedNode("https://news.example/node")
NAME = NamedNode("https://news.example/graph")

numbers = st.lists(st.integers(0, 40))


def state(store: Store, count: Iterable[int]) -> list[Quad]:
    """Return one statement for each number."""
    return [Quad(NODE, NODE, Literal(str(one)), store.names.mint(GRAPH)) for one in count]


@pytest.fixture(params=["at once", "part by part"])
def parts(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have changes written at once, or many of them three by three."""
    if request.param == "part by part":
        monkeypatch.setattr("provenance.graph.embedded.LARGE", 4)
        monkeypatch.setattr("provenance.graph.rewriting.PART", 3)


@pytest.mark.usefixtures("parts")
@pytest.mark.parametrize(
    ("held", "wanted", "changed"),
    [
        pytest.param(range(0), range(9), 9, id="new"),
        pytest.param(range(9), range(9), 0, id="unchanged"),
        pytest.param(range(9), range(5, 14), 10, id="partly"),
        pytest.param(range(9), range(20, 29), 18, id="wholly"),
        pytest.param(range(9), range(0), 9, id="emptied"),
    ],
)
def test_rewritten_graph_holds_what_it_should(store: Store, held: range, wanted: range, changed: int) -> None:
    other = Quad(NODE, NODE, Literal("other"), store.names.mint("other"))
    store.replace(["other"], [other])
    store.rewrite(GRAPH, iter(state(store, held)))
    assert store.rewrite(GRAPH, iter(state(store, wanted))) == changed
    assert set(store.read_graph(GRAPH)) == set(state(store, wanted))
    assert store.read_graph("other") == [other]


@pytest.mark.usefixtures("parts")
def test_readers_see_a_rewritten_graph_once_it_is_published(tmp_path: Path) -> None:
    with open_store(str(tmp_path)) as store:
        store.rewrite(GRAPH, state(store, range(9)))
        store.publish()
        store.rewrite(GRAPH, state(store, range(5, 14)))
        with open_snapshot(str(tmp_path)) as reader:
            assert set(reader.read_graph(GRAPH)) == set(state(store, range(9)))
    with open_snapshot(str(tmp_path)) as reader:
        assert set(reader.read_graph(GRAPH)) == set(state(store, range(5, 14)))


@pytest.mark.usefixtures("parts")
def test_graph_stays_when_what_it_should_hold_cannot_be_said(tmp_path: Path) -> None:
    def fail(store: Store) -> Iterator[Quad]:
        yield from state(store, range(5, 14))
        raise ValueError("interrupted")

    with open_store(str(tmp_path)) as store:
        store.rewrite(GRAPH, state(store, range(9)))
        with pytest.raises(ValueError, match="interrupted"):
            store.rewrite(GRAPH, fail(store))
        assert set(store.read_graph(GRAPH)) == set(state(store, range(9)))
    with open_store(str(tmp_path)) as store:
        assert set(store.read_graph(GRAPH)) == set(state(store, range(9)))


@given(numbers, numbers)
def test_changes_lead_from_what_is_held_to_what_is_wanted(held: list[int], wanted: list[int]) -> None:
    before, after = ({Quad(NODE, NODE, Literal(str(one)), NAME) for one in some} for some in (held, wanted))
    engine = pyoxigraph.Store()
    engine.extend(before)
    changes = list(find_changes(engine, NAME, after))
    assert {change.quad for change in changes if change.is_new} == after - before
    assert {change.quad for change in changes if not change.is_new} == before - after
    assert write_parts(engine, changes) == len(before ^ after)
    assert set(engine) == after


@given(numbers, numbers)
def test_hashes_know_what_was_added(added: list[int], others: list[int]) -> None:
    hashes = Hashes()
    for one in added:
        hashes.add(Quad(NODE, NODE, Literal(str(one)), NAME))
    hashes.sort()
    assert {one for one in [*added, *others] if Quad(NODE, NODE, Literal(str(one)), NAME) in hashes} == set(added)


KILLED = """
import os, signal, sys
from provenance.graph import embedded, folder, open_store
from tests.graph.test_rewriting import GRAPH, state

embedded.LARGE = 4
place = sys.argv[2]
store = open_store(sys.argv[1])
if place == "copy":
    write = folder.write_parts
    folder.write_parts = lambda *given: (write(*given), os.kill(os.getpid(), signal.SIGKILL))
else:
    rename = folder.Path.rename
    folder.Path.rename = lambda *given: (rename(*given), os.kill(os.getpid(), signal.SIGKILL))
store.rewrite(GRAPH, state(store, range(5, 14)))
"""


@pytest.mark.parametrize("place", ["copy", "rename"])
def test_killed_writer_leaves_a_long_graph_as_it_was(tmp_path: Path, place: str) -> None:
    folder = tmp_path / "store"
    with open_store(str(folder)) as store:
        store.rewrite(GRAPH, state(store, range(9)))
    root = str(Path(__file__).parents[2])
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), place],
        cwd=root,
        env={**os.environ, "PYTHONPATH": root},
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    for _ in range(2):
        with open_store(str(folder)) as store:
            assert set(store.read_graph(GRAPH)) == set(state(store, range(9)))


def test_store_that_was_closed_is_not_rewritten(tmp_path: Path) -> None:
    store = open_store(str(tmp_path))
    store.close()
    with pytest.raises(GraphError, match="closed"):
        store.rewrite(GRAPH, [])
