"""Visualisation: the interactive graph page, its exports, and the timelines of figures."""

from provenance.visualisation.drawing import draw_timeline
from provenance.visualisation.timelines import find_timelines

__all__ = ["draw_timeline", "find_timelines"]
