"""Measurands: what two figures must share to be comparable, with identifiers that need no look-up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from provenance.models.claim import FigureClaim
from provenance.models.identifiers import digest
from provenance.models.identity import Measurand
from provenance.models.vocabulary import Measure
from provenance.reference.countries import fold

_EVERYBODY = frozenset({"", "people", "persons", "dead", "victims", "deaths", "lives", "bodies", "casualties"})
_UNNAMED_PART = "a part"


class MeasurandResolution(NamedTuple):
    """The measurands, and the measurand of every figure."""

    measurands: tuple[Measurand, ...]
    measurand_of: Mapping[str, str]


def resolve_measurands(figures: Iterable[FigureClaim], event_of: Mapping[str, str]) -> MeasurandResolution:
    """Return what each figure counts; a part counts under the measurand of its whole."""
    found: dict[str, Measurand] = {}
    measurand_of: dict[str, str] = {}
    for figure in figures:
        event = event_of.get(figure.iri)
        if event is None:
            continue
        whole = _mint(Measurand(id="", event=event, harm=figure.harm, measure=_measure(figure)))
        measurand = whole
        if (population := _population(figure)) or figure.part_of is not None:
            found.setdefault(whole.id, whole)
            measurand = _mint(whole.model_copy(update={"population": population or _UNNAMED_PART, "broader": whole.id}))
        found.setdefault(measurand.id, measurand)
        measurand_of[figure.iri] = measurand.id
    return MeasurandResolution(tuple(found[key] for key in sorted(found)), measurand_of)


def _population(figure: FigureClaim) -> str:
    population = fold(figure.population)
    if population in _EVERYBODY and figure.part_of is not None:
        population = fold(figure.group)
    return "" if population in _EVERYBODY else population


def _measure(figure: FigureClaim) -> Measure:
    return Measure.INCREMENT if figure.measure is Measure.INCREMENT else Measure.CUMULATIVE


def _mint(measurand: Measurand) -> Measurand:
    fields = (measurand.event, measurand.harm, measurand.population, measurand.place, measurand.period)
    return measurand.model_copy(update={"id": f"measurand/{digest(*fields, measurand.measure)}"})
