"""Parts that stand right before their whole, numbers between which nobody decided, and numbers before a time."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.find import find_figures
from tests.builders import make_article

READ = {
    "of-the-whole": ("Twelve of the 90 pupils were hurt.", [(12, "injured")]),
    "of-an-owned-whole": (
        "Nearly 3,000 of the town's 8,200 inhabitants are thought to have taken refuge in schools.",
        [(3000, "displaced")],
    ),
    "of-harmed": ("Two of the 14 injured died.", [(2, "killed"), (14, "injured")]),
    "of-harmed-without-a-number": (
        "Two of the injured died in hospital, and six of the wounded are children.",
        [(2, "killed"), (6, "injured")],
    ),
    "of-those-who": ("Two of the nine who were killed were nuns.", [(2, "killed"), (9, "killed")]),
    "bodies-of-those-who": (
        "Divers found the bodies of seven of the 12 cooks who went missing.",
        [(7, "killed"), (12, "missing")],
    ),
    "of-those-aboard": ("Two of the 90 pupils who were on the bus were hurt.", [(2, "injured")]),
    "of-those-who-lived-there": ("Three of the 40 people who lived there died.", [(3, "killed")]),
    "of-harmed-later": ("One of the injured later died.", [(1, "killed")]),
    "who-were-at-sea": ("Nine fishermen who were at sea at the time were killed.", [(9, "killed")]),
    "who-were-in-the-hall": ("Six people who were in the hall died.", [(6, "killed")]),
    "on-the-night-that": ("She had two nurses for 31 patients on the night Ana Roe, 84, died.", []),
    "of-a-ship": (
        "More than 300 people fell ill. They said 284 of 2,881 passengers reported being ill.",
        [(300, "affected"), (284, "affected")],
    ),
    "of-one-family": ("Two members of one family were killed.", [(2, "killed")]),
    "from-families": ("At least seven people from two families were killed.", [(7, "killed")]),
    "of-generations": ("Nine people from three generations of the Varn family were hurt.", [(9, "injured")]),
    "belonging-to-families": (
        "Eight millers belonging to two families, including six women, were killed.",
        [(8, "killed"), (6, "killed")],
    ),
    "members-with-a-clause": (
        "Twelve members of the choir, including five girls of whom one was a baby, were killed.",
        [(12, "killed"), (5, "killed")],
    ),
    "of-them-in-a-list": ("Thirty men ran away and two of them drowned.", [(2, "killed")]),
    "of-her-own": ("Two of her four guards were murdered.", [(2, "killed")]),
    "of-which-things": ("The vet saw 15 dogs, of which six died. Two men died.", [(2, "killed")]),
    "joined-predicates": ("The nine soldiers were on a visit and were wounded.", [(9, "injured")]),
    "moved-in-an-evacuation": (
        "The evacuation took a day. Forty thousand people were moved to the hills.",
        [(40000, "displaced")],
    ),
    "from-to": (
        "Three died. The clinic has gone from eleven to 14 deaths.",
        [(3, "killed"), (11, "killed"), (14, "killed")],
    ),
    "until-now": (
        "There were 12 deaths and the total number of those infected until now is 1501.",
        [(12, "killed"), (1501, "affected")],
    ),
    "too-ill": ("Six died. Two cooks were too ill to be moved.", [(6, "killed")]),
    "the-one": ("Nine died. The one from the front has not been found.", [(9, "killed")]),
    "crowd": ("Nine people died. Hundreds of millions around the world have watched images of it.", [(9, "killed")]),
    "whether": ("Nobody knows whether twelve or 31 people died.", [(12, "killed"), (31, "killed")]),
    "before-a-time": ("Nine died. The count of the dead stood at 12 last night.", [(9, "killed"), (12, "killed")]),
}


SAVED = {
    "surface": "Twelve miners are missing. Thirty of the 43 on the shift made it to the surface on their own.",
    "escaped": "Twelve cooks were on board and are missing. Nine escaped.",
    "swam": "Twelve cooks are missing, six swam ashore and the others are missing too.",
    "rescued": "Twelve cooks are missing. The other nine were later rescued by a tug.",
    "sentence": "Twelve cooks are missing. An earlier report that 90 had been rescued was corrected to more than 80.",
    "climbed": "Twelve cooks are missing. Nine more climbed out through a window.",
}


@pytest.mark.parametrize("text", SAVED.values(), ids=SAVED)
def test_those_who_got_away_are_not_counted(text: str) -> None:
    assert [figure.value for figure in find_figures(make_article(text), ())] == [12]


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_harm_falls_to_the_part_that_it_is_told_of(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(figure.value, figure.harm) for figure in find_figures(make_article(text), ())] == expected


MEMBERS = {
    "of-a-body": ("Six members of the security forces were hurt.", "members of the security forces", "security forces"),
    "of-a-choir": ("Six members of the choir died.", "members of the choir", "members"),
    "of-one-family": ("Six members of one family died.", "members", "members"),
    "alone": ("Six members died.", "members", "members"),
}


@pytest.mark.parametrize(("text", "group", "population"), MEMBERS.values(), ids=MEMBERS)
def test_members_are_told_by_what_they_belong_to(text: str, group: str, population: str) -> None:
    (figure,) = find_figures(make_article(text), ())
    assert (figure.group, figure.population) == (group, population)


def test_what_counts_harm_counts_no_group() -> None:
    (figure,) = find_figures(make_article("The plague goes on, with 310 new cases."), ())
    assert (figure.exact, figure.group, figure.harm) == ("310 new cases", "", "affected")


def test_what_exceeds_an_earlier_count_was_added() -> None:
    killed, more = find_figures(make_article("The blast killed 12 people, four more than first reported."), ())
    assert (killed.measure, more.measure) == ("unknown", "increment")


def test_of_whom_opens_the_count_before_it() -> None:
    text = "Fourteen people had died. The hospital had admitted 267 people with burns, of whom 12 died."
    fourteen, admitted, died = find_figures(make_article(text), ())
    assert (fourteen.value, admitted.value, died.part_of) == (14, 267, admitted.local_id)
