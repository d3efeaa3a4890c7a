"""What a cluster of episodes tells of its event: label, type, place, days, and whether it goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from provenance.models.identifiers import digest
from provenance.models.identity import Event
from provenance.models.value import Interval
from provenance.models.wording import say_month
from provenance.resolution.episodes import Episode
from provenance.resolution.event_types import RUNNING_TYPES

_NEUTRAL = {"massacre": "killings"}
"""Types whose names take a side, under names that do not."""
_OVER = timedelta(days=30)
"""How long before every article about it an event ended that counts as over."""
_LONG_OVER = timedelta(days=180)
"""The same for events that last, such as famines: a month named with them is one of many."""


def mint_event(mention: str) -> str:
    """Return the identifier of the event whose smallest mention this is."""
    return f"event/{digest(mention)}"


def compose_event(mentions: Sequence[str], episodes: Sequence[Episode]) -> Event:
    """Return the event that some episodes tell of.

    Args:
        mentions: its event mentions, smallest first.
        episodes: the episodes they belong to.
    """
    ordered = sorted(episodes, key=_by_weight)
    types: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for episode in episodes:
        types.update(episode.types)
        places.update(episode.places)
    kind = min(types, key=lambda name: (-types[name], name), default="")
    when = _find_days(ordered)
    place = min(places, key=lambda name: (-places[name], name), default="")
    return Event(
        id=mint_event(mentions[0]),
        label=name_event(kind, place, when),
        type=kind,
        place=place,
        when=when,
        running=_is_running(kind, types, when, ordered),
        mentions=tuple(mentions),
    )


def name_event(kind: str, place: str, when: Interval) -> str:
    """Return a short, neutral label: what, where and in which month, as far as they are known.

    >>> from datetime import date
    >>> name_event("attack", "Norway", Interval(earliest=date(2011, 7, 22), latest=date(2011, 7, 22)))
    'attack, Norway, July 2011'
    >>> name_event("", "", Interval())
    'event'
    """
    return ", ".join(part for part in (_NEUTRAL.get(kind, kind) or "event", place, say_month(when)) if part)


def share_days(left: Interval, right: Interval) -> Interval:
    """Return the days that two overlapping intervals share."""
    first = max((day for day in (left.earliest, right.earliest) if day), default=None)
    last = min((day for day in (left.latest, right.latest) if day), default=None)
    return Interval(earliest=first, latest=last)


def _by_weight(episode: Episode) -> tuple[bool, bool, str, str]:
    """Order episodes by how well they name their event: with figures, main ones, early ones first."""
    return not episode.has_figures, not episode.is_main, str(episode.published.latest or "9"), episode.key


def _find_days(episodes: Sequence[Episode]) -> Interval:
    """Return the days that all episodes with figures allow, stated days first, leaving out those that contradict."""
    when = Interval()
    counting = [episode for episode in episodes if episode.has_figures] or episodes
    for episode in sorted(counting, key=lambda one: not one.frame.words):
        if when.overlaps(episode.frame.interval):
            when = share_days(when, episode.frame.interval)
    return when if when.earliest else _date_by_sentences(counting, when)


def _date_by_sentences(episodes: Sequence[Episode], when: Interval) -> Interval:
    """Return the days that sentences around its figures name, for an event whose beginning nothing else tells."""
    told = [one.told_on for one in episodes if one.told_on.is_known and one.told_on.overlaps(when)]
    first = min((days.earliest for days in told if days.earliest), default=None)
    last = max((days.latest for days in told if days.latest), default=None)
    return share_days(when, Interval(earliest=first, latest=last))


def _is_running(kind: str, types: Counter[str], when: Interval, episodes: Sequence[Episode]) -> bool:
    """Tell whether tolls may still grow at the time of the latest article.

    Wars, epidemics and famines run until they lie well before all articles about them; another event runs when such
    a type is named with it and its harm is told in the perfect or the progressive ("the offensive has killed").
    """
    published = [episode.published.earliest for episode in episodes if episode.published.earliest]
    over = _LONG_OVER if kind in RUNNING_TYPES else _OVER
    if when.latest and published and when.latest < min(published) - over:
        return False
    if any(episode.frame.words and not episode.frame.lasts for episode in episodes) and when.is_day:
        return False
    if kind in RUNNING_TYPES:
        return True
    counting = [episode for episode in episodes if episode.has_figures]
    return bool(types.keys() & RUNNING_TYPES) and 2 * sum(one.is_ongoing for one in counting) > len(counting)
