"""``provenance query``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from provenance import pipeline
from provenance.cli.console import say
from provenance.cli.options import format_option, store_option
from provenance.cli.rows import write_rows
from provenance.errors import ParseError

if TYPE_CHECKING:
    from provenance.graph import Answer

_LISTINGS = ("table", "json", "csv")


@click.command()
@click.argument("question", required=False, metavar="NAME|FILE|-|SPARQL")
@store_option(required=False)
@click.option("--param", "parameters", multiple=True, metavar="KEY=VALUE", help="A parameter of a named question.")
@click.option("--rows", type=click.IntRange(min=0), metavar="N", help="Return at most N solutions or statements.")
@click.option(
    "--seconds", type=click.FloatRange(min=0, min_open=True), default=60.0, show_default=True, help="Time it may take."
)
@click.option("--list", "listing", is_flag=True, help="List the named questions; needs no store.")
@format_option("table", "json", "csv", "tsv", "xml", "turtle", "jsonld")
def query(
    question: str | None, store: str | None, parameters: tuple[str, ...], listing: bool, form: str, **limits: Any
) -> None:
    """Ask a named question, a query file, a query on standard input (-), or SPARQL text.

    The default graph is the union of all named graphs, so SELECT * { ?s ?p ?o } answers. The usual prefixes (cg, prov,
    schema, oa, skos, …) need no declaration.
    """
    if listing:
        _list(form)
    elif question is None:
        raise click.UsageError("give a question, or --list")
    elif store is None:
        raise click.UsageError("give a store: --store PLACE, or PROVENANCE_STORE")
    else:
        text = sys.stdin.read() if question == "-" else question
        _write(pipeline.ask(store, text, dict(map(_parse_parameter, parameters)), **limits), form)


def _list(form: str) -> None:
    if form not in _LISTINGS:
        raise click.UsageError(f"the list cannot be written as {form}; accepted: {', '.join(_LISTINGS)}")
    write_rows(pipeline.question_rows(), form)


def _write(answer: Answer, form: str) -> None:
    if form == "table":
        write_rows(answer.rows(), form)
    else:
        click.echo(answer.render(form), nl=False)
    if answer.is_cut:
        say("there is more; --rows says how much to return")


def _parse_parameter(given: str) -> tuple[str, str]:
    key, equals, value = given.partition("=")
    if not equals:
        raise ParseError(given, "parameter", accepted="key=value")
    return key, value
