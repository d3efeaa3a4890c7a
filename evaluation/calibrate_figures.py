"""How far the confidence of a figure can be trusted: of those said to be 80 % sure, are 80 % right?

    python -m evaluation.calibrate_figures

Every text is read with weights that never looked at it: each fold of the training texts with those learned from the
others, the held-out texts with those learned from all. A figure is right when gold has its harm on its number. Zero
statements are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from evaluation.figure_texts import Text, fold_series, read_texts
from evaluation.train_figures import find_gold, learn_from
from provenance.evaluation.tally import Tally
from provenance.extraction.figures.find import read_figures
from provenance.extraction.figures.weighing import Weights

EDGES = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
"""Ends of the bins of confidence."""


class Outcome(NamedTuple):
    """A figure that was found: how sure it was said to be, and whether it is right."""

    confidence: float
    is_right: bool


def find_outcomes(texts: Sequence[Text], weights: Weights) -> Iterator[Outcome]:
    """Yield the outcome of every figure that is found in texts."""
    for text in texts:
        for draft in read_figures(text.article, weights):
            if draft.quantity.number.value != 0:
                yield Outcome(draft.confidence, draft.harm in find_gold(draft, text.spans))


def find_error(outcomes: Sequence[Outcome]) -> float:
    """Return the expected calibration error: the mean distance of confidence from the share right, over the bins.

    >>> find_error([Outcome(0.75, True), Outcome(0.75, False)])
    0.25
    """
    gaps = [
        abs(sum(outcome.confidence for outcome in held) - sum(outcome.is_right for outcome in held))
        for _, _, held in fill_bins(outcomes)
    ]
    return sum(gaps) / len(outcomes) if outcomes else 0.0


def fill_bins(outcomes: Sequence[Outcome]) -> Iterator[tuple[float, float, list[Outcome]]]:
    """Yield the ends of each bin with its outcomes; empty bins are left out."""
    for low, high in pairwise(EDGES):
        if held := [outcome for outcome in outcomes if low <= outcome.confidence < high]:
            yield low, high, held


def describe(name: str, outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield the table of one group of texts."""
    yield f"{name}: {len(outcomes)} figures, expected calibration error {find_error(outcomes):.3f}"
    for low, high, held in fill_bins(outcomes):
        right = Tally.of([outcome.is_right for outcome in held])
        mean = sum(outcome.confidence for outcome in held) / len(held)
        yield f"  {low:.2f} to {min(high, 1):.2f}  n {len(held):>4}  said {mean:.3f}  right {right.figure:.3f}"


def main() -> None:
    """Print the tables."""
    train, held, marked = read_texts()
    folded: list[Outcome] = []
    for inside, outside in fold_series(train):
        folded += find_outcomes(inside, learn_from(outside + marked))
    print(*describe("folds", folded), sep="\n")
    print(*describe("held out", list(find_outcomes(held, learn_from(train + marked)))), sep="\n")


if __name__ == "__main__":
    main()
