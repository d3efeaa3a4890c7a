"""``provenance export``."""

from __future__ import annotations

from pathlib import Path

import click

from provenance import pipeline
from provenance.cli.console import write_text
from provenance.cli.options import format_option, out_option, store_option


@click.command()
@store_option()
@out_option
@format_option("trig", "nquads", "jsonld", "csv", "nanopub")
def export(store: str, out: Path | None, form: str) -> None:
    """Write the whole graph: sorted, without clocks and without article texts, the same bytes every time.

    csv has one row a claim; nanopub is TriG with one nanopublication a claim, each under an IRI that is its own hash.
    """
    write_text(pipeline.export(store, form), out)
