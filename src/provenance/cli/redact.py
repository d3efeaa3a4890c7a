"""``provenance redact``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from provenance import desk, pipeline
from provenance.cli.console import count, say
from provenance.cli.options import store_option
from provenance.cli.signing import key_option, open_signer, reviewer_option
from provenance.desk import Hand, Source


@click.command()
@click.argument("claim", metavar="CLAIM")
@store_option()
@click.option("--role", required=True, metavar="WORDS", help="Who said it, as far as readers may know.")
@click.option("--reason", required=True, metavar="WORDS", help="Why the source is withheld.")
@reviewer_option
@click.option(
    "--destroy", "destroyed", is_flag=True, help="Remove the original texts for good; they cannot be brought back."
)
@key_option
def redact(claim: str, store: str, key: Path | None, **source: Any) -> None:
    """Withhold a claim and the name of its source from everything that the store puts out.

    Every output then shows role and reason in the claim's place. The name is blacked out wherever an article of the
    store prints it; articles that are read later are not looked at, so redact again after reading them.
    """
    hand = Hand(open_signer(key, source["reviewer"]))
    with pipeline.open_writer(store) as open_store:
        dossier = pipeline.read_open(open_store)
        found = pipeline.find_claim(dossier, claim)
        act = desk.redact(open_store, dossier, found, Source(**source), hand)
        ids = desk.list_withheld_ids(open_store, dossier, act)
        files = desk.list_naming_files(open_store, dossier, act)
    kept = "destroyed" if act.destroyed else "kept in the store's folder and shown nowhere"
    say(f"withheld {found}; {count(len(act.masked), 'text')} blacked out, the originals {kept}")
    for given, shown in ids:
        say(f"the id {given!r} held the name; every output now has {shown!r} in its place")
    for name in files:
        say(f"{name} in the store's folder holds the name, and what is made from it may tell: edit it and build again")
