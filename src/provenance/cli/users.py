"""``provenance users``."""

from __future__ import annotations

import click

from provenance.cli.console import say
from provenance.cli.options import store_option
from provenance.web.users import open_users


@click.group()
def users() -> None:
    """Say who may sign in to the pages of "serve" and write reviews there."""


@users.command()
@click.argument("name")
@store_option()
def add(name: str, store: str) -> None:
    """Let NAME sign in, and print the token for it, once; a user who is there already gets a new one.

    The name is the one that stands beside the user's reviews. Only a hash of the token is kept.
    """
    token = open_users(store).add(name)
    say(f"{name} signs in with this token, which is shown only now:")
    click.echo(token)


@users.command(name="list")
@store_option()
def list_(store: str) -> None:
    """Print the names of those who may sign in."""
    for user in open_users(store).read():
        click.echo(user.name)


@users.command()
@click.argument("name")
@store_option()
def remove(name: str, store: str) -> None:
    """Let NAME no longer sign in; what NAME wrote stays in the log."""
    open_users(store).remove(name)
    say(f"{name} can no longer sign in")
