"""Which tagger reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.errors import ExtractionError
from provenance.extraction.taggers import open_tagger, opening
from provenance.extraction.taggers.archive import write_archive
from provenance.extraction.taggers.combined import CombinedTagger
from provenance.extraction.taggers.crf import CrfTagger


def test_none_stands_for_rules_alone() -> None:
    assert open_tagger(model="none") is None
    assert open_tagger("accurate", "none") is None


def test_the_accurate_tagger_is_the_default_where_it_runs() -> None:
    assert isinstance(open_tagger(), CombinedTagger)
    assert isinstance(open_tagger("accurate"), CombinedTagger)


def test_the_fast_tagger_is_the_rules() -> None:
    assert open_tagger("fast") is None


def test_without_the_extra_the_default_is_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "find_spec", lambda _: None)
    assert open_tagger() is None
    with pytest.raises(ExtractionError, match=r"pip install 'claim-provenance\[accurate\]'"):
        open_tagger("accurate")


def test_a_model_says_which_tagger_reads_it(tmp_path: Path) -> None:
    write_archive(tmp_path / "m.zip", {"card.json": b"{}", "model.crfsuite": b""})
    assert isinstance(open_tagger(model=str(tmp_path / "m.zip")), CrfTagger)
    with pytest.raises(ExtractionError, match="is a model of the fast tagger, not of the accurate one"):
        open_tagger("accurate", str(tmp_path / "m.zip"))


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        pytest.param({"card.json": b"{}"}, r"is no model, it has none of model\.onnx", id="no-model"),
        pytest.param(None, "is no model", id="missing"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, parts: dict[str, bytes] | None, reason: str) -> None:
    if parts is not None:
        write_archive(tmp_path / "m.zip", parts)
    with pytest.raises(ExtractionError, match=reason):
        open_tagger(model=str(tmp_path / "m.zip"))


def test_an_unknown_tagger_is_refused() -> None:
    with pytest.raises(ExtractionError, match="'slow' is no tagger; there are accurate, fast"):
        open_tagger("slow")
