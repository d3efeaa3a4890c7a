"""The harm told last in an article, by a figure or by a word: what a number without a noun may go on counting."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.extraction.figures.drafts import Draft, harm_at
from provenance.extraction.figures.harms import HARM_OF, TOLLS
from provenance.extraction.figures.lexicon import listed
from provenance.extraction.figures.wording import Wording
from provenance.extraction.figures.words import Words
from provenance.models.vocabulary import Harm

LOOK = 60
"""Words among which a sentence is searched for the harm it tells."""
LABEL = 16
"""A shorter sentence with a word of harm is a label: "DETAINED."; what follows counts by it."""
_HARMED = re.compile("[KJDHEGT]")
_COUNTED = re.compile(r"\b(?:how many|(?:number|count|list)s? of)\b")
_ABOUT = frozenset(
    listed("""attempt attempts charge charges case plot plots investigation suspect suspects warrant warrants rate rates
    squad threat threats trial penalty row""")
)
"""Nouns before which a word of harm tells of no harm done: "the assassination attempt"."""


_TOLD = {word: harm for word, harm in (TOLLS | HARM_OF).items() if harm}
"""The harm that a single word tells."""


@dataclass(frozen=True, slots=True)
class Memory:
    """The harm told last, and where it was told, in code points of the text."""

    harm: Harm
    at: int
    asked: bool = False
    """Whether a question or a label told it, so that the number that follows is its answer."""


def remember(memory: Memory | None, stretch: Wording) -> Memory | None:
    """Return the memory after a sentence without figures: its last word of harm, else what was remembered before.

    Killing is remembered from any sentence, other harms from questions, labels and talk of their number: "Who is under
    arrest?", "officials have not said how many people are missing".

    >>> from provenance.extraction.figures.wording import read_wording
    >>> remember(None, read_wording("six cooks drowned there."))
    Memory(harm=<Harm.KILLED: 'killed'>, at=10, asked=False)
    """
    asked = stretch.text.rstrip().endswith("?") or len(stretch.text) < LABEL
    for at in reversed(range(len(stretch.words))):
        harm, following = _TOLD.get(stretch.words[at]), stretch.words[at + 1 : at + 2]
        if harm is None or not _ABOUT.isdisjoint(following):
            continue
        if asked or harm is Harm.KILLED or _COUNTED.search(stretch.text):
            return Memory(harm, stretch.starts[at], asked)
    return memory


def recall(words: Words, drafts: list[Draft], memory: Memory | None) -> Memory | None:
    """Return the memory after a sentence that was read: its last figure or word of harm, else the memory before."""
    low = max(-1, len(words.tags) - LOOK)
    at = find_told(words, low, len(words.tags))
    if at >= 0:
        harm, before = tell_harm(words, at), words.forms[max(0, at - LOOK) : at]
        if harm is Harm.KILLED or (not drafts and _COUNTED.search(" ".join(before))):
            return Memory(harm, words.starts[at], asked=not drafts and words.forms[-1] == "?")
    if drafts:
        return Memory(drafts[-1].harm, words.ends[max(drafts[-1].quantity.number.last - 1, drafts[-1].trigger)])
    return memory


def find_told(words: Words, low: int, high: int) -> int:
    """Return the last word between two others, both exclusive, that tells of harm done; -1 if none does."""
    harmed = [match.start() for match in _HARMED.finditer(words.tags, low + 1, high)]
    return next((at for at in reversed(harmed) if _is_done(words, at)), -1)


def _is_done(words: Words, at: int) -> bool:
    return harm_at(words, at) is not None and _ABOUT.isdisjoint(words.forms[at + 1 : at + 2])


def tell_harm(words: Words, at: int) -> Harm:
    """Return the harm that a word tells."""
    return harm_at(words, at) or Harm.AFFECTED
