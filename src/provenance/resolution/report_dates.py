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
    if _DOCUMENTED.search(text, before, span.start) or _CUT_OFF.search(text, before, span.start):
        return True
    return _RETOLD.match(text, span.end, span.end + _FAR) is not None
