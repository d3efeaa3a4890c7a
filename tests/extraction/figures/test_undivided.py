"""People shot or stabbed, whom an article divides into dead and hurt, or leaves undivided."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.find import find_figures
from tests.builders import make_article

UNDIVIDED = {
    "some-died-later": ("Five riders were shot. One of them died at noon.", [("affected", 5), ("killed", 1)]),
    "told-as-hurt": (
        "Five riders were shot. Five were wounded. One man died.",
        [("injured", 5), ("injured", 5), ("killed", 1)],
    ),
    "others-shot": ("Five others were shot. One rider was killed.", [("injured", 5), ("killed", 1)]),
    "nobody-died": ("Five riders were shot at the fair.", [("injured", 5)]),
}


@pytest.mark.parametrize(("text", "expected"), UNDIVIDED.values(), ids=UNDIVIDED)
def test_people_shot_of_whom_some_died_are_not_divided(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(figure.harm, figure.value) for figure in find_figures(make_article(text), ())] == expected
