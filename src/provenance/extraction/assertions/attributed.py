"""Attributed stretches: the parts of a text for which somebody else than the outlet answers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from provenance.models.claim import Attribution
from provenance.models.value import Span

_REASON = re.compile(r"\b(?:after|since|because)\b")


class Stretches:
    """Spans merged and in order, so that each look-up is a bisection."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Merge spans that touch or overlap."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans, key=lambda span: (span.start, span.end)):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(span.end, self._ends[-1])
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def find_first(self, start: int, end: int) -> int | None:
        """Return where the first covered character of ``[start, end)`` stands; None when there is none.

        >>> stretches = Stretches([Span(start=4, end=6), Span(start=6, end=9)])
        >>> stretches.find_first(0, 5), stretches.find_first(7, 20), stretches.find_first(9, 20)
        (4, 7, None)
        """
        index = max(0, bisect_right(self._starts, start) - 1)
        for at in range(index, min(index + 2, len(self._starts))):
            if self._starts[at] < end and start < self._ends[at]:
                return max(start, self._starts[at])
        return None


def find_contents(text: str, attributions: Sequence[Attribution]) -> Iterator[Span]:
    """Yield what attributions cover with their content and their cue.

    Of an infinitive ("threatened to leave after …") only the part before a clause of time or reason counts: such a
    clause has a tense, and thus a narrator, of its own.
    """
    for claim in attributions:
        if claim.cue_span is not None:
            yield claim.cue_span
        reason = _REASON.search(text, claim.span.start, claim.span.end) if claim.exact.startswith("to ") else None
        yield Span(start=claim.span.start, end=reason.start()) if reason else claim.span


def find_claimants(attributions: Sequence[Attribution]) -> Iterator[Span]:
    """Yield the printed claimants of attributions."""
    return (claim.claimant.span for claim in attributions if claim.claimant.span is not None)
