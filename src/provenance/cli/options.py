"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import click

from provenance.cli.console import say

Decorator: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]


def _warn_of_memory(context: click.Context, _parameter: click.Parameter, place: str | None) -> str | None:
    if place == "memory:" and not context.resilient_parsing:
        say("provenance: the store memory: is forgotten when the command ends; give a folder to keep it")
    return place


def store_option(*, required: bool = True) -> Decorator:
    """Return the ``--store`` option; a command that can do without a store asks for it when it needs one."""
    return click.option(
        "--store",
        envvar="PROVENANCE_STORE",
        required=required,
        metavar="PLACE",
        callback=_warn_of_memory,
        help="A folder, memory:, or the URL of a SPARQL 1.1 server. [env: PROVENANCE_STORE]",
    )


out_option = click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
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
    return click.option(
        "--format", "form", type=click.Choice(formats), default=formats[0], show_default=True, help="How to write it."
    )
