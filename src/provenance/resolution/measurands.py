"""Measurands: what two figures must share to be comparable, with identifiers that need no look-up.

A figure of people at large, however a text calls them ("villagers", "passengers", "the dead"), counts everybody the
event harmed; a figure of children, soldiers or militants counts a part, under the measurand of the whole. What was
added to a count is kept apart from the count where counts are told day by day, or where the words say "another".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from provenance.models.claim import FigureClaim
from provenance.models.identifiers import digest
from provenance.models.identity import Event, Measurand
from provenance.models.vocabulary import Measure
from provenance.reference.countries import fold
from provenance.resolution.parts import Part, read_part

_EVERYBODY = frozenset(
    """
    people persons person human beings souls dead victims deaths lives bodies casualties fatalities others more
    residents inhabitants villagers townspeople locals citizens nationals neighbours members households families
    passengers travellers commuters holidaymakers tourists spectators fans worshippers pilgrims guests shoppers
    protesters demonstrators marchers activists supporters voters survivors wounded injured missing displaced detainees
    cases patients workers fishermen farmers performers suspects prisoners inmates captives hostages men
    crew sailors seamen
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_ADDED = re.compile(r"\b(?:another|additional|further|extra|new)\b", re.IGNORECASE)
_UNNAMED_PART = "a part"


class MeasurandResolution(NamedTuple):
    """The measurands, and the measurand of every figure."""

    measurands: tuple[Measurand, ...]
    measurand_of: Mapping[str, str]


def resolve_measurands(
    figures: Iterable[FigureClaim],
    event_of: Mapping[str, str],
    events: Iterable[Event],
    text_of: Mapping[str, str] | None = None,
    divided: Mapping[str, str] | None = None,
) -> MeasurandResolution:
    """Return what each figure counts; a part counts under the measurand of its whole.

    Args:
        figures: of all articles.
        event_of: the event of each claim.
        events: all events.
        text_of: the text of each article version, in which the words beside a number are read.
        divided: the place of each claim that counts one of several.
    """
    running = {event.id for event in events if event.running}
    found: dict[str, Measurand] = {}
    measurand_of: dict[str, str] = {}
    for figure in figures:
        event = event_of.get(figure.iri)
        if event is None:
            continue
        measure = _measure(figure, is_running=event in running)
        whole = mint_measurand(Measurand(id="", event=event, harm=figure.harm, measure=measure))
        measurand = whole
        text = (text_of or {}).get(figure.version)
        part = read_part(text, figure) if text else Part()
        share = (divided or {}).get(figure.iri, "")
        place = share or part.place
        population = _population(figure, is_told_apart=bool(share)) or part.group
        if population or place or part.period:
            narrowed = {"population": population, "place": place, "period": part.period, "broader": whole.id}
            measurand = mint_measurand(whole.model_copy(update=narrowed))
        found.setdefault(whole.id, whole)
        found.setdefault(measurand.id, measurand)
        measurand_of[figure.iri] = measurand.id
    return MeasurandResolution(tuple(found[key] for key in sorted(found)), measurand_of)


def mint_measurand(measurand: Measurand) -> Measurand:
    """Return the measurand under the identifier that its fields make."""
    fields = (measurand.event, measurand.harm, measurand.population, measurand.place, measurand.period)
    return measurand.model_copy(update={"id": f"measurand/{digest(*fields, measurand.measure)}"})


def _population(figure: FigureClaim, *, is_told_apart: bool) -> str:
    """Return the part of the people that a figure counts; empty for everybody, and for all those of one place."""
    population = fold(figure.population)
    if population and population not in _EVERYBODY:
        return population
    if figure.part_of is None or is_told_apart:
        return ""
    group = fold(figure.group)
    return _UNNAMED_PART if not group or group in _EVERYBODY else group


def _measure(figure: FigureClaim, *, is_running: bool) -> Measure:
    is_added = is_running or bool(_ADDED.search(figure.exact))
    return Measure.INCREMENT if figure.measure is Measure.INCREMENT and is_added else Measure.CUMULATIVE
