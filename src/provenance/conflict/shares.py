"""Shares and versions: words beside a number that set it among others, or that tell it as somebody's version.

"Two of them" counts some of those that another number counts; "the prosecutor owns up to 412", "boasted of 50 killed"
and "against the 87 acknowledged" set two counts of one thing against each other.
"""

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


AROUND = 110
"""Characters before a figure in which words may tell it as a version."""
_VERSION = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|alleg\w+|admit\w*|insist\w*|own(?:s|ed)? up|conced\w+|acknowledg\w+|boast\w*|rumou?r\w*"
    r"|hint\w*|disput\w+|den(?:y|ies|ied)|reject\w*|dismiss\w*|contradict\w*|contrary|versions?|agree|inflat\w+"
    r"|propaganda|correction|shout\w*|against the|whereas|instead)\b",
    re.IGNORECASE,
)


def is_version(text: str, start: int) -> bool:
    """Tell whether words near a figure tell it as what one side says and another may not.

    >>> text = "Lawyers counted 1,140; the prosecutor owns up to 412."
    >>> is_version(text, text.index("412"))
    True
    """
    line_start = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    line_end = text.find("\n", start)
    end = min(start + NEAR, line_end if line_end >= 0 else len(text))
    return _VERSION.search(text, line_start, end) is not None


_SET_ASIDE = re.compile(
    r"(?:\s+[\w’'-]+){0,3}?,?\s+(?:and\s+)?(?:not|rather than|instead of|down from)\s+(?:the\s+)?"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)\b"
    r"(?!\s*(?:per cent|percent|%|[-–]?years?|hours?|days?|weeks?|months?|metres?|km|miles?))"
    r"(?![^.;\n]{0,40}\b(?:as|claim\w*|alleg\w*|insist\w*)\b)",
    re.IGNORECASE,
)


def read_set_aside(text: str, end: int) -> int | None:
    """Return the number that the words behind a figure put aside for it; None where they put none aside.

    "22, not 27 as the rebels claim" disputes another's number and corrects none.

    >>> read_set_aside("A new list: 22 dead, not 27.", 14)
    27
    """
    found = _SET_ASIDE.match(text, end)
    return int(found["number"].replace(",", "")) if found else None
