"""Words that bound a number from afar, and words that only look as if they did."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.find import find_figures
from provenance.models.vocabulary import Modifier
from tests.builders import make_article

BOUND = {
    "behind-the-noun": ("Sixty-six people or more were injured.", Modifier.AT_LEAST),
    "behind-the-noun-about": ("Sixty people or so were injured.", Modifier.ABOUT),
    "nearer": ("The society believes that nearer 500 people were arrested.", Modifier.ABOUT),
    "rounded": ("A clerk reported that the dead, rounded to 500 people, were buried.", Modifier.ABOUT),
    "barely": ("Barely 1,400 people were injured.", Modifier.ABOUT),
    "give-or-take": ("The quake left 40 give or take injured.", Modifier.ABOUT),
    "as-high-as": ("The papers put the toll as high as 14 dead.", Modifier.UP_TO),
    "getting-on-for": ("Getting on for 90 villagers were injured.", Modifier.NEARLY),
    "north-of": ("The crash left north of 30 dead.", Modifier.MORE_THAN),
    "talk-about": ("They talk about a hundred slaughtered villagers.", Modifier.EXACT),
    "about": ("About a hundred villagers were slaughtered.", Modifier.ABOUT),
}


@pytest.mark.parametrize(("text", "modifier"), BOUND.values(), ids=BOUND)
def test_number_is_bounded_by_its_words(text: str, modifier: Modifier) -> None:
    assert [figure.modifier for figure in find_figures(make_article(text), ())] == [modifier]
