"""Parts and wholes, other people, other harms, and why two figures differ."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.conflict.clock import Order
from provenance.conflict.compare_figures import compare_figures
from provenance.conflict.course import Course, read_course
from provenance.conflict.explain import explain_figures
from provenance.conflict.figure import Figure, find_sides
from provenance.conflict.kinship import Kin, Kinship, climb
from provenance.conflict.pairs import Frame, relate_figures
from provenance.conflict.relation import relate
from provenance.conflict.sentences import say_figures
from provenance.conflict.severity import rank_figures
from provenance.conflict.wording import Telling
from provenance.models.identity import Entity, Event, Measurand, Resolution
from provenance.models.vocabulary import (
    ClaimantKind,
    ConflictKind,
    ExplanationType,
    Harm,
    HarmStatus,
    Measure,
    Relation,
    Severity,
)
from tests.conflict.test_relation import HERE, OTHER, OVER, make

EVENT = "event/1"
WHOLE = Measurand(id="measurand/1", event=EVENT, harm=Harm.KILLED)
CHILDREN = Measurand(id="measurand/c", event=EVENT, harm=Harm.KILLED, population="children", broader=WHOLE.id)
WOMEN = Measurand(id="measurand/w", event=EVENT, harm=Harm.KILLED, population="women", broader=WHOLE.id)
FISHERMEN = CHILDREN.model_copy(update={"id": "measurand/f", "population": "fishermen"})
TOWN = WHOLE.model_copy(update={"id": "measurand/t", "place": "old town", "broader": WHOLE.id})
BATTLE = Event(id="event/2", label="battle", part_of=EVENT)
KIN = Kin((WHOLE, CHILDREN, WOMEN, FISHERMEN, TOWN), (Event(id=EVENT, label="war"), BATTLE))
FRAME = Frame(KIN, lambda _: Course())


def child(value: int, day: int = 0, **changes: object) -> Figure:
    """Return a figure of children killed."""
    return replace(make(value, day, measurand=CHILDREN.id, population="children"), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "kinship"),
    [
        pytest.param(make(9), make(12, 3), Kinship.SAME, id="one measurand"),
        pytest.param(child(3), make(12), Kinship.PART, id="narrower measurand"),
        pytest.param(make(12), child(3), Kinship.WHOLE, id="broader measurand"),
        pytest.param(child(3), child(4, measurand=WOMEN.id, population="women"), Kinship.SIBLING, id="two parts"),
        pytest.param(make(3, whole="claim/12"), make(12, claim="claim/12"), Kinship.PART, id="names its whole"),
        pytest.param(make(12, claim="claim/12"), make(3, whole="claim/12"), Kinship.WHOLE, id="is named as whole"),
        pytest.param(make(3, whole=""), make(12), Kinship.PART, id="part of an unnamed whole"),
        pytest.param(make(12), make(3, whole=""), Kinship.WHOLE, id="whole of an unnamed part"),
        pytest.param(
            make(55, whole="", measurand=TOWN.id, place="old town"),
            make(68, measurand=TOWN.id, place="old town"),
            Kinship.SAME,
            id="all those of one place",
        ),
        pytest.param(make(3), make(3, harm=Harm.INJURED), Kinship.APART, id="two harms"),
        pytest.param(make(3), make(3, harm=Harm.AFFECTED), Kinship.MIXED, id="killed and hit"),
        pytest.param(make(3, event="event/2"), make(12), Kinship.PART, id="part of the event"),
        pytest.param(make(12), make(3, event="event/2"), Kinship.WHOLE, id="the event has a part"),
        pytest.param(make(3, event="event/9"), make(12), Kinship.APART, id="two events"),
        pytest.param(make(3, event=None), make(12), Kinship.APART, id="no event"),
        pytest.param(
            make(3, measurand=FISHERMEN.id, population="fishermen"),
            make(12, version=HERE),
            Kinship.SAME,
            id="a name for all who were hit",
        ),
        pytest.param(
            make(3, measurand=TOWN.id),
            make(12, version=HERE),
            Kinship.PART,
            id="a place of its own",
        ),
    ],
)
def test_kin_find(left: Figure, right: Figure, kinship: Kinship) -> None:
    assert KIN.find(left, right) is kinship


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param(child(3), make(12), Relation.PART, id="fits"),
        pytest.param(make(12), child(15), Relation.CONTRADICTION, id="exceeds its whole"),
        pytest.param(child(15, 9), make(12), Relation.GROWTH, id="outgrew an earlier whole"),
        pytest.param(make(12, whole=""), make(12, 3), Relation.SAME, id="part that is all"),
        pytest.param(child(3), child(4, measurand=WOMEN.id, population="women"), Relation.SCOPE, id="two parts"),
        pytest.param(
            child(31),
            child(31, version=HERE, measurand=WOMEN.id, population="women"),
            Relation.SAME,
            id="one telling number under two names",
        ),
        pytest.param(
            child(41, population="militants"),
            child(17, measurand=WOMEN.id, population="soldiers"),
            Relation.SCOPE,
            id="the two sides of a battle, as one claimant counts them",
        ),
        pytest.param(
            child(33, population="activists"),
            child(6, side="entity/police", measurand=WOMEN.id, population="police"),
            Relation.SCOPE,
            id="marchers and officers, in one article",
        ),
        pytest.param(
            child(26, population="civilians"),
            child(23, side="entity/army", measurand=WOMEN.id, population="militants"),
            Relation.CONTRADICTION,
            id="to one side civilians, to the other fighters",
        ),
        pytest.param(
            make(13, measurand=TOWN.id, place="old town"),
            make(6, version=HERE, measurand=CHILDREN.id, place="harbour"),
            Relation.SCOPE,
            id="two places",
        ),
        pytest.param(
            make(13, measurand=TOWN.id, place="her town, a mayor"),
            make(60, 1, version=HERE, measurand=CHILDREN.id, place="harbour"),
            Relation.GROWTH,
            id="a place that may be the other",
        ),
        pytest.param(
            make(5, whole="", measurand=TOWN.id, place="old town"),
            make(17, 0, OTHER, whole="", measurand=TOWN.id, place="old town"),
            Relation.CONTRADICTION,
            id="two sides' parts of one place",
        ),
        pytest.param(
            child(0, side="voice/a", version=HERE), make(5, version=HERE), Relation.SCOPE, id="none of the children"
        ),
        pytest.param(
            child(0, version=HERE),
            make(68, 0, OTHER, version=HERE),
            Relation.CONTRADICTION,
            id="none of them, and a rival",
        ),
        pytest.param(
            child(17, version=HERE, whole=""),
            child(22, side=OTHER, version=HERE, whole=""),
            Relation.CONTRADICTION,
            id="two sides' counts of the children",
        ),
        pytest.param(make(3), make(3, harm=Harm.INJURED), Relation.NONE, id="two harms"),
    ],
)
def test_relate_figures(left: Figure, right: Figure, relation: Relation) -> None:
    assert relate_figures(left, right, FRAME).relation is relation
    assert relate_figures(right, left, FRAME).relation is relation


def test_relate_figures_is_symmetric_whatever_the_courses_of_two_groups() -> None:
    courses = {CHILDREN.id: Course(running=True), WOMEN.id: Course(ended=OVER.ended)}
    frame = Frame(KIN, lambda measurand: courses.get(measurand, Course()))
    left, right = child(30, 1), make(41, None, OTHER, measurand=WOMEN.id, population="fishermen")
    assert relate_figures(left, right, frame).relation is relate_figures(right, left, frame).relation


def test_compare_figures_holds_a_part_against_the_latest_whole_by_then() -> None:
    figures = [make(20), make(60, 9), child(30, 5)]
    comparisons = list(compare_figures(figures, Resolution(measurands=(WHOLE, CHILDREN))))
    mismatch = next(one for one in comparisons if one.kind is ConflictKind.SUM_MISMATCH or one.gap == 10)
    assert {mismatch.left.measurand, mismatch.right.measurand} == {WHOLE.id, CHILDREN.id}


def test_compare_figures_holds_a_part_against_the_whole_that_stands_beside_it() -> None:
    beside = make(20, 5, version=HERE, claim="claim/beside")
    part = child(31, 5, version=HERE, claim="claim/part")
    figures = [beside, make(40, 5, "entity/z"), part]
    comparisons = list(compare_figures(figures, Resolution(measurands=(WHOLE, CHILDREN))))
    assert {part.claim, beside.claim} in [{*one.left.claims, *one.right.claims} for one in comparisons]


def test_compare_figures_holds_a_part_against_the_whole_it_names_whatever_its_harm() -> None:
    held = Measurand(id="measurand/h", event=EVENT, harm=Harm.CAPTURED)
    hostages = make(129, harm=Harm.CAPTURED, measurand=held.id, version=HERE)
    dead = child(34, whole=hostages.claim, version=HERE, start=40)
    stranger = child(5, whole=hostages.claim, event="event/9")
    comparisons = list(
        compare_figures([make(1170), hostages, dead, stranger], Resolution(measurands=(WHOLE, CHILDREN, held)))
    )
    compared = {frozenset((*one.left.claims, *one.right.claims)): one for one in comparisons}
    assert compared[frozenset((dead.claim, hostages.claim))].relation is Relation.PART
    assert frozenset((stranger.claim, hostages.claim)) not in compared


def test_find_sides_follows_those_who_are_spoken_for() -> None:
    def entity(name: str, speaks_for: str | None = None) -> Entity:
        return Entity(id=name, label=name, kind=ClaimantKind.ORGANISATION, speaks_for=speaks_for)

    sides = find_sides(
        [
            entity("speaker", "ministry"),
            entity("ministry", "state"),
            entity("state"),
            entity("b", "c"),
            entity("c", "b"),
        ]
    )
    assert sides == {"speaker": "state", "ministry": "state", "state": "state", "b": "b", "c": "b"}


def test_climb_ends_where_a_cycle_closes() -> None:
    assert climb("a", {"a": "b", "b": "a"}) == ("b", "a")
    assert climb(None, {}) == ()


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(make(9, confidence=0.2), make(12, 0, OTHER), ExplanationType.EXTRACTION, id="doubtful reading"),
        pytest.param(make(9, group="women"), make(12, 0, OTHER, group="men"), ExplanationType.SCOPE, id="group"),
        pytest.param(make(9, status=HarmStatus.PRESUMED), make(12, 0, OTHER), ExplanationType.SCOPE, id="status"),
        pytest.param(make(9, scope="counts the missing"), make(12, 0, OTHER), ExplanationType.SCOPE, id="who counts"),
        pytest.param(make(9, measure=Measure.INCREMENT), make(12, 0, OTHER), ExplanationType.BASIS, id="increment"),
        pytest.param(make(12), make(9, 4), ExplanationType.AS_OF, id="two days"),
        pytest.param(make(9), make(12, None, OTHER), ExplanationType.AS_OF, id="no date"),
        pytest.param(make(12, telling=Telling.HISTORY), make(9, 4), ExplanationType.SUPERSESSION, id="told as history"),
        pytest.param(make(9, band=(5, 15)), make(12, 0, OTHER), ExplanationType.ROUNDING, id="rounding"),
        pytest.param(make(9), make(9, 4), ExplanationType.ORIGIN, id="one side"),
        pytest.param(make(9), make(12, 0, OTHER), ExplanationType.NONE, id="nothing"),
    ],
)
def test_explain_figures(left: Figure, right: Figure, expected: ExplanationType) -> None:
    explanations = explain_figures(left, right, relate(left, right, OVER))
    assert expected in {explanation.type for explanation in explanations}
    assert all(explanation.evidence == (left.claim, right.claim) for explanation in explanations)
    types = list(ExplanationType)
    order = [types.index(explanation.type) for explanation in explanations]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("left", "right", "course", "sentence"),
    [
        (make(9), make(12, 4), Course(), "A later count is higher"),
        (make(9), make(12, None), Course(running=True), "The figures differ, the count was still running"),
        (make(9), make(12, None, OTHER), OVER, "The figures differ, and which of them is the earlier is unknown."),
        (make(9), make(12, 0, OTHER), OVER, "Two articles give different figures for one time."),
        (make(9, version=HERE), make(12, 0, OTHER, version=HERE), OVER, "One article gives two figures"),
        (make(12), make(9, 4), Course(), "A later article gives a lower figure for the same event."),
        (make(9), make(12, 4, OTHER), OVER, "A later article gives a higher figure for a finished event."),
    ],
)
def test_say_figures(left: Figure, right: Figure, course: Course, sentence: str) -> None:
    assert say_figures(left, right, relate(left, right, course), course).startswith(sentence)


def test_say_figures_names_a_failing_sum() -> None:
    decision = relate_figures(make(12), child(15), FRAME)
    assert say_figures(make(12), child(15), decision, OVER).startswith("A count of fewer people or places is larger")
    told = child(15, whole=make(12).claim)
    assert say_figures(make(12), told, decision, OVER).startswith("A part is given as larger than the whole")
    assert decision.order is Order.TOGETHER


def test_rank_figures_puts_wide_gaps_first() -> None:
    alarm, quiet = relate(make(12), make(9, 4), OVER), relate(make(9), make(9, 4), OVER)
    ranks = [rank_figures(alarm, 0.4), rank_figures(alarm, 0.01), rank_figures(quiet, 0.0)]
    assert ranks == [Severity.HIGH, Severity.MIDDLE, Severity.LOW]


def test_relate_figures_takes_a_lower_count_of_a_place_for_a_part_where_its_article_counts_more() -> None:
    total, town = make(119, version=HERE), make(95, version=HERE, measurand=TOWN.id, place="old town", start=80)
    course = read_course([total, town], None)
    frame = Frame(KIN, lambda _: course)
    assert relate_figures(town, make(104, 2, OTHER), frame).rule == "narrower-place"
    assert relate_figures(town, total, frame).relation is Relation.PART
    assert relate_figures(replace(town, place=""), make(104, 2, OTHER), frame).relation is not Relation.PART


def test_fewer_people_missing_later_are_a_low_alarm() -> None:
    first, later = (make(60, 0, harm=Harm.MISSING), make(31, 4, OTHER, harm=Harm.MISSING))
    decision = relate(first, later, OVER)
    assert decision.relation is Relation.REVISION
    assert rank_figures(decision, 0.48) is Severity.LOW
    assert "may have been found" in say_figures(first, later, decision, OVER)
    assert rank_figures(relate(make(60), make(31, 4), OVER), 0.48) is Severity.HIGH
