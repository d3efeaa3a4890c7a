"""Hospitals that are named, and people shot of whom the article tells who died."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.find import find_figures
from tests.builders import make_article

TREATED = {
    "named": ("Three drummers were rushed to St. Ilma County Hospital.", [(3, "injured")]),
    "centre": ("Three drummers were flown to Ilmara Medical Center.", [(3, "injured")]),
    "several": ("Forty-one survivors had been taken to three hospitals.", [(41, "injured")]),
    "another-sentence": ("Two singers were taken to a farm. Its hospital is shut.", []),
    "divided": (
        "Five singers were shot in a bar. Two people died. The other three injured singers were carried out.",
        [(5, "affected"), (2, "killed"), (3, "injured")],
    ),
    "undivided": ("Five singers were shot in a bar. One man died.", [(5, "affected"), (1, "killed")]),
}


@pytest.mark.parametrize(("text", "expected"), TREATED.values(), ids=TREATED)
def test_people_taken_to_hospital_are_injured(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(figure.value, figure.harm) for figure in find_figures(make_article(text), ())] == expected
