"""``provenance audit``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provenance import desk
from provenance.cli.console import say, write_bytes
from provenance.cli.options import format_option, out_option, store_option
from provenance.cli.signing import key_option, open_signer


@click.command()
@store_option()
@out_option
@format_option("html", "md", "json", "csv", "jsonld", "pdf")
@click.option("--article", metavar="ID", help="Only this article, by its given id or IRI.")
@click.option("--event", metavar="IRI|WORDS", help="Only claims of this event.")
@click.option("--speaker", metavar="IRI|NAME", help="Only claims of this claimant.")
@click.option("--outlet", metavar="NAME", help="Only articles of this outlet.")
@click.option("--fail-on", type=click.Choice(["high", "middle", "low"]), help="Exit with 1 at this severity or above.")
@key_option
@click.option("--signer", default="", metavar="NAME", envvar="PROVENANCE_REVIEWER", help="Who signs the report.")
def audit(
    store: str, out: Path | None, form: str, fail_on: str | None, key: Path | None, signer: str, **selection: str | None
) -> None:
    """Write a report: every claim in its sentence, what contradicts it, what to look at, what people decided.

    The report ends with a seal, by which `provenance verify REPORT` knows it again; with a key it is signed. CSV and
    PDF have no place for a seal and get it as a file of its own, REPORT.seal.
    """
    if key is not None and not signer:
        raise click.UsageError("a signature needs a name: --signer NAME")
    report = desk.audit(store, form, selection, signer=open_signer(key, signer))
    write_bytes(report.content, out)
    if report.beside is not None and out is not None:
        write_bytes(report.beside, out.with_name(f"{out.name}.seal"))
    elif report.beside is not None:
        say("provenance: the seal is written beside a file only; give --out")
    if fail_on and report.has_finding_at(fail_on):
        sys.exit(1)
