"""Portions: figures that are too small, beside what else is printed, to count everybody who was hit.

A nurse who lost two colleagues does not dispute the toll of a province. Texts seldom say so; they print the small count
and the large one and leave the rest to the reader. Where sizes alone tell that one figure is a portion, nothing is said
about its whole, and no alarm is raised.
"""

from __future__ import annotations

from provenance.conflict.course import Course
from provenance.conflict.figure import Figure

PORTION = 5
"""Times that a figure must go into another one of its article before it counts as a portion."""
PORTION_APART = 3
"""Times that it must go into a figure of another article, which counts at another time and for other readers."""
SHARE = 3
"""Times that it must go into the largest figure of its own article, where that article knows the other one."""
UNDER = 1.5
"""Times that the larger of two figures must go into the largest of its article before neither is the total."""
CLOSE = 0.6
"""Share of the larger figure from which two figures are of like size."""
NEAR = 150
"""Characters between two figures of one article that are set side by side."""
KNOWS = 0.9
"""Share of the other figure that the largest figure of an article must reach to be taken for it, or for a later one."""


def find_portion(one: Figure, other: Figure, course: Course) -> str | None:
    """Return the rule by which a figure of one measurand is a portion beside another; None when none holds.

    A count of nobody is no portion: it says that there was no harm.
    """
    if not measure_size(one) or not measure_size(other):
        return None
    low, high = sorted((one, other), key=measure_size)
    return _find_rule(low, high, course)


def measure_size(figure: Figure) -> float:
    """Return the number of a figure, the middle of a range, or 0 where its words give neither."""
    if figure.value is not None or figure.band is None:
        return float(figure.value or 0)
    ends = [end for end in figure.band if end is not None]
    return sum(ends) / len(ends) if ends else 0.0


def are_close(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are of like size, as two counts of one thing mostly are."""
    low, high = sorted((measure_size(one), measure_size(other)))
    return low >= CLOSE * high


def _find_rule(low: Figure, high: Figure, course: Course) -> str | None:
    lesser, greater = measure_size(low), measure_size(high)
    is_one_article = low.version == high.version
    if lesser * (PORTION if is_one_article else PORTION_APART) < greater:
        return "much-smaller"
    total = course.total_of.get(low.version, 0)
    if not is_one_article and total >= KNOWS * greater and lesser * SHARE < total:
        return "article-gives-larger-total"
    is_lesser = greater * UNDER <= course.total_of.get(high.version, 0)
    return "neither-is-the-total" if is_lesser and not _stand_together(low, high) else None


def _stand_together(one: Figure, other: Figure) -> bool:
    """Tell whether a text sets two figures side by side, as it does with two counts of one part."""
    return one.version == other.version and abs(one.start - other.start) < NEAR
