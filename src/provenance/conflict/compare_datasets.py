"""Structured claims compared: series that meet on one day, series that fall, and revisions that a publisher states.

A table says what its figures count, so nothing has to be guessed from words. Two claimants' numbers are compared where
they are of one measurand and one day; a difference between numbers counted on different bases (verified, unverified) is
no contradiction. The two numbers of a revision are the history of one number, and are compared with each other alone.
A cumulative series that grows is kept as a series; where it falls, the two neighbours are compared. Computations and
other quantities never are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations, pairwise
from typing import NamedTuple

from provenance.conflict.severity import WIDE
from provenance.models.claim import Extraction, FigureClaim
from provenance.models.comparison import Comparison, Explanation, ValueGroup
from provenance.models.identifiers import digest
from provenance.models.identity import ClaimLink, Resolution
from provenance.models.value import Interval
from provenance.models.vocabulary import (
    Basis,
    ConflictKind,
    ExplanationType,
    Measure,
    Relation,
    Severity,
    Subject,
)
from provenance.models.wording import say_claimant, say_interval

_Key = tuple[str, str, str, Interval, Interval | None, tuple[int | None, int | None]]


class _Entry(NamedTuple):
    """Figures that say one thing of one day by one claimant on one basis, and the one that stands for them."""

    figure: FigureClaim
    link: ClaimLink
    group: ValueGroup
    article: str

    @property
    def hand(self) -> tuple[str, str]:
        """Who counts, and on what basis."""
        return (self.link.claimant or self.figure.claimant.kind, self.figure.count_basis)

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """The numbers that the figure can stand for."""
        return _bound(self.figure)


def compare_datasets(
    extractions: Iterable[Extraction], resolution: Resolution, article_of: Mapping[str, str]
) -> Iterator[Comparison]:
    """Yield the comparisons of structured claims.

    Args:
        extractions: what was read in datasets.
        resolution: the identities that their rows state.
        article_of: the given id of each version's article.
    """
    link_of = {link.claim: link for link in resolution.links}
    revisions: list[tuple[FigureClaim, FigureClaim]] = []
    figures: list[FigureClaim] = []
    for extraction in extractions:
        by_local_id = {figure.local_id: figure for figure in extraction.figures}
        figures += (figure for figure in extraction.figures if figure.iri in link_of and link_of[figure.iri].measurand)
        revisions += ((by_local_id[figure.supersedes], figure) for figure in extraction.figures if figure.supersedes)
    entry_of = _gather(figures, link_of, article_of)
    for earlier, later in revisions:
        yield _compare(entry_of[earlier.iri], entry_of[later.iri], Relation.REVISION, Basis.STATED)
    told = {figure.iri for pair in revisions for figure in pair}
    series = [entry for iri, entry in entry_of.items() if iri == entry.figure.iri and iri not in told]
    yield from _compare_meeting(series)
    yield from _compare_falling(series)


def _gather(
    figures: Iterable[FigureClaim], link_of: Mapping[str, ClaimLink], article_of: Mapping[str, str]
) -> dict[str, _Entry]:
    """Return for each figure the group it belongs to."""
    gathered: defaultdict[_Key, list[FigureClaim]] = defaultdict(list)
    for figure in figures:
        link = link_of[figure.iri]
        hand = link.claimant or figure.claimant.kind
        gathered[(link.measurand or "", hand, figure.count_basis, link.as_of, figure.asserted, _bound(figure))].append(
            figure
        )
    entry_of = {}
    for members in gathered.values():
        members.sort(key=lambda figure: (article_of[figure.version], figure.span.start, figure.iri))
        claims = tuple(figure.iri for figure in members)
        link = link_of[claims[0]]
        group = ValueGroup(id=f"group/{digest(*sorted(claims))}", measurand=link.measurand, claims=claims)
        entry = _Entry(members[0], link, group, article_of[members[0].version])
        entry_of.update(dict.fromkeys(claims, entry))
    return entry_of


def _compare_meeting(entries: Iterable[_Entry]) -> Iterator[Comparison]:
    """Yield the comparisons of numbers that two hands give for one day."""
    by_day: defaultdict[tuple[str | None, Interval], list[_Entry]] = defaultdict(list)
    for entry in entries:
        if entry.link.as_of.is_day:
            by_day[entry.group.measurand, entry.link.as_of].append(entry)
    for met in by_day.values():
        for left, right in combinations(sorted(met, key=_place), 2):
            if left.hand != right.hand:
                yield _compare(left, right, _relate(left, right), Basis.COMPUTED)


def _compare_falling(entries: Iterable[_Entry]) -> Iterator[Comparison]:
    """Yield the comparisons of neighbours in a cumulative series of which the later one is lower."""
    series: defaultdict[tuple[str | None, tuple[str, str]], list[tuple[date, _Entry]]] = defaultdict(list)
    for entry in entries:
        if entry.figure.measure is Measure.CUMULATIVE and entry.link.as_of.earliest and entry.link.as_of.is_day:
            series[entry.group.measurand, entry.hand].append((entry.link.as_of.earliest, entry))
    for points in series.values():
        points.sort(key=lambda point: (point[0], _place(point[1])))
        for (first, earlier), (second, later) in pairwise(points):
            if first < second and _is_below(later, earlier):
                yield _compare(earlier, later, Relation.REVISION, Basis.COMPUTED)


def _place(entry: _Entry) -> tuple[str, int, str]:
    return (entry.article, entry.figure.span.start, entry.figure.iri)


def _relate(left: _Entry, right: _Entry) -> Relation:
    if left.bounds == right.bounds:
        return Relation.SAME
    if left.figure.count_basis != right.figure.count_basis:
        return Relation.SCOPE
    return Relation.CONTRADICTION if _are_disjoint(left, right) else Relation.ROUNDING


def _bound(figure: FigureClaim) -> tuple[int | None, int | None]:
    return (figure.band.lower, figure.band.upper) if figure.band else (figure.lower, figure.upper)


def _is_below(one: _Entry, other: _Entry) -> bool:
    upper, lower = one.bounds[1], other.bounds[0]
    return upper is not None and lower is not None and upper < lower


def _are_disjoint(left: _Entry, right: _Entry) -> bool:
    return _is_below(left, right) or _is_below(right, left)


def _compare(left: _Entry, right: _Entry, relation: Relation, basis: Basis) -> Comparison:
    gap, relative = _measure_gap(left.figure, right.figure)
    return Comparison(
        id=f"comparison/{digest(*sorted((left.group.id, right.group.id)))}",
        subject=Subject.FIGURE,
        left=left.group,
        right=right.group,
        event=left.link.event,
        harm=left.figure.harm,
        relation=relation,
        kind=ConflictKind.BAND_DISJOINT if relation.alarms else None,
        severity=_rank(relation, basis, relative),
        explanations=tuple(_explain(left, right, relation, basis)),
        basis=basis,
        gap=gap,
        relative_gap=relative,
        sentence=_say(left, right, relation, basis),
    )


def _measure_gap(left: FigureClaim, right: FigureClaim) -> tuple[int | None, float | None]:
    if left.value is None or right.value is None:
        return None, None
    gap = abs(left.value - right.value)
    return gap, round(gap / max(left.value, right.value), 4) if gap else 0.0


def _rank(relation: Relation, basis: Basis, relative_gap: float | None) -> Severity:
    if not relation.alarms:
        return Severity.LOW
    if basis is Basis.STATED:
        return Severity.MIDDLE
    return Severity.HIGH if relative_gap is None or relative_gap >= WIDE else Severity.MIDDLE


def _explain(left: _Entry, right: _Entry, relation: Relation, basis: Basis) -> Iterator[Explanation]:
    evidence = (left.figure.iri, right.figure.iri)
    if left.figure.count_basis != right.figure.count_basis:
        words = f"counted on different bases: “{left.figure.count_basis}” v “{right.figure.count_basis}”"
        yield Explanation(type=ExplanationType.BASIS, words=words, evidence=evidence, rule="other-count-basis")
    if basis is Basis.STATED:
        when = f" on {say_interval(right.figure.asserted)}" if right.figure.asserted else ""
        words = f"the publisher’s own row: “{right.figure.exact}” supersedes “{left.figure.exact}”{when}"
        yield Explanation(type=ExplanationType.SUPERSESSION, words=words, evidence=evidence, rule="supersedes")
    elif relation.alarms:
        words = f"{left.figure.exact} v {right.figure.exact}: no row explains the difference"
        yield Explanation(type=ExplanationType.NONE, words=words, evidence=evidence, rule="unexplained")


def _say(left: _Entry, right: _Entry, relation: Relation, basis: Basis) -> str:
    claimants = f"Claimants as printed: {say_claimant(left.figure.claimant)}; {say_claimant(right.figure.claimant)}."
    if basis is Basis.STATED:
        return f"By the publisher's own row the later figure supersedes the earlier one of the same day. {claimants}"
    if relation is Relation.REVISION:
        return f"A later count of one series is lower; no row says that the earlier one was withdrawn. {claimants}"
    if relation is Relation.CONTRADICTION:
        return f"Two series give different figures for one day. {claimants}"
    return {
        Relation.SCOPE: "Two series of one place and day count on different bases.",
        Relation.ROUNDING: "The two figures can stand for one number.",
        Relation.SAME: "Both figures give one number.",
    }[relation]
