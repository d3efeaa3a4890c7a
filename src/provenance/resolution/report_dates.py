"""Dates of reports: days in a sentence on which something was told, drawn up or counted, and nobody was harmed."""

from __future__ import annotations

import re

from provenance.models.value import Span

_NEAR = 40
"""Characters before a date in which a word tells that it dates a document or a count."""
_FAR = 200
"""Characters behind it in which a count may be told to be given anew."""
_DOCUMENTED = re.compile(
    r"\b(?:dated|dr[ae]wn? up|published|issued|filed|released|signed|posted)(?: (?:on|in))?(?: the)?\s+$", re.IGNORECASE
)
"""Words before the date of a document: "a finding dated 7 February", "a report which they drew up on 17 January"."""
_CUT_OFF = re.compile(
    r"\b(?:by|until|as of|up to)(?: (?:the )?(?:end|start|beginning|middle|morning|evening) of)?\s+$", re.IGNORECASE
)
"""Words before the day up to which something was counted: "by 6 May the ministry had put the dead at 640"."""
_PLANNED = re.compile(
    r"\b(?:due|scheduled|expected|planned|set) (?:to|for) (?:[\w’'-]+ ){0,4}?(?:on|in|by|at|for)(?: the)?\s+$",
    re.IGNORECASE,
)
"""Words before a day that is to come: "schools due to reopen on 7 September"."""
_COUNTER = re.compile(r"\b(?:the|an?|its|their|his|her)\s[a-z’'-]+(?:\s[a-z’'-]+){0,2}\s(?:in|of|on)\s+$")
_PUT = re.compile(
    r",?\s(?:had\s)?(?:put|counted|estimated|announced|listed|gave|reported)\b"
    r"(?=[^.;\n]{0,40}?(?:\d|\b(?:it|the (?:toll|number|figure|dead))\b))"
)
"""Words around the day on which somebody gave a count: "a commission in 1990 put it at 3,000"."""
_RETOLD = re.compile(
    r",?\s+(?:(?:we|this (?:newspaper|paper|site|agency))\s(?:\w+ly\s|first\s)?"
    r"(?:reported|wrote|said|printed|published)"
    r"|(?:the|its|their|his|her)\s(?:[\w’'-]+\s){1,4}?(?:\w+ly\s|first\s|had\s)?"
    r"(?:lowered|raised|revised|corrected|cut|reduced|put)\s(?:it|its|this|that|the\s(?:toll|figure|number|count))"
    r")\b",
    re.IGNORECASE,
)
"""What follows the day on which a count was given anew: "on 21 June the ministry lowered it to 512"."""


def dates_report(text: str, span: Span) -> bool:
    """Tell whether the date at a span is that of a document or of a count, not of what they tell."""
    before = max(0, span.start - _NEAR)
    if any(words.search(text, before, span.start) for words in (_DOCUMENTED, _CUT_OFF, _PLANNED)):
        return True
    if _COUNTER.search(text, before, span.start) and _PUT.match(text, span.end):
        return True
    return _RETOLD.match(text, span.end, span.end + _FAR) is not None
