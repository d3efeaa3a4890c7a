"""Sums, intervals, reports: a set is more than its articles one by one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import ReadError
from provenance.evaluation.annotation import annotation_of, parse_annotation, read_gold
from provenance.evaluation.matching import match_best, match_most
from provenance.evaluation.report import render_scores, render_scores_json
from provenance.evaluation.scoring import HEADLINES, score
from provenance.evaluation.tally import Tally, measure_all
from provenance.models.claim import Extraction
from tests.builders import make_article, make_assertion, make_claimant, make_figure


def gold_row(identifier: str, *values: int) -> dict[str, Any]:
    figures = [{"harm": "killed", "modifier": "exact", "value": value} for value in values]
    return {"id": identifier, "text": "A text.", "figures": figures}


def test_scores_sum_over_articles() -> None:
    gold = [parse_annotation(gold_row("a", 1, 2, 3)), parse_annotation(gold_row("b", 4))]
    predicted = [parse_annotation(gold_row("a", 1, 2)), parse_annotation(gold_row("b", 5))]
    measure = score(gold, predicted).figure_of["figures number"]
    assert (measure.gold, measure.right, measure.predicted) == (4, 2, 3)
    assert measure.precision == pytest.approx(2 / 3)
    assert measure.figure == pytest.approx(4 / 7)
    assert measure.low <= measure.figure <= measure.high


def test_unanswered_articles_count_as_missed() -> None:
    scores = score([parse_annotation(gold_row("a", 1)), parse_annotation(gold_row("b", 2))], [])
    assert scores.unanswered == 2
    assert scores.figure_of["figures number"].figure == 0


def test_what_gold_does_not_annotate_is_not_scored() -> None:
    scores = score([parse_annotation(gold_row("a", 1))], [])
    assert not any(name.startswith("attributions") for name in scores.figure_of)


def test_headlines_are_measures() -> None:
    gold = [parse_annotation({**gold_row("a", 1), "quotes": []})]
    assert set(HEADLINES) <= set(score(gold, []).figure_of)


def test_extraction_scores_perfectly_against_itself() -> None:
    article = make_article()
    ministry = make_claimant("relief office")
    extraction = Extraction(
        version=article.version,
        extractor="test",
        figures=(make_figure(article, "12 people"),),
        assertions=(make_assertion(article, "A flood killed 12 people in Oyele", claimant=ministry),),
    )
    annotation = annotation_of(article, extraction)
    scores = score([annotation], [annotation])
    assert scores.figure_of["figures number"].figure == 1
    assert scores.figure_of["attributions joint"].figure == 1


@given(st.lists(st.lists(st.integers(0, 4), max_size=4), min_size=1, max_size=5))
def test_figures_are_shares_and_intervals_are_ordered(sets: list[list[int]]) -> None:
    counts = [{"m": Tally(len(values), sum(value > 2 for value in values))} for values in sets]
    (measure,) = measure_all(counts)
    assert 0 <= measure.low <= measure.high <= 1
    assert measure_all(counts) == (measure,)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=20))
def test_matchings_are_one_to_one(edges: list[tuple[int, int]]) -> None:
    most = match_most(range(6), range(6), lambda i, j: (i, j) in edges)
    best = match_best((0.5, i, j) for i, j in dict.fromkeys(edges))
    assert len(set(most.values())) == len(most) >= len(best)
    assert len({i for i, _ in best}) == len({j for _, j in best}) == len(best)
    assert set(most.items()) <= set(edges)


def test_table_names_measures_with_their_n() -> None:
    table = render_scores(score([parse_annotation(gold_row("a", 1, 2))], [parse_annotation(gold_row("a", 1))]))
    assert table.splitlines()[0] == "1 articles, 0 without a prediction"
    line = next(line for line in table.splitlines() if line.startswith("figures number "))
    assert line.split() == ["figures", "number", "66.7", "66.7", "to", "66.7", "100.0", "50.0", "2", "1", "1"]


def test_json_report_holds_every_measure() -> None:
    scores = score([parse_annotation(gold_row("a", 1))], [])
    report = json.loads(render_scores_json(scores))
    assert report["articles"] == 1
    assert {measure["name"] for measure in report["measures"]} == set(scores.figure_of)


def test_read_gold_reads_each_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(json.dumps(gold_row(name, 1)) for name in "ab") + "\n", encoding="utf-8")
    assert [annotation.id for annotation in read_gold(path)] == ["a", "b"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "holds no annotated article"),
        ("{", "is not JSON"),
        ('{"id": "a"}', "lacks the key 'text'"),
        ('{"id": "a", "text": "t", "figures": [{"harm": "tired", "modifier": "exact", "value": 1}]}', "extract form"),
        ("[]", "extract form"),
    ],
)
def test_read_gold_names_what_is_wrong(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ReadError, match=reason):
        read_gold(path)


def test_read_gold_refuses_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        read_gold(tmp_path / "none.jsonl")
