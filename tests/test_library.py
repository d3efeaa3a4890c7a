"""The one object for scripts reads what it writes and sees what others publish; importing the package is quick."""

from __future__ import annotations

import builtins
import subprocess
import sys
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

import provenance
from provenance import Provenance
from provenance.errors import GraphError, ProvenanceError, QueryError

FERRY = "The ferry sank off Port Marin on Monday, killing at least 290 people, the interior ministry said."
LATER = "The ferry that sank off Port Marin on Monday killed 240 people, the relief office said."


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Give a folder with two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "ferry.md").write_text(f"---\npublisher: Meridian Wire\npublished: 2021-06-08\n---\n{FERRY}\n")
    (folder / "later.md").write_text(f"---\npublisher: Harbour Gazette\npublished: 2021-06-25\n---\n{LATER}\n")
    return folder


@pytest.fixture(params=["memory", "folder"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Provenance:
    """Give an empty store of either kind."""
    return Provenance() if request.param == "memory" else Provenance(tmp_path / "store")


def test_articles_become_conflicts(store: Provenance, articles: Path) -> None:
    with store:
        assert store.ingest(articles, model="none") == ()
        store.build()
        [conflict] = store.conflicts()
        assert (conflict["left"]["value"], conflict["right"]["value"]) == (290, 240)
        assert len(store.conflicts(everything=True)) >= 1
        assert [figure["value"] for figure in store.timeline()] == [290, 240]
        assert store.timeline("no such event") == []
        assert store.explain(conflict["left"]["claim"])["sentence"] == FERRY


def test_answers_are_values(store: Provenance, articles: Path) -> None:
    with store:
        store.ingest(articles, model="none")
        query = """SELECT ?value ?day ?bom ?id { ?claim cg:value ?value ; cg:inVersion ?version .
            ?version cg:publishedEarliest ?day ; dcterms:isVersionOf ?id OPTIONAL { ?version cg:hadByteOrderMark ?bom }
        } ORDER BY ?value"""
        second, first = store.query(query)
        assert (first["value"], first["day"], first["bom"]) == (290, date(2021, 6, 8), None)
        assert second["id"].startswith("https://w3id.org/claim-graph/id/article/")
        assert store.query("ASK { ?s ?p 341 }") == [{"answer": False}]
        assert store.query("CONSTRUCT { ?c cg:value ?v } WHERE { ?c cg:value ?v }", rows=1)[0]["object"] in (290, 240)
        assert store.query("SELECT (1.5 AS ?a) (true AS ?b) ('2x'^^xsd:integer AS ?c) {}") == [
            {"a": 1.5, "b": True, "c": "2x"}
        ]


def test_parameters_narrow_a_question(store: Provenance, articles: Path) -> None:
    with store:
        store.ingest(articles, model="none")
        store.build()
        [contested] = store.query("contested-measurands")
        assert store.query("contested-measurands", event=contested["event"]) == [contested]
        assert store.query("contested-measurands", harm="injured") == []
        with pytest.raises(QueryError, match="no parameter 'colour'"):
            store.query("contested-measurands", colour="red")


def test_reader_sees_what_another_has_published(articles: Path, tmp_path: Path) -> None:
    count = "SELECT (COUNT(?claim) AS ?n) { ?claim a cg:FigureClaim }"
    with Provenance(tmp_path / "store") as one, Provenance(tmp_path / "store") as other:
        one.ingest(articles / "ferry.md", model="none")
        assert other.query(count) == [{"n": 1}]
        one.ingest(articles / "later.md", model="none")
        assert other.query(count) == [{"n": 2}]
        assert len(other.dossier.articles) == 2


def test_problem_with_an_input_is_returned(store: Provenance, tmp_path: Path) -> None:
    with store:
        [problem] = store.ingest(tmp_path / "missing.txt", model="none")
        assert problem.refused


def test_export_is_the_whole_graph(store: Provenance, articles: Path) -> None:
    with store:
        store.ingest(articles, model="none")
        assert store.export("nquads").count("FigureClaim") == 2


def test_store_that_nobody_wrote_is_told(tmp_path: Path) -> None:
    with Provenance(tmp_path / "store") as store, pytest.raises(GraphError, match="nothing has been published"):
        store.query("ASK { }")
    assert repr(store) == f"Provenance({str(tmp_path / 'store')!r})"


def test_frame_has_typed_columns(store: Provenance, articles: Path) -> None:
    with store:
        store.ingest(articles, model="none")
        frame = store.frame("SELECT ?value { ?claim cg:value ?value } ORDER BY ?value")
        assert frame["value"].tolist() == [240, 290]


def test_frame_without_pandas_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: Any, **named: Any) -> Any:
        if name == "pandas":
            raise ImportError(name)
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with Provenance() as store, pytest.raises(ProvenanceError, match="pip install pandas"):
        store.frame("ASK { }")


def test_importing_the_package_loads_no_stage() -> None:
    code = "import sys, provenance; print([name for name in sys.modules if name.startswith(('provenance.', 'pyox'))])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert found.stdout.strip() == "[]"


def test_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="'nothing'"):
        _ = provenance.nothing


def test_graph_page_shows_itself_in_a_notebook(articles: Path, tmp_path: Path) -> None:
    with Provenance() as store:
        store.ingest(articles, model="none")
        store.build()
        page = store.graph_page(harm="killed")
        shown = page._repr_html_()
        assert shown.startswith("<iframe")
        assert shown.count("<") == 2
        assert unescape(shown.split('srcdoc="')[1].split('"')[0]) == page.html
        page.save(tmp_path / "graph.html")
        assert (tmp_path / "graph.html").read_text(encoding="utf-8") == page.html
        with pytest.raises(QueryError, match="no claim"):
            store.graph_page(harm="captured")
