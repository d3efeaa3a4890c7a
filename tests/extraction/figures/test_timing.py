"""Figures that are surely of the article's own event, and those told behind a count of events."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.find import find_figures
from provenance.extraction.figures.timing import recounts_others, tells_now
from tests.builders import make_article

NOW = {
    "weekday-of-a-count": ("the guard said on monday that nine had died", True),
    "today": ("nine people died today", True),
    "no-day": ("nine people died", False),
    "year": ("on monday the town mourned the nine who died in 1988", False),
    "month": ("on friday, 4 june, nine people died", False),
    "earlier": ("the court heard on monday that nine died a year ago", False),
}


@pytest.mark.parametrize(("sentence", "expected"), NOW.values(), ids=NOW)
def test_day_of_these_days_is_now(sentence: str, expected: bool) -> None:
    assert tells_now(sentence, 2021) is expected


OTHERS = {
    "next-sentence": ("it was the third flood this year. in may ", "nine people died.", True),
    "noun-before": ("the blast was the fourth in a month. on march 3 ", "nine died.", True),
    "same-sentence": ("it was the second fire since then; ", "nine died in varn in april.", True),
    "such": ("it is the fifth such case this year. in june ", "nine people died.", True),
    "no-month": ("it was the third flood this year. ", "nine people died.", False),
    "no-event": ("it was her third book this year. in may ", "nine people died.", False),
    "next-paragraph": ("it was the third flood this year.\nin may ", "nine people died.", False),
    "month-before-the-count": ("in may the third flood this year killed ", "nine people.", False),
}


@pytest.mark.parametrize(("before", "behind", "expected"), OTHERS.values(), ids=OTHERS)
def test_event_with_its_month_behind_a_count_of_events_is_another(before: str, behind: str, expected: bool) -> None:
    start = max(before.rstrip().rfind(mark) for mark in (". ", "\n")) + 1

    assert recounts_others(before + behind, (start, len(before + behind)), len(before)) is expected


def test_part_that_a_sum_settles_is_of_the_event_of_its_whole() -> None:
    text = (
        "The ferry fire on Monday killed 31 people.\n\nIn 2001 a fire there killed nine. By dusk 19 bodies had been "
        "claimed. The remaining 12 could not be named."
    )
    figures = {figure.value: figure.background for figure in find_figures(make_article(text), ())}

    assert figures == {31: False, 9: True, 19: False, 12: False}
