"""Which episodes are compared at all: those that share a rare name, or an exact figure of one harm.

Blocking keeps the work near linear: a key that too many articles share brings nobody together, and an article meets
at most a fixed number of others, those with most keys in common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from provenance.models.identity import Candidate
from provenance.resolution.episodes import Episode
from provenance.resolution.rarity import Rarity
from provenance.resolution.scoring import score_episodes

_BLOCK = 60
"""Episodes that may share a key before it counts as common."""
_PARTNERS = 40
"""Episodes that one episode is compared with at most."""
_LEAST_FIGURE = 13
"""Smaller numbers recur everywhere."""
_KEPT = 0.05
"""Candidates below this score are not worth a person's look and are not kept."""


def find_candidates(episodes: Sequence[Episode], rarity: Rarity) -> Iterator[Candidate]:
    """Yield the candidates worth keeping, each pair once; episodes of one article are never candidates."""
    by_key: defaultdict[str, list[int]] = defaultdict(list)
    for place, episode in enumerate(episodes):
        for key in sorted(_keys(episode)):
            by_key[key].append(place)
    for place, episode in enumerate(episodes):
        for other in _partners(place, episode, by_key):
            if episodes[other].version != episode.version:
                candidate = score_episodes(episodes[other], episode, rarity)
                if candidate.score >= _KEPT:
                    yield candidate


def _partners(place: int, episode: Episode, by_key: dict[str, list[int]]) -> list[int]:
    """Return the earlier episodes that share most keys with one."""
    met: Counter[int] = Counter()
    for key in _keys(episode):
        block = by_key[key]
        if len(block) <= _BLOCK:
            met.update(other for other in block if other < place)
    return [other for other, _ in sorted(met.items(), key=lambda item: (-item[1], item[0]))[:_PARTNERS]]


def _keys(episode: Episode) -> set[str]:
    keys = {f"name:{name}" for name in episode.names}
    keys.update(f"figure:{harm}:{value}" for harm, value in episode.figures if value >= _LEAST_FIGURE)
    return keys
