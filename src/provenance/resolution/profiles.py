"""Profiles: what speaks for or against two articles telling of one main event.

A profile holds the names, the words, the types of event, the days and the figures of an article, each with its count,
and which of the names stand in its headline or lead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from sys import intern
from typing import NamedTuple

from provenance.models.article import Article
from provenance.models.claim import Extraction
from provenance.models.value import Interval
from provenance.models.vocabulary import Harm, MentionType
from provenance.resolution.words import LEAD, Words, without_outlet

LEAST_FIGURE = 13
"""Smaller figures recur everywhere and identify nothing."""
_WORD = re.compile(r"\b[a-zà-þ]{4,}\b")
_RECENT = timedelta(days=7)
"""Days before an article in which what it reports as news happened."""
_FIRST = 2
"""Figures at the beginning of an article that tell its news."""
_DONE = re.compile(
    r"\b(?:kill(?:ed|s|ing)|died|dead|drown(?:ed|ing)|shot|injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt|crashed|hit|struck"
    r"|exploded|collapsed|capsized|sank|derailed|burned|fire|bombed|shelled|attacked|stormed|raided)\b"
    r"(?:(?!\b(?:said|says|told|reported|announced|stated|wrote|found|tabled)\b)[^,;:.]){0,70}\Z"
)
"""Harm that the day behind it dates: "killed 22 people on Saturday", but not "12 died, police said on Saturday"."""
_AHEAD = 100


class Profile(NamedTuple):
    """The evidence of one article about its main event."""

    version: str
    published: Interval
    names: Mapping[str, int]
    lead_names: frozenset[str]
    words: Mapping[str, int]
    types: Mapping[str, int]
    lead_types: Mapping[str, int]
    days: frozenset[date]
    happened: date | None
    """The recent day on which the harm that the article tells first was done; None where it is told of no such day."""
    figures: frozenset[tuple[Harm, int]]


def profile_article(article: Article, extraction: Extraction, words: Words) -> Profile:
    """Return the profile of an article; its headline counts as part of the text, the name of its outlet does not."""
    text = without_outlet(article, f"{article.title or ''}\n{article.text}")
    return Profile(
        version=article.version,
        published=article.published,
        names=words.names_of_event,
        lead_names=words.lead_names,
        words=Counter(map(intern, _WORD.findall(text.lower()))),
        types=words.types_of_event,
        lead_types=words.lead_types,
        days=frozenset(_days(extraction)),
        happened=_find_happened(article, extraction),
        figures=frozenset(
            (figure.harm, figure.value)
            for figure in extraction.figures
            if figure.value is not None and figure.value >= LEAST_FIGURE
        ),
    )


def _find_happened(article: Article, extraction: Extraction) -> date | None:
    """Return the recent day on which a sentence of a first figure says that harm was done."""
    published = article.published.latest
    if published is None:
        return None
    recent = [
        mention
        for mention in extraction.mentions
        if mention.type is MentionType.DATE
        and mention.interval.is_day
        and mention.interval.earliest
        and published - _RECENT <= mention.interval.earliest <= published
    ]
    for figure in extraction.figures[:_FIRST]:
        for mention in recent:
            is_told = figure.span.start < LEAD and figure.sentence.contains(mention.span)
            start = mention.span.start
            if is_told and _DONE.search(article.text, max(0, start - _AHEAD), start):
                return mention.interval.earliest
    return None


def _days(extraction: Extraction) -> set[date]:
    return {
        mention.interval.earliest
        for mention in extraction.mentions
        if mention.type is MentionType.DATE and mention.interval.is_day and mention.interval.earliest
    }
