"""Figures compared: value groups of one measurand with each other, and parts with their wholes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from provenance.conflict.clock import Clock, Order, order_clocks
from provenance.conflict.course import Course
from provenance.conflict.decision import Decision
from provenance.conflict.explain import explain_figures
from provenance.conflict.figure import Figure
from provenance.conflict.groups import REACH, Group, gather_groups, pair_groups
from provenance.conflict.nearest import Numbers
from provenance.conflict.pairs import Frame, read_frame, relate_figures
from provenance.conflict.sentences import say_figures
from provenance.conflict.severity import rank_figures
from provenance.conflict.sums import compare_sums
from provenance.models.comparison import Comparison
from provenance.models.identifiers import digest
from provenance.models.identity import Measurand, Resolution
from provenance.models.vocabulary import Basis, Status, Subject


def compare_figures(figures: Iterable[Figure], resolution: Resolution) -> Iterator[Comparison]:
    """Yield the comparisons of figures, measurand by measurand; figures without a measurand are not compared."""
    gathered = gather_measurands(figures)
    frame = read_frame(gathered, resolution)
    known = [figure for members in gathered.values() for figure in members]
    numbers = Numbers(known)
    for left, right in pair_figures(gathered, resolution.measurands):
        compared = compare_groups(left, right, frame)
        is_stated = compared.basis is Basis.STATED
        if is_stated or not compared.alarm or not numbers.give_nearer(left.first, right.first):
            yield compared
    yield from compare_sums(known)


def pair_figures(
    gathered: Mapping[str, Sequence[Figure]], measurands: Sequence[Measurand]
) -> Iterator[tuple[Group, Group]]:
    """Yield the pairs of value groups of each measurand, then those of parts with their wholes.

    Groups are made one measurand at a time, and kept only where a part or its whole may be among them.
    """
    divided = {name for one in measurands if one.broader for name in (one.id, one.broader)}
    named = {figure.whole for members in gathered.values() for figure in members if figure.whole}
    kept: dict[str, list[Group]] = {}
    for measurand, members in gathered.items():
        groups = gather_groups(members)
        yield from pair_groups(groups)
        if measurand in divided or (named and any(figure.claim in named for figure in members)):
            kept[measurand] = groups
    yield from pair_parts(kept, measurands)


def gather_measurands(figures: Iterable[Figure]) -> dict[str, list[Figure]]:
    """Return the figures of each measurand."""
    gathered: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.measurand is not None:
            gathered.setdefault(figure.measurand, []).append(figure)
    return gathered


def pair_parts(
    groups_of: Mapping[str, Sequence[Group]], measurands: Iterable[Measurand]
) -> Iterator[tuple[Group, Group]]:
    """Yield each group that counts a part with one of its whole: the whole it names, that beside it, or the latest.

    The named whole may count another harm: the dead among the hostages are a part of the hostages.
    """
    named = _find_named_wholes(groups_of)
    for measurand in measurands:
        wholes = groups_of.get(measurand.broader or "", ())
        clocks = [whole.first.as_of for whole in wholes]
        for part in groups_of.get(measurand.id, ()) if measurand.broader else ():
            whole = named.get(part.first.whole or "")
            if whole is None or whole.first.event != part.first.event:
                whole = _find_whole_by_then(part, wholes, clocks)
            if whole is not None:
                yield part, whole


def _find_whole_by_then(part: Group, wholes: Sequence[Group], clocks: Sequence[Clock]) -> Group | None:
    """Return the latest whole by the time of a part; of the last few, the one that its own article gives."""
    last = max(1, bisect_right(clocks, part.first.as_of))
    near = wholes[max(0, last - REACH) : last]
    beside = (whole for whole in reversed(near) if whole.first.version == part.first.version)
    return next(beside, near[-1] if near else None)


def _find_named_wholes(groups_of: Mapping[str, Sequence[Group]]) -> dict[str, Group]:
    """Return the group of each claim that a figure names as its whole."""
    groups = [group for members in groups_of.values() for group in members]
    names = {group.first.whole for group in groups if group.first.whole}
    return {claim: group for group in groups for claim in group.value_group.claims if claim in names} if names else {}


def compare_groups(one: Group, other: Group, frame: Frame) -> Comparison:
    """Return the comparison of two value groups."""
    left, right = put_in_order(one, other)
    return compose(left, right, relate_figures(left.first, right.first, frame), frame.course(left.first))


def put_in_order(one: Group, other: Group) -> tuple[Group, Group]:
    """Return two groups, the one shown on the left first."""
    return (one, other) if comes_first(one.first, other.first) else (other, one)


def compose(left: Group, right: Group, decision: Decision, course: Course) -> Comparison:
    """Return what is shown of two value groups between which something was decided; left is shown first."""
    earlier, later = (right.first, left.first) if decision.is_swapped else (left.first, right.first)
    gap, relative = measure_gap(left.first, right.first)
    ids = sorted((left.value_group.id, right.value_group.id))
    return Comparison(
        id=f"comparison/{digest(*ids)}",
        subject=Subject.FIGURE,
        left=left.value_group,
        right=right.value_group,
        event=left.first.event if left.first.event == right.first.event else None,
        harm=left.first.harm if left.first.harm is right.first.harm else None,
        relation=decision.relation,
        kind=decision.kind,
        severity=rank_figures(decision, relative, is_past=earlier.telling.is_past and later.telling.is_past),
        explanations=explain_figures(earlier, later, decision),
        basis=decision.basis,
        status=_find_status(left, right),
        gap=gap,
        relative_gap=relative,
        sentence=say_figures(earlier, later, decision, course),
    )


def comes_first(one: Figure, other: Figure) -> bool:
    """Tell whether a figure is shown on the left: earlier by known date, then smaller article id, then start."""
    if one.version == other.version:
        return (one.start, one.claim) <= (other.start, other.claim)
    order = order_clocks(one.published, other.published)
    if order.is_known:
        return order is Order.BEFORE
    return (one.article, one.version) <= (other.article, other.version)


def measure_gap(left: Figure, right: Figure) -> tuple[int | None, float | None]:
    """Return the difference of two stated values, and its share of the larger one."""
    if left.value is None or right.value is None:
        return None, None
    gap = abs(left.value - right.value)
    return gap, round(gap / max(left.value, right.value), 4) if gap else 0.0


def _find_status(left: Group, right: Group) -> Status:
    return Status.CONFIRMED if left.first.judged and right.first.judged else Status.PROVISIONAL
