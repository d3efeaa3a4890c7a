"""What a sentence tells about the standing of the figure in it: current, history, corrected or withdrawn.

"The ministry lowered its toll from 58 to 46" withdraws one figure and corrects it to another; "at first put at 30" is
history. Only such words allow a reader to be told that a figure was revised; everything else is computed.
"""

from __future__ import annotations

import re
from enum import Enum

from provenance.conflict.words import NUMBER_WORDS

NEAR = 160
"""Characters before and after a figure, within its line, in which words may speak of it."""

_WORDS = r"(?:(?!to\b)[^\W\d][\w'’-]*\s+){0,4}"
"""A few words, such as "a total of", that may stand between the telling words and the figure."""
_CORRECT = r"(?:revis|correct|lower|cut|reduc|amend|adjust|downgrad|halv)\w*"
_TAKEN_BACK = (
    r"(?:withdr[ae]w\w*|retract\w*|disown\w*|instead of|rather than|mistaken\w*|erroneous\w*|wrongly|in error)"
)
_EARLIER = r"(?:earlier|previous|initial|first|original|preliminary)"
_ONCE = (
    r"(?:at first|(?<!for the )first(?! time)|initial(?:ly)?|original(?:ly)?|earlier|once|previous(?:ly)?|preliminary|"
    r"until then|"
    r"(?:up|down|rose|risen|fell|fallen|gone?|went|grown|grew|climbed|raised \w+ \w+) from|held to|stopped at|"
    r"had (?:first |earlier |once )?(?:said|put|given|reported|spoken|counted|listed|claimed|announced|it))"
)
_OUR_OWN = (
    r"(?:(?:our|(?:yesterday|\w+day|last week)[’']s)\s+(?:\w+\s+)?"
    r"(?:front page|page|edition|article|headline|website|story)"
    r"|an?\s+(?:\w+\s+)?(?:article|report|headline|story|caption)\b[^.;]{0,60}\b(?:misstated|wrongly))"
)
"""What an outlet printed before and speaks of again, mostly to put it right."""
_WITHDRAWN_BEFORE = re.compile(
    rf"\b{_CORRECT}\b[^.;]{{0,120}}\bfrom\s+{_WORDS}$|\b{_TAKEN_BACK}\b[^.;]{{0,40}}$|,\s+(?:and\s+)?not\s+{_WORDS}$"
    rf"|\b{_CORRECT}\s+(?:an?|its|the|their|his|her)\s+{_EARLIER}\s+(?:\w+\s+)?(?:of|as)\s+{_WORDS}$"
    rf"|\b{_OUR_OWN}\b[^.;]{{0,100}}$|\bwe\s+(?:had\s+|wrongly\s+)?(?:said|stated|wrote|printed)\b[^.;]{{0,100}}$"
    rf"|^\W*(?:correction|clarification)\b[^;]{{0,120}}\b(?:reported|said|put|gave|stated|wrote|headline)\b[^.;]{{0,60}}$",
    re.IGNORECASE,
)
_WITHDRAWN_AFTER = re.compile(
    r"^[^.;:]{0,40}\b(?:was|were|is|are|has been|had been|have been)\s+(?:\w+ly\s+|later\s+|since\s+|then\s+)?"
    r"(?:withdrawn|corrected|revised|retracted|disowned|wrong|mistaken|an error|a mistake|too high|too low)\b",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    rf"\b{_CORRECT}\b[^.;]{{0,120}}\b(?:to|at)\s+{_WORDS}$|\b(?:corrected|right|true|proper)\s+{_WORDS}$",
    re.IGNORECASE,
)
_HISTORY_BEFORE = re.compile(
    rf"\b{_ONCE}\b(?:(?!\bto\b)[^.;:,\d]){{0,60}}$|\bfrom\s+{_WORDS}$"
    rf"|\b(?:times|higher than|lower than|fewer than|more than|compared with|as against) the\s+{_WORDS}$"
    r"|\bhad\s(?:\w+ly\s|first\s|earlier\s)?put\b(?:(?!\b(?:but|while|now|to)\b)[^.;:]){0,110}$",
    re.IGNORECASE,
)
_BACKSHIFT = re.compile(
    r"\b(?:said|claimed|insisted|added|stated|wrote|testified)\s(?:that\s)?(?:he|she|it|they|we|(?:the|its|their)\s\w+)"
    r"\shad\s(?:counted|reported|given|listed|recorded)\b[^.;:,\d]{0,60}$",
    re.IGNORECASE,
)
"""A count in the past perfect that the tense of reported speech alone has put there."""
_AT_THE_TIME = (
    r"(?:at the time|(?:reported|announced|given|counted|listed|feared) (?:earlier|initially|on the first day)"
    r"|in (?:the|its|their|his|her) (?:last|previous|first|earlier) (?:report|list|bulletin|statement|count)"
    r"|(?:a|the) (?:day|week|month) (?:before|earlier))"
)
"""Words behind a number that say when it was given: "the seventy reported at the time"."""
_HISTORY_AFTER = re.compile(
    r"^[^.;:,]{0,30}\buntil\b|^[^.;:,]{0,30}\bat first\b"
    rf"|^[^.;:,]{{0,30}}\b{_AT_THE_TIME}\b"
    rf"|^(?:\d\S*|{'|'.join(NUMBER_WORDS)})\s+to\s+\d",
    re.IGNORECASE,
)


class Telling(Enum):
    """How a sentence tells a figure."""

    NOW = "now"
    HISTORY = "history"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"

    def __init__(self, words: str) -> None:
        self.is_past = words in ("history", "withdrawn")
        """Whether the sentence itself says that the figure no longer stands."""


def read_telling(text: str, start: int) -> Telling:
    """Return how a text tells the figure that begins at an offset of it.

    >>> text = "The ministry lowered its toll from 58 to 46."
    >>> read_telling(text, text.index("58")), read_telling(text, text.index("46"))
    (<Telling.WITHDRAWN: 'withdrawn'>, <Telling.CORRECTED: 'corrected'>)
    >>> text = "The dead were first put at 30."
    >>> read_telling(text, text.index("30"))
    <Telling.HISTORY: 'history'>
    """
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    before = text[max(line_start, start - NEAR) : start]
    after = text[start : min(start + NEAR, line_end if line_end >= 0 else len(text))]
    if _WITHDRAWN_BEFORE.search(before) or _WITHDRAWN_AFTER.search(after):
        return Telling.WITHDRAWN
    if _CORRECTED.search(before):
        return Telling.CORRECTED
    is_history = (_HISTORY_BEFORE.search(before) and not _BACKSHIFT.search(before)) or _HISTORY_AFTER.search(after)
    return Telling.HISTORY if is_history else Telling.NOW


_TOLL = (
    r"(?:(?:death |overall |total |confirmed |official )*"
    r"(?:toll|tally|total|count|number of (?:dead|deaths|victims|injured)))"
)
_RISING = re.compile(
    rf"\b(?:bring|brings|bringing|brought|takes?|taking|took|push(?:es|ed|ing)?|rais(?:es|ed|ing))\s+(?:the|its|their)\s+"
    rf"{_TOLL}\b[^.;:]{{0,30}}?\s(?:to|past|above)\s+{_WORDS}$"
    rf"|\b{_TOLL}\b[^.;:]{{0,60}}?\b(?:rose|risen|climb(?:s|ed)|reached|grew|grown|jumped|increased|went up|gone up)"
    rf"\s(?:\w+ly\s)?(?:to\s+)?{_WORDS}$",
    re.IGNORECASE,
)


def has_risen(text: str, start: int) -> bool:
    """Tell whether the words before a figure say that the count has gone up to it.

    >>> text = "Two more have died, bringing the toll to 47. The town counts 50."
    >>> has_risen(text, text.index("47")), has_risen(text, text.index("50"))
    (True, False)
    """
    return _RISING.search(text[max(text.rfind("\n", 0, start) + 1, start - NEAR) : start]) is not None


_HOUR = re.compile(r"^\W{0,3}(\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?)\b", re.IGNORECASE)


def read_hour(text: str, start: int) -> str | None:
    """Return the hour that begins the line a figure stands in, as entries of live reports do.

    >>> read_hour("20:15 No dead so far.", 6)
    '20:15'
    """
    line = text.rfind("\n", 0, start) + 1
    found = _HOUR.match(text[line : line + 12])
    return found[1] if found else None
