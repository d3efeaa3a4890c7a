"""Only UTF-8 is text; anything else is refused with its reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import ReadError
from provenance.reading.decoding import decode_text


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")))
def test_decode_text_changes_nothing(text: str) -> None:
    assert decode_text(text.encode(), "a.txt") == (text, False)
    assert decode_text(text.encode("utf-8-sig"), "a.txt") == (text, True)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        pytest.param("A flood.".encode("utf-16"), "is encoded in UTF-16; only UTF-8 can be read", id="utf-16"),
        pytest.param("A flood.".encode("utf-32"), "is encoded in UTF-32; only UTF-8 can be read", id="utf-32"),
        pytest.param("café".encode("latin-1"), "is not UTF-8 (byte 0xE9 at offset 3)", id="latin-1"),
        pytest.param(b"\xef\xbb\xbfab\xff", "is not UTF-8 (byte 0xFF at offset 5)", id="offset-counts-the-mark"),
        pytest.param(b"PK\x03\x04\0\0", "is binary, not text", id="archive"),
    ],
)
def test_decode_text_refuses_other_bytes(raw: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode_text(raw, "a.txt", line=2)
    assert str(caught.value) == f"a.txt:2: {reason}"
