"""The weighed decision: what it adds to the rules, how sure it is, and that its weights are what they claim to be."""

from __future__ import annotations

from collections import deque

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.extraction.figures.drafts import make_elements
from provenance.extraction.figures.fields import FIELD_OF, SUGGESTED
from provenance.extraction.figures.find import find_figures, read_figures
from provenance.extraction.figures.memory import Memory
from provenance.extraction.figures.observing import HARMS, Candidate, History, Reading, observe, observe_harms
from provenance.extraction.figures.surroundings import Surroundings
from provenance.extraction.figures.weighing import UNSURE, WEIGHED, WEIGHTS, softmax
from provenance.extraction.figures.wording import read_wording
from provenance.extraction.figures.words import plain, read_words
from provenance.models.vocabulary import Harm
from tests.builders import make_article

WEIGHED_TEXTS = {
    "tally": ("Nine miners died in the shaft, the guild said. The company's own tally stood at six.", (6, "killed")),
    "list": ("Nine miners died in the shaft. The list on the gate has 14.", (14, "killed")),
    "hospital": ("The blast injured 30 people. The clinic in Ostra is treating 12 patients.", (12, "injured")),
    "places": ("The storm killed 31 people: 20 in Ostra, nine in Bell and two in Varn.", (9, "killed")),
    "after-a-name": ("Nine men died in the flood. The league counted 118 dead, the state 109.", (109, "killed")),
    "owned": ("The league says 118 people died in the flood; the ministry's 97 is a count of bodies.", (97, "killed")),
    "of-a-fate": ("Nine men put out in a storm. Four have not come back; three bodies washed up.", (4, "killed")),
}


@pytest.mark.parametrize(("text", "expected"), WEIGHED_TEXTS.values(), ids=WEIGHED_TEXTS)
def test_number_beside_a_told_harm_is_found(text: str, expected: tuple[int, str]) -> None:
    assert expected in [(figure.value, figure.harm) for figure in find_figures(make_article(text), ())]


REFUSED = {
    "no-harm-anywhere": "The guild counts 40 members. Its list has 14.",
    "guests": "Two guards were killed. More than 300 people were eating in a restaurant next door.",
    "firemen": "Two guards were killed. Some 60 firefighters fought the blaze until noon.",
    "pronoun": "A quake killed two men. A larger one came in May. This one spared the mill; all helped one another.",
    "animals-of-which": "Two guards were killed. The vet saw 15 dogs, of which six limped.",
    "named": "Two guards were killed. The club of Zone 54 was shut.",
    "shots": "Two guards were killed. Neighbours heard 12 shots.",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_number_of_others_is_refused(text: str) -> None:
    assert [figure.value for figure in find_figures(make_article(text), ()) if figure.value != 2] == []


def test_confidence_is_that_of_the_rule_or_of_the_decision() -> None:
    text = "Nine miners died in the shaft, the guild said. The company's own tally stood at six."
    sure, weighed = read_figures(make_article(text))

    assert sure.rule not in UNSURE
    assert sure.confidence == WEIGHTS.rules[sure.rule]
    assert weighed.rule in {*UNSURE, WEIGHED}
    assert WEIGHTS.threshold <= weighed.confidence <= 1


def test_claims_carry_the_confidence() -> None:
    (figure,) = find_figures(make_article("Nine miners died."), ())

    assert figure.confidence == WEIGHTS.rules["perish"]


@given(st.lists(st.floats(-30, 30), min_size=len(HARMS), max_size=len(HARMS)))
def test_softmax_gives_probabilities(sums: list[float]) -> None:
    chances = softmax(dict(zip(HARMS, sums, strict=True)))

    assert all(0 <= chance <= 1 for chance in chances.values())
    assert sum(chances.values()) <= 1 + 1e-9


def test_weights_are_small_known_and_named_after_what_is_seen() -> None:
    topics = {seen.partition("=")[0].partition("|")[0].partition(":")[0] for seen in WEIGHTS.of}

    assert 100 < len(WEIGHTS.of) < 5000
    assert 0 < WEIGHTS.threshold < 1
    assert all(0 < share < 1 for share in WEIGHTS.rules.values())
    assert topics <= seen_topics()
    assert 1000 < len(WEIGHTS.of_words) < 12000
    assert {word.partition(":")[0] for word in WEIGHTS.of_words} == {"l", "r", "head", "in"}
    assert all(len(row) == len(HARMS) for row in WEIGHTS.of_words.values())


def seen_topics() -> set[str]:
    text = plain("Two men died. Is it so? He had another 12 wounded guards, of whom seven were found and 3,000 more.")
    words = read_words(text, 0, len(text))
    elements = make_elements(words)
    reading = Reading(3, words, elements, [], Memory(Harm.KILLED, 0), Surroundings(read_wording(text)))
    last = (2, Harm.KILLED)
    history = History({12: {Harm.KILLED}}, last, (0, Harm.KILLED), {12: {Harm.KILLED}}, deque([last] * 4))
    topics: set[str] = set()
    for place, quantity in elements.quantities.items():
        candidate = Candidate(reading, place, quantity, None)
        seen = [
            *observe(candidate, history),
            *(one for many in observe_harms(candidate, history).values() for one in many),
        ]
        topics |= {one.partition("=")[0].partition("|")[0].partition(":")[0] for one in seen}
    return topics | {"ruled", "answers", "attributive", "guise"}


def test_every_field_that_suggests_a_harm_has_words() -> None:
    assert set(SUGGESTED) <= set(FIELD_OF.values())
    assert set(SUGGESTED.values()) == set(Harm)
