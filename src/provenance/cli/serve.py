"""``provenance serve``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TextIO

import click

from provenance.cli.console import say
from provenance.cli.options import store_option
from provenance.cli.signing import open_signer
from provenance.errors import WriteError


@click.command()
@store_option()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 for any that is free.")
@click.option(
    "--name",
    "hosts",
    multiple=True,
    metavar="HOST",
    help="A name under which the server may be asked, * for any; those of this machine when it listens only there.",
)
@click.option("--cors", "origins", multiple=True, metavar="ORIGIN", help="Whose scripts may read answers; * for any.")
@click.option(
    "--token",
    envvar="PROVENANCE_TOKEN",
    default="",
    help="What a request must hold to write, at /articles; nobody writes if not given. [env: PROVENANCE_TOKEN]",
)
@click.option(
    "--key",
    "keys",
    type=(str, click.Path(exists=True, dir_okay=False, path_type=Path)),
    multiple=True,
    metavar="NAME FILE",
    help="A user and the private key that signs this user's verdicts and downloads; may be repeated.",
)
@click.option("--seconds", type=click.FloatRange(0.1), default=30.0, show_default=True, help="A query's time.")
@click.option("--rows", type=click.IntRange(1), default=100_000, show_default=True, help="Rows of an answer at most.")
@click.option("--body", type=click.IntRange(1), default=1_000_000, show_default=True, help="Bytes of a request's body.")
@click.option(
    "--log",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File of the access log; standard error if not given.",
)
def serve(store: str, host: str, port: int, log: Path | None, keys: tuple[tuple[str, Path], ...], **given: Any) -> None:
    """Serve the graph over HTTP: SPARQL at /sparql, a page for every record, a query page, a fact-checker's workbench.

    Requests only read, unless a token is given; on the pages, those may write whom "provenance users add" let in.
    What another process ingests or builds is served as soon as it has been written. The server comes with the extra
    "serve" of this package.
    """
    if find_spec("starlette") is None or find_spec("uvicorn") is None:
        raise click.UsageError('the server is not installed; it comes with the extra "serve" of this package')
    from provenance.web.server import run_server  # noqa: PLC0415 - what the extra brings may be missing
    from provenance.web.settings import LOOPBACK, Settings  # noqa: PLC0415 - the same

    names = given.pop("hosts") or (LOOPBACK if host in LOOPBACK else ("*",))
    signers = tuple(signer for name, key in keys if (signer := open_signer(key, name)))
    settings = Settings(store=store, hosts=names, signers=signers, **given)
    with _open_log(log) as stream:
        run_server(settings, host, port, say=say, log=stream)


@contextmanager
def _open_log(path: Path | None) -> Iterator[TextIO]:
    if path is None:
        yield sys.stderr
        return
    try:
        stream = path.open("a", encoding="utf-8")
    except OSError as error:
        raise WriteError(str(path), error.strerror or str(error)) from error
    with stream:
        yield stream
