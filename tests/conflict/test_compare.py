"""Figures of one measurand, compared as a fact-checker would."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.models.vocabulary import Modifier, Relation
from tests.conflict.scenes import Told, make_scene

MAY, JUNE, JULY = date(2021, 5, 3), date(2021, 6, 3), date(2021, 7, 3)
FLOOR = Modifier.MORE_THAN


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        pytest.param(Told(1400, MAY, "city"), Told(1170, JULY, "city"), Relation.REVISION, id="one side lowers"),
        pytest.param(Told(1400, MAY, "city"), Told(1170, JULY, "union"), Relation.CONTRADICTION, id="another is lower"),
        pytest.param(Told(12, MAY, "city"), Told(30, JUNE, "city"), Relation.GROWTH, id="one side raises"),
        pytest.param(Told(12, MAY, "city"), Told(12, JUNE, "union"), Relation.SAME, id="one number"),
        pytest.param(Told(12, MAY, "city"), Told(30, MAY, "union"), Relation.CONTRADICTION, id="one day"),
        pytest.param(Told(12, MAY, "city"), Told(30, None, "union"), Relation.CONTRADICTION, id="finished, no dates"),
        pytest.param(
            Told(1400, MAY, "city", modifier=FLOOR, band=(1400, 1499)),
            Told(1450, MAY, "union"),
            Relation.ROUNDING,
            id="bands meet",
        ),
    ],
)
def test_compare_finished_event(first: Told, second: Told, relation: Relation) -> None:
    (comparison,) = make_scene(first, second, ended=date(2021, 5, 1)).compare()
    assert comparison.relation is relation


def test_compare_running_toll_of_unknown_dates_grows() -> None:
    (comparison,) = make_scene(Told(2700, None, "city"), Told(34943, MAY, "ministry"), running=True).compare()
    assert comparison.relation is Relation.GROWTH
    assert [explanation.words for explanation in comparison.explanations] == ["dates unknown"]


def test_compare_says_no_more_than_the_texts() -> None:
    scene = make_scene(Told(1400, MAY, "city"), Told(1170, JULY, "city"), ended=date(2021, 5, 1))
    (comparison,) = scene.compare()
    assert comparison.sentence == (
        "A later article gives a lower figure for a finished event. "
        "No article here says that the earlier figure was withdrawn. Claimants as printed: city; city."
    )
