"""The way of the data, written once: read, extract, store, resolve, compare, show.

This is the only room in which the stages meet. Each function is one thing a user can ask for; what it needs comes
from the stages, and what it returns are their values or rows ready to be printed.
"""

from provenance.pipeline.asking import (
    ask,
    conflict_rows,
    explain,
    find_claim,
    find_timelines,
    link_rows,
    open_reader,
    pair_rows,
    question_rows,
    read,
    read_open,
    render_explanation,
    render_timelines,
    stale_rows,
    timeline_rows,
)
from provenance.pipeline.building import (
    build,
    compare,
    extract,
    find_opposed,
    import_claims,
    ingest,
    load_tagger,
    open_writer,
    train,
)
from provenance.pipeline.rows import Row, Rows
from provenance.pipeline.scoring import evaluate, is_below, render_scores
from provenance.pipeline.showing import (
    Report,
    audit,
    draw_timelines,
    export,
    find_findings,
    render_graph,
    report_validity,
    select_view,
    validate,
)

__all__ = [
    "Report",
    "Row",
    "Rows",
    "ask",
    "audit",
    "build",
    "compare",
    "conflict_rows",
    "draw_timelines",
    "evaluate",
    "explain",
    "export",
    "extract",
    "find_claim",
    "find_findings",
    "find_opposed",
    "find_timelines",
    "import_claims",
    "ingest",
    "is_below",
    "link_rows",
    "load_tagger",
    "open_reader",
    "open_writer",
    "pair_rows",
    "question_rows",
    "read",
    "read_open",
    "render_explanation",
    "render_graph",
    "render_scores",
    "render_timelines",
    "report_validity",
    "select_view",
    "stale_rows",
    "timeline_rows",
    "train",
    "validate",
]
