"""How likely two episodes tell of one event: a sum of features, each with its weight and the words that show it.

The weights and the threshold were fitted by logistic regression on the development half of the corpus that
``evaluation/splits.json`` names under ``events``; the other half judged them. The sum is squashed to 0..1.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import exp, log1p, sqrt

from provenance.models.identity import Candidate, Feature
from provenance.models.value import Interval
from provenance.resolution.episodes import Episode
from provenance.resolution.event_types import are_compatible
from provenance.resolution.rarity import Rarity

THRESHOLD = 0.5
_BIAS = -3.0
_EXAMPLES = 4
"""Names shown as the words of a feature."""


def score_episodes(left: Episode, right: Episode, rarity: Rarity) -> Candidate:
    """Return the candidate that two episodes of different articles make, accepted or not."""
    features = (*_name_features(left, right, rarity), *_type_features(left, right), *_date_features(left, right))
    features = (*features, *_figure_features(left, right))
    total = _BIAS + sum(feature.weight for feature in features)
    score = 1 / (1 + exp(-total))
    low, high = sorted((left.key, right.key))
    return Candidate(left=low, right=high, score=round(score, 4), features=features, accepted=score >= THRESHOLD)


def _name_features(left: Episode, right: Episode, rarity: Rarity) -> Iterator[Feature]:
    shared = sorted(left.names.keys() & right.names.keys(), key=lambda name: (-rarity[name], name))
    if not shared:
        yield Feature(name="names", weight=-2.0, words="no name in common")
        return
    mass = sum(rarity[name] ** 2 for name in shared)
    smaller = min(sum(rarity[name] ** 2 for name in side.names) for side in (left, right))
    weight = 6.0 * mass / sqrt(max(smaller, 1.0)) / sqrt(max(smaller, 6.0))
    yield Feature(name="names", weight=round(weight, 3), words=", ".join(shared[:_EXAMPLES]))
    in_titles = sorted(name for name in (left.title_names | right.title_names) & set(shared) if rarity[name] > 0.4)
    if in_titles:
        yield Feature(name="title", weight=min(1.5, 0.8 * len(in_titles)), words=", ".join(in_titles[:_EXAMPLES]))


def _type_features(left: Episode, right: Episode) -> Iterator[Feature]:
    if not left.types or not right.types:
        return
    first, second = (max(sorted(side.types), key=lambda name: side.types[name]) for side in (left, right))
    if first == second:
        yield Feature(name="type", weight=1.5, words=first)
    elif are_compatible(first, second) or (second in left.types and first in right.types):
        yield Feature(name="type", weight=0.3, words=f"{first}, {second}")
    else:
        yield Feature(name="type", weight=-1.5, words=f"{first}, {second}")


def _date_features(left: Episode, right: Episode) -> Iterator[Feature]:
    words = " / ".join(part for part in (left.when_words, right.when_words) if part)
    if left.when.is_before(right.when) or right.when.is_before(left.when):
        gap = _gap(left.when, right.when)
        yield Feature(name="dates", weight=-min(6.0, 1.0 + gap / 30), words=words or f"{gap} days apart")
    elif (days := _shared_days(left.when, right.when)) is not None:
        yield Feature(name="dates", weight=round(max(0.0, 2.0 - 0.35 * log1p(days)), 3), words=words)


def _gap(left: Interval, right: Interval) -> int:
    first, last = sorted((left, right), key=lambda interval: interval.latest or date.max)
    return (last.earliest - first.latest) // timedelta(days=1) if last.earliest and first.latest else 0


def _shared_days(left: Interval, right: Interval) -> int | None:
    if not (left.earliest and left.latest and right.earliest and right.latest):
        return None
    return (min(left.latest, right.latest) - max(left.earliest, right.earliest)) // timedelta(days=1)


def _figure_features(left: Episode, right: Episode) -> Iterator[Feature]:
    shared = sorted((value, harm) for harm, value in left.figures & right.figures if value > 12)
    if shared:
        words = ", ".join(f"{value} {harm}" for value, harm in shared[:_EXAMPLES])
        yield Feature(name="figures", weight=min(3.0, 1.0 * len(shared)), words=words)
