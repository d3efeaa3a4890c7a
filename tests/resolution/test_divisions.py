"""The places by which an article divides a count."""

from __future__ import annotations

import pytest

from provenance.extraction.extract import extract_claims
from provenance.models.claim import FigureClaim
from provenance.resolution.divisions import find_divided
from tests.builders import make_article

TOLD = {
    "two-places": (
        "Eleven people were killed. Police said five people were shot dead in the town of Bell on Tuesday "
        "and six in Orra on Wednesday.",
        {"five": "bell", "six": "orra"},
    ),
    "places-first": (
        "Eleven people were killed by fires in Bell and near Orra. In Bell five people died. In Orra, six people died.",
        {"five": "bell", "six": "orra"},
    ),
    "where-it-happened": ("Eleven people were killed in Bell. Nine of them were from the mill.", {}),
    "one-place-alone": ("Eleven people were killed. Nine people died in Bell.", {}),
    "another-sentence-of-a-part": (
        "Eleven people died: five died in Bell and six in Orra. Two of those killed in Bell were monks.\n\n"
        "Later the clinic said that four of them died in Bell.",
        {"five": "bell", "six": "orra", "two": "bell", "four": "bell"},
    ),
    "there": (
        "Eleven people died: five died in Bell and six in Orra.\n\n"
        "Officials in Bell say nine people were killed there.",
        {"five": "bell", "six": "orra", "nine": "bell"},
    ),
    "her-town": (
        "Eleven people died: five died in Bell and six in Orra.\n\n"
        "The mayor of Bell, Ana Roe, put the number of dead in her town at nine.",
        {"five": "bell", "six": "orra", "nine": "bell"},
    ),
    "two-paragraphs": ("Eleven people were killed in Bell.\n\nSix died in Orra, the guild said.", {}),
    "far-apart": (
        "Eleven people were killed in Bell on Monday. " + "The river is wide and slow. " * 12 + "Nine died in Orra.",
        {},
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_two_places_side_by_side_divide_a_count(text: str, expected: dict[str, str]) -> None:
    assert divide(text) == expected


def test_figures_without_an_event_are_not_divided() -> None:
    article = make_article(TOLD["two-places"][0])
    extraction = extract_claims(article, None)
    assert find_divided(extraction.figures, {}, {article.version: extraction}, {article.version: article.text}) == {}


def divide(text: str) -> dict[str, str]:
    """Return the place of each divided figure of a text, by the words of its number."""
    article = make_article(text)
    extraction = extract_claims(article, None)
    event_of = {figure.iri: "event/1" for figure in extraction.figures}
    found = find_divided(extraction.figures, event_of, {article.version: extraction}, {article.version: text})
    number_of = {figure.iri: _number(figure, text) for figure in extraction.figures}
    return {number_of[iri]: place for iri, place in found.items()}


def _number(figure: FigureClaim, text: str) -> str:
    return figure.number.text_in(text).lower()
