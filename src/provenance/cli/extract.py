"""``provenance extract``."""

from __future__ import annotations

import sys

import click

from provenance import pipeline
from provenance.cli.console import report_problem
from provenance.cli.ingest import exit_code
from provenance.cli.options import format_option, model_option, paths_argument, tagger_option
from provenance.cli.rows import write_rows
from provenance.models.article import Problem


@click.command()
@paths_argument
@tagger_option
@model_option
@format_option("jsonl", "json")
def extract(paths: tuple[str, ...], tagger: str | None, model: str | None, form: str) -> None:
    """Print the claims of articles, without a store: one object an article, in input order."""
    reader = pipeline.load_tagger(tagger, model)
    counts = {"read": 0, "refused": 0}

    def rows() -> pipeline.Rows:
        for outcome in pipeline.extract(paths, reader):
            if isinstance(outcome, Problem):
                report_problem(outcome)
                counts["refused"] += outcome.refused
            else:
                counts["read"] += 1
                yield outcome

    write_rows(rows(), form)
    sys.exit(exit_code(counts["read"], counts["refused"]))
