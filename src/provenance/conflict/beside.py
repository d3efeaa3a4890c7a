"""Beside: words that set a number beside the one before it, so that neither counts a part of the other.

"Twelve died; another nine were found downstream" counts the nine besides the twelve, and "17 were killed, against nine
in February" holds two times against each other.
"""

from __future__ import annotations

import re

BEFORE, BEHIND = 40, 60
"""Characters before and behind a number in which such words are read."""
_ADDED = re.compile(
    r"\b(?:another|(?:a|an) (?:further|additional|extra)|(?:and|plus) (?:a )?further)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"(?:\S+\s+){1,3}?(?:others|more|also|too|as well)\b(?!\s+(?:than|of))", re.IGNORECASE)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:19|20)\d\d\b"
_AGAINST = re.compile(
    r"\b(?:against|compared (?:with|to)|(?:down|up) from|than(?: the)?|from)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
_ELSEWHEN = re.compile(
    rf"\S+\s+(?:[\w-]+\s+){{0,2}}?(?:(?:in|for|during|over)\s+(?:the\s+)?(?:whole\s+of\s+|all\s+of\s+)?"
    rf"(?:same\b|previous\b|preceding\b|(?:week|month|year)\s+(?:before|earlier)|last(?:[.,;]|\s+(?:week|month|year|season|winter|summer)\b)|{_MONTH})"
    r"|(?:the\s+)?(?:week|month|year)\s+(?:before|earlier)|(?:at\s+)?this\s+(?:time|date)\s+last|last\s+(?:week|month|year)\b)"
)
"""A number with another time behind it than that of the one it is held against."""


def counts_others(text: str, start: int) -> bool:
    """Tell whether words beside a number count it besides the people told before.

    >>> text = "Twelve died. Another nine were found downstream."
    >>> counts_others(text, text.index("nine")), counts_others(text, 0)
    (True, False)
    """
    line = max(text.rfind("\n", 0, start) + 1, start - BEFORE)
    return bool(_ADDED.search(text, line, start) or _OTHERS.match(text, start, start + BEHIND))


def counts_elsewhen(text: str, start: int) -> bool:
    """Tell whether a number is of another time than the one that it is held against.

    >>> text = "The ministry records 17 deaths, against nine in February."
    >>> counts_elsewhen(text, text.index("nine")), counts_elsewhen(text, text.index("17"))
    (True, False)
    """
    line = max(text.rfind("\n", 0, start) + 1, start - BEFORE)
    return bool(_AGAINST.search(text, line, start) and _ELSEWHEN.match(text, start, start + BEHIND))
