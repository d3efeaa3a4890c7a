"""What a sequence model must offer so that what it reads can be joined with the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple, Protocol

from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tokens import Paragraph

Label = Literal["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
"""Role of a token, in the notation of sequence labelling; the source is the claimant as printed."""


class Proposal(NamedTuple):
    """An attribution as a model reads it, in half-open offsets of the article's text."""

    content: tuple[int, int]
    cue: tuple[int, int] | None
    source: tuple[int, int] | None
    confidence: float
    """Between 0 and 1."""


class Card(NamedTuple):
    """What is known of a model."""

    name: str
    """Name and version, as it enters the ``extractor`` of an extraction."""
    trust: Mapping[str, float] = MappingProxyType({})
    """By rule, the share of its readings that the annotators of the training data made too, where it was counted."""


class Tagger(Protocol):
    """Reads the attributions of an article."""

    @property
    def card(self) -> Card:
        """What is known of the model."""
        ...

    def propose(self, paragraphs: Sequence[Paragraph], ruled: Sequence[Stretch]) -> Sequence[Sequence[Proposal]]:
        """Return what is attributed in each paragraph, in their order; nothing for a paragraph without attributions.

        Args:
            paragraphs: of one article, in order.
            ruled: what the rules read in them, by start, none crossing another, for the model to weigh.
        """
        ...
