"""Reading the quantities that annotators wrote as words: "at least 12", "10-12", "more than two dozen", "plural"."""

from __future__ import annotations

import re
from typing import Any

from provenance.evaluation.amount import VAGUE_RANGES
from provenance.reference.numerals import NUMERALS

_FACTOR_OF = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9}

_PREFIXES = {
    "at_least": r"at least|no fewer than|not less than|no less than|upwards? of|a minimum of",
    "more_than": r"more than|over|above|in excess of",
    "up_to": r"up to|as many as|as much as|at most|no more than|not more than|a maximum of",
    "fewer_than": r"less than|fewer than|under",
    "about": r"about|around|some|roughly|approximately|close to|an estimated|estimated|circa|~",
    "nearly": r"nearly|almost",
}
_MODIFIED = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _PREFIXES.items()))
_DIGITS = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?: (hundred|thousand|million|billion))?")
_RANGE = re.compile(r"(?:between |from )?(.+?) ?(?:-|–| to | and | or ) ?(.+)")

Quantity = dict[str, Any]


def parse_quantity(words: str) -> Quantity:
    """Return ``modifier``, ``value``, ``lower``, ``upper``; for vague quantities ``words`` decide.

    >>> parse_quantity("more than two dozen")
    {'modifier': 'more_than', 'value': 24, 'lower': 25, 'upper': None}
    >>> parse_quantity("1-2")
    {'modifier': 'between', 'value': None, 'lower': 1, 'upper': 2}
    >>> parse_quantity("Scores")
    {'modifier': 'vague', 'value': None, 'lower': None, 'upper': None, 'words': 'scores'}
    """
    words = " ".join(words.lower().split())
    if words in VAGUE_RANGES:
        return {"modifier": "vague", "value": None, "lower": None, "upper": None, "words": words}
    prefix = _MODIFIED.match(words)
    modifier, rest = (prefix.lastgroup or "exact", words[prefix.end() :].strip()) if prefix else ("exact", words)
    value = parse_number(rest)
    if value is not None:
        return {"modifier": modifier, "value": value, **strict_bounds(modifier, value)}
    ends = _RANGE.fullmatch(rest)
    lower, upper = (parse_number(ends[1]), parse_number(ends[2])) if ends else (None, None)
    if lower is not None and upper is not None:
        return {"modifier": "between", "value": None, "lower": lower, "upper": upper}
    return {"modifier": "vague", "value": None, "lower": None, "upper": None, "words": rest}


def parse_number(words: str) -> int | None:
    """Return the integer that digits or number words stand for, or None.

    >>> parse_number("ninety six"), parse_number("1.5 million"), parse_number("a hundred and five")
    (96, 1500000, 105)
    """
    if digits := _DIGITS.fullmatch(words):
        return round(float(digits[1].replace(",", "")) * _FACTOR_OF.get(digits[2] or "", 1))
    total, part, is_number = 0, 0, False
    for word in words.replace("-", " ").split():
        if word in NUMERALS:
            part += NUMERALS[word]
        elif word in _FACTOR_OF:
            part = max(part, 1) * _FACTOR_OF[word]
            if part >= 1000:
                total, part = total + part, 0
        elif word in {"a", "an"} and not is_number:
            part = 1
        elif word != "and":
            return None
        is_number = is_number or word != "and"
    return total + part if is_number else None


def strict_bounds(modifier: str, value: int) -> Quantity:
    """Return the inclusive integers that a modified number allows; None is open."""
    match modifier:
        case "exact":
            return {"lower": value, "upper": value}
        case "at_least":
            return {"lower": value, "upper": None}
        case "more_than":
            return {"lower": value + 1, "upper": None}
        case "up_to":
            return {"lower": None, "upper": value}
        case "fewer_than":
            return {"lower": None, "upper": value - 1}
        case _:
            return {"lower": None, "upper": None}
