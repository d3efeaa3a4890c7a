"""The agreement matrix: who gives which figure for what, claimants down, measurands across."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from provenance.models.claim import FigureClaim
from provenance.models.dossier import Dossier
from provenance.models.vocabulary import ClaimantKind
from provenance.models.wording import say_claimant
from provenance.visualisation.timelines import say_measurand

MOST_COLUMNS = 12
"""Measurands across; the most contested come first, the page says how many are left out."""
OWN_VOICE = "outlets, in their own voice"


class Entry(NamedTuple):
    """A figure in a cell."""

    claim: str
    words: str
    is_contested: bool


class Matrix(NamedTuple):
    """The table: a heading for each column, and for each claimant a cell of entries under each heading."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[Entry, ...], ...]], ...]
    left_out: int
    """Measurands with several figures that have no column."""


def build_matrix(dossier: Dossier) -> Matrix:
    """Return the matrix of a dossier's figures; a measurand with a single figure compares nothing and has no column."""
    contested = {claim for conflict in dossier.conflicts for claim in (*conflict.left.claims, *conflict.right.claims)}
    figures = _gather_figures(dossier)
    several = [measurand for measurand, members in figures.items() if len(members) > 1]

    def urgency(measurand: str) -> tuple[int, int, str]:
        members = figures[measurand]
        return -sum(one.iri in contested for one in members), -len(members), measurand

    shown = sorted(several, key=urgency)[:MOST_COLUMNS]
    cells: dict[str, dict[str, list[Entry]]] = {}
    for measurand in shown:
        for one in figures[measurand]:
            cell = cells.setdefault(_name_claimant(dossier, one), {}).setdefault(measurand, [])
            cell.append(Entry(one.iri, one.exact, one.iri in contested))
    measurands = {one.id: f"{one.harm.value}: {say_measurand(dossier, one)}" for one in dossier.resolution.measurands}
    return Matrix(
        columns=tuple(measurands[one] for one in shown),
        rows=tuple((name, tuple(tuple(cells[name].get(one, ())) for one in shown)) for name in _order(cells)),
        left_out=len(several) - len(shown),
    )


def _gather_figures(dossier: Dossier) -> dict[str, list[FigureClaim]]:
    figures: dict[str, list[FigureClaim]] = {}
    for claim in dossier.claims.values():
        link = dossier.link_of.get(claim.iri)
        if isinstance(claim, FigureClaim) and link and link.measurand:
            figures.setdefault(link.measurand, []).append(claim)
    return figures


def _name_claimant(dossier: Dossier, claim: FigureClaim) -> str:
    link = dossier.link_of[claim.iri]
    entity = dossier.entity_of.get(link.claimant) if link.claimant else None
    if entity is not None:
        return entity.label
    return OWN_VOICE if claim.claimant.kind is ClaimantKind.OUTLET else say_claimant(claim.claimant)


def _order(cells: dict[str, dict[str, list[Entry]]]) -> Iterable[str]:
    """Return the claimants, those with the most figures first."""
    sizes = Counter({name: sum(map(len, row.values())) for name, row in cells.items()})
    return sorted(cells, key=lambda name: (-sizes[name], name))
