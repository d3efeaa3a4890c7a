"""Keys on the command line: where a private key lies, how its passphrase is asked for, whose name stands beside it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from provenance.errors import ReviewError
from provenance.review import Signer, Verifier, open_key, open_public_key

PASSPHRASE = "PROVENANCE_PASSPHRASE"  # noqa: S105 - the name of a variable, not a passphrase

key_option = click.option(
    "--key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    envvar="PROVENANCE_KEY",
    help=f"Private key that signs; a passphrase is asked for, or taken from {PASSPHRASE}. [env: PROVENANCE_KEY]",
)
public_key_option = click.option(
    "--key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Public key of the person who must have signed.",
)
reviewer_option = click.option(
    "--reviewer",
    envvar="PROVENANCE_REVIEWER",
    required=True,
    metavar="NAME",
    help="Who decides. [env: PROVENANCE_REVIEWER]",
)


def open_signer(key: Path | None, name: str) -> Signer | None:
    """Open the key that signs; None where none was given."""
    if key is None:
        return None
    given = os.environ.get(PASSPHRASE)
    try:
        return open_key(key, name, given)
    except ReviewError as error:
        if given is not None or "a passphrase is needed" not in str(error) or not sys.stdin.isatty():
            raise
    return open_key(key, name, click.prompt("Passphrase", hide_input=True, err=True))


def open_verifier(key: Path | None) -> Verifier | None:
    """Open the key that checks; None where none was given."""
    return open_public_key(key) if key else None
