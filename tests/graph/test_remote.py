"""A SPARQL server answers as the engine in this process does, and its troubles are one line."""

from __future__ import annotations

from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from provenance.errors import GraphError, QueryError
from provenance.graph import (
    Table,
    list_questions,
    open_snapshot,
    open_store,
    replace_derived,
    run_query,
    validate,
    verify,
    write_article,
    write_articles,
)
from provenance.graph.ontology import ONTOLOGY
from provenance.graph.remote import RemoteStore
from provenance.graph.texts import FolderTexts
from tests.builders import make_article
from tests.dossiers import DOSSIER
from tests.graph.conftest import find_ports

NOBODY = f"http://127.0.0.1:{find_ports(1)[0]}/query"


def test_silent_server_gives_one_line(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=f"^{NOBODY}: does not answer: ") as caught:
        open_store(NOBODY, texts=tmp_path)
    assert "\n" not in str(caught.value)


def test_query_is_parsed_before_it_is_sent(tmp_path: Path) -> None:
    with open_snapshot(NOBODY, texts=tmp_path) as store:
        with pytest.raises(QueryError, match="expected"):
            run_query(store, "DROP ALL")
        with pytest.raises(QueryError, match="does not answer"):
            run_query(store, "ASK {}")


def test_query_that_breaks_the_parser_breaks_nothing_here(tmp_path: Path) -> None:
    with open_snapshot(NOBODY, texts=tmp_path) as store:
        with pytest.raises(QueryError, match="broke the process"):
            run_query(store, f"ASK {{ FILTER({'(' * 200_000}1{')' * 200_000}) }}")
        with pytest.raises(QueryError, match="does not answer"):
            run_query(store, "ASK {}")


class Endless(BaseHTTPRequestHandler):
    """Answers a query with a table that never ends."""

    def do_POST(self) -> None:
        """Write rows until nobody reads them."""
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.end_headers()
        self.wfile.write(b'{"head":{"vars":["n"]},"results":{"bindings":[')
        row = b'{"n":{"type":"literal","value":"' + b"x" * 1000 + b'"}},'
        with suppress(OSError):
            while True:
                self.wfile.write(row)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_no_more_is_read_than_the_rows_asked_for(tmp_path: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Endless) as endless:
        Thread(target=endless.serve_forever, daemon=True).start()
        with open_snapshot(f"http://127.0.0.1:{endless.server_port}/query", texts=tmp_path) as store:
            answer = run_query(store, "SELECT ?n { ?s ?p ?n }", rows=10, seconds=20)
        endless.shutdown()
    assert isinstance(answer, Table)
    assert (len(answer.solutions), answer.is_cut) == (10, True)


def test_password_stays_out_of_messages(tmp_path: Path) -> None:
    store = open_snapshot(NOBODY.replace("//", "//reader:secret@"), texts=tmp_path)
    with pytest.raises(GraphError) as caught:
        store.list_graphs()
    assert "secret" not in str(caught.value)


def test_texts_of_a_server_lie_among_the_users_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    store = open_snapshot(NOBODY)
    assert isinstance(store.texts, FolderTexts)
    assert store.texts.folder.parent == tmp_path / "claim-provenance"
    store.texts.keep("text")
    assert len(list(tmp_path.rglob("*.txt"))) == 1


@pytest.mark.system
def test_server_answers_as_memory_does(server: str, tmp_path: Path) -> None:
    extraction_of = {extraction.version: extraction for extraction in DOSSIER.extractions}
    pairs = [(article, extraction_of.get(article.version)) for article in DOSSIER.articles]
    with open_store("memory:") as memory, open_store(server, texts=tmp_path) as remote:
        for store in (memory, remote):
            write_articles(store, pairs)
            replace_derived(store, DOSSIER)
        for question in list_questions():
            expected, found = run_query(memory, question.sparql).rows(), run_query(remote, question.sparql).rows()
            assert sorted(map(str, found)) == sorted(map(str, expected)), question.name
        assert run_query(remote, "ASK { ?c a cg:Conflict }").rows() == [{"answer": "true"}]
        assert len(run_query(remote, "CONSTRUCT WHERE { ?c a cg:Conflict ; cg:left ?g }").rows()) == 4
        assert validate(remote) == ()
        assert list(verify(remote)) == []
        remote.replace([graph for graph in remote.list_graphs() if graph != ONTOLOGY], [])


@pytest.mark.system
def test_wrong_password_gives_one_line(server: str, tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="401") as caught:
        open_store(server.replace("dba:dba", "dba:guess"), texts=tmp_path)
    assert "\n" not in str(caught.value)


@pytest.mark.system
def test_texts_beyond_the_basic_plane_come_back(server: str, tmp_path: Path) -> None:
    article = make_article('\ufeffÉté “🛶” \\ "quoted"\t\r\n12 died.', title="🛶 \\n 'x' \n")
    with open_store(server, texts=tmp_path) as store:
        assert isinstance(store, RemoteStore)
        write_article(store, article)
        assert write_article(store, article) == 0
        store.replace([graph for graph in store.list_graphs() if graph != ONTOLOGY], [])
