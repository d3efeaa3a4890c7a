"""Stale figures: who still prints a figure as current that the side answering for it has superseded.

A figure that its own sentence tells as history ("first put at 30", "lowered from 347") is not stale, and neither is
one that was printed before the newer figure was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from provenance.conflict.clock import NEVER, Order, order_clocks
from provenance.conflict.compare_figures import gather_measurands
from provenance.conflict.course import are_disjoint
from provenance.conflict.figure import Bounds, Figure, read_figures
from provenance.conflict.rows import to_side
from provenance.models.dossier import Dossier
from provenance.models.identifiers import BASE


class StaleFigure(NamedTuple):
    """A claim that prints as current what a newer claim had superseded."""

    claim: str
    newer: str
    """The claim that superseded the figure, the earliest printed one."""


def find_stale(figures: Iterable[Figure]) -> Iterator[StaleFigure]:
    """Yield stale figures, measurand by measurand, in the order of their publication."""
    for members in gather_measurands(figures).values():
        superseded = find_superseded(members)
        for figure in sorted(members, key=_printed):
            newer = _find_newer(figure, superseded.get(figure.band, ()) if figure.band else ())
            if newer is not None:
                yield StaleFigure(figure.claim, newer.claim)


def find_superseded(members: Iterable[Figure]) -> dict[Bounds, list[Figure]]:
    """Return for each band the figures by which a side that had given it replaced it."""
    by_side: dict[str, list[Figure]] = {}
    for figure in members:
        if figure.is_attributed and figure.band is not None and not figure.telling.is_past:
            by_side.setdefault(figure.side, []).append(figure)
    superseded: dict[Bounds, list[Figure]] = {}
    for _, given in sorted(by_side.items()):
        for older, newer in pairwise(sorted(given, key=_as_of)):
            is_later = order_clocks(older.as_of, newer.as_of) is Order.BEFORE
            if older.band and is_later and are_disjoint(older.band, newer.band):
                superseded.setdefault(older.band, []).append(newer)
    return superseded


def _find_newer(figure: Figure, replacements: Iterable[Figure]) -> Figure | None:
    """Return the figure that had replaced this one when it was printed, or None."""
    if figure.telling.is_past or figure.published[0] == NEVER or figure.as_of[1] < figure.published[0]:
        return None
    before = [one for one in replacements if one.published[1] < figure.published[0]]
    return min(before, key=_printed, default=None)


def _as_of(figure: Figure) -> tuple[int, int, int, int, str, int]:
    return (*figure.as_of, *figure.published, figure.article, figure.start)


def _printed(figure: Figure) -> tuple[int, int, str, int]:
    return (*figure.published, figure.article, figure.start)


def stale_rows(dossier: Dossier, *, base: str = BASE) -> list[dict[str, Any]]:
    """Return one row a stale figure: the claim that is stale, and the newer one, in the form of a conflict's sides."""
    figures = read_figures(dossier.articles, dossier.extractions, dossier.resolution)
    return [
        {name: _to_side(dossier, claim, base) for name, claim in (("stale", one.claim), ("newer", one.newer))}
        for one in find_stale(figures)
    ]


def _to_side(dossier: Dossier, name: str, base: str) -> dict[str, Any]:
    claim = dossier.claims[name]
    article = dossier.article_of[claim.version]
    published = dict(dossier.resolution.published).get(article.version, article.published)
    return to_side(claim, article, published, base)
