"""Figures are scored as distinct pairs of harm and amount; every case is counted by hand."""

from __future__ import annotations

from typing import Any

import pytest

from provenance.evaluation.annotation import AnnotatedFigure, parse_annotation
from provenance.evaluation.figures import count_figures
from provenance.evaluation.tally import Tally

Row = dict[str, Any]


def row(value: int | None, modifier: str = "exact", harm: str = "killed", **more: object) -> Row:
    return {"harm": harm, "modifier": modifier, "value": value, **more}


def figures(*rows: Row) -> tuple[AnnotatedFigure, ...]:
    annotation = parse_annotation({"id": "x", "text": "dozens of words", "figures": list(rows)})
    assert annotation.figures is not None
    return annotation.figures


CASES = [
    pytest.param([row(12)], [row(12)], (1, 1, 1), id="equal"),
    pytest.param([row(12)], [row(12, "at_least")], (1, 0, 1), id="other-modifier"),
    pytest.param([row(12, "at_least")], [row(12, "more_than")], (1, 1, 1), id="modifiers-of-one-sense"),
    pytest.param([row(100, "about")], [row(105)], (0, 0, 1), id="only-bounds-meet"),
    pytest.param([row(30, "fewer_than")], [row(30, "up_to")], (1, 1, 1), id="upper-modifiers-of-one-sense"),
    pytest.param([row(30, "up_to")], [row(20)], (0, 0, 1), id="below-an-upper-bound"),
    pytest.param([row(12)], [row(12, harm="injured")], (0, 0, 0), id="other-harm"),
    pytest.param(
        [row(None, "between", lower=10, upper=15)], [row(None, "between", lower=10, upper=15)], (1, 1, 1), id="range"
    ),
    pytest.param([row(None, "between", lower=10, upper=15)], [row(10)], (0, 0, 1), id="end-of-range"),
    pytest.param([row(None, "vague", words="dozens")], [row(None, "vague", words="Dozens")], (1, 1, 1), id="vague"),
    pytest.param([row(None, "vague", words="dozens")], [row(24)], (0, 0, 1), id="vague-is-no-number"),
    pytest.param([row(0)], [row(0)], (1, 1, 1), id="nobody"),
    pytest.param([row(5, alternatives=[{"modifier": "exact", "value": 6}])], [row(6)], (1, 1, 1), id="alternative"),
]


@pytest.mark.parametrize(("gold", "predicted", "right"), CASES)
def test_criteria_agree(gold: list[Row], predicted: list[Row], right: tuple[int, int, int]) -> None:
    counts = count_figures(figures(*gold), figures(*predicted))
    assert tuple(counts[f"figures {name}"].right_gold for name in ("number", "modifier", "bounds")) == right
    assert counts["figures number"].gold == counts["figures number"].predicted == 1


def test_repeated_mentions_count_once() -> None:
    counts = count_figures(figures(row(12), row(12, "about")), figures(row(12), row(12), row(7)))
    assert counts["figures number"] == Tally(gold=1, right_gold=1, predicted=2, right_predicted=1)


def test_optional_figure_is_neither_right_nor_wrong() -> None:
    gold = figures(row(12), row(7, required=False))
    assert count_figures(gold, figures(row(12), row(7)))["figures number"] == Tally(1, 1, 1, 1)
    assert count_figures(gold, figures(row(12)))["figures number"] == Tally(1, 1, 1, 1)
    assert count_figures(gold, figures(row(12), row(8)))["figures number"] == Tally(1, 1, 2, 1)


def test_one_required_mention_makes_a_figure_required() -> None:
    gold = figures(row(12, required=False), row(12))
    assert count_figures(gold, ())["figures number"] == Tally(1, 0, 0, 0)


def test_harms_are_tallied_apart() -> None:
    counts = count_figures(figures(row(12), row(3, harm="injured")), figures(row(12), row(4, harm="missing")))
    assert counts["figures number killed"] == Tally(1, 1, 1, 1)
    assert counts["figures number injured"] == Tally(1, 0, 0, 0)
    assert counts["figures number missing"] == Tally(0, 0, 1, 0)


def test_flags_count_recall_of_hard_figures() -> None:
    gold = figures(row(12), row(3, part_of=""), row(90, background=True), row(0, harm="injured"))
    counts = count_figures(gold, figures(row(12), row(3), row(0, harm="injured")))
    assert counts["figures part found"] == Tally(1, 1)
    assert counts["figures background found"] == Tally(1, 0)
    assert counts["figures zero found"] == Tally(1, 1)


@pytest.mark.parametrize(
    ("predicted", "right"),
    [
        ([row(12, claimant="Health Ministry")], 1),
        ([row(12, claimant="army")], 0),
        ([row(12, claimant="the officials")], 0),
        ([row(12)], 0),
        ([row(13, claimant="the health ministry")], 0),
    ],
    ids=["shares-a-word", "another", "word-of-any-claimant", "none", "figure-missed"],
)
def test_claimant_shares_a_telling_word(predicted: list[Row], right: int) -> None:
    counts = count_figures(figures(row(12, claimant="the health ministry of Oyele"), row(3)), figures(*predicted))
    assert counts["figures claimant"] == Tally(1, right)


def test_uncountable_words_are_not_scored() -> None:
    assert figures(row(None, "vague", words="countless"), row(None, "between", lower=3)) == ()
