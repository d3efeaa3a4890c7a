"""``provenance validate``."""

from __future__ import annotations

import sys

import click

from provenance import pipeline
from provenance.cli.console import count, say
from provenance.cli.options import format_option, store_option
from provenance.cli.rows import write_rows


@click.command()
@store_option()
@format_option("table", "json", "jsonl", "csv", "ttl")
def validate(store: str, form: str) -> None:
    """Check the store against the shapes of the ontology; exit code 1 when a shape is violated.

    Each violation has the words of the record and the sentence of its claim; ttl is a SHACL validation report.
    """
    if form == "ttl":
        report = pipeline.report_validity(store)
        click.echo(report.render("turtle"), nl=False)
        found = sum(row["predicate"] == "sh:result" for row in report.rows())
    else:
        rows = pipeline.validate(store)
        write_rows(rows, form)
        found = len(rows)
    say(count(found, "violation"))
    sys.exit(1 if found else 0)
