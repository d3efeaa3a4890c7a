"""Words of harm that harm nobody of a number, and constructions of ordinary news that count people all the same."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.find import find_figures
from tests.builders import make_article

READ = {
    "attempted": ("Two brokers were indicted for the attempted murders of five clerks.", []),
    "lives-saved": ("The ferry drill touched many lives and saved 40 lives.", []),
    "lives-lost": ("The landslide claimed 40 lives.", [("killed", 40)]),
    "no-figure": ("No casualty figure was given for the raid.", []),
    "attackers": ("Several gunmen killed Ruben Hask, who ran the mill.", []),
    "attackers-killed": ("Three gunmen killed in the raid were buried.", [("killed", 3)]),
    "armed-men": ("On Sunday four armed men kidnapped Hask, the miller.", []),
    "shot-at": ("Four youths on a ferry shot at the guards.", []),
    "wounds-as-a-verb": ("Blast kills two, wounds 12.", [("killed", 2), ("injured", 12)]),
    "headline-with-a-bearing": ("Three people dead north of the lake.", [("killed", 3)]),
    "list-before-the-state": ("The fire left five adults and an unborn child dead.", [("killed", 5)]),
    "aside-of-ages": ("Two pupils, ages 15 and 16, injured in a blaze.", [("injured", 2)]),
    "sent-to-hospital": ("The leak sent nine workers to the hospital.", [("injured", 9)]),
    "way-to-hospital": ("The ferry carried the drugs of four firms to the hospital.", []),
    "listed-in-condition": ("All four riders are listed in stable condition.", [("injured", 4)]),
    "expected-to-survive": ("The three other miners are expected to survive.", [("injured", 3)]),
    "sustained": ("Three others sustained non-fatal bullet wounds.", [("injured", 3)]),
    "suffering-from": ("Police found six men suffering from stab wounds.", [("injured", 6)]),
    "struck-in-a-shooting": ("Gunfire broke out at the fair. Four visitors were struck.", [("injured", 4)]),
    "struck-elsewhere": (
        "A deal was sealed at the fair. Four coins were struck, and one man was hurt.",
        [("injured", 1)],
    ),
    "fate-of-captives": ("A gang took hostages. One hostage, a cook, was shot dead.", [("killed", 1)]),
    "captives-of-others": (
        "A gang took hostages. Two hostages were held by men who were killed.",
        [("captured", 2)],
    ),
    "age-of-one": ("A woman of 60 died when her car was swept off a ford.", []),
    "size-of-a-crew": ("A crew of 23 died.", [("killed", 23)]),
    "every-one": ("For every one who dies there are ten who live.", []),
    "behind-a-list": (
        "Two men were killed, including the guard, and six others were injured.",
        [("killed", 2), ("injured", 6)],
    ),
    "left-injured": ("Two men were killed and four others were left injured.", [("killed", 2), ("injured", 4)]),
    "striking": ("Gunfire broke out at the mill. A man fired, striking three guards.", [("injured", 3)]),
    "aside-in-a-list": ("Two boys, ages 4 and 6, and their aunt have been found dead.", [("killed", 2)]),
    "into-hospital": ("The fumes put three weavers into the hospital.", [("injured", 3)]),
    "clause-in-a-list": (
        "Two clerks who were serving as guards and a farmer were wounded.",
        [("injured", 2)],
    ),
    "various-ages": ("Some 50 weavers of various ages have been kidnapped.", [("captured", 50)]),
    "denial-in-brackets": ("Ten other riders [not named here] were also injured.", [("injured", 10)]),
    "apposed": ("The seven pupils, kidnapped by rebels, are looked for.", [("captured", 7)]),
    "hit-in": ("In the end 13 riders were hit in the shooting.", [("injured", 13)]),
    "owner": ("The guard killed the miller's two grown sons.", [("killed", 2)]),
    "hitting": ("A gunman fired at the choir, hitting five of them.", [("injured", 5)]),
    "bounded-end-of-a-range": ("The blast injured between 80 and more than 100 people.", [("injured", None)]),
    "double-murder": ("A miller was charged in a double murder.", [("killed", 2)]),
    "triple-homicide": ("The village remembers a triple homicide.", [("killed", 3)]),
    "attempted-double-murder": ("A miller was charged with an attempted double murder.", []),
    "double-prices": ("Double rents and a murder are told of in the village.", []),
    "doers": ("Six monks were murdered by 30 men in uniforms.", [("killed", 6)]),
    "doers-before": ("Four riders were injured when two men opened fire in the hall.", [("injured", 4)]),
    "drowning-others": ("The wave displaced 310 farmers and drowned nine.", [("displaced", 310), ("killed", 9)]),
    "drowning-themselves": ("Ten rowers drowned two miles from Orl.", [("killed", 10)]),
    "brought-to": ("This brings to at least eight the number of people killed.", [("killed", 8)]),
    "brought-to-toll": ("The finds brought to 61 the town's death toll.", [("killed", 61)]),
    "their-bodies": ("Nine weavers were shot, their bodies left on a road.", [("killed", 9)]),
    "on-board": ("Six sailors died when the barge sank with 48 on board.", [("killed", 6)]),
    "number-aboard": ("Six sailors died. The line put the number of people aboard at 48.", [("killed", 6)]),
    "all-on-board": ("The barge sank. All 48 on board were killed.", [("killed", 48)]),
    "speakers": ("Six climbers died. “We were eleven,” said Bo Lan.", [("killed", 6)]),
    "animals": ("The fumes killed two herders and 40 reindeer.", [("killed", 2)]),
    "seen-with": ("Doctors say 30 pupils were seen at the infirmary with a rash.", [("affected", 30)]),
    "held-in-slavery": ("The women had been trafficked. Some 700 people are held on such farms.", [("captured", 700)]),
    "definition": ("The guild counts raids in which at least four people are shot.", []),
    "no-definition": ("He spoke of raids in which four people were wounded.", [("injured", 4)]),
    "held-by-a-jail": ("The jail, built for 300 men, held 1,120 when robbers took hostages.", []),
    "held-by-robbers": ("The hostages wept. The robbers hold 60 prisoners.", [("captured", 60)]),
    "held-by-police": ("The hostages wept. Police are holding four men.", [("arrested", 4)]),
    "police-of-a-clause": ("The hostages wept. Police said robbers held four men.", [("captured", 4)]),
    "in-exchange": (
        "Rebels released 30 prisoners in exchange for 12 soldiers.",
        [("captured", 30), ("captured", 12)],
    ),
    "prisoners-of-a-jail": ("Inmates took hostages after 60 prisoners had come from the coast.", []),
    "treated-for-a-disease": (
        "Cholera is back, the worst outbreak of the disease in years. Nurses are treating 310 patients.",
        [("affected", 310)],
    ),
    "treated-for-wounds": ("A wall fell in the fever ward. Nurses are treating 310 patients.", [("injured", 310)]),
    "things-recounted": ("The guards died. The firm felled 400 trees; the town says 90.", []),
    "held-in-compounds": ("The union says 700 men are held in such compounds.", [("captured", 700)]),
    "took-to": ("That took to 31 the total number of those killed.", [("killed", 31)]),
    "brought-toll-of": ("Her death brings to 14 the toll of the flood.", [("killed", 14)]),
    "confirmed-infections": ("The clinics have 1,204 confirmed new infections.", [("affected", 1204)]),
    "finders": ("Twelve found bodies on the bank, and one fled.", []),
    "seen-with-several": ("At noon 30 pupils were seen with chills and vomiting.", [("affected", 30)]),
    "those-who-report": ("Three porters reported deaths at the mill.", []),
    "prior-arrests": ("The guard died. His killer had 19 prior arrests.", []),
    "saved-counted-again": ("The fire killed two. The porter got 40 guests out. He puts it at 15.", [("killed", 2)]),
    "age-before-the-noun": ("2 16-year-old boys killed in a fall.", [("killed", 2)]),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_only_harm_done_to_those_counted_is_read(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(figure.harm, figure.value) for figure in find_figures(make_article(text), ())] == expected
