"""What an outlet states in its own voice: acts, events, harm and standing relations that somebody could check."""

from provenance.extraction.assertions.find import find_assertions

__all__ = ["find_assertions"]
