"""Values are immutable, and a changed copy forgets what was computed from the old fields."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from provenance.models.value import Interval, Span
from tests.builders import make_article


def test_changed_copy_computes_anew() -> None:
    article = make_article("One died.")
    before = article.sha256, article.version
    changed = article.model_copy(update={"text": "Two died."})
    assert changed.sha256 != before[0]
    assert changed.version != before[1]


def test_values_cannot_be_changed_in_place() -> None:
    with pytest.raises(ValidationError):
        Span(start=0, end=1).start = 3  # type: ignore[misc]


@pytest.mark.parametrize("ends", [(3, 2), (-1, 2)])
def test_disordered_span_is_refused(ends: tuple[int, int]) -> None:
    with pytest.raises(ValidationError):
        Span(start=ends[0], end=ends[1])


def test_open_intervals_overlap_everything() -> None:
    assert Interval().overlaps(Interval())
