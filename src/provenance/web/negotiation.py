"""Content negotiation: which of the forms that an answer has does the client like best (RFC 9110, 12.5.1)?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

HTML = "text/html"

TABLES: Mapping[str, str] = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
    "text/xml": "xml",
}
"""Media types of tables and truth values, the preferred one first, and the form of each."""

GRAPHS: Mapping[str, str] = {
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdfxml",
    "application/json": "jsonld",
    "application/xml": "rdfxml",
    "text/xml": "rdfxml",
    "text/plain": "ntriples",
}
"""Media types of graphs, the preferred one first, and the form of each."""


def choose(accept: str, offers: Sequence[str]) -> str | None:
    """Return the offered media type that an Accept header prefers, the earlier offer among equals; None if none fits.

    >>> choose("text/csv;q=0.5, application/*", ["text/csv", "application/json"])
    'application/json'
    >>> choose("*/*;q=0.1, text/csv;q=0", ["text/csv", "text/html"])
    'text/html'
    >>> choose("image/png", ["text/csv"]) is None
    True
    """
    ranges = _parse(accept) or [("*/*", 1.0)]
    best, most = None, 0.0
    for offer in offers:
        quality = _weigh(offer, ranges)
        if quality > most:
            best, most = offer, quality
    return best


def _parse(accept: str) -> list[tuple[str, float]]:
    """Return the media ranges of a header with their qualities; parts that cannot be read are passed over."""
    ranges = []
    for part in accept.split(","):
        media, *parameters = (word.strip().lower() for word in part.split(";"))
        if media == "*":  # old Java clients write it so
            media = "*/*"
        if "/" in media:
            ranges.append((media, _read_quality(parameters)))
    return ranges


def _read_quality(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 1.0
    return 1.0


def _weigh(offer: str, ranges: Sequence[tuple[str, float]]) -> float:
    """Return the quality that the most specific range gives to a media type; 0 when none covers it."""
    for covering in (offer, offer.partition("/")[0] + "/*", "*/*"):
        qualities = [quality for media, quality in ranges if media == covering]
        if qualities:
            return max(qualities)
    return 0.0
