"""Figures of articles beside the points of published series."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from provenance import pipeline
from provenance.importing import import_claims, read_mapping
from provenance.models.claim import Band, FigureClaim
from provenance.models.comparison import Comparison
from provenance.models.vocabulary import Basis, ExplanationType, Relation
from tests.resolution.scenes import tell

HEADER = "date,place,effect,group,measure,value,modifier,source,status\n"
SERIES = (
    "2021-03-01,Oyele,killed,all,cumulative,3100,exact,Registry,reported",
    "2021-03-02,Oyele,killed,all,cumulative,3140,exact,Registry,reported",
    "2021-03-03,Oyele,killed,all,cumulative,3205,exact,Registry,reported",
    "2021-03-04,Oyele,killed,all,cumulative,3244,exact,Registry,reported",
    "2021-03-04,Oyele,killed,children,cumulative,812,exact,Registry,reported",
    "2021-03-04,Oyele,killed,all,daily,39,exact,Registry,reported",
)
DAY = date(2021, 3, 4)


def meet(folder: Path, text: str, *rows: str, day: date = DAY) -> list[Comparison]:
    """Return the comparisons of an article with a table."""
    path = folder / "rows.csv"
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows or SERIES), encoding="utf-8")
    table = import_claims(path, read_mapping("daily-series"))
    article, bare = tell(text, id="a1", published=day)
    extraction = bare.model_copy(update={"figures": tuple(map(_give_band, bare.figures))})
    dossier = pipeline.compare([article, table.article], [extraction, table.extraction])
    told = {claim.iri for claim in extraction.claims}
    return [one for one in dossier.comparisons if len(told & {*one.left.claims, *one.right.claims}) == 1]


def _give_band(figure: FigureClaim) -> FigureClaim:
    return figure.model_copy(update={"band": Band(lower=figure.value, upper=figure.value, rule="test")})


@pytest.mark.parametrize(
    ("number", "relation"),
    [
        pytest.param("3,244", Relation.SAME, id="of the day"),
        pytest.param("3,205", Relation.SAME, id="of the day before"),
        pytest.param("3,600", Relation.CONTRADICTION, id="of somebody else"),
    ],
)
def test_count_of_a_war_meets_the_nearest_point_of_the_last_days(
    tmp_path: Path, number: str, relation: Relation
) -> None:
    (found,) = meet(tmp_path, f"The war in Oyele has killed [k:{number} people@Relief Federation].")
    assert found.relation is relation


@pytest.mark.parametrize("number", ["12", "31,000"])
def test_number_of_another_order_meets_none(tmp_path: Path, number: str) -> None:
    assert meet(tmp_path, f"The war in Oyele has killed [k:{number} people@Relief Federation].") == []


def test_count_after_the_last_point_has_grown(tmp_path: Path) -> None:
    text = "The war in Oyele has killed [k:3,300 people@Relief Federation]."
    (found,) = meet(tmp_path, text, day=date(2021, 3, 11))
    assert found.relation is Relation.GROWTH
    assert meet(tmp_path, text, day=date(2021, 3, 30)) == []


def test_count_of_everybody_meets_none_of_children(tmp_path: Path) -> None:
    text = "The war in Oyele has killed [k:812 people@Registry]."
    assert meet(tmp_path, text, SERIES[4]) == []
    assert meet(tmp_path, text, SERIES[3], SERIES[4]) == []


def test_other_basis_disputes_no_number(tmp_path: Path) -> None:
    row = "2021-03-04,Oyele,killed,all,cumulative,3000,exact,Registry,verified"
    (found,) = meet(tmp_path, "The war in Oyele has killed [k:3,244 people@Relief Federation].", row)
    assert found.relation is Relation.SCOPE
    assert found.explanations[0].type is ExplanationType.BASIS


def test_event_elsewhere_meets_none(tmp_path: Path) -> None:
    assert meet(tmp_path, "The war in Marin has killed [k:3,244 people@Registry].") == []


def test_number_that_the_publisher_replaced_is_revised(tmp_path: Path) -> None:
    path = tmp_path / "revisions.csv"
    path.write_text(
        "date,place,effect,group,measure,old_value,old_published,new_value,new_published,report_source\n"
        "2021-03-04,Oyele,killed,all,cumulative,3244,2021-03-05,3310,2021-04-01,Registry\n",
        encoding="utf-8",
    )
    table = import_claims(path, read_mapping("series-revisions"))
    article, bare = tell("The war in Oyele has killed [k:3,244 people@Registry].", id="a1", published=DAY)
    extraction = bare.model_copy(update={"figures": tuple(map(_give_band, bare.figures))})
    dossier = pipeline.compare([article, table.article], [extraction, table.extraction])
    (figure,) = extraction.figures
    met = [one for one in dossier.comparisons if figure.iri in (*one.left.claims, *one.right.claims)]
    assert {one.relation for one in met} == {Relation.SAME, Relation.REVISION}
    (revised,) = (one for one in met if one.relation is Relation.REVISION)
    assert revised.basis is Basis.STATED
    assert [one.type for one in revised.explanations] == [ExplanationType.SUPERSESSION]
    assert figure.iri in revised.left.claims
