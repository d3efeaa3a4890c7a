"""Numbers beside people that count nobody, such as ages in lists and footnotes; and captives who are let go."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.find import find_figures
from provenance.models.vocabulary import HarmStatus
from tests.builders import make_article

COUNTED = {
    "ages": ("Three men, ages 15, 18 and 22, were injured.", [3]),
    "ages-aged": ("Rescuers found two women, aged 33 and 40, who were injured.", [2]),
    "ages-without-the-word": ("Two boys, 15 and 16, were wounded near the mill.", [2]),
    "ages-told": ("Four were hurt. Two of the victims are 16 and 17.", [4, 2]),
    "age-before-brackets": ("Six died. Ana Lore Roe, 68 (struck by a beam) was the oldest.", [6]),
    "age-at-death": ("Nine pilots were killed that year. A tenth, Bo Arken, died at 25.", [9]),
    "counts-in-a-row": ("In the towns, 12 and 16 people were killed.", [12, 16]),
    "span-of-years": ("Nine people were killed in raids between 2008 and 2009.", [9]),
    "rate-of-people": ("One in three children fell ill. Nine villagers died.", [9]),
    "rate-of-the": ("Nine villagers died; four in five of the dead were women.", [9]),
    "not-a-rate": ("The raiders killed four in 24 hours.", [4]),
    "year-long-ago": ("Nine people were killed. The priest who in 1802 wrote it down was trusted.", [9]),
    "not-a-year": ("The quake of that night killed 1450 people, 1450 of them in Varn.", [1450, 1450]),
    "footnote": ("Nine people were killed.[2] The guards were killed later.", [9]),
    "date-in-may": ("Five cooks were killed. He was seen days after the May 11 murders.", [5]),
    "dates-in-a-row": ("Nine people were killed on 12 and 13 February.", [9]),
    "times-of-four-digits": ("Six people were killed between 0200 and 0300.", [6]),
    "short-year": ("Ilmara, 5 Dec 89 – a judge was killed. Six people were killed.", [6]),
    "age-of-days": ("Six people died. The youngest victim was a 10 day-old baby.", [6]),
    "age-between": ("Six people died, among them a 31 to 33-year-old man.", [6]),
    "time-of-day-in-digits": ("The raid began at about 1330 and killed two guards.", [2]),
    "counts-like-a-time": ("At the two camps 1340 people were killed.", [1340]),
    "street": ("Six people were killed. The van was found at 17 or 19 Barrow Street.", [6]),
    "number-to-call": ("Six people were killed. Who knows more may call 558-5600.", [6]),
    "long-digits": ("Six people were killed. The pay slip had the number 40718293.", [6]),
    "names-of-the-dead": ("The list of nearly 700 victims’ names hung beside those killed.", []),
    "too-many": ("Too many pupils are losing their lives. At least that many were injured.", []),
    "channel": ("She told Coast News 8 that nine people were killed.", [9]),
    "channel-before-news": ("Bay 11 News spoke of the cook who was killed. Nine people died.", [9]),
    "emergency-number": ("According to 911 dispatchers, two guards were wounded.", [2]),
    "area-code": ("Nine people died. Witnesses of the murder may call (555) 217-ROOF.", [9]),
    "wounds": ("The judge died after he suffered 13 gunshot wounds.", []),
    "age-before-both": ("Odila Varn, 25 both of Meer were injured, and nine people died.", [9]),
    "difference": ("Four hundred people were evacuated, eight fewer than planned.", [400]),
}


@pytest.mark.parametrize(("text", "values"), COUNTED.values(), ids=COUNTED)
def test_only_people_harmed_are_counted(text: str, values: list[int]) -> None:
    assert [figure.value for figure in find_figures(make_article(text), ())] == values


LET_GO = {
    "traded": ("The two armies traded 491 prisoners on a bridge.", HarmStatus.ENDED),
    "swapped": ("After a year in captivity, 40 sailors were swapped.", HarmStatus.ENDED),
    "handed-over": ("The hostages rest. Sixty men were handed over at noon.", HarmStatus.ENDED),
    "will-be-free": ("In a prisoner swap the coast is to release 312 soldiers.", HarmStatus.ENDED),
    "still-held": ("After the prisoner swap the rebels still hold 300 soldiers.", HarmStatus.STILL),
    "left-in-captivity": ("The kidnappers freed some, leaving more than 80 in captivity.", HarmStatus.STILL),
    "held": ("The hostages wept. An agency reported eleven held.", None),
}


@pytest.mark.parametrize(("text", "status"), LET_GO.values(), ids=LET_GO)
def test_captives_who_are_let_go_had_been_captured(text: str, status: HarmStatus | None) -> None:
    figures = list(find_figures(make_article(text), ()))

    assert [(figure.harm, figure.harm_status) for figure in figures] == [("captured", status)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Twelve men are believed to have died.", HarmStatus.PRESUMED),
        ("The clinic said it believed 12 men had died.", None),
        ("The mayor believed “not fewer than 12” had died.", None),
    ],
)
def test_belief_presumes_the_harm_and_not_the_number(text: str, status: HarmStatus | None) -> None:
    (figure,) = find_figures(make_article(text), ())

    assert figure.harm_status is status
