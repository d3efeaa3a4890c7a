"""Fine-tuning: the whole network learns labels and links together, in the same order and with the same dice each time.

AdamW with a linear warm-up and decay; windows of varying length, so that no attribution always stands at the same
position; now and then a window without the rules' reading, so that the network reads for itself too. The network that
is kept is the mean over the last part of the run, which generalises better than its last step (Izmailov et al., UAI
2018).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel

from provenance.extraction.taggers.decoding import bucket_of
from provenance.extraction.taggers.features import SIZES, Features, find_features, without_rules
from provenance.extraction.taggers.training.examples import Example
from provenance.extraction.taggers.training.network import LABELS, SEQUENCES, Network, find_links
from provenance.extraction.taggers.training.schedule import choose_epochs, rate_after
from provenance.extraction.taggers.training.targets import ELSEWHERE, NONE, Targets, find_targets
from provenance.extraction.taggers.windows import MAX_PIECES, Window, cut_windows

Progress = Callable[[str], None]

_BATCH = 8
_SHORTEST = 192
"""The least limit of a window's pieces; the limit is drawn anew for each article and epoch."""
_RATE, _RATE_OF_HEADS = 3e-4, 1e-3
_AVERAGED = 0.2
"""Share of the steps, at the end, over which the network is averaged."""
_WEIGHT_OF_LINKS = 0.15
_BLIND = 0.1
"""Share of the windows that are read without the rules."""
_FARTHEST = MAX_PIECES


@dataclass(frozen=True, slots=True)
class _Lesson:
    window: Window
    features: Sequence[Features]
    targets: Targets


@dataclass(frozen=True, slots=True)
class _Prepared:
    """An example with the features of its tokens."""

    example: Example
    features: list[list[Features]]


def learn(examples: Sequence[Example], tokenizer: Tokenizer, progress: Progress) -> Network:
    """Return a network that has learned from the examples.

    Args:
        examples: annotated articles.
        tokenizer: of the pretrained encoder.
        progress: is told how far it is.
    """
    torch.manual_seed(0)
    # One thread: sums in one order, so that the same platform gives the same bytes.
    torch.set_num_threads(1)
    random = Random(0)  # noqa: S311 - dice that must fall the same way each time
    network = Network().train()
    averaged = AveragedModel(network)
    optimiser = _optimiser(network)
    prepared = [_Prepared(example, find_features(example.paragraphs, example.ruled)) for example in examples]
    epochs = choose_epochs(sum(_count_windows(one, tokenizer) for one in prepared))
    for epoch in range(epochs):
        batches = list(_batches(prepared, tokenizer, random))
        total = 0.0
        for number, batch in enumerate(batches):
            done = (epoch + number / len(batches)) / epochs
            total += _step(network, optimiser, batch, rate_after(done + 1 / (epochs * len(batches))))
            if done >= 1 - _AVERAGED:
                averaged.update_parameters(network)
        progress(f"epoch {epoch + 1} of {epochs}: loss {total / len(batches):.4f}")
    mean: Network = averaged.module
    mean.eval()
    return mean


def _optimiser(network: Network) -> torch.optim.Optimizer:
    encoder = list(network.encoder.parameters())
    known = {id(parameter) for parameter in encoder}
    heads = [parameter for parameter in network.parameters() if id(parameter) not in known]
    groups = [{"params": encoder, "lr": _RATE}, {"params": heads, "lr": _RATE_OF_HEADS}]
    for group in groups:
        group["top"] = group["lr"]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _count_windows(prepared: _Prepared, tokenizer: Tokenizer) -> int:
    """Return the number of windows of mean length that an article fills."""
    limit = (_SHORTEST + MAX_PIECES) // 2
    return sum(1 for _ in cut_windows(prepared.example.paragraphs, prepared.features, tokenizer, limit))


def _batches(prepared: Sequence[_Prepared], tokenizer: Tokenizer, random: Random) -> Iterator[list[_Lesson]]:
    lessons = [lesson for one in prepared for lesson in _lessons(one, tokenizer, random)]
    random.shuffle(lessons)
    # Windows of like length stand together, so that little is filled up; the batches come in any order.
    shelves = [lessons[k : k + 16 * _BATCH] for k in range(0, len(lessons), 16 * _BATCH)]
    batches = [
        shelf[k : k + _BATCH]
        for shelf in (sorted(shelf, key=lambda lesson: len(lesson.window.pieces)) for shelf in shelves)
        for k in range(0, len(shelf), _BATCH)
    ]
    random.shuffle(batches)
    yield from batches


def _lessons(prepared: _Prepared, tokenizer: Tokenizer, random: Random) -> Iterator[_Lesson]:
    paragraphs = prepared.example.paragraphs
    limit = random.randint(_SHORTEST, MAX_PIECES)
    for window in cut_windows(paragraphs, prepared.features, tokenizer, limit):
        tokens = [paragraphs[number].tokens[position] for number, position in window.tokens]
        features = without_rules(window.features) if random.random() < _BLIND else window.features
        yield _Lesson(window, features, find_targets(tokens, prepared.example.attributions))


def _step(network: Network, optimiser: torch.optim.Optimizer, batch: Sequence[_Lesson], rate: float) -> float:
    for group in optimiser.param_groups:
        group["lr"] = group["top"] * rate
    loss = _loss(network, batch)
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    return float(loss.item())


def _loss(network: Network, batch: Sequence[_Lesson]) -> Tensor:
    size = max(len(lesson.window.pieces) for lesson in batch)
    pieces = torch.zeros(len(batch), size, dtype=torch.long)
    features = torch.zeros(len(batch), size, len(SIZES), dtype=torch.long)
    mask = torch.zeros(len(batch), size, dtype=torch.long)
    wanted = torch.full((len(batch), size, SEQUENCES), ELSEWHERE)
    for k, lesson in enumerate(batch):
        length = len(lesson.window.pieces)
        pieces[k, :length] = torch.tensor(lesson.window.pieces)
        features[k, :length] = torch.tensor(lesson.features)
        mask[k, :length] = 1
        wanted[k, lesson.window.first] = torch.tensor(lesson.targets.labels).T
    # Numbers of half the length, for speed, where the processor multiplies such numbers itself.
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=torch.cpu._is_amx_tile_supported()):
        labels, queries, keys = network(pieces, features, mask)
    loss = functional.nll_loss(labels.reshape(-1, LABELS), wanted.reshape(-1), ignore_index=ELSEWHERE)
    return loss + _WEIGHT_OF_LINKS * _loss_of_links(network, batch, queries, keys)


def _loss_of_links(network: Network, batch: Sequence[_Lesson], queries: Tensor, keys: Tensor) -> Tensor:
    scores: tuple[list[Tensor], list[Tensor]] = ([], [])
    targets: tuple[list[int], list[int]] = ([], [])
    for k, lesson in enumerate(batch):
        first = [0, *lesson.window.first]
        contents = [lesson.window.first[content] for content, _, _ in lesson.targets.links]
        if not contents:
            continue
        closed = torch.ones(keys.shape[1], dtype=torch.bool)
        closed[first] = False
        found = find_links(network, queries[k], keys[k], contents, _buckets(contents, keys.shape[1]))
        for half in (0, 1):
            scores[half].append(found[half].masked_fill(closed, -1e4))
            targets[half].extend(_position(link[1 + half], lesson.window) for link in lesson.targets.links)
    total = torch.zeros(())
    for half in (0, 1):
        if any(target != ELSEWHERE for target in targets[half]):
            wanted = torch.tensor(targets[half])
            total = total + functional.cross_entropy(torch.cat(scores[half]), wanted, ignore_index=ELSEWHERE)
    return total


_BUCKETS = torch.tensor([bucket_of(distance) for distance in range(-_FARTHEST, _FARTHEST + 1)])


def _buckets(contents: Sequence[int], size: int) -> Tensor:
    return _BUCKETS[torch.arange(size)[None] - torch.tensor(contents)[:, None] + _FARTHEST]


def _position(token: int, window: Window) -> int:
    """Return the position of a token's first piece; no token stands at position 0."""
    return 0 if token == NONE else token if token == ELSEWHERE else window.first[token]
