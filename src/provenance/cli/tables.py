"""Rows as people read them in a terminal: a table where it fits, otherwise one block a row.

Identifiers of records lose the base that all of them share; what is left, ``claim/5f0c…``, is taken by every command
that asks for a record.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import click
from rich.box import Box
from rich.table import Table

from provenance.cli.console import cell, open_console, print_trimmed

_RECORD = re.compile(r"https?://\S+/([a-z]+/[0-9a-f]{32})")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_NARROWEST = 22
"""Columns that a cell of words may be folded to before the rows are shown as blocks."""
_GAP = 2
_RULE_UNDER_HEAD = Box("    \n    \n ─  \n    \n    \n    \n    \n    \n")


def write_table(rows: Sequence[Mapping[str, object]]) -> None:
    """Write rows as a table or, where a table would fold every cell, as blocks; nothing for no rows."""
    if not rows:
        return
    cells = [{name: shorten(cell(value)) for name, value in row.items()} for row in rows]
    console = open_console()
    if _needed(cells) > console.width:
        _write_blocks(cells)
    else:
        print_trimmed(console, _to_table(cells))


def shorten(words: str) -> str:
    """Return the words of a cell on one line, an identifier without its base.

    >>> shorten("https://w3id.org/claim-graph/id/claim/0b93904f6fcf8d9b46593e8f4a3e6478")
    'claim/0b93904f6fcf8d9b46593e8f4a3e6478'
    """
    line = " ".join(words.split())
    record = _RECORD.fullmatch(line)
    return record[1] if record else line


def _needed(cells: Sequence[Mapping[str, str]]) -> int:
    """Return the columns that a readable table takes: identifiers and numbers whole, words folded."""
    return sum(max(len(name), *(_least(row[name]) for row in cells)) + _GAP for name in cells[0]) - _GAP


def _least(words: str) -> int:
    longest = max(map(len, words.split()), default=0)
    return max(longest, min(len(words), _NARROWEST))


def _to_table(cells: Sequence[Mapping[str, str]]) -> Table:
    table = Table(box=_RULE_UNDER_HEAD, pad_edge=False, padding=(0, _GAP - 1, 0, 0), show_edge=False)
    for name in cells[0]:
        is_number = all(_NUMBER.fullmatch(row[name]) or not row[name] for row in cells)
        table.add_column(name, overflow="fold", justify="right" if is_number else "left")
    for row in cells:
        table.add_row(*row.values())
    return table


def _write_blocks(cells: Sequence[Mapping[str, str]]) -> None:
    wide = max(map(len, cells[0]))
    for number, row in enumerate(cells):
        if number:
            click.echo()
        for name, words in row.items():
            if words:
                click.echo(click.wrap_text(words, _width(), f"{name:>{wide}}  ", " " * (wide + 2)))


def _width() -> int:
    return open_console().width
