"""``provenance links``."""

from __future__ import annotations

import click

from provenance import pipeline
from provenance.cli.options import format_option, store_option
from provenance.cli.rows import write_rows

_DIGITS = 6
"""Digits of an identifier in the table, enough to see which are equal and to ask for a claim."""
_RECORDS = ("claim", "event", "measurand", "claimant_id", "utterance", "origin")


@click.command()
@store_option()
@format_option("table", "json", "jsonl", "csv")
def links(store: str, form: str) -> None:
    """Print the identities of every claim: event, measurand, claimant, utterance, origin.

    Equal values mean one identity. The table shows the first digits of each; the other formats give whole IRIs.
    """
    rows = pipeline.link_rows(pipeline.read(store))
    write_rows(map(_abbreviate, rows) if form == "table" else rows, form)


def _abbreviate(row: pipeline.Row) -> pipeline.Row:
    digits = {name: (row[name] or "").rpartition("/")[2][:_DIGITS] for name in _RECORDS}
    return {
        "claim": digits["claim"],
        "article": row["article"],
        "place": f"{row['start']}–{row['end']}",
        "kind": row["kind"],
        "event": digits["event"],
        "measurand": digits["measurand"],
        "claimant": digits["claimant_id"],
        "utterance": digits["utterance"],
        "origin": digits["origin"],
        "judged": row["judged"],
    }
