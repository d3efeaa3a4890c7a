"""Wording: how dates, claimants and articles are named to a reader, the same on every page.

Names stay as the texts have them; nothing here judges, translates or embellishes.
"""

from __future__ import annotations

from datetime import date

from provenance.models.article import Article
from provenance.models.claim import AnyClaim, Claimant, FigureClaim
from provenance.models.review import ReviewState
from provenance.models.value import Interval
from provenance.models.vocabulary import ClaimantKind

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
CONDENSED = "condensed rendition, not the publisher's words"
"""Stands beside every sentence of an article that was condensed from another."""


def say_day(day: date) -> str:
    """Name a day.

    >>> say_day(date(2024, 5, 3))
    '3 May 2024'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_month(when: Interval) -> str:
    """Name the month of a date, or its years when it is vaguer; empty when a side is open.

    >>> say_month(Interval(earliest=date(2023, 10, 7), latest=date(2023, 10, 29)))
    'October 2023'
    >>> say_month(Interval(earliest=date(2019, 1, 1), latest=date(2021, 12, 31)))
    '2019 to 2021'
    """
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return ""
    if first.year != last.year:
        return f"{first.year} to {last.year}"
    return f"{_MONTHS[first.month - 1]} {first.year}" if first.month == last.month else str(first.year)


def say_interval(when: Interval) -> str:
    """Name a date that may be vague.

    >>> say_interval(Interval(earliest=date(2023, 10, 15), latest=date(2023, 10, 29)))
    '15 to 29 October 2023'
    >>> say_interval(Interval(earliest=date(2023, 12, 30), latest=date(2024, 1, 2)))
    '30 December 2023 to 2 January 2024'
    >>> say_interval(Interval(latest=date(2024, 5, 3)))
    'not after 3 May 2024'
    >>> say_interval(Interval())
    'date unknown'
    """
    first, last = when.earliest, when.latest
    if first is None:
        return f"not after {say_day(last)}" if last else "date unknown"
    if last is None:
        return f"not before {say_day(first)}"
    if first == last:
        return say_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {say_day(last)}"
    return f"{say_day(first)} to {say_day(last)}"


def say_claimant(claimant: Claimant) -> str:
    """Name who asserts, as far as the article tells.

    >>> say_claimant(Claimant(kind=ClaimantKind.OUTLET))
    "the outlet's own voice"
    >>> say_claimant(Claimant(kind=ClaimantKind.PERSON, name="Ana Ruiz", on_behalf_of="the ministry"))
    'Ana Ruiz, for the ministry'
    >>> say_claimant(Claimant(kind=ClaimantKind.ROLE, name="police spokesman", on_behalf_of="police"))
    'police spokesman'
    """
    if claimant.kind is ClaimantKind.OUTLET:
        return "the outlet's own voice"
    name = claimant.name or claimant.role or "unnamed"
    body = claimant.on_behalf_of or ""
    return name if body.casefold() in name.casefold() else f"{name}, for {body}"


def say_chain(claim: AnyClaim, article: Article) -> tuple[str, ...]:
    """Name the relay from the outlet that printed a claim to the end the article tells of."""
    said = () if claim.claimant.kind is ClaimantKind.OUTLET else (say_claimant(claim.claimant),)
    return (say_outlet(article), *said, *(say_claimant(claimant) for claimant in claim.chain))


def say_outlet(article: Article) -> str:
    """Name the outlet."""
    return article.publisher or "outlet unknown"


def say_title(article: Article) -> str:
    """Name the article by its title, else by its given identifier."""
    return article.title or article.id


def say_kind(claim: AnyClaim) -> str:
    """Name the kind of claim, and what a figure counts."""
    if isinstance(claim, FigureClaim):
        return claim.harm.value
    return claim.kind.value


def say_verdict(state: ReviewState) -> str:
    """Name a review's verdict, with who gave it and whether it still fits."""
    review = state.review
    words = f"{review.axis}: {review.verdict.value.replace('_', ' ')}"
    named = words if state.hushed else f"{words} ({review.reviewer})"
    return f"{named}, stale: {state.stale}" if state.stale else named
