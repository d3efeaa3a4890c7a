"""Learning a log-linear model from what is seen of each example: the likeliest weights, kept small.

The sum for a class is that of the weights of everything seen: one weight of what is shared by all classes, one of what
speaks for that class, and of each word one for every class beside one for all of them. The class "none" has the sum 0.
The weights are found by L-BFGS; nothing is drawn by chance, so that the same examples give the same weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from provenance.extraction.figures.observing import HARMS
from provenance.models.vocabulary import Harm

RAREST = 4
"""Observations that fewer examples show are left out."""
PENALTY = 8.0
"""How much the square of a weight costs, in halves; chosen on the folds of the training texts."""
STEPS = 160
MEMORY = 8
"""Steps that L-BFGS remembers."""

Vector = NDArray[np.float64]
Places = NDArray[np.int64]


class Example(NamedTuple):
    """What is seen of a number, and the harms that gold gives it: none where it counts nobody, any of several."""

    shared: list[str]
    words: list[str]
    by_harm: Mapping[Harm, list[str]]
    harms: frozenset[Harm]


class Learned(NamedTuple):
    """The weights of shared observations and of those of a harm, and of each word those for every harm."""

    of: dict[str, float]
    of_words: dict[str, list[float]]


def learn(examples: Sequence[Example]) -> Learned:
    """Return the weights that make the gold of examples likeliest, less what large weights cost."""
    design = _Design(examples)
    return design.name(minimise(design, np.zeros(design.size)))


class _Seen:
    """Pairs of a row and an observation, as two columns, with the observations' numbers."""

    def __init__(self, rows: Iterable[Iterable[str]], first: int) -> None:
        listed = [list(row) for row in rows]
        counts = Counter(chain.from_iterable(listed))
        self.names = sorted(name for name, count in counts.items() if count >= RAREST)
        number = {name: first + at for at, name in enumerate(self.names)}
        kept = [[number[name] for name in row if name in number] for row in listed]
        self.rows: Places = np.repeat(np.arange(len(kept)), [len(row) for row in kept])
        self.places: Places = np.fromiter(chain.from_iterable(kept), np.int64, len(self.rows))
        self.height, self.first, self.last = len(kept), first, first + len(self.names)

    def add_up(self, weights: Vector) -> Vector:
        """Return the sum of the weights of each row."""
        return np.bincount(self.rows, weights[self.places], self.height).astype(np.float64)

    def spread(self, slopes: Vector, size: int) -> Vector:
        """Return how the slopes of rows move each of ``size`` weights."""
        return np.bincount(self.places, slopes[self.rows], size).astype(np.float64)


class _Design:
    """Examples as columns of numbers: what is seen, and which classes are right."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self._shared = _Seen(((*example.shared, *example.words) for example in examples), 0)
        single = (example.by_harm[harm] for example in examples for harm in HARMS)
        self._single = _Seen(single, self._shared.last)
        self._words = _Seen((example.words for example in examples), 0)
        self._after = self._single.last
        self.size = self._after + len(self._words.names) * len(HARMS)
        right = [[harm in example.harms for harm in HARMS] + [not example.harms] for example in examples]
        self._right = np.array(right, dtype=np.float64)

    def measure(self, weights: Vector) -> tuple[float, Vector]:
        """Return the loss of weights, and its slope."""
        by_word = weights[self._after :].reshape(len(HARMS), -1)
        sums = np.zeros_like(self._right)
        sums[:, :-1] = self._single.add_up(weights).reshape(-1, len(HARMS))
        sums[:, :-1] += self._shared.add_up(weights)[:, None]
        for at, column in enumerate(by_word):
            sums[:, at] += self._words.add_up(column)
        sums -= sums.max(axis=1, keepdims=True)
        chances = np.exp(sums)
        chances /= chances.sum(axis=1, keepdims=True)
        likely = (chances * self._right).sum(axis=1) + 1e-12
        excess = (chances - chances * self._right / likely[:, None])[:, :-1]
        slope = PENALTY * weights
        slope[: self._after] += self._shared.spread(excess.sum(axis=1), self._after)
        slope[: self._after] += self._single.spread(excess.ravel(), self._after)
        moved = [self._words.spread(column, len(self._words.names)) for column in excess.T]
        slope[self._after :] += np.concatenate(moved)
        return float(PENALTY / 2 * weights @ weights - np.log(likely).sum()), slope

    def name(self, weights: Vector) -> Learned:
        """Return weights by the names of what is seen; those of a word have its weight for all harms in them."""
        names = [*self._shared.names, *self._single.names]
        alone = dict(zip(names, weights.tolist(), strict=False))
        by_word = weights[self._after :].reshape(len(HARMS), -1).T.tolist()
        of_words = {
            word: [round(alone.get(word, 0.0) + weight, 2) for weight in row]
            for word, row in zip(self._words.names, by_word, strict=True)
        }
        of = {name: round(weight, 3) for name, weight in alone.items() if name not in of_words}
        return Learned(of, of_words)


class Design(Protocol):
    """Examples in a form of which the loss of weights can be measured."""

    def measure(self, weights: Vector) -> tuple[float, Vector]:
        """Return the loss of weights, and its slope."""


def minimise(design: Design, weights: Vector) -> Vector:
    """Return the weights of the least loss, by L-BFGS with a line search that halves its step."""
    loss, slope = design.measure(weights)
    past: list[tuple[Vector, Vector]] = []
    for _ in range(STEPS):
        direction = _direct(slope, past)
        size, descent = 1.0 if past else 1.0 / max(1.0, float(np.abs(slope).sum())), float(direction @ slope)
        while True:
            moved = weights + size * direction
            new_loss, new_slope = design.measure(moved)
            if new_loss <= loss + 1e-4 * size * descent or size < 1e-10:
                break
            size /= 2
        if loss - new_loss < 1e-5 * loss:
            return moved
        past = [*past, (moved - weights, new_slope - slope)][-MEMORY:]
        weights, loss, slope = moved, new_loss, new_slope
    return weights


def _direct(slope: Vector, past: Sequence[tuple[Vector, Vector]]) -> Vector:
    """Return the direction in which L-BFGS goes on, from its last moves and how the slope changed with each."""
    direction, shares = -slope, []
    for moved, changed in reversed(past):
        shares.append(float(moved @ direction) / float(moved @ changed))
        direction = direction - shares[-1] * changed
    if past:
        moved, changed = past[-1]
        direction *= float(moved @ changed) / float(changed @ changed)
    for (moved, changed), share in zip(past, reversed(shares), strict=True):
        direction += (share - float(changed @ direction) / float(moved @ changed)) * moved
    return direction
