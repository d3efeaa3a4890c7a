"""Portions: what sizes alone tell about two figures."""

from __future__ import annotations

import pytest

from provenance.conflict.course import Course
from provenance.conflict.figure import Figure
from provenance.conflict.portions import NEAR, PORTION, PORTION_APART, SHARE, find_portion
from tests.conflict.test_relation import HERE, OTHER, make

NO_COURSE = Course()


@pytest.mark.parametrize(
    ("low", "high", "course", "rule"),
    [
        pytest.param(make(10), make(10 * PORTION_APART, 0, OTHER), NO_COURSE, None, id="not small enough"),
        pytest.param(make(10), make(10 * PORTION_APART + 1, 0, OTHER), NO_COURSE, "much-smaller", id="small"),
        pytest.param(
            make(10, version=HERE), make(10 * PORTION, version=HERE), NO_COURSE, None, id="not small in one article"
        ),
        pytest.param(
            make(10, version=HERE),
            make(10 * PORTION + 1, version=HERE),
            NO_COURSE,
            "much-smaller",
            id="small in one article",
        ),
        pytest.param(make(0), make(500), NO_COURSE, None, id="nobody"),
        pytest.param(
            make(30, version=HERE),
            make(80),
            Course(total_of={HERE: 30 * SHARE + 1}),
            "article-gives-larger-total",
            id="its article knows the larger count",
        ),
        pytest.param(
            make(27, version=HERE),
            make(31, version=HERE, start=7 + NEAR),
            Course(total_of={HERE: 347}),
            "neither-is-the-total",
            id="two counts under a total",
        ),
        pytest.param(
            make(27, version=HERE),
            make(31, version=HERE, start=7 + NEAR),
            Course(total_of={HERE: 40}),
            None,
            id="two counts near the total",
        ),
        pytest.param(
            make(27, version=HERE),
            make(31, version=HERE, start=6 + NEAR),
            Course(total_of={HERE: 347}),
            None,
            id="two counts side by side",
        ),
    ],
)
def test_find_portion_whatever_the_order(low: Figure, high: Figure, course: Course, rule: str | None) -> None:
    assert find_portion(low, high, course) == find_portion(high, low, course) == rule
