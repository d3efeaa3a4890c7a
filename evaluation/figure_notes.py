"""What gold says of figures besides their number: whose parts they are, of which event, and who gives them.

The annotated texts and the marked news (`figure_texts`) in one form: an article with its marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from evaluation.figure_texts import Text, read_texts
from evaluation.marked import NEWS, Mark, read_marked
from provenance.models.article import Article
from provenance.models.vocabulary import Harm


class Noted(NamedTuple):
    """An article with the marks of its figures, in order."""

    series: str
    article: Article
    marks: tuple[Mark, ...]
    is_complete: bool
    """Whether every claimant is given that the text tells; the marked news has the plain ones only."""


class AllNoted(NamedTuple):
    """Everything that claimants, parts and background are learned from and measured on."""

    marked: list[Noted]
    train: list[Noted]
    held: list[Noted]
    """Never learned from."""


def read_noted() -> AllNoted:
    """Return the marked news, the annotated texts for training, and those held out."""
    texts = read_texts()
    marks_of = {article.id: article.marks for article in read_marked(sorted(NEWS.glob("*.txt")))}
    return AllNoted(
        [Noted(text.series, text.article, marks_of[text.article.id], is_complete=False) for text in texts.marked],
        [_note(text) for text in texts.train],
        [_note(text) for text in texts.held],
    )


def _note(text: Text) -> Noted:
    return Noted(text.series, text.article, tuple(_find_marks(text)), is_complete=True)


def _find_marks(text: Text) -> Iterator[Mark]:
    for figure in (text.gold or {})["figures"]:
        if number := figure["number"]:
            yield Mark(
                number["start"],
                number["end"],
                Harm(figure["harm"]),
                figure["part_of"] is not None,
                bool(figure["background"]),
                figure["claimant"],
                is_zero=figure["value"] == 0,
            )
