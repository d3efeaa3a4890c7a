"""The package's scores equal those of the public scorers on the same output, number for number."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from evaluation.answers import extract_rows
from evaluation.convert_figures import convert_figures, map_harms, to_figure_scorer
from evaluation.convert_quotes import convert_quotes, to_quote_scorer
from evaluation.disputed_tolls import measure_disputes
from evaluation.jsonlines import read_jsonl, write_jsonl
from provenance.evaluation.annotation import parse_annotation
from provenance.evaluation.scoring import Scores, score
from provenance.evaluation.tally import Measure

FORMS = ("direct", "mixed", "indirect")


def run_scorer(script: Path, *arguments: str | Path) -> str:
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def agree(measure: Measure, public: dict[str, float]) -> bool:
    ours = (measure.precision or 0.0, measure.recall or 0.0, measure.figure)
    return ours == pytest.approx((public["P"], public["R"], public["F1"]), abs=1e-12)


@pytest.mark.parametrize("name", ["audit_dev", "muc_dev", "airwars_dev"])
def test_figures_score_as_the_public_scorer_says(shared: Path, tmp_path: Path, name: str) -> None:
    place = shared / "dev" / "figures"
    gold = list(convert_figures(place / f"{name}.jsonl"))
    rows = extract_rows(gold)
    ours = score(map(parse_annotation, gold), map(parse_annotation, rows)).figure_of
    write_jsonl(tmp_path / "gold.jsonl", map(map_harms, read_jsonl(place / f"{name}.jsonl")))
    write_jsonl(tmp_path / "ours.jsonl", (to_figure_scorer(row, row["text"]) for row in rows))
    arguments = (place / "evaluate.py", tmp_path / "gold.jsonl", tmp_path / "ours.jsonl")
    public = json.loads(run_scorer(*arguments, "--json", "--flags"))
    for criterion, results in public.items():
        flags = results.pop("_flags")
        assert results["ALL"]["gold"] > 0
        for harm, result in results.items():
            measure = ours[f"figures {criterion}" + ("" if harm == "ALL" else f" {harm}")]
            assert (measure.right, measure.gold, measure.predicted) == (result["tp"], result["gold"], result["pred"])
            assert agree(measure, result)
        if criterion == "number":
            assert_flags(ours, flags)
    assert_claimants(ours, run_scorer(*arguments, "--attr", "source"))


def assert_flags(ours: Any, flags: dict[str, str]) -> None:
    names = {"subtotal": "part", "background": "background", "zero": "zero"}
    for flag, share in flags.items():
        measure = ours[f"figures {names[flag]} found"]
        assert f"{measure.right}/{measure.gold}" == share


def assert_claimants(ours: Any, printed: str) -> None:
    line = next((line for line in printed.splitlines() if line.startswith("attribute source: ")), "")
    public = ast.literal_eval(line.removeprefix("attribute source: "))
    measure = ours["figures claimant"]
    expected = (public.get("source right (shares a word)", 0), public.get("gold with source", 0))
    assert (measure.right, measure.gold) == expected


def test_disputes_score_as_the_public_scorer_says(shared: Path, tmp_path: Path) -> None:
    place = shared / "dev" / "figures"
    gold = list(convert_figures(place / "airwars_dev.jsonl"))
    rows = extract_rows(gold)
    write_jsonl(tmp_path / "ours.jsonl", (to_figure_scorer(row, row["text"]) for row in rows))
    for merit in measure_disputes("airwars_dev", gold, rows):
        harm = merit.measure.removeprefix("disputed tolls, ")
        arguments = (place / "airwars_dev.jsonl", tmp_path / "ours.jsonl", harm)
        printed = run_scorer(place / "conflict_eval.py", *arguments)
        assert f" F1 {merit.figure:.3f} " in printed
        assert f"conflicting {merit.n} " in printed


@pytest.mark.parametrize(
    "place",
    ["dev/wikinews/wikinews_dev.quotes.jsonl", "dev/quotes/polnear_dev.jsonl", "corpus/corpus.quotes.jsonl"],
    ids=["wikinews", "polnear", "corpus"],
)
def test_attributions_score_as_the_public_scorer_says(shared: Path, tmp_path: Path, place: str) -> None:
    gold = list(convert_quotes(shared / place))
    rows = extract_rows(gold)
    ours = score(map(parse_annotation, gold), map(parse_annotation, rows))
    write_jsonl(tmp_path / "ours.jsonl", map(to_quote_scorer, rows))
    report = tmp_path / "report.json"
    script = shared / "dev" / "quotes" / "evaluate.py"
    run_scorer(script, "--gold", shared / place, "--pred", tmp_path / "ours.jsonl", "--json", report)
    assert_attributions(ours, json.loads(report.read_text(encoding="utf-8")))


def assert_attributions(scores: Scores, public: dict[str, Any]) -> None:
    ours = scores.figure_of
    assert public["documents"]["n"] == scores.articles > 0
    names = {
        "attributions exact": "1 content exact",
        "attributions overlap": "2 content overlap>=0.5",
        "attributions joint": "7 joint content+speaker",
        **{f"attributions exact {form}": f"5 {form} exact" for form in FORMS},
        **{f"attributions overlap {form}": f"5 {form} overlap>=0.5" for form in FORMS},
    }
    for name, theirs in names.items():
        assert agree(ours[name], public[theirs]), name
        assert (ours[name].gold, ours[name].predicted) == (public[theirs]["gold"], public[theirs]["pred"]), name
    speakers = public["6 speaker accuracy among matched"]
    shares = {
        "attributions claimant": (speakers["head"], speakers["n"]),
        "attributions claimant exact": (speakers["exact"], speakers["n"]),
        "attributions claimant unexpressed": (speakers["null"], speakers["null n"]),
    }
    for form in FORMS:
        by_form = public[f"6 speaker head, gold {form}"]
        shares[f"attributions claimant {form}"] = (by_form["head"], by_form["n"])
    for name, (share, count) in shares.items():
        assert ours[name].gold == count, name
        assert ours[name].figure == pytest.approx(share, abs=1e-12), name
