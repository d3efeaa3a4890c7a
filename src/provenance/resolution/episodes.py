"""Episodes: the events that one article tells of, each with the claims made about it.

An article has a main episode, and often others that it recalls ("a quake in 1957 killed 1,100"), sets beside it ("a
separate fire") or answers to it ("the retaliatory strikes"). An episode carries what speaks for or against its
identity with episodes of other articles; every piece keeps the words that show it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from provenance.models.article import Article
from provenance.models.claim import AnyClaim, Extraction, FigureClaim, Mention
from provenance.models.identifiers import mint_mention
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import Harm, MentionType
from provenance.reference.countries import find_country_of_adjective
from provenance.resolution.alongside import Alongside
from provenance.resolution.event_types import are_compatible, find_event_types
from provenance.resolution.frames import Frame, find_frames
from provenance.resolution.proper_names import find_known_names, root_of
from provenance.resolution.words import LEAD, Words

_REACTION = re.compile(r"\b(?:retaliat\w+|reprisals?|revenge|counter-?(?:attack|offensive|strike)\w*)\b", re.IGNORECASE)
_SEPARATE = re.compile(
    r"\b(?:separate|unrelated|neighbou?ring|another|a different) (?:\w+ ){0,2}?(?P<what>sites?|incidents?|\w+)\b",
    re.IGNORECASE,
)
_ONGOING = re.compile(
    r"\b(?:ha(?:s|ve)(?: \w+){0,3} (?:killed|died|claimed|left|cost|injured|wounded"
    r"|displaced|driven|fled|risen|climbed|resulted)|(?:is|are) (?:being|still|dying|rising)|continues? to)\b",
    re.IGNORECASE,
)
"""Harm in the perfect or the progressive: what causes it may go on."""
_CROWD = re.compile(r"\b(?:marchers|protest\w*|demonstrat\w+|riot\w*|batons?|tear[- ]?gas)\b", re.IGNORECASE)
_UNREST = "unrest"
_MAIN, _TOLD, _REACTING = "main", "told", "reaction"
_RECALLED = "recalled "
_NAMED_AFTER = re.compile(r"^(?: \w+){0,2} of (?:the )?(?P<name>[A-ZÀ-Þ][\w’'-]+)")
_NAMED_BEFORE = re.compile(r"(?:\b(?:In|At) (?:the )?(?P<place>[A-ZÀ-Þ][\w’'-]+),|(?P<head>[A-ZÀ-Þ][\w’'-]+): )[^:]*$")
_CALENDAR_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_A_YEAR = timedelta(days=365)
_LOCATED = 4
"""How many bare mentions a place counts for in which the words say that something lies."""
_NEARBY = 24
_IN = re.compile(
    r"\b(?:in|near|outside|at|off|across|throughout|of|on|over|into|hits?|shakes?)\s(?:the\s|\d+\s)?(?:\w+ern\s)?\Z",
    re.IGNORECASE,
)
_PLACE_NOUN = re.compile(
    r"\s(?:\w+ern\s)?(?:capital|city|town|village|province|region|district|state|port|island|coast|border|territory"
    r"|suburb|valley|coastal|seaside|mountain|market|cities|towns|villages|countries)\b"
)
_OWNED = re.compile(r"['’]")
_BEFORE = 160
"""Characters before a sentence that counts people in which a day may still be the event's."""
_REACH = 40
"""Characters after a number in which the name of another event is looked for."""


class Setting(NamedTuple):
    """What is known about a story before its articles are read sentence by sentence."""

    story: int
    frame: Frame
    """When its main event took place."""
    landmarks: Mapping[str, int]
    """Names by which one story is known, of this and of other stories."""
    type: str = ""
    """The type of event that its articles name most; empty where they name none."""


class Episode(NamedTuple):
    """One event as one article tells it."""

    version: str
    story: int
    key: str
    """The smallest of ``mentions``; stands for the episode wherever one name is needed."""
    mentions: tuple[str, ...]
    """Event mentions, one for each claim about the event."""
    claims: tuple[str, ...]
    is_main: bool
    is_reaction: bool
    recalls: int | None
    """Another story by whose name the event is called ("the 61 of Oyele")."""
    names: Mapping[str, int]
    places: Mapping[str, int]
    types: Mapping[str, int]
    frame: Frame
    published: Interval
    figures: frozenset[tuple[Harm, int]]
    counts: int
    """Number of figure claims."""
    told_on: Interval
    """The calendar days that stand in or before the sentences that count people; for events that nothing else dates."""
    is_ongoing: bool
    """Whether most sentences that count people do so in the perfect or the progressive."""
    words: str
    """The first sentence about it."""

    @property
    def has_figures(self) -> bool:
        """Tell whether people are counted for it; statements alone set no events apart."""
        return self.counts > 0


def find_episodes(article: Article, extraction: Extraction, setting: Setting, words: Words) -> tuple[Episode, ...]:
    """Return the episodes of an article, the main one first; none when the article makes no claim."""
    grouped: dict[str, list[AnyClaim]] = {}
    alongside = Alongside(article.text)
    frames: dict[str, Frame] = {_MAIN: setting.frame, _TOLD: Frame(Interval(latest=article.published.latest), "")}
    for claim, frame in find_frames(article, extraction, setting.frame):
        recalled = _find_recalled(article, claim, setting)
        slot = _slot(article, claim, frame, frames) if recalled is None else f"{_RECALLED}{recalled}"
        if slot == _MAIN and isinstance(claim, FigureClaim):
            slot = (
                _TOLD if not setting.frame.does_harm else _REACTING if _is_of_crowd(article, claim, setting) else _MAIN
            )
        if isinstance(claim, FigureClaim):
            slot = alongside.settle(claim, slot)
        frames.setdefault(slot, frame or (setting.frame if recalled is None else Frame(Interval(), "")))
        grouped.setdefault(slot, []).append(claim)
    slots = sorted(grouped, key=lambda slot: (slot != _MAIN, grouped[slot][0].span.start))
    known = words.find_text_names()
    return tuple(
        _episode(article, extraction, grouped[slot], _Slot(slot, frames[slot], setting.story, words, known))
        for slot in slots
    )


def mint_event_mention(claim: AnyClaim) -> str:
    """Return the identifier of the event mention that a claim makes."""
    return mint_mention(claim.version, claim.span.start, claim.span.end, MentionType.EVENT)


def _slot(article: Article, claim: AnyClaim, frame: Frame | None, frames: Mapping[str, Frame]) -> str:
    """Return under which name a claim is gathered with others of its article."""
    if frame is not None:
        for slot, other in frames.items():
            if slot.startswith("date") and other.is_period == frame.is_period and _agree(other, frame):
                return slot
        when = frame.interval if frame.interval.is_known else frame.words
        return f"date {when}"
    sentence = claim.sentence.text_in(article.text)
    if match := _find_separate(sentence):
        return f"separate {claim.sentence.start + match}"
    return _REACTING if _REACTION.search(sentence) else _MAIN


def _is_of_crowd(article: Article, claim: FigureClaim, setting: Setting) -> bool:
    """Tell whether a figure counts the arrested or hurt of a demonstration that answers an event of another type."""
    if claim.harm not in (Harm.ARRESTED, Harm.INJURED) or not setting.type or are_compatible(setting.type, _UNREST):
        return False
    start = article.text.rfind("\n", 0, claim.sentence.start) + 1
    end = article.text.find("\n", claim.sentence.end)
    return _CROWD.search(article.text, start, end if end >= 0 else len(article.text)) is not None


def _find_recalled(article: Article, claim: AnyClaim, setting: Setting) -> int | None:
    """Return the other story that a figure is counted for by name: "the 61 of Oyele", "Oyele: 61 dead"."""
    if not isinstance(claim, FigureClaim):
        return None
    text = article.text
    after = _NAMED_AFTER.search(text[claim.number.end : claim.number.end + _REACH])
    before = _NAMED_BEFORE.search(text[claim.sentence.start : claim.number.start])
    name = after["name"] if after else (before["place"] or before["head"]) if before else ""
    story = setting.landmarks.get(root_of(name)) if name else None
    return story if story != setting.story else None


def _agree(left: Frame, right: Frame) -> bool:
    if left.is_period:
        return left.interval.earliest == right.interval.earliest
    if left.interval.is_known != right.interval.is_known:
        return False
    return left.interval.overlaps(right.interval) if left.interval.is_known else left.words == right.words


def _find_separate(sentence: str) -> int | None:
    """Return where a sentence names an event beside the main one ("a separate fire", "at a neighbouring site")."""
    for match in _SEPARATE.finditer(sentence):
        words = match.group()
        if find_event_types(words) or match["what"].lower().rstrip("s") in {"site", "incident"}:
            return match.start()
    return None


class _Slot(NamedTuple):
    """Where the claims of one episode were gathered."""

    name: str
    frame: Frame
    story: int
    words: Words
    """Of the article."""
    known: frozenset[str]
    """The names in its text."""

    @property
    def is_main(self) -> bool:
        """Tell whether they are about the main event."""
        return self.name == _MAIN

    def find_names(self, sentences: Sequence[str]) -> Mapping[str, int]:
        """Return the names in the words of the episode; in a few sentences also those that open them."""
        if self.is_main:
            return self.words.names
        return dict.fromkeys(sorted(find_known_names("\n".join(sentences), self.known)), 1)

    def find_types(self, sentences: Sequence[str]) -> Mapping[str, int]:
        """Return the types of event that its words name."""
        return self.words.types if self.is_main else find_event_types("\n".join(sentences))


def _episode(article: Article, extraction: Extraction, claims: Sequence[AnyClaim], slot: _Slot) -> Episode:
    mentions = sorted(mint_event_mention(claim) for claim in claims)
    sentences = list(_sentences(article, claims))
    return Episode(
        version=article.version,
        story=slot.story,
        key=mentions[0],
        mentions=tuple(mentions),
        claims=tuple(claim.iri for claim in claims),
        is_main=slot.is_main,
        is_reaction=slot.name == _REACTING,
        recalls=int(slot.name.removeprefix(_RECALLED)) if slot.name.startswith(_RECALLED) else None,
        names=slot.find_names(sentences),
        places=_places(article, extraction, claims, is_main=slot.is_main),
        types=slot.find_types(sentences),
        frame=slot.frame,
        published=article.published,
        figures=frozenset(_figures(claims)),
        counts=sum(isinstance(claim, FigureClaim) for claim in claims),
        told_on=_find_told_days(article, extraction, claims),
        is_ongoing=2 * sum(bool(_ONGOING.search(sentence)) for sentence in sentences) >= len(sentences),
        words=sentences[0],
    )


def _find_told_days(article: Article, extraction: Extraction, claims: Sequence[AnyClaim]) -> Interval:
    """Return the days from the first to the last that sentences around figures name and that lie before the article."""
    published = article.published.earliest
    counts = [claim.sentence for claim in claims if isinstance(claim, FigureClaim)]
    days = [
        day
        for mention in extraction.mentions
        if mention.type is MentionType.DATE and _CALENDAR_DAY.fullmatch(mention.name) and published
        for day in (mention.interval.earliest,)
        if day
        and published - _A_YEAR < day < published
        and any(one.start - _BEFORE <= mention.span.start < one.end for one in counts)
    ]
    return Interval(earliest=min(days), latest=max(days)) if days else Interval()


def _places(article: Article, extraction: Extraction, claims: Sequence[AnyClaim], *, is_main: bool) -> Counter[str]:
    """Return the places named in the sentences of the claims, and for a main episode in the lead.

    A place in which something lies weighs most; a bare adjective or owner tells who acted or spoke, not where
    ("a Chadian missile attack on the Nigerien city of Dosso", "Chad's defence ministry").
    """
    sentences = {claim.sentence for claim in claims}
    places: Counter[str] = Counter()
    for mention in extraction.mentions:
        is_told = (is_main and mention.span.start < LEAD) or any(one.contains(mention.span) for one in sentences)
        if mention.type is MentionType.PLACE and is_told:
            places[mention.name] += _LOCATED if _is_located(article.text, mention) else 1
    return places


def _is_located(text: str, place: Mention) -> bool:
    """Tell whether the words around a place say that something lies in it."""
    start, end = place.span.start, place.span.end
    if _PLACE_NOUN.match(text, end):
        return True
    is_bare = not _OWNED.match(text, end) and find_country_of_adjective(place.exact) is None
    return is_bare and bool(_IN.search(text, max(0, start - _NEARBY), start))


def _sentences(article: Article, claims: Sequence[AnyClaim]) -> Iterator[str]:
    """Yield the sentences that count people, or of all claims where none does."""
    seen: set[Span] = set()
    for claim in [claim for claim in claims if isinstance(claim, FigureClaim)] or claims:
        if claim.sentence not in seen:
            seen.add(claim.sentence)
            yield claim.sentence.text_in(article.text)


def _figures(claims: Sequence[AnyClaim]) -> Iterator[tuple[Harm, int]]:
    for claim in claims:
        if isinstance(claim, FigureClaim) and claim.value is not None:
            yield claim.harm, claim.value
