"""``provenance visualise``."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from provenance import pipeline
from provenance.cli.console import write_text
from provenance.cli.options import Decorator, format_option, out_option, store_option
from provenance.models.vocabulary import Harm

SELECTED = ("article", "event", "speaker", "outlet")


def _to_day(ctx: click.Context, param: click.Parameter, value: datetime | None) -> date | None:  # noqa: ARG001 - click's
    return value and value.date()


def _day_option(name: str, words: str) -> Decorator:
    return click.option(
        name, type=click.DateTime(["%Y-%m-%d"]), callback=_to_day, metavar="YYYY-MM-DD", help=f"Only articles {words}."
    )


@click.command()
@store_option()
@out_option
@format_option("html", "graphml", "gexf", "json", "svg")
@click.option("--article", metavar="ID", help="Only this article, by its given id or IRI.")
@click.option("--event", metavar="IRI|WORDS", help="Only claims of this event.")
@click.option("--speaker", metavar="IRI|NAME", help="Only claims of this claimant.")
@click.option("--outlet", metavar="NAME", help="Only articles of this outlet.")
@click.option("--conflict", metavar="IRI", help="Only the claims of this comparison.")
@click.option("--near", metavar="IRI", help="Only what is tied to this claim, article, event or claimant.")
@click.option("--steps", type=click.IntRange(1, 9), default=2, show_default=True, help="How far --near reaches.")
@_day_option("--since", "published on this day or later")
@_day_option("--until", "published on this day or before")
@click.option("--harm", type=click.Choice([one.value for one in Harm]), help="Only figures of this harm.")
@click.option("--only-conflicts", is_flag=True, help="Only claims that disagree with another.")
def visualise(store: str, out: Path | None, form: str, **asked: Any) -> None:
    """Write the interactive graph: one HTML page that works without a network, or an export of the same graph.

    Conditions narrow it, all of them together; what the claims are compared with stays in the picture.
    """
    dossier = pipeline.read(store)
    if any(value for name, value in asked.items() if name != "steps"):
        selection = {name: asked.pop(name) for name in SELECTED}
        dossier = pipeline.select_view(dossier, selection, **asked)
    write_text(pipeline.render_graph(dossier, form), out)
