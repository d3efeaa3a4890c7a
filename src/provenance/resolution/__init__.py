"""Resolution: which mentions of many articles mean one speaker, one event, one measurand, one utterance."""

from provenance.resolution.judgements import read_judgements
from provenance.resolution.resolve import resolve
from provenance.resolution.rows import link_rows

__all__ = ["link_rows", "read_judgements", "resolve"]
