"""Words, quotation marks and heads of a text, as the scores of attributions count them.

The form of a stretch (direct, mixed, indirect) is worked out anew from the marks of the text, for gold and prediction
alike, so that no annotator and no extractor can choose it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from provenance.models.value import Span
from provenance.models.vocabulary import Form

Range = tuple[int, int]
"""Half-open range of code points, or of tokens."""

_TOKEN = re.compile(r"\w+(?:[’'.\-]\w+)*|[^\w\s]")
_LETTER = re.compile(r"\w")
_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(r"``|''|[“‟«”»\"″]")
_OPENING = frozenset({"“", "‟", "«", "``"})
_CLOSING = frozenset({"”", "»"})
_AFTER_HEAD = frozenset(
    {"of", "from", "for", "at", "in", "with", "on", "who", "which", "that", "whose", "by", "to", "and", "or"}
    | {"running", "backing", "familiar", "including", "as", "told", "said"}
    | {",", "(", "[", "—", "–", "-", ":", ";"}
)
"""What ends the head of a claimant's noun phrase: "the mayor | of …", "Ana Bell | , who …"."""
_NO_HEAD = frozenset({"s", "'s", "the", "a", "an"})


class Words:
    """The tokens of one text, and what its quotation marks enclose."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._tokens: list[Range] = [match.span() for match in _TOKEN.finditer(text)]
        self._starts = [start for start, _ in self._tokens]
        self._ends = [end for _, end in self._tokens]

    @cached_property
    def quoted(self) -> tuple[Range, ...]:
        """The stretches between quotation marks, marks included, in the order of the text."""
        return tuple(region for line in _LINE.finditer(self.text) for region in _find_quoted(self.text, *line.span()))

    def tokens_in(self, span: Span | None) -> Range | None:
        """Return the range of tokens that a span touches, or None when it touches none."""
        if span is None:
            return None
        first, last = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        return (first, last) if first < last else None

    def form_of(self, span: Span) -> Form:
        """Return direct when every word stands between quotation marks, indirect when none does, else mixed."""
        words = [
            match.span() for match in _TOKEN.finditer(self.text, span.start, span.end) if _LETTER.search(match.group())
        ]
        inside = sum(any(start <= first and last <= end for start, end in self.quoted) for first, last in words)
        if not inside:
            return Form.INDIRECT
        return Form.DIRECT if inside == len(words) else Form.MIXED

    def head_of(self, tokens: Range) -> int:
        """Return the place of a noun phrase's head: its last word before a comma, a preposition or a relative."""
        head = None
        for place in range(*tokens):
            word = self.text[slice(*self._tokens[place])]
            if head is not None and word.lower() in _AFTER_HEAD:
                break
            if _LETTER.search(word) and word.lower() not in _NO_HEAD:
                head = place
        return tokens[1] - 1 if head is None else head


def _find_quoted(text: str, start: int, end: int) -> Iterator[Range]:
    """Yield the quoted stretches of a line; a mark left open runs to its end, as in quotations of many paragraphs."""
    opened: int | None = None
    place = start
    while mark := _MARK.search(text, place, end):
        place = mark.end()
        if opened is None:
            opened = mark.start() if _opens(text, mark, start) else None
        elif mark.group() not in _OPENING:
            # Three apostrophes close a quotation within a quotation: 'so he said "no"' in typewriter marks.
            place += mark.group() == "''" and text.startswith("'", place)
            yield opened, place
            opened = None
    if opened is not None:
        yield opened, end


def _opens(text: str, mark: re.Match[str], start: int) -> bool:
    """Tell whether a mark can open a quotation; a straight one after a digit means inches."""
    is_inches = mark.group() == '"' and mark.start() > start and text[mark.start() - 1].isdigit()
    return mark.group() not in _CLOSING and not is_inches
