"""Extractions read back from their graphs, equal to those that were written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pyoxigraph import NamedNode, Quad

from provenance.graph import claim_tables as tables
from provenance.graph.anchors import SELECTOR, parse_span
from provenance.graph.description import Description, Descriptions, describe, keep_type
from provenance.graph.namespaces import Names
from provenance.graph.terms import INTEGER, TEXT, parse_interval
from provenance.models.claim import (
    AssertionClaim,
    Band,
    Claimant,
    Computation,
    Extraction,
    FigureClaim,
    Mark,
    Mention,
    QuantityClaim,
    QuoteClaim,
)
from provenance.models.value import Interval


def extraction_from_graph(quads: Iterable[Quad], text: str, names: Names) -> Extraction:
    """Return the extraction that one ``claims/…`` graph holds.

    Args:
        quads: the statements of the graph.
        text: the text of its version; a literal may hold a long stretch only in part.
        names: those under which it was written.
    """
    return _ExtractionReader(describe(quads), text, names).read()


class _ExtractionReader:
    def __init__(self, descriptions: Descriptions, text: str, names: Names) -> None:
        self._descriptions = descriptions
        self._text = text
        self._names = names
        self._run = next(keep_type(descriptions, tables.EXTRACTION))
        self._version = names.get_identifier(self._run.get(tables.USED))

    def read(self) -> Extraction:
        return Extraction(
            version=self._version,
            extractor=TEXT.decode(self._run.get(tables.EXTRACTOR)),
            figures=tuple(self._read_figure(node) for node in self._in_order(tables.CLASSES[FigureClaim])),
            quotes=tuple(
                QuoteClaim(**self._read_attribution(node)) for node in self._in_order(tables.CLASSES[QuoteClaim])
            ),
            assertions=tuple(
                AssertionClaim(**self._read_attribution(node))
                for node in self._in_order(tables.CLASSES[AssertionClaim])
            ),
            marks=tuple(
                Mark(span=parse_span(node.get(tables.SPAN)), **node.read(tables.MARK_TABLE))
                for node in self._in_order(tables.MARK)
            ),
            mentions=tuple(self._read_mention(node) for node in self._in_order(tables.MENTION)),
            quantities=tuple(self._read_quantity(node) for node in self._in_order(tables.CLASSES[QuantityClaim])),
            computations=tuple(self._read_computation(node) for node in self._in_order(tables.COMPUTATION)),
        )

    def _in_order(self, type_: NamedNode) -> list[Description]:
        found = keep_type(self._descriptions, type_)
        return sorted(found, key=lambda node: INTEGER.decode(node.get(tables.POSITION)))

    def _read_claim(self, node: Description) -> dict[str, Any]:
        span = parse_span(self._descriptions[node.get(tables.ANCHOR)].get(SELECTOR))
        cue_span = node.find(tables.CUE_SPAN)
        return node.read(tables.CLAIM_TABLE) | {
            "version": self._version,
            "span": span,
            "exact": span.text_in(self._text),
            "sentence": parse_span(node.get(tables.SENTENCE_SPAN)),
            "claimant": self._read_claimant(node),
            "cue_span": parse_span(cue_span) if cue_span else None,
            "chain": tuple(self._read_chain(node)),
        }

    def _read_chain(self, node: Description) -> Iterator[Claimant]:
        while (relayed := node.find(tables.RELAYS)) is not None:
            node = self._descriptions[relayed]
            yield self._read_claimant(node)

    def _read_claimant(self, node: Description) -> Claimant:
        claimant = self._descriptions[node.get(tables.CLAIMANT)]
        span = claimant.find(tables.SPAN)
        return Claimant(span=parse_span(span) if span else None, **claimant.read(tables.CLAIMANT_TABLE))

    def _read_figure(self, node: Description) -> FigureClaim:
        band = Band(**node.read(tables.BAND_TABLE)) if node.find(tables.BAND_RULE) is not None else None
        superseded = node.find(tables.SUPERSEDES)
        return FigureClaim(
            **self._read_claim(node),
            **node.read(tables.FIGURE_TABLE),
            number=parse_span(node.get(tables.NUMBER)),
            band=band,
            part_of=self._read_whole(node),
            as_of=_read_interval(node, tables.AS_OF),
            asserted=_read_interval(node, tables.ASSERTED),
            supersedes=self._read_local_id(superseded) if superseded else None,
        )

    def _read_quantity(self, node: Description) -> QuantityClaim:
        return QuantityClaim(
            **self._read_claim(node), **node.read(tables.QUANTITY_TABLE), as_of=_read_interval(node, tables.AS_OF)
        )

    def _read_computation(self, node: Description) -> Computation:
        span, source = parse_span(node.get(tables.SPAN)), node.get(tables.DERIVED_FROM)
        return Computation(
            **node.read(tables.COMPUTATION_TABLE),
            version=self._version,
            span=span,
            exact=span.text_in(self._text),
            as_of=_read_interval(node, tables.AS_OF),
            derived_from=self._read_local_id(source) if source in self._descriptions else None,
        )

    def _read_whole(self, node: Description) -> str | None:
        whole = node.find(tables.PART_OF)
        if whole is None or whole == tables.UNNAMED_WHOLE:
            return None if whole is None else ""
        return self._read_local_id(whole)

    def _read_local_id(self, node: NamedNode) -> str:
        return str(TEXT.decode(self._descriptions[node].get(tables.LOCAL_ID)))

    def _read_attribution(self, node: Description) -> dict[str, Any]:
        inside = node.find(tables.INSIDE)
        return (
            self._read_claim(node)
            | node.read(tables.ATTRIBUTION_TABLE)
            | {
                "fragments": node.read_sequence(tables.SPAN_CODEC),
                "inside": self._read_local_id(inside) if inside else None,
            }
        )

    def _read_mention(self, node: Description) -> Mention:
        span = parse_span(node.get(SELECTOR))
        fields = node.read(tables.MENTION_TABLE)
        return Mention(version=self._version, span=span, exact=span.text_in(self._text), **fields)


def _read_interval(node: Description, predicate: NamedNode) -> Interval | None:
    found = node.find(predicate)
    return parse_interval(TEXT.decode(found)) if found else None
