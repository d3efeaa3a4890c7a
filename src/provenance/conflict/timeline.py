"""Timelines as text: every figure of one measurand, who gave it, when, and in which words."""

from __future__ import annotations

from provenance.models.timeline import Timeline
from provenance.models.wording import say_interval


def render_timeline(timeline: Timeline) -> str:
    """Return a heading and one line a figure, in columns, earliest first.

    >>> from provenance.models.vocabulary import Harm
    >>> render_timeline(Timeline(measurand="measurand/1", event="flood", harm=Harm.KILLED, points=()))
    'flood, killed'
    """
    lines = [(say_interval(point.when), f"“{point.words}”", point.claimant, point.outlet) for point in timeline.points]
    widths = [max(len(line[column]) for line in lines) for column in range(4)] if lines else []
    rows = ["   ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([f"{timeline.event}, {timeline.harm.value}", *rows])
