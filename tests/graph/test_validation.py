"""The shapes accept what is written, and notice when any one of the statements they ask for is gone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from importlib.resources.abc import Traversable
from random import Random
from typing import Any

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse
from pyoxigraph import Store as Engine
from rdflib import SH

from provenance.graph import (
    Store,
    open_store,
    replace_audit,
    replace_derived,
    report_validity,
    validate,
    view_graph,
    write_articles,
    write_judgements,
)
from provenance.graph.namespaces import PREFIXES, term
from provenance.graph.ontology import find_files, ontology_to_graph
from provenance.graph.screening import Classes, find_suspects, read_shapes
from provenance.graph.shacl import check, copy_graph, copy_quads, find_violations
from provenance.models.claim import FigureClaim
from provenance.models.identifiers import BASE
from tests.dossiers import ARTICLES, DOSSIER
from tests.graph.wealth import ARTICLE, DATASET, EXTRACTION, JUDGEMENT, REDACTION, RESOLUTION, REVIEW

TYPE = term("rdf:type")


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    """Give the statements of a store that has a record of every class."""
    with open_store("memory:") as store:
        extraction_of = {extraction.version: extraction for extraction in DOSSIER.extractions}
        write_articles(store, [(article, extraction_of.get(article.version)) for article in DOSSIER.articles])
        write_articles(store, [(ARTICLE, EXTRACTION), (DATASET, None)])
        merged = DOSSIER.resolution.model_copy(update={"candidates": RESOLUTION.candidates})
        replace_derived(store, DOSSIER.model_copy(update={"resolution": merged}))
        write_judgements(store, [JUDGEMENT])
        replace_audit(store, [REVIEW], [REDACTION], {ARTICLE.version: "Correction: the toll was lower."})
        return [quad for graph in store.list_graphs() for quad in store.read_graph(graph)]


def required() -> Iterator[tuple[str, str]]:
    """Yield every class and property of which a shape wants at least one."""
    shapes = Engine()
    for path in find_files("shapes", ".ttl"):
        shapes.bulk_load(path.read_bytes(), RdfFormat.TURTLE)
    query = (
        "SELECT ?class ?path { ?shape sh:targetClass ?class ; sh:property ?property . "
        "?property sh:minCount 1 ; sh:path ?path } ORDER BY ?class ?path"
    )
    for solution in shapes.query(query, prefixes=PREFIXES):  # type: ignore[union-attr]
        yield solution["class"].value, solution["path"].value


REQUIRED = list(required())


def name(iri: str) -> str:
    """Return the last part of an IRI."""
    return iri.rpartition("#")[2].rpartition("/")[2]


def test_there_is_a_shape_for_every_class() -> None:
    shaped = {
        quad.object
        for path in find_files("shapes", ".ttl")
        for quad in parse(path.read_bytes(), RdfFormat.TURTLE)
        if quad.predicate == term("sh:targetClass")
    }
    classes = {
        quad.subject for quad in ontology_to_graph(BASE) if quad.predicate == TYPE and quad.object == term("owl:Class")
    }
    assert len(classes) >= 25
    assert classes <= shaped


def test_dossier_is_valid() -> None:
    with open_store("memory:") as store:
        extraction_of = {extraction.version: extraction for extraction in DOSSIER.extractions}
        write_articles(store, [(article, extraction_of.get(article.version)) for article in DOSSIER.articles])
        replace_derived(store, DOSSIER)
        assert validate(store) == ()


def test_record_of_every_class_is_valid(quads: list[Quad]) -> None:
    found = {quad.object.value for quad in quads if quad.predicate == TYPE}  # type: ignore[union-attr]
    assert {class_ for class_, _ in REQUIRED} <= found
    assert list(find_violations(copy_quads(quads), BASE)) == []


def test_every_required_statement_is_missed_when_it_is_gone(quads: list[Quad]) -> None:
    assert len(REQUIRED) > 80
    gone = [found for class_, path in REQUIRED if (found := first_of(quads, class_, path))]
    assert len(gone) == len(REQUIRED)
    removed = set(gone)
    violations = list(find_violations(copy_quads(quad for quad in quads if quad not in removed), BASE))
    noticed = {(violation["record"], violation["path"].partition(":")[2]) for violation in violations}
    for quad in gone:
        record = quad.subject.value.removeprefix(BASE)  # type: ignore[union-attr]
        assert (record, name(quad.predicate.value)) in noticed


def restricted() -> Iterator[tuple[str, str]]:
    """Yield every class and property whose values a shape restricts."""
    shapes = Engine()
    for path in find_files("shapes", ".ttl"):
        shapes.bulk_load(path.read_bytes(), RdfFormat.TURTLE)
    query = (
        "SELECT DISTINCT ?class ?path { ?shape sh:targetClass ?class ; sh:property ?property . "
        "?property sh:path ?path ; sh:datatype|sh:in|sh:class|sh:nodeKind|sh:hasValue ?what "
        "FILTER(isIRI(?path)) } ORDER BY ?class ?path"
    )
    for solution in shapes.query(query, prefixes=PREFIXES):  # type: ignore[union-attr]
        yield solution["class"].value, solution["path"].value


def test_every_value_of_another_kind_is_noticed(quads: list[Quad]) -> None:
    wrong = Literal("?", datatype=term("cg:Nothing"))
    places = {first: None for class_, path in restricted() if (first := first_of(quads, class_, path))}
    assert len(places) > 120
    mutated = [Quad(quad.subject, quad.predicate, wrong, quad.graph_name) if quad in places else quad for quad in quads]
    violations = list(find_violations(copy_quads(mutated), BASE))
    noticed = {(violation["record"], violation["path"].partition(":")[2]) for violation in violations}
    for quad in places:
        record = quad.subject.value.removeprefix(BASE)  # type: ignore[union-attr]
        assert (record, name(quad.predicate.value)) in noticed


def test_every_single_value_is_missed_when_there_are_two(quads: list[Quad]) -> None:
    single = [(class_, path) for class_, path in REQUIRED if path != TYPE.value]
    doubled = [
        Quad(first.subject, first.predicate, Literal("another"), first.graph_name)
        for class_, path in single
        if (first := first_of(quads, class_, path))
    ]
    assert len(doubled) > 80
    violations = list(find_violations(copy_quads([*quads, *doubled]), BASE))
    noticed = {(violation["record"], violation["path"].partition(":")[2]) for violation in violations}
    for quad in doubled:
        record = quad.subject.value.removeprefix(BASE)  # type: ignore[union-attr]
        assert (record, name(quad.predicate.value)) in noticed


ODD = (
    Literal("much"),
    Literal(""),
    Literal("x" * 400),
    Literal(-1),
    Literal(2),
    Literal(1.5),
    Literal("1e400", datatype=term("xsd:double")),
    Literal("2021-02-30", datatype=term("xsd:date")),
    Literal("1066-10-14", datatype=term("xsd:date")),
    Literal("2999-10-14", datatype=term("xsd:date")),
    Literal("yes", datatype=term("xsd:boolean")),
    Literal(False),
    Literal("mots", language="fr"),
    term("cg:Nothing"),
    term("cg:harm-killed"),
)
"""Values that fit some shapes and break others."""


def mutate(quads: list[Quad], seed: int) -> Iterator[Quad]:
    """Yield the statements, some of which are dropped, have another value, or have one more."""
    random = Random(seed)  # noqa: S311 - mutations, no secret
    for quad in quads:
        kind = random.choice(("drop", "replace", "add")) if random.random() < 0.06 else "keep"
        if kind in ("keep", "add"):
            yield quad
        if kind in ("replace", "add"):
            yield Quad(quad.subject, quad.predicate, random.choice(ODD), quad.graph_name)


@pytest.mark.filterwarnings("ignore::Warning:rdflib")  # which wonders at the odd values
def test_screen_passes_nothing_that_breaks_a_shape(quads: list[Quad]) -> None:
    engine = copy_quads(mutate(quads, seed=201))
    records = {quad.subject for quad in engine.quads_for_pattern(None, TYPE, None)}
    suspects = set(find_suspects(engine))
    assert len(suspects) < len(records) / 2
    screened, whole = results(engine, suspects), results(engine, records)
    assert len(whole) > 50
    assert screened == whole


def results(engine: Engine, records: Collection[Any]) -> set[tuple[str, ...]]:
    """Return what pySHACL says of some records."""
    return {
        tuple(sorted(f"{predicate} {found}" for predicate, found in said if predicate != SH.sourceShape))
        for report, result in check(engine, records)
        for said in [list(report.predicate_objects(result))]
    }


@pytest.mark.filterwarnings("ignore::Warning:rdflib")
@pytest.mark.parametrize("value", [Literal("soon"), Literal(3), BlankNode("b"), term("cg:Nothing")])
def test_value_that_cannot_be_compared_is_found(quads: list[Quad], value: Literal | BlankNode | NamedNode) -> None:
    path = term("cg:publishedEarliest")
    place = first_of(quads, "https://w3id.org/claim-graph/ontology#ArticleVersion", path.value)
    assert place
    mutated = [quad for quad in quads if quad != place]
    violations = list(
        find_violations(copy_quads([*mutated, Quad(place.subject, place.predicate, value, place.graph_name)]), BASE)
    )
    assert {violation["path"] for violation in violations} == {"cg:publishedEarliest"}


def test_screen_knows_every_constraint_of_the_shapes(quads: list[Quad]) -> None:
    engine = copy_quads(quads)
    shapes = read_shapes(Classes(engine))
    assert len(shapes) > 30
    assert sum(len(shape.checks) for shape in shapes) > 600
    assert set(find_suspects(engine)) == set()


def first_of(quads: list[Quad], class_: str, path: str) -> Quad | None:
    """Return a statement with the predicate about a record of the class, if there is one."""
    records = {quad.subject for quad in quads if quad.predicate == TYPE and quad.object == NamedNode(class_)}
    return next((quad for quad in quads if quad.subject in records and quad.predicate.value == path), None)


INVALID = list(find_files("examples/invalid", ".ttl"))
VALID = list(find_files("examples/valid", ".ttl"))


def read_example(path: Traversable) -> list[Quad]:
    """Return the statements of an example, with the ontology."""
    return [*parse(path.read_bytes(), RdfFormat.TURTLE), *ontology_to_graph(BASE)]


@pytest.mark.parametrize("path", VALID, ids=[path.name for path in VALID])
def test_valid_example_is_valid(path: Traversable) -> None:
    assert list(find_violations(copy_quads(read_example(path)), BASE)) == []


@pytest.mark.parametrize("path", INVALID, ids=[path.name for path in INVALID])
def test_invalid_example_gives_the_expected_message(path: Traversable) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# expected: ")
    messages = {violation["message"] for violation in find_violations(copy_quads(read_example(path)), BASE)}
    assert messages == {first.removeprefix("# expected: ")}


def test_examples_are_there() -> None:
    assert len(VALID) >= 4
    assert len(INVALID) >= 8


def break_confidence(store: Store) -> FigureClaim:
    """Write the dossier with a word where a number belongs, and return the claim that it is about."""
    extraction_of = {extraction.version: extraction for extraction in DOSSIER.extractions}
    write_articles(store, [(article, extraction_of.get(article.version)) for article in DOSSIER.articles])
    claim = next(claim for claim in DOSSIER.claims.values() if isinstance(claim, FigureClaim))
    graph = next(iter(store.list_graphs(f"claims/{claim.version.partition('/')[2]}")))
    quads = [
        Quad(quad.subject, quad.predicate, Literal("much"), quad.graph_name)
        if quad.predicate == term("cg:confidence") and quad.subject == store.names.mint(claim.iri)
        else quad
        for quad in store.read_graph(graph)
    ]
    store.replace([graph], quads)
    return claim


def sentence_of(claim: FigureClaim) -> str:
    """Return the sentence that the claim stands in."""
    return claim.sentence.text_in(next(article.text for article in ARTICLES if article.version == claim.version))


def test_violation_names_the_words_and_the_sentence_of_its_claim() -> None:
    with open_store("memory:") as store:
        claim = break_confidence(store)
        violations = validate(store)
    assert violations
    assert {violation.words for violation in violations} == {claim.exact}
    assert {violation.sentence for violation in violations} == {sentence_of(claim)}
    assert f"{claim.iri} (“{claim.exact}”): a claim has exactly one cg:confidence" in str(violations[0])
    assert str(violations[0]).endswith(f"found 'much' in “{sentence_of(claim)}”")


def test_part_of_a_claim_leads_to_its_sentence() -> None:
    with open_store("memory:") as store:
        claim = break_confidence(store)
        graph = next(iter(store.list_graphs(f"claims/{claim.version.partition('/')[2]}")))
        quads = store.read_graph(graph)
        store.replace([graph], [quad for quad in quads if quad.predicate != term("oa:exact")])
        found = {violation.record: violation.sentence for violation in validate(store)}
    selector = f"{claim.version}#char={claim.span.start},{claim.span.end}"
    assert found[selector] == sentence_of(claim)


def test_report_is_a_shacl_report_without_blank_nodes() -> None:
    with open_store("memory:") as store:
        claim = break_confidence(store)
        node = store.names.mint(claim.iri)
        triples = report_validity(store).triples
        violations = validate(store)
    assert not any(isinstance(node, BlankNode) for triple in triples for node in triple)
    told = {(triple.predicate, triple.object) for triple in triples}
    assert (term("sh:focusNode"), node) in told
    assert (term("sh:conforms"), Literal(False)) in told
    assert (term("cg:sentence"), Literal(sentence_of(claim))) in told
    # Each constraint of the property gives a result of its own; to people they are one violation.
    assert sum(triple.predicate == term("sh:result") for triple in triples) >= len(violations) == 1


def test_report_on_a_sound_store_conforms() -> None:
    with open_store("memory:") as store:
        told = [(triple.predicate, triple.object) for triple in report_validity(store).triples]
    assert told == [(TYPE, term("sh:ValidationReport")), (term("sh:conforms"), Literal(True))]


def test_rdflib_sees_the_union(quads: list[Quad]) -> None:
    assert len(copy_graph(quads)) == len(quads)
    with open_store("memory:") as store:
        rows = list(view_graph(store).query("SELECT ?o { ?o a owl:Ontology }"))
    assert len(rows) == 1
