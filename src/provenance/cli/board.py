"""The board of conflicts as people read it in a terminal: both sides under one another, then what to make of it.

Where the columns fit, each side is one row of words, claimant, article and date; in a narrow terminal the last three
stand under the words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from provenance.cli.console import count, open_console, print_trimmed, say
from provenance.models.value import Interval
from provenance.models.wording import say_interval

_LONGEST = 160
_GAP = 2
_NARROWEST_WORDS = 34
_WIDEST = (26, 32, 26)
"""Columns that claimant, article and date may take."""


class Side(NamedTuple):
    """One of two claims, as words."""

    value: str
    words: str
    claimant: str
    article: str
    published: str


def print_board(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print each compared pair: relation and severity, both claims with claimant, article and date, the sentence."""
    console = open_console()
    sides = [(_to_side(row["left"]), _to_side(row["right"])) for row in rows]
    widths = _fit([side for pair in sides for side in pair], console.width)
    for number, (row, pair) in enumerate(zip(rows, sides, strict=True), 1):
        if number > 1:
            print_trimmed(console, "")
        print_trimmed(console, _render(number, row, pair, widths))
    alarming = sum(bool(row["alarm"]) for row in rows)
    say(f"{count(len(rows), 'compared pair')}, {alarming} to be looked at")


def _fit(sides: Sequence[Side], width: int) -> tuple[int, ...] | None:
    """Return the widths of the five columns, or None when the words would be left with too little."""
    value = max((len(side.value) for side in sides), default=0)
    others = [
        min(widest, max((len(side[place]) for side in sides), default=0)) for place, widest in enumerate(_WIDEST, 2)
    ]
    words = width - value - sum(others) - 5 * _GAP
    return (value, words, *others) if words >= _NARROWEST_WORDS else None


def _render(
    number: int, row: Mapping[str, Any], pair: tuple[Side, Side], widths: tuple[int, ...] | None
) -> RenderableType:
    head = Text.assemble(
        (f"{number}  ", "dim"),
        (str(row["relation"]).replace("_", " "), "bold red" if row["alarm"] else "bold"),
        f" · {row['subject']}" + (f" · {row['harm']}" if row["harm"] else ""),
        (f" · {row['severity']}", "dim"),
    )
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), show_header=False)
    indent = _add_columns(table, pair, widths) if widths else _add_stacked(table, pair)
    parts: list[RenderableType] = [head, Padding(table, (0, 0, 0, _GAP))]
    if row.get("sentence"):
        parts.append(Padding(Text(row["sentence"], style="italic"), (0, 0, 0, indent)))
    return Group(*parts)


def _add_columns(table: Table, pair: tuple[Side, Side], widths: tuple[int, ...]) -> int:
    """Add a row a side, and return how far its words are indented."""
    for place, width in enumerate(widths):
        table.add_column(
            width=width, overflow="fold", justify="left" if place else "right", style="" if place else "bold"
        )
    for side in pair:
        table.add_row(*map(Text, side))
    return _GAP + (widths[0] + _GAP if widths[0] else _GAP)


def _add_stacked(table: Table, pair: tuple[Side, Side]) -> int:
    """Add two lines a side, and return how far its words are indented."""
    wide = max(len(side.value) for side in pair)
    table.add_column(width=wide, justify="right", style="bold")
    table.add_column(overflow="fold")
    for side in pair:
        table.add_row(Text(side.value), Text(side.words))
        table.add_row("", Text(" · ".join(side[2:]), style="dim"))
    return 2 * _GAP + wide


def _to_side(side: Mapping[str, Any]) -> Side:
    earliest, latest = side["published"]
    return Side(
        value="" if side["value"] is None else f"{side['value']:,}",
        words=_quote(side["exact"]),
        claimant=side["claimant"] or "the outlet's own voice",
        article=side["article"],
        published=say_interval(_to_interval(earliest, latest)),
    )


def _quote(words: str) -> str:
    """Return words on one line between quotation marks, unless they bring their own; long ones are cut.

    >>> _quote("a “breach of trust”")
    '‘a “breach of trust”’'
    """
    line = " ".join(words.split())
    short = line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]}…"
    if short.startswith(("“", '"', "«", "„")):
        return short
    return f"‘{short}’" if "“" in short or '"' in short else f"“{short}”"


def _to_interval(earliest: str | None, latest: str | None) -> Interval:
    first, last = (date.fromisoformat(day) if day else None for day in (earliest, latest))
    return Interval(earliest=first, latest=last)
