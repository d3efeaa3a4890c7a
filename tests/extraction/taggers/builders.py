"""Small tokenizers, paragraphs and annotated articles for tests of the taggers."""

from __future__ import annotations

import json
from pathlib import Path
from string import ascii_lowercase

from tokenizers import Tokenizer, models, pre_tokenizers

from provenance.extraction.attributions.assembly import find_by_rule
from provenance.extraction.attributions.stretch import Stretch, separate
from provenance.extraction.attributions.tokens import Paragraph, read_paragraphs

ANNOTATED = (
    ("The river rose by a metre, the mayor said.", "The river rose by a metre", "said", "the mayor"),
    ("“We lost everything,” said Ana Reis.", "“We lost everything,”", "said", "Ana Reis"),
    ("Officials believe that the dam will hold.", "the dam will hold", "believe", "Officials"),
    ("According to the ministry, nobody was hurt.", "nobody was hurt", "According to", "the ministry"),
)
"""Text, content, cue and speaker."""


def make_tokenizer() -> Tokenizer:
    """Return a tokenizer that cuts words into letters."""
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *ascii_lowercase, *(f"##{letter}" for letter in ascii_lowercase)]
    vocabulary = {piece: number for number, piece in enumerate(pieces)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=1000))  # noqa: S106 - a piece
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return tokenizer


def read_article(text: str) -> tuple[tuple[Paragraph, ...], list[Stretch]]:
    """Return the paragraphs of a text and what the rules read in them."""
    paragraphs = tuple(read_paragraphs(text))
    return paragraphs, separate(found for found in find_by_rule(paragraphs) if isinstance(found, Stretch))


def write_examples(path: Path) -> Path:
    """Write the annotated articles in the form of the training."""
    rows = []
    for number, (text, content, cue, speaker) in enumerate(ANNOTATED * 3):
        pairs = {
            role: [text.index(part), text.index(part) + len(part)]
            for role, part in (("content", content), ("cue", cue), ("speaker", speaker))
        }
        rows.append({"id": f"t{number}", "text": text, "quotes": [pairs]})
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path
