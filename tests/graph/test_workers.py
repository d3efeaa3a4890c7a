"""Queries over a published generation run in processes: same answers as anywhere, and an end when their time is up."""

from __future__ import annotations

import resource
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from provenance.errors import QueryError
from provenance.graph import Dataset, Store, open_snapshot, open_store, run_query
from tests.graph.test_export import fill


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give a published folder with the dossier."""
    place = str(tmp_path_factory.mktemp("workers") / "store")
    with open_store(place) as store:
        fill(store)
    return place


@pytest.fixture(scope="module")
def published(folder: str) -> Iterator[Store]:
    """Give the folder as readers have it."""
    with open_snapshot(folder) as store:
        yield store


@pytest.fixture(scope="module")
def memory() -> Iterator[Store]:
    """Give the dossier in memory."""
    with open_store("memory:") as store:
        fill(store)
        yield store


SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f && ?f != ?i) }"
ODD = r'SELECT ?a ?b ?none { VALUES (?a ?b) { ("tab\tline\nreturn\r\"" "x"@en-GB) (<urn:a> 1.50) (true UNDEF) } }'


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?c ?s { ?c a cg:Claim ; cg:sentence ?s } ORDER BY ?c",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
        "ASK { ?c a cg:Claim }",
        "ASK { ?c a cg:Nothing }",
        "CONSTRUCT { ?c cg:sentence ?s } WHERE { ?c cg:sentence ?s }",
        "SELECT ?s { ?s a <relative> }",
        "SELECT * { } LIMIT 0",
        ODD,
    ],
)
def test_answer_is_the_same_as_in_memory(published: Store, memory: Store, query: str) -> None:
    here, there = run_query(published, query), run_query(memory, query)
    assert here.rows() == there.rows()
    form = "turtle" if query.startswith("CONSTRUCT") else "json"
    assert here.render(form) == there.render(form)


def test_blank_nodes_arrive(published: Store) -> None:
    rows = run_query(published, "SELECT (BNODE() AS ?b) { }").rows()
    assert rows[0]["b"].startswith("_:")


def test_rows_are_limited(published: Store) -> None:
    answer = run_query(published, "SELECT * { ?s ?p ?o }", rows=3)
    assert len(answer.rows()) == 3
    assert answer.is_cut


def test_graphs_are_limited(published: Store) -> None:
    identity = published.names.mint("identity").value
    query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    given = run_query(published, query, dataset=Dataset(default=(identity,))).rows()
    asked = query.replace("{", f"FROM <{identity}> {{")
    assert given == run_query(published, asked).rows()
    assert int(given[0]["n"]) == len(published.read_graph("identity"))


def test_refusal_is_one_line(published: Store) -> None:
    with pytest.raises(QueryError, match="a prefix is not declared"):
        run_query(published, "SELECT * { ?s unknown:p ?o }")
    assert run_query(published, "ASK { }").rows() == [{"answer": "true"}]


def test_late_query_ends_for_good(published: Store) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    with pytest.raises(QueryError, match=r"takes longer than 0\.5 s"):
        run_query(published, SLOW, seconds=0.5)
    # Only processes that have ended count here: the one that computed is among them.
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime > before
    assert run_query(published, "ASK { }").rows() == [{"answer": "true"}]


def test_late_query_in_memory_is_given_up(memory: Store) -> None:
    slow = "SELECT (COUNT(*) AS ?n) { ?a cg:value ?b . ?c ?d ?e . ?f ?g ?h FILTER(?e != ?h) }"
    with pytest.raises(QueryError, match="takes longer"):
        run_query(memory, slow, seconds=0.2)


def test_many_queries_at_once_get_their_own_answers(published: Store) -> None:
    def ask(number: int) -> str:
        return run_query(published, f"SELECT ({number} AS ?n) {{ }}").rows()[0]["n"]

    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(ask, range(60))) == [str(number) for number in range(60)]


def test_dropped_generation_still_answers_those_who_have_it(folder: str, tmp_path: Path) -> None:
    copy = tmp_path / "store"
    shutil.copytree(folder, copy)
    with open_snapshot(str(copy)) as store:
        shutil.rmtree(copy / "generations")
        assert run_query(store, "ASK { ?c a cg:Claim }").rows() == [{"answer": "true"}]


def test_query_that_breaks_its_process_breaks_no_other(published: Store) -> None:
    depth = 200_000
    with pytest.raises(QueryError, match="make it simpler"):
        run_query(published, "SELECT * { " + "{ " * depth + "}" * depth + " }")
    assert run_query(published, "ASK {}").rows() == [{"answer": "true"}]
