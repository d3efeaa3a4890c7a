"""When a story's event took place.

The main event of a story lies shortly before its first article, unless its articles date it by an old day in their
leads (a trial, an anniversary).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from provenance.models.article import Article
from provenance.models.claim import Extraction, Mention
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import MentionType
from provenance.resolution.event_types import tells_of_harm
from provenance.resolution.frames import Frame, carry_frame, count_days, find_governing, find_outside
from provenance.resolution.words import LEAD

_RECENT = timedelta(days=21)
"""How long before its first article a main event without a date of its own lies at most."""
_FIRST = 2
"""Figures at the beginning of an article that tell what it is about."""
_SHARED = 2
"""Articles that must date the harm alike before it counts as what the story is about."""
_OPENING = 400
"""Characters from the start of a text in which news of harm tells it."""


def date_story(told: Sequence[tuple[Article, Extraction]], *, lasts: bool = False) -> Frame:
    """Return when the main event of some articles took place; open when nothing tells.

    Args:
        told: the articles of the story.
        lasts: whether its type is one that lasts.
    """
    if not _is_about_harm([article for article, _ in told]):
        return _shared_past(told) or Frame(Interval(), "", does_harm=False)
    old = Counter(frame for article, extraction in told if (frame := _old_lead(article, extraction, lasts=lasts)))
    dated = [(article, extraction) for article, extraction in told if article.published.latest]
    if old and 2 * old.total() >= len(told):
        first = min(old, key=lambda frame: (-old[frame], str(frame.interval.earliest), frame.words))
        return first._replace(is_period=False, lasts=lasts, is_stated=True)
    if not dated:
        return Frame(Interval(), "", lasts=lasts)
    article, extraction = min(dated, key=lambda pair: (pair[0].published.latest, pair[0].version))
    return _recent_lead(article, extraction)._replace(lasts=lasts)


def _is_about_harm(articles: Sequence[Article]) -> bool:
    """Tell whether the main event of a story harmed people: at least half of its articles open with harm."""
    openings = (f"{article.title or ''}. {article.text[:_OPENING]}" for article in articles)
    return 2 * sum(map(tells_of_harm, openings)) >= len(articles)


def _shared_past(told: Sequence[tuple[Article, Extraction]]) -> Frame | None:
    """Return the past event whose harm articles of a story count first, such as the crime before a court."""
    past = [_past_frames(article, extraction) for article, extraction in told if extraction.figures]
    distinct = {frame for frames in past for frame in frames}
    for frame in sorted(distinct, key=lambda frame: (count_days(frame.interval), str(frame.interval), frame.words)):
        sharing = sum(any(frame.interval.overlaps(other.interval) for other in frames) for frames in past)
        if sharing >= _SHARED and 3 * sharing >= len(past):
            return frame._replace(is_stated=True)
    return None


def _past_frames(article: Article, extraction: Extraction) -> list[Frame]:
    """Return the closed frames of the first figures that lie well before their article."""
    published = Frame(article.published, "")
    found = []
    dates = [mention for mention in extraction.mentions if mention.type is MentionType.DATE]
    for figure in extraction.figures[:_FIRST]:
        own = [mention for mention in dates if figure.sentence.contains(mention.span)]
        governing = find_governing(article, own, figure)
        frame = find_outside(governing, article, published) if governing else None
        if frame is not None and not frame.is_period and frame.interval.is_known:
            found.append(frame)
    return found


def _recent_lead(article: Article, extraction: Extraction) -> Frame:
    """Return the days from the first recent day that a lead names to its publication."""
    published = article.published
    if published.earliest is None:
        return Frame(Interval(latest=published.latest), "")
    start = published.earliest - _RECENT
    for mention in extraction.mentions:
        day = mention.interval.earliest
        if mention.type is MentionType.DATE and mention.interval.is_day and day and start <= day <= published.earliest:
            if mention.span.start < LEAD:
                return Frame(Interval(earliest=day, latest=published.latest), mention.exact)
            break
    return Frame(Interval(earliest=start, latest=published.latest), "")


def _old_lead(article: Article, extraction: Extraction, *, lasts: bool) -> Frame | None:
    """Return the old day that the lead gives to the first figures, unless it gives the first one a recent day."""
    published = Frame(article.published, "")
    dates = [mention for mention in extraction.mentions if mention.type is MentionType.DATE]
    told = [
        mention
        for figure in extraction.figures[:_FIRST]
        for mention in dates
        if mention.span.start <= LEAD and figure.sentence.contains(mention.span)
    ]
    for mention in told:
        frame = find_outside(mention, article, published)
        if frame is not None and (lasts or not frame.is_period):
            return frame
        if frame is None and not lasts:
            return None
    return None if told else _told_before(article, extraction, dates, published)


def _told_before(article: Article, extraction: Extraction, dates: Sequence[Mention], published: Frame) -> Frame | None:
    """Return the old time that the lead tells of in the paragraph of the first figure, before its sentence."""
    first = next((figure.sentence.start for figure in extraction.figures[:1] if figure.sentence.start <= LEAD), 0)
    frame = carry_frame(article, dates, Span(start=0, end=first), published, None) if first else None
    return None if frame is None or frame.is_period else frame
