"""The board of conflicts as people read it in a terminal: both sides under one another, then what to make of it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from provenance.cli.console import say
from provenance.models.value import Interval
from provenance.models.wording import say_interval

_WIDTH = 132
_LONGEST = 160


def print_board(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print each compared pair: relation and severity, both claims with claimant, article and date, the sentence."""
    from rich.console import Console  # noqa: PLC0415 - rich is slow to import and only this format needs it
    from rich.padding import Padding  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(width=None if sys.stdout.isatty() else _WIDTH, highlight=False)
    for number, row in enumerate(rows, 1):
        head = Text.assemble(
            (f"{number}  ", "dim"),
            (str(row["relation"]).replace("_", " "), "bold red" if row["alarm"] else "bold"),
            f" · {row['subject']}" + (f" · {row['harm']}" if row["harm"] else ""),
            (f" · {row['severity']}", "dim"),
        )
        console.print(head)
        table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), show_header=False)
        table.add_column(width=6, justify="right", style="bold")
        for width in (None, 26, 22, 26):
            table.add_column(width=width, overflow="fold")
        for side in (row["left"], row["right"]):
            table.add_row(*map(Text, _side(side)))
        console.print(table)
        if row.get("sentence"):
            console.print(Padding(Text(row["sentence"], style="italic"), (0, 0, 0, 9)))
        console.print()
    say(f"{len(rows)} compared pairs, {sum(bool(row['alarm']) for row in rows)} of them to be looked at")


def _side(side: Mapping[str, Any]) -> tuple[str, str, str, str, str]:
    value = "" if side["value"] is None else f"{side['value']:,}"
    claimant = side["claimant"] or "the outlet's own voice"
    earliest, latest = side["published"]
    return value, _quote(side["exact"]), claimant, side["article"], say_interval(_to_interval(earliest, latest))


def _quote(words: str) -> str:
    """Return words on one line between quotation marks, unless they bring their own; long ones are cut."""
    line = " ".join(words.split())
    short = line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]}…"
    return short if short.startswith(("“", '"', "«", "„")) else f"“{short}”"


def _to_interval(earliest: str | None, latest: str | None) -> Interval:
    first, last = (date.fromisoformat(day) if day else None for day in (earliest, latest))
    return Interval(earliest=first, latest=last)
