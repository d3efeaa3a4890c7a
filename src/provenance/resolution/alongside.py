"""Alongside: a part that stands right behind its whole is of the same event, whatever date stands between them.

"Since 1 December 412,000 have fled. Of the total, 142,000 are in camps": the second number has no date of its own, and
counts some of those whom the first one counts.
"""

from __future__ import annotations

from provenance.models.claim import FigureClaim

NEAR = 300
"""Characters between a part and its whole, in one paragraph."""


class Alongside:
    """Where the figures of one article were gathered, asked for their parts."""

    def __init__(self, text: str) -> None:
        """Begin an article with its text."""
        self._text = text
        self._told: dict[str, tuple[str, FigureClaim]] = {}

    def settle(self, figure: FigureClaim, slot: str) -> str:
        """Return where a figure belongs: to its whole, where that was told right before it, else to its slot."""
        whole = self._told.get(figure.part_of or "")
        if whole and self._stands_near(whole[1], figure):
            slot = whole[0]
        self._told[figure.local_id] = slot, figure
        return slot

    def _stands_near(self, whole: FigureClaim, part: FigureClaim) -> bool:
        between = self._text[whole.span.end : part.span.start]
        return len(between) < NEAR and "\n" not in between
