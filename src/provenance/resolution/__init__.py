"""Resolution: which mentions of many articles mean one speaker, one event, one measurand, one utterance."""

from provenance.resolution.resolve import resolve

__all__ = ["resolve"]
