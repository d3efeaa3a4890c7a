"""Numbers that are ages, in all the places of a sentence where one may be taken for a count."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.find import find_figures
from tests.builders import make_article

COUNTED = {
    "between-ages": ("Four cooks between ages 21 and 26 were wounded at the mill.", [4]),
    "between-the-ages-of": ("Fifteen people, between the ages of 11 and 25, were shot.", [15]),
    "between-ages-then-harm": ("Five pupils between the ages of 11 and 15 injured in a fall.", [5]),
    "range-of-ages": ("Four miners were killed. Their ages range from 19 through 61.", [4]),
    "ages-of-the-dead": ("Five sailors died. The clerk listed the ages of the dead as 14, 38, 39 and 51.", [5]),
    "ages-before-the-predicate": ("Two weavers, ages 35 and 46, were injured when a loom fell.", [2]),
    "groups-with-ages": ("Two men, 28 and 30, and one woman, 19, were injured near the lock.", [2, 1]),
    "dashes": ("The deaths of Ilo and Mara Venn -- 19 and 17 -- shook the village.", []),
    "pair-of-names": ("Ina and Eva Broll, 21 and 22, both of West Lane, were killed.", []),
    "also": ("Two riders were injured. The third, also 20, walked home.", [2]),
    "who-were": ("Four pupils were hurt, one who was 15 and three who were 17.", [4, 1, 3]),
    "counts-after-ages": ("Ana Roe, 26, died, and 14 others were injured.", [14]),
    "counts-at-an-age": ("Two boys aged 12 and 14 women were injured.", [2, 14]),
    "dangling": ("Shots hit the hall, wounding a 25- and a 35-year-old.", []),
    "both": ("Nine died, among them a boy described as both 11 or 17.", [9]),
    "running-count": ("The clinic counted 14 dead at first, then 44, then 53.", [14, 44, 53]),
}


@pytest.mark.parametrize(("text", "values"), COUNTED.values(), ids=COUNTED)
def test_ages_count_nobody(text: str, values: list[int]) -> None:
    assert [figure.value for figure in find_figures(make_article(text), ())] == values
