"""Clusters under constraints."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.resolution.clustering import Clusters, attach_lone, cluster_by_average

MEMBERS = tuple("abcdefg")
PAIRS = st.tuples(st.sampled_from(MEMBERS), st.sampled_from(MEMBERS)).filter(lambda pair: pair[0] != pair[1])


@given(apart=st.lists(PAIRS), together=st.lists(PAIRS))
def test_what_must_stay_apart_stays_apart(apart: list[tuple[str, str]], together: list[tuple[str, str]]) -> None:
    clusters = Clusters(MEMBERS)
    for pair in apart:
        assert clusters.keep_apart(*pair)
    united = [pair for pair in together if clusters.unite(*pair)]
    assert all(clusters.find(left) == clusters.find(right) for left, right in united)
    assert all(clusters.find(left) != clusters.find(right) for left, right in apart)


@given(together=st.lists(PAIRS))
def test_groups_are_a_partition_named_by_their_smallest(together: list[tuple[str, str]]) -> None:
    clusters = Clusters(MEMBERS)
    for pair in together:
        clusters.unite(*pair)
    groups = clusters.groups()
    assert sorted(member for group in groups.values() for member in group) == list(MEMBERS)
    assert all(name == min(group) for name, group in groups.items())


def test_a_chain_does_not_join_what_disagrees() -> None:
    links = [(0, 1, 3.0), (1, 2, 1.0), (0, 2, -4.0)]
    assert cluster_by_average(3, links) == [0, 0, 2]


@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.floats(-5, 5)).filter(lambda link: link[0] < link[1]))
)
def test_average_clusters_are_named_by_their_first(links: list[tuple[int, int, float]]) -> None:
    unique = {(left, right): score for left, right, score in links}
    clusters = cluster_by_average(6, [(left, right, score) for (left, right), score in unique.items()])
    assert all(clusters[name] == name and name <= place for place, name in enumerate(clusters))


@pytest.mark.parametrize(
    ("links", "joined"),
    [
        pytest.param([(0, 3, 2.0), (1, 3, 0.5)], True, id="two links speak for it"),
        pytest.param([(0, 3, 2.0), (1, 3, 0.5), (2, 3, -9.0)], True, id="a third does not count"),
        pytest.param([(0, 3, 2.0), (1, 3, -0.5)], False, id="one of two is weak"),
        pytest.param([(0, 3, 9.0)], False, id="one link is not enough"),
        pytest.param([(0, 4, 9.0), (3, 4, 9.0)], False, id="what stands alone gathers nothing"),
    ],
)
def test_what_stands_alone_joins_those_it_clearly_goes_with(links: list[tuple[int, int, float]], joined: bool) -> None:
    attached = attach_lone([0, 0, 0, 3, 4], links)
    assert (attached[3] == 0) is joined


def test_clusters_keep_the_name_of_their_first_member() -> None:
    assert attach_lone([0, 1, 1], [(0, 1, 2.0), (0, 2, 2.0)]) == [0, 0, 0]
