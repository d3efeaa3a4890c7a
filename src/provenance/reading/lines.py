"""Articles as lines of JSON: each line is read, or refused with its number, on its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import BinaryIO

from provenance.errors import ReadError
from provenance.models.article import Problem
from provenance.reading.decoding import decode_text
from provenance.reading.draft import Draft
from provenance.reading.files import LARGEST


def read_lines(lines: BinaryIO, place: str, fallback_id: str) -> Iterator[Draft | Problem]:
    """Yield what each line that is not blank holds; a stream without any is empty."""
    number = 0
    is_empty = True
    while raw := lines.readline(LARGEST):
        number += 1
        if raw.isspace():
            continue
        is_empty = False
        try:
            if len(raw) == LARGEST:
                _skip_rest(raw, lines)
                raise ReadError(place, f"is too large; an article has fewer than {LARGEST} bytes", line=number)
            yield _read_line(raw.rstrip(b"\r\n"), place, number, fallback_id)
        except ReadError as error:
            yield Problem(place=place, line=number, reason=error.reason, refused=True)
            if number == 1 and b"\0" in raw:
                return  # a binary file, not a line gone wrong
    if is_empty:
        yield Problem(place=place, reason="is empty", refused=True)


def _skip_rest(raw: bytes, lines: BinaryIO) -> None:
    while raw and not raw.endswith(b"\n"):
        raw = lines.readline(LARGEST)


def _read_line(raw: bytes, place: str, number: int, fallback_id: str) -> Draft:
    line, had_bom = decode_text(raw, place, line=number)
    record = _parse_record(line, place, number)
    text = record.get("text")
    if not isinstance(text, str):
        raise ReadError(place, "has no text" if text is None else "has a text that is no string", line=number)
    return Draft(
        place=place,
        line=number,
        metadata={key: value for key, value in record.items() if key != "text"},
        text=text,
        fallback_id=f"{fallback_id}:{number}",
        raw_sha256=sha256(raw).hexdigest(),
        had_bom=had_bom,
    )


def _parse_record(line: str, place: str, number: int) -> Mapping[str, object]:
    try:
        record = json.loads(line)
        if "\\ud" in line.lower():  # half a surrogate pair is a string in JSON, and no text
            json.dumps(record, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise ReadError(place, f"is not JSON ({error.msg} at column {error.colno})", line=number) from error
    except UnicodeEncodeError as error:
        raise ReadError(place, "holds half a surrogate pair, which is no character", line=number) from error
    except (RecursionError, ValueError) as error:
        raise ReadError(place, "is JSON nested too deeply, or holds a number too long", line=number) from error
    if not isinstance(record, dict):
        raise ReadError(place, "is no JSON object", line=number)
    return record
