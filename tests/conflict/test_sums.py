"""Parts of one whole, added up."""

from __future__ import annotations

import pytest

from provenance.conflict.figure import Figure
from provenance.conflict.sums import compare_sums, find_sums
from provenance.models.vocabulary import ConflictKind, Harm, Modifier, Relation
from tests.conflict.test_relation import HERE, OTHER, make


def tell(whole: Figure, **parts: int) -> list[Figure]:
    """Return a whole with the parts that its article counts, by the groups that they name."""
    return [whole] + [
        make(value, version=HERE, claim=f"claim/{group}", whole=whole.claim, population=group, start=20 + at)
        for at, (group, value) in enumerate(parts.items())
    ]


WHOLE = make(26, version=HERE)
FLOOR = make(26, version=HERE, modifier=Modifier.AT_LEAST, band=(26, None))


@pytest.mark.parametrize(
    ("figures", "is_at_odds"),
    [
        pytest.param(tell(WHOLE, men=12, women=9, children=5), False, id="everybody"),
        pytest.param(tell(WHOLE, men=12, women=9, children=4), True, id="one too few"),
        pytest.param(tell(WHOLE, men=12, women=9, children=6), True, id="one too many"),
        pytest.param(tell(WHOLE, women=9, children=4), False, id="the men are not told"),
        pytest.param(tell(WHOLE, women=19, children=9), True, id="too many without the men"),
        pytest.param(tell(WHOLE, civilians=19, soldiers=9), True, id="too many callings"),
        pytest.param(tell(WHOLE, civilians=9, soldiers=9), False, id="callings that need not be all"),
        pytest.param(tell(FLOOR, men=12, women=9, children=6), False, id="at least so many"),
        pytest.param(tell(FLOOR, men=12, women=9, children=4), True, id="fewer than at least so many"),
    ],
)
def test_parts_that_share_nobody_are_added_up(figures: list[Figure], *, is_at_odds: bool) -> None:
    (told,) = find_sums(figures)
    assert told.is_at_odds is is_at_odds
    assert bool(list(compare_sums(figures))) is is_at_odds


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param(tell(WHOLE, women=30), id="one part"),
        pytest.param(tell(WHOLE, women=19, soldiers=19), id="groups that may share people"),
        pytest.param(tell(WHOLE, boys=19, children=19), id="a group within a group"),
        pytest.param([*tell(WHOLE, women=19), *tell(make(20, 1, version=HERE), children=9)[1:]], id="two wholes"),
        pytest.param(tell(make(26, side=OTHER), women=19, children=19), id="another side's whole"),
        pytest.param(tell(make(26, harm=Harm.INJURED), women=19, children=19), id="another harm"),
    ],
)
def test_other_parts_are_not(figures: list[Figure]) -> None:
    assert not list(find_sums(figures))


def test_a_mismatch_names_every_number() -> None:
    (compared,) = compare_sums(tell(WHOLE, men=12, women=9, children=4))
    assert (compared.relation, compared.kind, compared.gap) == (Relation.CONTRADICTION, ConflictKind.SUM_MISMATCH, 1)
    assert compared.left.claims == (WHOLE.claim,)
    assert set(compared.right.claims) == {"claim/men", "claim/women", "claim/children"}
    assert compared.explanations[0].words == "12 + 9 + 4: 25 in all, against “26”"
