"""What is settled once of a figure, because every pair asks for it."""

from __future__ import annotations

from typing import Any

import pytest

from provenance.conflict.figure import SUSPECT, gather_articles
from provenance.conflict.wording import Telling
from provenance.models.vocabulary import HarmStatus, Measure
from tests.conflict.test_relation import HERE, OTHER, make


def test_a_number_alone_is_bare() -> None:
    assert make(12, 3, OTHER, measure=Measure.CUMULATIVE, claimant="the mayor", country="Spain").is_bare


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"whole": ""}, id="a part"),
        pytest.param({"is_among": True}, id="some of others"),
        pytest.param({"is_of_hospital": True}, id="of a hospital"),
        pytest.param({"status": HarmStatus.STILL}, id="a status"),
        pytest.param({"population": "children"}, id="a population"),
        pytest.param({"group": "guests"}, id="a group"),
        pytest.param({"scope": "counts the crew"}, id="a scope"),
        pytest.param({"words": "12 families"}, id="another unit"),
        pytest.param({"taken_off": (3,)}, id="some taken off"),
        pytest.param({"set_apart": (3,)}, id="some set apart"),
        pytest.param({"is_version": True}, id="a version"),
        pytest.param({"is_besides": True}, id="besides others"),
        pytest.param({"is_elsewhen": True}, id="another time"),
        pytest.param({"measure": Measure.INCREMENT}, id="an addition"),
        pytest.param({"telling": Telling.HISTORY}, id="a former one"),
        pytest.param({"confidence": SUSPECT / 2}, id="a doubtful reading"),
    ],
)
def test_words_that_set_a_number_apart_are_seen(said: dict[str, Any]) -> None:
    assert not make(12, **said).is_bare


def test_gather_articles_leaves_out_those_with_one_figure() -> None:
    one, other = make(3, version=HERE, claim="claim/1"), make(4, version=HERE, claim="claim/2")
    assert gather_articles([make(5, version=OTHER), one, make(6, version="version/3"), other]) == {HERE: [one, other]}
