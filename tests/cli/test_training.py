"""``provenance train``."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

TEXT = "The river rose by a metre, the mayor said."
QUOTE = {"content": [0, 25], "cue": [37, 41], "speaker": [27, 36]}


def test_a_trained_model_reads(run: Run, tmp_path: Path) -> None:
    examples, article, model = (tmp_path / name for name in ("examples.jsonl", "article.txt", "model.zip"))
    examples.write_text(f"{json.dumps({'id': 'a', 'text': TEXT, 'quotes': [QUOTE]})}\n" * 3)
    article.write_text(TEXT)
    trained = run("train", examples, "--tagger", "fast", "--out", model)
    assert trained.exit_code == 0
    assert trained.stdout == ""
    assert "3 articles, 3 attributions" in trained.stderr
    shown = run("extract", article, "--model", model)
    assert shown.exit_code == 0, shown.stderr
    assert [claim["exact"] for claim in json.loads(shown.stdout)["assertions"]] == ["The river rose by a metre"]


def test_other_files_end_with_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text("no json")
    outcome = run("train", tmp_path / "x.jsonl", "--tagger", "fast", "--out", tmp_path / "m.zip")
    assert outcome.exit_code == 2
    assert outcome.stderr.startswith(f"provenance: {tmp_path / 'x.jsonl'}:1: is no annotated article")
