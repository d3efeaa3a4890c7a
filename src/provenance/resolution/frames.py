"""Frames: when a claim of an article takes place beside the main event of its story.

A claim leaves the main event when the date that governs its sentence lies well before it, and what follows in the
paragraph stays with that date until the present takes over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from provenance.models.article import Article
from provenance.models.claim import AnyClaim, Extraction, Mention
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import MentionType
from provenance.reference.calendar import anchor_expression
from provenance.resolution.event_types import tells_of_event
from provenance.resolution.report_dates import dates_report

_WELL_BEFORE = timedelta(days=30)
"""A day that lies this long before the main event belongs to another one; a month or a year need only lie before it."""
_LASTING = timedelta(days=120)
"""The same for events that last and whose beginning no article states."""
_YEARLONG = 300
"""Days from which on a date counts as a year or longer."""
_COARSE = 28
"""Days from which on a date counts as a month or longer."""
_INQUIRY = re.compile(
    r"\b(?:inquir\w+|inquests?|reports?|study|studies|survey\w*|commissions?|courts?|trials?|verdicts?|publish\w+|lists?"
    r"|investigat\w+|memorials?|anniversar\w+|corrections?|sentenced|convicted|elected|founded|opened|built)\b",
    re.IGNORECASE,
)
_NEAR = 40
"""Characters around a date in which a word tells that it dates what came of an event rather than an event."""
_STATISTIC = re.compile(
    r"\b(?:(?:of|for|in|so far) (?:this|the|last) year|this year|annually"
    r"|(?:every|each|a) year(?! (?:ago|later|on|old|after|earlier|before|long)))\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:(?:[5-9]|[1-9]\d|five|six|seven|eight|nine|ten|several) weeks|(?:\w+) (?:months?|years?|decades?))"
    r" (?:before|earlier|previously|after an?)\b",
    re.IGNORECASE,
)
"""Words that place an event well before another one: "seven weeks after a clash", "two years earlier"."""
_THEN = re.compile(r"\b(?:then|at that time|on that occasion)\b(?!\s+(?:on|they|he|she|it|we|I)\b)", re.IGNORECASE)
_STRETCH = 200
_CALENDAR_DAY = re.compile(r"\d{4}|-\d\d(?:-\d\d)?(?:/\.\.)?$")
"""Expressions that name a day, month or year of the calendar, unlike weekdays and distances."""
_CONTINUES = re.compile(
    r"\b(?:also|as well|the same (?:day|night|attack|assault|raid|blast)"
    r"|th(?:at|ose) (?:day|night|attack|assault|raid|blast|disaster|quake|flood|fire)s?)\b",
    re.IGNORECASE,
)
"""Words by which a sentence goes on with what the paragraph before it told."""
_BREAK = re.compile(r"[.!?…:;][\"”»“’')\]*_]*[^\S\n]*\n|\n[^\S\n]*\n")
_CLOSING = 8
"""Characters before a stretch in which the stop that ends a paragraph may stand."""
_CLAUSE = re.compile(r"[,;:()–—]\s")
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
    lasts: bool = False
    """True for a war or an epidemic, which has no one day."""
    is_stated: bool = False
    """True when a text dates it, rather than the day of its first article."""
    does_harm: bool = True
    """False for the main event of a story that harmed nobody: what its figures count happened beside it."""


def find_frames(article: Article, extraction: Extraction, story: Frame) -> Iterator[tuple[AnyClaim, Frame | None]]:
    """Yield each claim in the order of the text with the frame that takes it out of the main event, or None."""
    dates = [mention for mention in extraction.mentions if mention.type is MentionType.DATE]
    carried: Frame | None = None
    reached = 0
    for claim in sorted(extraction.claims, key=lambda claim: (claim.span.start, claim.span.end)):
        sentence = claim.sentence
        if sentence.start > reached:
            gap = Span(start=reached, end=sentence.start)
            goes_on = carried is not None and _CONTINUES.search(article.text, sentence.start, sentence.end)
            carried = carry_frame(article, dates, gap, story, carried) or (carried if goes_on else None)
        own = [one for one in dates if sentence.contains(one.span) and not dates_report(article.text, one.span)]
        governing = find_governing(article, own, claim)
        if governing is not None:
            carried = find_outside(governing, article, story)
        elif _PRESENT.search(sentence.text_in(article.text)):
            carried = None
        if carried is None and not story.lasts:
            before = Span(start=_find_antecedent(article.text, sentence), end=claim.span.start)
            carried = _statistic(article, sentence) or _earlier(article, before)
        reached = max(reached, sentence.end)
        yield claim, carried


def _find_antecedent(text: str, sentence: Span) -> int:
    """Return where the words begin that place what a sentence tells: in the one before it, if it says "then"."""
    if _THEN.search(text, sentence.start, sentence.end) is None:
        return sentence.start
    before = text[max(0, sentence.start - _STRETCH) : sentence.start].rstrip(" ")
    if not before or before.endswith("\n"):
        return sentence.start
    return max(0, sentence.start - len(re.split(r"[.!?:]\s|\n", before[:-1])[-1]) - 2)


def _statistic(article: Article, sentence: Span) -> Frame | None:
    """Return the period that a sentence counts over, such as "in the first four months of the year"."""
    match = _STATISTIC.search(article.text, sentence.start, sentence.end)
    if match is None or not article.published.earliest:
        return Frame(Interval(), match.group(), is_period=True) if match else None
    year = anchor_expression("year-1" if "last" in match.group().lower() else "year+0", article.published)
    return Frame(year, match.group(), is_period=True)


def _earlier(article: Article, before: Span) -> Frame | None:
    """Return the frame of a claim that words before it place well before the main event."""
    match = _EARLIER.search(article.text, before.start, max(before.start, before.end))
    return Frame(Interval(), match.group()) if match else None


def carry_frame(
    article: Article, dates: Sequence[Mention], gap: Span, story: Frame, carried: Frame | None
) -> Frame | None:
    """Return the frame in force after a stretch of text without claims; a new paragraph starts without one."""
    start = gap.start
    if (paragraph := _last_break(article.text, gap)) is not None:
        start, carried = paragraph, None
    for mention in dates:
        if not start <= mention.span.start < gap.end:
            continue
        if count_days(mention.interval) >= _YEARLONG or tells_of_event(_around(article.text, mention.span)):
            carried = find_outside(mention, article, story)
    return carried


def _last_break(text: str, gap: Span) -> int | None:
    """Return where the last paragraph begins in a stretch; None where it has no break.

    A line that ends in a full stop ends a paragraph, with or without a blank line behind it.
    """
    last = None
    for found in _BREAK.finditer(text, max(0, gap.start - _CLOSING), gap.end):
        last = found.end()
    return last


def count_days(interval: Interval) -> int:
    """Return how many days an interval has beyond its first; 0 when a side is open."""
    return (interval.latest - interval.earliest).days if interval.earliest and interval.latest else 0


def _around(text: str, span: Span) -> str:
    """Return the stretch between full stops in which a span stands, at most so many characters either side."""
    before = text[max(0, span.start - _STRETCH) : span.start]
    after = text[span.end : span.end + _STRETCH]
    return re.split(r"[.!?\n]\s", before)[-1] + span.text_in(text) + re.split(r"[.!?\n]", after)[0]


def find_governing(article: Article, own: Sequence[Mention], claim: AnyClaim) -> Mention | None:
    """Return the date nearest to a claim in its clause, else the last before it in its sentence."""
    if not own:
        return None
    text = article.text
    cuts = [match.start() for match in _CLAUSE.finditer(text, claim.sentence.start, claim.sentence.end)]
    start = max((cut for cut in cuts if cut < claim.span.start), default=claim.sentence.start)
    end = min((cut for cut in cuts if cut >= claim.span.end), default=claim.sentence.end)
    clause = [mention for mention in own if start <= mention.span.start < end]
    if clause:
        nearest = min(clause, key=lambda mention: abs(mention.span.start - claim.span.start))
        return _day_before(nearest, own, article)
    before = [mention for mention in own if mention.span.start <= claim.span.end]
    return before[-1] if before else None


def _day_before(mention: Mention, own: Sequence[Mention], article: Article) -> Mention:
    """Return the old calendar day that a sentence named before a weekday: "on 3 March 1911 … by the Sunday"."""
    if _CALENDAR_DAY.search(mention.name):
        return mention
    old = [one for one in own if one.span.end <= mention.span.start and _CALENDAR_DAY.search(one.name)]
    return old[-1] if old and _is_past(old[-1].interval, article) else mention


def find_outside(mention: Mention, article: Article, story: Frame) -> Frame | None:
    """Return the frame of a date that lies well before the story's event; None for any other date."""
    interval = mention.interval
    if not story.does_harm and _CALENDAR_DAY.search(mention.name) and _is_past(interval, article):
        return Frame(interval, mention.exact, is_period=mention.name.endswith("/.."))
    start = story.interval.earliest or article.published.earliest
    if start is None or not interval.is_known:
        return _outside_by_distance(mention)
    if mention.name.endswith("/.."):
        is_old = interval.earliest is not None and interval.earliest < start - _margin(None, story)
        return Frame(interval, mention.exact, is_period=True) if is_old else None
    if interval.latest is None or interval.earliest is None:
        return None
    if interval.latest < start - _margin(count_days(interval), story):
        return Frame(interval, mention.exact)
    return Frame(interval, mention.exact) if _is_later(mention, article, story) else None


def _is_past(interval: Interval, article: Article) -> bool:
    """Tell whether a date lies well before its article, or may do so because the article has no date of its own."""
    if not article.published.is_day or article.published.earliest is None:
        return interval.is_known
    first = interval.latest or interval.earliest
    return first is not None and first < article.published.earliest - _WELL_BEFORE


def _margin(days: int | None, story: Frame) -> timedelta:
    """Return how long before the story's event a date of so many days must lie to belong to another event."""
    if story.lasts and not story.is_stated:
        return _LASTING
    return timedelta() if days is not None and days >= _COARSE else _WELL_BEFORE


def _is_later(mention: Mention, article: Article, story: Frame) -> bool:
    """Tell whether a date lies between an old event and an article that looks back on both."""
    interval, published = mention.interval, article.published.earliest
    if interval.latest is None or not story.interval.is_before(interval):
        return False
    near = article.text[max(0, mention.span.start - _NEAR) : mention.span.end + _NEAR]
    if _INQUIRY.search(near):
        return False
    if published is None:
        return count_days(interval) >= _COARSE and mention.name[:4].isdigit()
    looks_back = story.interval.latest is not None and story.interval.latest < published - 2 * _LASTING
    return looks_back and interval.latest < published - _LASTING


def _outside_by_distance(mention: Mention) -> Frame | None:
    """Judge a date by its words alone: "three years ago" is long before an article of any day."""
    if mention.interval.latest or not re.search(r"P\d|year-", mention.name):
        return None
    days = anchor_expression(mention.name, _ANY_DAY)
    if days.latest and _ANY_DAY.earliest and days.latest < _ANY_DAY.earliest - 2 * _WELL_BEFORE:
        return Frame(Interval(), mention.exact)
    return None
