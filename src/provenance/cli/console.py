"""What every command says, and where: data to stdout, problems and progress to stderr."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from provenance.errors import WriteError

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

T = TypeVar("T")

WIDTH = 120
"""Columns of a table that goes to a file or a pipe; a terminal, or ``COLUMNS``, says its own."""


def report_problem(problem: object) -> None:
    """Print one line about an input."""
    click.echo(f"provenance: {problem}", err=True)


def say(words: str) -> None:
    """Print a line of progress or of summary."""
    click.echo(words, err=True)


def count(number: int, thing: str) -> str:
    """Return a number with what it counts.

    >>> count(1, "conflict"), count(1200, "claim")
    ('1 conflict', '1,200 claims')
    """
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def with_progress(steps: Iterable[T], *, label: str, total: int | None = None) -> Iterator[T]:
    """Yield the steps, with a progress bar when a terminal is there."""
    if not sys.stderr.isatty():
        yield from steps
        return
    from rich.console import Console  # noqa: PLC0415 - rich is slow to import and only a terminal needs it
    from rich.progress import track  # noqa: PLC0415

    yield from track(steps, description=label, total=total, console=Console(stderr=True), transient=True)


def write_text(text: str, out: Path | None) -> None:
    """Write a whole document to a file, naming it on stderr, or to stdout.

    Raises:
        WriteError: when the file cannot be written.
    """
    if out is None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise WriteError(str(out), error.strerror or str(error)) from error
    say(f"wrote {out}")


def write_bytes(content: bytes, out: Path | None) -> None:
    """Write a finished document to a file, naming it on stderr, or to stdout.

    Raises:
        WriteError: when the file cannot be written.
    """
    if out is None:
        click.echo(content, nl=False)
        return
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(content)
    except OSError as error:
        raise WriteError(str(out), error.strerror or str(error)) from error
    say(f"wrote {out}")


def open_console() -> Console:
    """Return a console as wide as the terminal, or as ``COLUMNS`` says."""
    from rich.console import Console  # noqa: PLC0415 - see with_progress

    width = None if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit() else WIDTH
    return Console(width=width, highlight=False, markup=False, emoji=False)


def print_trimmed(console: Console, shown: RenderableType) -> None:
    """Print something without the blanks that fill its lines up to the width of the console."""
    with console.capture() as capture:
        console.print(shown)
    lines = [line.rstrip() for line in capture.get().splitlines()]
    click.echo("\n".join(lines).strip("\n"))


def cell(value: object) -> str:
    """Return a value as it stands in one cell: words as they are, nothing for None, everything else as JSON."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
