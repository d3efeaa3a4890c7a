"""Undated articles read by the dates of their neighbours: an estimate for dating events, never a publication date.

A relative date of an undated article ("October 7") stands for some day once the article is taken to lie between the
first and the last dated article of its story. The estimate is used where it only helps to tell events apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from provenance.models.article import Article
from provenance.models.claim import Extraction, Mention
from provenance.models.value import Interval
from provenance.models.vocabulary import MentionType
from provenance.reference.calendar import anchor_expression

Told = tuple[Article, Extraction]


def date_by_neighbours(told: Sequence[Told]) -> list[Told]:
    """Return the articles of a story, undated ones placed between the dated ones, with their dates read anew."""
    firsts = [article.published.earliest for article, _ in told if article.published.earliest]
    lasts = [article.published.latest for article, _ in told if article.published.latest]
    if not firsts or not lasts:
        return list(told)
    hull = Interval(earliest=min(firsts), latest=max(*lasts, *firsts))
    return [_placed(article, extraction, hull) for article, extraction in told]


def _placed(article: Article, extraction: Extraction, hull: Interval) -> Told:
    known = article.published
    if known.earliest and known.latest:
        return article, extraction
    first, last = known.earliest or hull.earliest, known.latest or hull.latest
    if (first and last and last < first) or _tells_of_later(extraction, last):
        return article, extraction
    place = Interval(earliest=first, latest=last)
    mentions = tuple(_read_anew(mention, place) for mention in extraction.mentions)
    return article.model_copy(update={"published": place}), extraction.model_copy(update={"mentions": mentions})


def _tells_of_later(extraction: Extraction, last: date | None) -> bool:
    """Tell whether an article names a year after the last day of its neighbours, so that it cannot stand among them."""
    return last is not None and any(
        mention.type is MentionType.DATE
        and mention.name[:4].isdigit()
        and mention.interval.earliest is not None
        and mention.interval.earliest > last
        for mention in extraction.mentions
    )


def _read_anew(mention: Mention, anchor: Interval) -> Mention:
    if mention.type is not MentionType.DATE or (mention.interval.earliest and mention.interval.latest):
        return mention
    return mention.model_copy(update={"interval": anchor_expression(mention.name, anchor)})
