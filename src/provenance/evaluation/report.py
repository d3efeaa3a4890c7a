"""Scores for people, as a table, and for programs, as JSON."""

from __future__ import annotations

import json

from provenance.evaluation.scoring import Scores
from provenance.evaluation.tally import Measure

_HEADER = ("measure", "figure", "95% interval", "P", "R", "gold", "right", "predicted")


def render_scores(scores: Scores) -> str:
    """Return a plain text table; figures are in percent, P and R are empty where nothing counts on that side."""
    rows = [_HEADER, *(_row(measure) for measure in scores.measures if measure.gold or measure.predicted)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADER))]
    lines = [
        "  ".join(
            (row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)))
        )
        for row in rows
    ]
    return "\n".join((f"{scores.articles} articles, {scores.unanswered} without a prediction", *lines))


def render_scores_json(scores: Scores) -> str:
    """Return the scores as one JSON object, figures between 0 and 1."""
    return json.dumps(scores.model_dump(), ensure_ascii=False, indent=2)


def _row(measure: Measure) -> tuple[str, ...]:
    is_share = not measure.predicted
    return (
        measure.name,
        f"{100 * measure.figure:.1f}",
        f"{100 * measure.low:.1f} to {100 * measure.high:.1f}",
        _percent(measure.precision),
        _percent(measure.recall) if not is_share else "",
        str(measure.gold),
        str(measure.right),
        "" if is_share else str(measure.predicted),
    )


def _percent(part: float | None) -> str:
    return "" if part is None else f"{100 * part:.1f}"
