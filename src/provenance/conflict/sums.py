"""Sums: parts that one article counts beside each other, held against the whole they are told to make up.

"Twelve men, nine women and five children" are 26, or something is wrong with one of the four numbers. Parts are added
up only where nobody can stand in two of them: men, women and children, or civilians, soldiers, police and militants,
told of one whole in one article. Without the men, or without the children, they need not make up the whole, and only
too many of them are a mismatch; the same holds of callings, of which there are others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from provenance.conflict.figure import Figure
from provenance.conflict.groups import Group
from provenance.models.comparison import Comparison, Explanation
from provenance.models.identifiers import digest
from provenance.models.vocabulary import ConflictKind, ExplanationType, Relation, Severity, Status, Subject

_BY_AGE_AND_SEX: Mapping[str, str] = {
    "men": "men", "women": "women",
    "children": "children", "minors": "children", "boys": "children", "girls": "children",
}  # fmt: skip
_BY_CALLING: Mapping[str, str] = {
    "civilians": "civilians", "soldiers": "soldiers", "police": "police", "militants": "militants",
}  # fmt: skip
_DIVISIONS = (_BY_AGE_AND_SEX, _BY_CALLING)
"""Groups of which nobody is in two, by the words that figures use for them."""
_EVERYBODY = frozenset(_BY_AGE_AND_SEX.values())


class Sum(NamedTuple):
    """Parts of one whole, each with its number."""

    parts: tuple[Figure, ...]
    whole: Figure

    @property
    def total(self) -> int:
        """What the parts add up to."""
        return sum(part.value or 0 for part in self.parts)

    @property
    def is_at_odds(self) -> bool:
        """Tell whether the parts are too many for the whole, or are everybody and yet too few."""
        lower, upper = self.whole.band or (None, None)
        is_all = {_BY_AGE_AND_SEX.get(_group(part)) for part in self.parts} == _EVERYBODY
        return (upper is not None and self.total > upper) or (is_all and lower is not None and self.total < lower)


def compare_sums(figures: Collection[Figure]) -> Iterator[Comparison]:
    """Yield a comparison for each whole that its own parts do not add up to."""
    for told in find_sums(figures):
        if told.is_at_odds:
            yield _compare(told)


def find_sums(figures: Collection[Figure]) -> Iterator[Sum]:
    """Yield the wholes of which an article counts two or more parts that share nobody."""
    parts_of: defaultdict[tuple[str, int], dict[str, Figure]] = defaultdict(dict)
    for figure in figures:
        for at, division in enumerate(_DIVISIONS if figure.whole and figure.value else ()):
            if _group(figure) in division:
                parts_of[figure.whole or "", at].setdefault(_group(figure), figure)
    wholes = {claim for claim, _ in parts_of}
    figure_of = {figure.claim: figure for figure in figures if figure.claim in wholes} if wholes else {}
    for (claim, at), parts in parts_of.items():
        whole = figure_of.get(claim)
        alike = [part for part in parts.values() if whole and part.harm is whole.harm and part.side == whole.side]
        if whole is not None and len({_DIVISIONS[at][_group(part)] for part in alike}) == len(alike) > 1:
            yield Sum(tuple(alike), whole)


def _group(part: Figure) -> str:
    return part.population or part.group.casefold()


def _compare(told: Sum) -> Comparison:
    left, right = Group.of(told.whole), Group.of(*told.parts)
    given = " + ".join(part.words for part in told.parts)
    words = f"{given}: {told.total:,} in all, against “{told.whole.words}”"
    evidence = (told.whole.claim, *(part.claim for part in told.parts))
    return Comparison(
        id=f"comparison/{digest(*sorted((left.value_group.id, right.value_group.id)))}",
        subject=Subject.FIGURE,
        left=left.value_group,
        right=right.value_group,
        event=told.whole.event,
        harm=told.whole.harm,
        relation=Relation.CONTRADICTION,
        kind=ConflictKind.SUM_MISMATCH,
        severity=Severity.MIDDLE,
        explanations=(Explanation(type=ExplanationType.NONE, words=words, evidence=evidence, rule="parts-add-up"),),
        status=Status.CONFIRMED if told.whole.judged else Status.PROVISIONAL,
        gap=abs(told.total - (told.whole.value or told.total)),
        sentence=f"The parts that one article counts add up to {told.total:,}, which the whole does not allow.",
    )
