"""Verification finds a text, an anchor or a derived statement that is not as it was recorded."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Literal, Quad

from provenance.graph import open_store, replace_derived, verify, write_article, write_articles, write_extraction
from provenance.graph.anchors import EXACT
from provenance.graph.claim_tables import name_claims_graph
from provenance.graph.texts import FolderTexts
from provenance.models.claim import Extraction
from tests.dossiers import DOSSIER, EARLY


def extraction_of(version: str) -> Extraction | None:
    """Return what was read in a version of the dossier."""
    return next((extraction for extraction in DOSSIER.extractions if extraction.version == version), None)


def test_untouched_store_is_as_recorded() -> None:
    with open_store("memory:") as store:
        write_articles(store, [(article, extraction_of(article.version)) for article in DOSSIER.articles])
        replace_derived(store, DOSSIER)
        assert list(verify(store)) == []


def test_changed_byte_of_a_text_is_found(tmp_path: Path) -> None:
    with open_store(str(tmp_path)) as store:
        write_article(store, EARLY, extraction_of(EARLY.version))
        assert isinstance(store.texts, FolderTexts)
        path = store.texts.path_of(EARLY.sha256)
        path.write_text(EARLY.text.replace("340", "341"), newline="")
        messages = [str(change) for change in verify(store)]
    assert messages[0].startswith(f"{EARLY.version}: the text is not the one with the SHA-256")
    assert any("says 'More than 340 people' where the text has 'More than 341 people'" in words for words in messages)


def test_missing_text_is_found(tmp_path: Path) -> None:
    with open_store(str(tmp_path)) as store:
        write_article(store, EARLY)
        assert isinstance(store.texts, FolderTexts)
        store.texts.path_of(EARLY.sha256).unlink()
        assert ["missing" in change.message for change in verify(store)] == [True]


def test_changed_words_of_an_anchor_are_found() -> None:
    with open_store("memory:") as store:
        extraction = extraction_of(EARLY.version)
        assert extraction is not None
        write_article(store, EARLY, extraction)
        graph = name_claims_graph(extraction.version, extraction.extractor)
        quads = store.read_graph(graph)
        forged = [
            Quad(quad.subject, quad.predicate, Literal("forged"), quad.graph_name) if quad.predicate == EXACT else quad
            for quad in quads
        ]
        store.replace([graph], forged)
        changes = list(verify(store))
    assert changes
    assert all("says 'forged'" in change.message for change in changes)


def test_derived_statement_about_a_vanished_claim_is_found() -> None:
    with open_store("memory:") as store:
        write_articles(store, [(article, extraction_of(article.version)) for article in DOSSIER.articles])
        replace_derived(store, DOSSIER)
        write_extraction(store, Extraction(version=EARLY.version, extractor="another"))
        messages = {change.message.split(" '")[0] for change in verify(store)}
    assert messages == {"a derived statement is about this claim, which no article has", "has the member"}
