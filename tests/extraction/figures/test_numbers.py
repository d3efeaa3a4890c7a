"""The grammar of number expressions, one expression a row."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.numbers import parse_digits, parse_number
from provenance.extraction.figures.words import plain, read_words

NUMBERS = {
    "digits": ("1400 died", 1400, None),
    "comma": ("1,400 died", 1400, None),
    "comma-twice": ("1,234,567 died", 1234567, None),
    "point": ("1.400 died", 1400, None),
    "no-break-space": ("1\u00a0400 died", 1400, None),
    "thin-space": ("12\u202f400 died", 12400, None),
    "decimal-million": ("2.1 million fled", 2_100_000, None),
    "digits-thousand": ("60 thousand fled", 60_000, None),
    "word": ("twelve died", 12, None),
    "hyphen": ("twenty-three died", 23, None),
    "apart": ("twenty three died", 23, None),
    "hundred": ("two hundred died", 200, None),
    "hundred-and": ("two hundred and six died", 206, None),
    "thousand": ("three thousand four hundred died", 3400, None),
    "million": ("one million two hundred thousand died", 1_200_000, None),
    "upper-case": ("NINETY SIX died", 96, None),
    "dozen": ("two dozen died", 24, None),
    "range-hyphen": ("10-15 died", 10, 15),
    "range-dash": ("10–15 died", 10, 15),
    "range-to": ("ten to fifteen died", 10, 15),
    "range-scaled": ("two to three hundred died", 200, 300),
    "range-or": ("six or seven died", 6, 7),
    "vague": ("dozens died", None, None),
    "vague-of": ("tens of thousands died", None, None),
    "vague-scaled": ("several hundred died", None, None),
    "all-but": ("all but one of the sixteen died", 15, None),
    "half": ("half of the 40 died", 20, None),
}


@pytest.mark.parametrize(("text", "value", "upper"), NUMBERS.values(), ids=NUMBERS)
def test_number_is_parsed(text: str, value: int | None, upper: int | None) -> None:
    words = read_words(plain(text), 0, len(text))
    number = parse_number(words, 0)

    assert number is not None
    assert (number.value, number.upper) == (value, upper)
    assert words.forms[number.last] in ("died", "fled")


def test_two_counts_far_apart_are_no_range() -> None:
    number = parse_number(read_words(plain("twelve or 31 died"), 0, 17), 0)

    assert number is not None
    assert (number.value, number.upper) == (12, None)


@pytest.mark.parametrize("form", ["10.11.12", "1,2,3", "99999999999999999", "1.2345"])
def test_other_digits_are_no_number(form: str) -> None:
    assert parse_digits(form) is None


@pytest.mark.parametrize("text", ["2.5 died", "all died", "half died", "99999999999 died"])
def test_what_counts_no_people_is_no_number(text: str) -> None:
    assert parse_number(read_words(text, 0, len(text)), 0) is None
