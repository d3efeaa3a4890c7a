"""Windows: consecutive paragraphs as word pieces, cut so that each fits the encoder.

Whole paragraphs are packed together, because a claimant is often introduced a paragraph earlier; only a paragraph that
is longer than a window is cut. No token is read twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from provenance.errors import ExtractionError
from provenance.extraction.attributions.tokens import Paragraph
from provenance.extraction.taggers.features import SIZES, Features

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MAX_PIECES = 384
"""Longest window, with the two pieces that open and close it; the encoder has 512 positions."""

_NONE: Features = (0,) * len(SIZES)

Chunk: TypeAlias = list[tuple[int, list[int]]]
"""Consecutive tokens of a paragraph, each as its number and its pieces."""


@dataclass(slots=True)
class Window:
    """What the encoder reads at once, and where its pieces come from."""

    pieces: list[int]
    features: list[Features]
    """Of every piece; those of its token."""
    tokens: list[tuple[int, int]] = field(default_factory=list)
    """Paragraph and token number of every token."""
    first: list[int] = field(default_factory=list)
    """Position of the first piece of every token."""


def cut_windows(
    paragraphs: Sequence[Paragraph],
    features: Sequence[Sequence[Features]],
    tokenizer: Tokenizer,
    limit: int = MAX_PIECES,
) -> Iterator[Window]:
    """Yield windows that together hold every token once, in order.

    Args:
        paragraphs: of one article.
        features: of every token of every paragraph.
        tokenizer: turns words into pieces.
        limit: the most pieces a window has.
    """
    opens, closes = _id_of("[CLS]", tokenizer), _id_of("[SEP]", tokenizer)
    window = Window([opens], [_NONE])
    for number, chunk in _cut_paragraphs(paragraphs, tokenizer, limit - 2):
        size = sum(len(pieces) for _, pieces in chunk)
        if window.tokens and len(window.pieces) + size >= limit:
            yield _close(window, closes)
            window = Window([opens], [_NONE])
        _append(window, number, chunk, features[number])
    if window.tokens:
        yield _close(window, closes)


def _cut_paragraphs(paragraphs: Sequence[Paragraph], tokenizer: Tokenizer, limit: int) -> Iterator[tuple[int, Chunk]]:
    """Yield each paragraph's number with its tokens, a long paragraph in several parts."""
    unknown = _id_of("[UNK]", tokenizer)
    for number, paragraph in enumerate(paragraphs):
        encoded = tokenizer.encode_batch([token.text for token in paragraph.tokens], add_special_tokens=False)
        chunk: Chunk = []
        size = 0
        for position, encoding in enumerate(encoded):
            pieces = encoding.ids[:limit] or [unknown]
            if chunk and size + len(pieces) > limit:
                yield number, chunk
                chunk, size = [], 0
            chunk.append((position, pieces))
            size += len(pieces)
        if chunk:
            yield number, chunk


def _append(window: Window, number: int, chunk: Chunk, features: Sequence[Features]) -> None:
    for position, pieces in chunk:
        window.tokens.append((number, position))
        window.first.append(len(window.pieces))
        window.pieces += pieces
        window.features += [features[position]] * len(pieces)


def _close(window: Window, closing: int) -> Window:
    window.pieces.append(closing)
    window.features.append(_NONE)
    return window


def _id_of(piece: str, tokenizer: Tokenizer) -> int:
    found = tokenizer.token_to_id(piece)
    if found is None:
        raise ExtractionError(f"the model's tokenizer has no piece {piece}")
    return int(found)
