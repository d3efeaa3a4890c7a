"""Each line of JSON is an article or a problem of its own."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.models.article import Problem
from provenance.reading import lines
from provenance.reading.draft import Draft
from provenance.reading.lines import read_lines


def _read(raw: bytes) -> list[Draft | Problem]:
    return list(read_lines(io.BytesIO(raw), "feed.jsonl", "feed"))


@given(st.text())
def test_any_text_comes_back_identical(text: str) -> None:
    for is_ascii in (True, False):
        (draft,) = _read(json.dumps({"text": text}, ensure_ascii=is_ascii).encode() + b"\n")
        assert isinstance(draft, Draft)
        assert draft.text == text


def test_read_lines_splits_at_line_feeds_only() -> None:
    texts = ["a\u2028b", "c\x85d", "e\x0cf"]
    raw = "\r\n".join(json.dumps({"text": text}, ensure_ascii=False) for text in texts).encode()
    assert [draft.text for draft in _read(raw) if isinstance(draft, Draft)] == texts


def test_read_lines_passes_over_blank_lines_and_counts_them() -> None:
    drafts = _read(b'\n{"text": "a"}\n  \n{"text": "b"}\n')
    assert [(draft.line, draft.fallback_id) for draft in drafts if isinstance(draft, Draft)] == [
        (2, "feed:2"),
        (4, "feed:4"),
    ]


def test_read_lines_drops_and_records_a_byte_order_mark() -> None:
    first, second = _read('\ufeff{"text": "a"}\n{"text": "\ufeffb"}\n'.encode())
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert (first.text, first.had_bom) == ("a", True)
    assert (second.text, second.had_bom) == ("\ufeffb", False)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param(b'{"text": "a"', "is not JSON (Expecting ',' delimiter at column 13)", id="cut-off"),
        pytest.param(b"[1, 2]", "is no JSON object", id="list"),
        pytest.param(b'"A flood."', "is no JSON object", id="string"),
        pytest.param(b'{"id": "a"}', "has no text", id="no-text"),
        pytest.param(b'{"text": null}', "has no text", id="null-text"),
        pytest.param(b'{"text": 12}', "has a text that is no string", id="number-text"),
        pytest.param(b'{"text": "caf\xe9"}', "is not UTF-8 (byte 0xE9 at offset 13)", id="latin-1"),
        pytest.param(b'{"text": "\\ud800"}', "holds half a surrogate pair, which is no character", id="surrogate"),
        pytest.param(
            b'{"id": "\\uD83D", "text": ""}', "holds half a surrogate pair, which is no character", id="in-id"
        ),
        pytest.param(b"[" * 200_000, "is JSON nested too deeply, or holds a number too long", id="nested"),
        pytest.param(
            b'{"text": ' + b"9" * 5000 + b"}", "is JSON nested too deeply, or holds a number too long", id="long"
        ),
    ],
)
def test_read_lines_refuses_one_line_and_goes_on(line: bytes, reason: str) -> None:
    before, problem, after = _read(b'{"text": "a"}\n' + line + b'\n{"text": "b"}\n')
    assert isinstance(before, Draft)
    assert isinstance(after, Draft)
    assert problem == Problem(place="feed.jsonl", line=2, reason=reason, refused=True)


def test_read_lines_reads_surrogate_pairs() -> None:
    (draft,) = _read(b'{"text": "\\ud83c\\udf0a"}')
    assert isinstance(draft, Draft)
    assert draft.text == "🌊"


def test_read_lines_refuses_a_line_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LARGEST", 20)
    raw = b'{"text": "' + b"a" * 50 + b'"}\n{"text": "b"}\n{"text": "12345678"\n{"text": "c"}'
    too_long, second, exactly, last = _read(raw)
    assert str(too_long) == "feed.jsonl:1: is too large; an article has fewer than 20 bytes"
    assert isinstance(second, Draft)
    assert str(exactly) == "feed.jsonl:3: is too large; an article has fewer than 20 bytes"
    assert isinstance(last, Draft)


@pytest.mark.parametrize("raw", [b"", b"\n \n\n"], ids=["nothing", "blank-lines"])
def test_read_lines_names_an_empty_stream(raw: bytes) -> None:
    assert _read(raw) == [Problem(place="feed.jsonl", reason="is empty", refused=True)]


def test_a_binary_file_is_one_problem() -> None:
    assert [str(problem) for problem in _read(b"\x1f\x8b\0\n" * 50)] == ["feed.jsonl:1: is binary, not text"]
