"""Rows in the form that was asked for: JSON lines, a JSON array, CSV or a table."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

import click

from provenance.cli.console import cell

Row: TypeAlias = Mapping[str, object]


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
        # Only tables need rich, which is slow to import.
        from provenance.cli.tables import write_table  # noqa: PLC0415

        write_table(list(rows))


def _write_csv(rows: Sequence[Row]) -> None:
    if rows:
        flat = [dict(_flatten(row)) for row in rows]
        writer = csv.DictWriter(sys.stdout, list(flat[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(flat)


def _flatten(row: Row) -> Iterator[tuple[str, str]]:
    """Yield the cells of a row; each part of a nested object is a cell of its own, such as ``left.value``."""
    for name, value in row.items():
        if isinstance(value, Mapping):
            yield from ((f"{name}.{part}", cell(inner)) for part, inner in value.items())
        else:
            yield name, cell(value)
