"""Of several numbers of one side in one article, another article is held against the nearest."""

from __future__ import annotations

import pytest

from provenance.conflict.figure import Figure
from provenance.conflict.nearest import Numbers
from provenance.conflict.wording import Telling
from provenance.models.vocabulary import Harm
from tests.conflict.test_relation import HERE, OTHER, make

THERE = make(198, 3, OTHER)


@pytest.mark.parametrize(
    ("beside", "is_nearer"),
    [
        pytest.param(make(203, version=HERE), True, id="a nearer one"),
        pytest.param(make(12, version=HERE), False, id="one further off"),
        pytest.param(make(203, version=HERE, side=OTHER), False, id="another side's"),
        pytest.param(make(203, version="version/2"), False, id="another article's"),
        pytest.param(make(203, version=HERE, harm=Harm.INJURED), False, id="another harm"),
        pytest.param(make(203, version=HERE, telling=Telling.HISTORY), False, id="a former one"),
    ],
)
def test_numbers_know_the_nearest_of_a_side(beside: Figure, *, is_nearer: bool) -> None:
    one = make(27, version=HERE)
    numbers = Numbers([one, beside, THERE])
    assert numbers.give_nearer(one, THERE) is numbers.give_nearer(THERE, one) is is_nearer


def test_numbers_of_one_article_are_all_held_against_each_other() -> None:
    one, other = make(27, version=HERE), make(198, version=HERE, side=OTHER)
    assert not Numbers([one, make(203, version=HERE), other]).give_nearer(one, other)
