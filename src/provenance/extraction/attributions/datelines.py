"""Datelines: "LAGOS, May 3 (Reuters) -", which is no part of the sentence behind it."""

from __future__ import annotations

from provenance.extraction.attributions.tokens import Paragraph

_SHORTEST_PLACE, _REACH = 3, 15
"""Characters of the first word, and tokens up to the dash."""


def behind_dateline(paragraph: Paragraph, low: int, high: int) -> int:
    """Return where the sentence at token ``low`` begins behind its dateline; ``low`` itself without one."""
    if low >= high or len(paragraph.tokens[low].text) < _SHORTEST_PLACE or not paragraph.tokens[low].text.isupper():
        return low
    dashes = (k + 1 for k in range(low, min(high, low + _REACH)) if paragraph.words[k] in ("-", "–", "—"))
    return next(dashes, low)
