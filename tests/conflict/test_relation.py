"""How two figures relate, question by question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.conflict.adding import find_added_up
from provenance.conflict.clock import ALWAYS, NEVER, UNKNOWN, Clock, Order, distance, order_clocks
from provenance.conflict.course import FINISHED, SETTLED, Course, read_course
from provenance.conflict.figure import VOICE, Figure
from provenance.conflict.holding import find_held
from provenance.conflict.relation import relate
from provenance.conflict.wording import Telling
from provenance.models.vocabulary import Basis, ConflictKind, Harm, HarmStatus, Measure, Modifier, Relation

DAY = date(2021, 5, 3).toordinal()


def make(value: int | None, day: int | None = 0, side: str = "entity/a", **changes: object) -> Figure:
    """Return a figure of one count; ``day`` counts from 3 May 2021, None means that it is unknown."""
    clock: Clock = UNKNOWN if day is None else (DAY + day, DAY + day)
    bounds = None if value is None else (value, value)
    figure = Figure(
        claim=f"claim/{value}-{day}-{side}",
        article=f"a{day}{side}",
        version=f"version/{day}{side}",
        start=7,
        measurand="measurand/1",
        event="event/1",
        harm=Harm.KILLED,
        side=side,
        band=bounds,
        strict=bounds or (None, None),
        value=value,
        modifier=Modifier.EXACT if value is not None else Modifier.VAGUE,
        as_of=clock,
        published=clock,
        words=str(value),
    )
    return replace(figure, **changes)  # type: ignore[arg-type]


OVER = Course(ended=DAY - SETTLED)
FRESH = Course(ended=DAY)
RUNNING = Course(running=True)
OTHER = "entity/b"
HERE = "version/1"
LATER: Clock = (DAY + 3, DAY + 3)


@pytest.mark.parametrize(
    ("left", "right", "course", "relation"),
    [
        pytest.param(make(9), make(9, 4, OTHER), OVER, Relation.SAME, id="one number"),
        pytest.param(make(9), make(9, 4, OTHER, band=(5, 9)), OVER, Relation.SAME, id="one number in two bands"),
        pytest.param(make(9, band=(5, 14)), make(12, 4, OTHER), OVER, Relation.ROUNDING, id="bands meet"),
        pytest.param(make(9), make(12, 4), FRESH, Relation.GROWTH, id="count goes on"),
        pytest.param(make(9), make(12, 4, OTHER), FRESH, Relation.GROWTH, id="another side counts on"),
        pytest.param(make(9), make(12, 4, OTHER), OVER, Relation.CONTRADICTION, id="another side long after"),
        pytest.param(make(9), make(12, 4), OVER, Relation.REVISION, id="one side long after"),
        pytest.param(make(9), make(12, 400, OTHER), RUNNING, Relation.GROWTH, id="running for a year"),
        pytest.param(make(12), make(9, 4), FRESH, Relation.REVISION, id="one side lowers"),
        pytest.param(make(12), make(9, 4, OTHER), FRESH, Relation.CONTRADICTION, id="another side is lower"),
        pytest.param(
            make(12, harm=Harm.MISSING),
            make(9, 4, OTHER, harm=Harm.MISSING),
            FRESH,
            Relation.REVISION,
            id="the missing are found",
        ),
        pytest.param(make(9), make(12, 0, OTHER), FRESH, Relation.CONTRADICTION, id="one day, two sides"),
        pytest.param(make(9, version=HERE), make(12, 0, version=HERE), FRESH, Relation.PART, id="one text, one side"),
        pytest.param(make(5, version=HERE), make(12, 0, version=HERE), FRESH, Relation.PART, id="one side, far less"),
        pytest.param(make(9), make(12, None, OTHER), OVER, Relation.CONTRADICTION, id="no date, over"),
        pytest.param(make(9), make(12, None, OTHER), RUNNING, Relation.GROWTH, id="no date, running"),
        pytest.param(make(0), make(12, 4, OTHER), FRESH, Relation.GROWTH, id="none yet"),
        pytest.param(make(0, 1), make(12, 4, OTHER), FRESH, Relation.CONTRADICTION, id="none after the end"),
        pytest.param(
            make(9, 1),
            make(12, 9, OTHER, has_risen=True),
            OVER,
            Relation.GROWTH,
            id="another's that is said to have risen",
        ),
        pytest.param(make(9, 1), make(12, 9, has_risen=True), OVER, Relation.GROWTH, id="one's own that has risen"),
        pytest.param(
            make(9, modifier=Modifier.AT_LEAST),
            make(12, 4, OTHER),
            OVER,
            Relation.GROWTH,
            id="at least a few leaves room",
        ),
        pytest.param(
            make(900, modifier=Modifier.AT_LEAST),
            make(1200, 4, OTHER),
            OVER,
            Relation.CONTRADICTION,
            id="at least hundreds does not",
        ),
        pytest.param(
            make(9, version=HERE), make(12, 2, OTHER, version=HERE), FRESH, Relation.CONTRADICTION, id="side by side"
        ),
        pytest.param(
            make(9, version=HERE, published=LATER),
            make(12, 2, OTHER, version=HERE, published=LATER),
            FRESH,
            Relation.GROWTH,
            id="each with its own day",
        ),
        pytest.param(
            make(9, hour="20:15", version=HERE),
            make(12, 0, OTHER, start=90, hour="22:40", version=HERE),
            FRESH,
            Relation.GROWTH,
            id="later entry of a live report",
        ),
        pytest.param(
            make(9, 0, OTHER, telling=Telling.HISTORY, version=HERE),
            make(12, version=HERE),
            OVER,
            Relation.GROWTH,
            id="told as history",
        ),
        pytest.param(
            make(9, status=HarmStatus.PRESUMED), make(12, 0, OTHER), FRESH, Relation.SCOPE, id="presumed v dead"
        ),
        pytest.param(
            make(9, measure=Measure.INCREMENT, version=HERE),
            make(12, 0, OTHER, version=HERE),
            FRESH,
            Relation.PART,
            id="increment v total",
        ),
        pytest.param(make(60, version=HERE), make(9, 0, version=HERE), FRESH, Relation.PART, id="a portion"),
        pytest.param(
            make(5, version=HERE),
            make(7, 0, OTHER, version=HERE, start=90, scope="counts the missing"),
            FRESH,
            Relation.SCOPE,
            id="says whom it counts",
        ),
        pytest.param(make(5), make(7, 0, OTHER, scope="counts the missing"), FRESH, Relation.SCOPE, id="elsewhere"),
        pytest.param(
            make(3), make(7, 0, OTHER, scope="counts the missing"), FRESH, Relation.CONTRADICTION, id="too far"
        ),
        pytest.param(make(60), make(0, 2, OTHER), FRESH, Relation.CONTRADICTION, id="nobody is no portion"),
        pytest.param(
            make(60, version=HERE),
            make(9, 0, version=HERE, start=90, is_besides=True),
            FRESH,
            Relation.SCOPE,
            id="another nine",
        ),
        pytest.param(
            make(60, version=HERE, measure=Measure.CUMULATIVE),
            make(9, 0, version=HERE, start=90, is_besides=True),
            FRESH,
            Relation.PART,
            id="another nine of a toll",
        ),
        pytest.param(
            make(17, version=HERE),
            make(9, 0, version=HERE, start=40, is_elsewhen=True),
            FRESH,
            Relation.SCOPE,
            id="against nine in February",
        ),
        pytest.param(
            make(17, 0, "voice/a", version=HERE),
            make(18, 0, "voice/a", version=HERE, start=900),
            FRESH,
            Relation.SCOPE,
            id="an outlet disputes nothing of its own",
        ),
        pytest.param(
            make(9, whole="", population="women"),
            make(12, 0, OTHER, whole="", population="children"),
            FRESH,
            Relation.SCOPE,
            id="parts",
        ),
        pytest.param(
            make(9, whole="", group="women"),
            make(12, 0, OTHER, whole="", group="Women"),
            FRESH,
            Relation.CONTRADICTION,
            id="one part",
        ),
        pytest.param(make(None, words="dozens"), make(30, 4, OTHER), OVER, Relation.ROUNDING, id="dozens and 30"),
        pytest.param(make(None, words="dozens"), make(300, 4, OTHER), OVER, Relation.GROWTH, id="dozens, then 300"),
        pytest.param(make(300), make(None, 4, OTHER, words="dozens"), OVER, Relation.SCOPE, id="300, then dozens"),
        pytest.param(make(None, words="many"), make(300, 4, OTHER), OVER, Relation.ROUNDING, id="many"),
    ],
)
def test_relate(left: Figure, right: Figure, course: Course, relation: Relation) -> None:
    assert relate(left, right, course).relation is relation
    assert relate(right, left, course).relation is relation


def test_relate_doubts_an_alarm_about_a_small_figure_and_its_articles_total() -> None:
    small, total, count = make(19, version=HERE), make(60, version=HERE, start=90), make(60, 2, OTHER)
    course = Course(total_of={HERE: 60})
    assert not relate(count, make(46, 4, "entity/c"), course).is_doubtful
    assert relate(small, total, course).relation is Relation.PART
    assert relate(make(200, side=OTHER), make(19, whole=""), Course(total_of={"version/0entity/b": 900})).rule == (
        "weighed-part"
    )


def test_relate_uses_a_stated_correction_for_every_article() -> None:
    old = make(347, telling=Telling.WITHDRAWN, version=HERE)
    new = make(329, start=50, telling=Telling.CORRECTED, version=HERE)
    course = read_course([old, new], None)
    elsewhere, later = make(347, 1, OTHER), make(329, 9, "entity/c")
    decision = relate(elsewhere, later, course)
    assert decision.relation is Relation.REVISION
    assert decision.basis is Basis.STATED


def test_relate_uses_a_stated_correction_for_a_floor_of_the_same_number() -> None:
    withdrawn = make(31, 2, version=HERE, telling=Telling.WITHDRAWN)
    course = read_course([withdrawn, make(29, 2, version=HERE)], None)
    floor = make(31, 0, OTHER, band=(31, None), strict=(31, None), modifier=Modifier.AT_LEAST)
    assert relate(floor, make(29, 2), course).basis is Basis.STATED
    assert relate(replace(floor, value=32, band=(32, None)), make(29, 2), course).basis is Basis.COMPUTED


def test_relate_uses_a_number_that_words_set_aside() -> None:
    course = read_course([make(22, 4, set_aside=27)], None)
    decision = relate(make(27, 1, OTHER), make(22, 4), course)
    assert (decision.relation, decision.basis) == (Relation.REVISION, Basis.STATED)
    assert relate(make(26, 1, OTHER), make(22, 4), course).basis is Basis.COMPUTED


@pytest.mark.parametrize(
    ("earlier", "later", "rule"),
    [
        pytest.param(make(19), make(16, 4, OTHER, taken_off=(3,)), "difference-taken-off", id="as many taken off"),
        pytest.param(make(19), make(16, 4, OTHER, taken_off=(2,)), "lower-later", id="fewer taken off"),
        pytest.param(make(16, taken_off=(3,)), make(19, 4, OTHER), "higher-later", id="higher later"),
        pytest.param(
            make(19, version=HERE),
            make(16, 0, OTHER, version=HERE, taken_off=(3,)),
            "difference-taken-off",
            id="one text",
        ),
        pytest.param(make(19), make(16, 0, OTHER, taken_off=(3,)), "one-time", id="one day, two texts"),
    ],
)
def test_relate_reads_that_a_text_takes_off_what_two_figures_differ_by(
    earlier: Figure, later: Figure, rule: str
) -> None:
    decision = relate(earlier, later, FRESH)
    assert decision.rule == rule
    assert (decision.relation is Relation.REVISION) is (rule == "difference-taken-off")
    assert relate(later, earlier, FRESH).rule == rule


def test_relate_calls_a_floor_outgrown_by_a_much_higher_later_figure() -> None:
    floor = make(100, modifier=Modifier.MORE_THAN, band=(101, 199))
    assert relate(floor, make(162, 2, OTHER), FRESH).rule == "open-figure-outgrown"
    assert relate(floor, make(105, 2, OTHER), FRESH).relation is Relation.ROUNDING


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param(make(9, whole=""), make(4, 6, OTHER, whole=""), Relation.SCOPE, id="two parts"),
        pytest.param(make(9, whole="", group="women"), make(4, 6, OTHER, whole=""), Relation.SCOPE, id="one is named"),
        pytest.param(make(9, whole="", group="women"), make(4, 6, OTHER, whole="", group="Women"), None, id="one part"),
        pytest.param(make(9), make(4, 6, OTHER), None, id="no parts"),
    ],
)
def test_relate_raises_no_alarm_about_two_parts_that_nothing_says_are_one(
    left: Figure, right: Figure, relation: Relation | None
) -> None:
    assert relate(left, right, OVER).relation is (relation or Relation.CONTRADICTION)


def test_relate_raises_no_alarm_between_two_articles_whose_numbers_lie_far_apart() -> None:
    assert relate(make(160), make(12, 6, OTHER), OVER).relation is not Relation.CONTRADICTION
    assert relate(make(60), make(12, 6, OTHER), OVER).relation is Relation.CONTRADICTION


@pytest.mark.parametrize(
    ("earlier", "later", "relation"),
    [
        pytest.param(make(64, side=VOICE + "a"), make(61, 9, OTHER), Relation.REVISION, id="the earlier one"),
        pytest.param(make(64), make(61, 9, VOICE + "a"), Relation.REVISION, id="the later one"),
        pytest.param(make(64, side=VOICE + "a"), make(41, 9, OTHER), Relation.CONTRADICTION, id="much lower"),
        pytest.param(make(64), make(61, 9, OTHER), Relation.CONTRADICTION, id="two sides"),
    ],
)
def test_relate_takes_a_slightly_lower_number_in_an_outlets_voice_for_a_revision(
    earlier: Figure, later: Figure, relation: Relation
) -> None:
    assert relate(earlier, later, OVER).relation is relation
    assert relate(later, earlier, OVER).relation is relation


def test_relate_takes_an_undated_higher_figure_of_one_side_for_growth_while_the_count_is_fresh() -> None:
    undated = make(12, None)
    assert relate(make(9), undated, FRESH).relation is Relation.GROWTH
    assert relate(make(9), undated, OVER).relation is Relation.CONTRADICTION
    assert relate(make(9, side=OTHER), undated, FRESH).relation is Relation.CONTRADICTION


def test_relate_does_not_set_missing_apart_from_missing_and_presumed_dead() -> None:
    missing = make(13, harm=Harm.MISSING)
    presumed = make(8, 60, OTHER, harm=Harm.MISSING, status=HarmStatus.PRESUMED)
    assert relate(missing, presumed, OVER).relation is Relation.REVISION


def test_relate_does_not_call_a_superseded_figure_growth() -> None:
    first, lowered, again = make(41), make(34, 2), make(41, 4, VOICE + "tabloid")
    course = read_course([first, lowered, again], None)
    assert relate(lowered, again, course).rule == "superseded-figure-again"


def test_relate_names_the_bounds_that_are_disjoint() -> None:
    floor = make(1400, strict=(1401, None), band=(1400, 1499))
    lower = make(1170, 9, strict=(1171, None), band=(1170, 1179))
    assert relate(floor, lower, OVER).kind is ConflictKind.BAND_DISJOINT
    assert relate(make(12), make(9, 4), OVER).kind is ConflictKind.STRICT_DISJOINT


days = st.none() | st.integers(-30, 30)
figures = st.builds(
    make,
    st.none() | st.integers(0, 200),
    days,
    st.sampled_from(["entity/a", "entity/b", VOICE + "c"]),
    modifier=st.sampled_from(Modifier),
    telling=st.sampled_from(Telling),
    harm=st.sampled_from(Harm),
    whole=st.sampled_from([None, ""]),
)
courses = st.builds(Course, running=st.booleans(), ended=st.integers(DAY - 20, DAY + 20))


@given(figures, figures, courses)
def test_relate_is_symmetric(left: Figure, right: Figure, course: Course) -> None:
    forth, back = relate(left, right, course), relate(right, left, course)
    assert (forth.relation, forth.rule, forth.kind) == (back.relation, back.rule, back.kind)


@given(figures, courses)
def test_relate_never_alarms_about_one_figure(figure: Figure, course: Course) -> None:
    assert not relate(figure, figure, course).relation.alarms


clocks = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: (min(pair), max(pair)))
MIRROR = {Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE}


@given(clocks, clocks)
def test_order_clocks_is_antisymmetric(left: Clock, right: Clock) -> None:
    order = order_clocks(left, right)
    assert order_clocks(right, left) is MIRROR.get(order, order)
    assert (distance(left, right) > 0) == order.is_known


@pytest.mark.parametrize(("day", "is_finished"), [(FINISHED - 1, False), (FINISHED, True)])
def test_course_is_finished_three_days_after_the_end(day: int, *, is_finished: bool) -> None:
    assert FRESH.is_finished((DAY + day, DAY + day)) is is_finished


def test_course_of_unknown_end_is_never_finished() -> None:
    assert not read_course([make(3)], None).is_finished((DAY, DAY))
    assert read_course([make(3)], None).ended == ALWAYS
    assert UNKNOWN == (NEVER, ALWAYS)


def test_relate_remembers_sides_that_an_article_sets_against_each_other() -> None:
    low, high = make(11, 0, version=HERE), make(30, 0, OTHER, version=HERE, start=60)
    course = read_course([low, high], None)
    assert course.are_at_odds(low.side, high.side)
    assert not course.are_at_odds(low.side, "entity/c")
    assert relate(low, make(34, 2, OTHER), course).relation is Relation.GROWTH


def test_relate_sees_no_dispute_of_two_sides_in_a_number_that_dwarfs_the_other() -> None:
    day, war = make(93, 0, version=HERE), make(58_895, 0, OTHER, version=HERE, start=400)
    course = read_course([day, war], None)
    assert course.are_at_odds(day.side, war.side)
    assert not relate(day, war, course).relation.alarms
    assert relate(day, make(240, 0, OTHER, version=HERE), course).relation.alarms


def test_relate_lets_a_lower_figure_that_a_later_article_tells_as_past_be_outgrown() -> None:
    told, once = make(43, 0), make(10, 30, OTHER, telling=Telling.HISTORY)
    assert relate(told, once, OVER).relation is Relation.GROWTH
    assert relate(told, replace(once, telling=Telling.NOW), OVER).relation is Relation.CONTRADICTION
    known = Course(ended=DAY - SETTLED, first_told={(43, 43): (DAY, DAY)})
    assert relate(told, once, known).relation is Relation.GROWTH


def test_course_sets_no_sides_at_odds_by_what_was_added_to_a_count() -> None:
    total, more = make(17, version=HERE), make(2, side=OTHER, version=HERE, start=80, measure=Measure.INCREMENT)
    assert not read_course([total, more], None).at_odds
    assert read_course([total, replace(more, measure=Measure.CUMULATIVE)], None).at_odds


def test_relate_takes_a_difference_that_a_text_sets_apart_for_scope() -> None:
    left, right = make(53, set_apart=(4,)), make(57, 0, OTHER)
    assert relate(left, right, OVER).relation is relate(right, left, OVER).relation is Relation.SCOPE
    assert relate(make(53, set_apart=(3,)), right, OVER).relation is Relation.CONTRADICTION
    assert relate(left, make(57, 9), OVER).relation is Relation.REVISION


def test_relate_compares_no_households_with_people() -> None:
    assert relate(make(200, words="200 families"), make(640, 3, OTHER), FRESH).relation is Relation.SCOPE
    assert relate(make(200, words="200 families"), make(240, 3, OTHER, words="240 families"), FRESH).relation is (
        Relation.GROWTH
    )


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param(
            make(14, harm=Harm.INJURED), make(13, 3, OTHER, status=HarmStatus.STILL), Relation.PART, id="later"
        ),
        pytest.param(make(250, harm=Harm.CAPTURED), make(129, status=HarmStatus.STILL), Relation.PART, id="one side"),
        pytest.param(
            make(14, harm=Harm.CAPTURED), make(13, 0, OTHER, status=HarmStatus.STILL), Relation.CONTRADICTION, id="two"
        ),
        pytest.param(make(14), make(13, 3, OTHER, status=HarmStatus.STILL), Relation.CONTRADICTION, id="the dead"),
    ],
)
def test_relate_takes_those_still_hurt_or_held_for_a_part(left: Figure, right: Figure, relation: Relation) -> None:
    right = replace(right, harm=left.harm)
    assert relate(left, right, OVER).relation is relation


@pytest.mark.parametrize(
    ("second", "relation"),
    [
        pytest.param({}, Relation.PART, id="the lower after it"),
        pytest.param({"start": 0}, Relation.SCOPE, id="the lower before it"),
        pytest.param({"version": OTHER}, Relation.REVISION, id="nearly equal in another article"),
        pytest.param({"version": OTHER, "value": 5, "band": (5, 5)}, Relation.SCOPE, id="far lower in another article"),
        pytest.param({"side": "entity/hospital"}, Relation.CONTRADICTION, id="of another claimant"),
        pytest.param({"side": "entity/hospital", "start": 400}, Relation.PART, id="of one far behind"),
        pytest.param({"side": "entity/hospital", "whole": "claim/ward"}, Relation.PART, id="of another whole"),
        pytest.param({"telling": Telling.HISTORY}, Relation.GROWTH, id="a former part"),
    ],
)
def test_relate_tells_a_part_of_a_part_from_two_parts(second: dict[str, Any], relation: Relation) -> None:
    still = make(16, version=HERE, start=20, whole="claim/all", claim="claim/still")
    worst = replace(make(13, version=HERE, start=60, whole="claim/all", claim="claim/worst"), **second)
    assert relate(still, worst, Course()).relation is relation


def test_relate_takes_captives_let_go_for_others_than_those_held() -> None:
    held = make(80, harm=Harm.CAPTURED, status=HarmStatus.STILL)
    freed = make(34, harm=Harm.CAPTURED, status=HarmStatus.ENDED)
    assert relate(held, freed, OVER).relation is Relation.SCOPE


def test_relate_holds_a_floor_against_a_far_higher_number_that_another_side_gives_at_once() -> None:
    floor = make(26, modifier=Modifier.AT_LEAST, band=(26, None))
    assert relate(floor, make(40, 0, OTHER), OVER).relation is Relation.CONTRADICTION
    assert relate(floor, make(28, 0, OTHER), OVER).relation is Relation.ROUNDING
    assert relate(floor, make(40), OVER).relation is Relation.ROUNDING


def test_the_least_of_three_numbers_that_add_up_disputes_neither_of_the_others() -> None:
    charged, proven, rest = (
        make(value, version=HERE, side=f"entity/{value}", start=at) for at, value in enumerate((104, 86, 18))
    )
    course = Course(added_up=find_added_up([charged, proven, rest]))
    assert relate(charged, rest, course).relation is relate(proven, rest, course).relation is Relation.PART
    assert relate(charged, proven, course).relation is Relation.CONTRADICTION
    assert not find_added_up([charged, proven, replace(rest, value=17)])
    assert not find_added_up([charged, proven, replace(rest, harm=Harm.INJURED)])


@pytest.mark.parametrize(
    ("beside", "relation"),
    [
        pytest.param({}, Relation.CONTRADICTION, id="what a claimant says now"),
        pytest.param({"telling": Telling.HISTORY}, Relation.GROWTH, id="what one said before"),
        pytest.param({"side": OTHER}, Relation.GROWTH, id="of the same claimant"),
        pytest.param({"side": VOICE + "a"}, Relation.GROWTH, id="of the outlet"),
        pytest.param({"value": 32}, Relation.GROWTH, id="another number"),
        pytest.param({"value": 30}, Relation.GROWTH, id="a lower number of another claimant"),
        pytest.param({"value": 30, "side": "entity/a"}, Relation.CONTRADICTION, id="a lower one of the first claimant"),
    ],
)
def test_a_number_that_a_later_article_still_tells_did_not_grow(beside: dict[str, Any], relation: Relation) -> None:
    early, late = make(31), make(44, 1, OTHER, version=HERE)
    still = replace(make(31, 1, "entity/office", version=HERE, claim="claim/still", start=90), **beside)
    course = read_course([early, late, still], None, held=find_held([early, late, still]))
    assert relate(early, late, course).relation is relate(late, early, course).relation is relation


def test_of_two_articles_of_a_day_the_one_that_tells_the_others_number_as_past_is_later() -> None:
    early, late = make(31), make(34, 0, OTHER)
    former = make(31, 0, OTHER, telling=Telling.HISTORY, start=90, claim="claim/former")
    assert relate(early, late, read_course([early, late], None)).relation is Relation.CONTRADICTION
    told = relate(late, early, read_course([early, late, former], None))
    assert (told.relation, told.order, told.is_swapped) == (Relation.GROWTH, Order.BEFORE, True)
