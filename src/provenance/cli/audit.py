"""``provenance audit``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provenance import pipeline
from provenance.cli.console import write_text
from provenance.cli.options import format_option, out_option, store_option


@click.command()
@store_option()
@out_option
@format_option("html", "md", "json", "csv")
@click.option("--article", metavar="ID", help="Only this article, by its given id or IRI.")
@click.option("--event", metavar="IRI|WORDS", help="Only claims of this event.")
@click.option("--speaker", metavar="IRI|NAME", help="Only claims of this claimant.")
@click.option("--outlet", metavar="NAME", help="Only articles of this outlet.")
@click.option("--fail-on", type=click.Choice(["high", "middle", "low"]), help="Exit with 1 at this severity or above.")
def audit(store: str, out: Path | None, form: str, fail_on: str | None, **selection: str | None) -> None:
    """Write a report: every claim in its sentence, what contradicts it, and what a checker should look at."""
    report = pipeline.audit(pipeline.read(store), form, selection)
    write_text(report.text, out)
    if fail_on and report.has_finding_at(fail_on):
        sys.exit(1)
