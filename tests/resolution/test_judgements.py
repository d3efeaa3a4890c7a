"""The file of judgements: written, read, withdrawn, and which decision counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import ReadError
from provenance.models.identity import Judgement
from provenance.models.vocabulary import Verdict
from provenance.resolution import (
    append_judgement,
    find_opposed,
    keep_in_force,
    read_judgements,
    withdraw_judgement,
    write_judgements,
)
from tests.resolution.scenes import judge

SAME = judge("event/1", "event/2", Verdict.SAME)
DIFFERENT = judge("event/2", "event/1", Verdict.DIFFERENT)
PART = judge("event/1", "event/2", Verdict.PART_OF)


def test_a_file_holds_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    write_judgements(path, [SAME, PART])
    append_judgement(path, DIFFERENT)
    assert read_judgements(path) == (SAME, PART, DIFFERENT)
    assert path.read_text(encoding="utf-8").count("\n") == 3


def test_no_file_is_no_judgement(tmp_path: Path) -> None:
    assert read_judgements(tmp_path / "none.jsonl") == ()


@pytest.mark.parametrize("line", ["nonsense", "{}", '{"left": "a"}'])
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "judgements.jsonl"
    append_judgement(path, SAME)
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")
    with pytest.raises(ReadError, match=r"judgements\.jsonl:2"):
        read_judgements(path)


def test_the_later_decision_about_a_pair_counts_in_either_direction() -> None:
    assert keep_in_force([SAME, DIFFERENT]) == (DIFFERENT,)


def test_a_part_stands_beside_a_decision_about_its_pair() -> None:
    assert set(keep_in_force([PART, DIFFERENT])) == {PART, DIFFERENT}


def test_unsure_takes_back_without_deciding() -> None:
    assert keep_in_force([SAME, judge("event/1", "event/2", Verdict.UNSURE)]) == ()


def test_withdrawing_keeps_the_line_and_restores_the_one_before() -> None:
    undone = withdraw_judgement([SAME, DIFFERENT], "event/1", "event/2")
    assert [judgement.withdrawn for judgement in undone] == [False, True]
    assert keep_in_force(undone) == (SAME,)


def test_withdrawing_what_nobody_judged_changes_nothing() -> None:
    assert withdraw_judgement([SAME], "event/8", "event/9") == (SAME,)


@given(st.lists(st.sampled_from([SAME, DIFFERENT, PART])))
def test_withdrawing_everything_leaves_nothing_in_force(judgements: list[Judgement]) -> None:
    left = tuple(judgements)
    for _ in judgements:
        left = withdraw_judgement(left, "event/1", "event/2")
    assert keep_in_force(left) == ()


def test_a_merge_against_a_judgement_is_found_whether_direct_or_through_others() -> None:
    on = judge("event/2", "event/3", Verdict.SAME)
    apart = judge("event/1", "event/3", Verdict.DIFFERENT)
    assert find_opposed([DIFFERENT, SAME]) == (SAME,)
    assert find_opposed([apart, SAME, on]) == (on,)
    assert find_opposed([SAME, on]) == ()
    assert find_opposed([DIFFERENT.model_copy(update={"withdrawn": True}), SAME]) == ()
