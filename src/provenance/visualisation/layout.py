"""Layout: three columns, so that the eye can follow a claim to both its sides.

Claimants stand on the left, claims in the middle under the event they are about, articles on the right. Events come in
the order of what they hold: the most serious alarms first, then the most claims. Claimants and articles stand at the
mean height of their claims, pushed apart where they would touch. Nothing is random and nothing moves by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from statistics import fmean

import networkx as nx

COLUMNS = {"claimant": -440, "claim": 0, "article": 450}
ROW, HEADING, GAP, LEAST = 50, 54, 30, 54
"""Pixels: between claims, under an event's name, above it, and between neighbours in the outer columns."""
CLAIMS = ("figure", "quote", "assertion")

Place = tuple[int, int]
Keep = Callable[[str], bool]


def lay_out(network: nx.MultiDiGraph[str], shown: Collection[str]) -> dict[str, Place]:
    """Return x and y of every shown node, in pixels; y grows downwards."""
    places: dict[str, Place] = {}
    y = 0
    for event, claims in _gather(network, shown):
        if event:
            places[event] = (COLUMNS["claim"], y)
            y += HEADING
        for claim in claims:
            places[claim] = (COLUMNS["claim"], y)
            y += ROW
        y += GAP
    for kind, x in (("claimant", COLUMNS["claimant"]), ("article", COLUMNS["article"])):
        wished = [(_mean_height(network, node, places), node) for node in shown if _kind(network, node) == kind]
        places.update({node: (x, height) for node, height in _push_apart(sorted(wished))})
    return places


def _kind(network: nx.MultiDiGraph[str], node: str) -> str:
    return str(network.nodes[node]["kind"])


def _gather(network: nx.MultiDiGraph[str], shown: Collection[str]) -> list[tuple[str, list[str]]]:
    """Return the claims under their events, those without an event last."""
    groups: dict[str, list[str]] = {}
    for claim in network.nodes:
        if claim in shown and _kind(network, claim) in CLAIMS:
            events = [node for node in network.successors(claim) if _kind(network, node) == "event"]
            groups.setdefault(events[0] if events else "", []).append(claim)

    def urgency(group: tuple[str, list[str]]) -> tuple[bool, int, int, str]:
        event, claims = group
        alarms = sum(int(network.nodes[claim]["urgency"]) for claim in claims)
        return not event, -alarms, -len(claims), event

    return sorted(groups.items(), key=urgency)


def _mean_height(network: nx.MultiDiGraph[str], node: str, places: dict[str, Place]) -> float:
    near = [places[other][1] for other in nx.all_neighbors(network, node) if other in places]
    return fmean(near) if near else 0.0


def _push_apart(wished: Sequence[tuple[float, str]]) -> list[tuple[str, int]]:
    """Return heights at least ``LEAST`` apart, on average where they were wished."""
    heights: list[float] = []
    for wish, _ in wished:
        heights.append(max(wish, heights[-1] + LEAST) if heights else wish)
    drift = fmean(height - wish for height, (wish, _) in zip(heights, wished, strict=True)) if wished else 0.0
    return [(node, round(height - drift)) for height, (_, node) in zip(heights, wished, strict=True)]
