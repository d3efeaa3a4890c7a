"""From the encoder's numbers to attributions: the best consistent labels, then each content with its cue and source.

Four label sequences are decoded side by side: sources, cues, contents, and contents inside contents. Each token of
each sequence is outside, at the beginning of, or inside a part; the Viterbi algorithm (Forney, Proc. IEEE 61, 1973)
finds the most probable sequence in which no part continues what did not begin. A content then takes the cue and the
source whose first token the encoder scores highest from the content's first token, or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log2
from typing import Any

SOURCE, CUE, OUTER, INNER = range(4)
BUCKETS = 33
"""Distances up to 15 apart, then four to each doubling; twice, for either direction."""

Part = tuple[int, int]
Link = tuple[Part, Part | None, Part | None, float]


@dataclass(frozen=True, slots=True)
class Reading:
    """The encoder's output for one window."""

    labels: Any
    """Log probabilities, tokens x 4 sequences x 3 labels."""
    queries: Any
    """Vectors of the tokens as contents that look for a source (first half) and a cue (second half)."""
    keys: Any
    """Vectors of the tokens as what is looked for; the first row stands for none."""
    distances: Any
    """Score of each distance bucket for source and cue."""
    positions: Sequence[int]
    """Position of each token's first piece."""


def decode(reading: Reading) -> Iterator[Link]:
    """Yield content, cue and source as half-open token ranges, each with the probability of the content's labels."""
    sources, cues = (list(find_parts(reading.labels[:, kind].tolist())) for kind in (SOURCE, CUE))
    for kind in (OUTER, INNER):
        scores = reading.labels[:, kind].tolist()
        for content in find_parts(scores):
            cue = _choose(reading, content[0], cues, half=1)
            yield content, cue, _choose(reading, content[0], sources, half=0), _confidence(scores, content)


def find_parts(scores: Sequence[Sequence[float]]) -> Iterator[Part]:
    """Yield the parts of the most probable consistent label sequence.

    >>> list(find_parts([[-1, -2, -9], [-3, -4, -1], [-1, -5, -5]]))
    [(0, 2)]
    """
    start = None
    for position, label in enumerate((*_best_labels(scores), 0)):
        if start is not None and label != 2:
            yield start, position
            start = None
        if label == 1:
            start = position


def _best_labels(scores: Sequence[Sequence[float]]) -> list[int]:
    if not scores:
        return []
    outside, begin, inside = scores[0][0], scores[0][1], float("-inf")
    back: list[tuple[int, int]] = []
    for out, beg, ins in scores[1:]:
        best, of_best = max((outside, 0), (begin, -1), (inside, -2))
        held, of_held = (begin, 1) if begin >= inside else (inside, 2)
        back.append((-of_best, of_held))
        outside, begin, inside = best + out, best + beg, held + ins
    label = max((outside, 0), (begin, -1), (inside, -2))[1]
    path = [-label]
    for of_best, of_held in reversed(back):
        path.append(of_held if path[-1] == 2 else of_best)
    return path[::-1]


def _choose(reading: Reading, content: int, parts: Sequence[Part], *, half: int) -> Part | None:
    size = reading.queries.shape[1] // 2
    columns = slice(half * size, (half + 1) * size)
    query = reading.queries[reading.positions[content], columns]
    best, chosen = float(reading.keys[0, columns] @ query) / size**0.5, None
    for part in parts:
        key = reading.positions[part[0]]
        near = float(reading.distances[bucket_of(key - reading.positions[content]), half])
        score = float(reading.keys[key, columns] @ query) / size**0.5 + near
        if score > best:
            best, chosen = score, part
    return chosen


def bucket_of(distance: int) -> int:
    """Return the bucket of a distance in pieces, negative to the left.

    >>> bucket_of(3), bucket_of(-3), bucket_of(400)
    (3, 36, 31)
    """
    far = abs(distance)
    bucket = far if far < 16 else 16 + min(15, int(log2(far / 16) * 4))
    return bucket + (BUCKETS if distance < 0 else 0)


def _confidence(scores: Sequence[Sequence[float]], part: Part) -> float:
    """Return the geometric mean probability of the part's labels."""
    start, end = part
    logs = [scores[start][1], *(scores[k][2] for k in range(start + 1, end))]
    return exp(sum(logs) / len(logs))
