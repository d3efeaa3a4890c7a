"""``provenance ingest``."""

from __future__ import annotations

import sys

import click

from provenance import pipeline
from provenance.cli.console import count, report_problem, say, with_progress
from provenance.cli.options import model_option, paths_argument, store_option, tagger_option
from provenance.models.article import Problem


@click.command()
@paths_argument
@store_option()
@tagger_option
@model_option
def ingest(paths: tuple[str, ...], store: str, tagger: str | None, model: str | None) -> None:
    """Read articles into a store and extract their claims.

    PATH is a text file, a Markdown file with front matter, a JSONL file, a folder of them, or - for JSONL on standard
    input. Articles are committed as they are read, some at a time: what was committed before an interruption stays, and
    reading the same text again adds nothing.
    """
    reader = pipeline.load_tagger(tagger, model)
    read = refused = 0
    with pipeline.open_writer(store) as open_store:
        for outcome in with_progress(pipeline.ingest(paths, open_store, reader), label="reading"):
            if isinstance(outcome, Problem):
                report_problem(outcome)
                refused += outcome.refused
            else:
                read += 1
    say(f"{count(read, 'article')} in {store}" + (f", {count(refused, 'input')} refused" if refused else ""))
    sys.exit(exit_code(read, refused))


def exit_code(read: int, refused: int) -> int:
    """Return 0 when all inputs were taken, 1 when some were refused, 2 when none was left."""
    if not refused:
        return 0
    return 1 if read else 2
