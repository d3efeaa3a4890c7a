"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import click

Decorator: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]

store_option = click.option(
    "--store",
    envvar="PROVENANCE_STORE",
    required=True,
    metavar="PLACE",
    help="A folder, memory:, or the URL of a SPARQL 1.1 server. [env: PROVENANCE_STORE]",
)

out_option = click.option(
    "--out",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="File to write; standard output when not given.",
)

paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH…")

tagger_option = click.option(
    "--tagger",
    type=click.Choice(["fast", "accurate"]),
    default=None,
    help="Which tagger reads attributions; the best one installed when not given.",
)

model_option = click.option(
    "--model", metavar="FILE|none", default=None, help="A trained model to use, or none for rules alone."
)


def format_option(*formats: str) -> Decorator:
    """Return a ``--format`` option with the formats a command can write; the first is the default."""
    return click.option("--format", "form", type=click.Choice(formats), default=formats[0], show_default=True)
