"""Windows hold every token once, in order, and fit the encoder."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, models

from provenance.errors import ExtractionError
from provenance.extraction.taggers.features import find_features
from provenance.extraction.taggers.windows import cut_windows
from tests.extraction.taggers.builders import make_tokenizer, read_article

TOKENIZER = make_tokenizer()
WORDS = st.text(alphabet="abc ,.“”\n", max_size=400) | st.text(max_size=100)


@given(WORDS, st.integers(min_value=4, max_value=60))
def test_windows_hold_every_token_once(text: str, limit: int) -> None:
    paragraphs, ruled = read_article(text)
    windows = list(cut_windows(paragraphs, find_features(paragraphs, ruled), TOKENIZER, limit))
    held = [token for window in windows for token in window.tokens]
    assert held == [(number, k) for number, paragraph in enumerate(paragraphs) for k in range(len(paragraph.tokens))]


@given(WORDS, st.integers(min_value=4, max_value=60))
def test_windows_fit(text: str, limit: int) -> None:
    paragraphs, ruled = read_article(text)
    for window in cut_windows(paragraphs, find_features(paragraphs, ruled), TOKENIZER, limit):
        assert len(window.pieces) == len(window.features) <= limit
        assert window.first == sorted(set(window.first))
        assert all(0 < position < len(window.pieces) - 1 for position in window.first)


def test_short_paragraphs_stand_together() -> None:
    paragraphs, ruled = read_article("Ab cd.\n\nEf.\n\nGh ij.")
    (window,) = cut_windows(paragraphs, find_features(paragraphs, ruled), TOKENIZER)
    assert {number for number, _ in window.tokens} == {0, 1, 2}


def test_a_tokenizer_without_the_needed_pieces_is_refused() -> None:
    paragraphs, ruled = read_article("ab")
    with pytest.raises(ExtractionError, match=r"no piece \[CLS\]"):
        list(cut_windows(paragraphs, find_features(paragraphs, ruled), Tokenizer(models.WordPiece({"a": 0}))))
