"""Pragmatic bands: the values a figure is compatible with, from the roundness of its number.

"1,400" said of a battle does not exclude 1,387; "1,387" does. Each rule has an identifier that stands with the band, so
that a band can be judged, recalibrated and rebuilt. ``evaluation/calibrate_bands.py`` measures the rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from provenance.models.claim import Band
from provenance.models.vocabulary import Modifier


@dataclass(frozen=True, slots=True)
class Widths:
    """The numbers of the rules; the defaults are those that the calibration chose."""

    about: float = 0.05
    """Least half-width of "about N", as a share of N."""
    digits: int = 2
    """Leading digits of a bare number that are never taken for rounding."""
    modified_digits: int = 1
    """The same for a number with a modifier, which says itself that it is loose."""
    open_below: int = 100
    """Below this value "at least" and "more than" have no upper end: small tolls grow quickly."""


WIDTHS = Widths()


def grain(value: int, digits: int = WIDTHS.digits) -> int:
    """Return the roundness of a number: 10 to its trailing zeros, the first digits left out, at least 1.

    >>> [grain(value) for value in (7, 40, 1200, 1000, 34943)]
    [1, 1, 100, 100, 1]
    """
    if value <= 0:
        return 1
    written = str(value)
    zeros = len(written) - len(written.rstrip("0"))
    return int(10 ** max(0, min(zeros, len(written) - digits)))


def make_band(
    modifier: Modifier,
    value: int | None,
    *,
    upper: int | None = None,
    stressed: bool = False,
    widths: Widths = WIDTHS,
) -> Band | None:
    """Return the band of a number; None for words without a number, which only a convention can bound.

    Args:
        modifier: how the words bound the number.
        value: the number stated; for a range its lower end.
        upper: upper end of a range.
        stressed: True when the words insist on the number ("exactly 1,400"), so that it is not read as rounded.
        widths: the numbers of the rules.

    >>> make_band(Modifier.MORE_THAN, 1400)
    Band(lower=1400, upper=1499, rule='band-above-1')
    >>> make_band(Modifier.EXACT, 1400)
    Band(lower=1350, upper=1449, rule='band-round-1')
    """
    if value is None:
        return None
    if modifier is Modifier.BETWEEN:
        return Band(lower=value, upper=upper, rule="band-range-1")
    low, high, rule = _edges(modifier, value, widths, stressed=stressed)
    return Band(lower=max(0, low), upper=high, rule=rule)


def _edges(modifier: Modifier, value: int, widths: Widths, *, stressed: bool) -> tuple[int, int | None, str]:
    g = grain(value, widths.digits if modifier is Modifier.EXACT else widths.modified_digits)
    match modifier:
        case Modifier.AT_LEAST | Modifier.MORE_THAN:
            edges = value, None if value < widths.open_below else value + g - 1, "band-above-1"
        case Modifier.ABOUT:
            width = max(g // 2, ceil(value * widths.about))
            edges = value - width, value + width, "band-about-1"
        case Modifier.NEARLY:
            edges = value - max(1, g // 2), value, "band-nearly-1"
        case Modifier.UP_TO | Modifier.FEWER_THAN:
            edges = value - g, value, "band-below-1"
        case _ if g > 1 and not stressed:
            edges = value - g // 2, value + g // 2 - 1, "band-round-1"
        case _:
            edges = value, value, "band-exact-1"
    return edges
