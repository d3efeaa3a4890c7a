"""Structured claims mean what their rows state: one event for one name, one measurand for what is counted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from provenance.models.identity import Entity, Resolution
from provenance.models.value import Interval
from provenance.models.vocabulary import ClaimantKind
from provenance.resolution import join_resolutions, resolve_datasets
from tests.importing.tables import import_table


def resolve_tables(folder: Path, *mappings: str) -> Resolution:
    imports = [import_table(folder, mapping) for mapping in mappings]
    return resolve_datasets([one.article for one in imports], [one.extraction for one in imports])


def test_rows_with_one_event_name_speak_of_one_event(tmp_path: Path) -> None:
    resolution = resolve_tables(tmp_path, "daily-series", "series-revisions")
    assert [event.label for event in resolution.events] == ["armed conflict, Oyele"]
    assert len(resolution.events[0].mentions) == 2
    assert {link.event for link in resolution.links} == {resolution.events[0].id}


def test_series_and_revision_measure_one_thing(tmp_path: Path) -> None:
    series, revisions = (resolve_tables(tmp_path, name) for name in ("daily-series", "series-revisions"))
    assert {link.measurand for link in revisions.links} <= {link.measurand for link in series.links}


def test_group_counts_a_part_of_everybody(tmp_path: Path) -> None:
    resolution = resolve_tables(tmp_path, "daily-series")
    whole_of = {measurand.id: measurand.broader for measurand in resolution.measurands}
    (women,) = (measurand for measurand in resolution.measurands if measurand.population == "women")
    assert whole_of[women.broader or ""] is None
    assert (women.period, women.place) == ("24 hours", "")


def test_event_has_its_days_and_place(tmp_path: Path) -> None:
    (war,) = resolve_tables(tmp_path, "war-estimates").events
    assert (war.when, war.running) == (Interval(earliest=date(1911, 1, 1), latest=date(1913, 12, 31)), False)
    (conflict,) = resolve_tables(tmp_path, "daily-series").events
    assert (conflict.place, conflict.running) == ("Oyele", True)


def test_other_quantities_and_computations_have_no_identity(tmp_path: Path) -> None:
    found = import_table(tmp_path, "daily-series")
    linked = {link.claim for link in resolve_datasets([found.article], [found.extraction]).links}
    assert linked == {figure.iri for figure in found.extraction.figures}


def test_joined_claimant_keeps_all_its_names(tmp_path: Path) -> None:
    stated = resolve_tables(tmp_path, "daily-series")
    known = stated.entities[0]
    found = Resolution(
        entities=(Entity(id=known.id, label="The Registry", kind=ClaimantKind.ORGANISATION, aliases=("Registry",)),)
    )
    (joined,) = (entity for entity in join_resolutions(found, stated).entities if entity.id == known.id)
    assert joined.label == "The Registry"
    assert {"Registry", known.label} <= set(joined.aliases)
