"""Calibrate the bands of figures on annotated pairs: which differences are rounding, which are contradictions.

    python -m evaluation.calibrate_bands evaluation/corpus

A pair that people call rounding, or the same, should have bands that meet; a pair that they call a contradiction,
bands that do not. Every candidate for the widths of the bands is measured on the series of ``splits.json`` under
``bands``; the shipped widths are then measured on the series that were left unseen. Rates come with 95 % Wilson
intervals; pairs of one event are not independent, so that the intervals are too narrow rather than too wide.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import product
from math import sqrt
from pathlib import Path
from typing import Any, NamedTuple

from provenance.extraction.figures.bands import WIDTHS, Widths, make_band
from provenance.models.claim import Band
from provenance.models.vocabulary import Modifier

SPLITS = Path(__file__).with_name("splits.json")
CANDIDATES = [
    Widths(about, digits, modified, below)
    for about, digits, modified, below in product((0.05, 0.1), (1, 2, 3), (1, 2), (10, 100))
]
COMPATIBLE = ("rounding", "same")


class Pair(NamedTuple):
    """Two figures of one measurand, how people relate them, and the series they belong to."""

    left: dict[str, Any]
    right: dict[str, Any]
    relation: str
    series: str


class Rate(NamedTuple):
    """A share of wrong decisions."""

    wrong: int
    total: int

    def __str__(self) -> str:
        low, high = wilson(self.wrong, self.total)
        share = self.wrong / self.total if self.total else 0.0
        return f"{share:.3f} [{low:.3f}, {high:.3f}] ({self.wrong}/{self.total})"


def read_pairs(folder: Path) -> Iterator[Pair]:
    """Yield the pairs of figures of a corpus that are called rounding, the same or a contradiction."""
    figures = {}
    for article in _read(folder, "articles"):
        for figure in article["figures"]:
            figures[f"{article['id']}:{figure['id']}"] = (figure, article["main_event"])
    for row in _read(folder, "relations"):
        if row["relation"] in (*COMPATIBLE, "contradiction") and {row["a"], row["b"]} <= figures.keys():
            (left, series), (right, _) = figures[row["a"]], figures[row["b"]]
            yield Pair(left, right, row["relation"], series)


def _read(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob(f"{name}*.jsonl")):
        yield from map(json.loads, path.read_text("utf-8").splitlines())


def wilson(wrong: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """Return the 95 % Wilson interval of a share.

    >>> [round(end, 3) for end in wilson(1, 10)]
    [0.018, 0.404]
    """
    if total == 0:
        return 0.0, 1.0
    share, spread = wrong / total, z * z / total
    centre = share + spread / 2
    half = z * sqrt(share * (1 - share) / total + spread / (4 * total))
    return max(0.0, (centre - half) / (1 + spread)), min(1.0, (centre + half) / (1 + spread))


def bands_meet(left: Band, right: Band) -> bool:
    """Tell whether two bands share a value; None is open."""
    return _starts_within(left, right) and _starts_within(right, left)


def _starts_within(left: Band, right: Band) -> bool:
    return left.lower is None or right.upper is None or left.lower <= right.upper


def measure(pairs: Iterable[Pair], widths: Widths) -> tuple[Rate, Rate, Rate]:
    """Return the rates of roundings and of sames taken for contradictions, and of contradictions missed."""
    wrong = dict.fromkeys((*COMPATIBLE, "contradiction"), 0)
    total = dict(wrong)
    for pair in pairs:
        left, right = _band(pair.left, widths), _band(pair.right, widths)
        if left is None or right is None:
            continue
        total[pair.relation] += 1
        wrong[pair.relation] += bands_meet(left, right) != (pair.relation in COMPATIBLE)
    rounding, same, contradiction = (Rate(wrong[name], total[name]) for name in wrong)
    return rounding, same, contradiction


def _band(figure: dict[str, Any], widths: Widths) -> Band | None:
    modifier = Modifier(figure["modifier"])
    if modifier is Modifier.BETWEEN:
        return make_band(modifier, figure["lower"], upper=figure["upper"], widths=widths)
    return make_band(modifier, figure["value"], widths=widths)


def _loss(rates: tuple[Rate, Rate, Rate]) -> float:
    """Return the mean of the shares of roundings and of contradictions that are decided wrongly."""
    rounding, _, contradiction = rates
    return sum(rate.wrong / max(1, rate.total) for rate in (rounding, contradiction)) / 2


def _report(name: str, rates: tuple[Rate, Rate, Rate]) -> None:
    rounding, same, contradiction = rates
    print(f"{name:<38} rounding split {rounding}   same split {same}   contradiction missed {contradiction}")


def main(folder: str) -> None:
    """Print the table of candidates, and the rates of the shipped widths on calibration and unseen series."""
    chosen = set(json.loads(SPLITS.read_text("utf-8"))["bands"]["calibration"])
    pairs = list(read_pairs(Path(folder)))
    seen = [pair for pair in pairs if pair.series in chosen]
    unseen = [pair for pair in pairs if pair.series not in chosen]
    for widths in sorted(CANDIDATES, key=lambda widths: _loss(measure(seen, widths))):
        name = f"about={widths.about} digits={widths.digits}/{widths.modified_digits} open={widths.open_below}"
        _report(name, measure(seen, widths))
    print()
    _report("shipped, calibration series", measure(seen, WIDTHS))
    _report("shipped, unseen series", measure(unseen, WIDTHS))


if __name__ == "__main__":
    main(*sys.argv[1:2])
