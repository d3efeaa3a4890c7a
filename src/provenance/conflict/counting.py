"""Counting: do two figures count the same people?

Texts seldom say so. A nurse who lost two colleagues does not dispute the toll of a province, while a hospital that
counts 97 where the ministry counts 46 does. What the texts show is weighed: how often one number goes into the other,
whether one of them is told as a share of others, and whether both stand in one article, which sets a part beside its
whole far more often than it contradicts itself. The weights were
fitted by logistic regression on the annotated pairs of the development half of the corpus (``evaluation/splits.json``,
key ``conflicts``; ``python -m evaluation.calibrate_counting``); the other half judges them. That of named groups is
kept below its fit (0.2 for 0.5): with it relations, not only counts, come out right more often.
"""

from __future__ import annotations

from math import log

from provenance.conflict.clock import Order
from provenance.conflict.figure import Figure
from provenance.conflict.kinship import Kinship
from provenance.conflict.wording import Telling
from provenance.models.vocabulary import Measure

BIAS = 2.25
CAUTION = 0.3
"""Taken from the bias: people annotate pairs of one count more readily than pairs that merely stand in one event."""
WEIGHTS = {
    "one is told as a part": -0.45,
    "one stands among others": -1.0,
    "one names a group or a place": -0.2,
    "two groups or places": 0.6,
    "the numbers lie apart": -0.75,
    "one counts nobody": 1.15,
    "the lesser is of a hospital": -1.6,
    "the lesser was added": -1.15,
    "both in one article": -1.2,
    "one side gives both in one article": -0.7,
    "one side gives both in two articles": 1.1,
    "one is told as a version": 0.85,
    "one is told as past": 1.5,
    "one is told as corrected": -1.1,
    "the later is higher": 0.95,
}
"""What speaks for (positive) and against two figures counting the same people, in logits; for numbers that lie apart,
times the natural logarithm of their ratio."""
_SETTLING = {Telling.CORRECTED, Telling.WITHDRAWN}
DOUBTFUL = 1.5
"""Weight under which an alarm stands at the end of the queue: one in seven such pairs counts different people."""


def weigh_counting(left: Figure, right: Figure, order: Order, kinship: Kinship) -> float:
    """Return the logit of both figures counting the same people: positive when they more likely do."""
    weight = BIAS - CAUTION
    for name, value in read_features(left, right, order, kinship):
        weight += WEIGHTS[name] * value
    return weight


def read_features(left: Figure, right: Figure, order: Order, kinship: Kinship) -> list[tuple[str, float]]:
    """Return what bears on whether two figures count the same people; the order of the two does not matter."""
    found: list[tuple[str, float]] = []
    if not (left.is_bare and right.is_bare):
        _read_words(left, right, found)
    if kinship is not Kinship.SAME:
        _read_kinship(kinship, found)
    sizes = measure_size(left), measure_size(right)
    _read_sizes(left, right, sizes, found)
    if left.version == right.version:
        found.append(("both in one article", 1.0))
        if left.side == right.side:
            found.append(("one side gives both in one article", 1.0))
    elif left.side == right.side:
        found.append(("one side gives both in two articles", 1.0))
    if not left.telling is right.telling is Telling.NOW:
        _read_telling(left, right, found)
    if (order is Order.BEFORE and sizes[0] < sizes[1]) or (order is Order.AFTER and sizes[1] < sizes[0]):
        found.append(("the later is higher", 1.0))
    return found


def find_against(left: Figure, right: Figure, order: Order, kinship: Kinship) -> tuple[str, ...]:
    """Return what speaks against two figures counting the same people, the weightiest first."""
    weighed = [(WEIGHTS[name] * value, name) for name, value in read_features(left, right, order, kinship)]
    return tuple(name for weight, name in sorted(weighed) if weight < 0)


def _read_words(left: Figure, right: Figure, found: list[tuple[str, float]]) -> None:
    if (left.whole is None) != (right.whole is None):
        found.append(("one is told as a part", 1.0))
    if left.is_among != right.is_among:
        found.append(("one stands among others", 1.0))
    if left.is_version or right.is_version:
        found.append(("one is told as a version", 1.0))


def _read_kinship(kinship: Kinship, found: list[tuple[str, float]]) -> None:
    if kinship is Kinship.PART or kinship is Kinship.WHOLE:
        found.append(("one names a group or a place", 1.0))
    elif kinship is Kinship.SIBLING:
        found.append(("two groups or places", 1.0))


def _read_sizes(left: Figure, right: Figure, sizes: tuple[float, float], found: list[tuple[str, float]]) -> None:
    small, large = min(sizes), max(sizes)
    if small:
        found.append(("the numbers lie apart", log(large / small)))
    elif left.value == 0 or right.value == 0:
        found.append(("one counts nobody", 1.0))
    if small == large:
        return
    lesser, greater = (left, right) if sizes[0] < sizes[1] else (right, left)
    if lesser.is_of_hospital and not greater.is_of_hospital:
        found.append(("the lesser is of a hospital", 1.0))
    if lesser.measure is Measure.INCREMENT and greater.measure is not Measure.INCREMENT:
        found.append(("the lesser was added", 1.0))


def _read_telling(left: Figure, right: Figure, found: list[tuple[str, float]]) -> None:
    if left.telling.is_past or right.telling.is_past:
        found.append(("one is told as past", 1.0))
    if _SETTLING & {left.telling, right.telling}:
        found.append(("one is told as corrected", 1.0))


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
