"""Comparisons as RDF: value groups, how two of them relate, and why they differ. All in the graph ``derived``.

``cg:rank`` keeps the order in which comparisons were handed over. Conflicts also stand on pages of fifty: an engine
finds a page by its number, however many there are, while finding the first fifty by rank sorts them all. The first
member of a group, ``rdf:_1``, is its earliest printed claim; how that was printed stands with the group, so that a
conflict is shown with one step to each side instead of a dozen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import count
from typing import NamedTuple

from pyoxigraph import NamedNode, Quad

from provenance.graph.anchors import cut
from provenance.graph.articles import POSITION
from provenance.graph.description import Description, Descriptions, Property, Table, Writer, keep_type
from provenance.graph.identities import DERIVED
from provenance.graph.namespaces import Names, term
from provenance.graph.terms import BOOLEAN, DATE, INTEGER, REAL, TEXT, concept_of, record_of
from provenance.models.comparison import Comparison, Explanation, ValueGroup
from provenance.models.dossier import Dossier
from provenance.models.vocabulary import (
    Basis,
    ConflictKind,
    ExplanationType,
    Harm,
    Relation,
    Severity,
    Status,
    Subject,
)

PAGE = 50
"""Conflicts on a page of the board."""

COMPARISON = term("cg:Comparison")
_CONFLICT = term("cg:Conflict")
_GROUP = term("cg:ValueGroup")
_EXPLANATION_CLASS = term("cg:Explanation")
_LEFT = term("cg:left")
_RIGHT = term("cg:right")
_RANK = term("cg:rank")
_MEMBER = term("cg:member")
_MEASURAND = term("cg:measurand")
_EXPLANATION = term("cg:explanation")
_EVIDENCE = term("cg:evidence")
_EXPLANATION_TABLE = (
    Property("type", term("cg:explanationType"), concept_of(ExplanationType)),
    Property("words", term("cg:words"), TEXT),
    Property("rule", term("cg:rule"), TEXT),
)
_PRINTING_TABLE = (
    Property("words", term("cg:firstWords"), TEXT),
    Property("claimant", term("cg:firstClaimant"), TEXT),
    Property("article", term("cg:firstArticle"), TEXT),
    Property("published", term("cg:firstPublished"), DATE),
)


class Printing(NamedTuple):
    """How a claim was printed."""

    words: str
    article: str
    """The article's identifier, as its outlet gave it."""
    claimant: str | None = None
    """Name of the claimant; None for the outlet's own voice and for whom no name stands."""
    published: date | None = None
    """The earliest day on which the article may have been published."""


def find_printings(dossier: Dossier) -> dict[str, Printing]:
    """Return how the earliest printed claim of each compared group was printed, by the claim's identifier."""
    groups = (group for one in dossier.comparisons for group in (one.left, one.right))
    firsts = {group.claims[0] for group in groups if group.claims}
    return {claim: _find_printing(dossier, claim) for claim in firsts & dossier.claims.keys()}


def _find_printing(dossier: Dossier, name: str) -> Printing:
    claim = dossier.claims[name]
    article = dossier.article_of[claim.version]
    return Printing(cut(claim.exact), article.id, claim.claimant.name, article.published.earliest)


def _comparison_table(names: Names) -> Table:
    return (
        Property("subject", term("cg:subject"), concept_of(Subject)),
        Property("event", term("cg:event"), record_of(names)),
        Property("harm", term("cg:harm"), concept_of(Harm)),
        Property("relation", term("cg:relation"), concept_of(Relation)),
        Property("kind", term("cg:conflictKind"), concept_of(ConflictKind)),
        Property("severity", term("cg:severity"), concept_of(Severity)),
        Property("basis", term("cg:basis"), concept_of(Basis)),
        Property("status", term("cg:status"), concept_of(Status)),
        Property("gap", term("cg:gap"), INTEGER),
        Property("relative_gap", term("cg:relativeGap"), REAL),
        Property("sentence", term("cg:summary"), TEXT, default=""),
    )


def comparisons_to_graph(
    comparisons: Iterable[Comparison], printings: Mapping[str, Printing], names: Names
) -> Iterator[Quad]:
    """Yield the statements of comparisons, in their order, and of their groups, for the graph ``derived``.

    Args:
        comparisons: the compared pairs, the most urgent first.
        printings: how the first claim of each group was printed; of a claim that is not among them nothing is said.
        names: those under which records are published.
    """
    writer, table = Writer(names, DERIVED), _comparison_table(names)
    groups: dict[str, ValueGroup] = {}
    places = count()
    for rank, comparison in enumerate(comparisons, start=1):
        groups |= {group.id: group for group in (comparison.left, comparison.right)}
        _add_comparison(writer, comparison, rank, table)
        if comparison.alarm:
            _add_conflict(writer, comparison, next(places))
        yield from writer.take()
    for group in groups.values():
        _add_group(writer, group)
        if group.claims and (printing := printings.get(group.claims[0])):
            writer.add_fields(names.mint(group.id), printing, _PRINTING_TABLE)
        yield from writer.take()


def _add_comparison(writer: Writer, comparison: Comparison, rank: int, table: Table) -> None:
    node = writer.names.mint(comparison.id)
    writer.add_types(node, COMPARISON)
    writer.add(node, _RANK, INTEGER.encode(rank))
    writer.add(node, term("cg:alarm"), BOOLEAN.encode(comparison.alarm))
    writer.add(node, _LEFT, writer.names.mint(comparison.left.id))
    writer.add(node, _RIGHT, writer.names.mint(comparison.right.id))
    writer.add_fields(node, comparison, table)
    for position, explanation in enumerate(comparison.explanations, start=1):
        part = writer.names.mint(f"{comparison.id}#explanation-{position}")
        writer.add(node, _EXPLANATION, part)
        writer.add(part, POSITION, INTEGER.encode(position))
        _add_explanation(writer, part, explanation)


def _add_conflict(writer: Writer, conflict: Comparison, place: int) -> None:
    node = writer.names.mint(conflict.id)
    writer.add_types(node, _CONFLICT)
    writer.add(node, term("cg:boardPage"), INTEGER.encode(place // PAGE + 1))
    if conflict.event is not None:
        writer.add(node, term("cg:contests"), writer.names.mint(conflict.event))


def _add_explanation(writer: Writer, node: NamedNode, explanation: Explanation) -> None:
    writer.add_types(node, _EXPLANATION_CLASS)
    writer.add_fields(node, explanation, _EXPLANATION_TABLE)
    writer.add_sequence(node, _EVIDENCE, explanation.evidence, record_of(writer.names))


def _add_group(writer: Writer, group: ValueGroup) -> None:
    node = writer.names.mint(group.id)
    writer.add_types(node, _GROUP)
    if group.measurand is not None:
        writer.add(node, _MEASURAND, writer.names.mint(group.measurand))
    writer.add_sequence(node, _MEMBER, group.claims, record_of(writer.names))


def comparisons_from_graph(descriptions: Descriptions, names: Names) -> tuple[Comparison, ...]:
    """Return the comparisons that the graph ``derived`` holds, in the order in which they were written."""
    table = _comparison_table(names)
    nodes = sorted(keep_type(descriptions, COMPARISON), key=lambda node: INTEGER.decode(node.get(_RANK)))
    groups = {node.node: _read_group(node, names) for node in keep_type(descriptions, _GROUP)}
    return tuple(
        Comparison(
            id=names.get_identifier(node.node),
            left=groups[node.get(_LEFT)],
            right=groups[node.get(_RIGHT)],
            explanations=tuple(_read_explanation(part, names) for part in _parts(node, descriptions)),
            **node.read(table),
        )
        for node in nodes
    )


def _parts(node: Description, descriptions: Descriptions) -> list[Description]:
    parts = [descriptions[part] for part in node.objects.get(_EXPLANATION, ())]
    return sorted(parts, key=lambda part: INTEGER.decode(part.get(POSITION)))


def _read_explanation(node: Description, names: Names) -> Explanation:
    return Explanation(evidence=node.read_sequence(record_of(names)), **node.read(_EXPLANATION_TABLE))


def _read_group(node: Description, names: Names) -> ValueGroup:
    measurand = node.find(_MEASURAND)
    return ValueGroup(
        id=names.get_identifier(node.node),
        measurand=names.get_identifier(measurand) if measurand else None,
        claims=node.read_sequence(record_of(names)),
    )
