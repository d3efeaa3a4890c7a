"""What a picture shows of a dossier: all of it, or what lies in a span of days, near a record, or in disagreement."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import networkx as nx

from provenance.errors import QueryError
from provenance.models.claim import AnyClaim, FigureClaim
from provenance.models.dossier import Dossier
from provenance.models.value import Interval, Value
from provenance.models.vocabulary import Harm
from provenance.visualisation.network import build_network


class View(Value):
    """Conditions that a claim must fulfil to be in the picture; none given, every claim is."""

    conflict: str | None = None
    """A comparison, by identifier: its claims alone."""
    near: str | None = None
    """A claim, article, event or claimant, by identifier: what is tied to it."""
    steps: int = 2
    """How many edges away from ``near`` a claim may be."""
    since: date | None = None
    until: date | None = None
    """First and last day on which a claim may have been published; one without a date is left out."""
    harm: Harm | None = None
    only_conflicts: bool = False


def select_view(dossier: Dossier, view: View, claims: Collection[str] | None = None) -> Dossier:
    """Return the part of a dossier that a view shows, and whatever its claims are compared with.

    Args:
        dossier: what to show a part of.
        view: the conditions.
        claims: identifiers of the claims to choose from; all of them when None.

    Raises:
        QueryError: when no claim fulfils the conditions, or a record that they name is not there.
    """
    reached = _find_near(dossier, view.near, view.steps) if view.near else None
    published = dict(dossier.resolution.published)
    wanted = {
        claim.iri
        for claim in dossier.claims.values()
        if (claims is None or claim.iri in claims)
        and (reached is None or claim.iri in reached)
        and (view.harm is None or (isinstance(claim, FigureClaim) and claim.harm is view.harm))
        and _lies_within(published.get(claim.version) or _day_of(dossier, claim), view.since, view.until)
    }
    if view.conflict or view.only_conflicts:
        wanted &= _find_conflicting(dossier, view.conflict)
    if not wanted:
        raise QueryError("no claim in the store is in this view")
    return dossier.narrow(wanted | _find_compared(dossier, wanted))


def _find_near(dossier: Dossier, record: str, steps: int) -> Collection[str]:
    network = build_network(dossier)
    node = next((node for node in network if node == record or record.endswith(f"/{node}")), None)
    node = node or next((one.version for one in dossier.articles if record in (one.id, one.iri)), None)
    if node is None:
        raise QueryError(f"nothing in the store is called {record}")
    return nx.single_source_shortest_path_length(network.to_undirected(as_view=True), node, cutoff=steps)


def _day_of(dossier: Dossier, claim: AnyClaim) -> Interval:
    return dossier.article_of[claim.version].published


def _lies_within(published: Interval, since: date | None, until: date | None) -> bool:
    first, last = published.earliest or published.latest, published.latest or published.earliest
    if since is None and until is None:
        return True
    return first is not None and last is not None and first <= (until or last) and last >= (since or first)


def _find_conflicting(dossier: Dossier, conflict: str | None) -> set[str]:
    found = [
        one
        for one in (dossier.comparisons if conflict else dossier.conflicts)
        if conflict is None or conflict == one.id or conflict.endswith(f"/{one.id}")
    ]
    if conflict and not found:
        raise QueryError(f"nothing in the store is called {conflict}")
    return {claim for one in found for claim in (*one.left.claims, *one.right.claims)}


def _find_compared(dossier: Dossier, claims: Collection[str]) -> set[str]:
    """Return the members of every comparison that one of the claims takes part in."""
    found: set[str] = set()
    for one in dossier.comparisons:
        members = (*one.left.claims, *one.right.claims)
        if not found.issuperset(members) and any(claim in claims for claim in members):
            found.update(members)
    return found
