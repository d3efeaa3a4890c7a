"""Visualisation: the interactive graph page, its exports, and the timelines of figures."""

from provenance.visualisation.drawing import draw_timeline
from provenance.visualisation.exports import export_graph
from provenance.visualisation.page import render_graph_page
from provenance.visualisation.timelines import find_timelines

__all__ = ["draw_timeline", "export_graph", "find_timelines", "render_graph_page"]
