"""Windows: consecutive paragraphs as word pieces, cut so that each fits the encoder.

Whole paragraphs are packed together, because a claimant is often introduced a paragraph earlier; only a paragraph that
is longer than a window is cut. No token is read twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from provenance.extraction.attributions.tokens import Paragraph, Quoted

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MAX_PIECES = 384
"""Longest window, with the two pieces that open and close it; the encoder has 512 positions."""

_QUOTED: dict[Quoted, int] = {"O": 0, "B": 1, "I": 2, "E": 3}


@dataclass(slots=True)
class Window:
    """What the encoder reads at once, and where its pieces come from."""

    pieces: list[int]
    quoted: list[int]
    """Quotation-mark state of each piece."""
    opening: list[int]
    """1 for the first piece of a paragraph, else 0."""
    tokens: list[tuple[int, int]] = field(default_factory=list)
    """Paragraph and token number of every token."""
    first: list[int] = field(default_factory=list)
    """Position of the first piece of every token."""


def cut_windows(paragraphs: Sequence[Paragraph], tokenizer: Tokenizer, limit: int = MAX_PIECES) -> Iterator[Window]:
    """Yield windows that together hold every token once, in order."""
    opens, closes = (tokenizer.token_to_id(name) for name in ("[CLS]", "[SEP]"))
    window = Window([opens], [0], [0])
    for number, chunk in _cut_paragraphs(paragraphs, tokenizer, limit - 2):
        size = sum(len(pieces) for _, pieces in chunk)
        if len(window.pieces) > 1 and len(window.pieces) + size >= limit:
            yield _close(window, closes)
            window = Window([opens], [0], [0])
        _append(window, number, chunk, paragraphs[number])
    if window.tokens:
        yield _close(window, closes)


def _cut_paragraphs(
    paragraphs: Sequence[Paragraph], tokenizer: Tokenizer, limit: int
) -> Iterator[tuple[int, list[tuple[int, list[int]]]]]:
    """Yield each paragraph's number with its tokens' numbers and pieces, long paragraphs in several parts."""
    unknown = tokenizer.token_to_id("[UNK]")
    for number, paragraph in enumerate(paragraphs):
        encoded = tokenizer.encode_batch([token.text for token in paragraph.tokens], add_special_tokens=False)
        chunk: list[tuple[int, list[int]]] = []
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


def _append(window: Window, number: int, chunk: list[tuple[int, list[int]]], paragraph: Paragraph) -> None:
    for position, pieces in chunk:
        window.tokens.append((number, position))
        window.first.append(len(window.pieces))
        window.opening += [int(position == chunk[0][0]), *([0] * (len(pieces) - 1))]
        window.quoted += [_QUOTED[paragraph.tokens[position].quoted]] * len(pieces)
        window.pieces += pieces


def _close(window: Window, closing: int) -> Window:
    window.pieces.append(closing)
    window.quoted.append(0)
    window.opening.append(0)
    return window
