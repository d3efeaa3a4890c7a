"""Words disowned: "I never said that", "the President said no such thing", and the quotation before it.

Such a denial speaks of words, not of what they say; it is set against the quotation that its own article prints last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from provenance.conflict.quotations import QuoteDecision, is_one_speaker
from provenance.conflict.renderings import Rendering
from provenance.models.vocabulary import ConflictKind, Form, Relation

_REACH = 600
"""Characters back to the quotation that is disowned."""
_SUCH = r"(?:any\s+)?(?:such|those|these|that|the)\s+(?:words?|things?|phrases?|statements?|remarks?|comments?)"
_DISOWNED = re.compile(
    r"(?:\bnever|\bnot|n['’]t)\s+(?:once\s+|ever\s+)?"
    r"(?:said|say|used?|utter(?:ed)?|spoke|spoken|wrote|written|write|made?|called?)\s+"
    rf"(?:anything\s+of\s+the\s+(?:kind|sort)|{_SUCH}|(?:that|it|so)\b(?=\s*[.,;!?”\"’']))"
    r"|\b(?:said|say|used|wrote|made)\s+no\s+such\s+\w+"
    r"|\b(?:these|those|they)\s+(?:are|were)\s*(?:not|n['’]t)\s+(?:my|his|her|our|their)\s+(?:own\s+)?words\b"
    r"|\bput(?:ting)?\s+(?:[\w’']+\s+){0,4}words?\s+in(?:to)?\s+(?:her|his|their|my|our)\s+mouths?\b",
    re.IGNORECASE,
)
DISOWNED = QuoteDecision(Relation.MISATTRIBUTION, "disowned", ConflictKind.ATTRIBUTION_MISMATCH)


def find_disowned(spoken: Iterable[Rendering]) -> Iterator[tuple[Rendering, Rendering]]:
    """Yield quotations with the denial, behind them in their article, that they were ever said.

    Where one quotation holds the words that it gives to whoever denies them, it is these words that are denied.
    """
    before: Rendering | None = None
    told: Rendering | None = None
    for one in sorted(spoken, key=lambda one: (one.version, one.start, -one.end, one.claim)):
        is_near = before is not None and before.version == one.version and 0 <= one.start - before.end <= _REACH
        if before is not None and is_near and disowns(one.text):
            yield told if told is not None and is_one_speaker(told, one) else before, one
        if before is not None and _holds(before, one):
            told = one
        elif one.form is not Form.INDIRECT or before is None or before.version != one.version:
            before, told = one, None


def _holds(one: Rendering, other: Rendering) -> bool:
    """Tell whether a quotation holds what its speaker says that another said: "“Free and fair, says Quaye!”"."""
    return one.version == other.version and one.start <= other.start and other.end <= one.end


def disowns(words: str) -> bool:
    """Tell whether words deny that something was said.

    >>> disowns("The President said no such thing."), disowns("I never said it was cheap.")
    (True, False)
    """
    return bool(_DISOWNED.search(words))
