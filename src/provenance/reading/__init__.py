"""Reading: bytes on disk or on standard input become articles, exactly as they stand."""

from provenance.reading.read import read_articles

__all__ = ["read_articles"]
