"""How likely an event that one article recalls is one that another article tells: features with weights and words.

Main episodes of articles meet through their story; here all other pairs are scored. The weights and the threshold were
chosen on the development half of the corpus that ``evaluation/splits.json`` names under ``events``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from math import exp, log1p

from provenance.models.identity import Candidate, Feature
from provenance.models.value import Interval
from provenance.resolution.episodes import Episode
from provenance.resolution.event_types import are_compatible
from provenance.resolution.profiles import LEAST_FIGURE
from provenance.resolution.rarity import Rarity
from provenance.resolution.stories import main_type

THRESHOLD = 0.5
_BIAS = -4.0
_NAME, _MOST_NAMES = 2.5, 6.0
_SAME_TYPE, _OTHER_TYPE = 1.5, -2.5
_SAME_DAYS, _OTHER_DAYS, _UNDATED = 3.0, -6.0, 0.0
_SAME_STORY, _LEFT_STORY = 2.5, -3.0
_RECALLED = 4.0
_SAME_RECALLED = 0.5
_FIGURE, _MOST_FIGURES = 1.5, 3.0
_REACTION = 1.5
_RECENT, _MOST_DAYS = 2.0, 21
_LONG_PAST = -4.0
_YEARS = timedelta(days=2 * 365)
_EXAMPLES = 4


def score_episodes(left: Episode, right: Episode, rarity: Rarity) -> Candidate:
    """Return the candidate that two episodes of different articles make, accepted or not."""
    features = (
        *_name_features(left, right, rarity),
        *_type_features(left, right),
        *_date_features(left, right),
        *_story_features(left, right),
        *_figure_features(left, right),
    )
    score = 1 / (1 + exp(-_BIAS - sum(feature.weight for feature in features)))
    low, high = sorted((left.key, right.key))
    return Candidate(left=low, right=high, score=round(score, 4), features=features, accepted=score >= THRESHOLD)


def _name_features(left: Episode, right: Episode, rarity: Rarity) -> Iterator[Feature]:
    shared = sorted(left.names.keys() & right.names.keys(), key=lambda name: (-rarity[name], name))
    weight = min(_MOST_NAMES, sum(_NAME * rarity[name] for name in shared[:_EXAMPLES]))
    yield _feature("names", weight, ", ".join(shared[:_EXAMPLES]) or "none in common")


def _type_features(left: Episode, right: Episode) -> Iterator[Feature]:
    first, second = main_type(left.types), main_type(right.types)
    if not first or not second:
        return
    if first == second:
        yield _feature("type", _SAME_TYPE, first)
    elif first not in right.types and second not in left.types and not are_compatible(first, second):
        yield _feature("type", _OTHER_TYPE, f"{first}, {second}")
    if left.is_reaction and right.is_reaction:
        yield _feature("reaction", _REACTION, "both answer another event")
    elif left.is_reaction != right.is_reaction:
        yield _feature("reaction", -_REACTION, "one answers another event")


def _date_features(left: Episode, right: Episode) -> Iterator[Feature]:
    words = " / ".join(frame.words for frame in (left.frame, right.frame) if frame.words)
    if left.frame.is_period != right.frame.is_period:
        yield _feature("dates", _OTHER_DAYS / 2, words)
    elif not left.frame.interval.overlaps(right.frame.interval):
        yield _feature("dates", _OTHER_DAYS, words)
    elif _is_long_past(left, right) or _is_long_past(right, left):
        yield _feature("dates", _LONG_PAST, words)
    elif (days := _shared_days(left.frame.interval, right.frame.interval)) is not None:
        yield _feature("dates", max(0.0, _SAME_DAYS - 0.3 * log1p(days)), words)


def _is_long_past(old: Episode, undated: Episode) -> bool:
    """Tell whether one event lies years before an article that gives the other no date."""
    last, published = old.frame.interval.latest, undated.published.earliest
    if last is None or published is None or not old.frame.words or undated.frame.words:
        return False
    return last < published - _YEARS


def _shared_days(left: Interval, right: Interval) -> int | None:
    if not (left.earliest and left.latest and right.earliest and right.latest):
        return None
    return (min(left.latest, right.latest) - max(left.earliest, right.earliest)).days


def _story_features(left: Episode, right: Episode) -> Iterator[Feature]:
    if (left.is_main and right.recalls == left.story) or (right.is_main and left.recalls == right.story):
        yield _feature("story", _RECALLED, "recalled by its name")
    elif left.story == right.story:
        if left.is_main or right.is_main:
            yield _feature("story", _LEFT_STORY, "set apart from the main event of the story")
        else:
            yield _feature("story", _SAME_STORY, "recalled in one story")
            if left.frame.words and left.frame.interval == right.frame.interval:
                yield _feature("recalled days", _SAME_RECALLED, f"{left.frame.words} / {right.frame.words}")
        if (gap := _recent_gap(left, right)) is not None:
            yield _feature("published", _RECENT, f"undated, told {gap} days apart")


def _recent_gap(left: Episode, right: Episode) -> int | None:
    """Return the days between the articles of two events without a date, if they are few."""
    if left.frame.words or right.frame.words or not left.published.is_day or not right.published.is_day:
        return None
    first, second = left.published.latest, right.published.latest
    gap = abs((first - second).days) if first and second else _MOST_DAYS + 1
    return gap if gap <= _MOST_DAYS else None


def _figure_features(left: Episode, right: Episode) -> Iterator[Feature]:
    shared = sorted((value, harm) for harm, value in left.figures & right.figures if value >= LEAST_FIGURE)
    if shared:
        words = ", ".join(f"{value} {harm}" for value, harm in shared[:_EXAMPLES])
        yield _feature("figures", min(_MOST_FIGURES, _FIGURE * len(shared)), words)


def _feature(name: str, weight: float, words: str) -> Feature:
    return Feature(name=name, weight=round(weight, 3), words=words)
