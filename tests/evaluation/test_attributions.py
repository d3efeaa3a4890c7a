"""Attributions are scored on tokens; every case is counted by hand."""

from __future__ import annotations

import pytest

from provenance.evaluation.annotation import AnnotatedAttribution
from provenance.evaluation.attributions import count_attributions
from provenance.evaluation.tally import Tally
from tests.builders import span_of

TEXT = 'Mayor Ana Bell said that the bridge was safe on Monday. "It is not safe," an engineer of the town wrote.'
SAFE = "the bridge was safe on Monday"
NOT_SAFE = '"It is not safe,"'


def said(content: str, claimant: str | None = None, cue: str | None = None) -> AnnotatedAttribution:
    return AnnotatedAttribution(
        content=span_of(TEXT, content),
        claimant=span_of(TEXT, claimant) if claimant else None,
        cue=span_of(TEXT, cue) if cue else None,
    )


GOLD = (said(SAFE, "Mayor Ana Bell", "said"), said(NOT_SAFE, "an engineer of the town", "wrote"))


def test_equal_attributions_are_all_right() -> None:
    counts = count_attributions(TEXT, GOLD, GOLD)
    assert counts["attributions exact"] == counts["attributions joint"] == Tally(2, 2, 2, 2)
    assert counts["attributions overlap direct"] == Tally(1, 1, 1, 1)
    assert counts["attributions overlap indirect"] == Tally(1, 1, 1, 1)
    assert counts["attributions overlap quoted"] == Tally(1, 1, 1, 1)
    assert counts["attributions claimant"] == Tally(2, 2)


@pytest.mark.parametrize(
    ("content", "exact", "overlap"),
    [(SAFE, 1, 1), ("the bridge was", 0, 1), ("the bridge", 0, 0), ("wrote", 0, 0)],
    ids=["same", "three-of-six-tokens", "two-of-six-tokens", "elsewhere"],
)
def test_contents_agree_by_tokens(content: str, exact: int, overlap: int) -> None:
    counts = count_attributions(TEXT, GOLD[:1], [said(content, "Mayor Ana Bell")])
    assert counts["attributions exact"].right_gold == exact
    assert counts["attributions overlap"].right_gold == overlap


@pytest.mark.parametrize(
    ("claimant", "is_right"),
    [("an engineer", 1), ("engineer of the town", 1), ("the town", 0), ("Ana Bell", 0), (None, 0)],
)
def test_claimant_must_hold_the_head(claimant: str | None, is_right: int) -> None:
    counts = count_attributions(TEXT, GOLD[1:], [said(NOT_SAFE, claimant)])
    assert counts["attributions claimant"] == Tally(1, is_right)
    assert counts["attributions joint"] == Tally(1, is_right, 1, is_right)


def test_unexpressed_claimant_must_stay_unexpressed() -> None:
    gold = [said(SAFE)]
    assert count_attributions(TEXT, gold, [said(SAFE)])["attributions joint"] == Tally(1, 1, 1, 1)
    wrong = count_attributions(TEXT, gold, [said(SAFE, "Ana Bell")])
    assert wrong["attributions joint"] == Tally(1, 0, 1, 0)
    assert wrong["attributions claimant unexpressed"] == Tally(1, 0)


def test_form_comes_from_the_marks_of_the_text() -> None:
    whole = count_attributions(TEXT, [said(f"Monday. {NOT_SAFE}")], ())
    assert whole["attributions overlap mixed"] == Tally(1, 0, 0, 0)


def test_each_prediction_serves_one_gold_attribution() -> None:
    halves = [said("the bridge was"), said("safe on Monday")]
    counts = count_attributions(TEXT, halves, [said(SAFE)])
    assert counts["attributions overlap"] == Tally(2, 1, 1, 1)


def test_repeated_predictions_count_once() -> None:
    assert count_attributions(TEXT, GOLD, [*GOLD, *GOLD])["attributions overlap"] == Tally(2, 2, 2, 2)
