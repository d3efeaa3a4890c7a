"""Parts that sums over the article and small words settle, and what they keep from being parts."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.dividing import settle_parts
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.find import find_figures, read_figures
from provenance.extraction.figures.parts import link_parts
from tests.builders import make_article

SETTLED = {
    "remaining": (
        "The ferry fire killed 31 people. The pier was closed.\n\nBy dusk 19 bodies had been claimed. The remaining 12 "
        "could not be named.",
        {19: 31, 12: 31},
    ),
    "remaining-without-a-total": ("Nineteen bodies had been claimed. The remaining 12 could not be named.", {}),
    "remaining-of-another-harm": ("The fire hurt 31 people. Nineteen died. The other 12 were found dead later.", {}),
    "places": (
        "A storm killed 57 people.\n\nIn Ostra the guild reported 40 dead; the guard knew of nine missing. In Varn, "
        "where the bridge fell, 17 people died.",
        {40: 57, 17: 57},
    ),
    "places-of-another-sum": (
        "A storm killed 57 people.\n\nIn Ostra 30 people died. In Varn, where the bridge fell, 17 people died.",
        {},
    ),
    "one-place-twice": ("A storm killed 57 people.\n\nIn Ostra 40 people died. In Ostra 17 people died.", {}),
    "alone": ("The fever killed 57 people. In the valley of Varn alone, 31 people have died.", {31: 57}),
    "alone-behind": ("The fever killed 57 people. The guild knew of 31 deaths in Varn alone.", {31: 57}),
    "alone-of-a-person": ("The fever killed 57 people. A nurse who lived alone found 31 dead.", {}),
    "alone-but-larger": ("The fever killed 57 people. In Varn alone, 80 people have died.", {}),
}


def read(text: str) -> list[Draft]:
    drafts = read_figures(make_article(text))
    settle_parts(drafts, text)
    return drafts


def get_value(draft: Draft | None) -> int | None:
    return draft.quantity.number.value if draft else None


@pytest.mark.parametrize(("text", "expected"), SETTLED.values(), ids=SETTLED)
def test_settled_part_has_its_whole(text: str, expected: dict[int, int]) -> None:
    settled = {get_value(draft): get_value(draft.whole) for draft in read(text) if draft.is_settled and draft.is_part}

    assert settled == expected


def test_all_of_a_number_is_that_number_again() -> None:
    first, again = read("The slide killed nine people.\n\nAll nine of the victims who died were cooks.")

    assert (first.is_part, again.is_part, again.is_settled) == (False, False, True)


@pytest.mark.parametrize(
    ("opening", "expected"),
    [("A tram crash hurt 40 people.", None), ("Police clashed with protesters. A blast hurt 40 people.", 40)],
    ids=["no-protest-before", "protest"],
)
def test_protesters_are_parts_of_those_hurt_at_a_protest(opening: str, expected: int | None) -> None:
    text = f"{opening}\n\nOn the square 14 protesters and two guards were hurt."
    drafts = read_figures(make_article(text))
    link_parts(drafts)
    settle_parts(drafts, text)

    assert [get_value(draft.whole) for draft in drafts[1:]] == [expected, expected]


TOTALS = {
    "confirmed-only": (
        "The guild said 60 people had died.\n\nThe ministry said it could confirm only 12 fever deaths.",
        [],
    ),
    "admitted": ("The guild said 60 people had died.\n\nThe ministry admitted to 12 deaths.", []),
    "deaths-beside-cases": ("The clinic reported 90 new cases of cholera and 12 deaths.", []),
    "fighters": (
        "The guild said at least 60 people had died.\n\nThe ministry's spokesman said 30 rebels were killed.",
        [],
    ),
    "including": ("The guild said 60 people had died, including only 12 rebels.", [12]),
}


@pytest.mark.parametrize(("text", "expected"), TOTALS.values(), ids=TOTALS)
def test_total_of_somebody_else_is_no_part(text: str, expected: list[int]) -> None:
    assert [figure.value for figure in find_figures(make_article(text), ()) if figure.part_of is not None] == expected


def test_figure_of_another_event_is_no_part() -> None:
    text = (
        "The flood killed 40 people in Varn. It was the second flood in a month. On May 3, seven road workers died "
        "near Ostra."
    )
    assert [figure.part_of for figure in find_figures(make_article(text), ())] == [None, None]
