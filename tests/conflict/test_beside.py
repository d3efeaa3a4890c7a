"""Words that set a number beside another instead of inside it."""

from __future__ import annotations

import pytest

from provenance.conflict.beside import counts_elsewhen, counts_others


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Twelve died; another nine were found downstream.", "nine", True),
        ("Twelve died, and a further 120 or so fled.", "120", True),
        ("Twelve were treated, and two guards also.", "two", True),
        ("Twelve died; nine others were hurt.", "nine", True),
        ("Twelve died, nine more than on Monday.", "nine", False),
        ("Another day passed. Nine died.", "Nine", False),
        ("Nine more of the crew died.", "Nine", False),
    ],
    ids=["another", "further", "also", "others", "difference", "sentence before", "of a group"],
)
def test_counts_others(text: str, number: str, expected: bool) -> None:
    assert counts_others(text, text.index(number)) is expected


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("So far this year 311 have died, against 190 in the whole of last.", "190", True),
        ("It records 17 deaths, against nine in February.", "nine", True),
        ("New cases: 703, down from 1,122 in the week before.", "1,122", True),
        ("The army gives 17, against 19 in the rebels' count.", "19", False),
        ("Nine died in February.", "Nine", False),
        ("There were 14 deaths, up from eight in the last report.", "eight", False),
    ],
    ids=["year", "month", "week", "rival", "no comparison", "same count"],
)
def test_counts_elsewhen(text: str, number: str, expected: bool) -> None:
    assert counts_elsewhen(text, text.index(number)) is expected
