"""Converters write annotations in the extract form, and predictions in the forms of the public scorers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from evaluation.convert_articles import convert_articles
from evaluation.convert_figures import convert_figures, to_figure_scorer
from evaluation.convert_quotes import convert_quotes, to_quote_scorer
from evaluation.jsonlines import read_jsonl, write_jsonl
from evaluation.quantities import parse_number, parse_quantity
from provenance.evaluation.annotation import parse_annotation
from provenance.models.extract_form import from_extract_form, to_extract_form
from tests.builders import make_article

TEXT = 'More than 40 people died, police said. "It burned," Ana Bell said.'


def convert(tmp_path: Path, converter: Any, row: dict[str, Any]) -> dict[str, Any]:
    write_jsonl(tmp_path / "rows.jsonl", [row])
    (converted,) = converter(tmp_path / "rows.jsonl")
    return dict(converted)


@pytest.mark.parametrize(
    ("words", "modifier", "value", "lower", "upper"),
    [
        ("12", "exact", 12, 12, 12),
        ("more than 1,200", "more_than", 1200, 1201, None),
        ("at least one", "at_least", 1, 1, None),
        ("up to 26", "up_to", 26, None, 26),
        ("fewer than 10", "fewer_than", 10, None, 9),
        ("about 100", "about", 100, None, None),
        ("Nearly two hundred", "nearly", 200, None, None),
        ("10-12", "between", None, 10, 12),
        ("between 10 and 15", "between", None, 10, 15),
        ("dozens", "vague", None, None, None),
        ("plural", "vague", None, None, None),
    ],
)
def test_quantities(words: str, modifier: str, value: int | None, lower: int | None, upper: int | None) -> None:
    quantity = parse_quantity(words)
    assert (quantity["modifier"], quantity["value"]) == (modifier, value)
    assert (quantity["lower"], quantity["upper"]) == (lower, upper)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("96", 96),
        ("ninety six", 96),
        ("a hundred and five", 105),
        ("two dozen", 24),
        ("1.5 million", 1_500_000),
        ("three thousand two hundred", 3200),
        ("a few", None),
        ("", None),
        ("and", None),
    ],
)
def test_numbers(words: str, number: int | None) -> None:
    assert parse_number(words) == number


def test_articles_become_gold_that_models_read(tmp_path: Path) -> None:
    figure = {"span": [10, 12], "exact": "40", "value": 40, "lower": 40, "upper": None, "modifier": "more_than"}
    about = {"effect": "killed", "group": "people", "event": "fire", "part_of": False, "background": False}
    source = {"attributed_to": "police", "as_of": None}
    direct = {"content": [39, 51], "cue": [61, 65], "speaker": [52, 60], "kind": "direct", "speaker_name": "Ana Bell"}
    told = {"content": [0, 24], "cue": [33, 37], "speaker": [26, 32], "kind": "indirect", "speaker_name": "police"}
    row = {
        "id": "a1",
        "title": "Fire",
        "text": TEXT,
        "figures": [{**figure, **about, **source}],
        "quotes": [direct, told],
    }
    gold = convert(tmp_path, convert_articles, row)
    article = make_article(gold["text"])
    extraction = from_extract_form(article, gold)
    assert (extraction.figures[0].value, extraction.figures[0].lower) == (40, 41)
    assert [quote.exact for quote in extraction.quotes] == ['"It burned,"']
    assert [claim.claimant.name for claim in extraction.assertions] == ["police"]
    assert to_quote_scorer(to_extract_form(article, extraction))["quotes"] == [
        {"content": [39, 51], "cue": [61, 65], "speaker": [52, 60]},
        {"content": [0, 24], "cue": [33, 37], "speaker": [26, 32]},
    ]


def test_figures_keep_what_is_optional_and_drop_what_is_no_harm(tmp_path: Path) -> None:
    found = {"effect": "kidnapped", "value": "more than 40", "span": [0, 12], "required": False, "subtotal": True}
    unharmed = {"effect": "unharmed", "value": "3", "span": None}
    gold = convert(tmp_path, convert_figures, {"id": "a1", "text": TEXT, "figures": [found, unharmed]})
    (figure,) = parse_annotation(gold).figures or ()
    assert (figure.harm, figure.required, figure.is_part) == ("captured", False, True)
    assert figure.amounts[0].headline == (40, 40)


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ({"modifier": "exact", "value": 40}, "40"),
        ({"modifier": "more_than", "value": 40}, "more than 40"),
        ({"modifier": "between", "value": None, "lower": 3, "upper": 5}, "3-5"),
        ({"modifier": "vague", "value": None}, "More"),
        ({"modifier": "at_least", "value": 0}, "0"),
    ],
)
def test_figure_scorer_reads_words_and_numbers(figure: dict[str, Any], value: str) -> None:
    row = {"id": "a1", "figures": [{**figure, "harm": "killed", "number": {"start": 0, "end": 4}, "claimant": None}]}
    assert to_figure_scorer(row, TEXT)["figures"][0]["value"] == value


def test_quotes_keep_what_is_unexpressed(tmp_path: Path) -> None:
    quote = {"content": [0, 24], "cue": None, "speaker": None, "kind": "indirect"}
    gold = convert(tmp_path, convert_quotes, {"id": "a1", "text": TEXT, "quotes": [quote]})
    annotation = parse_annotation(gold)
    assert annotation.figures is None
    assert [stretch.claimant for stretch in annotation.attributions or ()] == [None]


def test_json_lines_survive_every_character(tmp_path: Path) -> None:
    rows = [{"text": "line\u2028separator\x85 and \n newline"}, {"text": ""}]
    write_jsonl(tmp_path / "rows.jsonl", rows)
    assert list(read_jsonl(tmp_path / "rows.jsonl")) == rows
