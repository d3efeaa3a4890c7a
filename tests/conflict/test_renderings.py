"""Quotations and assertions of real articles, from the claim to the comparison."""

from __future__ import annotations

from datetime import date

from provenance.conflict import compare, expand_pairs
from provenance.conflict.renderings import read_renderings
from provenance.models.article import Article
from provenance.models.claim import Extraction, QuoteClaim
from provenance.models.identity import ClaimLink, Entity, Resolution
from provenance.models.vocabulary import ClaimantKind, Form, Relation
from tests.builders import make_article, make_assertion, make_claimant, make_quote, span_of

RUIZ = make_claimant("Ana Ruiz", ClaimantKind.PERSON)
FIRST = make_article("“We will empty every creek they hide in,” Ana Ruiz said.", id="a1")
SECOND = make_article(
    "Ana Ruiz vowed to “burn every creek they hide in”.", id="a2", publisher="Comet", published=date(2021, 7, 11)
)
THIRD = make_article("The ferry never sailed, Ana Ruiz said.", id="a3", publisher="Post")


def make_mixed(article: Article) -> QuoteClaim:
    """Return the clause with its quoted fragment."""
    words = "to “burn every creek they hide in”"
    fragment = span_of(article.text, "“burn every creek they hide in”")
    quote = make_quote(article, words, claimant=RUIZ)
    return quote.model_copy(update={"form": Form.MIXED, "fragments": (fragment,)})


QUOTES = (make_quote(FIRST, "“We will empty every creek they hide in,”", claimant=RUIZ), make_mixed(SECOND))
SAID = make_assertion(THIRD, "The ferry never sailed", claimant=RUIZ)
EXTRACTIONS = (
    Extraction(version=FIRST.version, extractor="test", quotes=QUOTES[:1]),
    Extraction(version=SECOND.version, extractor="test", quotes=QUOTES[1:]),
    Extraction(version=THIRD.version, extractor="test", assertions=(SAID,)),
)
ENTITY = Entity(id="entity/ruiz", label="Ana Ruiz", kind=ClaimantKind.PERSON)
RESOLUTION = Resolution(
    entities=(ENTITY,),
    links=tuple(
        ClaimLink(claim=claim.iri, version=claim.version, kind=claim.kind, claimant=ENTITY.id)
        for claim in (*QUOTES, SAID)
    ),
)
ARTICLES = (FIRST, SECOND, THIRD)


def test_read_renderings_keeps_what_stands_inside_the_marks() -> None:
    direct, mixed, indirect = read_renderings(ARTICLES, EXTRACTIONS, RESOLUTION)
    assert direct.quoted[0].words[:3] == ("we", "will", "empty")
    assert mixed.quoted[0].words[:2] == ("burn", "every")
    assert indirect.quoted == ()
    assert {direct.side, mixed.side, indirect.side} == {"entity/ruiz"}


def test_compare_finds_an_altered_quotation() -> None:
    (comparison,) = compare(ARTICLES, EXTRACTIONS, RESOLUTION)
    assert comparison.relation is Relation.ALTERED_QUOTE
    assert [comparison.left.claims[0], comparison.right.claims[0]] == [QUOTES[0].iri, QUOTES[1].iri]
    assert comparison.sentence.endswith("Claimants as printed: Ana Ruiz; Ana Ruiz.")


def test_expand_pairs_shows_the_same_pair() -> None:
    (pair,) = expand_pairs(ARTICLES, EXTRACTIONS, RESOLUTION)
    assert pair in compare(ARTICLES, EXTRACTIONS, RESOLUTION)


def test_renderings_without_links_keep_their_own_names() -> None:
    sides = [one.side for one in read_renderings(ARTICLES, EXTRACTIONS, Resolution())]
    assert sides == ["name/Ana Ruiz"] * 3
