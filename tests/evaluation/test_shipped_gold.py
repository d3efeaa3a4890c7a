"""The gold files of the repository are what the package claims to read, and its extraction reaches its bars on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.answers import extract_rows
from evaluation.jsonlines import read_jsonl
from provenance.evaluation import read_gold, score
from provenance.evaluation.annotation import parse_annotation
from provenance.models.extract_form import from_extract_form
from tests.builders import make_article

FOLDER = Path(__file__).parents[2] / "evaluation"
CORPUS = sorted((FOLDER / "corpus").glob("articles-*.jsonl"))
WIKINEWS = sorted((FOLDER / "wikinews").glob("*.jsonl"))


def test_every_set_is_there() -> None:
    assert len(CORPUS) == 7
    assert [path.name for path in WIKINEWS] == ["dev.jsonl", "train.jsonl"]


@pytest.mark.parametrize("path", [*CORPUS, *WIKINEWS], ids=lambda path: path.stem)
def test_every_annotation_stands_in_its_text(path: Path) -> None:
    count = 0
    for row in read_jsonl(path):
        extraction = from_extract_form(make_article(row["text"]), row)
        for claim, stated in zip(extraction.figures, row["figures"], strict=True):
            assert claim.exact == stated["exact"]
        assert all(claim.exact for claim in extraction.claims)
        count += len(extraction.claims)
    assert count > 100


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_relations_speak_of_annotated_claims(path: Path) -> None:
    known = {
        f"{row['id']}:{claim['id']}"
        for row in read_jsonl(path)
        for claim in (*row["figures"], *row["quotes"], *row["assertions"])
    }
    relations = list(read_jsonl(path.with_name(path.name.replace("articles", "relations"))))
    assert relations
    assert all(row["a"] in known and row["b"] in known for row in relations)


def test_notice_names_every_shipped_article() -> None:
    notice = (FOLDER / "NOTICE").read_text(encoding="utf-8")
    articles = [row for path in WIKINEWS for row in read_jsonl(path)]
    assert len(articles) == 155
    assert all(row["url"] in notice and row["licence"] == "CC BY 2.5" for row in articles)


def test_extraction_reaches_the_bars_on_unseen_like_text() -> None:
    path = FOLDER / "wikinews" / "dev.jsonl"
    scores = score(read_gold(path), map(parse_annotation, extract_rows(read_jsonl(path))))
    assert scores.unanswered == 0
    assert scores.figure_of["attributions overlap"].figure >= 0.45
    assert scores.figure_of["attributions overlap direct"].figure >= 0.8
    assert scores.figure_of["figures number"].figure >= 0.6
