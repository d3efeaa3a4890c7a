"""Learning to choose: from which figures, that it learns, that it learns the same again."""

from __future__ import annotations

import json

import numpy as np
import pytest

from evaluation.figure_notes import Noted
from evaluation.log_linear_choices import Case, _Design, learn
from evaluation.marked import parse_marked
from evaluation.train_choices import Text, ask, describe, find_fate, fold, learn_from, read_texts, render
from provenance.extraction.figures.choosing import CHOICES, Choices, Question
from provenance.models.claim import Claimant
from tests.builders import make_article

CONTENT = """== osk-bridge-2015 · 2015-03-11 · Osk Herald · Bridge gave way

Divers brought up [four|killed by=the coroner] bodies at dawn, the coroner said; [two|killed part] of them were
children.

The winter of 1987 killed [nine|killed bg] people.
"""


@pytest.fixture
def text() -> Text:
    (marked,) = parse_marked(CONTENT)
    noted = Noted(marked.series, make_article(marked.text), marked.marks, is_complete=False)
    return read_texts([noted], None)[0]._replace(questions=frozenset(Question))


def test_design_knows_the_slope_of_its_loss() -> None:
    cases = [Case([[], ["a", "b"], ["b"]], frozenset({1})), Case([["a"], ["b"]], frozenset({0, 1}), 0.5)] * 4
    design = _Design(cases, 2.0)
    weights = np.array([0.3, -0.2])
    loss, slope = design.measure(weights)

    for at in range(len(weights)):
        step = np.zeros(2)
        step[at] = 1e-6
        assert (design.measure(weights + step)[0] - loss) / 1e-6 == pytest.approx(slope[at], abs=1e-4)


def test_likeliest_answers_are_learned() -> None:
    cases = [Case([[], ["opens"]], frozenset({1})), Case([[], ["closes"]], frozenset({0}))] * 8
    weights = learn(cases, 1.0)

    assert weights["opens"] > 0.5 > -0.5 > weights["closes"]
    assert weights == learn(cases, 1.0)


def test_cases_without_a_right_answer_teach_nothing() -> None:
    assert learn([Case([["a"], ["b"]], frozenset())] * 9, 1.0) == {}


def test_figures_on_marks_are_asked_about(text: Text) -> None:
    asked = ask(text, None)

    background = [one.chosen for one in asked if one.question is Question.BACKGROUND]
    assert background == [0, 0, 1]
    assert all(one.chosen in one.right for one in asked if one.question is not Question.PART)
    assert all(one.is_apart for one in asked)


def test_claimants_are_right_by_any_of_their_names(text: Text) -> None:
    coroner, *_ = (one for one in ask(text, None) if one.question is Question.CLAIMANT)

    names = [answer.says.name for answer in coroner.answers if isinstance(answer.says, Claimant)]
    assert {names[at] for at in coroner.right} == {"coroner"}
    assert find_fate(coroner) == "right"


def test_texts_without_a_tagger_teach_claimants_alone(text: Text) -> None:
    (ruled,) = read_texts([text.noted], None)

    assert {one.question for one in ask(ruled, None)} == {Question.CLAIMANT}


def test_learning_again_gives_the_same_weights(text: Text) -> None:
    texts = [text] * 8
    choices = learn_from(texts)

    assert choices == learn_from(texts)
    assert not any("(marked)" in seen for of in choices.of.values() for seen in of)
    assert any("recall 1.000" in line for line in describe("", ask(text, choices)))


def test_folds_are_of_whole_series(text: Text) -> None:
    texts = [text._replace(noted=text.noted._replace(series=name)) for name in "abcdab"]

    for inside, outside in fold(texts):
        assert {one.series for one in inside} & {one.series for one in outside} == set()
        assert len(inside) + len(outside) == len(texts)


def test_file_leaves_out_weights_that_hardly_speak() -> None:
    stored = json.loads(render(Choices({question: {"a": 0.5, "b": 0.01} for question in Question})))

    assert stored == {question: {"a": 0.5} for question in Question}


def test_shipped_file_is_written_as_it_is_rendered() -> None:
    assert json.loads(render(CHOICES)) == {question: dict(CHOICES.of[question]) for question in Question}
