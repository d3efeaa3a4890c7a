"""``provenance verify``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provenance import desk
from provenance.cli.console import count, say
from provenance.cli.options import format_option, store_option
from provenance.cli.rows import write_rows
from provenance.cli.signing import open_verifier, public_key_option


@click.command()
@click.argument("report", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@store_option(required=False)
@public_key_option
@format_option("table", "json", "jsonl", "csv")
def verify(report: Path | None, store: str | None, key: Path | None, form: str) -> None:
    """Check a store, a report, or a report against its store; exit code 1 when something was changed.

    A store: texts, anchors, graphs and review log are as they were recorded, and the derived graph comes out the same
    when it is made again. A report: not a byte of it differs from what was sealed and, with a public key, signed.
    """
    verifier = open_verifier(key)
    if report is not None:
        rows = list(desk.verify_report(report, verifier, store))
    elif store is not None:
        rows = list(desk.verify(store, verifier))
    else:
        raise click.UsageError("give a report, or a store: --store PLACE, or PROVENANCE_STORE")
    if rows or form != "table":
        write_rows(rows, form)
    changed = sum(row["state"] == desk.CHANGED for row in rows)
    say(count(changed, "change") if changed else "nothing changed")
    if report is not None and not changed:
        say(desk.say_seal(report, verifier))
    sys.exit(1 if changed else 0)
