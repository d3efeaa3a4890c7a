"""Attribution without a verb of saying: "according to", "in the words of", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.extraction.attributions.claimants import find_agent
from provenance.extraction.attributions.contents import trimmed
from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tokens import Paragraph
from provenance.models.vocabulary import Stance

Range = tuple[int, int]
_PHRASES = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"),
)
_HEARSAY = frozenset(["reportedly", "allegedly", "supposedly", "purportedly", "reputedly"])


def find_sourced(paragraph: Paragraph, sentence: Range) -> Iterator[Stretch]:
    """Yield what a sentence attributes by a preposition or an adverb."""
    low, high = sentence
    for k in range(low, high):
        if paragraph.words[k] in _HEARSAY:
            yield from _hearsay(paragraph, k, sentence)
        for phrase in _PHRASES:
            if paragraph.words[k] == phrase[0] and paragraph.words[k : k + len(phrase)] == phrase:
                yield from _according(paragraph, k, k + len(phrase), sentence)


def _according(paragraph: Paragraph, first: int, last: int, sentence: Range) -> Iterator[Stretch]:
    """Read "According to X, …" and "…, according to X"."""
    low, high = sentence
    agent = find_agent(paragraph, last, high) if last < high else None
    if agent is None:
        return
    comma = next((k for k in range(*agent) if paragraph.words[k] == ","), None)
    if comma is not None and (agent[1] >= high or paragraph.words[agent[1]] != ","):
        agent = agent[0], comma
    before = trimmed(paragraph, _segment_start(paragraph, low, first), first)
    if before is not None and before[1] - before[0] > 2:
        yield _stretch(paragraph, before, (first, last), agent, "according-to-after")
        return
    start = agent[1]
    while start < high and paragraph.words[start] != ",":
        start += 1
    content = trimmed(paragraph, start, high)
    if content is not None:
        yield _stretch(paragraph, content, (first, last), agent, "according-to-before")


def _segment_start(paragraph: Paragraph, low: int, first: int) -> int:
    """Return the start of what "according to" may cover: not beyond a semicolon."""
    for k in range(first - 1, low - 1, -1):
        if paragraph.words[k] == ";" and paragraph.tokens[k].quoted == "O":
            return k + 1
    return low


def _hearsay(paragraph: Paragraph, k: int, sentence: Range) -> Iterator[Stretch]:
    """Read "reportedly killed seven": the content is the rest of the clause."""
    stop = k + 1
    while stop < sentence[1] and not (paragraph.words[stop] in ",;" and stop > k + 3):
        stop += 1
    content = trimmed(paragraph, k + 1, stop)
    if content is not None:
        cue = paragraph.chars(k, k + 1)
        yield Stretch(
            paragraph.chars(*content),
            cue,
            None,
            rule="hearsay",
            confidence=0.7,
            stance=Stance.DISTANCING,
            name="unnamed",
        )


def _stretch(paragraph: Paragraph, content: Range, cue: Range, agent: Range, rule: str) -> Stretch:
    return Stretch(
        content=paragraph.chars(*content),
        cue=paragraph.chars(*cue),
        claimant=paragraph.chars(*agent),
        rule=rule,
        confidence=0.9,
    )
