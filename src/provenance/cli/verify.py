"""``provenance verify``."""

from __future__ import annotations

import sys

import click

from provenance import pipeline
from provenance.cli.console import count, say, write_rows
from provenance.cli.options import format_option, store_option


@click.command()
@store_option()
@format_option("table", "json", "jsonl", "csv")
def verify(store: str, form: str) -> None:
    """Check that texts, anchors and the derived graph are what was recorded; exit code 1 when one is not."""
    rows = list(pipeline.verify(store))
    write_rows(rows, form)
    say(count(len(rows), "change") if rows else "nothing changed")
    sys.exit(1 if rows else 0)
