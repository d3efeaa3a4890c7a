"""Nanopublications pass the checks of the library that others use for them, and fail them when a word is changed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import rdflib
from pyoxigraph import Quad, RdfFormat, parse

from provenance.graph import Store, export, open_store
from provenance.graph.namespaces import term
from provenance.graph.nanopub import NP, hash_statements
from tests.dossiers import DOSSIER
from tests.graph.test_export import fill

pytestmark = [
    pytest.mark.filterwarnings("ignore:(ConjunctiveGraph|Dataset.default_context):DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:nanopub"),
]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """Give a store with the dossier."""
    with open_store("memory:") as store:
        fill(store)
        yield store


@pytest.fixture(scope="module", autouse=True)
def _literals_as_they_were() -> Iterator[None]:
    """Undo what importing the library does to rdflib: it keeps literals as they are spelt, for everybody."""
    normalises = rdflib.NORMALIZE_LITERALS
    yield
    rdflib.NORMALIZE_LITERALS = normalises


@pytest.fixture(scope="module")
def published(store: Store) -> dict[str, list[Quad]]:
    """Give the statements of each nanopublication under its IRI."""
    found: dict[str, list[Quad]] = {}
    for quad in parse(export(store, "nanopub").encode(), RdfFormat.TRIG):
        found.setdefault(quad.graph_name.value.partition("#")[0], []).append(quad)
    return found


def verify(quads: list[Quad]) -> bool:
    """Tell whether the library finds the nanopublication well-formed and its trusty code true."""
    # Importing the library warns of what it will do, which the marks above expect.
    from nanopub.nanopub import Nanopub  # noqa: PLC0415
    from nanopub.utils import MalformedNanopubError  # noqa: PLC0415

    graph = rdflib.ConjunctiveGraph()
    graph.parse(data="".join(f"{quad} .\n" for quad in quads), format="nquads")
    try:
        one = Nanopub(rdf=graph)
        return bool(one.is_valid and one.has_valid_trusty)
    except MalformedNanopubError:
        return False


def test_every_claim_has_a_valid_nanopublication(published: dict[str, list[Quad]]) -> None:
    assert len(published) == len(DOSSIER.claims)
    assert [iri for iri, quads in published.items() if not verify(quads)] == []


def test_changed_word_is_found_out(published: dict[str, list[Quad]]) -> None:
    quads = list(next(iter(published.values())))
    place = next(index for index, quad in enumerate(quads) if quad.predicate == term("cg:sentence"))
    del quads[place]
    assert not verify(quads)


def test_code_is_independent_of_the_order_of_statements(published: dict[str, list[Quad]]) -> None:
    for iri, quads in published.items():
        assert iri.rpartition("/")[2] == hash_statements(reversed(quads), iri)


def test_assertion_says_who_says_what(published: dict[str, list[Quad]]) -> None:
    for quads in published.values():
        parts = {quad.graph_name.value.partition("#")[2] for quad in quads}  # type: ignore[union-attr]
        assert parts == {"Head", "assertion", "provenance", "pubinfo"}
        said = {quad.predicate for quad in quads if quad.graph_name.value.endswith("#assertion")}  # type: ignore[union-attr]
        assert {term("cg:claimant"), term("cg:anchor"), term("cg:sentence"), term("oa:exact")} <= said


def test_provenance_leads_to_the_text_and_its_article(published: dict[str, list[Quad]]) -> None:
    for quads in published.values():
        told = {quad.predicate for quad in quads if quad.graph_name.value.endswith("#provenance")}  # type: ignore[union-attr]
        assert {term("prov:wasDerivedFrom"), term("cg:textHash"), term("dcterms:identifier")} <= told


def test_claims_are_introduced_once_each(store: Store, published: dict[str, list[Quad]]) -> None:
    introduced = [quad.object for quads in published.values() for quad in quads if "introduces" in quad.predicate.value]
    assert sorted(introduced, key=str) == sorted((store.names.mint(claim) for claim in DOSSIER.claims), key=str)
    assert all(quads[0].predicate.value.startswith(NP) for quads in published.values())
