"""Conventions that say how many "dozens" are: named, versioned and citable, for queries and views only.

A vague word is stored as printed, without bounds. Whoever wants numbers chooses a convention, and the choice stays
visible; the conventions disagree, which is the point. Sentinels such as -99 in other people's data are never counts.
"""

from __future__ import annotations

from collections.abc import Mapping

from provenance.models.identifiers import BASE
from provenance.models.value import Value


class Bounds(Value):
    """The inclusive bounds a convention gives a word; an upper end of None is open."""

    lower: int
    upper: int | None


class Convention(Value):
    """A published or reasoned way to read vague number words."""

    id: str
    """``convention/<name>``, never reused for other numbers."""
    name: str
    version: str
    domain: str
    """What it was made to count."""
    citation: str
    how_read: str
    """Where these numbers come from: read at the source, in a copy, or reasoned from the language."""
    words: Mapping[str, Bounds]

    @property
    def iri(self) -> str:
        """Absolute identifier under the default base."""
        return BASE + self.id

    def bound(self, words: str) -> Bounds | None:
        """Return the bounds of a vague expression, or None where the convention does not know it.

        >>> PLAIN_LANGUAGE.bound("Dozens of")
        Bounds(lower=24, upper=99)
        >>> ACLED.bound("scores") is None
        True
        """
        return self.words.get(" ".join(words.lower().split()).removesuffix(" of"))


def _bounds(**words: tuple[int, int | None]) -> dict[str, Bounds]:
    return {word.replace("_", " "): Bounds(lower=lower, upper=upper) for word, (lower, upper) in words.items()}


PLAIN_LANGUAGE = Convention(
    id="convention/plain-language",
    name="plain language",
    version="1",
    domain="any count of people",
    citation="The meaning of the words: two units at least, less than the next larger word would say.",
    how_read="reasoned from the language",
    words=_bounds(
        dozens=(24, 99),
        scores=(40, 99),
        hundreds=(200, 999),
        thousands=(2_000, 9_999),
        tens_of_thousands=(20_000, 99_999),
        hundreds_of_thousands=(200_000, 999_999),
        millions=(2_000_000, 9_999_999),
    ),
)
ACLED = Convention(
    id="convention/acled-deaths",
    name="ACLED, reported fatalities",
    version="2023-02",
    domain="deaths in political violence",
    citation="Armed Conflict Location & Event Data Project, FAQs: ACLED Fatality Methodology, 27 February 2023.",
    how_read="in a copy of the page",
    words=_bounds(tens=(10, 10), dozens=(12, 12), hundreds=(100, 100)),
)
CROWD_COUNTING = Convention(
    id="convention/crowd-counting-consortium",
    name="Crowd Counting Consortium, conservative estimate",
    version="1",
    domain="people in a crowd",
    citation="Crowd Counting Consortium, coding notes on crowd sizes given in words.",
    how_read="in a summary of the notes",
    words=_bounds(hundreds=(200, 200), thousands=(2_000, 2_000)),
)

CONVENTIONS: tuple[Convention, ...] = (PLAIN_LANGUAGE, ACLED, CROWD_COUNTING)
"""Every convention, the default first."""
