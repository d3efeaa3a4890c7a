"""Vague words, read as widely as any convention reads them, only to see whether a number may fit them.

The plain-language convention begins "dozens" at two dozen and "hundreds" at two hundred; coding manuals begin them at
one (ACLED: dozens 12, hundreds 100). A number that fits neither is still no contradiction.
"""

from __future__ import annotations

import re

_WORD = re.compile(
    r"\b(?:(?P<times>tens|dozens|scores|hundreds) of )?(?P<unit>dozens|scores|tens|hundreds|thousands|millions)\b",
    re.IGNORECASE,
)
_UNITS = {
    "tens": (10, 99),
    "dozens": (12, 99),
    "scores": (20, 99),
    "hundreds": (100, 999),
    "thousands": (1_000, 9_999),
    "millions": (1_000_000, 9_999_999),
}


def read_vague(words: str) -> tuple[int, int] | None:
    """Return the range of a vague number word, both ends inclusive; None for words that have none.

    >>> read_vague("dozens"), read_vague("hundreds of thousands of people"), read_vague("many")
    ((12, 99), (100000, 999999), None)
    """
    found = _WORD.search(words)
    if found is None:
        return None
    lower, upper = _UNITS[found["unit"].lower()]
    if not found["times"]:
        return lower, upper
    first, last = _UNITS[found["times"].lower()]
    return first * lower, (last + 1) * lower - 1
