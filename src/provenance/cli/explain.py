"""``provenance explain``."""

from __future__ import annotations

import json

import click

from provenance import pipeline
from provenance.cli.options import format_option, store_option


@click.command()
@click.argument("claim", metavar="CLAIM")
@store_option()
@format_option("text", "json")
def explain(claim: str, store: str, form: str) -> None:
    """Show one claim: its sentence, claimant and chain, its dates, and every claim it was compared with.

    CLAIM is the claim's IRI, or enough of its first or last digits to be the only one.
    """
    explanation = pipeline.explain(pipeline.read(store), claim)
    if form == "json":
        click.echo(json.dumps(explanation, ensure_ascii=False, indent=2))
    else:
        click.echo(pipeline.render_explanation(explanation))
