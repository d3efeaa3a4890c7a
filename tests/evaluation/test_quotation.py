"""Quotation marks are read line by line; the form of a stretch follows from them."""

from __future__ import annotations

import pytest

from provenance.evaluation.quotation import Words
from provenance.models.vocabulary import Form
from tests.builders import span_of


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “yes” twice", ["“yes”"]),
        ('He said "yes" and "no"', ['"yes"', '"no"']),
        ("«Oui», ``aye'' and ''si''", ["«Oui»", "``aye''", "''si''"]),
        ('a 6" pipe is "long"', ['"long"']),
        ("“left open\nnext line", ["“left open"]),
        ("''he said 'no''' then", ["''he said 'no'''"]),
        ("closed” before", []),
        ("", []),
    ],
    ids=["curly", "straight", "other-marks", "inches", "open-at-line-end", "three-apostrophes", "stray", "empty"],
)
def test_quoted_stretches(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in Words(text).quoted] == quoted


@pytest.mark.parametrize(
    ("part", "form"),
    [
        ("“It burns”", Form.DIRECT),
        ("that “It burns” now", Form.MIXED),
        ("he said", Form.INDIRECT),
        ("“", Form.INDIRECT),
    ],
)
def test_form_of_a_stretch(part: str, form: Form) -> None:
    text = "Then he said that “It burns” now."
    assert Words(text).form_of(span_of(text, part)) is form


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("the mayor of Oyele", "mayor"),
        ("Ana Bell, who leads it", "Bell"),
        ("Interior Ministry's", "Ministry's"),
        ("the", "the"),
    ],
)
def test_head_of_a_claimant(phrase: str, head: str) -> None:
    words = Words(phrase)
    tokens = words.tokens_in(span_of(phrase, phrase))
    assert tokens is not None
    assert words.tokens_in(span_of(phrase, head)) == (words.head_of(tokens), words.head_of(tokens) + 1)


def test_span_without_a_word_touches_no_token() -> None:
    assert Words("one two").tokens_in(span_of("one two", " ")) is None
    assert Words("one two").tokens_in(None) is None
