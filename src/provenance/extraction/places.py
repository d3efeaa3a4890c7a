"""Places: countries by name, adjective or capital from the table of countries, other places by the words before them.

A mention's ``name`` is the country's neutral name for "Burma", "Burmese" or "the U.K.", the city's for a capital, and
the printed words for any other place ("in Oyele", "near the Teskova pass"). What an article names as a place once is
found wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from provenance.models.article import Article
from provenance.models.claim import Mention
from provenance.models.value import Span
from provenance.models.vocabulary import MentionType
from provenance.reference.countries import (
    find_country_named,
    find_country_of_adjective,
    find_country_of_seat,
    read_countries,
)

_NAME = r"[A-ZÀ-Þ][\w’'-]*\w(?:[ -](?:[A-ZÀ-Þ][\w’'-]*\w|(?:de|del|la|el|al|of)(?= [A-ZÀ-Þ])))*"
_KIND = r"(?:city|town|village|province|region|district|state|port|island|valley|capital|suburb|county)"
_AFTER_PREPOSITION = re.compile(
    r"\b(?:(?:in|near|outside|off|around|across|throughout|towards?|from|at|into|over)\s"
    r"(?:the\s)?(?:(?:northern|southern|eastern|western|central|upper|lower|coastal|rural|downtown|nearby)\s)?"
    rf"(?:{_KIND}\s(?:of\s)?)?|{_KIND}\sof\s)"
    rf"(?P<name>{_NAME})"
)
_NO_PLACE = re.compile(
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|^(?:Mr|Mrs|Ms|Dr|President|Prime|Vice|General"
    r"|Senator|Governor|Mayor|Chancellor|Princess|Pope|Judge|Professor|Colonel|Sheriff"
    r"|I|We|He|She|It|They|This|That|The|A|An)\b|^[A-Z]{2,}$|^(?:North|South|East|West)(?:ern)?$|\w-(?:run|held|based)"
    r"|\b(?:Minister|Secretary|Spokes\w+)\b"
    r"|\b(?:Court|Ministry|Office|Agency|Council|Federation|Institute|University|Hospital|Party|Association|Committee"
    r"|Commission|Union|Corporation|College|School|Centre|Center|Company|Bank|Front|Army|Police|Government|Assembly"
    r"|Parliament)\b"
)
_UNACCENTED = str.maketrans("áàâãäåçéèêëíìîïñóòôõöúùûüýă", "aaaaaaceeeeiiiinooooouuuuya")
_POSSESSIVE = re.compile(r"['’]s?$")


def find_places(article: Article) -> Iterator[Mention]:
    """Yield the places of the article's reporting, in the order of the text; boilerplate yields none."""
    named = _find_named(article.text)
    taken = [False] * (len(article.text) + 1)
    found = [*_find_known(article.text), *_find_others(article.text, named)]
    for start, end, name in sorted(found, key=lambda one: (one[0], -one[1], one[2])):
        span = Span(start=start, end=end)
        if any(taken[start:end]) or any(part.span.overlaps(span) for part in article.boilerplate):
            continue
        taken[start:end] = [True] * (end - start)
        exact = span.text_in(article.text)
        yield Mention(version=article.version, span=span, exact=exact, type=MentionType.PLACE, name=name)


def _find_known(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _gazetteer().finditer(text):
        yield match.start(), match.end(), _name(match.group())


def _name(words: str) -> str:
    country = find_country_named(words) or find_country_of_adjective(words)
    return country.name if country else words


def _find_named(text: str) -> frozenset[str]:
    """Return the names that some preposition shows to be places, unless they are known countries or capitals."""
    names = (_POSSESSIVE.sub("", match["name"]) for match in _AFTER_PREPOSITION.finditer(text))
    return frozenset(name for name in names if not _NO_PLACE.search(name) and not _is_known(name))


def _is_known(name: str) -> bool:
    return bool(find_country_named(name) or find_country_of_adjective(name) or find_country_of_seat(name))


def _find_others(text: str, names: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    if names:
        listed = sorted(names, key=lambda name: (-len(name), name))
        for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, listed))})\b", text):
            yield match.start(), match.end(), match.group()


@cache
def _gazetteer() -> re.Pattern[str]:
    """Return the pattern of all names, adjectives and capitals, longest first."""
    words = {
        word
        for country in read_countries()
        for word in (country.name, *country.seats, *country.adjectives, *country.aliases)
        if len(word) > 2  # "US" and "UK" in capitals are kept apart from words below
    }
    words |= {word.translate(_UNACCENTED) for word in words} | {"US", "UK"}
    listed = sorted(words, key=lambda word: (-len(word), word))
    is_own = "".join(rf"(?<!{part} )" for part in ("Latin", "North", "South", "Native"))
    return re.compile(rf"\b(?=[A-ZÀ-Þ]){is_own}(?:{'|'.join(map(re.escape, listed))})(?:s\b|(?!\w))")
