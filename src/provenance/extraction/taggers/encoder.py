"""The accurate tagger: a small pretrained encoder, fine-tuned on attributions, run by ONNX Runtime.

A model is one folder-like archive (zip): ``model.onnx``, ``tokenizer.json``, ``distances.json`` and ``card.json`` with
its name and version. It is loaded when the first article is read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tagger import Card, Proposal
from provenance.extraction.attributions.tokens import Paragraph
from provenance.extraction.taggers.archive import read_archive, read_card
from provenance.extraction.taggers.decoding import Link, Reading, decode
from provenance.extraction.taggers.features import find_features
from provenance.extraction.taggers.windows import Window, cut_windows


class EncoderTagger:
    """Reads attributions with an encoder; needs the extra ``accurate``."""

    def __init__(self, archive: Path) -> None:
        self._archive = archive

    @cached_property
    def _parts(self) -> dict[str, bytes]:
        return read_archive(self._archive, "model.onnx", "tokenizer.json", "distances.json")

    @cached_property
    def card(self) -> Card:
        """What is known of the model."""
        return read_card(self._parts)

    @cached_property
    def _session(self) -> Any:
        from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - an optional, heavy dependency

        options = SessionOptions()
        # One thread: the same sums in the same order on every machine, and one article for each core.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        return InferenceSession(self._parts["model.onnx"], options, providers=["CPUExecutionProvider"])

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer  # noqa: PLC0415 - an optional dependency

        return Tokenizer.from_buffer(self._parts["tokenizer.json"])

    @cached_property
    def _distances(self) -> Any:
        import numpy as np  # noqa: PLC0415 - comes with onnxruntime

        return np.array(json.loads(self._parts["distances.json"]), dtype=np.float32)

    def propose(self, paragraphs: Sequence[Paragraph], ruled: Sequence[Stretch]) -> list[list[Proposal]]:
        """Return the attributions read in each paragraph."""
        found: list[list[Proposal]] = [[] for _ in paragraphs]
        for window in cut_windows(paragraphs, find_features(paragraphs, ruled), self._tokenizer):
            for link in decode(self._read(window)):
                for number, proposal in _to_proposals(link, window, paragraphs):
                    found[number].append(proposal)
        return found

    def _read(self, window: Window) -> Reading:
        import numpy as np  # noqa: PLC0415 - comes with onnxruntime

        feeds = {
            "pieces": np.array([window.pieces], dtype=np.int64),
            "features": np.array([window.features], dtype=np.int64),
        }
        labels, queries, keys = self._session.run(["labels", "queries", "keys"], feeds)
        return Reading(labels[0][window.first], queries[0], keys[0], self._distances, window.first)


def _to_proposals(link: Link, window: Window, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Proposal]]:
    """Yield the link in characters; a content that runs over paragraphs becomes one proposal for each."""
    content, cue, source, confidence = link
    start = content[0]
    for position in range(*content):
        number = window.tokens[position][0]
        if position + 1 == content[1] or window.tokens[position + 1][0] != number:
            chars = _chars((start, position + 1), window, paragraphs)
            yield number, Proposal(chars, _of(cue, window, paragraphs), _of(source, window, paragraphs), confidence)
            start = position + 1


def _of(part: tuple[int, int] | None, window: Window, paragraphs: Sequence[Paragraph]) -> tuple[int, int] | None:
    return _chars(part, window, paragraphs) if part else None


def _chars(part: tuple[int, int], window: Window, paragraphs: Sequence[Paragraph]) -> tuple[int, int]:
    (number, first), (other, last) = window.tokens[part[0]], window.tokens[part[1] - 1]
    return paragraphs[number].tokens[first].start, paragraphs[other].tokens[last].end
