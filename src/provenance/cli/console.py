"""What every command says, and where: data to stdout, problems and progress to stderr."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias, TypeVar

import click

Row: TypeAlias = Mapping[str, object]
T = TypeVar("T")


def report_problem(problem: object) -> None:
    """Print one line about an input."""
    click.echo(f"provenance: {problem}", err=True)


def say(words: str) -> None:
    """Print a line of progress or of summary."""
    click.echo(words, err=True)


def with_progress(steps: Iterable[T], *, label: str, total: int | None = None) -> Iterator[T]:
    """Yield the steps, with a progress bar when a terminal is there."""
    if not sys.stderr.isatty():
        yield from steps
        return
    from rich.console import Console  # noqa: PLC0415 - rich is slow to import and only a terminal needs it
    from rich.progress import track  # noqa: PLC0415

    yield from track(steps, description=label, total=total, console=Console(stderr=True), transient=True)


def write_text(text: str, out: Path | None) -> None:
    """Write a whole document to a file, naming it on stderr, or to stdout."""
    if out is None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text, encoding="utf-8")
    say(f"wrote {out}")


def write_rows(rows: Iterable[Row], form: str) -> None:
    """Write rows as JSON lines, a JSON array, CSV or an aligned table."""
    if form == "jsonl":
        for row in rows:
            click.echo(json.dumps(row, ensure_ascii=False))
    elif form == "json":
        click.echo(json.dumps(list(rows), ensure_ascii=False, indent=2))
    elif form == "csv":
        _write_csv(list(rows))
    else:
        write_table(list(rows))


def write_table(rows: Sequence[Row]) -> None:
    """Write rows as a table; nothing for no rows."""
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - see with_progress
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    if not rows:
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in rows[0]:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(_cell(value) for value in row.values()))
    Console(width=None if sys.stdout.isatty() else 160, highlight=False, markup=False).print(table)


def _write_csv(rows: Sequence[Row]) -> None:
    if rows:
        writer = csv.DictWriter(sys.stdout, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)


def _cell(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
