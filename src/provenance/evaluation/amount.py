"""What a figure says about a number, reduced to what two annotators must agree on.

Every figure has a headline (its number, the two ends of a range, or the class of a vague word), a sense (how its words
bound it) and a generous interval. Two figures agree on the number when their headlines are equal ("12" and "at least
12"), on the modifier when the senses are equal too, on the bounds when their intervals meet. The intervals are the
convention of the casualty-figure benchmark that the scores are compared with: they are wide on purpose and never leave
this package.
"""

from __future__ import annotations

import math
from enum import StrEnum
from typing import NamedTuple

from provenance.models.vocabulary import Modifier


class Sense(StrEnum):
    """How the words around a number bound it, as coarsely as annotators agree."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"


SENSE_OF = {
    Modifier.EXACT: Sense.EXACT,
    Modifier.AT_LEAST: Sense.AT_LEAST,
    Modifier.MORE_THAN: Sense.AT_LEAST,
    Modifier.UP_TO: Sense.AT_MOST,
    Modifier.FEWER_THAN: Sense.AT_MOST,
    Modifier.ABOUT: Sense.ABOUT,
    Modifier.NEARLY: Sense.ABOUT,
    Modifier.BETWEEN: Sense.RANGE,
    Modifier.VAGUE: Sense.VAGUE,
}

VAGUE_RANGES: dict[str, tuple[float, float]] = {
    "plural": (2, math.inf),
    "some": (2, math.inf),
    "a number of": (2, math.inf),
    "many": (5, math.inf),
    "numerous": (5, math.inf),
    "couple": (2, 2),
    "few": (2, 9),
    "a few": (2, 9),
    "various": (2, 19),
    "several": (3, 19),
    "half a dozen": (6, 6),
    "a dozen": (12, 12),
    "two dozen": (24, 24),
    "dozens": (24, 199),
    "scores": (40, 399),
    "hundreds": (200, 1_999),
    "thousands": (2_000, 19_999),
    "tens of thousands": (20_000, 199_999),
    "hundreds of thousands": (200_000, 1_999_999),
    "millions": (2_000_000, 19_999_999),
}
"""The benchmark's classes of vague words; ``plural`` stands for people who are not counted at all."""


class Amount(NamedTuple):
    """One stated number, range or vague quantity."""

    sense: Sense
    headline: tuple[float, float]
    """Both ends of a range or of a vague word's class; the number twice for everything else."""
    lower: float
    upper: float

    def same_number(self, other: Amount) -> bool:
        """Tell whether the headlines are equal; a range, a vague word and a number never share one."""
        return self.headline == other.headline and _family(self.sense) == _family(other.sense)

    def same_modifier(self, other: Amount) -> bool:
        """Tell whether the words bind the same number in the same sense."""
        return self.same_number(other) and self.sense == other.sense

    def meets(self, other: Amount) -> bool:
        """Tell whether the intervals share a value."""
        return self.lower <= other.upper and other.lower <= self.upper

    @property
    def identity(self) -> tuple[str, float, float]:
        """What mentions of one amount share, however they are modified."""
        return (_family(self.sense), *self.headline)


def make_amount(
    modifier: Modifier, value: int | None, *, lower: int | None = None, upper: int | None = None, words: str = ""
) -> Amount | None:
    """Return the amount that a figure states, or None when it states none that can be compared.

    Args:
        modifier: the figure's modifier.
        value: the integer stated.
        lower: lower end of a range.
        upper: upper end of a range.
        words: the number words, which decide the class of a vague quantity.

    >>> make_amount(Modifier.MORE_THAN, 40).same_number(make_amount(Modifier.EXACT, 40))
    True
    >>> make_amount(Modifier.VAGUE, None, words="countless") is None
    True
    """
    if value == 0:
        return Amount(Sense.EXACT, (0, 0), 0, 0)
    sense = SENSE_OF[modifier]
    if sense is Sense.VAGUE:
        ends = VAGUE_RANGES.get(" ".join(words.lower().split()))
        return None if ends is None else Amount(sense, ends, *ends)
    if sense is Sense.RANGE:
        return None if lower is None or upper is None or upper < lower else Amount(sense, (lower, upper), lower, upper)
    return None if value is None else Amount(sense, (value, value), *_interval(sense, value))


def _interval(sense: Sense, value: int) -> tuple[float, float]:
    match sense:
        case Sense.AT_LEAST:
            return value, 1.5 * value
        case Sense.AT_MOST:
            return 0.5 * value, value
        case Sense.ABOUT:
            return math.floor(0.9 * value), math.ceil(1.1 * value)
        case _:
            return value, value


def _family(sense: Sense) -> str:
    return sense.value if sense in {Sense.VAGUE, Sense.RANGE} else "number"
