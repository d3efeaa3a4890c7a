"""What holds for every set of figures."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.conflict.expand import expand_pairs
from provenance.conflict.groups import LONG_SERIES
from provenance.models.vocabulary import Relation
from tests.conflict.scenes import Scene, Told, make_scene

FIRST = date(2021, 5, 3)
told = st.builds(
    Told,
    value=st.integers(1, 60),
    day=st.none() | st.integers(0, 40).map(lambda days: FIRST + timedelta(days=days)),
    side=st.sampled_from([None, "city", "union", "ministry"]),
)


@settings(max_examples=40)
@given(st.lists(told, max_size=7), st.randoms(use_true_random=False), st.booleans())
def test_compare_is_stable_under_order(figures: list[Told], random: object, running: bool) -> None:
    scene = make_scene(*figures, running=running)
    order = list(range(len(figures)))
    random.shuffle(order)  # type: ignore[attr-defined]
    shuffled = Scene(
        articles=tuple(scene.articles[n] for n in order),
        extractions=tuple(scene.extractions[n] for n in reversed(order)),
        resolution=scene.resolution.model_copy(update={"links": tuple(scene.resolution.links[n] for n in order)}),
    )
    assert shuffled.compare() == scene.compare()


@settings(max_examples=40)
@given(st.lists(told, max_size=7))
def test_compare_never_sets_a_claim_against_itself(figures: list[Told]) -> None:
    for comparison in make_scene(*figures).compare():
        assert not set(comparison.left.claims) & set(comparison.right.claims)


@settings(max_examples=40)
@given(st.lists(told, max_size=6), told)
def test_an_unrelated_claim_never_removes_a_conflict(figures: list[Told], stranger: Told) -> None:
    apart = Told(stranger.value, stranger.day, stranger.side, measurand="measurand/elsewhere")
    before = {comparison.id: comparison for comparison in make_scene(*figures).compare()}
    after = {comparison.id: comparison for comparison in make_scene(*figures, apart).compare()}
    assert before == after


@settings(max_examples=40)
@given(st.lists(told, max_size=6))
def test_every_comparison_is_among_the_pairs(figures: list[Told]) -> None:
    scene = make_scene(*figures)
    pairs = {
        frozenset((pair.left.claims[0], pair.right.claims[0])): pair.relation
        for pair in expand_pairs(scene.articles, scene.extractions, scene.resolution)
    }
    assert len(pairs) == len(figures) * (len(figures) - 1) // 2
    for comparison in scene.compare():
        assert pairs[frozenset((comparison.left.claims[0], comparison.right.claims[0]))] is comparison.relation


def test_a_long_series_is_kept_with_its_breaks() -> None:
    days = [FIRST + timedelta(days=n) for n in range(LONG_SERIES + 10)]
    values = [100 + n for n in range(len(days))]
    values[15] = 90
    scene = make_scene(*(Told(value, day, "city") for value, day in zip(values, days, strict=True)), running=True)
    comparisons = scene.compare()
    assert [comparison.relation for comparison in comparisons] == [Relation.REVISION]
    assert comparisons[0].gap == values[14] - values[15]


def test_the_number_of_comparisons_is_linear() -> None:
    def count(size: int) -> int:
        day = [FIRST + timedelta(days=n) for n in range(size)]
        return len(make_scene(*(Told(n + 1, day[n], ("city", "union")[n % 2]) for n in range(size))).compare())

    counts = [count(size) for size in (20, 40, 80)]
    assert all(larger <= 2.5 * smaller for smaller, larger in pairwise(counts))
