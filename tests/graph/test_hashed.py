"""Reading a store and hashing it at once: the same values, the same hashes, whatever the size of a graph."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from provenance.graph import hash_graphs, hashed, open_store, read_dossier, read_hashed, replace_derived, write_articles
from provenance.models.identity import Candidate, Feature
from tests.dossiers import DOSSIER


@pytest.fixture(params=["memory:", "folder"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return where a store can be."""
    return request.param if request.param == "memory:" else str(tmp_path / "store")


def test_dossier_and_hashes_are_those_of_reading_and_hashing_apart(location: str) -> None:
    candidate = Candidate(
        left="mention/1",
        right="mention/2",
        score=0.5,
        features=(Feature(name="n", weight=1.0, words="w"),),
        accepted=True,
    )
    resolution = DOSSIER.resolution.model_copy(update={"candidates": (candidate,)})
    with open_store(location) as store:
        write_articles(store, zip(DOSSIER.articles, DOSSIER.extractions, strict=True))
        replace_derived(store, DOSSIER.model_copy(update={"resolution": resolution}))
        whole = read_dossier(store)
        dossier, hashes = read_hashed(store)
        assert whole.resolution.candidates == (candidate,)
        without = whole.resolution.model_copy(update={"candidates": ()})
        assert dossier == whole.model_copy(update={"resolution": without})
        assert hashes == hash_graphs(store)


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 500])
def test_hash_is_that_of_the_sorted_lines(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hashed, "_SAMPLE", 10)
    monkeypatch.setattr(hashed, "_HEAPS", 5)
    with open_store("memory:") as store:
        graph = store.names.mint("derived")
        is_about = NamedNode("https://example.org/about")
        node = [store.names.mint(f"claim/{number * 7919 % 997}") for number in range(count)]
        store.replace(["derived"], [Quad(one, is_about, Literal("a\nb\r“ü”"), graph) for one in node])
        lines = sorted(store.dump_graph("derived").splitlines(keepends=True))
        assert hashed.hash_graph(store, "derived") == sha256(b"".join(lines)).hexdigest()
        graphs = hashed.HashedGraphs(store)
        assert {quad.subject for quad in graphs.scan_graph("derived")} == set(node)
        assert graphs.hashes == {"derived": hashed.hash_graph(store, "derived")}
