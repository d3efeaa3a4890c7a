"""``provenance import``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provenance import pipeline
from provenance.cli.console import count, report_problem, say
from provenance.cli.ingest import exit_code
from provenance.cli.options import store_option


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path), metavar="FILE")
@click.option("--mapping", required=True, metavar="NAME|FILE", help="A shipped mapping, or a YAML file of one's own.")
@store_option()
def import_(file: Path, mapping: str, store: str) -> None:
    """Read a file of structured claims into a store: CSV or JSON lines, one published number a row.

    A mapping says which column means what. Rows that somebody claims become claims, one a claimant; rows that were
    carried forward or computed become computations, which nobody claims; a row that cannot be understood is refused
    with its line and the reason, and the others go in. FILE may be - for standard input.
    """
    outcome = pipeline.import_claims(file, mapping, store)
    refused = 0
    for problem in outcome.problems:
        report_problem(problem)
        refused += problem.refused
    extraction = outcome.extraction
    claims = len(extraction.figures) + len(extraction.quantities)
    others = f" ({len(extraction.quantities):,} of other things than people)" if extraction.quantities else ""
    said = f"{count(claims, 'claim')}{others}, {count(len(extraction.computations), 'computation')}"
    say(f"{count(outcome.rows, 'row')} in, {said}, {refused:,} refused")
    sys.exit(exit_code(outcome.rows - refused, refused))
