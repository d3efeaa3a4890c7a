"""Events across articles: clusters of event mentions, from accepted candidates under judgements and constraints.

The members of a cluster are event mentions, one for each figure or outlet statement, so that a judgement can take a
single figure out of an episode. Every mention names its event: ``event/<digest of the mention>`` is the identifier of
the cluster when the mention is its smallest, and an alias of it otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from provenance.models.identity import Candidate, Event, Judgement
from provenance.models.value import Interval
from provenance.models.vocabulary import Verdict
from provenance.resolution.candidates import find_candidates
from provenance.resolution.clustering import Clusters
from provenance.resolution.composition import compose_event, mint_event, share_days
from provenance.resolution.containment import find_wholes
from provenance.resolution.episodes import Episode
from provenance.resolution.frames import Frame
from provenance.resolution.judgements import keep_in_force
from provenance.resolution.stories import Stories


class EventResolution(NamedTuple):
    """The events, the event of every claim, and the candidates that led there."""

    events: tuple[Event, ...]
    event_of: Mapping[str, str]
    """Event identifier by claim identifier."""
    judged: frozenset[str]
    """Events in which a person's decision counts."""
    candidates: tuple[Candidate, ...]


def resolve_events(
    episodes: Sequence[Episode],
    stories: Stories,
    mention_of: Mapping[str, str],
    judgements: Sequence[Judgement],
    text_of: Mapping[str, str] | None = None,
) -> EventResolution:
    """Return the events that the episodes tell of.

    Args:
        episodes: of all articles.
        stories: of the articles.
        mention_of: the event mention that each claim makes; claims about one stretch of text share it.
        judgements: in the order in which they were made; the sides may be claims, event mentions or events.
        text_of: the text of each article version, in which events are told as parts of others.
    """
    candidates = tuple(find_candidates(episodes, stories))
    alias = _aliases(mention_of)
    in_force = [
        judgement for judgement in keep_in_force(judgements) if {judgement.left, judgement.right} <= alias.keys()
    ]
    clusters = _cluster(episodes, candidates, in_force, alias)
    episode_of = {mention: episode for episode in episodes for mention in episode.mentions}
    touched = {alias[side] for judgement in in_force for side in (judgement.left, judgement.right)}
    events, judged = [], set()
    for mentions in clusters.groups().values():
        event = compose_event(mentions, _episodes_in(mentions, episode_of))
        events.append(event)
        if touched & set(mentions):
            judged.add(event.id)
    event_by_mention = {mention: event.id for event in events for mention in event.mentions}
    event_of = {claim: event_by_mention[mention] for claim, mention in mention_of.items()}
    told = find_wholes(episodes, event_by_mention, text_of or {})
    unjudged = {part: whole for part, whole in told.items() if part not in judged}
    wholes = {**unjudged, **_wholes(in_force, alias, clusters)}
    events = [event.model_copy(update={"part_of": wholes.get(event.id)}) for event in events]
    return EventResolution(tuple(events), event_of, frozenset(judged), candidates)


def _aliases(mention_of: Mapping[str, str]) -> Mapping[str, str]:
    """Map every name under which a judgement may speak of an event mention to the mention."""
    alias = dict(mention_of)
    alias.update({mention: mention for mention in mention_of.values()})
    alias.update({mint_event(mention): mention for mention in mention_of.values()})
    return alias


def _cluster(
    episodes: Sequence[Episode],
    candidates: Iterable[Candidate],
    judgements: Sequence[Judgement],
    alias: Mapping[str, str],
) -> Clusters:
    clusters = Clusters(mention for episode in episodes for mention in episode.mentions)
    _judge(clusters, judgements, alias)
    for episode in episodes:
        for mention in episode.mentions:
            clusters.unite(episode.key, mention)
    for left, right in _distinct(episodes):
        clusters.keep_apart(left.key, right.key)
    _link(clusters, candidates, {episode.key: episode.frame for episode in episodes})
    return clusters


def _link(clusters: Clusters, candidates: Iterable[Candidate], frames: Mapping[str, Frame]) -> None:
    """Unite episodes by the accepted candidates, best first, as long as their stated days agree."""
    days = {key: frame.interval if frame.words else Interval() for key, frame in frames.items()}
    for candidate in sorted(candidates, key=lambda one: (-one.score, one.left, one.right)):
        if not candidate.accepted:
            continue
        first, second = clusters.find(candidate.left), clusters.find(candidate.right)
        left, right = days.get(first, Interval()), days.get(second, Interval())
        if left.overlaps(right) and clusters.unite(first, second):
            days[clusters.find(first)] = share_days(left, right)


def _judge(clusters: Clusters, judgements: Sequence[Judgement], alias: Mapping[str, str]) -> None:
    for verdict, act in ((Verdict.DIFFERENT, clusters.keep_apart), (Verdict.SAME, clusters.unite)):
        for judgement in judgements:
            if judgement.verdict is verdict:
                act(alias[judgement.left], alias[judgement.right])


def _distinct(episodes: Sequence[Episode]) -> Iterable[tuple[Episode, Episode]]:
    """Yield the pairs of episodes with figures that one article tells apart."""
    by_article: dict[str, list[Episode]] = {}
    for episode in episodes:
        if episode.has_figures:
            by_article.setdefault(episode.version, []).append(episode)
    for told in by_article.values():
        yield from combinations(told, 2)


def _episodes_in(mentions: Sequence[str], episode_of: Mapping[str, Episode]) -> list[Episode]:
    return list({episode_of[mention].key: episode_of[mention] for mention in mentions}.values())


def _wholes(judgements: Sequence[Judgement], alias: Mapping[str, str], clusters: Clusters) -> Mapping[str, str]:
    smallest = {mention: group[0] for group in clusters.groups().values() for mention in group}
    pairs = (
        (mint_event(smallest[alias[judgement.left]]), mint_event(smallest[alias[judgement.right]]))
        for judgement in judgements
        if judgement.verdict is Verdict.PART_OF
    )
    return {part: whole for part, whole in pairs if part != whole}
