"""What a sequence model must offer so that its labels can be joined with the rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from provenance.extraction.attributions.tokens import Token

Label = Literal["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
"""Role of a token, in the notation of sequence labelling; the source is the claimant as printed."""


class Tagger(Protocol):
    """Labels the tokens of an article with the parts that they play in attributions."""

    @property
    def name(self) -> str:
        """Name and version of the model, as it enters the ``extractor`` of an extraction."""
        ...

    def tag(self, paragraphs: Sequence[Sequence[Token]]) -> Sequence[Sequence[Label]]:
        """Return one label for every token of every paragraph, in their order."""
        ...
