"""From the labels of a sequence model to attributions: each content with the nearest cue, each cue with its source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from provenance.extraction.attributions.lexicon import FORMS, Verb
from provenance.extraction.attributions.stretch import Stretch, in_manner_of
from provenance.extraction.attributions.tagger import Label, Proposal
from provenance.extraction.attributions.tokens import Paragraph

Range = tuple[int, int]
_STOP_COST = 12
"""Tokens that a sentence's end between two parts counts for."""
_CUE_REACH = 60
_SOURCE_REACH = 30


@dataclass(frozen=True, slots=True)
class _Parts:
    """The labelled ranges of one paragraph, and the positions of its sentences' ends."""

    sources: tuple[Range, ...]
    cues: tuple[Range, ...]
    contents: tuple[Range, ...]
    stops: tuple[int, ...]

    def distance(self, left: Range, right: Range) -> int:
        """Return the tokens between two ranges, with an extra cost for every sentence that ends between them."""
        low, high = (left[1], right[0]) if left[0] < right[0] else (right[1], left[0])
        return high - low + _STOP_COST * max(0, bisect_left(self.stops, high) - bisect_left(self.stops, low))

    def nearest(self, wanted: Sequence[Range], anchor: Range, reach: int) -> Range | None:
        """Return the range nearest to the anchor, or None when all lie beyond reach."""
        low = bisect_left(wanted, anchor[0] - reach, key=itemgetter(1))
        high = bisect_left(wanted, anchor[1] + reach, key=itemgetter(0))
        near = wanted[low:high]
        best = min(near, key=lambda part: (self.distance(part, anchor), part), default=None)
        return best if best is not None and self.distance(best, anchor) < reach else None


def link_labels(paragraph: Paragraph, labels: Sequence[Label]) -> Iterator[tuple[Range, Range | None, Range | None]]:
    """Yield content, cue and source, as token ranges, that the labels of a paragraph's tokens describe."""
    parts = _Parts(
        sources=tuple(_ranges(labels, "source")),
        cues=tuple(_ranges(labels, "cue")),
        contents=tuple(_ranges(labels, "content")),
        stops=tuple(last - 1 for _, last in paragraph.sentences),
    )
    for content in parts.contents:
        cue = parts.nearest(parts.cues, content, _CUE_REACH)
        source = parts.nearest(parts.sources, cue or content, _SOURCE_REACH)
        yield content, cue, source


def stretch_of(paragraph: Paragraph, proposal: Proposal, *, rule: str) -> Stretch:
    """Return the stretch of a proposal, in the manner of its cue's verb."""
    stretch = Stretch(
        content=proposal.content,
        cue=proposal.cue,
        claimant=proposal.source,
        rule=rule,
        confidence=proposal.confidence,
    )
    verb = find_verb(paragraph, proposal.cue)
    return stretch if verb is None else in_manner_of(stretch, verb)


def _ranges(labels: Sequence[Label], role: str) -> Iterator[Range]:
    start: int | None = None
    for k, label in enumerate((*labels, "O")):
        if start is not None and label != f"I-{role}":
            yield start, k
            start = None
        if label == f"B-{role}" or (start is None and label == f"I-{role}"):
            start = k


def find_verb(paragraph: Paragraph, cue: Range | None) -> Verb | None:
    """Return the last verb of the lexicon among the words of a cue, if there is one."""
    if cue is None:
        return None
    first, last = (bisect_left(paragraph.tokens, end, key=attrgetter("start")) for end in cue)
    words = paragraph.words[first:last]
    return next((FORMS[word].verb for word in reversed(words) if word in FORMS), None)
