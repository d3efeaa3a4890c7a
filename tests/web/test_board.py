"""The board's filters, on its own values."""

from __future__ import annotations

import pytest

from provenance.models.review import Log
from provenance.web.workbench.board import FIELDS, NOT_SLIGHT, keep_chosen, list_entries
from provenance.web.workbench.standing import Standing
from tests.dossiers import DOSSIER

ENTRY = next(entry for entry in list_entries(Standing(DOSSIER, Log())) if entry.pair.alarm)
ANYTHING = dict.fromkeys(FIELDS, "")


@pytest.mark.parametrize(
    ("severity", "alarm", "is_kept"),
    [("high", True, True), ("middle", True, True), ("low", True, False), ("low", False, True)],
    ids=["high", "middle", "slight alarm", "slight, and no alarm"],
)
def test_board_begins_without_slight_alarms(severity: str, alarm: bool, is_kept: bool) -> None:
    entry = ENTRY._replace(pair=ENTRY.pair._replace(severity=severity, alarm=alarm))
    chosen = {**ANYTHING, "severity": NOT_SLIGHT}
    assert list(keep_chosen([entry], chosen, alarming=False)) == ([entry] if is_kept else [])
    assert list(keep_chosen([entry], ANYTHING, alarming=False)) == [entry]
