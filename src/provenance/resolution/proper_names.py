"""Proper names in running text, as roots that a country shares with its adjective.

A capitalised word is taken as a name when it also stands capitalised inside a sentence, or as an adjective or name of
a country. Its root drops possessives, diacritics and the endings by which English makes people and adjectives out of
places ("Maruba", "Maruban"), so that both count as one word; known countries map to their name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from provenance.reference.countries import find_country_named, find_country_of_adjective, fold, read_countries

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…]|\n|[-–—])[\s\"“‘'”’()\[\]«»*•-]*$")
_ENDING = re.compile(r"(?:ians?|ans?|ia|ns?|a|y|ese|i)$")
_LOOK_BACK = 6
_SHORTEST_ROOT = 4
_NO_NAMES = frozenset(
    """
    i mr mrs ms dr sir madame president minister prime general gen colonel col captain capt major sergeant mayor
    governor premier judge senator king queen prince princess bishop father sister professor prof chief director
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec north south east west
    northern southern eastern western central upper lower new old saint st ministry health interior defence
    defense foreign government police army state national international agency federation council parliament
    assembly court office department authority commission the a an and of in on at for but he she it they we you
    this that
    """.split()  # noqa: SIM905 - a list of words reads best as words
)


class NameWord(NamedTuple):
    """A capitalised word of a text, which may be a name."""

    start: int
    root: str
    is_sure: bool
    """Whether it is a name wherever it stands: it opens no sentence and is not in capitals."""


def find_proper_names(text: str) -> Counter[str]:
    """Return the roots of the proper names in a text, with how often each occurs.

    >>> sorted(find_proper_names("In Maruba the Maruban army and Ms Okoye of Oyele met."))
    ['marub', 'okoye', 'oyele']
    """
    return count_names(find_name_words(text))


def count_names(words: Iterable[NameWord]) -> Counter[str]:
    """Return how often each name occurs; a word that is never sure is none, unless it is the name of a country."""
    inside: Counter[str] = Counter()
    initial: Counter[str] = Counter()
    for _, root, is_sure in words:
        (inside if is_sure else initial)[root] += 1
    inside.update({root: count for root, count in initial.items() if root in inside or " " in root})
    return inside


def find_name_words(text: str) -> list[NameWord]:
    """Return the capitalised words of a text that may be names, with their roots."""
    found = []
    for match in _names().finditer(text):
        word = match.group()
        if word[0].isupper() and (root := root_of(word)):
            start = match.start()
            opens = _SENTENCE_START.search(text[max(0, start - _LOOK_BACK) : start])
            found.append(NameWord(start, root, not opens and not word[1:].isupper()))
    return found


def find_known_names(text: str, known: Container[str]) -> frozenset[str]:
    """Return the roots of the capitalised words of a short text that are known to be names.

    >>> sorted(find_known_names("Maruba flooded. Villagers fled.", {"marub"}))
    ['marub']
    """
    words = (match.group() for match in _names().finditer(text))
    return frozenset(root for word in words if word[0].isupper() and (root := root_of(word)) in known)


@cache
def _names() -> re.Pattern[str]:
    """Return the pattern of a word, or of a seat of government that has several words and is one name."""
    seats = sorted({seat for country in read_countries() for seat in country.seats if " " in seat})
    return re.compile(rf"\b(?=[A-Z])(?:{'|'.join(map(re.escape, seats))})\b|{_WORD.pattern}")


@lru_cache(maxsize=65536)
def root_of(word: str) -> str:
    """Return the root of one capitalised word; empty for titles, weekdays and other words that name nobody.

    >>> root_of("Colombians"), root_of("Kordavia’s"), root_of("Monday")
    ('colombia', 'kordav', '')
    """
    folded = re.sub(r"'s?$", "", fold(word))
    if folded in _NO_NAMES or len(folded) < 2:
        return ""
    country = find_country_of_adjective(folded) or find_country_named(folded)
    if country is not None:
        return fold(country.name)
    root = _ENDING.sub("", folded)
    return root if len(root) >= _SHORTEST_ROOT else folded
