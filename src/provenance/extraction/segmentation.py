"""Paragraphs and sentences as spans of the untouched text, in time linear in its length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from provenance.models.value import Span

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|vs|No|Inc|Ltd|Co|Corp|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|etc|e\.g|i\.e|a\.m|p\.m)|\b[A-Z](?:\.[A-Z])*)\.$"
)
_BOUNDARY = re.compile(r"(?:[.!?…]+[\"”’')\]]*)(?=\s+[\"“‘'(\[—–-]*[A-Z0-9À-Þ])")


def find_paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs: runs of lines without a blank line between them."""
    for match in _PARAGRAPH.finditer(text):
        yield Span(start=match.start(), end=match.end())


def find_sentences(text: str, paragraph: Span | None = None) -> Iterator[Span]:
    """Yield the sentences of a paragraph, or of every paragraph of the text.

    >>> [span.text_in("Dr. Ray left. He waved!") for span in find_sentences("Dr. Ray left. He waved!")]
    ['Dr. Ray left.', 'He waved!']
    """
    for part in find_paragraphs(text) if paragraph is None else (paragraph,):
        cuts = [part.start, *_cuts(text, part), part.end]
        for start, end in pairwise(cuts):
            yield _trimmed(text, start, end)


def _cuts(text: str, part: Span) -> Iterator[int]:
    for match in _BOUNDARY.finditer(text, part.start, part.end):
        if not _ABBREVIATION.search(text, max(part.start, match.start() - 8), match.start() + 1):
            yield match.end()


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end)
