"""Relations: how two figures stand to each other.

The decision is a short list of questions, asked in one order: do their bands meet, does a text say that one replaces
the other, do both count the same people, who of the two came first, is the event over, and does one side answer for
both. Vague words never contradict by numbers.
"""

from __future__ import annotations

from typing import NamedTuple

from provenance.conflict.clock import Order
from provenance.conflict.counting import DOUBTFUL, counts_part, find_against, weigh_counting
from provenance.conflict.course import Course, are_disjoint
from provenance.conflict.decision import Decision, alarm, find_kind, find_middle, is_below
from provenance.conflict.disjoint import relate_disjoint
from provenance.conflict.figure import Bounds, Figure
from provenance.conflict.holding import is_held_beside
from provenance.conflict.kinship import SUBSETS, Kinship
from provenance.conflict.order import order_figures
from provenance.conflict.told import WIDEST, relate_told
from provenance.conflict.vague import read_vague
from provenance.models.vocabulary import Basis, Modifier, Relation

CLOSE = 120
"""Characters between two figures of one article that a sentence or two set against each other."""
AT_ODDS = 2.5
"""Weight, in logits, of sides that an article sets against each other; a number that dwarfs the other outweighs it."""
FAINT = 0.25
"""Weight under which two articles raise no alarm: of some fifty such pairs of the corpus, not one was a dispute."""
SET_APART = "difference-set-apart"
"""Rule of two sides that differ by as many as a text says one of them counts in or out."""
ADDED_UP = "adds-up"
"""Rule of two numbers of an article that make up, or differ by, a third one beside them."""
COUNTRIES = "other-country"
"""Rule of authorities that each count the victims of one event in their own country."""
ONE_VOICE = "one-voice"
"""Rule of an outlet that gives two numbers in one text and in its own voice."""


def relate(left: Figure, right: Figure, course: Course, kinship: Kinship = Kinship.SAME) -> Decision:
    """Return how two figures of one event and harm relate; the order of the arguments does not matter.

    Args:
        left: a figure.
        right: another one.
        course: of their count, or of that of the whole.
        kinship: how their measurands stand to each other.
    """
    order = _order(left, right, course)
    if order is Order.AFTER:
        return _relate_ordered(right, left, Pairing(Order.BEFORE, kinship, course))._replace(is_swapped=True)
    return _relate_ordered(left, right, Pairing(order, kinship, course))


def _order(left: Figure, right: Figure, course: Course) -> Order:
    """Return the order of two figures; of articles of one day, one that tells the other's number as past is later."""
    order = order_figures(left, right)
    if order is not Order.TOGETHER or left.version == right.version or not course.former_of:
        return order
    is_before, is_after = course.is_former(left, right), course.is_former(right, left)
    if is_before == is_after:
        return order
    return Order.BEFORE if is_before else Order.AFTER


class Pairing(NamedTuple):
    """What is known of a pair of figures beyond either of them."""

    order: Order
    kinship: Kinship
    course: Course


def _relate_ordered(left: Figure, right: Figure, pairing: Pairing) -> Decision:
    order, course = pairing.order, pairing.course
    if pairing.kinship is Kinship.SAME and (met := _relate_vague(left, right, order)):
        return met
    return (
        _relate_meeting(left, right, pairing)
        or _relate_stated(left, right, order, course)
        or (None if left.is_bare and right.is_bare else relate_told(left, right, order))
        or _excuse_outlet(left, right, _relate_weighed(left, right, pairing))
    )


def _relate_weighed(left: Figure, right: Figure, pairing: Pairing) -> Decision:
    """Decide about two numbers that differ: of different people, or else growth or dispute."""
    order, course = pairing.order, pairing.course
    if _may_have_grown(left, right, pairing):
        return relate_disjoint(left, right, order, course)
    bare = weigh_counting(left, right, order, pairing.kinship)
    weight = bare + (AT_ODDS if course.are_at_odds(left.side, right.side) else 0.0)
    decision = relate_disjoint(left, right, order, course)
    if decision.relation.alarms and (excuse := _find_excuse(left, right, pairing)):
        return excuse
    is_faint = decision.relation.alarms and left.version != right.version and bare < FAINT
    if weight >= DOUBTFUL and not is_faint:
        return decision
    against = find_against(left, right, order, pairing.kinship)
    if weight > 0 and not is_faint:
        return decision._replace(against=against)
    if counts_part(left, right, pairing.kinship):
        return Decision(Relation.PART, "weighed-part", order, against=against)
    return Decision(Relation.SCOPE, "weighed-scope", order, against=against)


def _excuse_outlet(left: Figure, right: Figure, decision: Decision) -> Decision:
    """Return a decision, or scope where an outlet would dispute itself in one text and in its own voice."""
    is_one_voice = left.version == right.version and not (left.is_attributed or right.is_attributed)
    if decision.relation is not Relation.CONTRADICTION or not is_one_voice:
        return decision
    return Decision(Relation.SCOPE, ONE_VOICE, decision.order)


def _find_excuse(left: Figure, right: Figure, pairing: Pairing) -> Decision | None:
    """Return how two figures that differ count other people after all, as their texts show; None where none does."""
    if pairing.course.is_added_up(left, right) and not _name_one_part(left, right):
        return Decision(Relation.PART, ADDED_UP, pairing.order)
    if (left.set_apart or right.set_apart) and _tells_inclusion(left, right):
        return Decision(Relation.SCOPE, SET_APART, pairing.order)
    if len(pairing.course.countries) > 1 and (told := _relate_countries(left, right)):
        return Decision(told, COUNTRIES, pairing.order)
    if left.whole is not None and pairing.kinship is Kinship.SAME and _count_two_parts(left, right):
        return _relate_two_parts(left, right, pairing.order)
    return None


def _relate_two_parts(left: Figure, right: Figure, order: Order) -> Decision | None:
    """Decide about two parts: of one article a lower one is taken of the one before it, "seven in hospital, one …".

    Two claimants who each count a part of one number, a part that is told as past, and parts of two articles that are
    nearly equal and not of two claimants may be one part.
    """
    if left.telling.is_past or right.telling.is_past:
        return None
    is_disputed = left.side != right.side and left.is_attributed and right.is_attributed
    if left.version != right.version:
        lesser, greater = sorted((left.value or 0, right.value or 0))
        is_one = greater <= WIDEST * lesser and not is_disputed
        return None if is_one else Decision(Relation.SCOPE, "two-parts", order)
    first, second = sorted((left, right), key=lambda figure: (figure.start, figure.claim))
    if is_disputed and first.whole == second.whole and second.start - first.start < CLOSE:
        return None
    if is_below(second, first):
        return Decision(Relation.PART, "part-of-part", order)
    return Decision(Relation.SCOPE, "two-parts", order)


def _relate_countries(left: Figure, right: Figure) -> Relation | None:
    """Return how two figures stand where each of several countries counts its own: apart, or a part of a total."""
    if left.country and right.country:
        return Relation.SCOPE if left.country != right.country else None
    lesser = left if is_below(left, right) else right
    return Relation.PART if lesser.country else None


def _count_two_parts(left: Figure, right: Figure) -> bool:
    """Tell whether both figures are told as parts, and nothing says that of one part."""
    if left.whole is None or right.whole is None:
        return False
    is_one_group = bool(left.group) and left.group.casefold() == right.group.casefold()
    return not (_name_one_part(left, right) or is_one_group)


def _name_one_part(left: Figure, right: Figure) -> bool:
    """Tell whether both figures are told to count those of one group or one place."""
    is_named = bool(left.population) and left.population == right.population and left.population in SUBSETS
    return is_named or (bool(left.place) and left.place == right.place)


def _may_have_grown(left: Figure, right: Figure, pairing: Pairing) -> bool:
    """Tell whether a count of everybody was running, so that its later figure may be many times the earlier one."""
    if not pairing.course.running or pairing.kinship is not Kinship.SAME:
        return False
    return pairing.order is Order.UNKNOWN or (pairing.order is Order.BEFORE and is_below(left, right))


def _relate_vague(left: Figure, right: Figure, order: Order) -> Decision | None:
    """Decide about vague words, which never contradict a number: they fit it, were outgrown, or stay uncompared."""
    if left.band is not None and right.band is not None:
        return None
    one, other = _find_range(left), _find_range(right)
    if one is None or other is None or not are_disjoint(one, other):
        return Decision(
            Relation.SAME if left.words.casefold() == right.words.casefold() else Relation.ROUNDING, "vague", order
        )
    if order is not Order.TOGETHER and find_middle(one) < find_middle(other):
        return Decision(Relation.GROWTH, "vague-then-more", order)
    return Decision(Relation.SCOPE, "vague-word", order)


def _find_range(figure: Figure) -> Bounds | None:
    return figure.band or read_vague(figure.words)


def _relate_meeting(left: Figure, right: Figure, pairing: Pairing) -> Decision | None:
    order = pairing.order
    if left.band is None or right.band is None:
        return None
    if left.band == right.band or (left.value is not None and left.value == right.value):
        return Decision(Relation.SAME, "same-number", order)
    if are_disjoint(left.band, right.band):
        return None
    is_outgrown = order is Order.BEFORE and _outgrows(left, right.band)
    if is_outgrown and not _is_still_held(left, right, pairing.course):
        return Decision(Relation.GROWTH, "open-figure-outgrown", order)
    is_disputed = is_outgrown or (order is Order.TOGETHER and _is_outdone(left, right))
    return None if is_disputed else Decision(Relation.ROUNDING, "bands-meet", order)


def _is_still_held(left: Figure, right: Figure, course: Course) -> bool:
    """Tell whether the article of a later figure of another side says that the earlier number still stands."""
    return left.side != right.side and is_held_beside(left, right, course.held)


def _is_outdone(left: Figure, right: Figure) -> bool:
    """Tell whether one side's open figure lies far under the number that another side gives at the same time."""
    if left.side == right.side or not (left.is_attributed and right.is_attributed):
        return False
    return any(_outgrows(one, other.band) for one, other in ((left, right), (right, left)) if other.band)


def _outgrows(floor: Figure, later: Bounds) -> bool:
    """Tell whether a later range lies so far above an open figure that its words alone would not have been used."""
    if floor.modifier not in {Modifier.AT_LEAST, Modifier.MORE_THAN} or floor.value is None:
        return False
    return later[0] is not None and later[0] * 10 > floor.value * 11


def _relate_stated(left: Figure, right: Figure, order: Order, course: Course) -> Decision | None:
    if course.corrections and course.is_correction(left, right) and not course.is_added_up(left, right):
        return Decision(Relation.REVISION, "text-says-revised", order, find_kind(left, right), Basis.STATED)
    if (left.taken_off or right.taken_off) and _tells_difference(left, right, order):
        return alarm(left, right, order, "difference-taken-off", Relation.REVISION)
    return None


def _tells_difference(left: Figure, right: Figure, order: Order) -> bool:
    """Tell whether the text of the lower of two figures says that as many as they differ by were taken off the other.

    The lower one is the later, or stands in the same article.
    """
    low, high = (right, left) if order is Order.BEFORE else sorted((left, right), key=lambda figure: figure.value or 0)
    if not low.value or not high.value or (order is not Order.BEFORE and low.version != high.version):
        return False
    return high.value - low.value < low.value and high.value - low.value in low.taken_off


def _tells_inclusion(left: Figure, right: Figure) -> bool:
    """Tell whether a text says of as many as two sides differ by that they are in one count and not in the other."""
    if left.side == right.side or not left.value or not right.value:
        return False
    gap = abs(left.value - right.value)
    return gap < min(left.value, right.value) and (gap in left.set_apart or gap in right.set_apart)
