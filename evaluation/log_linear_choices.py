"""Learning to choose among answers: a log-linear model over the answers to each question, however many there are.

Each answer has the sum of the weights of what is seen of it, and a larger share of the probability the larger its sum
is. The weights make the right answers likeliest, less what large ones cost; nothing is drawn by chance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from evaluation.log_linear import Places, Vector, minimise

RAREST = 6
"""Observations of fewer answers are left out."""


class Case(NamedTuple):
    """A question with what is seen of each answer, and which answers are right."""

    answers: Sequence[Sequence[str]]
    right: frozenset[int]
    weight: float = 1.0
    """How much it counts."""


def learn(cases: Sequence[Case], penalty: float) -> dict[str, float]:
    """Return the weight of each observation.

    Args:
        cases: those without a right answer teach nothing.
        penalty: how much the square of a weight costs, in halves.
    """
    design = _Design([case for case in cases if case.right], penalty)
    if not design.names:
        return {}
    weights = minimise(design, np.zeros(len(design.names)))
    return {name: round(weight, 3) for name, weight in zip(design.names, weights.tolist(), strict=True)}


class _Design:
    """Cases as columns of numbers: a row is an answer, a group the answers to one question."""

    def __init__(self, cases: Sequence[Case], penalty: float) -> None:
        rows = [seen for case in cases for seen in case.answers]
        counts = Counter(chain.from_iterable(rows))
        self.names = sorted(name for name, count in counts.items() if count >= RAREST)
        number = {name: at for at, name in enumerate(self.names)}
        kept = [[number[name] for name in row if name in number] for row in rows]
        self._penalty = penalty
        self._rows: Places = np.repeat(np.arange(len(kept)), [len(row) for row in kept])
        self._places: Places = np.fromiter(chain.from_iterable(kept), np.int64, len(self._rows))
        self._groups: Places = np.repeat(np.arange(len(cases)), [len(case.answers) for case in cases])
        right = [at in case.right for case in cases for at in range(len(case.answers))]
        self._right = np.array(right, dtype=np.float64)
        self._weights = np.array([case.weight for case in cases], dtype=np.float64)

    def measure(self, weights: Vector) -> tuple[float, Vector]:
        """Return the loss of weights, and its slope."""
        sums = np.bincount(self._rows, weights[self._places], len(self._groups))
        top = np.full(len(self._weights), -np.inf)
        np.maximum.at(top, self._groups, sums)
        parts = np.exp(sums - top[self._groups])
        chances = parts / np.bincount(self._groups, parts)[self._groups]
        likely = np.bincount(self._groups, chances * self._right) + 1e-12
        excess = (chances - chances * self._right / likely[self._groups]) * self._weights[self._groups]
        slope = np.bincount(self._places, excess[self._rows], len(weights)) + self._penalty * weights
        loss = self._penalty / 2 * weights @ weights - (self._weights * np.log(likely)).sum()
        return float(loss), slope
