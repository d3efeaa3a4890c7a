"""Offices without a name: whom of an event they mean, and when they mean nobody in particular."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.models.claim import Claimant, Extraction, QuoteClaim
from provenance.models.vocabulary import ClaimantKind
from provenance.resolution import Authority
from provenance.resolution.holders import Holders, read_offices
from provenance.resolution.speakers import resolve_speakers
from tests.resolution.scenes import Told, tell

MAYOR = Claimant(kind=ClaimantKind.PERSON, name="Ana Reis", role="Mayor")


@pytest.mark.parametrize(
    ("printed", "asked", "is_one"),
    [
        ("Mayor", "the mayor", True),
        ("the mayor of Oyele", "Oyele’s mayor", True),
        ("the mayor of Oyele", "the mayor of Teire", False),
        ("Interior Minister", "the minister", True),
        ("Interior Minister", "the health minister", False),
        ("Deputy Mayor", "the mayor", False),
        ("Mayor", "the former mayor", False),
        ("Mayor", "a mayor", False),
        ("President", "the head of state", True),
        ("President", "the Maruban president", False),
        ("the Maruban president", "the Maruban president", True),
        ("fisherman", "the fisherman", False),
    ],
)
def test_an_office_means_its_only_holder(printed: str, asked: str, is_one: bool) -> None:
    holders = Holders()
    holders.learn("event", printed, "ana reis")
    holders.note("event", asked)
    assert holders.find("event", asked) == ("ana reis" if is_one else None)


def test_two_holders_are_nobody() -> None:
    holders = Holders()
    holders.learn("event", "Interior Minister", "ana reis")
    holders.learn("event", "Health Minister", "ben oduya")
    assert holders.find("event", "the minister") is None
    assert holders.find("event", "the health minister") == "ben oduya"
    assert holders.find("another event", "the health minister") is None


def test_a_long_phrase_names_no_office() -> None:
    assert not list(read_offices("the mayor " * 50))


@pytest.mark.parametrize(
    ("claimant", "is_one"),
    [
        (Claimant(kind=ClaimantKind.ROLE, name="mayor"), True),
        (Claimant(kind=ClaimantKind.ORGANISATION, name="Reis"), True),
        (Claimant(kind=ClaimantKind.PERSON, name="Brave Ana Reis"), True),
        (Claimant(kind=ClaimantKind.PERSON, name="Ben Reis"), False),
        (Claimant(kind=ClaimantKind.ORGANISATION, name="Brave Ana Reis"), True),
        (Claimant(kind=ClaimantKind.ORGANISATION, name="Ana Reis's campaign"), False),
        (Claimant(kind=ClaimantKind.DOCUMENT, name="Ana Reis"), False),
    ],
    ids=[
        "office",
        "last name",
        "person with a word before the name",
        "another of the family",
        "a name with a word before",
        "campaign",
        "paper",
    ],
)
def test_articles_of_one_event_name_one_speaker(claimant: Claimant, is_one: bool) -> None:
    first = _tell_by(MAYOR, "“The dam held,” said Mayor {Ana Reis: “all night”}.", "a")
    second = _tell_by(claimant, "Not so, {one: “it broke”}.", "b")
    claims = [claim for _, extraction in (first, second) for claim in extraction.claims]
    articles = [first[0], second[0]]
    found = resolve_speakers(claims, {claim.iri: "event/flood" for claim in claims}, articles, Authority())
    left, right = (found.entity_of[claim.iri] for claim in claims)
    assert (left == right) is is_one


def _tell_by(claimant: Claimant, marked: str, name: str) -> Told:
    article, extraction = tell(marked, id=name, published=date(2021, 7, 9))
    quotes: tuple[QuoteClaim, ...] = tuple(
        claim.model_copy(update={"claimant": claimant}) for claim in extraction.quotes
    )
    return article, Extraction(version=article.version, extractor="test", quotes=quotes)
