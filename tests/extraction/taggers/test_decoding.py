"""The most probable consistent labels, and nothing else."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.extraction.taggers.decoding import BUCKETS, bucket_of, find_parts

SCORES = st.lists(st.lists(st.floats(min_value=-9, max_value=0), min_size=3, max_size=3), min_size=1, max_size=6)


def is_consistent(labels: tuple[int, ...]) -> bool:
    return all(label != 2 or before != 0 for before, label in pairwise((0, *labels)))


def parts_of(labels: tuple[int, ...]) -> list[tuple[int, int]]:
    starts = [k for k, label in enumerate(labels) if label == 1]
    return [(k, next((j for j in range(k + 1, len(labels)) if labels[j] != 2), len(labels))) for k in starts]


@given(SCORES)
def test_parts_are_those_of_the_best_consistent_labels(scores: list[list[float]]) -> None:
    def total(labels: tuple[int, ...]) -> float:
        return sum(row[label] for row, label in zip(scores, labels, strict=True))

    best = max(total(labels) for labels in product(range(3), repeat=len(scores)) if is_consistent(labels))
    found = [0] * len(scores)
    for start, end in find_parts(scores):
        found[start:end] = [1, *([2] * (end - start - 1))]
    assert total(tuple(found)) == pytest.approx(best)
    assert parts_of(tuple(found)) == list(find_parts(scores))


def test_no_tokens_have_no_parts() -> None:
    assert list(find_parts([])) == []


@given(st.integers(min_value=-600, max_value=600))
def test_every_distance_has_a_bucket(distance: int) -> None:
    assert 0 <= bucket_of(distance) < 2 * BUCKETS
    assert bucket_of(distance) == bucket_of(-distance) + (BUCKETS if distance < 0 else -BUCKETS) or distance == 0
