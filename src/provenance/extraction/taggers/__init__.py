"""Sequence models that read attributions: one interface, an accurate encoder and a fast CRF behind it."""

from provenance.extraction.taggers.opening import open_tagger

__all__ = ["open_tagger"]
