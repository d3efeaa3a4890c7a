"""The orchestrator and the outlet's own statements."""

from __future__ import annotations

import pytest

from provenance.extraction.extract import extract_claims
from provenance.models.vocabulary import MentionType, Voice
from tests.builders import make_article


def narrated(text: str) -> list[str]:
    return [claim.exact for claim in extract_claims(make_article(text)).assertions if claim.voice is Voice.OUTLET]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Oyele closed its port on Monday.", ["Oyele closed its port on Monday"], id="event"),
        pytest.param(
            "Oyele recalled its envoy, and Harapol closed its border.",
            ["Oyele recalled its envoy", "Harapol closed its border"],
            id="two events",
        ),
        pytest.param("Reis said Oyele closed its port on Monday.", [], id="attributed"),
        pytest.param("Should Oyele have closed its port?", [], id="question"),
        pytest.param("Oyele may have closed its port.", [], id="conjecture"),
    ],
)
def test_checkable_statements_of_the_outlet(text: str, expected: list[str]) -> None:
    assert narrated(text) == expected


def test_everything_has_a_place_and_an_id_of_its_own() -> None:
    text = "A flood killed 12 people in Oyele on Monday, the relief office said. “It rose fast,” said Ana Reis."
    extraction = extract_claims(make_article(text))
    ids = [claim.local_id for claim in extraction.claims]
    assert len(ids) == len(set(ids)) > 2
    assert all(claim.span.text_in(text) == claim.exact for claim in extraction.claims)
    assert all(mention.span.text_in(text) == mention.exact for mention in extraction.mentions)
    assert {MentionType.PERSON, MentionType.DATE} <= {mention.type for mention in extraction.mentions}


def test_the_claimant_of_a_figure_is_resolved() -> None:
    text = "Ana Reis, the mayor, said the port was open. Reis said 12 people were killed."
    (figure,) = extract_claims(make_article(text)).figures
    assert figure.claimant.name == "Ana Reis"


def test_an_empty_article_yields_nothing() -> None:
    extraction = extract_claims(make_article(""))
    assert extraction.claims == ()
    assert (extraction.marks, extraction.mentions) == ((), ())


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        pytest.param("The ministry said that 60 people had died.", "ministry", id="said"),
        pytest.param("The ministry denied that 60 people had died.", "unnamed", id="denied"),
        pytest.param("The army denied killing 60 people.", "unnamed", id="denied deed"),
        pytest.param("The ministry did not deny that 60 people had died.", "ministry", id="not denied"),
    ],
)
def test_a_figure_that_somebody_denies_is_not_his_claim(text: str, claimant: str) -> None:
    (figure,) = extract_claims(make_article(text), None).figures
    assert figure.claimant.name == claimant
