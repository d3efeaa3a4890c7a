"""``provenance visualise``."""

from __future__ import annotations

from pathlib import Path

import click

from provenance import pipeline
from provenance.cli.console import write_text
from provenance.cli.options import format_option, out_option, store_option


@click.command()
@store_option()
@out_option
@format_option("html", "graphml", "gexf", "json", "svg")
def visualise(store: str, out: Path | None, form: str) -> None:
    """Write the interactive graph: one HTML page that works without a network, or an export of the same graph."""
    write_text(pipeline.render_graph(pipeline.read(store), form), out)
