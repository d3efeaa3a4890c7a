"""Whom the words around a count take in or leave out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.conflict.inclusion import find_scope, find_within, read_set_apart


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        pytest.param("It leaves out the crew. It has 12 dead.", "12", "", id="another sentence"),
        pytest.param("The list, which leaves out the crew, has 12 dead.", "12", "leaves out the crew", id="behind"),
        pytest.param(
            "The toll was three, counting a woman found later.", "three", "counting a woman found later", id="before"
        ),
        pytest.param("Five, he said; the list, which leaves out the crew, has 12.", "Five", "", id="another number"),
    ],
)
def test_find_scope_speaks_of_one_number_of_the_sentence(text: str, number: str, words: str) -> None:
    start = text.rfind(". ", 0, text.index(number)) + 1
    assert find_scope(text, start, len(text), text.index(number)) == words


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        pytest.param("The list of 53 leaves out four residents of a home.", "53", (4,), id="left out"),
        pytest.param("He spoke of 31, since eight appear in no log.", "31", (8,), id="before the words"),
        pytest.param("Eleven and 13 differ by two who died at New Year.", "Eleven", (2,), id="a difference"),
        pytest.param("The list has 53. It leaves out the crew. Four fled.", "53", (), id="another sentence"),
        pytest.param("Nine died, and two more died later.", "Nine", (), id="two more"),
        pytest.param("Nine died, a figure that included the gunman.", "Nine", (1,), id="one"),
        pytest.param("Thirty, says the union, which counts otherwise: it includes two cooks.", "Thirty", (2,), id="in"),
        pytest.param("Nine died, among them four that include two boys.", "Nine", (), id="what is listed"),
        pytest.param("Nine died.", "Nine", (), id="nothing"),
    ],
)
def test_read_set_apart(text: str, number: str, told: tuple[int, ...]) -> None:
    assert read_set_apart(text, text.index(number)) == told


def test_read_set_apart_takes_linear_time() -> None:
    text = "They leave out 4. " * 20_000
    assert read_set_apart(text, len(text) // 2)


@given(
    words=st.lists(st.sampled_from(["not", "included", "including", "add", "additional", "includes", ", ", "_", " "])),
    ends=st.tuples(st.integers(0, 60), st.integers(0, 60)),
)
def test_find_within_finds_what_a_search_of_the_stretch_does(words: list[str], ends: tuple[int, int]) -> None:
    pattern = re.compile(r"\b(?:not (?:included|adding)|includ(?:ed|es|ing)|add(?:ing)?)\b")
    text = "".join(words)
    low, high = sorted(min(end, len(text)) for end in ends)
    expected = [found.span() for found in pattern.finditer(text, low, high)]
    assert [found.span() for found in find_within(pattern, text, low, high)] == expected
