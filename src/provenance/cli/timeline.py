"""``provenance timeline``."""

from __future__ import annotations

import click

from provenance import pipeline
from provenance.cli.console import say
from provenance.cli.options import format_option, store_option
from provenance.cli.rows import write_rows


@click.command()
@store_option()
@click.option("--event", default="", metavar="WORDS", help="Only events whose label holds these words.")
@format_option("text", "json", "jsonl", "csv")
def timeline(store: str, event: str, form: str) -> None:
    """Print every figure that is given at least twice: when, in which words, by whom, in which outlet.

    One block for each thing that is counted, its figures in the order of their as-of dates.
    """
    timelines = pipeline.find_timelines(pipeline.read(store), event)
    if form != "text":
        write_rows(pipeline.timeline_rows(timelines), form)
    elif timelines:
        click.echo(pipeline.render_timelines(timelines))
    else:
        say("no figure is given twice")
