"""A stretch of text with its cue and claimant, before it becomes a claim."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from provenance.extraction.attributions.cues import Cue
from provenance.extraction.attributions.lexicon import Verb
from provenance.extraction.attributions.tokens import Paragraph
from provenance.models.vocabulary import Polarity, Stance

Offsets = tuple[int, int]
_GUESS = 0.5
"""Confidence below which a reading of the rules is a guess."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Attributed content, cue and claimant as half-open offsets in the article's text."""

    content: Offsets
    cue: Offsets | None
    claimant: Offsets | None
    rule: str
    confidence: float
    attitude: bool = False
    polarity: Polarity = Polarity.AFFIRMED
    stance: Stance = Stance.NEUTRAL
    embed: bool = False
    name: str | None = None
    """The claimant's name where it is known without a printed mention."""
    group: int | None = None
    """Offset of the verb whose content the stretch is; shared by the stretches of a quotation that it cuts."""

    @property
    def is_guess(self) -> bool:
        """Tell whether the reading is so unsure that it stands only where a tagger reads the same."""
        return self.confidence < _GUESS


def make_stretch(
    paragraph: Paragraph,
    content: tuple[int, int],
    cue: Cue,
    claimant: tuple[int, int] | None,
    *,
    rule: str,
    confidence: float,
) -> Stretch:
    """Return the stretch of a verb's content, both given as token ranges, in the verb's manner of reporting."""
    stretch = Stretch(
        content=paragraph.chars(*content),
        cue=paragraph.chars(cue.first, cue.last),
        claimant=paragraph.chars(*claimant) if claimant else None,
        rule=rule,
        confidence=confidence,
        group=paragraph.tokens[cue.head].start,
    )
    return in_manner_of(stretch, cue.verb, negated=cue.negated)


def in_manner_of(stretch: Stretch, verb: Verb, *, negated: bool = False) -> Stretch:
    """Return the stretch with the verb's attitude, polarity and stance; "did not deny" affirms."""
    polarity = verb.polarity
    if negated:
        polarity = Polarity.AFFIRMED if polarity is Polarity.DENIED else Polarity.DENIED
    return replace(stretch, attitude=verb.attitude, polarity=polarity, stance=verb.stance)


def separate(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return the stretches by start, holders first, without repetitions and crossings; of two the surer stays."""
    kept: list[Stretch] = []
    open_: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda s: (s.content[0], -s.content[1], -s.confidence)):
        while open_ and open_[-1].content[1] <= stretch.content[0]:
            open_.pop()
        if open_ and (open_[-1].content[1] < stretch.content[1] or _repeats(stretch, open_[-1])):
            continue
        open_.append(stretch)
        kept.append(stretch)
    return kept


def _repeats(stretch: Stretch, holder: Stretch) -> bool:
    """Tell whether a stretch is its holder's content, or words of it that the same verb reports."""
    is_told = stretch.cue is not None and stretch.cue == holder.cue and stretch.confidence <= holder.confidence
    return holder.content == stretch.content or is_told


def find_same(contents: Sequence[Offsets], content: Offsets) -> int | None:
    """Return the number of the content that shares most with another, at least half of what both cover.

    Args:
        contents: sorted.
        content: the other.

    >>> find_same([(0, 4), (5, 20), (30, 40)], (4, 18))
    1
    """
    start, end = content
    best, chosen = 0.5, None
    # What shares half begins at most the other's own length before it.
    for number in range(bisect_left(contents, (2 * start - end, 0)), bisect_left(contents, (end, 0))):
        first, last = contents[number]
        share = (min(end, last) - max(start, first)) / (max(end, last) - min(start, first))
        if share > best or (share == best and chosen is None):
            best, chosen = share, number
    return chosen


_CONTRAST = re.compile(r",?\s(?:even\s)?(?:though|although)\s")


def limit_denials(text: str, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the stretches, what is denied only up to the words that the writer sets against the denial.

    In "The army denies firing first, though eleven died" the army says nothing of the eleven.
    """
    for stretch in stretches:
        start, end = stretch.content
        if stretch.polarity is not Polarity.DENIED or any(sign in _MARKS for sign in text[start:end]):
            yield stretch
        elif contrast := _CONTRAST.search(text, start, end):
            yield replace(stretch, content=(start, contrast.start()))
        elif stretch.cue is None or stretch.cue[1] > start or not _CONTRAST.search(text, stretch.cue[1], start):
            yield stretch


_MARKS = '"“”„«»'


def find_held(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """Return for every stretch those that it holds directly."""
    held: list[list[Stretch]] = [[] for _ in stretches]
    open_: list[int] = []
    for number, stretch in enumerate(stretches):
        while open_ and stretches[open_[-1]].content[1] <= stretch.content[0]:
            open_.pop()
        if open_:
            held[open_[-1]].append(stretch)
        open_.append(number)
    return held


def unwrap(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the stretches without those that hold nothing but two or more others: their words are told there."""

    def wraps(stretch: Stretch, held: Sequence[Stretch]) -> bool:
        ends = [stretch.content[0], *(inner.content[1] for inner in held)]
        starts = [*(inner.content[0] for inner in held), stretch.content[1]]
        return len(held) > 1 and not any(
            sign.isalnum() for end, start in zip(ends, starts, strict=True) for sign in text[end:start]
        )

    kept = zip(stretches, find_held(stretches), strict=True)
    return [stretch for stretch, held in kept if not wraps(stretch, held)]
