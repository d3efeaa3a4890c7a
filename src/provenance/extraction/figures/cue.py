"""A cue of attribution in a figure's own sentence, and the words by which several kinds of cue are known."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.extraction.figures.lexicon import listed

GAPPED, BESIDE, COUNTING = -1, 0, 1
"""Ranks of cues whose verb is left out, of those that touch the number, of verbs with the number in their object."""
TRAILING = 3
"""Rank of a cue that follows what it covers."""
GIVEN = frozenset(
    listed(
        """acknowledged admitted announced cited claimed conceded confirmed counted declared documented estimated given
        listed named published recorded registered released reported stated"""
    )
)
"""Participles behind which "by" names who vouches for the number before them."""
CLAIMS = frozenset(
    listed("claim claims allegation allegations report reports suggestion suggestions assertion assertions")
)
"""Nouns whose maker "by" names."""
ACCOUNTS = frozenset(
    listed("""account toll tallies total number figure report roll version reports count estimate estimates list
    reckoning tally figures words records register arithmetic calculation calculations statistics view""")
)
"""Nouns for a count, or for what holds one, whose owner vouches for it."""
COUNTS = ACCOUNTS - {"report", "list", "register", "records"}
"""Nouns for a count itself, which has no claim of its own."""
HARM = frozenset("KGDEJHT")
"""Classes of words of harm."""
NUMERIC = frozenset("0123")
"""Classes of words of number."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue of attribution: its words, the claimant's words, and the words it covers; all ranges are half-open."""

    words: tuple[int, int]
    claimant: tuple[int, int]
    covers: tuple[int, int]
    rank: int
    """Cues of a lower rank are more specific and win."""
    only_bare: bool = False
    """Whether it covers numbers without a noun only."""
