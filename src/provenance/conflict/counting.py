"""Counting: do two figures count the same people?

Texts seldom say so. A nurse who lost two colleagues does not dispute the toll of a province, while a hospital that
counts 97 where the ministry counts 46 does. What the texts show is weighed: how often one number goes into the other,
whether one of them is told as a share of others, and whether both stand in one article, which sets a part beside its
whole far more often than it contradicts itself. The weights were
fitted by logistic regression on the annotated pairs of the development half of the corpus (``evaluation/splits.json``,
key ``conflicts``; ``python -m evaluation.calibrate_counting``); the other half judges them.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log

from provenance.conflict.clock import Order
from provenance.conflict.figure import Figure
from provenance.conflict.kinship import Kinship
from provenance.conflict.wording import Telling
from provenance.models.vocabulary import Measure

BIAS = 2.4
CAUTION = 0.3
"""Taken from the bias: people annotate pairs of one count more readily than pairs that merely stand in one event."""
WEIGHTS = {
    "one is told as a part": -0.8,
    "one stands among others": -0.5,
    "one names a group or a place": -0.35,
    "two groups or places": 0.75,
    "the numbers lie apart": -0.8,
    "one counts nobody": 1.1,
    "the lesser is of a hospital": -1.55,
    "the lesser was added": -1.1,
    "both in one article": -1.15,
    "one side gives both in one article": -1.0,
    "one is told as a version": 0.75,
    "one is told as past": 1.0,
    "one is told as corrected": -0.7,
    "the later is higher": 1.05,
}
"""What speaks for (positive) and against two figures counting the same people, in logits; for numbers that lie apart,
times the natural logarithm of their ratio."""
_SETTLING = {Telling.CORRECTED, Telling.WITHDRAWN}
DOUBTFUL = 1.5
"""Weight under which an alarm stands at the end of the queue: one in seven such pairs counts different people."""


def weigh_counting(left: Figure, right: Figure, order: Order, kinship: Kinship) -> float:
    """Return the logit of both figures counting the same people: positive when they more likely do."""
    features = read_features(left, right, order, kinship)
    return BIAS - CAUTION + sum(WEIGHTS[name] * value for name, value in features)


def read_features(left: Figure, right: Figure, order: Order, kinship: Kinship) -> Iterator[tuple[str, float]]:
    """Yield what bears on whether two figures count the same people; the order of the two does not matter."""
    yield from _read_words(left, right, kinship)
    yield from _read_sizes(left, right)
    yield from _read_setting(left, right, order)


def find_against(left: Figure, right: Figure, order: Order, kinship: Kinship) -> tuple[str, ...]:
    """Return what speaks against two figures counting the same people, the weightiest first."""
    weighed = [(WEIGHTS[name] * value, name) for name, value in read_features(left, right, order, kinship)]
    return tuple(name for weight, name in sorted(weighed) if weight < 0)


def _read_words(left: Figure, right: Figure, kinship: Kinship) -> Iterator[tuple[str, float]]:
    if (left.whole is None) != (right.whole is None):
        yield "one is told as a part", 1.0
    if left.is_among != right.is_among:
        yield "one stands among others", 1.0
    if kinship is Kinship.PART or kinship is Kinship.WHOLE:
        yield "one names a group or a place", 1.0
    elif kinship is Kinship.SIBLING:
        yield "two groups or places", 1.0


def _read_sizes(left: Figure, right: Figure) -> Iterator[tuple[str, float]]:
    lesser, greater = (left, right) if measure_size(left) < measure_size(right) else (right, left)
    if size := measure_size(lesser):
        yield "the numbers lie apart", log(measure_size(greater) / size)
    elif left.value == 0 or right.value == 0:
        yield "one counts nobody", 1.0
    if measure_size(lesser) == measure_size(greater):
        return
    if lesser.is_of_hospital and not greater.is_of_hospital:
        yield "the lesser is of a hospital", 1.0
    if lesser.measure is Measure.INCREMENT and greater.measure is not Measure.INCREMENT:
        yield "the lesser was added", 1.0


def _read_setting(left: Figure, right: Figure, order: Order) -> Iterator[tuple[str, float]]:
    if left.version == right.version:
        yield "both in one article", 1.0
        if left.side == right.side:
            yield "one side gives both in one article", 1.0
    if left.is_version or right.is_version:
        yield "one is told as a version", 1.0
    if left.telling.is_past or right.telling.is_past:
        yield "one is told as past", 1.0
    if _SETTLING & {left.telling, right.telling}:
        yield "one is told as corrected", 1.0
    earlier, later = (right, left) if order is Order.AFTER else (left, right)
    if order.is_known and measure_size(later) > measure_size(earlier):
        yield "the later is higher", 1.0


def measure_size(figure: Figure) -> float:
    """Return the number of a figure, the middle of a range, or 0 where its words give neither."""
    if figure.value is not None or figure.band is None:
        return float(figure.value or 0)
    ends = [end for end in figure.band if end is not None]
    return sum(ends) / len(ends) if ends else 0.0


def counts_part(left: Figure, right: Figure, kinship: Kinship) -> bool:
    """Tell whether, of two figures that count different people, one likely counts a part of the other's.

    An article that gives two numbers of one harm divides the larger one, and so does one side that gives both.
    """
    is_told = (left.whole is None) != (right.whole is None) or left.is_among != right.is_among
    is_one_voice = left.version == right.version or left.side == right.side
    return is_told or is_one_voice or kinship is Kinship.PART or kinship is Kinship.WHOLE
