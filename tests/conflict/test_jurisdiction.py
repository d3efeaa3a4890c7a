"""Authorities that count in their own country."""

from __future__ import annotations

import pytest

from provenance.conflict.course import read_course
from provenance.conflict.figure import Figure
from provenance.conflict.jurisdiction import find_jurisdiction
from provenance.conflict.relation import relate
from provenance.models.identity import Event
from provenance.models.vocabulary import Relation
from tests.conflict.test_relation import OTHER, make

SPAIN = make(102, country="Spain")
FRANCE = make(20, 0, OTHER, country="France")
ALL = make(230, 0, "entity/study")


@pytest.mark.parametrize(
    ("claimant", "country"),
    [
        ("Spain’s health ministry", "Spain"),
        ("the Spanish Red Cross", "Spain"),
        ("health ministry", ""),
        ("Ada Bell", ""),
        ("", ""),
    ],
)
def test_find_jurisdiction(claimant: str, country: str) -> None:
    assert find_jurisdiction(claimant) == country


@pytest.mark.parametrize(
    ("left", "right", "figures", "relation"),
    [
        pytest.param(SPAIN, FRANCE, [SPAIN, FRANCE], Relation.SCOPE, id="two countries"),
        pytest.param(SPAIN, ALL, [SPAIN, FRANCE, ALL], Relation.PART, id="one of several"),
        pytest.param(SPAIN, ALL, [SPAIN, ALL], Relation.CONTRADICTION, id="one country"),
        pytest.param(
            make(300, country="Spain"), ALL, [SPAIN, FRANCE, ALL], Relation.CONTRADICTION, id="above the total"
        ),
    ],
)
def test_authorities_of_two_countries_dispute_no_number(
    left: Figure, right: Figure, figures: list[Figure], relation: Relation
) -> None:
    course = read_course(figures, Event(id="event/1", label="heat", type="heat"))
    assert relate(left, right, course).relation is relation


def test_of_a_war_they_do() -> None:
    course = read_course([SPAIN, FRANCE], Event(id="event/1", label="war", type="war"))
    assert relate(SPAIN, FRANCE, course).relation is not Relation.SCOPE
