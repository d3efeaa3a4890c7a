"""Drawing a timeline: figures as points in time with their bands, each named in a column beside the plot.

The labels stand in one column on the right, in the order of their points from top to bottom and never nearer than a
label's height, each tied to its point by a thin line; so no label can lie on another, whatever the figures are. Figures
without a number, or without a date, are listed in words below the plot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from provenance.models.identifiers import digest
from provenance.models.timeline import Timeline, TimelinePoint
from provenance.models.wording import say_interval
from provenance.visualisation.scales import DateScale, NumberScale, fit_dates, fit_numbers
from provenance.visualisation.templates import ENVIRONMENT

WIDTH = 860
LEFT, RIGHT, LABELS = 72, 556, 596
TOP, LEAST_HEIGHT, LABEL_HEIGHT, NOTE_HEIGHT = 18, 230, 40, 20
LONGEST_LABEL = 40


@dataclass(frozen=True)
class Mark:
    """One figure as drawn; all numbers are pixels."""

    point: TimelinePoint
    x: float
    first_x: float
    last_x: float
    y: float
    low_y: float
    high_y: float
    label_y: float = 0.0

    @property
    def is_own_voice(self) -> bool:
        """Tell whether the outlet asserts the figure itself; such points are drawn hollow."""
        return self.point.claimant == "the outlet's own voice"

    @property
    def lines(self) -> tuple[str, str]:
        """The two lines of the label: the figure as printed, and who says it where."""
        return _shorten(self.point.words), _shorten(f"{self.point.claimant} · {self.point.outlet}")

    @property
    def sentence(self) -> str:
        """The whole label, for a pointer that rests on the mark and for a screen reader."""
        point = self.point
        state = "; superseded" if point.is_superseded else ""
        return f"{point.words}: {point.claimant}, in {point.outlet}, {say_interval(point.when)}{state}"


def draw_timeline(timeline: Timeline) -> str:
    """Return the timeline as an SVG element that stands alone or inside a page."""
    placed = [point for point in timeline.points if _is_placed(point)]
    listed = [point for point in timeline.points if not _is_placed(point)]
    height = max(LEAST_HEIGHT, LABEL_HEIGHT * len(placed)) if placed else 0
    bottom = TOP + height
    dates, numbers = _fit(placed, bottom)
    marks = _place_labels([_place(point, dates, numbers) for point in placed], bottom)
    return ENVIRONMENT.get_template("timeline.svg.j2").render(
        timeline=timeline,
        id=digest(timeline.measurand)[:12],
        marks=marks,
        steps=_draw_steps(marks),
        growth=_draw_growth(marks, timeline.growth),
        listed=[f"{point.words}: {point.claimant}, in {point.outlet}, {say_interval(point.when)}" for point in listed],
        dates=dates,
        numbers=numbers,
        frame={"left": LEFT, "right": RIGHT, "labels": LABELS, "top": TOP, "bottom": bottom, "width": WIDTH},
        total=bottom + 34 + NOTE_HEIGHT * len(listed),
    )


def _is_placed(point: TimelinePoint) -> bool:
    return point.when.is_known and bool(_ends(point))


def _ends(point: TimelinePoint) -> list[int]:
    return [number for number in (point.lower, point.value, point.upper) if number is not None]


def _days(point: TimelinePoint) -> list[date]:
    return [day for day in (point.when.earliest, point.when.latest) if day]


def _fit(points: Sequence[TimelinePoint], bottom: float) -> tuple[DateScale, NumberScale]:
    days = [day for point in points for day in _days(point)] or [date(2000, 1, 1)]
    values = [number for point in points for number in _ends(point)]
    return fit_dates(days, start=LEFT, end=RIGHT), fit_numbers(values, start=bottom, end=TOP)


def _place(point: TimelinePoint, dates: DateScale, numbers: NumberScale) -> Mark:
    days, ends = _days(point), _ends(point)
    first_x = dates.at(point.when.earliest) if point.when.earliest else dates.start
    last_x = dates.at(point.when.latest) if point.when.latest else dates.end
    middle = point.value if point.value is not None else sum(ends) / len(ends)
    return Mark(
        point=point,
        x=round((dates.at(days[0]) + dates.at(days[-1])) / 2, 2),
        first_x=first_x,
        last_x=last_x,
        y=numbers.at(middle),
        low_y=numbers.at(point.lower) if point.lower is not None else numbers.at(middle),
        high_y=numbers.at(point.upper) if point.upper is not None else max(numbers.at(middle) - 14, TOP),
    )


def _place_labels(marks: Sequence[Mark], bottom: float) -> list[Mark]:
    """Return the marks from top to bottom with labels as near to them as their height allows."""
    ordered = sorted(marks, key=lambda mark: (mark.y, mark.x))
    places: list[float] = []
    for mark in ordered:
        places.append(max(mark.y, places[-1] + LABEL_HEIGHT if places else TOP + LABEL_HEIGHT / 2))
    limit = bottom - LABEL_HEIGHT / 2
    for index in range(len(places) - 1, -1, -1):
        places[index] = min(places[index], limit)
        limit = places[index] - LABEL_HEIGHT
    return [
        Mark(m.point, m.x, m.first_x, m.last_x, m.y, m.low_y, m.high_y, round(place, 2))
        for m, place in zip(ordered, places, strict=True)
    ]


def _draw_steps(marks: Sequence[Mark]) -> list[str]:
    """Return a path for each claimant with several figures: a figure holds until the same claimant gives another."""
    said: dict[str, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.x, mark.point.claim)):
        if not mark.is_own_voice:
            said.setdefault(mark.point.claimant, []).append(mark)
    return [
        f"M{first.x} {first.y}" + "".join(f"H{mark.x}V{mark.y}" for mark in later)
        for first, *later in said.values()
        if later
    ]


def _draw_growth(marks: Sequence[Mark], growth: Sequence[tuple[str, str]]) -> list[str]:
    """Return a wedge for each pair of figures between which the count grew, opening towards the later one."""
    drawn = {mark.point.claim: mark for mark in marks}
    pairs = [(drawn[one], drawn[other]) for one, other in growth if one in drawn and other in drawn]
    return [f"M{first.x} {first.y}L{last.x} {last.y}V{first.y}Z" for first, last in pairs if first.x < last.x]


def _shorten(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST_LABEL else f"{flat[: LONGEST_LABEL - 1]}…"
