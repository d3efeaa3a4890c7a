"""``provenance keys``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from provenance.cli.console import say
from provenance.cli.signing import PASSPHRASE
from provenance.review import make_key, open_public_key


@click.group()
def keys() -> None:
    """Make the key that signs reviews and reports, and tell its fingerprint."""


@keys.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--no-passphrase", is_flag=True, help="Leave the key open to whoever can read the file.")
def new(file: Path, no_passphrase: bool) -> None:
    """Make an Ed25519 key: FILE is the private key, FILE.pub the public one to hand out.

    The passphrase is asked for, or taken from PROVENANCE_PASSPHRASE.
    """
    made = make_key(file, None if no_passphrase else _ask())
    say(f"wrote {file} and {file}.pub; fingerprint:")
    click.echo(made.fingerprint)


def _ask() -> str:
    given = os.environ.get(PASSPHRASE)
    if given:
        return given
    if not sys.stdin.isatty():
        raise click.UsageError(f"give a passphrase in {PASSPHRASE}, or --no-passphrase")
    words: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True, err=True)
    return words


@keys.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def show(file: Path) -> None:
    """Print the fingerprint of a public key, to compare with the one a report names."""
    click.echo(open_public_key(file).fingerprint)
