"""The network: articles, claims, claimants and events as nodes, and what ties them as edges.

Attributes are strings, numbers and booleans and never None, so that every writer of networkx can write them.
"""

from __future__ import annotations

import networkx as nx

from provenance.models.claim import AnyClaim, FigureClaim
from provenance.models.comparison import Comparison
from provenance.models.dossier import Dossier
from provenance.models.identifiers import digest
from provenance.models.vocabulary import ClaimantKind, Severity
from provenance.models.wording import say_claimant, say_interval, say_kind, say_outlet, say_title

LONGEST_LABEL = 44
_URGENCY = {Severity.HIGH: 100, Severity.MIDDLE: 10, Severity.LOW: 1}
"""One serious disagreement goes before any number of slight ones."""


def build_network(dossier: Dossier) -> nx.MultiDiGraph[str]:
    """Return the network of a dossier, nodes and edges in the order of its articles."""
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    urgency = _weigh_alarms(dossier)
    for article in dossier.articles:
        network.add_node(
            article.version,
            kind="article",
            label=shorten(say_title(article)),
            title=say_title(article),
            outlet=say_outlet(article),
            published=say_interval(article.published),
            is_core=True,
        )
    for claim in dossier.claims.values():
        _add_claim(network, dossier, claim, is_core=isinstance(claim, FigureClaim) or claim.iri in urgency)
        network.nodes[claim.iri].update(in_conflict=claim.iri in urgency, urgency=urgency.get(claim.iri, 0))
    for comparison in dossier.comparisons:
        _add_comparison(network, comparison)
    return network


def _weigh_alarms(dossier: Dossier) -> dict[str, int]:
    """Return how urgent each claim in a conflict is, by identifier; claims in none are left out."""
    urgency: dict[str, int] = {}
    for conflict in dossier.conflicts:
        for claim in (*conflict.left.claims, *conflict.right.claims):
            urgency[claim] = max(urgency.get(claim, 0), _URGENCY[conflict.severity])
    return urgency


def shorten(words: str, longest: int = LONGEST_LABEL) -> str:
    """Return the words on one line, cut at a word's end with an ellipsis.

    >>> shorten("a long title of many words", 12)
    'a long…'
    """
    line = " ".join(words.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rsplit(' ', 1)[0]}…"


def _add_claim(network: nx.MultiDiGraph[str], dossier: Dossier, claim: AnyClaim, *, is_core: bool) -> None:
    network.add_node(
        claim.iri,
        kind=claim.kind.value,
        label=_say_claim(claim),
        title=claim.exact,
        harm=claim.harm.value if isinstance(claim, FigureClaim) else "",
        is_core=is_core,
    )
    network.add_edge(claim.iri, claim.version, key="printed in", kind="printed in")
    claimant = _add_claimant(network, dossier, claim, is_core=is_core)
    network.add_edge(claimant, claim.iri, key="says", kind="says")
    link = dossier.link_of.get(claim.iri)
    event = dossier.event_of.get(link.event) if link and link.event else None
    if event is not None:
        shown = is_core or network.nodes.get(event.id, {}).get("is_core", False)
        network.add_node(event.id, kind="event", label=shorten(event.label, 84), title=event.label, is_core=shown)
        network.add_edge(claim.iri, event.id, key="about", kind="about")


def _say_claim(claim: AnyClaim) -> str:
    if isinstance(claim, FigureClaim):
        return f"{shorten(claim.exact, 32)} · {say_kind(claim)}"
    words = shorten(claim.exact.strip("\"“”«»‘’' "), 36)
    return f"“{words}”" if claim.kind.value == "quote" else words


def _add_claimant(network: nx.MultiDiGraph[str], dossier: Dossier, claim: AnyClaim, *, is_core: bool) -> str:
    link = dossier.link_of.get(claim.iri)
    entity = dossier.entity_of.get(link.claimant) if link and link.claimant else None
    if entity is not None:
        node, label, kind = entity.id, entity.label, entity.kind.value
    elif claim.claimant.kind is ClaimantKind.OUTLET:
        outlet = say_outlet(dossier.article_of[claim.version])
        node, label, kind = f"voice/{digest(outlet)}", f"{outlet} (own voice)", "outlet"
    else:
        label, kind = say_claimant(claim.claimant), claim.claimant.kind.value
        node = f"claimant/{digest(claim.version, label)}"
    shown = is_core or network.nodes.get(node, {}).get("is_core", False)
    network.add_node(node, kind="claimant", label=shorten(label, 30), title=label, sort=kind, is_core=shown)
    return node


def _add_comparison(network: nx.MultiDiGraph[str], comparison: Comparison) -> None:
    left, right = comparison.left.claims[0], comparison.right.claims[0]
    network.add_edge(
        left,
        right,
        key=comparison.id,
        kind="compared",
        relation=comparison.relation.value.replace("_", " "),
        alarm=comparison.alarm,
        severity=comparison.severity.value,
    )
