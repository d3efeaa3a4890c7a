"""Titles of works between quotation marks, told from speech by their capitals."""

from __future__ import annotations

from provenance.extraction.attributions.tokens import Paragraph

_LONGEST = 10
"""Words that a title may have."""
_SHORT = 3
"""Letters of the words that a title prints small."""


def is_title(paragraph: Paragraph, first: int, last: int) -> bool:
    """Tell whether the quotation at a token range is written as a title is: “How the Grinch Stole Christmas”.

    All words but the short ones have a capital, two of them at least, and not all are in capitals.
    """
    words = [token.text for token in paragraph.tokens[first + 1 : last - 1] if token.text[0].isalpha()]
    if not words or len(words) > _LONGEST or not words[0][0].isupper() or all(word.isupper() for word in words):
        return False
    capitals = sum(word[0].isupper() for word in words)
    return capitals > 1 and all(word[0].isupper() for word in words if len(word) > _SHORT)
