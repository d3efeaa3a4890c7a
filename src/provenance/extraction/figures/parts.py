"""Which figures are parts of which, across the sentences of an article."""

from __future__ import annotations

from provenance.extraction.figures.lexicon import POPULATION_OF
from provenance.extraction.figures.reading import Draft

_GENERAL = frozenset(("people", "", "members"))
REACH = 6
"""Figures after a total among which its breakdown is looked for."""


def link_parts(drafts: list[Draft]) -> None:
    """Mark the members of a breakdown as parts of the total they sum to: "20 bodies … eleven women and nine men"."""
    for at, whole in enumerate(drafts):
        total = whole.quantity.number.value
        if total and total > 1 and whole.quantity.number.upper is None:
            for part in _breakdown(drafts, at, total):
                if not part.is_part or part.whole is None:
                    part.is_part, part.whole = True, whole


def _breakdown(drafts: list[Draft], at: int, total: int) -> list[Draft]:
    """Return the run of at least two figures right after a total that sums to it, or nothing."""
    run: list[Draft] = []
    rest = total
    for draft in drafts[at + 1 : at + 1 + REACH]:
        value = draft.quantity.number.value
        if draft.harm is not drafts[at].harm or not value or draft.quantity.number.upper is not None:
            break
        rest -= value
        run.append(draft)
        if rest <= 0:
            break
    return run if rest == 0 and len(run) > 1 and _is_divided(run) else []


def _is_divided(run: list[Draft]) -> bool:
    """Tell whether the members stand in one sentence, so that their sum is no accident."""
    return all(draft.words is run[0].words for draft in run)


def population(draft: Draft) -> str:
    """Return the normalised group of a figure, empty when its noun names none."""
    return POPULATION_OF.get(draft.quantity.head, "")
