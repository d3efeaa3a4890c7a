"""Values as RDF and back, the stores that hold it, and the questions one can ask of it."""

from provenance.graph.location import open_snapshot, open_store
from provenance.graph.records import (
    read_articles,
    read_comparisons,
    read_dossier,
    read_extractions,
    read_judgements,
    read_resolution,
    replace_derived,
    write_article,
    write_articles,
    write_extraction,
    write_judgements,
)
from provenance.graph.store import Store

__all__ = [
    "Store",
    "open_snapshot",
    "open_store",
    "read_articles",
    "read_comparisons",
    "read_dossier",
    "read_extractions",
    "read_judgements",
    "read_resolution",
    "replace_derived",
    "write_article",
    "write_articles",
    "write_extraction",
    "write_judgements",
]
