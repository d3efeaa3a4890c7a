"""Rows: the lines of a CSV or JSONL file as named cells, each with the place where its words stand in the text.

The file is read as one text, exactly as it is, so that a claim's anchor holds in it as in any article. A row that
cannot be read is a problem with its line, and the next row goes on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json.decoder import scanstring  # type: ignore[attr-defined] # not in the stubs
from typing import NamedTuple

from provenance.models.value import Span


class Cell(NamedTuple):
    """Words and where they stand, as half-open code points of the text; quotation marks of the format stay outside."""

    words: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The place as a span."""
        return Span(start=self.start, end=self.end)


class Row(NamedTuple):
    """One line of the file."""

    line: int
    """Number of the line, from 1."""
    start: int
    end: int
    cells: dict[str, Cell]
    members: dict[str, list[Cell]]
    """The members of the cells that hold a list."""
    words: dict[str, str]
    """The words of each cell."""

    @classmethod
    def of(cls, line: int, place: tuple[int, int], cells: dict[str, Cell], members: dict[str, list[Cell]]) -> Row:
        """Return the row of some cells between two code points."""
        return cls(line, *place, cells, members, {name: cell.words for name, cell in cells.items()})


class BadRow(NamedTuple):
    """A line that is no row, and why."""

    line: int
    reason: str


_CELL = re.compile(r'(?:"(?P<quoted>(?:[^"]++|"")*+)"|(?P<bare>(?!")[^,\r\n]*+))(?P<after>,|\r\n|\n|\r|\Z)')


def read_csv_rows(text: str) -> Iterator[Row | BadRow]:
    r"""Yield the rows of a CSV text under the names of its first line (RFC 4180).

    >>> row, = read_csv_rows('place,value\n"Lower Oyele, north",12\n')
    >>> row.line, row.words, row.cells["value"].span.start
    (2, {'place': 'Lower Oyele, north', 'value': '12'}, 33)
    """
    names: list[str] | None = None
    for line, start, cells in _split_csv(text):
        if cells is None:
            yield BadRow(line, "a quotation mark is never closed, or something follows it")
        elif names is None:
            names = [cell.words for cell in cells]
        elif len(cells) != len(names):
            yield BadRow(line, f"has {len(cells)} cells where the first line names {len(names)} columns")
        else:
            yield Row.of(line, (start, cells[-1].end), dict(zip(names, cells, strict=True)), {})


def _split_csv(text: str) -> Iterator[tuple[int, int, list[Cell] | None]]:
    """Yield line number, start and cells of each record that is not blank; None for one that cannot be split."""
    position, line = 0, 1
    while position < len(text):
        cells, end = _read_record(text, position)
        if cells is None or len(cells) > 1 or cells[0].words:
            yield line, position, cells
        line += text.count("\n", position, end)
        position = end


def _read_record(text: str, position: int) -> tuple[list[Cell] | None, int]:
    """Return the cells of the record that starts here and where the next one does."""
    cells: list[Cell] = []
    while match := _CELL.match(text, position):
        cells.append(_cell(match))
        position = match.end()
        if match["after"] != ",":
            return cells, position
    end = text.find("\n", position)
    return None, len(text) if end < 0 else end + 1


def _cell(match: re.Match[str]) -> Cell:
    if match["quoted"] is not None:
        return Cell(match["quoted"].replace('""', '"'), match.start("quoted"), match.end("quoted"))
    return Cell(match["bare"], match.start("bare"), match.end("bare"))


_BLANK = re.compile(r"[ \t\r]*")
_DECODER = json.JSONDecoder()


def read_json_rows(text: str) -> Iterator[Row | BadRow]:
    r"""Yield the rows of a JSONL text; a list of strings has its members' places, and words joined by commas.

    >>> row, = read_json_rows('{"place": ["Oyele", "Marin"], "low": 12, "high": null}\n')
    >>> row.words, row.members["place"][1].span.start
    ({'place': 'Oyele, Marin', 'low': '12', 'high': ''}, 21)
    """
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                cells, members = _read_object(text, start, start + len(line))
            except (ValueError, IndexError, RecursionError):
                yield BadRow(number, "is no JSON object")
            else:
                yield Row.of(number, (start, start + len(line.rstrip("\r"))), cells, members)
        start += len(line) + 1


def _read_object(text: str, start: int, end: int) -> tuple[dict[str, Cell], dict[str, list[Cell]]]:
    cells: dict[str, Cell] = {}
    members: dict[str, list[Cell]] = {}
    position = _expect(text, _skip(text, start), "{")
    while text[position := _skip(text, position)] != "}":
        name, position = scanstring(text, position + 1, True)
        position = _skip(text, _expect(text, _skip(text, position), ":"))
        value, after = _DECODER.raw_decode(text, position)
        if isinstance(value, list):
            members[name] = list(_read_members(text, position))
        cells[name] = _read_cell(value, position, after)
        position = _skip(text, after)
        if text[position] != "}":
            position = _expect(text, position, ",")
    if text[position + 1 : end].strip():
        raise ValueError("something follows the object")
    return cells, members


def _read_members(text: str, start: int) -> Iterator[Cell]:
    position = _skip(text, start + 1)
    while text[position] != "]":
        value, after = _DECODER.raw_decode(text, position)
        yield _read_cell(value, position, after)
        position = _skip(text, after)
        if text[position] == ",":
            position = _skip(text, position + 1)


def _read_cell(value: object, start: int, end: int) -> Cell:
    if isinstance(value, str):
        return Cell(value, start + 1, end - 1)
    if isinstance(value, list):
        return Cell(", ".join(map(_say, value)), start, end)
    return Cell(_say(value), start, end)


def _say(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _skip(text: str, position: int) -> int:
    match = _BLANK.match(text, position)
    return match.end() if match else position


def _expect(text: str, position: int, character: str) -> int:
    if text[position] != character:
        raise ValueError(f"{character} is missing")
    return position + 1
