"""Frames: when a story's event took place, and when a claim of an article takes place beside it.

The main event of a story lies shortly before its first article, unless its articles date it by an old day in their
leads (a trial, an anniversary). A claim leaves the main event when the date that governs its sentence lies well before
it, and what follows in the paragraph stays with that date until the present takes over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from provenance.models.article import Article
from provenance.models.claim import AnyClaim, Extraction, Mention
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import MentionType
from provenance.reference.calendar import anchor_expression
from provenance.resolution.profiles import LEAD

_RECENT = timedelta(days=21)
"""How long before its first article a main event without a date of its own lies at most."""
_WELL_BEFORE = timedelta(days=30)
"""A date that lies this long before the main event belongs to another one."""
_ANY_DAY = Interval.day(date(2000, 7, 1))
"""Undated articles: a relative date is measured from any day, only its distance matters."""
_PRESENT = re.compile(
    r"\b(?:now|so far|to date|currently|yesterday|today|tonight|this (?:morning|week|month)"
    r"|ha(?:s|ve) (?:been|risen|killed|died|climbed|reached|now))\b",
    re.IGNORECASE,
)


class Frame(NamedTuple):
    """A time that text speaks of, with the words that say so."""

    interval: Interval
    words: str
    is_period: bool = False
    """True for "since 1985": a count over a stretch of time rather than of one event."""


def date_story(told: Sequence[tuple[Article, Extraction]]) -> Frame:
    """Return when the main event of some articles took place; open when nothing tells."""
    old = Counter(frame for article, extraction in told if (frame := _old_lead(article, extraction)) is not None)
    known = [article.published for article, _ in told if article.published.latest]
    if old and 2 * sum(old.values()) >= len(told):
        return min(old, key=lambda frame: (-old[frame], str(frame.interval.earliest), frame.words))
    if not known:
        return Frame(Interval(), "")
    first = min(known, key=lambda interval: (interval.latest, interval.earliest or date.min))
    start = first.earliest - _RECENT if first.earliest else None
    return Frame(Interval(earliest=start, latest=first.latest), "")


def find_frames(article: Article, extraction: Extraction, story: Frame) -> Iterator[tuple[AnyClaim, Frame | None]]:
    """Yield each claim in the order of the text with the frame that takes it out of the main event, or None."""
    dates = [mention for mention in extraction.mentions if mention.type is MentionType.DATE]
    carried: Frame | None = None
    reached = 0
    for claim in sorted(extraction.claims, key=lambda claim: (claim.span.start, claim.span.end)):
        sentence = claim.sentence
        if sentence.start > reached:
            carried = _carry(article, dates, Span(start=reached, end=sentence.start), story, carried)
        governing = _governing([mention for mention in dates if sentence.contains(mention.span)], claim.span)
        if governing is not None:
            carried = _outside(governing, article, story)
        elif _PRESENT.search(sentence.text_in(article.text)):
            carried = None
        reached = max(reached, sentence.end)
        yield claim, carried


def _old_lead(article: Article, extraction: Extraction) -> Frame | None:
    """Return the old day that the lead gives to the first figures, if it gives one."""
    for mention in extraction.mentions:
        if mention.span.start > LEAD:
            break
        is_told = any(figure.sentence.contains(mention.span) for figure in extraction.figures[:2])
        if mention.type is MentionType.DATE and is_told:
            frame = _outside(mention, article, Frame(article.published, ""))
            if frame is not None and not frame.is_period:
                return frame
    return None


def _carry(article: Article, dates: Sequence[Mention], gap: Span, story: Frame, carried: Frame | None) -> Frame | None:
    """Return the frame in force after a stretch of text without claims; a new paragraph starts without one."""
    start = gap.start
    if (paragraph := article.text.rfind("\n\n", gap.start, gap.end)) >= 0:
        start, carried = paragraph, None
    for mention in dates:
        if start <= mention.span.start < gap.end:
            carried = _outside(mention, article, story)
    return carried


def _governing(own: Sequence[Mention], span: Span) -> Mention | None:
    """Return the date nearest before a claim in its sentence, else the first after it."""
    before = [mention for mention in own if mention.span.start <= span.end]
    return before[-1] if before else own[0] if own else None


def _outside(mention: Mention, article: Article, story: Frame) -> Frame | None:
    """Return the frame of a date that lies well before the story's event; None for any other date."""
    start = story.interval.earliest or article.published.earliest
    interval = mention.interval
    is_period = mention.name.endswith("/..")
    if start is None or not interval.is_known:
        return _outside_by_distance(mention)
    last = interval.earliest if is_period else interval.latest
    if last is not None and last < start - _WELL_BEFORE and interval.earliest is not None:
        return Frame(interval, mention.exact, is_period)
    return None


def _outside_by_distance(mention: Mention) -> Frame | None:
    """Judge a date by its words alone: "three years ago" is long before an article of any day."""
    if mention.interval.latest or not re.search(r"P\d|year-", mention.name):
        return None
    days = anchor_expression(mention.name, _ANY_DAY)
    if days.latest and _ANY_DAY.earliest and days.latest < _ANY_DAY.earliest - 2 * _WELL_BEFORE:
        return Frame(Interval(), mention.exact)
    return None
