"""Dates: expressions of time in news prose, anchored to the article's publication.

Every mention keeps its words as evidence, its meaning as a calendar expression in ``name``, and the days this stands
for as an earliest/latest pair in ``interval``; the interval of a relative expression in an undated article is open.
"On the same day" means what the date before it means. What needs another event as its anchor ("two months before the
flood") is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from provenance.errors import ParseError
from provenance.extraction.date_words import RULES
from provenance.models.article import Article
from provenance.models.claim import Mention
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import MentionType
from provenance.reference.calendar import anchor_expression

_ACCEPTED = "words such as 'on Tuesday', 'last week', 'October 7' or 'since 1985'"
_WORD = re.compile(r"[^\W\d_]+")
_SAME = re.compile(r"\b(?:the|that) same (?:day|night|month|year)\b|\bthat (?:day|night|month|year)\b", re.IGNORECASE)
_NEXT = re.compile(r"\b(?:the (?:next|following) day|a day later)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(since|until|till|ever since)(?: (?:the|last|early|late|about|around|at least))?\s+$", re.IGNORECASE
)
_FUTURE = re.compile(r"\b(?:will|shall|(?:is|are) (?:due|to|scheduled|expected)|plans? to|set to)\b[^.;!?\n]*$")
_PREPOSITION = re.compile(r"^(?:(?:on|in|at|by|during|of|early|late|from|for)\s+)+", re.IGNORECASE)
_LOOK_BACK = 80
"""Characters before a date in which a preposition or a verb in the future is looked for."""


class _Found(NamedTuple):
    start: int
    end: int
    expression: str


def find_dates(article: Article) -> Iterator[Mention]:
    """Yield the dates of the article's reporting, in the order of the text; boilerplate yields none."""
    before: Mention | None = None
    for start, end, expression in sorted([*_find_expressions(article.text), *_find_anaphora(article.text)]):
        span = Span(start=start, end=end)
        if any(part.span.overlaps(span) for part in article.boilerplate):
            continue
        mention = _mention(article, span, expression, before)
        if mention is not None:
            yield mention
            before = mention


def parse_date_words(words: str, anchor: Interval) -> Interval:
    """Return the days that words of time stand for in a text written on the anchor.

    Raises:
        ParseError: the words are no expression of time that is known.

    >>> from datetime import date
    >>> parse_date_words("more than a week ago", Interval.day(date(2024, 5, 20))).latest
    datetime.date(2024, 5, 12)
    """
    found = list(_find_expressions(words))
    if len(found) != 1 or _PREPOSITION.sub("", words[: found[0].start]).strip(" ,") or words[found[0].end :].strip():
        raise ParseError(words, "date", accepted=_ACCEPTED)
    return anchor_expression(found[0].expression, anchor)


def _find_expressions(text: str) -> Iterator[_Found]:
    taken = bytearray(len(text))
    printed = frozenset(_WORD.findall(text))
    said = printed.union(map(str.lower, printed))
    for rule in RULES:
        if rule.signs and rule.signs.isdisjoint(said):
            continue
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                yield _in_context(text, _Found(start, end, rule.build(match)))


def _in_context(text: str, found: _Found) -> _Found:
    """Take in "since" and "until", and turn dates after a verb in the future forwards."""
    start, end, expression = found
    before = text[max(0, start - _LOOK_BACK) : start]
    if opening := _OPEN.search(before):
        is_start = "since" in opening[1].lower()
        open_ended = f"{expression}/.." if is_start else f"../{expression}"
        return _Found(start - len(before) + opening.start(), end, open_ended)
    if expression.startswith("XXXX") and _FUTURE.search(before) and not before.endswith("the "):
        return _Found(start, end, f"+{expression}")
    return found


def _find_anaphora(text: str) -> Iterator[_Found]:
    for match in _SAME.finditer(text):
        yield _Found(match.start(), match.end(), "same")
    for match in _NEXT.finditer(text):
        yield _Found(match.start(), match.end(), "next")


def _mention(article: Article, span: Span, expression: str, before: Mention | None) -> Mention | None:
    if expression in {"same", "next"}:
        if before is None:
            return None
        expression, interval = _carried(before, shift=expression == "next")
    else:
        try:
            interval = anchor_expression(expression, article.published)
        except ParseError:  # 31 February, or a year that the calendar does not reach
            return None
    exact = span.text_in(article.text)
    return Mention(
        version=article.version, span=span, exact=exact, type=MentionType.DATE, name=expression, interval=interval
    )


def _carried(before: Mention, *, shift: bool) -> tuple[str, Interval]:
    if shift and before.interval.is_day and before.interval.earliest:
        day = before.interval.earliest + timedelta(days=1)
        return day.isoformat(), Interval.day(day)
    return before.name, before.interval
