"""Paragraphs and sentences as spans of the untouched text, in time linear in its length.

A paragraph is what a reader sees as one: lines belong together when the first stops in mid-sentence, whether they were
wrapped at a column or torn apart by an inserted advertisement; otherwise every line stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from provenance.models.value import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_CLOSED = re.compile(r"[.!?…:;][\"”»“’')\]*_]*\s*\Z|[\"”»]\s*\Z")
_WRAPPED = 50
"""A line shorter than this many characters that ends without a stop is a heading, not a wrapped line."""

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Col|Lt|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|Fr|vs|No|Nos|Inc|Ltd|"
    r"Co|Corp|Bros|Dept|Est|Ave|Blvd|Mt|Ft|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|etc|approx|ca|cf|al|e\.g|i\.e|a\.m|"
    r"p\.m)|\b[A-Z](?:\.[A-Z])*)\.$"
)
_BOUNDARY = re.compile(r"(?<![.!?…])[.!?…]++[\"”»’')\]]*+(?=\s++[\"“„«‘'(\[—–-]*[A-Z0-9À-Þ])")


def find_paragraphs(text: str) -> Iterator[Span]:
    r"""Yield the paragraphs, trimmed; a sentence broken over lines, even over blank ones, stays in one.

    >>> [span.text_in("Heading\nIt rained for a\n\nweek.\nThen it stopped.")
    ...  for span in find_paragraphs("Heading\nIt rained for a\n\nweek.\nThen it stopped.")]
    ['Heading', 'It rained for a\n\nweek.', 'Then it stopped.']
    """
    start = end = -1
    for match in _LINE.finditer(text):
        line = _trimmed(text, *match.span())
        if not line:
            continue
        if start >= 0 and _continues(text, start, end, line.start):
            end = line.end
            continue
        if start >= 0:
            yield Span(start=start, end=end)
        start, end = line.start, line.end
    if start >= 0:
        yield Span(start=start, end=end)


def find_sentences(text: str, paragraph: Span | None = None) -> Iterator[Span]:
    """Yield the sentences of a paragraph, or of every paragraph of the text.

    >>> [span.text_in("Dr. Ray left. He waved!") for span in find_sentences("Dr. Ray left. He waved!")]
    ['Dr. Ray left.', 'He waved!']
    """
    for part in find_paragraphs(text) if paragraph is None else (paragraph,):
        cuts = [part.start, *_cuts(text, part), part.end]
        for start, end in pairwise(cuts):
            yield _trimmed(text, start, end)


def ends_in_abbreviation(text: str, stop: int, floor: int = 0) -> bool:
    """Tell whether the full stop at offset ``stop`` belongs to an abbreviation or an initial.

    >>> ends_in_abbreviation("Dr. Ray", 2)
    True
    """
    is_network = text.endswith(" on X", max(floor, stop - 5), stop)  # "posted on X."
    return not is_network and _ABBREVIATION.search(text, max(floor, stop - 8), stop + 1) is not None


def _continues(text: str, start: int, end: int, following: int) -> bool:
    """Tell whether the line at ``following`` carries on the sentence that stood open at ``end``."""
    if _CLOSED.search(text, max(start, end - 8), end):
        return False
    if text[following].islower():
        return True
    line_start = max(text.rfind("\n", start, end) + 1, start)
    return "\n" not in text[end:following].replace("\n", "", 1) and end - line_start >= _WRAPPED


def _cuts(text: str, part: Span) -> Iterator[int]:
    for match in _BOUNDARY.finditer(text, part.start, part.end):
        if not ends_in_abbreviation(text, match.start(), part.start):
            yield match.end()


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end)
