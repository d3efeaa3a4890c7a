"""A text is cut at the ends of its claims, and nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.models.claim import OUTLET, AssertionClaim
from provenance.models.value import Span
from provenance.models.vocabulary import Voice
from provenance.web.workbench.highlights import cut

TEXT = "The ministry said that 31 people died."


def make_claim(start: int, end: int) -> AssertionClaim:
    return AssertionClaim(
        local_id="a1",
        version="version/1",
        span=Span(start=start, end=end),
        exact=TEXT[start:end],
        sentence=Span(start=0, end=len(TEXT)),
        claimant=OUTLET,
        rule="test",
        form=None,
        voice=Voice.OUTLET,
    )


@st.composite
def spans(draw: st.DrawFn) -> tuple[int, int]:
    start = draw(st.integers(0, len(TEXT) - 1))
    return start, draw(st.integers(start + 1, len(TEXT)))


@given(st.lists(spans(), max_size=8), spans())
def test_stretches_make_up_the_text_and_know_all_their_claims(
    places: list[tuple[int, int]], found: tuple[int, int]
) -> None:
    claims = [make_claim(*place) for place in dict.fromkeys(places)]
    stretches = list(cut(TEXT, claims, found))
    assert "".join(stretch.words for stretch in stretches) == TEXT
    for stretch in stretches:
        covering = [one for one in claims if one.span.start <= stretch.start < one.span.end]
        assert sorted(one.iri for one in stretch.claims) == sorted(one.iri for one in covering)
        assert stretch.is_found is (found[0] <= stretch.start < found[1])
        lengths = [len(one.span) for one in stretch.claims]
        assert lengths == sorted(lengths)


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ([], [TEXT]),
        ([(23, 32)], ["The ministry said that ", "31 people", " died."]),
        ([(23, 32), (23, 37)], ["The ministry said that ", "31 people", " died", "."]),
        ([(0, 25), (23, 32)], ["The ministry said that ", "31", " people", " died."]),
    ],
    ids=["no claim", "one", "one in another", "two that overlap"],
)
def test_text_is_cut_where_claims_begin_and_end(places: list[tuple[int, int]], words: list[str]) -> None:
    assert [stretch.words for stretch in cut(TEXT, [make_claim(*place) for place in places])] == words


def test_words_beyond_the_text_are_not_found() -> None:
    assert [stretch.is_found for stretch in cut(TEXT, [], (10**9, 10**9 + 5))] == [False]
