"""Who may say a figure: the candidates, that each is there once, and that what rules answer is marked."""

from __future__ import annotations

import pytest

from provenance.extraction.attributions import find_attributions
from provenance.extraction.figures.choosing import Answer, Question
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.find import find_figures
from provenance.extraction.figures.tellers import find_named
from provenance.extraction.figures.words import plain, read_words
from provenance.models.claim import Claimant
from tests.builders import make_article

CANDIDATES = {
    "cue": ("The guild said that 12 people had died.", [{"guild", None}]),
    "both-sides": ("Police said 12 people died; the union has 14.", [{"Police", "union", None}] * 2),
    "named": ("The clinic said 12 people had died. The coroner has 14 in his book.", [{"clinic", None}, {"coroner"}]),
    "sentence-before": ("The army said nothing on Monday. Twelve people had died.", [{"army", None}]),
    "told": ("Twelve people died, the guild said.\n\nNine of the dead were children.", [{"guild", None}] * 2),
}


@pytest.mark.parametrize(("text", "expected"), CANDIDATES.values(), ids=CANDIDATES)
def test_everybody_near_is_a_candidate_once(text: str, expected: list[set[str | None]]) -> None:
    asked = list_answers(text)

    assert len(asked) == len(expected)
    for answers, names in zip(asked, expected, strict=True):
        found = [answer.says.name for answer in answers if isinstance(answer.says, Claimant)]
        assert names <= set(found)
        assert len(found) == len(set(found))
        assert sum("ruled" in answer.seen for answer in answers) == 1
        assert sum("outlet" in answer.seen for answer in answers) == 1


def list_answers(text: str) -> list[list[Answer]]:
    """Return the candidates of each figure; the answer of the rules is chosen."""
    asked: list[list[Answer]] = []

    def choose(question: Question, _: Draft, answers: object) -> int:
        if question is not Question.CLAIMANT or not isinstance(answers, list):
            return 0
        asked.append(answers)
        return next(at for at, answer in enumerate(answers) if "ruled" in answer.seen)

    article = make_article(text)
    list(find_figures(article, find_attributions(article, None).claims, choose))
    return asked


def test_rules_alone_decide_without_attributed_stretches() -> None:
    asked: list[Question] = []

    def choose(question: Question, *_: object) -> int:
        asked.append(question)
        return 0

    (figure,) = find_figures(make_article("The guild said that 12 people had died."), (), choose)
    assert figure.claimant.name == "guild"
    assert Question.CLAIMANT not in asked


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("The harbour police and the ministry disagree.", ["harbour police", "ministry"]),
        ("Doctors at the hospital wept.", ["doctors", "hospital"]),
        ("Doctors at the university hospital wept.", ["doctors", "university hospital"]),
        ("The number is that of the ministry of public health.", ["ministry of public health"]),
        ("Nobody in the valley slept.", []),
    ],
)
def test_named_are_bodies_documents_and_roles(sentence: str, named: list[str]) -> None:
    words = read_words(plain(sentence), 0, len(sentence))

    assert [" ".join(words.forms[first:last]) for first, last in find_named(words)] == named


def test_who_gives_one_number_in_passing_gives_no_other() -> None:
    text = (
        "The guild said it rained.\n\nRaiders also took about 250 hostages, 129 of whom remain in Varn, including 34"
        " Norway says are presumed dead."
    )
    article = make_article(text)
    figures = find_figures(article, find_attributions(article, None).claims)
    told = {figure.number.text_in(text): figure.claimant.name for figure in figures}
    assert told == {"250": None, "129": None, "34": "Norway"}
