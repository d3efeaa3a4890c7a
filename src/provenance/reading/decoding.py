"""Bytes into characters: UTF-8 and nothing else, for a guessed encoding would move every offset."""

from __future__ import annotations

import codecs

from provenance.errors import ReadError

_OTHER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decode_text(raw: bytes, place: str, *, line: int | None = None) -> tuple[str, bool]:
    r"""Return the characters, and whether a byte order mark stood before them, which is dropped.

    Newlines are left as they are.

    Raises:
        ReadError: the bytes are binary, or text in another encoding.

    >>> decode_text(b"\xef\xbb\xbfA flood.\r\n", "a.txt")
    ('A flood.\r\n', True)
    """
    for mark, encoding in _OTHER_MARKS:
        if raw.startswith(mark):
            raise ReadError(place, f"is encoded in {encoding}; only UTF-8 can be read", line=line)
    if b"\0" in raw:
        raise ReadError(place, "is binary, not text", line=line)
    had_bom = raw.startswith(codecs.BOM_UTF8)
    try:
        return raw.removeprefix(codecs.BOM_UTF8).decode("utf-8"), had_bom
    except UnicodeDecodeError as error:
        byte = error.object[error.start]
        offset = error.start + (len(codecs.BOM_UTF8) if had_bom else 0)
        raise ReadError(place, f"is not UTF-8 (byte 0x{byte:02X} at offset {offset})", line=line) from error
