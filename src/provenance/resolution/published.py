"""Publication dates of undated articles, bounded by what other articles know of their events.

Nothing is printed before it happens, so an article lies after the dated events that it counts people of; and words
such as "more than a week ago" beside an event of a known day leave only few days on which they could be written. An
article that another one cites is no younger than that one. Bounds only ever narrow what the article itself says, and a
bound that contradicts it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from provenance.errors import ParseError
from provenance.models.article import Article
from provenance.models.claim import Extraction, FigureClaim, Mention
from provenance.models.identity import Event
from provenance.models.value import Interval
from provenance.models.vocabulary import MentionType
from provenance.reference.calendar import anchor_expression
from provenance.resolution.citing import find_cited

_AHEAD = re.compile(
    r"\b(?:will|would|shall|may|might|could|should|to be|is to|are to|due|scheduled|planned|plans?|expected|until|till"
    r"|by|next|before|expires?|deadline|valid)\b",
    re.IGNORECASE,
)
"""Words of a sentence that may speak of a day to come."""
_TELLS = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|stated|testified|wrote|conceded|admitted|acknowledged)\b"
    r"(?:\s[\w’'-]+){0,8}?\s$",
    re.IGNORECASE,
)
"""A verb of saying between a number and a date, which dates the saying: "64 died, the coroner said last week"."""
_REACH = 400
"""Days after an event within which relative words about it are tried."""
_KNOWN = 3
"""Days that an event may span and still count as of a known day."""


def bound_published(
    articles: Iterable[Article],
    extraction_of: Mapping[str, Extraction],
    events: Iterable[Event],
    event_of: Mapping[str, str],
) -> Mapping[str, Interval]:
    """Return the publication interval of each article version, bounded where the article leaves it open.

    Args:
        articles: all articles.
        extraction_of: what was read in each version.
        events: with their days.
        event_of: the event of each claim.
    """
    when_of = {event.id: event.when for event in events}
    known = tuple(articles)
    cited = find_cited(known, extraction_of, event_of)
    bounded = {}
    for article in known:
        interval = article.published
        extraction = extraction_of.get(article.version)
        if extraction is not None and not (interval.earliest and interval.latest):
            bounds = (
                *_find_bounds(article.text, extraction, when_of, event_of),
                *_find_past(article.text, extraction.mentions),
            )
            for bound in (*bounds, Interval(latest=cited.get(article.version))):
                interval = _narrow(interval, bound)
        bounded[article.version] = interval
    return bounded


def _find_bounds(
    text: str, extraction: Extraction, when_of: Mapping[str, Interval], event_of: Mapping[str, str]
) -> Iterator[Interval]:
    for figure in extraction.figures:
        when = when_of.get(event_of.get(figure.iri, ""), Interval())
        if when.earliest and when.latest:
            yield Interval(earliest=when.earliest)
            if (when.latest - when.earliest).days < _KNOWN:
                yield from _solve(text, figure, extraction.mentions, when)


def _find_past(text: str, mentions: Iterable[Mention]) -> Iterator[Interval]:
    """Yield what dates mean that a text tells as past: it was not printed before them."""
    for mention in mentions:
        if mention.type is MentionType.DATE and mention.interval.earliest and not _is_ahead(text, mention):
            yield Interval(earliest=mention.interval.earliest)


def _is_ahead(text: str, mention: Mention) -> bool:
    """Tell whether the sentence around a date speaks of what is to come."""
    first = max(text.rfind(stop, 0, mention.span.start) for stop in (". ", "\n")) + 1
    ends = [end for stop in (". ", "\n") if (end := text.find(stop, mention.span.end)) >= 0]
    return bool(_AHEAD.search(text, first, min(ends, default=len(text))))


def _solve(text: str, figure: FigureClaim, mentions: Iterable[Mention], when: Interval) -> Iterator[Interval]:
    """Yield the days on which relative words in the sentence of a figure would mean the event's day."""
    for mention in mentions:
        is_date = mention.type is MentionType.DATE and figure.sentence.contains(mention.span)
        if is_date and _TELLS.search(text, figure.number.end, mention.span.start):
            continue
        if is_date and not mention.interval.is_known and when.earliest and not mention.name[:1].isdigit():
            days = [day for day in _days_from(when.earliest) if _means(mention.name, day, when)]
            if days and days[-1] < when.earliest + timedelta(days=_REACH):
                yield Interval(earliest=days[0], latest=days[-1])


def _days_from(first: date) -> Iterator[date]:
    return (first + timedelta(days=ahead) for ahead in range(_REACH + 1))


def _means(expression: str, day: date, when: Interval) -> bool:
    try:
        meant = anchor_expression(expression, Interval.day(day))
    except ParseError:
        return False
    return meant.is_known and meant.overlaps(when)


def _narrow(interval: Interval, bound: Interval) -> Interval:
    """Fill the open sides of an interval from a bound that agrees with it."""
    if not interval.overlaps(bound):
        return interval
    first = max((day for day in (interval.earliest, bound.earliest) if day), default=None)
    last = min((day for day in (interval.latest, bound.latest) if day), default=None)
    return Interval(earliest=first, latest=last)
