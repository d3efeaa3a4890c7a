"""``provenance query``."""

from __future__ import annotations

import sys

import click

from provenance import pipeline
from provenance.cli.console import write_rows, write_table
from provenance.cli.options import store_option
from provenance.errors import ParseError


@click.command()
@click.argument("question", required=False, metavar="NAME|FILE|-|SPARQL")
@store_option
@click.option("--param", "parameters", multiple=True, metavar="KEY=VALUE", help="A parameter of a named question.")
@click.option("--list", "listing", is_flag=True, help="List the named questions.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv", "tsv", "xml", "turtle", "jsonld"]),
    default="table",
    show_default=True,
)
def query(question: str | None, store: str, parameters: tuple[str, ...], listing: bool, form: str) -> None:
    """Ask a named question, a query file, a query on standard input (-), or SPARQL text.

    The default graph is the union of all named graphs, so SELECT * { ?s ?p ?o } answers.
    """
    if listing:
        write_rows(pipeline.question_rows(), "table" if form == "table" else "json")
        return
    if question is None:
        raise click.UsageError("give a question, or --list")
    text = sys.stdin.read() if question == "-" else question
    answer = pipeline.ask(store, text, dict(_parameter(given) for given in parameters))
    if form == "table":
        write_table(answer.rows())
    else:
        click.echo(answer.render(form), nl=False)


def _parameter(given: str) -> tuple[str, str]:
    key, equals, value = given.partition("=")
    if not equals:
        raise ParseError(given, "parameter", accepted="key=value")
    return key, value
