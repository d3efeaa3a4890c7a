"""Which episodes may be one event: mains by their stories, others by the names, days or figures they share.

Blocking keeps the work near linear: a key that too many episodes share brings together only those that stand next to
each other, and an episode meets at most a fixed number of others. A recalled event meets the main episodes of a story
through one of its articles.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from provenance.models.identity import Candidate
from provenance.resolution.episodes import Episode
from provenance.resolution.profiles import LEAST_FIGURE
from provenance.resolution.scoring import score_episodes
from provenance.resolution.stories import WORTH, Stories

_BLOCK = 60
"""Episodes that may share a key before it counts as common."""
_NEXT = 20
"""Episodes before one that it is compared with by a common key."""
_PARTNERS = 30
"""Episodes that one episode is compared with at most."""


def find_candidates(episodes: Sequence[Episode], stories: Stories) -> Iterator[Candidate]:
    """Yield the candidates worth keeping, each pair once; episodes of one article are never candidates."""
    main_of = {episode.version: episode for episode in episodes if episode.is_main}
    for link in stories.links:
        left, right = main_of.get(link.left), main_of.get(link.right)
        if left and right:
            low, high = sorted((left.key, right.key))
            accepted = left.story == right.story
            yield Candidate(left=low, right=high, score=link.score, features=link.features, accepted=accepted)
    for left, right in _find_pairs([episode for episode in episodes if episode.has_figures]):
        candidate = score_episodes(left, right, stories.rarity)
        if candidate.score >= WORTH:
            yield candidate


def _find_pairs(episodes: Sequence[Episode]) -> Iterator[tuple[Episode, Episode]]:
    """Yield pairs of episodes that count people and share a key; statements alone identify no event."""
    by_key: defaultdict[str, list[int]] = defaultdict(list)
    for place, episode in enumerate(episodes):
        for key in sorted(_keys(episode)):
            by_key[key].append(place)
    for place, episode in enumerate(episodes):
        for other in _partners(place, episode, by_key):
            first = episodes[other]
            if first.version != episode.version and not (first.is_main and episode.is_main):
                yield first, episode


def _partners(place: int, episode: Episode, by_key: Mapping[str, list[int]]) -> list[int]:
    """Return the earlier episodes that share most keys with one."""
    met: Counter[int] = Counter()
    for key in _keys(episode):
        block = by_key[key]
        before = bisect_left(block, place)
        met.update(block[0 if len(block) <= _BLOCK else max(0, before - _NEXT) : before])
    return [other for other, _ in sorted(met.items(), key=lambda item: (-item[1], item[0]))[:_PARTNERS]]


def _keys(episode: Episode) -> set[str]:
    keys = {f"name {name}" for name in episode.names}
    keys.update(f"figure {harm} {value}" for harm, value in episode.figures if value >= LEAST_FIGURE)
    if episode.frame.words and episode.frame.interval.is_known:
        keys.add(f"days {episode.story} {episode.frame.interval.earliest} {episode.frame.interval.latest}")
    return keys
