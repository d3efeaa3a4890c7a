"""What a tagger sees of a token besides its word: quotation marks, capitals, place, and what the rules read there.

The rules' reading enters as four more label sequences (source, cue, content, content inside content), so that a model
learns from examples where the rules are to be trusted, instead of being told.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from provenance.extraction.attributions.stretch import Offsets, Stretch
from provenance.extraction.attributions.tokens import Paragraph, Quoted

Features = tuple[int, ...]
"""One value for each of the kinds in ``SIZES``."""

SIZES = (4, 2, 4, 3, 3, 3, 3)
"""How many values each kind has: quotation marks, opening of a paragraph, capitals, and the rules' reading (outside,
beginning, inside) as source, cue, content and content inside content."""

_QUOTED: dict[Quoted, int] = {"O": 0, "B": 1, "I": 2, "E": 3}
_READ = 3
"""The first of the kinds that the rules fill."""


def find_features(paragraphs: Sequence[Paragraph], ruled: Iterable[Stretch]) -> list[list[Features]]:
    """Return the features of every token of every paragraph.

    Args:
        paragraphs: of one article, in order.
        ruled: what the rules read in them, none crossing another, by start, holders first.
    """
    tokens = [(token, number) for number, paragraph in enumerate(paragraphs) for token in paragraph.tokens]
    rows = [[_QUOTED[token.quoted], 0, _capitals(token.text), 0, 0, 0, 0] for token, _ in tokens]
    for row, opens in zip(rows, _openings([number for _, number in tokens]), strict=True):
        row[1] = opens
    starts = [token.start for token, _ in tokens]
    for kind, (start, end) in _readings(ruled):
        for k in range(bisect_left(starts, start), bisect_left(starts, end)):
            rows[k][_READ + kind] = 1 if starts[k] == start else 2
    found = iter(rows)
    return [[tuple(next(found)) for _ in paragraph.tokens] for paragraph in paragraphs]


def _openings(numbers: Sequence[int]) -> Iterator[int]:
    yield from (int(before != number) for before, number in pairwise((-1, *numbers)))


def _readings(ruled: Iterable[Stretch]) -> Iterator[tuple[int, Offsets]]:
    """Yield every part that the rules read with its kind; contents deeper than the second level are left out."""
    ends: list[int] = []
    for stretch in ruled:
        while ends and ends[-1] <= stretch.content[0]:
            ends.pop()
        if len(ends) < 2:
            yield 2 + len(ends), stretch.content
        ends.append(stretch.content[1])
        yield from ((kind, part) for kind, part in ((0, stretch.claimant), (1, stretch.cue)) if part)


def _capitals(word: str) -> int:
    """Return 0 for a word in small letters, 1 for a capital, 2 for capitals, 3 for what has no letters.

    >>> [_capitals(word) for word in ("said", "Smith", "UN", ",")]
    [0, 1, 2, 3]
    """
    if not any(character.isalpha() for character in word):
        return 3
    if not word[0].isupper():
        return 0
    return 2 if len(word) > 1 and word.isupper() else 1


def without_rules(features: Iterable[Features]) -> list[Features]:
    """Return the features as they are where the rules read nothing."""
    return [(*row[:_READ], *([0] * (len(row) - _READ))) for row in features]
