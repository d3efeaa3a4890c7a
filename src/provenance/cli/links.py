"""``provenance links``."""

from __future__ import annotations

import click

from provenance import pipeline
from provenance.cli.console import write_rows
from provenance.cli.options import format_option, store_option


@click.command()
@store_option
@format_option("table", "json", "jsonl", "csv")
def links(store: str, form: str) -> None:
    """Print the identities of every claim: event, measurand, claimant, utterance, origin."""
    write_rows(pipeline.link_rows(pipeline.read(store)), form)
