"""Measurands: what two figures must share to be comparable."""

from __future__ import annotations

import pytest

from provenance.models.claim import FigureClaim
from provenance.models.identity import Event, Measurand
from provenance.models.vocabulary import Harm, Measure
from provenance.resolution.measurands import resolve_measurands
from tests.builders import make_article, make_figure

ARTICLE = make_article("A flood killed 12 people in Oyele, the relief office said.")
EVENT = Event(id="event/1", label="flood")


def measure(*, running: bool = False, **changes: object) -> tuple[Measurand, dict[str, Measurand]]:
    """Return the measurand of a changed figure, and all measurands by identifier."""
    figure = FigureClaim.model_validate({**make_figure(ARTICLE).model_dump(), **changes})
    events = [EVENT.model_copy(update={"running": running})]
    found = resolve_measurands([figure], {figure.iri: EVENT.id}, events)
    by_id = {one.id: one for one in found.measurands}
    return by_id[found.measurand_of[figure.iri]], by_id


@pytest.mark.parametrize("population", ["", "people", "villagers", "passengers"])
def test_people_at_large_are_everybody(population: str) -> None:
    assert measure(population=population)[0] == measure()[0]


def test_children_are_a_part_of_everybody() -> None:
    children, by_id = measure(population="children")
    assert children.population == "children"
    assert by_id[children.broader or ""].population == ""


def test_a_part_without_a_name_is_kept_from_the_whole() -> None:
    part, by_id = measure(part_of="", group="")
    assert part.broader in by_id
    assert part != measure()[0]


def test_harms_are_measured_apart() -> None:
    assert measure(harm=Harm.INJURED)[0].id != measure()[0].id


@pytest.mark.parametrize(
    ("running", "exact", "measured"),
    [
        (True, "12 people", Measure.INCREMENT),
        (False, "12 people", Measure.CUMULATIVE),
        (False, "another 12 people", Measure.INCREMENT),
    ],
)
def test_increments_count_where_counts_go_on_or_words_say_so(running: bool, exact: str, measured: Measure) -> None:
    assert measure(running=running, exact=exact, measure=Measure.INCREMENT)[0].measure is measured


def test_identifiers_depend_on_the_fields_alone() -> None:
    assert measure(local_id="f9", exact="12 persons")[0].id == measure()[0].id


def test_those_of_one_place_are_everybody_there() -> None:
    figure = FigureClaim.model_validate({**make_figure(ARTICLE).model_dump(), "part_of": "", "group": "miners"})
    found = resolve_measurands([figure], {figure.iri: EVENT.id}, [EVENT], divided={figure.iri: "oyele"})
    measurand = next(one for one in found.measurands if one.id == found.measurand_of[figure.iri])
    assert (measurand.place, measurand.population) == ("oyele", "")
