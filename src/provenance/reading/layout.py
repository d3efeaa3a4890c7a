"""The lines of a text, and its head: what stands above the first paragraph of the report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from provenance.models.value import Span

_LINE = re.compile(r"\S(?:[^\r\n]*[^\s])?")
_SENTENCE_END = re.compile(r"[.!?…][\"”’'»)\]]*$")
_HEAD_LINES = 12
_LONGEST_HEADLINE = 200


def find_lines(text: str) -> Iterator[Span]:
    """Yield the lines that are not blank, without the white space around them."""
    return (Span(start=match.start(), end=match.end()) for match in _LINE.finditer(text))


def find_head(text: str, lines: Iterable[Span]) -> list[Span]:
    r"""Return the lines above the first paragraph: headline, byline, date; none where the report begins at once.

    >>> text = "Flood at Oyele\nBy A. Ray\n3 May 2024\nTwelve people have drowned at Oyele, the relief office said."
    >>> len(find_head(text, find_lines(text)))
    3
    """
    return list(takewhile(lambda line: not is_prose(line.text_in(text)), islice(lines, _HEAD_LINES)))


def is_prose(line: str) -> bool:
    """Tell whether a line reads as a paragraph of the report: long, or a sentence with its full stop."""
    return len(line) > _LONGEST_HEADLINE or bool(_SENTENCE_END.search(line[-6:]) and line.count(" ") >= 6)
