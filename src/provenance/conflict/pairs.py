"""Any two figures: of one measurand, of a part and its whole, or about things apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from provenance.conflict.adding import find_added_up
from provenance.conflict.clock import Order
from provenance.conflict.course import Course, read_course
from provenance.conflict.decision import Decision
from provenance.conflict.figure import Bounds, Figure, gather_articles
from provenance.conflict.holding import find_held
from provenance.conflict.kinship import Kin, Kinship, count_one_thing, name_two_groups, name_two_places
from provenance.conflict.order import order_figures
from provenance.conflict.relation import relate
from provenance.models.identity import Resolution
from provenance.models.vocabulary import ConflictKind, Relation

TELLING = 13
"""From which number on two parts of one event that are equal in number are taken for one part."""
NONE_OF_THEM = "none-of-them"
"""Rule of an article that says of some people that none of them were hit."""
_NO_COURSE = Course()


@dataclass(frozen=True)
class Frame:
    """What a pair of figures is judged against: the kinship of measurands and the course of each count."""

    kin: Kin
    read: Callable[[str], Course]
    """Gives the course of a measurand."""

    def course(self, figure: Figure) -> Course:
        """Return the course of the figure's count."""
        return self.read(figure.measurand) if figure.measurand else _NO_COURSE


def read_frame(gathered: Mapping[str, Iterable[Figure]], resolution: Resolution) -> Frame:
    """Return the frame of figures gathered by measurand."""
    events = {event.id: event for event in resolution.events}
    event_of = {measurand.id: events.get(measurand.event) for measurand in resolution.measurands}
    beside = [*chain.from_iterable(gather_articles(chain.from_iterable(gathered.values())).values())]
    added_up, held = find_added_up(beside), find_held(beside)

    def read(measurand: str) -> Course:
        return read_course(gathered.get(measurand, ()), event_of.get(measurand), added_up, held)

    return Frame(Kin(resolution.measurands, resolution.events), cache(read))


def relate_figures(left: Figure, right: Figure, frame: Frame) -> Decision:
    """Return how any two figures relate, of one measurand or not."""
    kinship = Kinship.SAME if count_one_thing(left, right) else frame.kin.find(left, right)
    if kinship is Kinship.SAME:
        first = left if (left.measurand or "") <= (right.measurand or "") else right
        return relate(left, right, frame.course(first))
    if kinship is Kinship.PART:
        return relate_part(left, right, frame.course(right))
    if kinship is Kinship.WHOLE:
        return relate_part(right, left, frame.course(left))
    if kinship is Kinship.SIBLING:
        return _relate_siblings(left, right, frame)
    relation = Relation.SCOPE if kinship is Kinship.MIXED else Relation.NONE
    return Decision(relation, kinship.value, order_figures(left, right))


def _relate_siblings(left: Figure, right: Figure, frame: Frame) -> Decision:
    """Return how figures of two groups or places of one event relate, which may yet be one under two names."""
    is_apart = left.value == right.value or name_two_groups(left, right) or name_two_places(left, right)
    if is_apart and not _give_one_number(left, right):
        return Decision(Relation.SCOPE, Kinship.SIBLING.value, order_figures(left, right))
    first = left if (left.measurand or "") <= (right.measurand or "") else right
    return relate(left, right, frame.course(first), Kinship.SIBLING)


def _give_one_number(left: Figure, right: Figure) -> bool:
    """Tell whether two articles give one number, too large for chance, to groups that they name differently."""
    return left.version != right.version and left.value == right.value and (left.value or 0) >= TELLING


def relate_part(part: Figure, whole: Figure, course: Course = _NO_COURSE) -> Decision:
    """Return whether a part fits into its whole; a part counted later may have outgrown an earlier whole.

    A whole that its own article exceeds elsewhere is itself a part, and not the one to hold the other against. Where no
    text says whose part it is, both figures may yet count the same people under two names.
    """
    order = order_figures(part, whole)
    if part.band and part.band == whole.band and part.whole != whole.claim:
        return Decision(Relation.SAME, "same-number", order)
    if course.is_total(whole) and _exceeds(part, whole, order):
        if order is Order.AFTER and not course.is_settled(whole.as_of):
            return Decision(Relation.GROWTH, "part-outgrows-earlier-whole", order)
        return Decision(Relation.CONTRADICTION, "part-exceeds-whole", order, ConflictKind.SUM_MISMATCH)
    if part.whole == whole.claim:
        return Decision(Relation.PART, "part-of", order)
    return _relate_narrower(part, whole, course, order) or relate(part, whole, course, Kinship.PART)


def _relate_narrower(part: Figure, whole: Figure, course: Course, order: Order) -> Decision | None:
    """Decide about a figure of a group or a place that nothing links to the whole; None where it may count the same."""
    if part.value == 0 and _sets_apart(part, whole):
        return Decision(Relation.SCOPE, NONE_OF_THEM, order)
    if part.place and not part.is_of_hospital and not course.is_total(part) and _falls_short(part, whole):
        return Decision(Relation.PART, "narrower-place", order)
    return None


def _sets_apart(part: Figure, whole: Figure) -> bool:
    """Tell whether an article counts nobody of a group or a place beside others, and no two claimants do."""
    is_voiced = not (part.is_attributed and whole.is_attributed)
    return is_voiced and part.version == whole.version and part.measurand != whole.measurand and whole.whole is None


def _falls_short(part: Figure, whole: Figure) -> bool:
    """Tell whether a figure that its own article exceeds for everybody lies below a figure of everybody."""
    return bool(part.band and whole.band and is_above(whole.band, part.band))


def _exceeds(part: Figure, whole: Figure, order: Order) -> bool:
    """Tell whether a part is larger than its whole; of counts made together the stated numbers decide."""
    if order is Order.TOGETHER and part.value is not None and whole.value is not None:
        return part.value > whole.value
    return bool(part.band and whole.band and is_above(part.band, whole.band))


def is_above(band: Bounds, other: Bounds) -> bool:
    """Tell whether every number of a range is higher than every number of the other.

    >>> is_above((12, 14), (3, 11)), is_above((12, None), (3, None))
    (True, False)
    """
    return band[0] is not None and other[1] is not None and band[0] > other[1]
