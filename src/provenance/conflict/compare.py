"""Compare: value groups of one measurand become typed, explained comparisons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from provenance.conflict.clock import Order, order_clocks
from provenance.conflict.course import Course, read_course
from provenance.conflict.explain import explain_figures
from provenance.conflict.figure import Figure, read_figures
from provenance.conflict.groups import Group, gather_groups, pair_groups
from provenance.conflict.relation import relate
from provenance.conflict.sentences import say_figures
from provenance.conflict.severity import rank_figures
from provenance.models.article import Article
from provenance.models.claim import Extraction
from provenance.models.comparison import Comparison, ValueGroup
from provenance.models.identifiers import digest
from provenance.models.identity import Event, Resolution
from provenance.models.vocabulary import Severity, Status, Subject


def compare(
    articles: Sequence[Article], extractions: Sequence[Extraction], resolution: Resolution
) -> tuple[Comparison, ...]:
    """Return every compared pair, the most urgent first; the order of the inputs does not matter."""
    events = {event.id: event for event in resolution.events}
    figures = read_figures(articles, extractions, resolution)
    return tuple(sorted(compare_figures(figures, events), key=_by_urgency))


def compare_figures(figures: Iterable[Figure], events: Mapping[str, Event]) -> Iterator[Comparison]:
    """Yield the comparisons of figures, measurand by measurand."""
    for measurand, members in gather_measurands(figures).items():
        event = events.get(members[0].event or "")
        course = read_course(members, event)
        for left, right in pair_groups(gather_groups(members)):
            yield compare_groups(left, right, measurand, course)


def gather_measurands(figures: Iterable[Figure]) -> dict[str, list[Figure]]:
    """Return the figures of each measurand; figures without one are not compared."""
    gathered: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.measurand is not None:
            gathered.setdefault(figure.measurand, []).append(figure)
    return gathered


def compare_groups(one: Group, other: Group, measurand: str, course: Course) -> Comparison:
    """Return the comparison of two value groups of one measurand."""
    left, right = order_groups(one, other)
    decision = relate(left.first, right.first, course)
    earlier, later = (right, left) if decision.order is Order.AFTER else (left, right)
    gap, relative = measure_gap(left.first, right.first)
    left_id, right_id = _mint_group(left), _mint_group(right)
    return Comparison(
        id=f"comparison/{digest(*sorted((left_id, right_id)))}",
        subject=Subject.FIGURE,
        left=_to_value_group(left, left_id, measurand),
        right=_to_value_group(right, right_id, measurand),
        event=left.first.event,
        harm=left.first.harm,
        relation=decision.relation,
        kind=decision.kind,
        severity=rank_figures(decision, relative),
        explanations=explain_figures(earlier.first, later.first, decision),
        basis=decision.basis,
        status=_find_status(left, right),
        gap=gap,
        relative_gap=relative,
        sentence=say_figures(earlier.first, later.first, decision, course),
    )


def order_groups(one: Group, other: Group) -> tuple[Group, Group]:
    """Return the groups as left and right: see :func:`comes_first`."""
    return (one, other) if comes_first(one.first, other.first) else (other, one)


def comes_first(one: Figure, other: Figure) -> bool:
    """Tell whether a figure is shown on the left: earlier by known date, then smaller article id, then start."""
    if one.version == other.version:
        return (one.start, one.claim) <= (other.start, other.claim)
    order = order_clocks(one.published, other.published)
    if order in {Order.BEFORE, Order.AFTER}:
        return order is Order.BEFORE
    return (one.article, one.version) <= (other.article, other.version)


def measure_gap(left: Figure, right: Figure) -> tuple[int | None, float | None]:
    """Return the difference of two stated values, and its share of the larger one."""
    if left.value is None or right.value is None:
        return None, None
    gap = abs(left.value - right.value)
    return gap, round(gap / max(left.value, right.value), 4) if gap else 0.0


def _mint_group(group: Group) -> str:
    return f"group/{digest(*sorted(figure.claim for figure in group.figures))}"


def _to_value_group(group: Group, group_id: str, measurand: str) -> ValueGroup:
    return ValueGroup(id=group_id, measurand=measurand, claims=tuple(figure.claim for figure in group.figures))


def _find_status(left: Group, right: Group) -> Status:
    judged = all(figure.judged for group in (left, right) for figure in group.figures)
    return Status.CONFIRMED if judged else Status.PROVISIONAL


_URGENCY = {Severity.HIGH: 0, Severity.MIDDLE: 1, Severity.LOW: 2}


def _by_urgency(comparison: Comparison) -> tuple[int, str, str]:
    return (_URGENCY[comparison.severity], comparison.relation, comparison.id)
