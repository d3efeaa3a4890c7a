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
NEAR = 150
"""Characters between two figures of one article that are set side by side."""
KNOWS = 0.9
"""Share of the other figure that the largest figure of an article must reach to be taken for it, or for a later one."""


def find_portion(one: Figure, other: Figure, course: Course) -> str | None:
    """Return the rule by which a figure of one measurand is a portion beside another; None when none holds.

    A count of nobody is no portion: it says that there was no harm.
    """
    if not one.value or not other.value:
        return None
    low, high = (one, other) if one.value < other.value else (other, one)
    return _find_rule(low, high, course)


def _find_rule(low: Figure, high: Figure, course: Course) -> str | None:
    lesser, greater = low.value or 0, high.value or 0
    is_one_article = low.version == high.version
    if lesser * (PORTION if is_one_article else PORTION_APART) < greater:
        return "much-smaller"
    total = course.total_of.get(low.version, 0)
    if not is_one_article and total >= KNOWS * greater and lesser * SHARE < total:
        return "article-gives-larger-total"
    return None if course.is_total(high) or _stand_together(low, high) else "neither-is-the-total"


def _stand_together(one: Figure, other: Figure) -> bool:
    """Tell whether a text sets two figures side by side, as it does with two counts of one part."""
    return one.version == other.version and abs(one.start - other.start) < NEAR
