"""Measuring claimants, parts and background: what becomes of a claimant, of which kind it is, the tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evaluation.figure_notes import AllNoted, Noted, read_noted
from evaluation.marked import Mark, parse_marked
from evaluation.measure_marked import find_kind, judge_claimant, measure
from provenance.models.claim import OUTLET, Claimant
from provenance.models.vocabulary import ClaimantKind
from tests.builders import make_article

TEXT = "The harbour office put it at 12. Later nine drowned, the coroner said.\n\nThe survey had 40."


@pytest.fixture(scope="module")
def noted() -> AllNoted:
    return read_noted()


def make_mark(words: str, claimant: str | None) -> Mark:
    (article,) = parse_marked(f"== osk · · Herald · Frost\n\n{TEXT.replace(words, f'[{words}|killed]')}")
    return replace(article.marks[0], claimant=claimant)


@pytest.mark.parametrize(
    ("gold", "name", "fate"),
    [
        ("the harbour office", "harbour office", "right"),
        ("the harbour office", "coroner", "another"),
        ("the harbour office", None, "missed"),
        (None, "coroner", "given"),
        (None, None, "none"),
    ],
    ids=["right", "another", "missed", "given", "none"],
)
def test_claimant_is_judged_by_its_telling_words(gold: str | None, name: str | None, fate: str) -> None:
    claimant = Claimant(kind=ClaimantKind.ROLE, name=name) if name else OUTLET

    assert judge_claimant(make_mark("12", gold), claimant, TEXT) == fate


@pytest.mark.parametrize(
    ("words", "claimant", "kind"),
    [
        ("12", "the harbour office", "before, in its sentence"),
        ("nine", "the coroner", "behind, in its sentence"),
        ("nine", "the harbour office", "before, in its paragraph"),
        ("40", "the coroner", "elsewhere"),
    ],
)
def test_claimants_are_of_the_kind_of_their_place(words: str, claimant: str, kind: str) -> None:
    assert find_kind(make_mark(words, claimant), TEXT) == kind


def test_table_counts_marks_and_figures() -> None:
    article = make_article("Police said 12 people had died, among them two nuns. In 1987 a fire killed nine people.")
    marks = tuple(
        next(
            iter(parse_marked(f"== osk · · Herald · Frost\n\n{article.text.replace(words, f'[{words}|{note}]', 1)}"))
        ).marks[0]
        for words, note in (("12", "killed by=Police"), ("two", "killed part"), ("nine", "killed bg"))
    )

    lines = list(measure([Noted("osk", article, marks, is_complete=False)]))

    assert lines[0] == "3 marks, 3 found"
    assert "recall 1.000" in lines[1]
    assert "recall 1.000" in lines[2]
    assert lines[3] == "claimants  right 1  another 0  missed 0  given 1  none 1"


def test_marked_news_and_annotated_texts_have_one_form(noted: AllNoted) -> None:
    for texts in noted:
        assert all(0 <= mark.start < mark.end <= len(one.article.text) for one in texts for mark in one.marks)
        assert any(mark.claimant for one in texts for mark in one.marks)
    assert not {one.series for one in noted.held} & {one.series for one in (*noted.train, *noted.marked)}
