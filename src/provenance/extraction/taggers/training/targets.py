"""What a tagger should answer: the labels of every token of a window, and where each content's cue and source stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from provenance.extraction.attributions.stretch import Offsets
from provenance.extraction.attributions.tokens import Token
from provenance.extraction.taggers.decoding import CUE, INNER, OUTER, SOURCE, Part
from provenance.extraction.taggers.training.examples import Attribution

NONE, ELSEWHERE = -1, -100
"""A content without a cue or source, and one whose cue or source stands in another window."""


class Targets(NamedTuple):
    """The right answer for a sequence of tokens."""

    labels: list[list[int]]
    """For source, cue, content and content inside content: 0 outside, 1 at the beginning, 2 inside, for each token."""
    links: list[tuple[int, int, int]]
    """First token of a content, of its source and of its cue."""


def find_targets(tokens: Sequence[Token], attributions: Sequence[Attribution]) -> Targets:
    """Return the right answer for consecutive tokens of an article.

    Args:
        tokens: of a window.
        attributions: of the whole article.
    """
    starts, ends = [token.start for token in tokens], [token.end for token in tokens]

    def within(offsets: Offsets) -> Part | None:
        first, last = bisect_right(ends, offsets[0]), bisect_left(starts, offsets[1])
        return (first, last) if first < last else None

    labels = [[0] * len(tokens) for _ in range(4)]
    for kind, offsets in _labelled(attributions):
        part = within(offsets)
        if part:
            first, last = part
            labels[kind][first:last] = [1, *([2] * (last - first - 1))]
    links = [
        (part[0], _target(attribution.source, within), _target(attribution.cue, within))
        for attribution in attributions
        if (part := within(attribution.content)) and starts[part[0]] <= attribution.content[0] + 3
    ]
    return Targets(labels, links)


def _target(offsets: Offsets | None, within: Callable[[Offsets], Part | None]) -> int:
    if offsets is None:
        return NONE
    part = within(offsets)
    return part[0] if part else ELSEWHERE


def _labelled(attributions: Sequence[Attribution]) -> Iterator[tuple[int, Offsets]]:
    for attribution in attributions:
        yield from ((SOURCE, part) for part in attribution.source_parts)
        yield from ((CUE, part) for part in attribution.cue_parts)
    yield from _levels({attribution.content for attribution in attributions})


def _levels(contents: Iterable[Offsets]) -> Iterator[tuple[int, Offsets]]:
    """Yield the contents, those inside another as such.

    >>> list(_levels([(0, 9), (2, 5)]))
    [(2, (0, 9)), (3, (2, 5))]
    """
    reach = -1
    for start, end in sorted(contents, key=lambda content: (content[0], -content[1])):
        yield (INNER if end <= reach else OUTER), (start, end)
        reach = max(reach, end)
