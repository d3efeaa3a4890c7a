"""Annotated relations meet the claims and rows that share their characters, and only those."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation.corpus_relations import count_pairs
from evaluation.relations import GoldClaim, find_claims, find_rows
from evaluation.renditions import find_quoted
from evaluation.seed_relations import Answer, SeedAnswers
from provenance.models.claim import Extraction
from provenance.models.dossier import Dossier
from provenance.models.identity import Resolution
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimKind, Harm
from tests.builders import make_article, make_assertion, make_claimant, make_figure, span_of

ARTICLE = make_article()
FIGURE = make_figure(ARTICLE, "12 people")
TOLD = make_assertion(ARTICLE, "A flood killed 12 people in Oyele", claimant=make_claimant())
DOSSIER = Dossier(
    articles=(ARTICLE,),
    extractions=(Extraction(version=ARTICLE.version, extractor="test", figures=(FIGURE,), assertions=(TOLD,)),),
    resolution=Resolution(),
    comparisons=(),
)


@pytest.mark.parametrize(
    ("annotated", "found"),
    [
        (GoldClaim("a1", ClaimKind.FIGURE, span_of(ARTICLE.text, "12"), Harm.KILLED), FIGURE),
        (GoldClaim("a1", ClaimKind.FIGURE, span_of(ARTICLE.text, "12"), Harm.INJURED), None),
        (GoldClaim("a1", ClaimKind.FIGURE, span_of(ARTICLE.text, "Oyele"), Harm.KILLED), None),
        (GoldClaim("a2", ClaimKind.FIGURE, span_of(ARTICLE.text, "12"), Harm.KILLED), None),
        (GoldClaim("a1", ClaimKind.QUOTE, span_of(ARTICLE.text, "killed 12 people in Oyele")), TOLD),
        (GoldClaim("a1", ClaimKind.QUOTE, span_of(ARTICLE.text, "12 people")), None),
    ],
    ids=["same", "other-harm", "elsewhere", "other-article", "most-of-a-stretch", "little-of-a-stretch"],
)
def test_annotated_claims_find_extracted_ones(annotated: GoldClaim, found: object) -> None:
    assert find_claims(DOSSIER, {"x": annotated}).get("x") == found


def side(article: str, start: int, end: int) -> dict[str, Any]:
    return {"article": article, "start": start, "end": end}


ROW = {"subject": "figure", "left": side("a", 0, 9), "right": side("b", 5, 9), "relation": "revision", "alarm": True}


def figure(article: str, start: int, end: int) -> GoldClaim:
    return GoldClaim(article, ClaimKind.FIGURE, Span(start=start, end=end))


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        (figure("a", 3, 5), figure("b", 5, 6), 1),
        (figure("b", 5, 6), figure("a", 3, 5), 1),
        (figure("a", 9, 12), figure("b", 5, 6), 0),
        (figure("a", 3, 5), figure("c", 5, 6), 0),
        (GoldClaim("a", ClaimKind.QUOTE, Span(start=3, end=5)), figure("b", 5, 6), 0),
    ],
    ids=["both-meet", "turned-round", "beside", "other-article", "other-kind"],
)
def test_rows_stand_between_annotated_claims(left: GoldClaim, right: GoldClaim, count: int) -> None:
    assert len(list(find_rows([ROW], [left], [right]))) == count


def test_relations_must_surface_under_an_acceptable_class() -> None:
    demand = {
        "id": "R1",
        "class": "growth",
        "acceptable_classes": ["contradiction", "revision"],
        "test": "must_surface",
    }
    quiet = {"id": "R2", "class": "growth", "test": "must_not_flag"}
    found = (Answer(demand, (ROW,), ()), Answer(demand, (), (ROW,)), Answer(quiet, (), (ROW,)), Answer(quiet, (), ()))
    shares = {merit.measure: (merit.n, merit.figure) for merit in SeedAnswers(found, ()).measure()}
    assert shares["must surface"] == (2, 0.5)
    assert shares["must not alarm"] == (2, 0.5)
    assert "revision (alarm) compared" in str(found[0])


def test_quoted_words_are_taken_without_marks() -> None:
    assert find_quoted('He said “it burns” and "now".') == ["it burns", "now"]


def test_pairs_are_counted_within_equal_keys() -> None:
    assert count_pairs("aabbbc") == 1 + 3
