"""Bare numbers that count the people of the number before them, and those that may count everybody."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.find import find_figures
from tests.builders import make_article

GROUPS = {
    "denied": (
        "The minister said not a single policeman had died. The guild said eight had been killed; the bishop gave 43. "
        "The raid killed 638 people.",
        ["police", "police", "police", "people"],
    ),
    "answered": (
        "The raid killed 40 people. The army said 75 soldiers had died. The guild put the number at 300.",
        ["people", "soldiers", "soldiers"],
    ),
    "part": (
        "The raid killed 40 people, 12 of them soldiers, the army said. The guild says 50.",
        ["people", "soldiers", ""],
    ),
    "nobody-else": ("The army said 75 soldiers had died. The guild put the number at 300.", ["soldiers", ""]),
    "no-side": (
        "The fire killed 40 people. No nurse died, the clinic said. The guild says 50.",
        ["people", "health workers", ""],
    ),
    "next-paragraph": (
        "The raid killed 40 people. The army said 75 soldiers had died.\n\nThe guild put the number at 300.",
        ["people", "soldiers", ""],
    ),
}


@pytest.mark.parametrize(("text", "expected"), GROUPS.values(), ids=GROUPS)
def test_answer_counts_the_side_that_it_answers_about(text: str, expected: list[str]) -> None:
    figures = find_figures(make_article(text), ())

    assert [figure.population for figure in figures] == expected


NOBODY = {
    "noun": ("No children were hurt.", ("No children", "children", "children")),
    "partitive": ("None of the guards was injured.", ("None", "guards", "security forces")),
    "staff": ("None of its staff was hurt.", ("None", "staff", "workers")),
    "nobody": ("Nobody in the hall was hurt.", ("Nobody", "", "")),
    "harm": ("No deaths were reported.", ("No", "", "")),
}


@pytest.mark.parametrize(("text", "expected"), NOBODY.values(), ids=NOBODY)
def test_denial_names_whom_it_denies_of(text: str, expected: tuple[str, str, str]) -> None:
    (figure,) = find_figures(make_article(text), ())

    assert (figure.exact, figure.group, figure.population) == expected
