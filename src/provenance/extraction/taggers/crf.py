"""The fast tagger: a linear-chain conditional random field over the tokens of a paragraph (Lafferty et al., ICML 2001).

It reads words, quotation marks, capitals, the nearest verbs of saying, and what the rules read. A model is one archive
(zip) with ``model.crfsuite`` and ``card.json``; it is loaded when the first article is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

from provenance.extraction.attributions.lexicon import FORMS
from provenance.extraction.attributions.linking import link_labels
from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tagger import Card, Proposal
from provenance.extraction.attributions.tokens import Paragraph
from provenance.extraction.taggers.archive import read_archive, read_card
from provenance.extraction.taggers.features import Features, find_features

_FAR = ("0", "1", "2", "3", *("4",) * 3, *("7",) * 6, *("13",) * 13)
"""Classes of distances in tokens, to the nearest verb of saying."""


class CrfTagger:
    """Reads attributions with a conditional random field; always installed."""

    def __init__(self, archive: Path) -> None:
        self._archive = archive

    @cached_property
    def _parts(self) -> dict[str, bytes]:
        return read_archive(self._archive, "model.crfsuite")

    @cached_property
    def card(self) -> Card:
        """What is known of the model."""
        return read_card(self._parts)

    @cached_property
    def _tagger(self) -> Any:
        from pycrfsuite import Tagger  # noqa: PLC0415 - loaded when the first article is read

        tagger = Tagger()
        tagger.open_inmemory(self._parts["model.crfsuite"])
        return tagger

    def propose(self, paragraphs: Sequence[Paragraph], ruled: Sequence[Stretch]) -> list[list[Proposal]]:
        """Return the attributions read in each paragraph."""
        features = find_features(paragraphs, ruled)
        return [
            list(self._read(paragraph, describe_tokens(paragraph, rows)))
            for paragraph, rows in zip(paragraphs, features, strict=True)
        ]

    def _read(self, paragraph: Paragraph, described: Sequence[Sequence[str]]) -> Iterator[Proposal]:
        labels = self._tagger.tag(described)
        for content, cue, source in link_labels(paragraph, labels):
            sure = min(self._tagger.marginal(labels[k], k) for k in range(*content))
            yield Proposal(
                content=paragraph.chars(*content),
                cue=paragraph.chars(*cue) if cue else None,
                source=paragraph.chars(*source) if source else None,
                confidence=sure,
            )


def describe_tokens(paragraph: Paragraph, features: Sequence[Features]) -> list[list[str]]:
    """Return what the model sees of each token of a paragraph."""
    words = ("^", *paragraph.words, "$")
    read = ("^", *("".join(map(str, row[3:])) for row in features), "$")
    before, after = _verbs(paragraph)
    speaks = "Q" if any(row[0] for row in features) else "N"
    described: list[list[str]] = []
    for k, row in enumerate(features):
        left, word, right = words[k : k + 3]
        rules = read[k + 1]
        described.append(
            [
                word,
                f"-{left}",
                f"+{right}",
                f"-{left} {word}",
                f"+{word} {right}",
                f"e{word[-3:]}",
                f"c{row[2]}{row[0]}{speaks}",
                f"r{rules}",
                f"r{rules} {word}",
                f"r-{read[k]} {rules}",
                f"r+{rules} {read[k + 2]}",
                before[k],
                after[k],
                f"{before[k]} {rules}",
                f"{before[k]}{row[0]}{after[k]}",
            ]
        )
    return described


def _verbs(paragraph: Paragraph) -> tuple[list[str], list[str]]:
    """Return for every token the nearest verb of saying before and after it in its sentence, with its distance."""
    before, after = ["<"] * len(paragraph.tokens), [">"] * len(paragraph.tokens)
    for first, last in paragraph.sentences:
        verbs = [k for k in range(first, last) if paragraph.words[k] in FORMS and paragraph.outer[k] < 0]
        for verb, following in pairwise((*verbs, last)):
            before[verb:following] = [_near("<", paragraph.words[verb], k) for k in range(following - verb)]
        for preceding, verb in pairwise((first - 1, *verbs)):
            size = verb - preceding
            after[preceding + 1 : verb + 1] = [_near(">", paragraph.words[verb], size - 1 - k) for k in range(size)]
    return before, after


def _near(side: str, verb: str, distance: int) -> str:
    return f"{side}{verb}{_FAR[distance] if distance < len(_FAR) else '26'}"
