"""Bands follow the roundness of the number and the words around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.extraction.figures.bands import make_band
from provenance.extraction.figures.modifiers import bound
from provenance.models.vocabulary import Modifier

BANDS = {
    "exact": (Modifier.EXACT, 1387, (1387, 1387)),
    "bare-round": (Modifier.EXACT, 1400, (1350, 1449)),
    "bare-small": (Modifier.EXACT, 40, (40, 40)),
    "more-than": (Modifier.MORE_THAN, 1400, (1400, 1499)),
    "at-least-small": (Modifier.AT_LEAST, 40, (40, None)),
    "about": (Modifier.ABOUT, 300, (250, 350)),
    "about-uneven": (Modifier.ABOUT, 1385, (1315, 1455)),
    "nearly": (Modifier.NEARLY, 200, (150, 200)),
    "up-to": (Modifier.UP_TO, 200, (100, 200)),
}


@pytest.mark.parametrize(("modifier", "value", "edges"), BANDS.values(), ids=BANDS)
def test_band_is_as_wide_as_the_words(modifier: Modifier, value: int, edges: tuple[int, int | None]) -> None:
    band = make_band(modifier, value)

    assert band is not None
    assert (band.lower, band.upper) == edges


def test_stressed_number_is_not_rounded() -> None:
    band = make_band(Modifier.EXACT, 1400, stressed=True)

    assert band is not None
    assert (band.lower, band.upper) == (1400, 1400)


def test_range_is_its_own_band() -> None:
    band = make_band(Modifier.BETWEEN, 10, upper=15)

    assert band is not None
    assert (band.lower, band.upper) == (10, 15)


def test_vague_words_have_no_band() -> None:
    assert make_band(Modifier.VAGUE, None) is None


@given(
    st.sampled_from([modifier for modifier in Modifier if modifier not in (Modifier.BETWEEN, Modifier.VAGUE)]),
    st.integers(min_value=0, max_value=10**9),
)
def test_band_and_bounds_are_ordered_and_hold_the_value(modifier: Modifier, value: int) -> None:
    band = make_band(modifier, value)
    lower, upper = bound(modifier, value)

    assert band is not None
    assert band.lower is not None
    assert band.lower <= value
    assert band.upper is None or band.upper >= value
    assert lower is None or upper is None or lower <= upper
