"""Rows are split as their format says, cells know their place, and a broken line costs only itself."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.importing.rows import BadRow, Row, read_csv_rows, read_json_rows
from tests.growth import assert_linear

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)


def rows_of(found: object) -> list[Row]:
    return [row for row in found if isinstance(row, Row)]  # type: ignore[attr-defined]


@given(st.lists(st.tuples(WORDS, WORDS), max_size=4))
def test_csv_row_has_the_words_of_the_standard_reader(table: list[tuple[str, str]]) -> None:
    file = io.StringIO()
    csv.writer(file).writerows([("left", "right"), *table])
    found = rows_of(read_csv_rows(file.getvalue()))
    assert [tuple(row.words.values()) for row in found] == table


@given(st.lists(st.dictionaries(WORDS, WORDS | st.integers() | st.none() | st.lists(WORDS, max_size=2)), max_size=3))
def test_json_row_has_the_words_of_the_standard_reader(table: list[dict[str, object]]) -> None:
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in table)
    for row, given_row in zip(rows_of(read_json_rows(text)), table, strict=True):
        assert row.words.keys() == given_row.keys()
        for name, value in given_row.items():
            cell = row.cells[name]
            written = text[cell.start : cell.end]
            assert json.loads(f'"{written}"' if isinstance(value, str) else written) == value
            for member in row.members.get(name, []):
                assert json.loads(f'"{text[member.start : member.end]}"') == member.words


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_csv_cell_stands_where_it_says(newline: str) -> None:
    text = f'place,value{newline}"Lower ""Oyele""",12{newline}Marin,"1,200"{newline}'
    first, second = rows_of(read_csv_rows(text))
    assert (first.line, second.line) == (2, 3)
    assert first.words == {"place": 'Lower "Oyele"', "value": "12"}
    cell = second.cells["value"]
    assert text[cell.start : cell.end] == "1,200"
    assert text[second.start : second.end] == 'Marin,"1,200'


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a,b\n1\n2,3\n", [2]),
        ('a,b\n1,"x"y\n2,3\n', [2]),
        ('a,b\n1,2\n"never closed,3\n4,5\n', [3]),
        ("a,b\n1,2,3\n", [2]),
    ],
    ids=["too few", "words after a quotation", "never closed", "too many"],
)
def test_csv_line_that_is_no_row_is_named(text: str, lines: list[int]) -> None:
    assert [row.line for row in read_csv_rows(text) if isinstance(row, BadRow)] == lines


@pytest.mark.parametrize("line", ["[1]", "nonsense", '{"a": 1', '{"a" 1}', '{"a": 1} more', "{1: 2}", '"', "{"])
def test_json_line_that_is_no_object_is_named(line: str) -> None:
    bad, good = read_json_rows(f'{line}\n{{"a": "b"}}\n')
    assert bad == BadRow(1, "is no JSON object")
    assert isinstance(good, Row)
    assert good.words == {"a": "b"}


@pytest.mark.parametrize("read", [read_csv_rows, read_json_rows])
def test_reading_is_linear(read: object) -> None:
    assert_linear(lambda text: list(read(text)), 'a,"b""c",12\n', 400_000)  # type: ignore[operator]
