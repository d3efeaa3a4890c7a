"""Claimants whose verb is left out: "the fire service gives 20, the Red Cross more than 100".

Where a sentence has told a number as somebody's, a name that stands right before the next number, behind a mark or an
"and", tells that one, by the verb of the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from provenance.extraction.figures.cue import GAPPED, Cue
from provenance.extraction.figures.roles import is_voucher
from provenance.extraction.figures.subjects import find_start
from provenance.extraction.figures.words import Words

_NUMBERS = frozenset("0123")
_OPENERS = frozenset(",;:B-")
"""Marks and conjunctions behind which a name begins anew."""
_GOING_ON = frozenset(("as", "at"))
"""Prepositions that go on with those of the first verb: "puts it at 20, the Red Cross at 100"."""
_BETWEEN = frozenset("aM")
"""Words between a name and its number: "the army still twenty", "the union at least 30"."""


def find_gapped(words: Words, cues: Sequence[Cue]) -> Iterator[Cue]:
    """Yield who tells a number by the verb of a cue before it."""
    numbers = [at for at, tag in enumerate(words.tags) if tag in _NUMBERS]
    for at in numbers:
        name = _find_name(words, at)
        verb = _find_verb(name, cues) if name else None
        if name and verb and any(verb.covers[0] <= told < name[0] for told in numbers):
            yield Cue(verb.words, name, (at, at + 1), GAPPED)


def _find_name(words: Words, number: int) -> tuple[int, int] | None:
    """Return the name right before a number, with nothing but a mark or a conjunction before it."""
    end = number
    while end and (words.tags[end - 1] in _BETWEEN or words.forms[end - 1] in _GOING_ON):
        end -= 1
    start = find_start(words, end)
    is_open = start < end and start > 0 and (words.tags[start - 1] in _OPENERS or words.forms[start - 1] == "and")
    if not is_open or words.tags[start] != "d" or "p" in words.tags[start:end]:
        return None
    goes_on = not _GOING_ON.isdisjoint(words.forms[end:number])
    return (start, end) if goes_on or is_voucher(words.forms[end - 1]) else None


def _find_verb(name: tuple[int, int], cues: Iterable[Cue]) -> Cue | None:
    """Return the last cue before a name that tells a number by a verb of another claimant."""
    before = [cue for cue in cues if cue.claimant[1] <= cue.words[0] < name[0]]
    return max(before, key=lambda cue: cue.words[0], default=None)
