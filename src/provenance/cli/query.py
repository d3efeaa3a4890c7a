"""``provenance query``."""

from __future__ import annotations

import sys

import click

from provenance import pipeline
from provenance.cli.console import write_rows
from provenance.cli.options import format_option, store_option
from provenance.errors import ParseError

_LISTINGS = ("table", "json", "csv")


@click.command()
@click.argument("question", required=False, metavar="NAME|FILE|-|SPARQL")
@store_option(required=False)
@click.option("--param", "parameters", multiple=True, metavar="KEY=VALUE", help="A parameter of a named question.")
@click.option("--list", "listing", is_flag=True, help="List the named questions; needs no store.")
@format_option("table", "json", "csv", "tsv", "xml", "turtle", "jsonld")
def query(question: str | None, store: str | None, parameters: tuple[str, ...], listing: bool, form: str) -> None:
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
        _ask(store, sys.stdin.read() if question == "-" else question, parameters, form)


def _list(form: str) -> None:
    if form not in _LISTINGS:
        raise click.UsageError(f"the list cannot be written as {form}; accepted: {', '.join(_LISTINGS)}")
    write_rows(pipeline.question_rows(), form)


def _ask(store: str, question: str, parameters: tuple[str, ...], form: str) -> None:
    answer = pipeline.ask(store, question, dict(map(_parse_parameter, parameters)))
    if form == "table":
        write_rows(answer.rows(), form)
    else:
        click.echo(answer.render(form), nl=False)


def _parse_parameter(given: str) -> tuple[str, str]:
    key, equals, value = given.partition("=")
    if not equals:
        raise ParseError(given, "parameter", accepted="key=value")
    return key, value
