"""Figures of merit, the floors under them, and the bars that were promised.

A floor is the best figure that was ever committed, less a margin; it only rises. A bar is what the package must
reach in any case; no floor lies below it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

MARGIN = 0.01
"""How far a raised floor stays under the measured figure at least: rules that gain elsewhere may lose a little here."""
MARGIN_IN_ITEMS = 2
"""The same in items of the gold; it is the wider of the two on sets of less than 200 items."""

Floors = dict[str, dict[str, float]]
"""Floors by set and measure, between 0 and 1."""


class Merit(NamedTuple):
    """One measured figure, between 0 and 1, with what it rests on."""

    set: str
    measure: str
    n: int
    figure: float
    interval: tuple[float, float] | None = None
    """95 % interval over resampled articles, where it is known."""

    @property
    def key(self) -> tuple[str, str]:
        """What floors and bars are found by."""
        return self.set, self.measure


BARS: Mapping[tuple[str, str], float] = {
    ("seeds", "figures number recall"): 0.75,
    ("seeds", "attributions overlap quoted"): 0.6,
    ("audit_dev", "figures number"): 0.75,
    ("corpus_held_out", "attributions overlap"): 0.45,
    ("wikinews_dev", "attributions overlap"): 0.45,
    ("generality", "figures number, seeds v audit_dev"): 0.75,
    ("generality", "attributions overlap, seeds v corpus_held_out"): 0.75,
    ("generality", "attributions overlap, seeds v wikinews_dev"): 0.75,
    ("seed relations", "must surface"): 1.0,
    ("seed relations", "must not alarm"): 1.0,
    ("renditions", "quoted words stand in the original"): 1.0,
    ("renditions", "compared pairs equal those of the originals"): 1.0,
}


def read_floors(path: Path) -> Floors:
    """Read the committed floors."""
    floors: Floors = json.loads(path.read_text(encoding="utf-8"))
    return floors


def floor_of(key: tuple[str, str], floors: Floors) -> float | None:
    """Return what a figure must reach, or None when nothing was promised."""
    known = [BARS.get(key), floors.get(key[0], {}).get(key[1])]
    return max((floor for floor in known if floor is not None), default=None)


def find_failures(merits: Sequence[Merit], floors: Floors) -> list[str]:
    """Return what is wrong, one sentence each: figures under their floor, and whatever was not looked at."""
    measured = {merit.key: merit for merit in merits}
    promised = sorted({*BARS, *((name, measure) for name, measures in floors.items() for measure in measures)})
    failures = [] if merits else ["nothing was checked"]
    for key in promised:
        merit, floor = measured.get(key), floor_of(key, floors)
        if merit is None:
            failures.append(f"{' / '.join(key)}: was not measured")
        elif not merit.n:
            failures.append(f"{' / '.join(key)}: there was nothing to measure it on")
        elif floor is not None and merit.figure < floor:
            failures.append(f"{' / '.join(key)}: {merit.figure:.3f} is below {floor:.3f}")
    return failures


def raise_floors(merits: Iterable[Merit], floors: Floors) -> Floors:
    """Return the floors lifted to the measured figures less the margin, in thousandths; none is lowered."""
    reached = {merit.key: _less_margin(merit) for merit in merits if merit.n}
    return {
        name: {measure: max(floor, reached.get((name, measure), floor)) for measure, floor in measures.items()}
        for name, measures in floors.items()
    }


def _less_margin(merit: Merit) -> float:
    return math.floor(1000 * (merit.figure - max(MARGIN, MARGIN_IN_ITEMS / merit.n))) / 1000


def write_floors(path: Path, floors: Floors) -> None:
    """Write floors, one a line."""
    path.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")


def render_merits(merits: Iterable[Merit], floors: Floors) -> str:
    """Return the table of set, measure, n, figure, its interval and floor."""
    lines = [f"{'set':<18}{'measure':<46}{'n':>6}{'figure':>9}{'95 % interval':>17}{'floor':>9}"]
    for merit in merits:
        floor = floor_of(merit.key, floors)
        shown = "" if floor is None else f"{floor:.3f}"
        mark = "  below" if floor is not None and merit.figure < floor else ""
        spread = f"{merit.interval[0]:.3f} to {merit.interval[1]:.3f}" if merit.interval else ""
        lines.append(f"{merit.set:<18}{merit.measure:<46}{merit.n:>6}{merit.figure:>9.3f}{spread:>17}{shown:>9}{mark}")
    return "\n".join(lines)
