"""What a conflict is shown with stands beside it, and is what its claims, articles and events say."""

from __future__ import annotations

import pytest

from provenance.graph import open_store, replace_derived, run_query, write_articles
from tests.dossiers import DOSSIER

_WAYS = {
    "firstWords": "rdf:_1/cg:anchor/oa:hasSelector/oa:exact",
    "firstClaimant": "rdf:_1/cg:claimant/schema:name",
    "firstArticle": "rdf:_1/cg:inVersion/dcterms:isVersionOf/dcterms:identifier",
    "firstPublished": "rdf:_1/cg:inVersion/cg:publishedEarliest",
}


@pytest.fixture(scope="module")
def pairs() -> dict[str, tuple[set[str], set[str]]]:
    """Give for each property what stands with groups or conflicts, and what the long way leads to."""
    with open_store("memory:") as store:
        extraction_of = {extraction.version: extraction for extraction in DOSSIER.extractions}
        write_articles(store, [(article, extraction_of.get(article.version)) for article in DOSSIER.articles])
        replace_derived(store, DOSSIER)

        def find(way: str, class_: str) -> set[str]:
            return set(run_query(store, f"SELECT ?s ?o {{ ?s a {class_} ; {way} ?o }}").render("csv").splitlines()[1:])

        found = {name: (find(f"cg:{name}", "cg:ValueGroup"), find(way, "cg:ValueGroup")) for name, way in _WAYS.items()}
        return found | {"contests": (find("cg:contests", "cg:Conflict"), find("cg:event", "cg:Conflict"))}


@pytest.mark.parametrize("name", [*_WAYS, "contests"])
def test_short_way_leads_where_the_long_one_does(pairs: dict[str, tuple[set[str], set[str]]], name: str) -> None:
    short, long = pairs[name]
    assert short
    assert short == long


def test_only_conflicts_contest() -> None:
    with open_store("memory:") as store:
        replace_derived(store, DOSSIER)
        rows = run_query(store, "SELECT ?c { ?c cg:contests ?e MINUS { ?c a cg:Conflict } }").rows()
        assert rows == []
        assert any(not one.alarm and one.event for one in DOSSIER.comparisons)
