"""Posts and statements set into an article as blocks of their own: the words, a dash, a name, a handle, a date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provenance.extraction.attributions.languages import guess_language
from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tokens import Paragraph

_SIGNATURE = re.compile(
    r"[—–-]{1,2}\s?(?P<name>(?P<bare>[^\W\d_][^\n()@—–]{1,60}?)\s?\((?P<handle>@\w{1,30})\))(?P<date>[^\n]{0,40})$"
)
_MEDIA = re.compile(r"\s*(?:pic\.twitter\.com/\w+|https?://\S+)\s*$")
_BLOCK = 4
"""Paragraphs a post may have."""


def find_embeds(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Stretch, range]]:
    """Yield the posts with the indices of the paragraphs that they fill.

    A post ends with a signature: ``— Name (@handle) date``. It reaches back over the paragraphs in its own language, at
    most to the paragraph that introduces it.
    """
    for number, paragraph in enumerate(paragraphs):
        text, span = paragraph.text, paragraph.span
        tail = max(span.start, span.end - 200)
        match = _SIGNATURE.search(text, tail, span.end)
        if match is None:
            continue
        first = _first_paragraph(paragraphs, number)
        start = paragraphs[first].span.start
        end = _without_media(text, start, match.start())
        if end > start:
            yield (
                Stretch(
                    (start, end), None, match.span("name"), rule="post", confidence=0.95, embed=True, name=match["bare"]
                ),
                range(first, number + 1),
            )


def _without_media(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    match = _MEDIA.search(text, max(start, end - 100), end)
    return match.start() if match else end


def _first_paragraph(paragraphs: Sequence[Paragraph], last: int) -> int:
    """Return the first paragraph of the post that ends in paragraph ``last``: as far back as its language reaches."""
    language = guess_language([token.text for token in paragraphs[last].tokens])
    first = last
    while first > 0 and last - first < _BLOCK - 1 and language != "en":
        if guess_language([token.text for token in paragraphs[first - 1].tokens]) != language:
            break
        first -= 1
    return first
