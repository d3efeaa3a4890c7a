"""``provenance train``."""

from __future__ import annotations

from pathlib import Path

import click

from provenance import pipeline


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="DATA.jsonl…", type=click.Path(path_type=Path))
@click.option(
    "--tagger",
    type=click.Choice(["accurate", "fast"]),
    default="accurate",
    show_default=True,
    help="Which tagger to train; the accurate one needs further libraries, and names them.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    required=True,
    help="The model to write; `--model` of extract, ingest and evaluate reads it.",
)
def train(paths: tuple[Path, ...], tagger: str, out: Path) -> None:
    """Train a tagger of attributions on annotated articles, one object a line: `id`, `text`, `quotes`.

    A quote has `content`, `cue` and `speaker`, each a pair of offsets, the last two null where they are not expressed.
    """
    pipeline.train(paths, tagger, out, lambda line: click.echo(line, err=True))
