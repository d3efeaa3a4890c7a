"""Learning to weigh numbers: from what, that it learns, that it learns the same again; and how trust is measured."""

from __future__ import annotations

import json

import numpy as np
import pytest

from evaluation.calibrate_figures import Outcome, fill_bins, find_error
from evaluation.figure_texts import HERE, Text, Texts, pick, read_news, read_texts
from evaluation.log_linear import Example, _Design, learn, minimise
from evaluation.marked import parse_marked
from evaluation.train_figures import forget_names, list_examples, measure_marks, render
from provenance.extraction.figures.observing import HARMS
from provenance.extraction.figures.weighing import WEIGHTS, Weights
from provenance.models.vocabulary import Harm
from tests.builders import make_article


@pytest.fixture(scope="module")
def texts() -> Texts:
    return read_texts()


def test_held_out_series_are_not_learned_from(texts: Texts) -> None:
    train, held, marked = texts
    splits = json.loads((HERE / "splits.json").read_text("utf-8"))

    assert len(train) > 200
    assert len(held) > 50
    assert not {text.series for text in train} & set(splits["corpus"]["held_out"])
    assert not {text.article.id for text in train} & {text.article.id for text in held}
    assert not {text.series for text in marked} & {text.series for text in (*train, *held)}
    assert all(text.gold is None for text in marked)


def test_marked_articles_teach_without_their_zeros() -> None:
    (text,) = read_news(
        list(parse_marked("== osk · · Herald · Frost\n\n[Two|killed] fell, [no one|injured] was hurt."))
    )

    assert (text.series, text.spans) == ("osk", ((0, 3, Harm.KILLED),))


def test_folds_are_of_whole_series(texts: Texts) -> None:
    train = texts.train
    some = {train[0].series, train[60].series}
    inside, outside = pick(train, some)

    assert {text.series for text in inside} == some
    assert len(inside) + len(outside) == len(train)
    assert not some & {text.series for text in outside}


def test_every_mark_is_measured() -> None:
    marked = list(
        parse_marked("== osk · · Herald · Frost\n\n[Two|killed] died, [nine|missing] danced, ten were injured.")
    )

    tally = measure_marks(read_news(marked), WEIGHTS)

    assert (tally.gold, tally.right_gold, tally.right_predicted) == (2, 1, 1)


def test_names_are_not_learned_from() -> None:
    text = make_text("In Oyele 12 died. The mayor of Oyele counts 12 mayors.", "12", "killed")
    example = Example(["rule=echo"], ["l:oyele", "r:mayor", "in:oyele"], {}, frozenset())

    (kept,) = forget_names([example], [text])
    assert kept.words == ["r:mayor"]


def make_text(text: str, number: str, harm: str) -> Text:
    start = text.index(number)
    return Text("series", make_article(text), ((start, start + len(number), Harm(harm)),))


def test_example_has_the_harm_of_gold() -> None:
    text = "Nine miners died in the shaft. The list on the gate has 14 of them by name."
    (example,) = list_examples([make_text(text, "14", "killed")])

    assert example.harms == {Harm.KILLED}
    assert "kind=0" in example.shared
    assert set(example.by_harm) == set(HARMS)


def make_example(seen: str, *harms: Harm) -> Example:
    return Example(["any", seen], [f"r:{seen}"], {harm: [f"is={harm}"] for harm in HARMS}, frozenset(harms))


def test_learning_tells_apart_what_gold_tells_apart() -> None:
    learned = learn([make_example("bell", Harm.KILLED), make_example("town")] * 40)
    chances = dict(zip(HARMS, learned.of_words["r:bell"], strict=True))

    assert learned.of["bell"] > 0 > learned.of["town"]
    assert chances[Harm.KILLED] > 0 > learned.of_words["r:town"][0]
    assert max(chances, key=chances.__getitem__) is Harm.KILLED


def test_learning_is_repeatable() -> None:
    examples = [make_example("bell", Harm.KILLED), make_example("town"), make_example("bell", Harm.MISSING)] * 7

    assert learn(examples) == learn(examples)


def test_weights_are_the_least_costly() -> None:
    examples = [make_example("bell", Harm.KILLED), make_example("town"), make_example("sea", Harm.MISSING)] * 9
    weights = minimise(design := _Design(examples), np.zeros(_Design(examples).size))

    assert np.abs(design.measure(weights)[1]).max() < 0.05


def test_rare_observations_are_left_out() -> None:
    learned = learn([make_example("bell", Harm.KILLED)] * 5 + [make_example("once")])

    assert "once" not in learned.of
    assert "r:once" not in learned.of_words


def test_file_holds_what_was_learned() -> None:
    weights = Weights({"any": -1.5, "rule=echo": 0.001}, {"r:bell": [0.5] * 7, "r:town": [0.01] * 7}, 0.4, {"": 0.9})
    stored = json.loads(render(weights))

    assert stored == {"threshold": 0.4, "rules": {"": 0.9}, "weights": {"any": -1.5}, "words": {"r:bell": [0.5] * 7}}


@pytest.mark.parametrize(
    ("outcomes", "error"),
    [
        ([Outcome(0.75, True), Outcome(0.75, True), Outcome(0.75, True), Outcome(0.75, False)], 0.0),
        ([Outcome(0.99, False)], 0.99),
        ([], 0.0),
    ],
    ids=["trusted", "boasting", "nothing"],
)
def test_calibration_error_is_the_distance_of_said_from_right(outcomes: list[Outcome], error: float) -> None:
    assert find_error(outcomes) == pytest.approx(error)


def test_every_confidence_has_a_bin() -> None:
    outcomes = [Outcome(step / 100, True) for step in range(101)]

    assert sum(len(held) for _, _, held in fill_bins(outcomes)) == len(outcomes)
