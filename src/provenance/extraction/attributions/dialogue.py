"""Dialogue: a question, its answer, and then paragraphs that are quotations alone, of the two in turn.

“Is that your letter?” asked the coroner.
“It appears to be,” Reis replied.
“It either is or it isn't.”
"""

from __future__ import annotations

from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tokens import Paragraph


class Dialogue:
    """Who spoke in the last two paragraphs of an article, where each has one quotation."""

    def __init__(self) -> None:
        self._heard: list[Stretch] = []
        self._goes_on = False

    def find_next(self, paragraph: Paragraph) -> Stretch | None:
        """Return what the one of the two said last whose turn it is; None where no dialogue goes on."""
        if len(self._heard) < len(("question", "answer")) or not _is_quotation(paragraph):
            return None
        asked, answered = self._heard
        texts = [paragraph.text[slice(*one.claimant)].lower() for one in (asked, answered) if one.claimant]
        is_asked = self._goes_on or "?" in paragraph.text[slice(*asked.content)]
        return asked if is_asked and len(texts) == len(self._heard) and texts[0] != texts[1] else None

    def hear(self, paragraph: Paragraph, quoted: Stretch | None) -> None:
        """Note the quotation of the next paragraph, or that it has none or several."""
        if quoted is None or len(paragraph.ranges) != 1:
            self._heard, self._goes_on = [], False
            return
        self._goes_on = bool(self._heard) and self.find_next(paragraph) is not None
        self._heard = [*self._heard[-1:], quoted]


def _is_quotation(paragraph: Paragraph) -> bool:
    """Tell whether the paragraph is one closed quotation and nothing else."""
    whole = list(paragraph.ranges.values()) == [(0, len(paragraph.tokens))]
    return whole and paragraph.quotations[next(iter(paragraph.ranges))].closed
