"""What is written into a store comes back equal, whatever the store and whatever the values."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from provenance.errors import GraphError
from provenance.graph import (
    Store,
    open_store,
    read_articles,
    read_comparisons,
    read_dossier,
    read_judgements,
    replace_derived,
    run_query,
    write_article,
    write_articles,
    write_extraction,
    write_judgements,
)
from provenance.models.claim import Claimant, Extraction
from provenance.models.comparison import Comparison
from provenance.models.dossier import Dossier
from provenance.models.identity import Judgement
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimantKind
from tests.builders import make_article, make_assertion, make_figure
from tests.dossiers import DOSSIER, EARLY
from tests.graph.strategies import JUDGEMENTS, Written, everything


def write(store: Store, dossier: Dossier) -> int:
    """Write a dossier and return how many statements changed."""
    extraction_of = {extraction.version: extraction for extraction in dossier.extractions}
    changed = write_articles(store, [(article, extraction_of.get(article.version)) for article in dossier.articles])
    return changed + replace_derived(store, dossier)


def sizes(store: Store) -> dict[str, int]:
    """Return the number of statements of each graph."""
    return {graph: len(store.read_graph(graph)) for graph in store.list_graphs()}


def rounded(comparison: Comparison) -> Comparison:
    """Return the comparison with the fifteen digits of its gap that every server keeps."""
    gap = comparison.relative_gap
    return comparison.model_copy(update={"relative_gap": None if gap is None else round(gap, 15)})


@given(everything())
@settings(max_examples=25)
def test_memory_gives_back_what_was_written(written: Written) -> None:
    with open_store("memory:") as store:
        assert_comes_back(store, written)


@given(everything())
@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_folder_gives_back_what_was_written(tmp_path_factory: pytest.TempPathFactory, written: Written) -> None:
    with open_store(str(tmp_path_factory.mktemp("store") / "new")) as store:
        assert_comes_back(store, written)


def assert_comes_back(store: Store, written: Written) -> None:
    write_article(store, written.article, written.extraction)
    replace_derived(store, written.dossier)
    dossier = read_dossier(store)
    assert dossier.articles == (written.article,)
    assert dossier.extractions == (written.extraction,)
    assert dossier.resolution == written.resolution
    assert dossier.comparisons == written.comparisons == read_comparisons(store)


def test_dossier_comes_back(store: Store) -> None:
    write(store, DOSSIER)
    found = read_dossier(store)
    assert set(found.articles) == set(DOSSIER.articles)
    assert set(found.extractions) == set(DOSSIER.extractions)
    assert set(found.resolution.links) == set(DOSSIER.resolution.links)
    assert list(map(rounded, found.comparisons)) == list(map(rounded, DOSSIER.comparisons))


def test_writing_the_same_again_changes_nothing(store: Store) -> None:
    assert write(store, DOSSIER) > 0
    before = sizes(store)
    assert write(store, DOSSIER) == 0
    assert sizes(store) == before


def test_no_statement_stands_in_two_graphs(store: Store) -> None:
    write(store, DOSSIER)
    found = Counter(
        (quad.subject, quad.predicate, quad.object) for graph in store.list_graphs() for quad in store.read_graph(graph)
    )
    assert len(found) > 2000
    assert found.most_common(1)[0][1] == 1


def test_no_node_is_blank(store: Store) -> None:
    write(store, DOSSIER)
    nodes = {
        type(node)
        for graph in store.list_graphs()
        for quad in store.read_graph(graph)
        for node in (quad.subject, quad.object)
    }
    assert nodes == {NamedNode, Literal}


def test_no_literal_holds_a_text(store: Store) -> None:
    text = "A flood killed 12 people in Oyele. " * 30
    article = make_article(text)
    long = make_assertion(article, text[:-1], claimant=Claimant(kind=ClaimantKind.OUTLET))
    write_article(store, article, Extraction(version=article.version, extractor="x", assertions=(long,)))
    longest = "SELECT (MAX(STRLEN(STR(?words))) AS ?length) { ?s oa:exact|cg:sentence ?words }"
    assert run_query(store, longest).rows() == [{"length": "300"}]
    assert read_dossier(store).extractions[0].assertions == (long,)


def test_articles_come_in_one_order_however_they_were_written() -> None:
    pairs = [(article, None) for article in DOSSIER.articles]
    orders = []
    for given_order in (pairs, pairs[::-1]):
        with open_store("memory:") as store:
            write_articles(store, given_order)
            orders.append(tuple(read_articles(store)))
    assert orders[0] == orders[1]


def test_new_extractor_replaces_what_the_old_one_read(store: Store) -> None:
    article = make_article()
    old = Extraction(version=article.version, extractor="old", figures=(make_figure(article),))
    new = Extraction(version=article.version, extractor="new")
    write_article(store, article, old)
    write_extraction(store, new)
    assert read_dossier(store).extractions == (new,)


def test_changed_text_is_a_version_beside_its_predecessor(store: Store) -> None:
    before, after = make_article("One died."), make_article("Two died.")
    write_article(store, before)
    write_article(store, after)
    assert set(read_articles(store)) == {before, after}
    revisions = run_query(store, "SELECT ?new ?old { ?new prov:wasRevisionOf ?old }").rows()
    mint = store.names.mint
    assert revisions == [{"new": mint(after.version).value, "old": mint(before.version).value}]


def test_corrected_metadata_replace_the_former_ones(store: Store) -> None:
    article = make_article(title="Flod")
    corrected = article.model_copy(update={"title": "Flood"})
    write_article(store, article)
    write_article(store, corrected)
    assert list(read_articles(store)) == [corrected]


def test_extraction_of_an_unknown_version_is_refused(store: Store) -> None:
    with pytest.raises(GraphError, match="holds no"):
        write_extraction(store, Extraction(version="version/00", extractor="x"))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"exact": "13 people"}, "does not stand at"),
        ({"span": Span(start=1, end=10)}, "does not stand at"),
        ({"part_of": "f9"}, "refers to 'f9'"),
        ({"version": "version/00"}, "does not stand at"),
    ],
    ids=["other words", "other place", "unknown whole", "other version"],
)
def test_untrue_extraction_is_refused_and_leaves_nothing(store: Store, change: dict[str, object], message: str) -> None:
    article = make_article()
    figure = make_figure(article).model_copy(update=change)
    before = sizes(store)
    with pytest.raises(GraphError, match=message):
        write_article(store, article, Extraction(version=article.version, extractor="x", figures=(figure,)))
    assert sizes(store) == before


def test_two_claims_with_one_identifier_are_refused(store: Store) -> None:
    article = make_article()
    twice = (make_figure(article, local_id="f1"), make_figure(article, local_id="f2"))
    with pytest.raises(GraphError, match="share this identifier"):
        write_article(store, article, Extraction(version=article.version, extractor="x", figures=twice))


@given(st.lists(JUDGEMENTS, max_size=3, unique_by=lambda judgement: (judgement.when, judgement.left, judgement.right)))
@settings(max_examples=20)
def test_judgements_come_back_the_oldest_first(judgements: list[Judgement]) -> None:
    with open_store("memory:") as store:
        write_judgements(store, judgements)
        expected = sorted(judgements, key=lambda judgement: (judgement.when, judgement.left, judgement.right))
        assert read_judgements(store) == tuple(expected)


def test_other_base_enters_no_identifier() -> None:
    with open_store("memory:", base="https://news.example/id/") as store:
        write(store, DOSSIER)
        assert store.list_graphs()
        assert set(read_dossier(store).articles) == set(DOSSIER.articles)


def test_version_with_a_text_blacked_out_comes_back_and_its_original_stays_out() -> None:
    masked = EARLY.model_copy(
        update={"text": EARLY.text.replace("Ilse Brandt", "████ ██████"), "recorded": EARLY.version}
    )
    with open_store("memory:") as store:
        write_article(store, EARLY)
        write_article(store, masked)
        assert list(read_articles(store)) == [masked]
        assert write_article(store, EARLY) == 0
        assert list(read_articles(store)) == [masked]
