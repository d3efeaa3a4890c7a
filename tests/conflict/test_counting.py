"""Whether two figures count the same people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.conflict.clock import Order
from provenance.conflict.counting import (
    WEIGHTS,
    counts_part,
    find_against,
    measure_size,
    read_features,
    weigh_counting,
)
from provenance.conflict.figure import Figure
from provenance.conflict.kinship import Kinship
from provenance.conflict.shares import is_version, names_hospital, read_set_aside, read_taken_off, stands_among
from provenance.conflict.wording import Telling
from provenance.models.vocabulary import Measure
from tests.conflict.test_relation import HERE, OTHER, make

TURNED = {Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE}


@pytest.mark.parametrize(
    ("left", "right", "order", "kinship", "names"),
    [
        pytest.param(make(9), make(9, 0, OTHER), Order.TOGETHER, Kinship.SAME, {"lie apart"}, id="nothing special"),
        pytest.param(
            make(9, whole=""),
            make(12, 3),
            Order.BEFORE,
            Kinship.SAME,
            {"lie apart", "part", "higher", "two articles"},
            id="part",
        ),
        pytest.param(
            make(2, version=HERE, is_among=True),
            make(12, version=HERE),
            Order.TOGETHER,
            Kinship.PART,
            {"lie apart", "among others", "both in", "one side gives", "group or a place"},
            id="among others",
        ),
        pytest.param(
            make(9, is_version=True),
            make(12, 0, OTHER),
            Order.TOGETHER,
            Kinship.SAME,
            {"lie apart", "version"},
            id="version",
        ),
        pytest.param(make(0), make(12, 0, OTHER), Order.TOGETHER, Kinship.SAME, {"nobody"}, id="nobody"),
        pytest.param(make(12), make(9, 3), Order.BEFORE, Kinship.SAME, {"lie apart", "two articles"}, id="later"),
        pytest.param(
            make(9, is_of_hospital=True),
            make(12, 0, OTHER, measure=Measure.INCREMENT),
            Order.TOGETHER,
            Kinship.SAME,
            {"lie apart", "hospital"},
            id="hospital",
        ),
        pytest.param(
            make(9, is_of_hospital=True, measure=Measure.INCREMENT),
            make(12, 0, OTHER, is_of_hospital=True),
            Order.TOGETHER,
            Kinship.SAME,
            {"lie apart", "added"},
            id="both of hospitals, one added",
        ),
        pytest.param(
            make(9, telling=Telling.HISTORY),
            make(12, 0, OTHER),
            Order.TOGETHER,
            Kinship.SAME,
            {"lie apart", "past"},
            id="past",
        ),
        pytest.param(
            make(9, telling=Telling.CORRECTED),
            make(12, 0, OTHER),
            Order.TOGETHER,
            Kinship.SAME,
            {"lie apart", "corrected"},
            id="corrected",
        ),
        pytest.param(make(None), make(12, 0, OTHER), Order.TOGETHER, Kinship.SIBLING, {"two groups"}, id="no number"),
    ],
)
def test_read_features(left: Figure, right: Figure, order: Order, kinship: Kinship, names: set[str]) -> None:
    found = dict(read_features(left, right, order, kinship))
    assert len(found) == len(names)
    assert all(any(name in feature for feature in found) for name in names)
    assert found == dict(read_features(right, left, TURNED.get(order, order), kinship))


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_weigh_counting_falls_as_one_number_goes_more_often_into_the_other(small: int, more: int) -> None:
    near = weigh_counting(make(small), make(small + more), Order.BEFORE, Kinship.SAME)
    far = weigh_counting(make(small), make(small + 2 * more), Order.BEFORE, Kinship.SAME)
    assert far < near


def test_one_side_speaks_of_one_count_in_two_articles_and_of_two_in_one() -> None:
    assert WEIGHTS["one side gives both in two articles"] > 0 > WEIGHTS["one side gives both in one article"]


@pytest.mark.parametrize("feature", ["one is told as a part", "one stands among others", "both in one article"])
def test_what_speaks_of_parts_weighs_against_one_count(feature: str) -> None:
    assert WEIGHTS[feature] < 0


@pytest.mark.parametrize(
    ("left", "right", "kinship", "is_part"),
    [
        pytest.param(make(3, side=OTHER), make(12, 4), Kinship.SAME, False, id="two sides in two articles"),
        pytest.param(make(3), make(12, 4), Kinship.SAME, True, id="one side"),
        pytest.param(make(3, 0, OTHER, version=HERE), make(12, version=HERE), Kinship.SAME, True, id="one article"),
        pytest.param(make(3, 0, OTHER, is_among=True), make(12, 4), Kinship.SAME, True, id="among others"),
        pytest.param(make(3, side=OTHER), make(12, 4), Kinship.WHOLE, True, id="a group of its own"),
    ],
)
def test_counts_part(left: Figure, right: Figure, kinship: Kinship, *, is_part: bool) -> None:
    assert counts_part(left, right, kinship) is is_part
    assert counts_part(right, left, kinship) is is_part


def test_find_against_names_the_weightiest_first() -> None:
    small, large = make(2, version=HERE, whole=""), make(120, version=HERE)
    against = find_against(small, large, Order.TOGETHER, Kinship.SAME)
    assert against == (
        "the numbers lie apart",
        "both in one article",
        "one side gives both in one article",
        "one is told as a part",
    )
    assert find_against(make(119), make(120, 3, OTHER), Order.BEFORE, Kinship.SAME) == (against[0],)


def test_measure_size_takes_the_middle_of_a_range() -> None:
    assert measure_size(make(None, band=(10, 20))) == 15
    assert measure_size(make(None)) == 0


@pytest.mark.parametrize(
    ("text", "number", "is_among"),
    [
        ("Twelve died, including 3 guards.", "3", True),
        ("Of the dead, 3 were guards. Twelve died.", "3", True),
        ("Police counted 3 dead.", "3", False),
        ("Twelve died, 3 of them guards.", "3", True),
        ("The raid killed 22 people, most of them women.", "22", False),
        ("Nine people died, including 3 guards.", "Nine", False),
        ("Among the ruins they sang.\nPolice counted 3 dead.", "3", False),
    ],
)
def test_stands_among_reads_one_line(text: str, number: str, *, is_among: bool) -> None:
    assert stands_among(text, text.index(number)) is is_among


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lawyers counted 600, the prosecutor owns up to 87.", True),
        ("The group boasted of 87 killed.", True),
        ("Police put the toll at 87.", False),
        ("The army denied it.\nPolice put the toll at 87.", False),
    ],
)
def test_is_version_reads_one_line(text: str, *, expected: bool) -> None:
    assert is_version(text, text.index("87")) is expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Thirty people, and not 1,034, died.", 1034),
        ("Thirty dead instead of the 34 first named.", 34),
        ("Thirty died, not 34 as the rebels claim.", None),
        ("Thirty died, not 34 per cent of them at home.", None),
        ("Thirty died. Not 34 metres away a bus passed.", None),
        ("Thirty died.", None),
    ],
)
def test_read_set_aside(text: str, number: int | None) -> None:
    assert read_set_aside(text, len("Thirty")) == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("The toll is 16: three of the names had been entered twice.", (3,), id="words"),
        pytest.param("Its list has 1,140 names, after 1,204 duplicates were removed in May.", (1204,), id="digits"),
        pytest.param("The toll is 16, of whom three were children.", (), id="nobody taken off"),
        pytest.param("The toll is 16. " + "It rained. " * 30 + "Three names were struck out.", (), id="far away"),
    ],
)
def test_read_taken_off(text: str, numbers: tuple[int, ...]) -> None:
    start = text.index("16") if "16" in text else text.index("1,140")
    assert tuple(number for number in read_taken_off(text, start) if number not in (16, 1140)) == numbers


def test_names_hospital_reads_the_stretch_alone() -> None:
    text = "Nine died. The hospital took in four."
    assert names_hospital(text, 11, len(text))
    assert not names_hospital(text, 0, 11)
