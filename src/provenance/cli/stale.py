"""``provenance stale``."""

from __future__ import annotations

import click

from provenance import pipeline
from provenance.cli.console import say
from provenance.cli.options import format_option, store_option
from provenance.cli.rows import write_rows


@click.command()
@store_option()
@format_option("table", "json", "jsonl", "csv")
def stale(store: str, form: str) -> None:
    """Print who gives a figure as current that the side answering for it had superseded.

    Two rows each: the figure that is stale, and below it the newer one. Figures told as history are left out.
    """
    rows = list(pipeline.stale_rows(pipeline.read(store)))
    if rows or form != "table":
        write_rows(rows, form)
    else:
        say("no stale figure")
