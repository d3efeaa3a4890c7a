"""Conflict: claims that speak of one thing, compared, typed and explained.

Figures of one measurand are gathered into value groups, neighbouring groups are compared, and every pair gets a
relation, whether it alarms or not, and the reasons that the texts give for the difference. Quotations of one
utterance are compared word by word, assertions of one event by polarity and date. Nothing here decides which of two
claims is right.
"""

from provenance.conflict.alike import gather_alike
from provenance.conflict.changes import find_changes
from provenance.conflict.compare import compare
from provenance.conflict.compare_datasets import compare_datasets
from provenance.conflict.expand import expand_pairs
from provenance.conflict.rows import to_rows
from provenance.conflict.stale import stale_rows
from provenance.conflict.timeline import render_timeline

__all__ = [
    "compare",
    "compare_datasets",
    "expand_pairs",
    "find_changes",
    "gather_alike",
    "render_timeline",
    "stale_rows",
    "to_rows",
]
