"""What a sentence tells about the standing of the figure in it: current, history, corrected or withdrawn.

"The ministry lowered its toll from 58 to 46" withdraws one figure and corrects it to another; "at first put at 30" is
history. Only such words allow a reader to be told that a figure was revised; everything else is computed.
"""

from __future__ import annotations

import re
from enum import Enum

NEAR = 90
"""Characters before and after a figure in which words may speak of it."""

_CORRECT = r"(?:revis|correct|lower|cut|reduc|amend|adjust|downgrad|scal|brought|bring|rais|upgrad)\w*"
_FEW_WORDS = r"(?:(?!to\b)[^\W\d][\w'’-]*\s+){0,4}"
_WITHDRAWN_BEFORE = re.compile(
    rf"\b{_CORRECT}\b[^.;:]{{0,60}}\bfrom\s+{_FEW_WORDS}$"
    rf"|\b(?:withdr[ae]w\w*|retract\w*|disown\w*|instead of|rather than|mistaken\w*|erroneous\w*|wrongly)\b"
    rf"[^.;:]{{0,40}}$",
    re.IGNORECASE,
)
_WITHDRAWN_AFTER = re.compile(
    r"^[^.;:]{0,40}\b(?:was|were|is|are|has been|had been|have been)\s+(?:\w+ly\s+|later\s+|since\s+|then\s+)?"
    r"(?:withdrawn|corrected|revised|retracted|disowned|wrong|mistaken|an error|a mistake|too high|too low)\b",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    rf"\b{_CORRECT}\b[^.;:]{{0,80}}\b(?:to|at)\s+{_FEW_WORDS}$|\bcorrected\s+{_FEW_WORDS}$", re.IGNORECASE
)
_HISTORY = re.compile(
    r"\b(?:first|initial(?:ly)?|original(?:ly)?|earlier|previous(?:ly)?|preliminary|(?:up|down) from|"
    r"had (?:first |earlier )?(?:said|put|given|reported|spoken|counted|listed|claimed|announced))\b[^.;:]{0,60}$",
    re.IGNORECASE,
)


class Telling(Enum):
    """How a sentence tells a figure."""

    NOW = "now"
    HISTORY = "history"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"

    @property
    def is_past(self) -> bool:
        """Tell whether the sentence itself says that the figure no longer stands."""
        return self in {Telling.HISTORY, Telling.WITHDRAWN}


def read_telling(sentence: str, start: int) -> Telling:
    """Return how the sentence tells the figure that begins at an offset of it.

    >>> text = "The ministry lowered its toll from 58 to 46."
    >>> read_telling(text, text.index("58")), read_telling(text, text.index("46"))
    (<Telling.WITHDRAWN: 'withdrawn'>, <Telling.CORRECTED: 'corrected'>)
    >>> text = "The dead were first put at 30."
    >>> read_telling(text, text.index("30"))
    <Telling.HISTORY: 'history'>
    """
    before = sentence[max(0, start - NEAR) : start]
    after = sentence[start : start + NEAR]
    if _WITHDRAWN_BEFORE.search(before) or _WITHDRAWN_AFTER.search(after):
        return Telling.WITHDRAWN
    if _CORRECTED.search(before):
        return Telling.CORRECTED
    return Telling.HISTORY if _HISTORY.search(before) else Telling.NOW
