"""Spans of a text as Web Annotation selectors with IRIs of their own.

A span's IRI is its version's with a fragment that says where it lies, ``version/5f0c#char=12,40`` (RFC 5147), so that
two claims on one sentence share the node, exports need no blank nodes, and the offsets can be read off the IRI itself.
"""

from __future__ import annotations

from pyoxigraph import NamedNode

from provenance.graph.description import Writer
from provenance.graph.namespaces import term
from provenance.graph.terms import INTEGER, TEXT
from provenance.models.value import Span

CONTEXT = 32
"""Code points kept before and after a quoted span, enough to tell its occurrences apart."""
LONGEST = 300
"""Code points of an article that a literal may hold at most; longer stretches are cut."""

EXACT = term("oa:exact")
START = term("oa:start")
END = term("oa:end")
_PREFIX = term("oa:prefix")
_SUFFIX = term("oa:suffix")
_POSITION_SELECTOR = term("oa:TextPositionSelector")
_QUOTE_SELECTOR = term("oa:TextQuoteSelector")
_RESOURCE = term("oa:SpecificResource")
SOURCE = term("oa:hasSource")
SELECTOR = term("oa:hasSelector")


def mint_span(version: str, span: Span) -> str:
    """Return the identifier of a span.

    >>> mint_span("version/5f0c", Span(start=12, end=40))
    'version/5f0c#char=12,40'
    """
    return f"{version}#char={span.start},{span.end}"


def parse_span(node: NamedNode) -> Span:
    """Return the span that an IRI minted from ``mint_span`` names."""
    start, _, end = node.value.rpartition("#char=")[2].partition(",")
    return Span(start=int(start), end=int(end))


def cut(words: str) -> str:
    """Return the words, at most as long as a literal may be, with an ellipsis where they were cut."""
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


class Anchors:
    """Writes the spans of one version, each once."""

    def __init__(self, writer: Writer, version: str, text: str) -> None:
        self._writer = writer
        self._version = version
        self._source = writer.names.mint(version)
        self._text = text
        self._nodes: dict[tuple[int, int], NamedNode] = {}
        self._quoted: set[NamedNode] = set()

    def add_span(self, span: Span) -> NamedNode:
        """Describe the span by its offsets and return its node."""
        place = span.start, span.end
        node = self._nodes.get(place)
        if node is None:
            node = self._nodes[place] = self._writer.names.mint(mint_span(self._version, span))
            self._writer.add_types(node, _POSITION_SELECTOR)
            self._writer.add(node, START, INTEGER.encode(span.start))
            self._writer.add(node, END, INTEGER.encode(span.end))
        return node

    def add_quoted(self, span: Span) -> NamedNode:
        """Describe the span by its offsets and by its words and their neighbours, and return its node."""
        node = self.add_span(span)
        if node not in self._quoted:
            self._quoted.add(node)
            add, text = self._writer.add, self._text
            self._writer.add_types(node, _QUOTE_SELECTOR)
            add(node, EXACT, TEXT.encode(cut(text[span.start : span.end])))
            add(node, _PREFIX, TEXT.encode(text[max(0, span.start - CONTEXT) : span.start]))
            add(node, _SUFFIX, TEXT.encode(text[span.end : span.end + CONTEXT]))
        return node

    def add_resource(self, node: NamedNode, span: Span) -> None:
        """Describe the node as the stretch of the version's text that the span selects."""
        self._writer.add_types(node, _RESOURCE)
        self._writer.add(node, SOURCE, self._source)
        self._writer.add(node, SELECTOR, self.add_quoted(span))
