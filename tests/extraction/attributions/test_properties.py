"""What holds for any text whatever."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.extraction.attributions import find_attributions
from provenance.models.claim import Attribution
from tests.builders import make_article
from tests.growth import assert_linear

WORDS = """
    the minister Ana Reis said that told reporters “ ” " ‘ ’ ' « » , . : ; — ( ) he she according to and while
    accused of police adding reportedly flood killed 12 people # @
"""
NEWSPRINT = st.lists(st.sampled_from([*WORDS.split(), "\n", "\n\n"]), max_size=60).map(" ".join)
TEXTS = st.text(max_size=300) | NEWSPRINT


def contents(claims: tuple[Attribution, ...]) -> list[tuple[int, int]]:
    return [(claim.span.start, claim.span.end) for claim in claims]


@settings(max_examples=300)
@given(TEXTS)
def test_every_span_equals_its_text(text: str) -> None:
    article = make_article(text)
    found = find_attributions(article)
    for claim in found.claims:
        assert claim.span.text_in(text) == claim.exact
        assert claim.exact.strip()
        assert claim.sentence.contains(claim.span)
        assert claim.cue_span is None or claim.cue_span.text_in(text) == claim.cue
        assert all(claim.span.contains(fragment) for fragment in claim.fragments)


@settings(max_examples=300)
@given(TEXTS)
def test_contents_overlap_only_when_nested(text: str) -> None:
    found = contents(find_attributions(make_article(text)).claims)
    for number, (start, end) in enumerate(found):
        for other_start, other_end in found[number + 1 :]:
            nested = start <= other_start and other_end <= end
            assert nested or other_start >= end


@settings(max_examples=200)
@given(TEXTS)
def test_inside_names_the_claim_that_holds(text: str) -> None:
    claims = find_attributions(make_article(text)).claims
    by_id = {claim.local_id: claim for claim in claims}
    assert len(by_id) == len(claims)
    for claim in claims:
        assert claim.inside is None or by_id[claim.inside].span.contains(claim.span)


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param('"', id="straight marks"),
        pytest.param("“ a ", id="opening marks"),
        pytest.param("’", id="apostrophes"),
        pytest.param("a word and another ", id="one paragraph"),
        pytest.param("he said that ", id="cues"),
        pytest.param("He said no, ", id="clauses"),
        pytest.param("said, ", id="cues and commas"),
        pytest.param("according to X, ", id="according to"),
        pytest.param("said said said ", id="nothing but cues"),
        pytest.param('“‘«"', id="marks of every style"),
        pytest.param("([{", id="nested brackets"),
        pytest.param("which he, who said that she, ", id="relative clauses"),
        pytest.param("Ana Reis, 34, ", id="ages"),
        pytest.param("as many as the union said ", id="comparisons"),
        pytest.param("a claim that it was ", id="claims as subjects"),
        pytest.param("A", id="one word"),
        pytest.param(" ", id="blanks"),
    ],
)
def test_time_is_linear(unit: str) -> None:
    assert_linear(lambda text: find_attributions(make_article(f"{text}— a (@b)")), unit, 40_000)


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("He said it rained. ", id="sentences"),
        pytest.param("“It rained,” Ana Reis said, “all night.” ", id="quotations"),
        pytest.param("“They said, ‘Go’, and left.” ", id="quotations in quotations"),
        pytest.param("Ana called it “a farce” and “a lie” and ", id="judgements"),
        pytest.param("Ana Reis smiled. Ben Roe wept. She said no. They said yes. It said so. ", id="pronouns"),
        pytest.param("((RN)) Why?\n\n((Ana Reis)) No.\n\nNever.\n\n", id="turns"),
        pytest.param("Mayor Demands End Of Tolls\n\nHe said no.\n\n", id="headlines"),
    ],
)
def test_time_is_linear_in_claims(unit: str) -> None:
    assert_linear(lambda text: find_attributions(make_article(text)), unit, 120_000)
