"""Foreign words and the English given for them, in one article and across articles."""

from __future__ import annotations

import pytest

from provenance.conflict import expand_pairs
from provenance.conflict.words import is_english
from provenance.models.claim import Claimant, Extraction
from provenance.models.comparison import Comparison
from provenance.models.identity import ClaimLink, Entity, Resolution
from provenance.models.vocabulary import ClaimantKind, Relation
from tests.builders import make_article, make_assertion, make_claimant, make_quote

ORIGINAL = "“Sero vamma, sero tolen lessa.”"
REIS = make_claimant("Ana Reis", ClaimantKind.PERSON)
VOST = make_claimant("Ivo Vost", ClaimantKind.PERSON)


def compare_told(*told: tuple[str, tuple[str, Claimant], tuple[str, Claimant]]) -> dict[frozenset[str], Relation]:
    """Return the relation of every two quotations, by their words; each article has a text and two quotations."""
    links, extractions, articles, words = [], [], [], {}
    entities = {one.name: Entity(id=f"entity/{one.name}", label=one.name or "", kind=one.kind) for one in (REIS, VOST)}
    for number, (text, *quotes) in enumerate(told):
        article = make_article(text, id=f"a{number}")
        claims = [
            (make_quote if exact.startswith("“") else make_assertion)(article, exact, claimant=claimant)
            for exact, claimant in quotes
        ]
        words.update({claim.iri: claim.exact for claim in claims})
        links += [
            ClaimLink(
                claim=claim.iri,
                version=claim.version,
                kind=claim.kind,
                claimant=entities[claim.claimant.name].id,
                event="event/square",
            )
            for claim in claims
        ]
        quoted = tuple(claim for claim in claims if claim.exact.startswith("“"))
        said = tuple(claim for claim in claims if not claim.exact.startswith("“"))
        extractions.append(Extraction(version=article.version, extractor="test", quotes=quoted, assertions=said))
        articles.append(article)
    resolution = Resolution(entities=tuple(entities.values()), links=tuple(links))
    pairs: list[Comparison] = list(expand_pairs(articles, extractions, resolution))
    return {frozenset((words[pair.left.claims[0]], words[pair.right.claims[0]])): pair.relation for pair in pairs}


HERS = (
    f"{ORIGINAL} We keep what we count, Ana Reis said in the square.",
    (ORIGINAL, REIS),
    ("We keep what we count", REIS),
)
SAME = "“We keep all that we count.”"
OTHER = "“The harbour burns tonight.”"


@pytest.mark.parametrize(
    ("others", "relation"),
    [(SAME, Relation.SAME), (OTHER, Relation.ALTERED_QUOTE)],
    ids=["in the same words", "in words of its own"],
)
def test_what_translates_elsewhere_is_held_against_the_words_beside_the_original(
    others: str, relation: Relation
) -> None:
    theirs = (
        f"Ivo Vost gave it as {others}\n\n“It was loud,” he told us.",
        (others, VOST),
        ("“It was loud,”", VOST),
    )
    found = compare_told(HERS, theirs)
    assert found[frozenset((ORIGINAL, HERS[2][0]))] is Relation.TRANSLATION
    assert found[frozenset((HERS[2][0], others))] is relation


def test_the_same_foreign_words_are_one_original() -> None:
    again = "“Sero vamma, sero tolen lessa”"
    theirs = (
        f"{again} was what the square heard. “We keep counting,” Ana Reis explained.",
        (again, REIS),
        ("“We keep counting,”", REIS),
    )
    found = compare_told(HERS, theirs)
    assert found[frozenset((ORIGINAL, again))] is Relation.SAME
    assert found[frozenset((ORIGINAL, "“We keep counting,”"))] is Relation.TRANSLATION


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A death toll is a treaty", True),
        ("I haven’t seen a table", True),
        ("No minister telephoned me,", True),
        ("On nous a oubliés, deux jours", False),
        ("Sero vamma, sero tolen lessa", False),
        ("Nein!", True),
    ],
)
def test_short_english_is_english(words: str, expected: bool) -> None:
    assert is_english(words) is expected
