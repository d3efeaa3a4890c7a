"""``provenance validate``."""

from __future__ import annotations

import sys

import click

from provenance import pipeline
from provenance.cli.console import count, say, write_rows
from provenance.cli.options import format_option, store_option


@click.command()
@store_option()
@format_option("table", "json", "jsonl", "csv")
def validate(store: str, form: str) -> None:
    """Check the store against the shapes of the ontology; exit code 1 when a shape is violated."""
    rows = list(pipeline.validate(store))
    write_rows(rows, form)
    say(count(len(rows), "violation"))
    sys.exit(1 if rows else 0)
