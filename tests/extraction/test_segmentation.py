"""Paragraphs and sentences, one idea a row."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.extraction.segmentation import find_paragraphs, find_sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank line"),
        pytest.param("One.\nTwo.", ["One.", "Two."], id="a paragraph a line"),
        pytest.param("Heading\nIt rained.", ["Heading", "It rained."], id="heading"),
        pytest.param("It rained for a\n\nweek.", ["It rained for a\n\nweek."], id="sentence torn apart"),
        pytest.param("\n\n  One.  \n \n", ["One."], id="outer blanks"),
        pytest.param("", [], id="empty"),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [span.text_in(text) for span in find_paragraphs(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained. It stopped.", ["It rained.", "It stopped."], id="full stop"),
        pytest.param("Gen. Reis left. He waved!", ["Gen. Reis left.", "He waved!"], id="title"),
        pytest.param("John G. Roe left.", ["John G. Roe left."], id="initial"),
        pytest.param("It was posted on X. “Go,” he wrote.", ["It was posted on X.", "“Go,” he wrote."], id="a network"),
        pytest.param("“Go.” He left.", ["“Go.”", "He left."], id="closing mark"),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [span.text_in(text) for span in find_sentences(text)] == expected


@given(st.text(max_size=200))
def test_sentences_lie_in_order_inside_paragraphs(text: str) -> None:
    paragraphs = list(find_paragraphs(text))
    assert all(left.end <= right.start for left, right in pairwise(paragraphs))
    for paragraph in paragraphs:
        sentences = list(find_sentences(text, paragraph))
        assert all(paragraph.contains(sentence) for sentence in sentences)
        assert all(left.end <= right.start for left, right in pairwise(sentences))
