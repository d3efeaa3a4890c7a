"""The board of conflicts as people read it in a terminal: both sides under one another, then what to make of it.

Compared pairs that set the same two numbers against each other in the same way are one entry, so that a figure that
three claimants repeat is read once. A side shows its words and under them claimant, article and date, a line each, so
that the board reads alike at any width.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple, TypeAlias

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from provenance.cli.console import count, open_console, print_trimmed, say
from provenance.conflict import gather_alike
from provenance.models.value import Interval
from provenance.models.wording import say_interval

_LONGEST = 160
_GAP = 2


Row: TypeAlias = Mapping[str, Any]


class Side(NamedTuple):
    """One of two claims, as words."""

    value: str
    words: str
    claimant: str
    article: str
    published: str


def print_board(rows: Sequence[Row]) -> None:
    """Print each disagreement: relation, severity, both sides with claimants, articles and dates, a sentence."""
    console = open_console()
    for number, alike in enumerate(gather_alike(rows), 1):
        if number > 1:
            print_trimmed(console, "")
        print_trimmed(console, _render(number, alike))
    alarming = sum(bool(row["alarm"]) for row in rows)
    say(f"{count(len(rows), 'compared pair')}, {alarming} to be looked at")


def _render(number: int, alike: Sequence[Row]) -> RenderableType:
    first = alike[0]
    sides = [_gather_side(alike, first["left"]["value"], "left"), _gather_side(alike, first["right"]["value"], "right")]
    wide = max(len(side.value) for group in sides for side in group)
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), show_header=False)
    table.add_column(width=wide, justify="right", style="bold")
    table.add_column(overflow="fold")
    for group in sides:
        value = group[0].value
        for words, holders in groupby(group, key=lambda side: side.words):
            table.add_row(Text(value), Text(words))
            for side in holders:
                table.add_row("", Text(" · ".join(side[2:]), style="dim"))
            value = ""
    parts: list[RenderableType] = [_head(number, first), Padding(table, (0, 0, 0, _GAP))]
    if first.get("sentence"):
        parts.append(Padding(Text(first["sentence"], style="italic"), (0, 0, 0, 2 * _GAP + wide)))
    return Group(*parts)


def _gather_side(alike: Sequence[Row], value: int | None, place: str) -> list[Side]:
    """Return the claims of one side of rows that are alike, each once, those with the same words together."""
    if len(alike) == 1:
        return [_to_side(alike[0][place])]
    held = [row[name] for row in alike for name in ("left", "right") if row[name]["value"] == value]
    sides = list(dict.fromkeys(map(_to_side, held)))
    order = {words: rank for rank, words in reversed(list(enumerate(side.words for side in sides)))}
    return sorted(sides, key=lambda side: order[side.words])


def _head(number: int, row: Row) -> Text:
    """Return relation, subject, harm and severity; a discrepancy of dates is not called a date twice."""
    relation = str(row["relation"]).replace("_", " ")
    about = [words for words in (row["subject"], row["harm"]) if words and words != relation]
    return Text.assemble(
        (f"{number}  ", "dim"),
        (relation, "bold red" if row["alarm"] else "bold"),
        *(f" · {words}" for words in about),
        (f" · {row['severity']}", "dim"),
    )


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
