"""What an article tells around a number: how often it names each harm, all in all and beside the number.

"The other three went home on Friday" counts captives in one article and patients in another. Which, its paragraph and
the article show by the words they use: words of harm, and words of the fields that suggest one. An article is read for
them once, when the first of its numbers asks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from provenance.extraction.figures.buckets import bucket
from provenance.extraction.figures.fields import FIELD_OF, SUGGESTED
from provenance.extraction.figures.harms import HARM_OF, TOLLS
from provenance.extraction.figures.wording import Wording
from provenance.models.vocabulary import Harm

BESIDE = 400
"""Characters on each side of a number in which its paragraph is looked at."""
TOLD = 5
"""How many words that suggest a harm show that an article is about one, although it counts nobody outright."""
_SUGGESTING = {word: SUGGESTED[name] for word, name in FIELD_OF.items() if name in SUGGESTED}
_TELLING = {word: harm for word, harm in (HARM_OF | TOLLS).items() if harm}
_SIGNS = {word: (_TELLING.get(word), _SUGGESTING.get(word)) for word in (*_TELLING, *_SUGGESTING)}
"""Of each word that tells or suggests a harm, the harm that it tells and the harm that it suggests."""


class Surroundings:
    """The words of one article that tell or suggest a harm, by their place."""

    def __init__(self, article: Wording) -> None:
        """Read nothing yet.

        Args:
            article: the plain text of the article.
        """
        self._article = article

    @cached_property
    def _signs(self) -> tuple[list[int], list[tuple[Harm | None, Harm | None]]]:
        """Where such words stand, and for each the harm that it tells and the harm that it suggests."""
        read = zip(self._article.starts, map(_SIGNS.get, self._article.words), strict=True)
        found = [(start, sign) for start, sign in read if sign]
        return [start for start, _ in found], [sign for _, sign in found]

    @cached_property
    def shares(self) -> dict[Harm, tuple[int, float]]:
        """How many words of the article suggest each harm, and their share of all that suggest one."""
        counts = Counter(suggested for _, suggested in self._signs[1] if suggested)
        return {harm: (counts[harm], counts[harm] / counts.total()) for harm in Harm if counts[harm]}

    @property
    def tell(self) -> bool:
        """Whether the article speaks of harm often enough for its numbers to be weighed."""
        return sum(count for count, _ in self.shares.values()) >= TOLD

    @cached_property
    def favoured(self) -> dict[Harm, list[str]]:
        """What the words of the whole article speak for: each harm, with how often and how much they suggest it."""
        seen: dict[Harm, list[str]] = {}
        most = max((count for count, _ in self.shares.values()), default=0)
        for harm, (count, share) in self.shares.items():
            times, part = bucket(count, (1, 3, 8)), bucket(int(10 * share), (1, 3, 5, 7, 9))
            seen[harm] = [f"article={times}", f"article={times}|{harm}", f"share={part}"]
            seen[harm] += ["foremost"] if count == most else []
        return seen

    def count_beside(self, start: int, end: int) -> Iterator[tuple[str, Harm, int]]:
        """Yield how many words before and after a number, in its paragraph, tell and suggest each harm.

        Args:
            start: where the number begins.
            end: where it ends.
        """
        text = self._article.text
        low = text.rfind("\n", max(0, start - BESIDE), start) + 1 or max(0, start - BESIDE)
        high = text.find("\n", end, end + BESIDE)
        starts, signs = self._signs
        for side, first, last in (("left", low, start), ("right", end, end + BESIDE if high < 0 else high)):
            found = signs[bisect_left(starts, first) : bisect_left(starts, last)]
            for name, harms in (("told", [told for told, _ in found]), ("field", [field for _, field in found])):
                for harm in dict.fromkeys(filter(None, harms)):
                    yield f"{side}-{name}", harm, harms.count(harm)
