"""Rules and a tagger joined: each keeps what it reads best.

Rules read quotation marks, posts and "according to" better than any sequence model; a model reads the extent of
reported clauses better. So quoted stretches come from the rules, reported ones from the model, and each fills the
other's gaps.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tokens import Paragraph

_SURE = 0.85
"""Confidence from which a rule's reported clause stands without the model's support."""


def join_stretches(paragraph: Paragraph, ruled: Sequence[Stretch], tagged: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return the stretches of one paragraph, of both readers, by start."""
    quoted = [stretch for stretch in ruled if _is_quoted(paragraph, stretch)]
    reported = [stretch for stretch in ruled if not _is_quoted(paragraph, stretch)]
    new = [stretch for stretch in tagged if not any(_is_same(stretch, other) for other in quoted)]
    kept = [s for s in reported if s.confidence >= _SURE and not any(_is_same(s, other) for other in new)]
    return tuple(sorted((*quoted, *new, *kept), key=lambda stretch: stretch.content))


def _is_quoted(paragraph: Paragraph, stretch: Stretch) -> bool:
    start, end = stretch.content
    return any(quotation.start < end and start < quotation.end for quotation in paragraph.quotations)


def _is_same(left: Stretch, right: Stretch) -> bool:
    """Tell whether two stretches share at least half of what they cover together."""
    shared = min(left.content[1], right.content[1]) - max(left.content[0], right.content[0])
    covered = max(left.content[1], right.content[1]) - min(left.content[0], right.content[0])
    return 2 * shared >= covered
