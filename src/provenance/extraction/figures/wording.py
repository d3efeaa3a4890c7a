"""The single words of a plain text with their places, cut once: by them most sentences are known to tell of no harm.

Whether a sentence holds a number and a word of harm, which harm it told last, and what an article is about, all ask for
single words. Words as the grammar reads them, with their numbers, hyphens and phrases, are cut by ``words`` where a
sentence is worth it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

_WORD = re.compile(r"([a-zß-ɏ]+)")


class Wording(NamedTuple):
    """A plain text, or a stretch of it, as single words of letters."""

    text: str
    start: int
    """Where the stretch starts in the whole text."""
    words: list[str]
    starts: list[int]
    """Where each word starts in the whole text."""

    def between(self, start: int, end: int) -> list[str]:
        """Return the words that start in a stretch of a whole text."""
        return self.words[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def cut(self, start: int, end: int) -> Wording:
        """Return a stretch of a whole text, with the words that start in it.

        >>> read_wording("it rained; ten drowned").cut(11, 22)
        Wording(text='ten drowned', start=11, words=['ten', 'drowned'], starts=[11, 15])
        """
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return Wording(self.text[start:end], start, self.words[low:high], self.starts[low:high])


def read_wording(text: str) -> Wording:
    """Return a plain text as single words."""
    pieces = _WORD.split(text)
    return Wording(text, 0, pieces[1::2], list(accumulate(map(len, pieces)))[:-1:2])
