"""When a count stood: the day that is told with one number, or on which somebody gave it.

"The list stood at fourteen on Tuesday, 29 on Wednesday" gives each number a day of its own, as "The ministry on Monday
announced sixty" does. What happened on a day ("nine were found on Tuesday") says nothing of when a count stood.
"""

from __future__ import annotations

import re

from provenance.errors import ParseError
from provenance.extraction.dates import parse_date_words
from provenance.extraction.figures.lexicon import MONTHS
from provenance.models.article import Article
from provenance.models.value import Interval, Span

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_DATE = (
    rf"(?:(?:on\s|by\s|in\s)(?:the\s)?(?:early\s|mid-|late\s)?"
    rf"(?:(?P<day>{_DAY})(?:\s(?:morning|afternoon|evening|night))?|\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?"
    rf"|{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?|{_MONTH}(?:\s\d{{4}})?)|yesterday)"
)
_COUNTS = re.compile(
    r"\b(?:st(?:ood|ands?)|toll|tally|list|count|number|total|figure|rose|risen|rising|fell|fallen|dropped|climbed|grew"
    r"|grown|up from|down from)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?:\s(?:people|dead|deaths|missing|names|bodies|injured|victims))?\s(?P<when>{_DATE})(?=\s*(?:[,.;:]|and\b|but\b))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf",?\s(?P<when>{_DATE}),?\s", re.IGNORECASE)
_OPENING = re.compile(rf"\W*(?P<when>{_DATE}),?\s(?:(?:the|its|his|her|their)\s)?", re.IGNORECASE)
_UNKNOWN = Interval()
REACH = 60
"""Characters behind a number in which its day is looked for."""


def find_standing(article: Article, sentence: Span, number: Span, claimant: Span | None, verb: Span | None) -> Interval:
    """Return the days on which a count stood as far as words beside it say so; unknown where none do.

    Args:
        article: the article.
        sentence: of the count.
        number: of the count.
        claimant: the words for whoever gives it, if any.
        verb: the words by which they give it, if any.
    """
    if _COUNTS.search(article.text, sentence.start, number.start):
        found = _BEHIND.match(article.text, number.end, min(sentence.end, number.end + REACH))
        if found and (days := _read(found, article)).is_known:
            return days
    if claimant is None or verb is None or not sentence.contains(claimant) or claimant.end > verb.start:
        return _UNKNOWN
    opening = _OPENING.fullmatch(article.text, sentence.start, claimant.start)
    found = opening or _BETWEEN.fullmatch(article.text, claimant.end, verb.start)
    return _read(found, article) if found else _UNKNOWN


def _read(found: re.Match[str], article: Article) -> Interval:
    words = found["when"] if not found["day"] else article.text[found.start("when") : found.end("day")]
    try:
        return parse_date_words(words, article.published)
    except ParseError:
        return _UNKNOWN
