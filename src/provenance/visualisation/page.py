"""The graph page: one HTML file that shows who says what, and where they disagree, without any network.

pyvis prepares nodes, edges and options for vis-network, whose own bundle is written into the page. Everything that
comes from articles reaches the page as data, never as markup: in JSON with its angle brackets escaped, put on the page
as text only.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

import networkx as nx
from markupsafe import Markup
from pyvis.network import Network

from provenance.models.claim import AnyClaim, FigureClaim
from provenance.models.comparison import Comparison
from provenance.models.dossier import Dossier
from provenance.models.excerpt import get_excerpt
from provenance.models.identifiers import BASE
from provenance.models.timeline import Timeline
from provenance.models.wording import CONDENSED, say_chain, say_claimant, say_interval, say_kind, say_outlet, say_title
from provenance.visualisation.drawing import draw_timeline
from provenance.visualisation.layout import lay_out
from provenance.visualisation.matrix import build_matrix
from provenance.visualisation.network import build_network
from provenance.visualisation.style import OPTIONS, style_edge, style_node
from provenance.visualisation.templates import ENVIRONMENT
from provenance.visualisation.timelines import find_timelines

MOST_NODES = 1500
"""Nodes that a picture can hold and still be read; above, the page shows events instead."""
MOST_TIMELINES = 40
"""Timelines drawn under the picture, the most contested ones."""
SCRIPTS = (
    "content",
    "filters",
    "layout",
    "picture",
    "brackets",
    "table",
    "slicer",
    "permalink",
    "exports",
    "panel",
    "main",
)
"""The parts of the page's script, in the order in which they build on one another."""


def render_graph_page(dossier: Dossier) -> str:
    """Return the page; the same dossier gives the same bytes."""
    network = build_network(dossier)
    timelines = _order_timelines(dossier)
    content = {
        "most": MOST_NODES,
        "graph": _to_vis(network),
        "claims": {iri: _describe(dossier, claim) for iri, claim in dossier.claims.items()},
        "comparisons": {one.id: _describe_comparison(one) for one in dossier.comparisons},
        "condensed": CONDENSED,
    }
    return ENVIRONMENT.get_template(
        "graph.html.j2"
    ).render(
        content=_as_inert_json(content),
        timelines=[
            (f"{timeline.harm.value}: {timeline.event}", Markup(draw_timeline(timeline)))  # noqa: S704 - escaped by us
            for timeline in timelines[:MOST_TIMELINES]
        ],
        timelines_left_out=max(0, len(timelines) - MOST_TIMELINES),
        matrix=build_matrix(dossier),
        scripts=SCRIPTS,
        bundle=Markup(_read_bundle()),  # noqa: S704 - the library's own code
        articles=len(dossier.articles),
        claims=len(dossier.claims),
        conflicts=len(dossier.conflicts),
    )


def _order_timelines(dossier: Dossier) -> list[Timeline]:
    """Return the timelines, those with the most figures in conflicts first."""
    contested = {claim for one in dossier.conflicts for claim in (*one.left.claims, *one.right.claims)}

    def urgency(timeline: Timeline) -> int:
        return -sum(point.claim in contested for point in timeline.points)

    return sorted(find_timelines(dossier), key=urgency)


def _to_vis(network: nx.MultiDiGraph[str]) -> dict[str, Any]:
    """Return nodes, edges and options as vis-network reads them; nodes outside the core are placed when shown."""
    core = lay_out(network, [node for node, kept in network.nodes(data="is_core") if kept])
    picture = Network(directed=True)
    for node, attributes in network.nodes(data=True):
        x, y = core.get(node, (0, 0))
        picture.add_node(node, x=x, y=y, core=node in core, physics=False, **style_node(attributes))
    for number, (start, end, attributes) in enumerate(network.edges(data=True)):
        picture.add_edge(start, end, id=f"edge/{number}", **style_edge(attributes))
    return {"nodes": picture.nodes, "edges": picture.edges, "options": OPTIONS}


def _describe(dossier: Dossier, claim: AnyClaim) -> dict[str, Any]:
    article = dossier.article_of[claim.version]
    excerpt = get_excerpt(article, claim)
    link = dossier.link_of.get(claim.iri)
    entity = dossier.entity_of.get(link.claimant) if link and link.claimant else None
    event = dossier.event_of.get(link.event) if link and link.event else None
    published = dict(dossier.resolution.published).get(claim.version, article.published)
    day = published.earliest or published.latest
    return {
        "iri": BASE + claim.iri,
        "kind": say_kind(claim),
        "sort": claim.kind.value,
        "harm": claim.harm.value if isinstance(claim, FigureClaim) else "",
        "exact": claim.exact,
        "before": ("…" if excerpt.starts_late else "") + excerpt.before,
        "words": excerpt.exact + ("…" if excerpt.is_cut else ""),
        "after": excerpt.after + ("…" if excerpt.ends_early else ""),
        "claimant": say_claimant(claim.claimant),
        "identity": entity.label if entity else say_claimant(claim.claimant),
        "cue": claim.cue or "",
        "chain": list(say_chain(claim, article)),
        "outlet": say_outlet(article),
        "title": say_title(article),
        "published": say_interval(published),
        "day": day.isoformat() if day else "",
        "as_of": say_interval(link.as_of) if link and isinstance(claim, FigureClaim) else "",
        "event": event.label if event else "",
        "start": claim.span.start,
        "end": claim.span.end,
        "condensed": article.condensed_from is not None,
        "url": article.url or "",
    }


def _describe_comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "left": comparison.left.claims,
        "right": comparison.right.claims,
        "relation": comparison.relation.value.replace("_", " "),
        "alarm": comparison.alarm,
        "severity": comparison.severity.value,
        "sentence": comparison.sentence,
        "reasons": [f"{one.type.value.replace('_', ' ')}: {one.words}" for one in comparison.explanations],
    }


def _as_inert_json(content: object) -> Markup:
    """Return JSON that can stand in a script element: no character in it can end the element or the line."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - made inert above


@cache
def _read_bundle() -> str:
    folder = files("pyvis") / "templates" / "lib" / "vis-9.1.2"
    return (folder / "vis-network.min.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
