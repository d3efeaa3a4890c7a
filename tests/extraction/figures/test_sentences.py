"""Which sentences are worth reading: no word or phrase that tells of harm or counts is passed over."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.harms import ENTRIES, TOLLS, TOPICAL
from provenance.extraction.figures.lexicon import MASSES, SCALES, VAGUE, VAGUE_PHRASES
from provenance.extraction.figures.sentences import TELLING, find_signs, find_stretches
from provenance.extraction.figures.wording import read_wording
from provenance.extraction.figures.words import TOPIC_TRIGGERS
from provenance.reference.numerals import TENS, UNITS

ZEROS = ("no", "nobody", "no one", "no-one", "none", "not one", "not a single", "not a soul", "zero", "without")


def read_signs(sentence: str, telling: frozenset[str] = TELLING) -> tuple[bool, bool]:
    return find_signs(read_wording(sentence), (0, len(sentence)), telling)


def test_every_word_of_harm_is_a_sign() -> None:
    assert [words for words in (*ENTRIES, *TOLLS) if not read_signs(words)[1]] == []


@pytest.mark.parametrize("topic", TOPICAL)
def test_every_word_of_a_topic_is_a_sign_where_the_article_is_about_it(topic: str) -> None:
    telling = TELLING | TOPIC_TRIGGERS[topic]
    assert [words for words in TOPICAL[topic] if not read_signs(words, telling)[1]] == []


def test_every_number_is_a_sign() -> None:
    units = (name for name, value in UNITS.items() if value)
    names = (
        *units,
        *TENS,
        *SCALES,
        *MASSES,
        *VAGUE,
        *VAGUE_PHRASES,
        "twenty-one",
        "half of the 40",
        "7",
        "1,400",
        "½ 3",
    )
    assert [words for words in names if not read_signs(words)[0]] == []


def test_nobody_is_counted_only_beside_a_word_of_harm() -> None:
    assert read_signs("nobody complained") == (False, False)
    assert [words for words in ZEROS if read_signs(f"{words} died") != (True, True)] == []


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        pytest.param("the rain had not stopped for a week", (False, False), id="neither"),
        pytest.param("they were not at home with their friends", (False, True), id="home may tell of harm"),
        pytest.param("the mayor opened 12 bridges", (True, False), id="a number alone"),
        pytest.param("décès: six", (True, False), id="letters beyond ASCII"),
    ],
)
def test_signs_of_a_sentence(sentence: str, signs: tuple[bool, bool]) -> None:
    assert read_signs(sentence) == signs


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("It rained. Then it stopped.", ["It rained.", " Then it stopped."], id="stop before a capital"),
        pytest.param("He said 'go.' She went", ["He said 'go.'", " She went"], id="stop inside quotation marks"),
        pytest.param("Dr. Ray left on Jan. 3 alone", ["Dr. Ray left on Jan. 3 alone"], id="abbreviations"),
        pytest.param("a 1.5 million loss", ["a 1.5 million loss"], id="stop inside a number"),
        pytest.param("Heading\n \n  Text", ["Heading\n \n  ", "Text"], id="blank line"),
        pytest.param("x" * 9000, ["x" * 4000, "x" * 4000, "x" * 1000], id="endless line"),
    ],
)
def test_text_is_cut_into_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in find_stretches(text)] == sentences
