"""Counts of one article, their sums over a set, and how far the sums would move with other articles.

Counting and judging are apart: a scorer counts one article, and everything that follows (sums, precision, recall, F1,
intervals) is the same for every measure.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from provenance.models.value import Value

RESAMPLES = 1000
"""Bootstrap samples; the ends of the interval move by less than a point of F1 from 1,000 to 2,000."""
SEED = 0


class Tally(NamedTuple):
    """What was found right, counted from both sides, because one gold item may serve several predictions.

    A share, such as that of the right speakers among matched quotations, counts gold only: nothing was predicted.
    """

    gold: int
    right_gold: int
    predicted: int = 0
    right_predicted: int = 0

    @classmethod
    def of(cls, gold: Sequence[bool], predicted: Sequence[bool] = ()) -> Tally:
        """Return the tally of what is right on either side.

        >>> Tally.of([True, False], [True])
        Tally(gold=2, right_gold=1, predicted=1, right_predicted=1)
        """
        return cls(len(gold), sum(gold), len(predicted), sum(predicted))

    def plus(self, other: Tally, times: int = 1) -> Tally:
        """Return the sum with the other tally taken that many times."""
        return Tally(*(mine + times * theirs for mine, theirs in zip(self, other, strict=True)))

    @property
    def precision(self) -> float | None:
        """Right share of the predicted, or None when nothing was predicted."""
        return self.right_predicted / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Right share of the gold, or None when there is no gold."""
        return self.right_gold / self.gold if self.gold else None

    @property
    def figure(self) -> float:
        """F1 of precision and recall; for a share the share itself; 0 when there is nothing to count.

        >>> Tally(gold=4, right_gold=2, predicted=2, right_predicted=2).figure
        0.6666666666666666
        >>> Tally(gold=4, right_gold=3).figure
        0.75
        """
        precision, recall = self.precision, self.recall or 0.0
        if precision is None:
            return recall
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class Measure(Value):
    """One figure of merit over a set, with what it rests on."""

    name: str
    figure: float
    """F1, or a share; between 0 and 1."""
    precision: float | None
    recall: float | None
    gold: int
    right: int
    predicted: int
    low: float
    """2.5th percentile of the figure over resampled articles."""
    high: float
    """97.5th percentile of the figure over resampled articles."""


Counts = Mapping[str, Tally]
"""The tallies of one article by measure."""


def measure_all(articles: Sequence[Counts]) -> tuple[Measure, ...]:
    """Return every measure over the articles, in the order of their names."""
    names = sorted({name for counts in articles for name in counts})
    samples = _resample(len(articles))
    return tuple(_measure(name, articles, samples) for name in names)


def _resample(size: int) -> list[list[int]]:
    """Return how often each article is drawn, for each sample; the same for the same number of articles."""
    generator = random.Random(SEED)  # noqa: S311 - a statistic, not a secret
    samples = []
    for _ in range(RESAMPLES if size else 0):
        times = [0] * size
        for index in generator.choices(range(size), k=size):
            times[index] += 1
        samples.append(times)
    return samples


def _measure(name: str, articles: Sequence[Counts], samples: list[list[int]]) -> Measure:
    counted = [(index, counts[name]) for index, counts in enumerate(articles) if name in counts and any(counts[name])]
    total = _total((tally, 1) for _, tally in counted)
    drawn = (_total((tally, times[index]) for index, tally in counted) for times in samples)
    figures = sorted(tally.figure for tally in drawn if any(tally))
    return Measure(
        name=name,
        figure=total.figure,
        precision=total.precision,
        recall=total.recall,
        gold=total.gold,
        right=total.right_gold,
        predicted=total.predicted,
        low=figures[int(0.025 * len(figures))] if figures else total.figure,
        high=figures[int(0.975 * len(figures))] if figures else total.figure,
    )


def _total(tallies: Iterable[tuple[Tally, int]]) -> Tally:
    gold = right_gold = predicted = right_predicted = 0
    for tally, times in tallies:
        gold += times * tally.gold
        right_gold += times * tally.right_gold
        predicted += times * tally.predicted
        right_predicted += times * tally.right_predicted
    return Tally(gold, right_gold, predicted, right_predicted)
