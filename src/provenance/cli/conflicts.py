"""``provenance conflicts``."""

from __future__ import annotations

import sys

import click

from provenance import pipeline
from provenance.cli.options import format_option, store_option
from provenance.cli.rows import write_rows


@click.command()
@store_option()
@format_option("table", "json", "jsonl", "csv")
@click.option("--all", "everything", is_flag=True, help="Every compared pair, not only those that alarm.")
@click.option("--pairs", is_flag=True, help="Every pair of claims of one event or of linked utterances.")
@click.option("--fail-on", type=click.Choice(["high", "middle", "low"]), help="Exit with 1 at this severity or above.")
def conflicts(store: str, form: str, everything: bool, pairs: bool, fail_on: str | None) -> None:
    """Print claims that disagree: both wordings, both claimants, both dates, and what kind of disagreement it is.

    An explained revision still alarms; growth, rounding, another scope, a part of a whole do not.
    """
    dossier = pipeline.read(store)
    rows = pipeline.pair_rows(dossier) if pairs else pipeline.conflict_rows(dossier, everything=everything)
    if form == "table":
        from provenance.cli.board import print_board  # noqa: PLC0415 - brings rich, which is slow to import

        print_board(rows)
    else:
        write_rows(rows, form)
    if fail_on and any(row["alarm"] and _at_least(str(row["severity"]), fail_on) for row in rows):
        sys.exit(1)


def _at_least(severity: str, level: str) -> bool:
    order = ("low", "middle", "high")
    return order.index(severity) >= order.index(level)
