"""Visualisation: the interactive graph page, its exports, and the timelines of figures.

The page and the exports bring networkx and pyvis, which take longer to import than most commands take to run; they are
imported when one of the two is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from provenance.visualisation.drawing import draw_timeline
from provenance.visualisation.timelines import find_timelines

if TYPE_CHECKING:
    from provenance.visualisation.exports import export_graph
    from provenance.visualisation.page import render_graph_page
    from provenance.visualisation.selection import View, select_view

__all__ = ["View", "draw_timeline", "export_graph", "find_timelines", "render_graph_page", "select_view"]

_LATER = {"View": "selection", "export_graph": "exports", "render_graph_page": "page", "select_view": "selection"}


def __getattr__(name: str) -> Any:
    """Import what was named, if it is one of those that are imported late."""
    if name in _LATER:
        return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
