"""Stories: articles that tell of one main event, found from rare names, words, types, days and figures in common.

Candidates come from blocking: two articles are compared when they share a name that few articles have, or one that many
have and are published next to each other, and each meets only the articles with which it shares most. The weights were
fitted by logistic regression on the pairs of the development half of the corpus (``evaluation/splits.json``, key
``events``); the other half judges them. Two groups of articles join only when their members agree on average, so that a
survey of a whole war does not chain its events.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from math import exp, log1p
from typing import NamedTuple

from provenance.models.identity import Feature
from provenance.models.vocabulary import Harm
from provenance.resolution.clustering import attach_lone, cluster_by_average
from provenance.resolution.event_types import are_compatible
from provenance.resolution.profiles import Profile
from provenance.resolution.rarity import Rarity, cosine, shared_terms

_BIAS = -4.85
_NAMES, _LEAD, _WORDS, _TYPES, _TYPE, _OTHER_TYPE = 8.1, 3.6, 18.0, 4.0, 2.7, -2.5
_GAP, _DAYS, _FIGURE, _IN_LEAD = -0.8, 2.2, 1.2, 1.3
_OTHER_NEWS, _ONE_NEWS = -12.0, 7
"""What speaks against two articles that each tell of harm done on a recent day, when these days lie so far apart."""
_MOST = 4.0
"""What one kind of likeness adds at most: reports from one template are no reports of one event."""
_RARE, _COMMON, _ONLY_COMMON = 0.5, 0.4, -12.0
"""Rarity from which on a shared name tells, rarity up to which it tells nothing, and what speaks against two articles
that share none that tells."""
_MOST_DAYS, _MOST_FIGURES = 2.0, 3
_MOSTLY = 0.7
"""Share of the leads with a name that must belong to one story for the name to be its landmark."""
_BLOCK = 60
"""Articles that may share a name before it counts as common."""
_NEXT = 20
"""Articles last published with a common name that the next one is compared with."""
_PARTNERS = 40
"""Articles that one article is compared with at most."""
WORTH = 0.05
"""Likelihood below which a pair is not worth a person's look; most compared pairs lie below it and are not kept."""
_EXAMPLES = 4
_DIGITS = 3


class StoryLink(NamedTuple):
    """Two article versions, and how likely they tell of one main event."""

    left: str
    right: str
    logit: float
    features: tuple[Feature, ...]

    @property
    def score(self) -> float:
        """The likelihood between 0 and 1."""
        return to_likelihood(self.logit)


def to_likelihood(logit: float) -> float:
    """Return the likelihood, between 0 and 1, that a sum of weights stands for.

    >>> to_likelihood(0.0), to_likelihood(-4.0)
    (0.5, 0.018)
    """
    return round(1 / (1 + exp(-logit)), 4)


class Stories(NamedTuple):
    """A partition of articles by their main event, with those of the links that led to it that are worth a look."""

    story_of: Mapping[str, int]
    """The story of each article version, by number."""
    links: tuple[StoryLink, ...]
    lead_names: Mapping[str, frozenset[str]]
    """The names in the headline or lead of each article version."""
    types: Mapping[int, str]
    """The type of event that most leads of a story name."""
    rarity: Rarity
    """Of the names in the articles."""

    def articles_of(self) -> Mapping[int, tuple[str, ...]]:
        """Return the article versions of each story."""
        told: defaultdict[int, list[str]] = defaultdict(list)
        for version, story in self.story_of.items():
            told[story].append(version)
        return {story: tuple(versions) for story, versions in told.items()}

    def landmarks(self) -> Mapping[str, int]:
        """Return the names by which one story, and hardly any other, is known, with that story."""
        leads: defaultdict[str, Counter[int]] = defaultdict(Counter)
        sizes = Counter(self.story_of.values())
        for version, names in self.lead_names.items():
            for name in names:
                leads[name][self.story_of[version]] += 1
        found = {}
        for name, told in sorted(leads.items()):
            story, number = min(told.items(), key=lambda item: (-item[1], item[0]))
            if number >= max(2, sizes[story] / 2) and number >= _MOSTLY * told.total():
                found[name] = story
        return found


class _Evidence(NamedTuple):
    """A profile with its weighted vectors."""

    profile: Profile
    names: Mapping[str, float]
    lead: Mapping[str, float]
    words: Mapping[str, float]
    types: Mapping[str, float]
    lead_type: str


class _Sign(NamedTuple):
    """What speaks for or against two articles, and how to find the words that show it; most pairs need none."""

    name: str
    weight: float
    find_words: Callable[[], Sequence[str]]


class _Scorer:
    """Scores pairs of articles of one collection, given by their place."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.rarity = Rarity(profile.names for profile in profiles)
        self._day_rarity = Rarity(profile.days for profile in profiles)
        word_rarity = Rarity(profile.words for profile in profiles)
        type_rarity = Rarity(profile.types for profile in profiles)
        self._evidence = [self._weigh(profile, word_rarity, type_rarity) for profile in profiles]

    def _weigh(self, profile: Profile, words: Rarity, types: Rarity) -> _Evidence:
        lead = {name: profile.names[name] for name in profile.lead_names if name in profile.names}
        return _Evidence(
            profile,
            self.rarity.weigh(profile.names),
            self.rarity.weigh(lead),
            words.weigh(profile.words),
            types.weigh(profile.types),
            main_type(profile.lead_types),
        )

    def score(self, left: int, right: int) -> float:
        """Return the logit of how likely two articles tell of one main event."""
        return _BIAS + sum(round(sign.weight, _DIGITS) for sign in self._find_signs(left, right))

    def link(self, left: int, right: int, logit: float) -> StoryLink:
        """Return the link between two articles of a known score, with the words that show it."""
        features = tuple(
            Feature(name=sign.name, weight=round(sign.weight, _DIGITS), words=", ".join(sign.find_words()))
            for sign in self._find_signs(left, right)
        )
        return StoryLink(self._evidence[left].profile.version, self._evidence[right].profile.version, logit, features)

    def _find_signs(self, place: int, other: int) -> Iterator[_Sign]:
        left, right = self._evidence[place], self._evidence[other]
        for name, weight, power, first, second in (
            ("names", _NAMES, 0.5, left.names, right.names),
            ("lead", _LEAD, 0.5, left.lead, right.lead),
            ("words", _WORDS, 1.0, left.words, right.words),
            ("types", _TYPES, 1.0, left.types, right.types),
        ):
            if likeness := cosine(first, second) ** power:
                yield _Sign(name, min(weight * likeness, _MOST), partial(shared_terms, first, second))
        yield from self._find_common_names(left.profile, right.profile)
        yield from _find_lead_signs(left, right)
        yield from self._find_time_signs(left.profile, right.profile)
        if figures := left.profile.figures & right.profile.figures:
            yield _Sign("figures", _FIGURE * min(len(figures), _MOST_FIGURES), partial(_say_figures, figures))

    def _find_common_names(self, left: Profile, right: Profile) -> Iterator[_Sign]:
        """Speak against two articles that share no name but such as many articles have."""
        shared = left.names.keys() & right.names.keys()
        rarest = max(map(self.rarity.__getitem__, shared), default=_RARE)
        if (lack := (_RARE - rarest) / (_RARE - _COMMON)) > 0:
            yield _Sign("common names", _ONLY_COMMON * min(lack, 1.0), partial(self._find_rarest, shared))

    def _find_rarest(self, names: Iterable[str]) -> list[str]:
        return sorted(names, key=lambda name: (-self.rarity[name], name))[:_EXAMPLES]

    def _find_time_signs(self, left: Profile, right: Profile) -> Iterator[_Sign]:
        if days := sorted(left.days & right.days):
            weight = min(sum(self._day_rarity[day] for day in days), _MOST_DAYS)
            yield _Sign("days", _DAYS * weight, lambda: [day.isoformat() for day in days])
        if (apart := _days_between(left.happened, right.happened)) > _ONE_NEWS:
            yield _Sign("happened", _OTHER_NEWS, lambda: [f"{left.happened} and {right.happened}, {apart} days apart"])
        if gap := _days_between(left.published.latest, right.published.latest):
            yield _Sign("published", _GAP * log1p(gap), lambda: [f"{gap} days apart"])


def find_stories(profiles: Sequence[Profile]) -> Stories:
    """Return the stories that the profiled articles tell."""
    scorer = _Scorer(profiles)
    logits = list(_score_pairs(profiles, scorer))
    stories = attach_lone(cluster_by_average(len(profiles), logits), logits)
    story_of = {profile.version: story for profile, story in zip(profiles, stories, strict=True)}
    lead_names = {profile.version: profile.lead_names for profile in profiles}
    types: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for profile, story in zip(profiles, stories, strict=True):
        types[story].update({main_type(profile.lead_types): 1} if profile.lead_types else {})
    links = tuple(scorer.link(*scored) for scored in logits if to_likelihood(scored[2]) >= WORTH)
    return Stories(
        story_of, links, lead_names, {story: main_type(told) for story, told in types.items()}, scorer.rarity
    )


def _score_pairs(profiles: Sequence[Profile], scorer: _Scorer) -> Iterator[tuple[int, int, float]]:
    """Yield the places and the score of articles that share rare names, each pair once."""
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for place in sorted(range(len(profiles)), key=lambda place: _in_time(profiles[place])):
        for other in _partners(profiles[place].names, by_name, scorer.rarity):
            low, high = sorted((other, place))
            yield low, high, scorer.score(low, high)
        for name in profiles[place].names:
            by_name[name].append(place)


def _in_time(profile: Profile) -> tuple[str, str]:
    return str(profile.published.latest or ""), profile.version


def _partners(names: Iterable[str], by_name: Mapping[str, list[int]], rarity: Rarity) -> list[int]:
    """Return the earlier articles that share most, and rarest, names."""
    weights: defaultdict[int, float] = defaultdict(float)
    for name in sorted(names):
        block, weight = by_name.get(name, []), rarity[name]
        for other in block if len(block) <= _BLOCK else block[-_NEXT:]:
            weights[other] += weight
    return sorted(weights, key=lambda other: (-weights[other], other))[:_PARTNERS]


def _find_lead_signs(one: _Evidence, other: _Evidence) -> Iterator[_Sign]:
    left, right = one.profile, other.profile
    if names := left.lead_names & right.names.keys() or right.lead_names & left.names.keys():
        yield _Sign("in lead", _IN_LEAD, lambda: sorted(names)[:_EXAMPLES])
    first, second = one.lead_type, other.lead_type
    if first and first == second:
        yield _Sign("type", _TYPE, lambda: [first])
    elif first and second and not _may_agree(one, other):
        yield _Sign("type", _OTHER_TYPE, lambda: [first, second])


def _may_agree(one: _Evidence, other: _Evidence) -> bool:
    first, second = one.lead_type, other.lead_type
    in_leads = second in one.profile.lead_types or first in other.profile.lead_types
    return in_leads or are_compatible(first, second)


def _say_figures(figures: Iterable[tuple[Harm, int]]) -> list[str]:
    return [f"{value} {harm}" for harm, value in sorted(figures)]


def main_type(types: Mapping[str, int]) -> str:
    """Return the most frequent type, the first in order of the alphabet among equals; empty for none."""
    return min(types, key=lambda name: (-types[name], name), default="")


def _days_between(left: date | None, right: date | None) -> int:
    return abs((left - right).days) if left and right else 0
