"""Exports of the same network that the page shows, for other programs."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Mapping

import networkx as nx

from provenance.errors import ParseError
from provenance.models.dossier import Dossier
from provenance.visualisation.network import build_network
from provenance.visualisation.picture import draw_network


def export_graph(dossier: Dossier, form: str) -> str:
    """Return the network as ``graphml``, ``gexf``, ``json`` (node-link) or ``svg``.

    Raises:
        ParseError: for any other form.
    """
    if form not in _WRITERS:
        raise ParseError(form, "graph format", accepted=", ".join(_WRITERS))
    return _WRITERS[form](build_network(dossier))


def _to_graphml(network: nx.MultiDiGraph[str]) -> str:
    return "\n".join(nx.generate_graphml(network)) + "\n"


def _to_gexf(network: nx.MultiDiGraph[str]) -> str:
    stream = io.BytesIO()
    nx.write_gexf(network, stream)
    text = stream.getvalue().decode("utf-8")
    # networkx stamps the day of writing into the file; the same graph must give the same bytes.
    return re.sub(r' lastmodifieddate="[^"]*"', "", text) + "\n"


def _to_json(network: nx.MultiDiGraph[str]) -> str:
    return json.dumps(nx.node_link_data(network, edges="edges"), ensure_ascii=False, indent=1) + "\n"


_WRITERS: Mapping[str, Callable[[nx.MultiDiGraph[str]], str]] = {
    "graphml": _to_graphml,
    "gexf": _to_gexf,
    "json": _to_json,
    "svg": draw_network,
}
