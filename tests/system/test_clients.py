"""Clients that others wrote get from the endpoint what the library answers: on every named query, in every form.

rdflib's SPARQLStore, Comunica (pinned in ``comunica/``, installed with ``npm ci``) and curl with each Accept header.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)
from rdflib import Graph
from rdflib import Literal as RdflibLiteral
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from provenance import graph, pipeline
from provenance.graph.namespaces import PREFIXES
from provenance.graph.results import GraphAnswer, Table
from provenance.models.identifiers import BASE
from provenance.web.settings import Settings
from tests.web.conftest import Served

pytestmark = pytest.mark.system

ROOT = Path(__file__).parents[2]
COMUNICA = Path(__file__).parent / "comunica"
TOYS = sorted((ROOT / "ontology" / "questions").glob("*/data.ttl"))
XSD = PREFIXES["xsd"]
# Clients that parse a query themselves know no prefix that it does not declare.
PROLOGUE = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
QUERIES = {question.name: PROLOGUE + question.sparql for question in graph.list_questions()}
CONSTRUCT = PROLOGUE + "CONSTRUCT { ?claim cg:sentence ?words } WHERE { ?claim a cg:Claim ; cg:sentence ?words }"

Row: TypeAlias = tuple[tuple[str, str], ...]
"""One solution: names of bound variables and their terms, written the same way whoever read them."""


def write(value: str, kind: str, *, datatype: str = "", language: str = "") -> str:
    """Write a term the same way for every client."""
    if kind != "literal":
        return f"<{value}>"
    if language:
        return f'"{value}"@{language.lower()}'
    # rdflib reads numbers as Python's, and writes the double 1 as 1.0.
    words = str(float(value)) if datatype == XSD + "double" else value
    return f'"{words}"^^{(datatype or XSD + "string").removeprefix(XSD)}'


def to_row(found: Mapping[str, str]) -> Row:
    return tuple(sorted(found.items()))


def from_engine(names: tuple[str, ...], solution: tuple[Any, ...]) -> Row:
    return to_row({name: _from_term(term) for name, term in zip(names, solution, strict=True) if term is not None})


def _from_term(term: Any) -> str:
    if isinstance(term, Literal):
        return write(term.value, "literal", datatype=term.datatype.value, language=term.language or "")
    return write(term.value, "uri")


def from_json(found: Any) -> list[Row]:
    """Return the solutions of a document of the JSON form."""
    return [
        to_row(
            {
                name: write(
                    term["value"],
                    "uri" if term["type"] == "uri" else "literal",
                    datatype=term.get("datatype", ""),
                    language=term.get("xml:lang", ""),
                )
                for name, term in binding.items()
            }
        )
        for binding in found["results"]["bindings"]
    ]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give a store of the articles in ``seeds/``, and of the toy data that each question has an answer in."""
    folder = str(tmp_path_factory.mktemp("clients") / "store")
    with pipeline.open_writer(folder) as store:
        assert len(list(pipeline.ingest([str(ROOT / "seeds")], store, pipeline.load_tagger()))) == 5
        pipeline.build(store)
        store.replace(["toy"], [quad for path in TOYS for quad in read_toy(path, store.names.mint("toy"))])
    return folder


def read_toy(path: Path, name: NamedNode) -> Iterator[Quad]:
    """Yield the statements of a file of toy data; its records are nobody else's, though other files use the names."""
    text = path.read_text(encoding="utf-8").replace(BASE, f"{BASE}{path.parent.name}/")
    for triple in parse(text.encode(), RdfFormat.TURTLE):
        yield Quad(triple.subject, triple.predicate, triple.object, name)


@pytest.fixture(scope="module")
def endpoint(place: str) -> Iterator[str]:
    """Give the address of an endpoint over the store."""
    with Served(Settings(store=place)) as client:
        yield f"{client.address}/sparql"


@pytest.fixture(scope="module")
def expected(place: str) -> Mapping[str, list[Row]]:
    """Give what the library answers."""
    with graph.open_snapshot(place) as store:
        answers = {name: graph.run_query(store, query) for name, query in QUERIES.items()}
    found = {}
    for name, answer in answers.items():
        assert isinstance(answer, Table)
        assert answer.solutions, f"{name} finds nothing to compare"
        found[name] = [from_engine(answer.variables, solution) for solution in answer.solutions]
    return found


def curl(endpoint: str, query: str, accept: str) -> bytes:
    """Ask with curl."""
    assert shutil.which("curl"), "no curl on this machine (Debian: apt-get install curl)"
    command = ["curl", "--silent", "--show-error", "--fail", "--header", f"Accept: {accept}"]
    command += ["--data-urlencode", f"query={query}", endpoint]
    return subprocess.run(command, check=True, capture_output=True).stdout


def ask_curl(accept: str, form: QueryResultsFormat) -> Callable[[str, str], list[Row]]:
    """Return a client that asks with curl for a form, and reads it with the engine's parser."""

    def ask(endpoint: str, query: str) -> list[Row]:
        solutions = parse_query_results(curl(endpoint, query, accept), form)
        assert isinstance(solutions, QuerySolutions)
        names = tuple(variable.value for variable in solutions.variables)
        return [from_engine(names, tuple(solution[name] for name in names)) for solution in solutions]

    return ask


def ask_rdflib(form: str) -> Callable[[str, str], list[Row]]:
    """Return rdflib's client, which asks for one form."""

    def ask(endpoint: str, query: str) -> list[Row]:
        store = SPARQLStore(endpoint, returnFormat=form, method="POST")
        rows = []
        for found in store.query(query).bindings:
            terms = {}
            for name, term in found.items():
                if isinstance(term, RdflibLiteral):
                    terms[str(name)] = write(
                        str(term), "literal", datatype=str(term.datatype or ""), language=term.language or ""
                    )
                else:
                    terms[str(name)] = write(str(term), "uri")
            rows.append(to_row(terms))
        return rows

    return ask


CLIENTS: Mapping[str, Callable[[str, str], list[Row]]] = {
    "rdflib xml": ask_rdflib("xml"),
    "rdflib json": ask_rdflib("json"),
    "curl json": ask_curl("application/sparql-results+json", QueryResultsFormat.JSON),
    "curl xml": ask_curl("application/sparql-results+xml", QueryResultsFormat.XML),
    "curl tsv": ask_curl("text/tab-separated-values", QueryResultsFormat.TSV),
}


@pytest.fixture(scope="module")
def comunica(endpoint: str) -> Mapping[str, list[Row]]:
    """Give what Comunica answers."""
    assert shutil.which("node"), "no node on this machine (Debian: apt-get install nodejs npm)"
    assert (COMUNICA / "node_modules").is_dir(), (
        f"Comunica is not installed: npm ci --prefix {COMUNICA.relative_to(ROOT)}"
    )
    command = ["node", str(COMUNICA / "ask.js"), endpoint]
    answered = subprocess.run(command, check=True, input=json.dumps(QUERIES).encode(), stdout=subprocess.PIPE).stdout
    return {name: from_json(found) for name, found in json.loads(answered).items()}


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("name", QUERIES)
def test_client_gets_what_the_library_answers(
    endpoint: str, expected: Mapping[str, list[Row]], name: str, client: str
) -> None:
    assert sorted(CLIENTS[client](endpoint, QUERIES[name])) == sorted(expected[name])


@pytest.mark.parametrize("name", QUERIES)
def test_curl_gets_the_same_words_as_csv(endpoint: str, place: str, name: str) -> None:
    """CSV has no types, so it is compared as it is written."""
    with graph.open_snapshot(place) as store:
        assert curl(endpoint, QUERIES[name], "text/csv").decode() == graph.run_query(store, QUERIES[name]).render("csv")


@pytest.mark.parametrize("name", QUERIES)
def test_comunica_gets_what_the_library_answers(
    comunica: Mapping[str, list[Row]], expected: Mapping[str, list[Row]], name: str
) -> None:
    assert sorted(comunica[name]) == sorted(expected[name])


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", RdfFormat.TURTLE),
        ("application/n-triples", RdfFormat.N_TRIPLES),
        ("application/ld+json", RdfFormat.JSON_LD),
        ("application/rdf+xml", RdfFormat.RDF_XML),
    ],
)
def test_curl_gets_the_same_graph_in_every_form(endpoint: str, place: str, accept: str, form: RdfFormat) -> None:
    with graph.open_snapshot(place) as store:
        answer = graph.run_query(store, CONSTRUCT)
    assert isinstance(answer, GraphAnswer)
    found: set[Triple] = {quad.triple for quad in parse(curl(endpoint, CONSTRUCT, accept), form)}
    assert found == set(answer.triples) != set()


def test_rdflib_gets_the_same_graph(endpoint: str) -> None:
    constructed = SPARQLStore(endpoint).query(CONSTRUCT).graph
    assert constructed is not None
    expected = Graph().parse(BytesIO(curl(endpoint, CONSTRUCT, "text/turtle")), format="turtle")
    assert set(constructed) == set(expected) != set()


def test_table_of_clients(
    endpoint: str,
    expected: Mapping[str, list[Row]],
    comunica: Mapping[str, list[Row]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Print how many rows each client got for each query; all of them agree."""
    counted = {
        name: [len(expected[name]), *(len(ask(endpoint, query)) for ask in CLIENTS.values()), len(comunica[name])]
        for name, query in QUERIES.items()
    }
    assert all(len(set(counts)) == 1 for counts in counted.values()), counted
    width = max(map(len, QUERIES))
    lines = [" " * width + "".join(f"{client:>12}" for client in ("library", *CLIENTS, "comunica"))]
    lines += [f"{name:{width}}" + "".join(f"{count:>12}" for count in counts) for name, counts in counted.items()]
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(lines) + "\n")
