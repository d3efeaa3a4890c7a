"""Articles against series: a figure of an article beside the daily counts of the event that it is part of.

A ministry's count that an article prints is mostly a point of the ministry's own series, of that day or of a day or two
before. So a figure meets, for each hand that counts, the point of the last days that lies nearest to it in number; a
figure that is of another order than all of them, such as the toll of one strike beside that of a war, meets none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple, TypeAlias

from provenance.conflict.clock import Order, read_clock
from provenance.conflict.compare_figures import compose, put_in_order
from provenance.conflict.course import Course
from provenance.conflict.decision import Decision, find_kind
from provenance.conflict.figure import Figure, find_sides
from provenance.conflict.groups import Group
from provenance.conflict.kinship import SUBSETS, climb
from provenance.conflict.relation import relate
from provenance.models.claim import Extraction, FigureClaim
from provenance.models.comparison import Comparison, Explanation
from provenance.models.identity import ClaimLink, Measurand, Resolution
from provenance.models.vocabulary import Basis, ExplanationType, Harm, Measure, Relation

LAST_DAYS = 3
"""Days before an article's date on which a count that it prints may have been made."""
GAP = 10
"""Days before and after it within which a figure meets the points of a series that has none of its last days."""
ALIKE = 1.5
"""Times that one number may go into another of the same order."""
DAY = "24 hours"
"""The period of a daily count, as datasets give it."""
REVISED = "series-revised"
OTHER_BASIS = "other-count-basis"
_PLAIN = frozenset({"", "reported"})
"""Words of a row that tell no more of its count than an article does."""
RUNNING = Course(running=True)

Hands: TypeAlias = Mapping[str, Mapping[str, list["Point"]]]
"""Points by the people counted and by who counts them."""
Series: TypeAlias = Mapping[tuple[str, Harm, str], Hands]
"""Counts by event, harm and period."""


class Point(NamedTuple):
    """One count of a series."""

    day: int
    figure: Figure
    basis: str
    """How it was counted, as its row says."""


def compare_series(
    figures: Iterable[Figure], datasets: Sequence[Extraction], resolution: Resolution, article_of: Mapping[str, str]
) -> Iterator[Comparison]:
    """Yield the comparisons of figures of articles with the series of the events that theirs are part of.

    Args:
        figures: of articles.
        datasets: what was read in datasets.
        resolution: the identities of both.
        article_of: the given id of each version's article.
    """
    part_of = {event.id: event.part_of for event in resolution.events}
    stated = {parent for parent in part_of.values() if parent}
    if not stated:
        return
    points = list(_read_points(datasets, resolution, article_of, stated))
    series, revised = _gather_series(points), _find_revised(datasets, points)
    for figure in figures:
        for event in climb(figure.event, part_of) if series else ():
            for point in _find_points(figure, event, series):
                yield _compare(figure, point)
                if point.figure.claim in revised and point.figure.value == figure.value:
                    yield _compare_revised(figure, point, revised[point.figure.claim])


def _compare(figure: Figure, point: Point) -> Comparison:
    """Return the comparison of a figure with a point; one counted on a basis of its own disputes no number."""
    left, right = put_in_order(Group.of(figure), Group.of(point.figure))
    decision = relate(left.first, right.first, RUNNING)
    if point.basis in _PLAIN or not decision.relation.alarms:
        return compose(left, right, decision, RUNNING)
    compared = compose(left, right, Decision(Relation.SCOPE, OTHER_BASIS, decision.order), RUNNING)
    words = f"“{point.figure.words}” is counted on a basis of its own: “{point.basis}”"
    evidence = (left.first.claim, right.first.claim)
    told = Explanation(type=ExplanationType.BASIS, words=words, evidence=evidence, rule=OTHER_BASIS)
    return compared.model_copy(update={"explanations": (told, *compared.explanations)})


def _compare_revised(figure: Figure, old: Point, new: Point) -> Comparison:
    """Return the comparison of a figure that gives a replaced number with the number that replaced it."""
    left, right = put_in_order(Group.of(figure), Group.of(new.figure))
    kind = find_kind(left.first, right.first)
    decision = Decision(Relation.REVISION, REVISED, Order.BEFORE, kind, Basis.STATED, is_swapped=right.first is figure)
    words = f"the publisher’s own row: “{new.figure.words}” supersedes “{old.figure.words}”"
    evidence = (figure.claim, old.figure.claim, new.figure.claim)
    told = Explanation(type=ExplanationType.SUPERSESSION, words=words, evidence=evidence, rule=REVISED)
    compared = compose(left, right, decision, RUNNING)
    others = (one for one in compared.explanations if one.type is not ExplanationType.NONE)
    return compared.model_copy(update={"explanations": (told, *others)})


def _find_points(figure: Figure, event: str, series: Series) -> Iterator[Point]:
    """Yield the points that a figure meets: of the running count, else, for what was added, of the daily one."""
    for period in ("", DAY):
        hands_of = series.get((event, figure.harm, period), {})
        population = _find_population(figure, hands_of.keys(), is_daily=bool(period))
        hands = hands_of.get(population, {}) if population is not None else {}
        met = [point for points in hands.values() for point in _find_nearest(figure, points)]
        yield from met
        if met or figure.measure is not Measure.INCREMENT:
            return


def _find_population(figure: Figure, known: Set[str], *, is_daily: bool) -> str | None:
    """Return whom a series of the figure's count would name, empty for everybody; None where it counts a part.

    A figure of the last day stands as a part beside the whole count.
    """
    if figure.population in known:
        return figure.population
    if figure.whole is not None and not is_daily:
        return None
    if len(known) == 1 and known.isdisjoint(SUBSETS):
        return next(iter(known))
    return None if figure.population in SUBSETS else ""


def _find_nearest(figure: Figure, points: list[Point]) -> list[Point]:
    """Return the point of the last days nearest in number; without one, those before and after the figure's days."""
    first, last = figure.as_of
    if not figure.value or last - first > LAST_DAYS:
        return []
    low = bisect_left(points, first - LAST_DAYS, key=_day)
    high = bisect_right(points, last, key=_day)
    near = [point for point in points[low:high] if _are_alike(point, figure)]
    if low < high:
        return [min(near, key=lambda point: (_measure_gap(point, figure), -point.day))] if near else []
    beside = [point for point in points[max(0, low - 1) : high + 1] if first - GAP <= point.day <= last + GAP]
    return [point for point in beside if _are_alike(point, figure)]


def _measure_gap(point: Point, figure: Figure) -> int:
    return abs((point.figure.value or 0) - (figure.value or 0))


def _are_alike(point: Point, figure: Figure) -> bool:
    """Tell whether the number of a point is of the order of a figure."""
    lesser, greater = sorted((point.figure.value or 0, figure.value or 0))
    return 0 < greater <= ALIKE * lesser


def _day(point: Point) -> int:
    return point.day


def _read_points(
    datasets: Iterable[Extraction], resolution: Resolution, article_of: Mapping[str, str], stated: set[str]
) -> Iterator[tuple[Measurand, Point]]:
    """Yield the points of the series of stated events, each with what it counts."""
    link_of = {link.claim: link for link in resolution.links if link.event in stated}
    measurand_of = {measurand.id: measurand for measurand in resolution.measurands if measurand.event in stated}
    side_of = find_sides(resolution.entities)
    for extraction in datasets:
        for claim in extraction.figures:
            link = link_of.get(claim.iri)
            measurand = measurand_of.get(link.measurand or "") if link else None
            if link is not None and measurand is not None and link.as_of.is_day and not measurand.place:
                yield measurand, _read_point(claim, link, article_of[claim.version], side_of)


def _gather_series(points: Iterable[tuple[Measurand, Point]]) -> Series:
    """Return the series that points make, each in order of its days."""
    gathered: defaultdict[tuple[Measurand, str], list[Point]] = defaultdict(list)
    for measurand, point in points:
        gathered[measurand, point.figure.side].append(point)
    series: dict[tuple[str, Harm, str], dict[str, dict[str, list[Point]]]] = {}
    for (measurand, side), members in gathered.items():
        members.sort(key=lambda point: (point.day, point.figure.claim))
        hands_of = series.setdefault((measurand.event, measurand.harm, measurand.period), {})
        hands_of.setdefault(measurand.population, {})[side] = members
    return series


def _find_revised(datasets: Iterable[Extraction], points: Iterable[tuple[Measurand, Point]]) -> dict[str, Point]:
    """Return for each claim that a publisher's own row replaced the point that took its place."""
    point_of = {point.figure.claim: point for _, point in points}
    revised = {}
    for extraction in datasets:
        claim_of = {figure.local_id: figure.iri for figure in extraction.figures}
        for figure in extraction.figures:
            if figure.supersedes in claim_of and figure.iri in point_of:
                revised[claim_of[figure.supersedes]] = point_of[figure.iri]
    return revised


def _read_point(claim: FigureClaim, link: ClaimLink, article: str, side_of: Mapping[str, str]) -> Point:
    as_of = read_clock(link.as_of)
    bounds = (claim.lower, claim.upper)
    figure = Figure(
        claim=claim.iri,
        article=article,
        version=claim.version,
        start=claim.span.start,
        measurand=link.measurand,
        event=link.event,
        harm=claim.harm,
        side=side_of.get(link.claimant or "", link.claimant or f"name/{claim.iri}"),
        band=(claim.band.lower, claim.band.upper) if claim.band else bounds,
        strict=bounds,
        value=claim.value,
        modifier=claim.modifier,
        as_of=as_of,
        published=read_clock(claim.asserted) if claim.asserted else as_of,
        measure=claim.measure,
        population=claim.population,
        words=claim.exact,
        claimant=claim.claimant.name or "",
    )
    return Point(as_of[0], figure, claim.count_basis)
