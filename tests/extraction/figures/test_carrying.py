"""Bare numbers that go on counting, one construction a row; and bare numbers that count nobody harmed."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.find import find_figures
from provenance.extraction.figures.memory import Memory, remember
from provenance.extraction.figures.wording import read_wording
from provenance.models.vocabulary import Harm
from tests.builders import make_article


def read(text: str) -> list[tuple[int | None, str, str | None]]:
    return [(figure.value, figure.harm, figure.part_of) for figure in find_figures(make_article(text), ())]


CARRIED = {
    "answer": ("Who has died? Fourteen. They were found at dawn.", [(14, "killed", None)]),
    "answer-people": ("Who is under arrest? Four men of one family.", [(4, "arrested", None)]),
    "label": ("DETAINED. 1,140, says the guild.", [(1140, "arrested", None)]),
    "contrast": ("Twelve people, not fourteen, drowned.", [(12, "killed", None), (14, "killed", None)]),
    "having": ("The bodies lay in the yard. The monk had 41.", [(41, "killed", None)]),
    "saying": ("Nine hikers died. The guide says 12.", [(9, "killed", None), (12, "killed", None)]),
    "places": (
        "Nine hikers were killed: five in Ostra and four in Bell.",
        [(9, "killed", None), (5, "killed", "f1"), (4, "killed", "f1")],
    ),
    "subject": ("Nine hikers were injured. Three are in a coma.", [(9, "injured", None), (3, "injured", "f1")]),
    "two-harms": (
        "Nine died and 30 were hurt. Of those, 12 are at home.",
        [(9, "killed", None), (30, "injured", None), (12, "injured", "f2")],
    ),
    "then": ("The dead were counted as 44, then 53.", [(44, "killed", None), (53, "killed", None)]),
    "of-them": (
        "The drowned lay on the quay. The list holds 46, twelve of them girls.",
        [(46, "killed", None), (12, "killed", "f1")],
    ),
    "now": (
        "The clinic, which at noon spoke of 26 injured, said that number was now 41.",
        [(26, "injured", None), (41, "injured", None)],
    ),
    "named-by-a-count": (
        "Nine hikers died. The guide gave a higher number, 12, on the radio.",
        [(9, "killed", None), (12, "killed", None)],
    ),
    "now-behind-a-comma": ("The number of the dead, now 31, will rise.", [(31, "killed", None)]),
    "asked-of-a-speaker": ("How many were hurt?\n\nThe guild says 117.", [(117, "injured", None)]),
    "asked-for-no-harm": (
        "Nine hikers died.\n\nHow many marched? The guild said 9,000. The town counts 400.",
        [(9, "killed", None)],
    ),
    "asked-in-a-heading": (
        "Nine hikers died.\n\nHow many marched?\n\nThe guild said 9,000. Of them three were hurt.",
        [(9, "killed", None), (3, "injured", None)],
    ),
    "asked-for-things": (
        "Nine hikers died.\n\nHow many houses burned? The guild says 300. How much is lost? It says 90 million.",
        [(9, "killed", None)],
    ),
    "asked-in-despair": (
        "The dead lay on the quay.\n\nHow much longer must we wait? The union says 94.",
        [(94, "killed", None)],
    ),
    "asked-in-turn": (
        "How many marched? The guild says 9,000. How many died? It says 14.",
        [(14, "killed", None)],
    ),
    "names": ("The dead are remembered. The register has 34 names.", [(34, "killed", None)]),
    "listed-people": (
        "The dead are known. The report lists 31 women and 19 girls.",
        [(31, "killed", None), (19, "killed", None)],
    ),
    "said-far": (
        f"The dead were buried. {'The sea was calm. ' * 25}The union says 94.",
        [(94, "killed", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CARRIED.values(), ids=CARRIED)
def test_bare_number_goes_on_counting(text: str, expected: list[tuple[int, str, str | None]]) -> None:
    assert read(text) == expected


NOT_CARRIED = {
    "charges": "The trial of the killers began. They face 12 counts of murder.",
    "telephone-of-seven": "The driver died at once. Witnesses can call the guild at 555-0142.",
    "caption": "They wept for the dead. Image 27 of 32 mourners in the rain.",
    "age-and": "The killer was led away. Ana Roe, 26 and a nun, wept.",
    "age-range": "The dead were found at dawn: Ana Roe (17 or 18) and Tom Roe (possibly 22-23).",
    "feet": "The dead man was no giant. He stood 5'8 and wore black.",
    "road": "The dead lay beside Rt. 33 in Ostra.",
    "rate-of-deaths": "The valley has 15 suicides per 1,000 people.",
    "father-of": "Tom Roe, the father of 12 children, was killed.",
    "age": "The chairman died in May. He was 68.",
    "age-of": "The oldest of those who died was a woman of 81.",
    "age-under": "The disease killed many. Most were children under five.",
    "clock": "The funerals of the dead begin tomorrow at ten.",
    "clock-digits": "They died early. The blast was heard at 0930.",
    "town": "Many died. The valley, a town of 30,000, is in mourning.",
    "pronoun": "The killer drove a lorry, and not a new one.",
    "definite": "The dead were buried. Police questioned the 12.",
    "money": "The family of the dead asked for $40 million, in vain.",
    "note": "The guard was killed [12].",
    "paragraph": "They killed the guard.\n\n2. The army must leave.",
    "rate": "Nobody counts the dead there. It was 12 per 1,000.",
    "spared": "Two guards died, and 37 lived.",
    "rescued": "Two guards died and ten were brought ashore.",
    "charge": "He faces murder charges. The list has 12.",
    "names-signed": "The dead were buried. Over 300 names stand under the petition.",
    "counter": "The killer was seen. Image 1 of 19.",
    "abbreviation": "The killer fled on Hwy. 550.",
    "channel": "The killing was shown on Channel Nova 8.",
    "emergency": "The killer himself called 911.",
    "calibre": "He was killed with a .45.",
    "telephone": "Who knows the killer may call 305-471.",
    "far": f"The guard was killed. {'The sea was calm that day. ' * 12}They had 12.",
    "things": "The dead were counted. Rain wiped out 41 of the 44 strains.",
}


@pytest.mark.parametrize("text", NOT_CARRIED.values(), ids=NOT_CARRIED)
def test_other_bare_number_is_left_out(text: str) -> None:
    assert [value for value, _, _ in read(text) if value not in (None, 0, 2)] == []


def test_memory_keeps_the_last_death_told() -> None:
    text = read_wording("it rained. six drowned, then nine died. the sea was calm.")
    end = text.text.index("the sea")
    memory = remember(None, text.cut(10, end))

    assert memory == Memory(Harm.KILLED, text.text.index("died"))
    assert remember(memory, text.cut(end, len(text.text))) is memory
