"""Questions such as "How many marched?", which ask for a number, and not for harm.

What stands below such a question answers it. A number there counts people harmed only where its own sentence says so,
whatever harm the article told before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from provenance.extraction.figures.words import THING, read_words

_QUESTION = re.compile(r"(?:\A|(?<=\n)|(?<=[.?!] ))[ *#>-]{0,3}how (?:many|much) [^?.\n]{1,100}\?")
_HARMED = frozenset("KGDEJHIT")
_ASKING = frozenset("wvU")
"""Classes of which a question holds one that asks for something else: "How many are there?" asks for nothing new."""
_RHETORICAL = (["times"], ["longer"], ["more"], ["further"], ["worse"])
"""What is asked of without an answer: "How much longer must we wait?"."""
_PARAGRAPH = re.compile(r"\n\s*")


def find_unharmed(text: str) -> list[tuple[int, int]]:
    r"""Return what follows each question that asks for no harm, up to the next, in its paragraph or the one it heads.

    >>> find_unharmed("how many marched?\n\nthe guild says 90.")
    [(17, 37)]

    Args:
        text: a plain text.
    """
    if "how m" not in text:
        return []
    questions = list(_QUESTION.finditer(text))
    nexts = [*(asked.start() for asked in questions[1:]), len(text)]
    return [
        (asked.end(), min(end, _find_end(text, asked.end())))
        for asked, end in zip(questions, nexts, strict=False)
        if _asks_else(asked)
    ]


def answers(text: str, sentence: tuple[int, int], unharmed: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a sentence without a word of harm stands where one of these questions is answered.

    Args:
        text: a plain text.
        sentence: where the sentence begins and ends.
        unharmed: what follows such questions, in order.
    """
    asked = bisect_right(unharmed, (sentence[0], len(text)))
    if asked == 0 or sentence[0] >= unharmed[asked - 1][1]:
        return False
    return _HARMED.isdisjoint(read_words(text, *sentence).tags)


def _asks_else(asked: re.Match[str]) -> bool:
    words = read_words(asked.string, *asked.span())
    at = words.forms.index("how") + 2
    what = words.tags[at:]
    if words.forms[at : at + 1] in _RHETORICAL:
        return False
    if words.forms[at - 1] == "much" or what.startswith(THING):
        return True
    return _HARMED.isdisjoint(what) and not _ASKING.isdisjoint(what)


def _find_end(text: str, at: int) -> int:
    """Return the end of the paragraph in which a question stands, or which it heads."""
    heading = _PARAGRAPH.match(text, at)
    end = text.find("\n", heading.end() if heading else at)
    return end if end >= 0 else len(text)
