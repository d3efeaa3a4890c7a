"""Rules about dates: days that no calendar has, weekdays that do not fit, counts from after the article."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from provenance.audit.rules.making import about_claim, list_figures, shorten
from provenance.models.article import Article
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding, Place
from provenance.models.value import Span
from provenance.models.vocabulary import Severity
from provenance.models.wording import say_day, say_interval

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_DAY = "|".join(day.capitalize() for day in _DAYS)
_MONTH = "|".join(month.capitalize() for month in _MONTHS)
_DATE = re.compile(
    r"(?:\b(?P<on>on|by|since|until|till|before|after|from|dated)\s)?"
    rf"(?:\b(?P<weekday>{_DAY}),?\s(?:the\s)?)?"
    rf"(?:(?<![\d.,:/-])(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m1>{_MONTH})\b|"
    rf"\b(?P<m2>{_MONTH})\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]\d|\d|%))"
    r"(?:,?\s(?P<year>(?:19|20)\d\d)(?!\d))?"
)


def find_odd_dates(dossier: Dossier) -> Iterator[Finding]:
    """Yield dates in texts that no calendar has, or whose weekday is another one."""
    for article in dossier.articles:
        for match in _DATE.finditer(article.text):
            wrong = _explain(match, article)
            if wrong:
                span = Span(start=match.end("on") + 1 if match["on"] else match.start(), end=match.end())
                yield Finding(
                    rule="date-impossible",
                    severity=Severity.MIDDLE,
                    targets=(article.version, f"{article.version}#char={span.start},{span.end}"),
                    evidence=_find_claims_at(dossier, article, span),
                    places=(Place(version=article.version, span=span),),
                    sentence=f"“{shorten(span.text_in(article.text))}”: {wrong}.",
                )


def _find_claims_at(dossier: Dossier, article: Article, span: Span) -> tuple[str, ...]:
    """Return the first claim in whose sentence a place lies."""
    found = (claim.iri for claim in dossier.claims_of[article.version] if claim.sentence.contains(span))
    return tuple(found)[:1]


def _explain(match: re.Match[str], article: Article) -> str:
    """Return what is wrong with a date, in words; nothing when it is possible."""
    day, month = int(match["d1"] or match["d2"]), _MONTHS.index((match["m1"] or match["m2"]).lower()) + 1
    year = int(match["year"]) if match["year"] else _year_of(article)
    longest = monthrange(year or 2000, month)[1]
    if day == 0 or day > longest:
        # "40 May Day marchers" is no date; one that is meant as such says so.
        if not (match["on"] or match["weekday"] or match["year"]):
            return ""
        of = f" {year}" if year and month == 2 else ""
        return f"{_MONTHS[month - 1].capitalize()}{of} has {longest} days"
    if match["weekday"] and match["year"] and year:
        fits = _DAYS[date(year, month, day).weekday()]
        if fits != match["weekday"].lower():
            return f"{say_day(date(year, month, day))} was a {fits.capitalize()}"
    return ""


def _year_of(article: Article) -> int | None:
    first, last = article.published.earliest, article.published.latest
    return first.year if first and last and first.year == last.year else None


def find_counts_from_the_future(dossier: Dossier) -> Iterator[Finding]:
    """Yield figures that are given as of a day after the one on which their article was published."""
    for figure in list_figures(dossier):
        published = dossier.article_of[figure.version].published
        if figure.as_of is not None and published.is_before(figure.as_of):
            told = f"as of {say_interval(figure.as_of)}, in an article of {say_interval(published)}"
            sentence = f"“{shorten(figure.exact)}” is given {told}."
            yield about_claim("date-inconsistent", Severity.MIDDLE, figure, sentence)


def find_contradicting_dates(dossier: Dossier) -> Iterator[Finding]:
    """Yield articles whose text prints another date for itself than came with them."""
    for article in dossier.articles:
        for evidence in article.published_evidence:
            span = evidence.span
            found = _DATE.fullmatch(evidence.words.strip()) if span else None
            if span is None or found is None or not found["year"] or _explain(found, article):
                continue
            day = _to_day(found)
            latest = article.published.latest
            if latest is not None and latest < day:
                yield Finding(
                    rule="date-inconsistent",
                    severity=Severity.MIDDLE,
                    targets=(article.version,),
                    places=(Place(version=article.version, span=span),),
                    sentence=f"The text holds “{evidence.words}”; its record says {say_interval(article.published)}.",
                )


def _to_day(match: re.Match[str]) -> date:
    month = _MONTHS.index((match["m1"] or match["m2"]).lower()) + 1
    return date(int(match["year"]), month, int(match["d1"] or match["d2"]))
