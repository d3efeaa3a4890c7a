"""Extractions as RDF: claims, the claimants and words they were printed with, mentions and marks.

One extraction fills one graph, ``claims/<version>/<extractor>``, whose name is also the activity that generated every
claim. A claim node says that somebody said something; the content itself is never asserted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from pyoxigraph import NamedNode, Quad

from provenance.errors import GraphError
from provenance.graph import claim_tables as tables
from provenance.graph.anchors import Anchors, cut
from provenance.graph.description import Writer
from provenance.graph.namespaces import Names, term
from provenance.graph.terms import INTEGER, TEXT, format_interval
from provenance.models.claim import (
    AnyClaim,
    Attribution,
    Claimant,
    Computation,
    Extraction,
    FigureClaim,
    Mark,
    Mention,
    QuantityClaim,
)
from provenance.models.identifiers import digest, mint_mention
from provenance.models.value import Span

T = TypeVar("T")
_StoredClaim = AnyClaim | QuantityClaim


def extraction_to_graph(extraction: Extraction, text: str, names: Names) -> list[Quad]:
    """Return the statements of an extraction.

    Args:
        extraction: what was read.
        text: the text of its version, to which every anchor must be true.
        names: turns identifiers into IRIs.

    Raises:
        GraphError: when an anchor's words are not those of the text, two claims share an identifier, or a claim refers
            to one that the extraction lacks.
    """
    return list(stream_extraction(extraction, text, names))


def stream_extraction(extraction: Extraction, text: str, names: Names) -> Iterator[Quad]:
    """Yield the statements of an extraction, record by record; arguments and errors as for ``extraction_to_graph``."""
    _check(extraction, text)
    return chain.from_iterable(_ExtractionWriter(extraction, text, names).write())


class _ExtractionWriter:
    def __init__(self, extraction: Extraction, text: str, names: Names) -> None:
        graph = tables.name_claims_graph(extraction.version, extraction.extractor)
        self._extraction = extraction
        self._text = text
        self._writer = Writer(names, graph)
        self._anchors = Anchors(self._writer, extraction.version, text)
        self._version = names.mint(extraction.version)
        self._run = names.mint(graph)
        self._claimants: set[str] = set()
        stored = (*extraction.claims, *extraction.quantities)
        self._iri_of = {claim.local_id: names.mint(claim.iri) for claim in stored}

    def write(self) -> Iterator[list[Quad]]:
        """Yield the statements record by record."""
        writer, extraction = self._writer, self._extraction
        writer.add_types(self._run, tables.EXTRACTION, term("prov:Activity"))
        writer.add(self._run, tables.USED, self._version)
        writer.add(self._run, tables.EXTRACTOR, TEXT.encode(extraction.extractor))
        kinds: tuple[tuple[_StoredClaim, ...], ...] = (
            extraction.figures,
            extraction.quotes,
            extraction.assertions,
            extraction.quantities,
        )
        for claims in kinds:
            yield from self._write(claims, self._add_claim)
        yield from self._write(extraction.mentions, self._add_mention)
        yield from self._write(extraction.marks, self._add_mark)
        yield from self._write(extraction.computations, self._add_computation)

    def _write(self, records: Sequence[T], add: Callable[[T, int], None]) -> Iterator[list[Quad]]:
        for position, record in enumerate(records, start=1):
            add(record, position)
            yield self._writer.take()
        yield self._writer.take()

    def _add_claim(self, claim: _StoredClaim, position: int) -> None:
        writer, node = self._writer, self._iri_of[claim.local_id]
        writer.add_types(node, tables.CLASSES[type(claim)], tables.CLAIM)
        writer.add(node, tables.IN_VERSION, self._version)
        writer.add(node, tables.GENERATED_BY, self._run)
        writer.add(node, tables.POSITION, INTEGER.encode(position))
        writer.add_fields(node, claim, tables.CLAIM_TABLE)
        writer.add(node, tables.ANCHOR, self._add_anchor(claim.span))
        writer.add(node, tables.SENTENCE_SPAN, self._anchors.add_span(claim.sentence))
        writer.add(node, tables.SENTENCE, TEXT.encode(cut(claim.sentence.text_in(self._text))))
        writer.add(node, tables.CLAIMANT, self._add_claimant(claim.claimant))
        if claim.cue_span is not None:
            writer.add(node, tables.CUE_SPAN, self._anchors.add_span(claim.cue_span))
        self._add_chain(claim, node)
        if isinstance(claim, FigureClaim):
            self._add_figure(claim, node)
        elif isinstance(claim, QuantityClaim):
            writer.add_fields(node, claim, tables.QUANTITY_TABLE)
            self._add_as_of(claim, node)
        else:
            self._add_attribution(claim, node)

    def _add_anchor(self, span: Span) -> NamedNode:
        node = self._writer.names.mint(mint_mention(self._extraction.version, span.start, span.end, "claim"))
        self._anchors.add_resource(node, span)
        return node

    def _add_chain(self, claim: _StoredClaim, node: NamedNode) -> None:
        for position, claimant in enumerate(claim.chain, start=1):
            stub = self._writer.names.mint(f"{claim.iri}#relayed-{position}")
            self._writer.add(node, tables.RELAYS, stub)
            self._writer.add_types(stub, tables.RELAYED_CLAIM)
            self._writer.add(stub, tables.CLAIMANT, self._add_claimant(claimant))
            node = stub

    def _add_claimant(self, claimant: Claimant) -> NamedNode:
        identifier = f"claimant/{digest(self._extraction.version, claimant.model_dump_json())}"
        node = self._writer.names.mint(identifier)
        if identifier not in self._claimants:
            self._claimants.add(identifier)
            self._writer.add_types(node, tables.CLAIMANT_CLASS)
            self._writer.add_fields(node, claimant, tables.CLAIMANT_TABLE)
            if claimant.span is not None:
                self._writer.add(node, tables.SPAN, self._anchors.add_span(claimant.span))
        return node

    def _add_figure(self, figure: FigureClaim, node: NamedNode) -> None:
        writer = self._writer
        writer.add_fields(node, figure, tables.FIGURE_TABLE)
        writer.add(node, tables.NUMBER, self._anchors.add_span(figure.number))
        if figure.band:
            writer.add_fields(node, figure.band, tables.BAND_TABLE)
        if figure.part_of is not None:
            writer.add(node, tables.PART_OF, self._iri_of[figure.part_of] if figure.part_of else tables.UNNAMED_WHOLE)
        self._add_as_of(figure, node)
        if figure.asserted is not None:
            writer.add(node, tables.ASSERTED, TEXT.encode(format_interval(figure.asserted)))
            writer.add_fields(node, figure, tables.ASSERTED_TABLE)
        if figure.supersedes is not None:
            writer.add(node, tables.SUPERSEDES, self._iri_of[figure.supersedes])

    def _add_as_of(self, dated: FigureClaim | QuantityClaim | Computation, node: NamedNode) -> None:
        if dated.as_of is not None:
            self._writer.add(node, tables.AS_OF, TEXT.encode(format_interval(dated.as_of)))
            self._writer.add_fields(node, dated, tables.AS_OF_TABLE)

    def _add_computation(self, computation: Computation, position: int) -> None:
        writer, node = self._writer, self._writer.names.mint(computation.iri)
        source = self._version if computation.derived_from is None else self._iri_of[computation.derived_from]
        writer.add_types(node, tables.COMPUTATION, term("prov:Entity"))
        writer.add(node, tables.GENERATED_BY, self._run)
        writer.add(node, tables.POSITION, INTEGER.encode(position))
        writer.add_fields(node, computation, tables.COMPUTATION_TABLE)
        writer.add(node, tables.DERIVED_FROM, source)
        writer.add(node, tables.SPAN, self._anchors.add_span(computation.span))
        self._add_as_of(computation, node)

    def _add_attribution(self, attribution: Attribution, node: NamedNode) -> None:
        self._writer.add_fields(node, attribution, tables.ATTRIBUTION_TABLE)
        for position, fragment in enumerate(attribution.fragments, start=1):
            self._writer.add(node, tables.FRAGMENT, self._anchors.add_span(fragment))
            self._writer.add(node, term(f"rdf:_{position}"), self._anchors.add_span(fragment))
        if attribution.inside is not None:
            self._writer.add(node, tables.INSIDE, self._iri_of[attribution.inside])

    def _add_mention(self, mention: Mention, position: int) -> None:
        node = self._writer.names.mint(mention.iri)
        self._writer.add_types(node, tables.MENTION)
        self._writer.add(node, tables.POSITION, INTEGER.encode(position))
        self._writer.add_fields(node, mention, tables.MENTION_TABLE)
        self._anchors.add_resource(node, mention.span)

    def _add_mark(self, mark: Mark, position: int) -> None:
        node = self._writer.names.mint(f"{self._extraction.version}#mark-{position}")
        self._writer.add_types(node, tables.MARK)
        self._writer.add(node, tables.POSITION, INTEGER.encode(position))
        self._writer.add_fields(node, mark, tables.MARK_TABLE)
        self._writer.add(node, tables.SPAN, self._anchors.add_span(mark.span))


def _check(extraction: Extraction, text: str) -> None:
    claims = (*extraction.claims, *extraction.quantities)
    for anchored in (*claims, *extraction.mentions, *extraction.computations):
        if anchored.exact != anchored.span.text_in(text) or anchored.version != extraction.version:
            raise GraphError(f"{anchored.iri}: {anchored.exact!r} does not stand at {anchored.span} of its text")
    _check_distinct(claim.iri for claim in claims)
    _check_distinct(claim.local_id for claim in claims)
    _check_distinct(mention.iri for mention in extraction.mentions)
    known = {claim.local_id for claim in claims} | {"", None}
    for reference in _list_references(extraction):
        if reference not in known:
            raise GraphError(f"{extraction.version}: a claim refers to {reference!r}, which the extraction lacks")


def _list_references(extraction: Extraction) -> Iterator[str | None]:
    for figure in extraction.figures:
        yield from (figure.part_of, figure.supersedes)
    yield from (attribution.inside for attribution in (*extraction.quotes, *extraction.assertions))
    yield from (computation.derived_from for computation in extraction.computations)


def _check_distinct(identifiers: Iterable[str]) -> None:
    seen: set[str] = set()
    for identifier in identifiers:
        if identifier in seen:
            raise GraphError(f"{identifier}: two records of one extraction share this identifier")
        seen.add(identifier)
