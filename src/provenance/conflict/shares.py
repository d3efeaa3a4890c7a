"""Shares: words beside a number that set it among others, so that it counts some of those that another one counts."""

from __future__ import annotations

import re

NEAR = 60
"""Characters before and after the start of a figure, within its line, in which such words are read."""
_AMONG = re.compile(
    r"\b(?:among|including|of (?:them|these|those|whom)|of the (?:dead|injured|wounded|victims|killed|missing))\b",
    re.IGNORECASE,
)


def stands_among(text: str, start: int) -> bool:
    """Tell whether words near a figure set it among others.

    >>> text = "Nine died, two of them children."
    >>> stands_among(text, text.index("two"))
    True
    """
    line_start = max(text.rfind("\n", 0, start) + 1, start - NEAR)
    line_end = text.find("\n", start)
    end = min(start + NEAR, line_end if line_end >= 0 else len(text))
    return _AMONG.search(text, line_start, end) is not None
