"""Pairs: every two claims of one event, whether or not they are worth comparing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from provenance.conflict.clock import Order
from provenance.conflict.course import Course, read_course
from provenance.conflict.figure import Bounds, Figure
from provenance.conflict.kinship import Kin, Kinship
from provenance.conflict.relation import Decision, order_figures, relate
from provenance.models.identity import Resolution
from provenance.models.vocabulary import ConflictKind, Relation


@dataclass(frozen=True)
class PairContext:
    """What a pair of figures is judged against."""

    kin: Kin
    course_of: Mapping[str, Course]

    @classmethod
    def read(cls, figures: Iterable[Figure], resolution: Resolution) -> PairContext:
        """Return the context of all figures of a resolution."""
        events = {event.id: event for event in resolution.events}
        gathered: dict[str, list[Figure]] = {}
        for figure in figures:
            if figure.measurand is not None:
                gathered.setdefault(figure.measurand, []).append(figure)
        course_of = {key: read_course(members, events.get(members[0].event or "")) for key, members in gathered.items()}
        return cls(Kin(resolution.measurands, resolution.events), course_of)


def relate_figures(left: Figure, right: Figure, context: PairContext) -> Decision:
    """Return how any two figures relate, of one measurand or not."""
    kinship = context.kin.find(left, right)
    order = order_figures(left, right)
    if kinship is Kinship.SAME:
        return relate(left, right, context.course_of[left.measurand or ""])
    if kinship is Kinship.PART:
        return relate_part(left, right, order)
    if kinship is Kinship.WHOLE:
        return relate_part(right, left, order_figures(right, left))
    if kinship in {Kinship.SIBLING, Kinship.MIXED}:
        return Decision(Relation.SCOPE, kinship.value, order)
    return Decision(Relation.NONE, "apart", order)


def relate_part(part: Figure, whole: Figure, order: Order) -> Decision:
    """Return whether a part fits into its whole, ``order`` being that of the whole after the part.

    A part counted later than its whole may have outgrown it.
    """
    if part.band and part.band == whole.band and not part.whole:
        return Decision(Relation.SAME, "same-number", order)
    if not (part.band and whole.band and is_above(part.band, whole.band)):
        return Decision(Relation.PART, "part-of", order)
    if order is Order.AFTER:
        return Decision(Relation.GROWTH, "part-outgrows-earlier-whole", order)
    return Decision(Relation.CONTRADICTION, "part-exceeds-whole", order, ConflictKind.SUM_MISMATCH)


def is_above(band: Bounds, other: Bounds) -> bool:
    """Tell whether every number of a range is higher than every number of the other."""
    return band[0] is not None and other[1] is not None and band[0] > other[1]
