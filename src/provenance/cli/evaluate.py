"""``provenance evaluate``."""

from __future__ import annotations

import sys

import click

from provenance import pipeline
from provenance.cli.options import format_option, model_option, tagger_option


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False))
@tagger_option
@model_option
@format_option("table", "json")
@click.option("--floor", type=click.FloatRange(0, 1), help="Exit with 1 when a headline F1 is below this.")
def evaluate(gold: str, tagger: str | None, model: str | None, form: str, floor: float | None) -> None:
    """Score the extraction against annotated articles: precision, recall, F1, each with n and an interval.

    GOLD has the form of `extract`, one object an article, plus its text. Claims are extracted from the text anew.
    """
    scores = pipeline.evaluate(gold, pipeline.load_tagger(tagger, model))
    click.echo(pipeline.render_scores(scores, form))
    if floor is not None and pipeline.is_below(scores, floor):
        sys.exit(1)
