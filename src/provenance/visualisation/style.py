"""How nodes and edges look: shape and dash carry what colour carries, so that no one needs to tell colours apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

INK, MUTED, RULE, PAPER = "#1d1c1a", "#5f5b53", "#cfc8b8", "#fffdf8"
ALARM, FIGURE, QUOTE = "#9b2c1f", "#0b4f8a", "#6b4a86"

_NODES: Mapping[str, Mapping[str, Any]] = {
    "figure": {"shape": "box", "color": {"background": PAPER, "border": FIGURE}, "borderWidth": 2},
    "quote": {
        "shape": "box",
        "color": {"background": PAPER, "border": QUOTE},
        "shapeProperties": {"borderDashes": [6, 3], "borderRadius": 6},
    },
    "assertion": {
        "shape": "box",
        "color": {"background": PAPER, "border": MUTED},
        "shapeProperties": {"borderDashes": [2, 3], "borderRadius": 4},
    },
    "article": {
        "shape": "box",
        "color": {"background": "#efe9db", "border": "#b7ad95"},
        "widthConstraint": {"maximum": 300},
        "shapeProperties": {"borderRadius": 0},
    },
    "claimant": {"shape": "ellipse", "color": {"background": "#e7eef4", "border": "#9db4c6"}},
    # A box in the colour of the paper, so that edges pass under the words.
    "event": {
        "shape": "box",
        "color": {"background": PAPER, "border": PAPER},
        "borderWidth": 0,
        "font": {"size": 17, "color": INK, "face": "Georgia, Liberation Serif, serif"},
        "widthConstraint": {"maximum": 460},
    },
}

_EDGES: Mapping[str, Mapping[str, Any]] = {
    "says": {"smooth": {"type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.45}},
    "printed in": {
        "smooth": {"type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.45},
        "dashes": [1, 5],
        "arrows": "",
    },
    "about": {"hidden": True},
}

_WIDTHS = {"high": 3.5, "middle": 2.5, "low": 1.5}

OPTIONS: Mapping[str, Any] = {
    "physics": False,
    "interaction": {"hover": True, "navigationButtons": False, "keyboard": {"enabled": False}, "tooltipDelay": 250},
    "nodes": {
        "font": {"size": 15, "color": INK, "face": "system-ui, Liberation Sans, sans-serif"},
        "margin": {"top": 7, "bottom": 7, "left": 10, "right": 10},
    },
    "edges": {
        "color": {"color": RULE, "highlight": INK, "hover": MUTED},
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
        "width": 1,
        "selectionWidth": 1.5,
    },
}


def style_node(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """Return what vis-network needs to draw a node."""
    style = {**_NODES[attributes["kind"]], "label": attributes["label"], "kind": attributes["kind"]}
    if attributes.get("in_conflict"):
        style["color"] = {"background": "#fdf1ee", "border": ALARM}
        style["borderWidth"] = 3 if attributes["urgency"] > 1 else 2
    return style


def style_edge(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """Return what vis-network needs to draw an edge; alarms are red, the severe ones thick, the rest is dashed."""
    kind = attributes["kind"]
    if kind != "compared":
        return {**_EDGES[kind], "kind": kind}
    alarm = attributes["alarm"]
    return {
        "kind": kind,
        "label": attributes["relation"],
        "alarm": alarm,
        "arrows": "",
        "color": {"color": ALARM if alarm else "#8a8478"},
        "width": _WIDTHS[attributes["severity"]] if alarm else 1,
        "dashes": False if alarm else [6, 5],
        "font": {"size": 13, "color": ALARM if alarm else MUTED, "strokeWidth": 5, "strokeColor": PAPER},
        "smooth": False,
    }
