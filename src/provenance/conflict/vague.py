"""Vague words, read as widely as the conventions together read them, only to see whether a number may fit them.

One convention begins "dozens" at two dozen, another counts a dozen. What the kept conventions have in common is nothing
to rely on; a number that fits one of them fits the word, and a number that fits none is still no contradiction.
"""

from __future__ import annotations

import re

from provenance.conflict.figure import Bounds
from provenance.models.conventions import CONVENTIONS

_KNOWN = sorted({word for convention in CONVENTIONS for word in convention.words}, key=lambda word: (-len(word), word))
_WORD = re.compile(rf"\b(?:{'|'.join(_KNOWN)})\b", re.IGNORECASE)


def read_vague(words: str) -> Bounds | None:
    """Return the range of a vague number word, both ends inclusive; None for words that no convention knows.

    A convention that sets one number for a word ("tens" as ten) says where the word begins, not where it ends.

    >>> read_vague("dozens"), read_vague("hundreds of thousands of people"), read_vague("many")
    ((12, 99), (200000, 999999), None)
    >>> read_vague("tens of people")
    (10, None)
    """
    found = _WORD.search(words)
    if found is None:
        return None
    bounds = [known for convention in CONVENTIONS if (known := convention.bound(found[0])) is not None]
    ends = [known.upper for known in bounds if known.upper is not None and known.upper > known.lower]
    return min(known.lower for known in bounds), max(ends, default=None)
