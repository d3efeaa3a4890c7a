"""What was missed and what was found in vain, with the words around it: for those who write rules, on training data.

python -m evaluation.errors GOLD.jsonl figures|attributions
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.answers import extract_rows
from evaluation.jsonlines import read_jsonl
from provenance.evaluation.annotation import AnnotatedAttribution, AnnotatedFigure, Annotation, parse_annotation
from provenance.models.value import Span

CONTEXT = 60
"""Characters shown on either side."""


def list_figure_errors(gold: Annotation, predicted: Annotation) -> Iterator[str]:
    """Yield the figures of one side that the other lacks, by harm and number."""
    right, found = gold.figures or (), predicted.figures or ()
    known = {_identity(figure) for figure in right}
    answered = {_identity(figure) for figure in found}
    yield from _describe(gold, "missed", [f for f in right if f.required and _identity(f) not in answered])
    yield from _describe(gold, "in vain", [f for f in found if _identity(f) not in known])


def list_attribution_errors(gold: Annotation, predicted: Annotation) -> Iterator[str]:
    """Yield the attributed stretches of one side that meet no stretch of the other at all."""
    right, found = gold.attributions or (), predicted.attributions or ()
    for label, ours, theirs in (("missed", right, found), ("in vain", found, right)):
        for stretch in _alone(ours, theirs):
            yield f"{gold.id} {label:<8} {_in_context(gold.text, stretch.content)}"


def _identity(figure: AnnotatedFigure) -> tuple[object, ...]:
    return (figure.harm, *figure.amounts[0].identity)


def _describe(article: Annotation, label: str, figures: Sequence[AnnotatedFigure]) -> Iterator[str]:
    for figure in figures:
        words = _in_context(article.text, figure.span) if figure.span else str(figure.amounts[0].headline)
        yield f"{article.id} {label:<8} {figure.harm:<10} {words}"


def _alone(
    ours: Sequence[AnnotatedAttribution], theirs: Sequence[AnnotatedAttribution]
) -> Iterator[AnnotatedAttribution]:
    for stretch in ours:
        if not any(stretch.content.overlaps(other.content) for other in theirs):
            yield stretch


def _in_context(text: str, span: Span) -> str:
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return f"{before}[[{span.text_in(text)}]]{after}".replace("\n", " / ")


LISTS = {"figures": list_figure_errors, "attributions": list_attribution_errors}

if __name__ == "__main__":
    rows = list(read_jsonl(Path(sys.argv[1])))
    for row, answer in zip(rows, extract_rows(rows), strict=True):
        print(*LISTS[sys.argv[2]](parse_annotation(row), parse_annotation(answer)), sep="\n")
