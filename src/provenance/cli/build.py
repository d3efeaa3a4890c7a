"""``provenance build``."""

from __future__ import annotations

from pathlib import Path

import click

from provenance import desk, pipeline
from provenance.cli.console import count, say
from provenance.cli.options import store_option


@click.command()
@store_option()
@click.option(
    "--judgements",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of identity decisions; they overrule every score.",
)
@click.option(
    "--authority",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of settled names and offices, YAML, JSON lines or SKOS; kept in the store from now on.",
)
def build(store: str, judgements: Path | None, authority: Path | None) -> None:
    """Resolve identities, compare claims, rebuild the derived graph.

    Everything this command writes can be deleted and made again from the articles, their claims and the judgements.
    """
    with pipeline.open_writer(store) as open_store:
        dossier = desk.build(open_store, judgements, authority)
        opposed = pipeline.find_opposed(open_store)
    for judgement in opposed:
        sides = f"{judgement.left} and {judgement.right}"
        say(f"warning: {judgement.who} judged {sides} the same against a judgement that tells them apart")
    resolution = dossier.resolution
    sizes = {
        "article": dossier.articles,
        "claim": dossier.claims,
        "claimant": resolution.entities,
        "event": resolution.events,
        "comparison": dossier.comparisons,
        "conflict": dossier.conflicts,
    }
    say(", ".join(count(len(found), thing) for thing, found in sizes.items()))
