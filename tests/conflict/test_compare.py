"""Figures of one measurand, compared as a fact-checker would."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.conflict import compare
from provenance.models.claim import Extraction
from provenance.models.identity import ClaimLink, Event, Measurand, Resolution
from provenance.models.vocabulary import Harm, Modifier, Relation
from tests.builders import make_article, make_figure
from tests.conflict.scenes import EVENT, Told, make_scene

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


def test_compare_meets_a_part_and_its_whole_once_though_both_are_parts() -> None:
    article = make_article("Among the dead were 20 miners, 8 of them women.", published=MAY)
    miners = make_figure(article, "20", value=20, local_id="f1").model_copy(update={"part_of": ""})
    women = make_figure(article, "8", value=8, local_id="f2").model_copy(update={"part_of": "f1"})
    whole = Measurand(id="measurand/1", event=EVENT, harm=Harm.KILLED)
    part = whole.model_copy(update={"id": "measurand/2", "population": "miners", "broader": whole.id})
    resolution = Resolution(
        events=(Event(id=EVENT, label="collapse"),),
        measurands=(whole, part),
        links=tuple(
            ClaimLink(claim=one.iri, version=article.version, kind=one.kind, event=EVENT, measurand=part.id)
            for one in (miners, women)
        ),
    )
    extraction = Extraction(version=article.version, extractor="test", figures=(miners, women))
    (comparison,) = compare([article], [extraction], resolution)
    assert comparison.relation is Relation.PART
