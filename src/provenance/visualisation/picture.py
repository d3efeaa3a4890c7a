"""The network as a still picture in SVG, in the layout and colours of the page."""

from __future__ import annotations

import networkx as nx

from provenance.visualisation.layout import lay_out
from provenance.visualisation.templates import ENVIRONMENT

WIDTHS = {"claimant": 230, "article": 330, "event": 430}
CLAIM_WIDTH, HEIGHT, MARGIN = 360, 34, 40


def draw_network(network: nx.MultiDiGraph[str]) -> str:
    """Return the core of the network as SVG: figures, compared claims, and what they are tied to."""
    shown = [node for node, kept in network.nodes(data="is_core") if kept]
    places = lay_out(network, shown)
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    box = (
        min(xs, default=0) - 200 - MARGIN,
        min(ys, default=0) - HEIGHT - MARGIN,
        max(xs, default=0) - min(xs, default=0) + 400 + 2 * MARGIN,
        max(ys, default=0) - min(ys, default=0) + 2 * (HEIGHT + MARGIN),
    )
    nodes = [
        {**network.nodes[node], "x": x, "y": y, "width": WIDTHS.get(network.nodes[node]["kind"], CLAIM_WIDTH)}
        for node, (x, y) in places.items()
    ]
    edges = [
        {**attributes, "start": places[start], "end": places[end]}
        for start, end, attributes in network.edges(data=True)
        if start in places and end in places and attributes["kind"] != "about"
    ]
    return ENVIRONMENT.get_template("network.svg.j2").render(nodes=nodes, edges=edges, box=box, height=HEIGHT)
