"""Relations: how two figures stand to each other.

The decision is a short list of questions, asked in one order: do their bands meet, does a text say that one replaces
the other, do both count the same people, who of the two came first, is the event over, and does one side answer for
both. Vague words never contradict by numbers.
"""

from __future__ import annotations

from typing import NamedTuple

from provenance.conflict.clock import ALWAYS, Order, order_clocks
from provenance.conflict.counting import DOUBTFUL, counts_part, find_against, weigh_counting
from provenance.conflict.course import Course, are_disjoint
from provenance.conflict.figure import Bounds, Figure
from provenance.conflict.kinship import Kinship, name_two_groups
from provenance.conflict.vague import read_vague
from provenance.conflict.wording import Telling
from provenance.models.vocabulary import Basis, ConflictKind, Harm, HarmStatus, Modifier, Relation

NEAR = 300
"""Characters between two figures of one article that its words set beside each other."""
AT_ODDS = 2.5
"""Weight, in logits, of sides that an article sets against each other; a number that dwarfs the other outweighs it."""
FAINT = 0.25
"""Weight under which two articles raise no alarm: of some fifty such pairs of the corpus, not one was a dispute."""
WIDEST = 1.5
"""Times that one number may go into another of another article which says whom it counts in or out."""
SLIGHT = 1.2
"""Times that a lower later number goes into the earlier one from which on the two are no count brought down."""
FELL = "stock-fell"
"""Rule of a lower later count of people who may have been found or have returned since."""
SMALL = 100
"""Below it "at least" and "more than" leave room for any later, higher figure."""


_STOCKS = frozenset({Harm.MISSING, Harm.DISPLACED})
"""Harms that end: the missing are found and the displaced return, so a lower later count is no dispute of two sides."""


class Decision(NamedTuple):
    """A relation with the question that settled it."""

    relation: Relation
    rule: str
    order: Order
    kind: ConflictKind | None = None
    basis: Basis = Basis.COMPUTED
    is_swapped: bool = False
    """True when the second figure given is the earlier one."""
    against: tuple[str, ...] = ()
    """What speaks for the two figures counting different people, where it speaks loudly."""

    @property
    def is_doubtful(self) -> bool:
        """Tell whether an alarm rests on two figures that may well count different people."""
        return bool(self.against) and self.relation.alarms


def relate(left: Figure, right: Figure, course: Course, kinship: Kinship = Kinship.SAME) -> Decision:
    """Return how two figures of one event and harm relate; the order of the arguments does not matter.

    Args:
        left: a figure.
        right: another one.
        course: of their count, or of that of the whole.
        kinship: how their measurands stand to each other.
    """
    order = order_figures(left, right)
    if order is Order.AFTER:
        return _relate_ordered(right, left, Pairing(Order.BEFORE, kinship, course))._replace(is_swapped=True)
    return _relate_ordered(left, right, Pairing(order, kinship, course))


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
        _relate_meeting(left, right, order)
        or _relate_stated(left, right, order, course)
        or _relate_scope(left, right, order)
        or _relate_weighed(left, right, pairing)
    )


def _relate_weighed(left: Figure, right: Figure, pairing: Pairing) -> Decision:
    """Decide about two numbers that differ: of different people, or else growth or dispute."""
    order, course = pairing.order, pairing.course
    if _may_have_grown(left, right, pairing):
        return _relate_disjoint(left, right, order, course)
    bare = weigh_counting(left, right, order, pairing.kinship)
    weight = bare + (AT_ODDS if course.are_at_odds(left.side, right.side) else 0.0)
    decision = _relate_disjoint(left, right, order, course)
    if decision.relation.alarms and pairing.kinship is Kinship.SAME and _count_two_parts(left, right):
        return Decision(Relation.SCOPE, "two-parts", order)
    is_faint = decision.relation.alarms and left.version != right.version and bare < FAINT
    if weight >= DOUBTFUL and not is_faint:
        return decision
    against = find_against(left, right, order, pairing.kinship)
    if weight > 0 and not is_faint:
        return decision._replace(against=against)
    if counts_part(left, right, pairing.kinship):
        return Decision(Relation.PART, "weighed-part", order, against=against)
    return Decision(Relation.SCOPE, "weighed-scope", order, against=against)


def _count_two_parts(left: Figure, right: Figure) -> bool:
    """Tell whether both figures are told as parts, and nothing says that of one part."""
    if left.whole is None or right.whole is None:
        return False
    is_named = bool(left.population) and left.population == right.population
    return not is_named and (not left.group or left.group.casefold() != right.group.casefold())


def _may_have_grown(left: Figure, right: Figure, pairing: Pairing) -> bool:
    """Tell whether a count of everybody was running, so that its later figure may be many times the earlier one."""
    if not pairing.course.running or pairing.kinship is not Kinship.SAME:
        return False
    return pairing.order is Order.UNKNOWN or (pairing.order is Order.BEFORE and is_below(left, right))


def order_figures(left: Figure, right: Figure) -> Order:
    """Return which figure is the earlier count: by what the sentences tell, by as-of, by publication.

    In one article a later hour of a live report counts, a stated as-of date of one figure alone does not: the author
    sets both beside each other.
    """
    if left.version == right.version:
        return _order_within(left, right)
    by_as_of = order_clocks(left.as_of, right.as_of)
    if by_as_of.is_known and not _was_outgrown(left, right) and not _was_outgrown(right, left):
        return by_as_of
    if left.telling.is_past != right.telling.is_past:
        return Order.BEFORE if left.telling.is_past else Order.AFTER
    return by_as_of if by_as_of is Order.TOGETHER else order_clocks(left.published, right.published)


def _was_outgrown(figure: Figure, other: Figure) -> bool:
    """Tell whether a lower figure is told as past without its day: its article's date says nothing of its age."""
    return _is_recalled(figure) and not other.telling.is_past and is_below(figure, other)


def _is_recalled(figure: Figure) -> bool:
    """Tell whether a figure is told as past without its day."""
    return figure.telling.is_past and figure.as_of == figure.published


def _order_within(left: Figure, right: Figure) -> Order:
    if left.telling.is_past != right.telling.is_past:
        return Order.BEFORE if left.telling.is_past else Order.AFTER
    by_as_of = order_clocks(left.as_of, right.as_of)
    if by_as_of.is_known:
        return by_as_of
    if left.hour is not None and right.hour is not None and left.hour != right.hour:
        return Order.BEFORE if left.start < right.start else Order.AFTER
    return Order.TOGETHER


def _relate_vague(left: Figure, right: Figure, order: Order) -> Decision | None:
    """Decide about vague words, which never contradict a number: they fit it, were outgrown, or stay uncompared."""
    if left.band is not None and right.band is not None:
        return None
    one, other = _find_range(left), _find_range(right)
    if one is None or other is None or not are_disjoint(one, other):
        return Decision(
            Relation.SAME if left.words.casefold() == right.words.casefold() else Relation.ROUNDING, "vague", order
        )
    if order is not Order.TOGETHER and _middle(one) < _middle(other):
        return Decision(Relation.GROWTH, "vague-then-more", order)
    return Decision(Relation.SCOPE, "vague-word", order)


def _find_range(figure: Figure) -> Bounds | None:
    return figure.band or read_vague(figure.words)


def _relate_meeting(left: Figure, right: Figure, order: Order) -> Decision | None:
    if left.band is None or right.band is None:
        return None
    if left.band == right.band or (left.value is not None and left.value == right.value):
        return Decision(Relation.SAME, "same-number", order)
    if are_disjoint(left.band, right.band):
        return None
    if order is Order.BEFORE and _outgrows(left, right.band):
        return Decision(Relation.GROWTH, "open-figure-outgrown", order)
    return Decision(Relation.ROUNDING, "bands-meet", order)


def _outgrows(floor: Figure, later: Bounds) -> bool:
    """Tell whether a later range lies so far above an open figure that its words alone would not have been used."""
    if floor.modifier not in {Modifier.AT_LEAST, Modifier.MORE_THAN} or floor.value is None:
        return False
    return later[0] is not None and later[0] * 10 > floor.value * 11


def _relate_stated(left: Figure, right: Figure, order: Order, course: Course) -> Decision | None:
    if course.is_correction(left, right):
        return Decision(Relation.REVISION, "text-says-revised", order, find_kind(left, right), Basis.STATED)
    if _tells_difference(left, right, order):
        return _alarm(left, right, order, "difference-taken-off", Relation.REVISION)
    return None


def _tells_difference(left: Figure, right: Figure, order: Order) -> bool:
    """Tell whether the text of the lower of two figures says that as many as they differ by were taken off the other.

    The lower one is the later, or stands in the same article.
    """
    low, high = (right, left) if order is Order.BEFORE else sorted((left, right), key=lambda figure: figure.value or 0)
    if not low.value or not high.value or (order is not Order.BEFORE and low.version != high.version):
        return False
    return high.value - low.value < low.value and high.value - low.value in low.taken_off


def _relate_scope(left: Figure, right: Figure, order: Order) -> Decision | None:
    if left.whole == right.claim or right.whole == left.claim:
        return Decision(Relation.PART, "part-of", order)
    is_presumed = left.status != right.status and HarmStatus.PRESUMED in (left.status, right.status)
    if is_presumed and left.harm is not Harm.MISSING:
        return Decision(Relation.SCOPE, "presumed", order)
    if name_two_groups(left, right):
        return Decision(Relation.SCOPE, "other-part", order)
    if left.side != right.side and (left.scope or right.scope) and _explains_scope(left, right):
        return Decision(Relation.SCOPE, "stated-scope", order)
    return None


def _explains_scope(left: Figure, right: Figure) -> bool:
    """Tell whether what a sentence counts in or out may be the difference: of figures side by side or not far apart."""
    if left.version == right.version:
        return _stand_together(left, right)
    lesser, greater = sorted((left.value or 0, right.value or 0))
    return 0 < greater <= WIDEST * lesser


def _stand_together(left: Figure, right: Figure) -> bool:
    return abs(left.start - right.start) < NEAR


def _relate_disjoint(left: Figure, right: Figure, order: Order, course: Course) -> Decision:
    """Decide between growth, revision and contradiction; where the order is known, left is the earlier."""
    if order is Order.UNKNOWN:
        return _relate_undated(left, right, course)
    if order is Order.TOGETHER:
        return _relate_together(left, right)
    if is_below(left, right):
        return _relate_higher(left, right, course)
    if left.harm in _STOCKS:
        return _alarm(left, right, order, FELL, Relation.REVISION)
    is_revised = is_one_side(left, right) or _is_brought_down(left, right)
    return _alarm(left, right, order, "lower-later", Relation.REVISION if is_revised else Relation.CONTRADICTION)


def _is_brought_down(left: Figure, right: Figure) -> bool:
    """Tell whether a later article gives a slightly lower number, and one of the two is nobody's but its outlet's.

    An outlet that counts in its own voice holds no side's number; a side that does so stands further apart.
    """
    is_voiced = left.version != right.version and not (left.is_attributed and right.is_attributed)
    return is_voiced and left.value is not None and right.value is not None and left.value < SLIGHT * right.value


def _relate_together(left: Figure, right: Figure) -> Decision:
    """Decide about two figures of one time; an outlet does not revise itself in one text."""
    if not is_one_side(left, right):
        return _alarm(left, right, Order.TOGETHER, "one-time", Relation.CONTRADICTION)
    is_outlet = left.version == right.version and not left.is_attributed
    return _alarm(left, right, Order.TOGETHER, "one-time", Relation.CONTRADICTION if is_outlet else Relation.REVISION)


def _relate_higher(left: Figure, right: Figure, course: Course) -> Decision:
    rule = _find_objection(left, right, course)
    if rule is None or is_open(left, course):
        return Decision(Relation.GROWTH, "higher-later", Order.BEFORE)
    relation = Relation.REVISION if is_one_side(left, right) else Relation.CONTRADICTION
    return _alarm(left, right, Order.BEFORE, rule, relation)


def _find_objection(left: Figure, right: Figure, course: Course) -> str | None:
    """Return the rule by which a higher later figure is not simply the count going on, or None."""
    if is_one_side(left, right):
        return "higher-after-the-end" if course.is_settled(left.as_of) else None
    is_past = left.telling is Telling.HISTORY
    is_one_report = left.version == right.version and left.hour == right.hour
    if left.value == 0 and course.ended < left.as_of[1]:
        return "none-then-some"
    if not _is_recalled(left) and course.was_told_before(right, left.as_of):
        return "superseded-figure-again"
    if is_one_report and not (left.telling.is_past or course.running):
        return "side-by-side"
    return "higher-after-the-end" if not is_past and course.is_settled(left.as_of) else None


def _relate_undated(left: Figure, right: Figure, course: Course) -> Decision:
    lower = left if is_below(left, right) else right
    if course.running or (is_one_side(left, right) and lower.as_of[1] < ALWAYS and not course.is_settled(lower.as_of)):
        return Decision(Relation.GROWTH, "dates-unknown", Order.UNKNOWN)
    return _alarm(left, right, Order.UNKNOWN, "dates-unknown", Relation.CONTRADICTION)


def _alarm(left: Figure, right: Figure, order: Order, rule: str, relation: Relation) -> Decision:
    return Decision(relation, rule, order, find_kind(left, right))


def is_one_side(left: Figure, right: Figure) -> bool:
    """Tell whether one claimant side answers for both figures."""
    return left.side == right.side


def find_kind(left: Figure, right: Figure) -> ConflictKind:
    """Return whether even the strict bounds of two figures are disjoint, or their bands only."""
    disjoint = are_disjoint(left.strict, right.strict)
    return ConflictKind.STRICT_DISJOINT if disjoint else ConflictKind.BAND_DISJOINT


def is_below(left: Figure, right: Figure) -> bool:
    """Tell whether the left figure's band lies under the right one's."""
    return _middle(left.band) < _middle(right.band)


def is_open(figure: Figure, course: Course) -> bool:
    """Tell whether the figure's words leave room for any higher count later."""
    is_floor = figure.modifier in {Modifier.AT_LEAST, Modifier.MORE_THAN}
    return is_floor and (course.running or (figure.value is not None and figure.value < SMALL))


def _middle(band: Bounds | None) -> float:
    lower, upper = band or (0, 0)
    if lower is None:
        return float(upper or 0)
    return float(lower) if upper is None else (lower + upper) / 2
