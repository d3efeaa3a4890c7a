"""``provenance review``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from provenance import desk, pipeline
from provenance.cli.console import count, say, write_text
from provenance.cli.options import format_option, out_option, store_option
from provenance.cli.rows import write_rows
from provenance.cli.signing import key_option, open_signer, reviewer_option
from provenance.desk import Hand
from provenance.models.review import VERDICTS, ReviewState
from provenance.models.vocabulary import Axis

_VERDICTS = sorted({verdict.value for verdicts in VERDICTS.values() for verdict in verdicts})


@click.group()
def review() -> None:
    """Record what people decided about claims, conflicts and findings, in a log that only grows."""


@review.command()
@click.argument("targets", nargs=-1, required=True, metavar="RECORD…")
@store_option()
@click.option("--axis", type=click.Choice([axis.value for axis in Axis]), required=True, help="In what respect.")
@click.option("--verdict", type=click.Choice(_VERDICTS), required=True, help="What was decided; each axis has its own.")
@click.option("--rationale", required=True, metavar="WORDS", help="Why.")
@reviewer_option
@click.option("--evidence", multiple=True, metavar="ID|URL", help="What the verdict rests on; may be repeated.")
@click.option("--second-reviewer", metavar="NAME", help="Who looked at the same and agreed.")
@click.option("--conflict-of-interest", metavar="WORDS", help="What a reader should know about the reviewer.")
@click.option("--redacted-source", metavar="ROLE", help="A source whose name is kept back, by role.")
@key_option
def add(targets: tuple[str, ...], store: str, key: Path | None, **draft: Any) -> None:
    """Add a verdict on one or more records: claims (by IRI or some digits), comparisons, findings.

    Axes of a claim: extraction (was it read as printed), attribution (is it given to the right one), evidence (what it
    rests on), truth (is it so). The axis relevance is for findings and comparisons: accepted or dismissed.
    """
    signer = open_signer(key, draft["reviewer"])
    with pipeline.open_writer(store) as open_store:
        dossier = pipeline.read_open(open_store)
        drafts = [{**draft, "target": desk.find_target(dossier, target)} for target in targets]
        entries = desk.add_reviews(open_store, dossier, drafts, Hand(signer))
    for entry in entries:
        click.echo(f"{entry.number}\t{entry.hash}")
    say(f"{count(len(entries), 'review')} in the log of {store}" + (", signed" if signer else ""))


@review.command(name="list")
@click.argument("target", required=False, metavar="RECORD")
@store_option()
@click.option("--stale", is_flag=True, help="Only reviews that no longer fit what they speak of.")
@format_option("table", "json", "jsonl", "csv")
def list_(target: str | None, store: str, stale: bool, form: str) -> None:
    """List the reviews in force, of one record or of all, and what speaks against them."""
    dossier = pipeline.read(store)
    wanted = desk.find_target(dossier, target) if target else None
    states = desk.find_reviews(dossier, desk.read_log(store), wanted)
    rows = [_to_row(state) for state in states if state.stale or not stale]
    if rows or form != "table":
        write_rows(rows, form)
    else:
        say("no review")


def _to_row(state: ReviewState) -> dict[str, Any]:
    made = state.review
    return {
        "entry": state.entry.number,
        "at": state.entry.at.isoformat(),
        "target": made.target,
        "axis": made.axis.value,
        "verdict": made.verdict.value,
        "reviewer": "" if state.hushed else made.reviewer,
        "rationale": "withheld" if state.hushed else made.rationale,
        "stale": state.stale or "",
    }


@review.command()
@click.argument("entry", metavar="NUMBER|HASH")
@store_option()
def show(entry: str, store: str) -> None:
    """Print one entry of the log as JSON, with its hash."""
    log = desk.read_log(store)
    found = desk.find_entry(log, entry)
    if found.hash in log.hushed:
        say("the entry names a redacted source; its words are withheld")
    else:
        write_rows([{**found.model_dump(mode="json"), "hash": found.hash}], "json")


@review.command()
@click.argument("entry", metavar="NUMBER|HASH")
@store_option()
@click.option("--reason", required=True, metavar="WORDS", help="Why it no longer counts.")
@reviewer_option
@key_option
def withdraw(entry: str, store: str, reason: str, reviewer: str, key: Path | None) -> None:
    """Say that an entry no longer counts; it stays in the log."""
    hand = Hand(open_signer(key, reviewer))
    with pipeline.open_writer(store) as open_store:
        added = desk.withdraw(
            open_store, pipeline.read_open(open_store), entry, reason=reason, reviewer=reviewer, hand=hand
        )
    click.echo(f"{added.number}\t{added.hash}")


@review.command()
@store_option()
@reviewer_option
@key_option
def sign(store: str, reviewer: str, key: Path | None) -> None:
    """Sign the log and the graphs as they stand."""
    signer = open_signer(key, reviewer)
    if signer is None:
        raise click.UsageError("give the key that signs: --key FILE")
    head = desk.sign(store, signer)
    say(f"signed the log up to entry {head.length} with the key {head.key}")


@review.command()
@store_option()
@click.option("--reason", required=True, metavar="WORDS", help="How the log came to be changed, as far as is known.")
@reviewer_option
@key_option
def renew(store: str, reason: str, reviewer: str, key: Path | None) -> None:
    """Set a log aside that was changed from outside, and go on after its last whole entry.

    Such a log takes no entry. What is set aside stays beside it, and the first new entry names its last hash. Verdicts
    of it no longer count and may be given again; redactions still do.
    """
    hand = Hand(open_signer(key, reviewer))
    with pipeline.open_writer(store) as open_store:
        added = desk.renew(open_store, pipeline.read_open(open_store), reason=reason, reviewer=reviewer, hand=hand)
    click.echo(f"{added.number}\t{added.hash}")


@review.command()
@store_option()
@out_option
def export(store: str, out: Path | None) -> None:
    """Write the log as it is: JSON lines, each with the hash of the one before.

    Of an entry that names a redacted source only the hash is written.
    """
    write_text("".join(f"{line}\n" for line in desk.export_log(desk.open_log(store))), out)


@review.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@store_option()
@key_option
@click.option("--signer", default="", metavar="NAME", help="Whose key it is.")
def import_(file: Path, store: str, key: Path | None, signer: str) -> None:
    """Take the acts of another log over, each as a new entry of this one; acts that are here already are passed over.

    The other log must be whole.
    """
    hand = Hand(open_signer(key, signer))
    with pipeline.open_writer(store) as open_store:
        entries = desk.import_log(open_store, pipeline.read_open(open_store), file, hand)
    say(f"{len(entries)} taken over")
