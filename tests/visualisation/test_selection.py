"""A view shows what was asked for, and what that is compared with."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.errors import QueryError
from provenance.models.identifiers import BASE
from provenance.models.vocabulary import Harm
from provenance.visualisation import View, export_graph, render_graph_page, select_view
from tests.dossiers import (
    CREW,
    DOSSIER,
    EARLY,
    FERRY,
    FLOOD_TOLL,
    FLOOD_TOLL_LATER,
    INJURED,
    MISSING,
    PROMISE_EARLY,
    PROMISE_LATE,
    RELIEF,
    REVISED_TOLL,
    SINKING,
    TOLL_EARLY,
    TOLL_LATE,
)

CONTESTED = {TOLL_EARLY.iri, TOLL_LATE.iri, PROMISE_EARLY.iri, PROMISE_LATE.iri}
FLOODS = {FLOOD_TOLL.iri, FLOOD_TOLL_LATER.iri, MISSING.iri}


@pytest.mark.parametrize(
    ("view", "claims"),
    [
        pytest.param(View(), set(DOSSIER.claims), id="everything"),
        pytest.param(View(harm=Harm.INJURED), {INJURED.iri}, id="harm"),
        pytest.param(View(only_conflicts=True), CONTESTED, id="only conflicts"),
        pytest.param(View(conflict=REVISED_TOLL.id), {TOLL_EARLY.iri, TOLL_LATE.iri}, id="conflict"),
        pytest.param(View(conflict=BASE + REVISED_TOLL.id), {TOLL_EARLY.iri, TOLL_LATE.iri}, id="conflict by its IRI"),
        pytest.param(View(near=RELIEF, steps=1), {FLOOD_TOLL.iri, FLOOD_TOLL_LATER.iri}, id="claims of a claimant"),
        pytest.param(
            View(near=EARLY.id, steps=1),
            {INJURED.iri, SINKING.iri, *CONTESTED},
            id="claims of an article and their others",
        ),
        pytest.param(View(since=date(2022, 1, 1)), FLOODS, id="since"),
        pytest.param(View(until=date(2022, 9, 10), since=date(2022, 9, 5)), FLOODS, id="a span that touches one"),
        pytest.param(View(until=date(2021, 3, 2), harm=Harm.INJURED), {INJURED.iri}, id="all conditions together"),
    ],
)
def test_view_shows(view: View, claims: set[str]) -> None:
    assert set(select_view(DOSSIER, view).claims) == claims


def test_view_within_a_choice_of_claims() -> None:
    assert set(select_view(DOSSIER, View(), {CREW.iri}).claims) == {CREW.iri}


@pytest.mark.parametrize(
    ("view", "words"),
    [
        pytest.param(View(near="nobody"), "nothing in the store is called nobody", id="unknown record"),
        pytest.param(View(conflict="nothing"), "nothing in the store is called nothing", id="unknown conflict"),
        pytest.param(View(since=date(2030, 1, 1)), "no claim in the store is in this view", id="no claim"),
    ],
)
def test_view_of_nothing_says_so(view: View, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        select_view(DOSSIER, view)


def test_narrowed_dossier_holds_what_its_claims_mean_and_nothing_else() -> None:
    part = select_view(DOSSIER, View(near=FERRY, steps=1))
    assert {one.id for one in part.resolution.events} == {FERRY}
    assert {link.claim for link in part.resolution.links} == set(part.claims)
    assert {article.version for article in part.articles} == {claim.version for claim in part.claims.values()}
    assert "Who says what" in render_graph_page(part)
    assert "flood" not in export_graph(part, "json").lower()
