"""Choices weighed by what is seen: the largest sum, what rules know for sure, parts and other events in small texts."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.choosing import CHOICES, Answer, Choices, Question
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.find import find_figures, read_figures
from provenance.extraction.figures.parts import link_parts
from provenance.extraction.figures.portions import choose_parts
from tests.builders import make_article


@pytest.fixture(scope="module")
def draft() -> Draft:
    (found,) = read_figures(make_article("Twelve people died."))
    return found


@pytest.mark.parametrize(
    ("seen", "chosen"),
    [(("opens",), 1), (("closes",), 0), ((), 0), (("opens", "closes"), 0), (("never learned",), 0)],
    ids=["for", "against", "nothing", "even", "unknown"],
)
def test_answer_with_the_largest_sum_is_chosen(draft: Draft, seen: tuple[str, ...], chosen: int) -> None:
    choices = Choices({question: {"opens": 1.0, "closes": -1.0} for question in Question})

    assert choices.choose(Question.PART, draft, (Answer(False, ()), Answer(True, seen))) == chosen


def test_every_question_has_weights_that_ship() -> None:
    assert set(CHOICES.of) == set(Question)
    assert CHOICES.of[Question.PART]["ruled=whole"] > 0
    assert CHOICES.of[Question.BACKGROUND]["ruled=here"] > 0


@pytest.mark.parametrize(
    "text",
    [
        "Fourteen people died, including three children.",
        "The ward admitted 40 injured people, of whom six died.",
        "The storm killed 34 people: 29 men and five women.",
    ],
    ids=["including", "of-whom", "sum"],
)
def test_parts_that_words_or_sums_show_are_not_weighed(text: str) -> None:
    drafts = read_figures(make_article(text))
    link_parts(drafts)
    ruled = [draft.whole for draft in drafts]
    choose_parts(drafts, text, lambda *_: 0)

    assert [draft.whole for draft in drafts] == ruled
    assert drafts[-1].is_part


def test_chosen_part_is_linked_to_the_largest_count_of_its_paragraph() -> None:
    text = "Nine died at sea.\n\nThe storm killed 93 people. Forty were killed in Ostra. In Bell 20 people were killed."
    drafts = read_figures(make_article(text))
    choose_parts(drafts, text, lambda _, draft, __: draft.quantity.number.value in (40, 20))

    sea, storm, ostra, bell = drafts
    assert [draft.whole for draft in (sea, storm, ostra, bell)] == [None, None, storm, storm]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fire killed nine people on Monday.\n\nIn 2007 a fire at the same mill killed 31 people.", [False, True]),
        ("A fire killed nine people on Monday. Three of them were guards.", [False, False]),
        ("A blast killed two people on Monday. A decade ago 14 people were killed in a similar blast.", [False, True]),
    ],
    ids=["year", "own-event", "decade"],
)
def test_other_events_are_told_from_the_articles_own(text: str, expected: list[bool]) -> None:
    assert [figure.background for figure in find_figures(make_article(text), ())] == expected
