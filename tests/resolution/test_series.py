"""Events of articles within the long events of published series."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from provenance.models.identity import Resolution
from provenance.resolution import place_in_series, resolve, resolve_datasets
from tests.importing.tables import import_table
from tests.resolution.scenes import tell

DAY = date(2021, 3, 4)


def place(folder: Path, text: str, mapping: str = "daily-series") -> tuple[Resolution, Resolution]:
    """Return the identities of one article, placed, and those of a table."""
    table = import_table(folder, mapping)
    stated = resolve_datasets([table.article], [table.extraction])
    article, extraction = tell(text, id="a1", published=DAY)
    found = resolve([article], [extraction])
    return place_in_series(found, stated, [article], [extraction]), stated


@pytest.mark.parametrize(
    ("text", "is_part"),
    [
        ("The war in Oyele has killed [k:45 people] since the spring, the registry said.", True),
        ("An air strike in Oyele killed [k:4 people] on Thursday.", True),
        ("The war in Marin has killed [k:45 people] since the spring.", False),
        ("An earthquake in Oyele killed [k:45 people] on Thursday.", False),
    ],
    ids=["war", "strike", "elsewhere", "earthquake"],
)
def test_event_lies_within_the_series_of_its_place(tmp_path: Path, text: str, *, is_part: bool) -> None:
    found, stated = place(tmp_path, text)
    (whole,) = stated.events
    assert [event.part_of for event in found.events] == [whole.id if is_part else None]


def test_event_of_a_day_takes_nothing_in(tmp_path: Path) -> None:
    found, _ = place(tmp_path, "An air strike in Oyele killed [k:4 people] on Thursday.", "incidents")
    assert [event.part_of for event in found.events] == [None]
