"""Reading ahead: what the pages of a small store rest on is worked out when the server starts."""

from __future__ import annotations

from provenance import graph
from provenance.errors import ProvenanceError
from provenance.web.snapshots import Snapshots
from provenance.web.workbench.picture import draw
from provenance.web.workbench.standing import find_standing

FEW = 200
"""Articles of a store that is read before the first page is asked for; larger ones are read when a page needs them."""

_COUNT = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a cg:Article }"


def prepare(snapshots: Snapshots) -> None:
    """Work out what the pages of a small store rest on, so that nobody waits for it."""
    try:
        with snapshots.lease() as snapshot:
            if int(graph.run_query(snapshot.store, _COUNT).rows()[0]["n"]) <= FEW:
                find_standing(snapshot).prepare()
                draw(snapshot)
    except ProvenanceError:  # the server was told to stop, or what is wrong will be said on the pages
        return
