"""Citing: by which day an undated article was out, because a dated one cites it.

An article that gives a figure in the name of an outlet ("the Gazette reported 14 dead") is no older than the article in
which that outlet printed the figure about the event. Nothing else bounds an article from above: a toll that others have
long revised may be printed again years later.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from provenance.models.article import Article
from provenance.models.claim import Extraction, FigureClaim
from provenance.reference.countries import fold

_Cited = tuple[str, str, str, int | None, int | None]
"""Outlet, event, harm, value and lower bound of a figure."""


def find_cited(
    articles: Iterable[Article], extraction_of: Mapping[str, Extraction], event_of: Mapping[str, str]
) -> Mapping[str, date]:
    """Return the last day on which an article that is undated upwards may have been published, by version.

    Args:
        articles: all articles; those with a known last day cite, the others are cited.
        extraction_of: what was read in each version.
        event_of: the event of each claim.
    """
    known = [article for article in articles if article.version in extraction_of]
    outlets = {_fold(article.publisher) for article in known if article.publisher}
    cited: dict[_Cited, date] = {}
    for article in known:
        for figure in extraction_of[article.version].figures if article.published.latest else ():
            outlet = _fold(figure.claimant.name or "")
            if outlet in outlets and outlet != _fold(article.publisher or ""):
                key = _key(outlet, figure, event_of)
                cited[key] = min(cited.get(key, date.max), article.published.latest or date.max)
    return {
        article.version: min(days)
        for article in known
        if article.published.latest is None
        and (days := list(_find_days(article, extraction_of[article.version], event_of, cited)))
    }


def _find_days(
    article: Article, extraction: Extraction, event_of: Mapping[str, str], cited: Mapping[_Cited, date]
) -> Iterable[date]:
    outlet = _fold(article.publisher or "")
    keys = (_key(outlet, figure, event_of) for figure in extraction.figures)
    return (cited[key] for key in keys if key in cited)


def _key(outlet: str, figure: FigureClaim, event_of: Mapping[str, str]) -> _Cited:
    return outlet, event_of.get(figure.iri, ""), figure.harm, figure.value, figure.lower


def _fold(name: str) -> str:
    return fold(name).removeprefix("the ")
