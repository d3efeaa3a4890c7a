"""What stands behind a report beside the dossier: reviews, redactions, and the state of everything it rests on."""

from __future__ import annotations

from collections.abc import Mapping

from provenance.models.review import NOTHING, Redaction, ReviewState
from provenance.models.value import Value


class Record(Value):
    """Reviews of a store and the hashes by which the store can be known again."""

    reviews: tuple[ReviewState, ...] = ()
    redactions: tuple[Redaction, ...] = ()
    length: int = 0
    """Entries of the review log."""
    head: str = NOTHING
    """Hash of the log's last entry."""
    renewals: tuple[str, ...] = ()
    """Where the log was changed from outside and begun anew, in words."""
    graphs: Mapping[str, str] = {}
    """SHA-256 of each graph, by name."""
    signer: str | None = None
    key: str | None = None
    """Fingerprint of the signer's key."""
    ontology: str = ""
    """IRI of the release of the ontology that the store speaks."""
    alterations: tuple[str, ...] = ()
    """What is not as it was recorded, in words; a report says so at its head."""
