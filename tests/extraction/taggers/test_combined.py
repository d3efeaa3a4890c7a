"""The shipped accurate tagger."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.extraction import taggers
from provenance.extraction.attributions import find_attributions
from provenance.extraction.taggers.combined import CombinedTagger
from tests.builders import make_article
from tests.extraction.taggers.builders import read_article

ARCHIVE = Path(taggers.__file__).parent / "weights" / "accurate.zip"
TAGGER = CombinedTagger(ARCHIVE)
WORDS = "the minister Ana Reis said that told reporters “ ” , . : according to police flood killed 12 people"
TEXTS = st.text(max_size=200) | st.lists(st.sampled_from([*WORDS.split(), "\n\n"]), max_size=60).map(" ".join)


def test_the_weights_are_small() -> None:
    assert ARCHIVE.stat().st_size < 30_000_000


def test_its_name_tells_its_data() -> None:
    assert TAGGER.card.name.startswith("accurate-")


@pytest.mark.parametrize(
    ("text", "content", "claimant"),
    [
        pytest.param("The dam will hold, the ministry said.", "The dam will hold", "the ministry", id="reported"),
        pytest.param("“We lost everything,” said Ana Reis.", "“We lost everything,”", "Ana Reis", id="direct"),
        pytest.param("Ana Reis told reporters that the road was open.", "the road was open", "Ana Reis", id="told"),
    ],
)
def test_who_said_what(text: str, content: str, claimant: str) -> None:
    (claim,) = find_attributions(make_article(text), TAGGER).claims
    assert claim.exact == content
    assert claim.claimant.span is not None
    assert claim.claimant.span.text_in(text) == claimant


def test_the_same_text_gives_the_same_proposals() -> None:
    text = "The dam broke, the UN said. “It was old,” said Ana Reis, who had warned that it would."
    first, again = (CombinedTagger(ARCHIVE).propose(*read_article(text)) for _ in range(2))
    assert first == again
    assert any(first)


@settings(max_examples=40)
@given(TEXTS)
def test_proposals_lie_inside_their_paragraph(text: str) -> None:
    paragraphs, ruled = read_article(text)
    for paragraph, proposals in zip(paragraphs, TAGGER.propose(paragraphs, ruled), strict=True):
        for proposal in proposals:
            assert paragraph.span.start <= proposal.content[0] < proposal.content[1] <= paragraph.span.end
            assert 0 <= proposal.confidence <= 1


@settings(max_examples=40)
@given(TEXTS)
def test_claims_overlap_only_when_nested(text: str) -> None:
    claims = find_attributions(make_article(text), TAGGER).claims
    for number, claim in enumerate(claims):
        assert claim.span.text_in(text) == claim.exact
        for other in claims[number + 1 :]:
            assert claim.span.contains(other.span) or other.span.start >= claim.span.end
