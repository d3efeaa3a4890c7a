"""The ontology is complete, equals the code in both directions, and needs no network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from importlib.resources import files
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store, parse

from provenance.extraction.figures.lexicon import POPULATION_OF
from provenance.graph.jsonld import read_context
from provenance.graph.namespaces import PREFIXES, SCHEMES, mint_concept
from provenance.graph.ontology import find_files
from provenance.models import vocabulary
from provenance.models.conventions import CONVENTIONS, Bounds, Convention

CG = PREFIXES["cg"]
# Groupings of the population scheme: broader than what figures are read with, and never read themselves.
GROUPS = "VALUES ?c { cg:population-combatants cg:population-security-personnel cg:population-responders }"
SOURCE = Path(str(files("provenance"))) / "graph"


@pytest.fixture(scope="module")
def ontology() -> Store:
    """Give the terms, schemes and alignments as one graph."""
    store = Store()
    for folder in ("claim.ttl", "schemes", "alignments"):
        for path in find_files(folder, ".ttl"):
            store.bulk_load(path.read_bytes(), RdfFormat.TURTLE)
    return store


def ask(store: Store, query: str) -> set[str]:
    """Return the local names of the first column."""
    found = store.query(query, prefixes=PREFIXES)
    return {solution[0].value.removeprefix(CG) for solution in found}  # type: ignore[union-attr]


def terms_in_code() -> Iterator[str]:
    """Yield the local names of every term that the code of the graph mentions."""
    for path in SOURCE.glob("*.py"):
        code = path.read_text(encoding="utf-8")
        yield from re.findall(r'term\("cg:(\w+)"\)', code)
        for stem in re.findall(r'interval_table\("\w+", "(\w+)"\)', code):
            yield from (f"{stem}Earliest", f"{stem}Latest")


DEFINED = "SELECT ?term { ?term rdfs:isDefinedBy ?ontology FILTER NOT EXISTS { ?term a skos:ConceptScheme } }"


def test_code_and_ontology_know_the_same_terms(ontology: Store) -> None:
    assert len(set(terms_in_code())) > 120
    assert set(terms_in_code()) == ask(ontology, DEFINED)


@pytest.mark.parametrize("wanted", ["rdfs:label", "skos:definition", "skos:example"])
def test_every_term_and_concept_says_what_it_is(ontology: Store, wanted: str) -> None:
    named = f'?term a ?type FILTER(STRSTARTS(STR(?term), "{CG}"))'
    assert len(ask(ontology, f"SELECT ?term {{ {named} }}")) > 200
    assert not ask(ontology, f"SELECT ?term {{ {named} FILTER NOT EXISTS {{ ?term {wanted} ?words }} }}")


def test_every_property_says_where_it_stands(ontology: Store) -> None:
    for kind in ("schema:domainIncludes", "schema:rangeIncludes"):
        query = (
            "SELECT ?term { VALUES ?type { owl:ObjectProperty owl:DatatypeProperty } ?term a ?type "
            f"FILTER NOT EXISTS {{ ?term {kind} ?class }} }}"
        )
        assert not ask(ontology, query)


def test_ontology_names_its_version(ontology: Store) -> None:
    assert ask(ontology, "SELECT ?v { ?o a owl:Ontology ; owl:versionIRI ?v }") == {
        "https://w3id.org/claim-graph/ontology/0.2.0"
    }


def test_every_closed_list_has_a_scheme() -> None:
    lists = {
        member for member in vars(vocabulary).values() if isinstance(member, type) and issubclass(member, StrEnum)
    } - {StrEnum}
    assert lists == set(SCHEMES)


@pytest.mark.parametrize(("members", "scheme"), SCHEMES.items(), ids=SCHEMES.values())
def test_scheme_equals_closed_list(ontology: Store, members: type[StrEnum], scheme: str) -> None:
    found = ontology.query(
        f"SELECT ?concept ?notation {{ ?concept skos:inScheme cg:{scheme}Scheme ; skos:notation ?notation }}",
        prefixes=PREFIXES,
    )
    notations = {solution["concept"]: solution["notation"].value for solution in found}  # type: ignore[union-attr]
    assert notations == {mint_concept(member): member.value for member in members}


def test_populations_are_those_that_figures_are_read_with(ontology: Store) -> None:
    notations = (
        f"SELECT ?n {{ ?c skos:inScheme cg:populationScheme ; skos:notation ?n FILTER NOT EXISTS {{ {GROUPS} }} }}"
    )
    assert ask(ontology, notations) == set(POPULATION_OF.values())


def test_every_population_is_below_people(ontology: Store) -> None:
    below = (
        "SELECT ?c { ?c skos:inScheme cg:populationScheme FILTER NOT EXISTS { ?c skos:broader* cg:population-people } }"
    )
    assert not ask(ontology, below)


@pytest.mark.parametrize("convention", CONVENTIONS, ids=[convention.id for convention in CONVENTIONS])
def test_convention_is_the_one_that_code_knows(ontology: Store, convention: Convention) -> None:
    query = (
        f"SELECT ?word ?lower ?upper {{ ?c skos:inScheme <{convention.iri}> ; skos:notation ?word ; cg:lower ?lower "
        "OPTIONAL { ?c cg:upper ?upper } }"
    )
    found = ontology.query(query, prefixes=PREFIXES)
    words = {
        word.value: Bounds(lower=int(lower.value), upper=int(upper.value) if upper else None)
        for word, lower, upper in found  # type: ignore[union-attr]
    }
    assert words == convention.words
    about = (
        f"SELECT * {{ <{convention.iri}> dcterms:bibliographicCitation ?citation ; owl:versionInfo ?version ; "
        "dcterms:coverage ?domain ; rdfs:label ?name }"
    )
    [row] = ontology.query(about, prefixes=PREFIXES)  # type: ignore[misc]
    values = {name: row[name].value for name in ("citation", "version", "domain", "name")}
    assert values == convention.model_dump(include=set(values))


def test_no_other_convention_is_known(ontology: Store) -> None:
    found = ask(ontology, "SELECT ?scheme { ?scheme dcterms:bibliographicCitation ?citation }")
    assert found == {convention.iri for convention in CONVENTIONS}


def test_evidence_grades_are_verdicts_of_reviews(ontology: Store) -> None:
    grades = ontology.query(
        "SELECT ?grade ?notation { ?c skos:inScheme cg:evidenceGradeScheme ; skos:notation ?grade . "
        "?c skos:exactMatch/skos:notation ?notation }",
        prefixes=PREFIXES,
    )
    pairs = [(grade.value, notation.value) for grade, notation in grades]  # type: ignore[union-attr]
    assert len(pairs) == 4
    assert all(grade == notation for grade, notation in pairs)


def test_alignments_speak_of_known_terms_only(ontology: Store) -> None:
    defined = ask(ontology, DEFINED) | ask(ontology, "SELECT ?concept { ?concept a skos:Concept }")
    used = {
        node.value.removeprefix(CG)
        for path in find_files("alignments", ".ttl")
        for quad in parse(path.read_bytes(), RdfFormat.TURTLE)
        for node in (quad.subject, quad.object)
        if isinstance(node, NamedNode) and node.value.startswith(CG)
    }
    assert used
    assert used <= defined


def test_context_names_every_term(ontology: Store) -> None:
    context = read_context()
    for name in ask(ontology, DEFINED) - {"unnamedWhole"}:
        entry = context[name]
        assert (entry if isinstance(entry, str) else entry["@id"]) == f"cg:{name}"


def test_context_types_links_as_identifiers(ontology: Store) -> None:
    links = ask(ontology, "SELECT ?term { ?term a owl:ObjectProperty }")
    assert len(links) > 40
    assert {name for name in links if read_context()[name]["@type"] != "@id"} == set()


def test_every_check_finds_nothing(ontology: Store) -> None:
    checks = list(find_files("checks", "-violation.rq"))
    assert len(checks) >= 4
    for check in checks:
        found = list(ontology.query(check.read_text(encoding="utf-8"), prefixes=PREFIXES))  # type: ignore[arg-type]
        assert found == [], check.name


def test_matches_with_wikidata_are_those_that_the_readme_lists(ontology: Store) -> None:
    query = (
        "SELECT ?term ?match ?other { ?term ?property ?other "
        "VALUES (?property ?match) { (skos:closeMatch 'close') (skos:relatedMatch 'related') } "
        "FILTER(STRSTARTS(STR(?other), 'http://www.wikidata.org/entity/P')) }"
    )
    found = {
        (f"cg:{term.value.removeprefix(CG)}", match.value, other.value.rpartition("/")[2])
        for term, match, other in ontology.query(query, prefixes=PREFIXES)  # type: ignore[union-attr]
    }
    readme = next(find_files("README.md", ".md")).read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `(cg:[\w-]+)` \| (close|related) \| (P\d+) \| .+ \|$", readme, re.MULTILINE))
    assert len(found) >= 10
    assert found == listed
