"""Profiles: what speaks for or against two articles telling of one main event.

A profile holds the names, the words, the types of event, the days and the figures of an article, each with its count,
and which of the names stand in its headline or lead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from provenance.models.article import Article
from provenance.models.claim import Extraction
from provenance.models.value import Interval
from provenance.models.vocabulary import Harm, MentionType
from provenance.resolution.event_types import find_event_types
from provenance.resolution.proper_names import find_proper_names

LEAD = 600
"""Code points from the start of the text in which news names and dates its event."""
LEAST_FIGURE = 13
"""Smaller figures recur everywhere and identify nothing."""
_WORD = re.compile(r"\b[a-zà-þ]{4,}\b")


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
    figures: frozenset[tuple[Harm, int]]


def profile_article(article: Article, extraction: Extraction) -> Profile:
    """Return the profile of an article; its headline counts as part of the text."""
    text = f"{article.title or ''}\n{article.text}"
    lead = f"{article.title or ''}.\n{article.text[:LEAD]}"
    names = find_proper_names(text)
    return Profile(
        version=article.version,
        published=article.published,
        names=names,
        lead_names=frozenset(find_proper_names(lead)),
        words=Counter(_WORD.findall(text.lower())),
        types=find_event_types(text),
        lead_types=find_event_types(lead),
        days=frozenset(_days(extraction)),
        figures=frozenset(
            (figure.harm, figure.value)
            for figure in extraction.figures
            if figure.value is not None and figure.value >= LEAST_FIGURE
        ),
    )


def _days(extraction: Extraction) -> set[date]:
    return {
        mention.interval.earliest
        for mention in extraction.mentions
        if mention.type is MentionType.DATE and mention.interval.is_day and mention.interval.earliest
    }
