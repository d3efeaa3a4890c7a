"""Who holds an office in the articles of one event: "the mayor" of one article is the mayor whom another one names.

Offices that one person holds at a time are read from the titles and appositions printed with names. An office without a
name is given to the one person of its event who is known to hold it; where two could, or none, it stays an office.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from provenance.reference.countries import find_country_of_adjective, fold

_HEADS = frozenset(
    """
    minister mayor mayoress president premier chancellor governor secretary chief commissioner director chairman
    chairwoman chairperson chair head leader speaker prosecutor ambassador bishop archbishop cardinal patriarch pope
    king queen prince princess emir sultan commander superintendent sheriff coroner prefect rector dean principal
    headteacher headmaster headmistress captain harbourmaster executive boss manager editor general attorney envoy
    ombudsman comptroller
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Offices and posts that one person holds in one place."""
_RANKS = frozenset(
    "deputy vice assistant former ex acting interim shadow opposition junior predecessor successor".split()  # noqa: SIM905
)
"""Words that make another post of a post."""
_OF_STATES = frozenset("president premier chancellor king queen prince princess emir sultan".split())  # noqa: SIM905
"""Offices of which an event between states has several."""
_DETERMINERS = frozenset("the its their his her our this that one said".split())  # noqa: SIM905
_INDEFINITE = re.compile(r"^(?:an?|another|one|some|any|two|three|several)\s", re.IGNORECASE)
_OWNER = re.compile(r"^(?P<owner>[\w .’'-]+?)['’]s?\s+(?P<post>.+)$")
_SEAT = re.compile(r"^(?P<post>.+?)\s(?:of|for|in|at)\s(?:the\s)?(?P<seat>.+)$")
_HEAD_OF_STATE = re.compile(r"\bheads? of state\b", re.IGNORECASE)
_LONGEST = 90


class Office(NamedTuple):
    """An office as printed, taken apart."""

    head: str
    field: frozenset[str]
    """What the office is for, such as "interior"."""
    seat: str
    """Where, or of what body; empty when it is not said."""

    def may_be(self, other: Office) -> bool:
        """Tell whether two phrases may mean one office: one field inside the other, ranks equal, no other seat."""
        if self.head != other.head or (self.field ^ other.field) & _RANKS:
            return False
        if self.seat and other.seat and not (_inside(self.seat, other.seat) or _inside(other.seat, self.seat)):
            return False
        return self.field <= other.field or other.field <= self.field


def _inside(one: str, other: str) -> bool:
    return set(one.split()) <= set(other.split())


def read_offices(phrase: str) -> Iterator[Office]:
    """Yield the offices that a title, an apposition or a claimant names.

    >>> [(office.head, sorted(office.field), office.seat) for office in read_offices("the interior minister, Dr")]
    [('minister', ['interior'], '')]
    >>> next(read_offices("Oyele’s mayor")).seat, next(read_offices("the mayor of Oyele")).seat
    ('oyele', 'oyele')
    >>> list(read_offices("a mayor of the region")), list(read_offices("the fisherman"))
    ([], [])
    """
    if len(phrase) > _LONGEST:
        return
    for piece in _HEAD_OF_STATE.sub("president", phrase).split(","):
        if not _INDEFINITE.match(piece.strip()):
            yield from _read_office(" ".join(piece.split()))


def _read_office(piece: str) -> Iterator[Office]:
    seat = ""
    if found := _OWNER.match(piece):
        seat, piece = found["owner"], found["post"]
    elif found := _SEAT.match(piece):
        seat, piece = found["seat"], found["post"]
    words = fold(piece).replace("-", " ").split()
    while words and words[0] in _DETERMINERS:
        words = words[1:]
    if words and words[-1] in _HEADS:
        nation = next((word for word in words[:-1] if find_country_of_adjective(word) or _is_nation(word)), "")
        named = " ".join(word for word in fold(seat).split() if word not in _DETERMINERS)
        yield Office(words[-1], frozenset(words[:-1]) - {nation}, named or nation)


def _is_nation(word: str) -> bool:
    """Tell whether a word of a title looks like the adjective of a country, known or not: "Maruban"."""
    return word.endswith(("ian", "ean", "ese", "ish")) or (word.endswith("an") and len(word) > len("urban"))


class Holders:
    """The persons known to hold offices, by scene."""

    def __init__(self) -> None:
        self._known: defaultdict[tuple[str, str], dict[str, set[Office]]] = defaultdict(dict)
        self._seats: defaultdict[tuple[str, str], set[str]] = defaultdict(set)

    def learn(self, scene: str, phrase: str, person: str) -> None:
        """Note that a person of a scene is printed with the words of an office."""
        self.note(scene, phrase)
        for office in read_offices(phrase):
            self._known[scene, office.head].setdefault(person, set()).add(office)

    def note(self, scene: str, phrase: str) -> None:
        """Note of which states the offices are that a phrase in a scene names."""
        for office in read_offices(phrase):
            self._seats[scene, office.head].update(filter(None, [office.seat]))

    def find(self, scene: str, phrase: str) -> str | None:
        """Return the one person of a scene who may hold the office that a phrase means; None when it is not one."""
        for office in read_offices(phrase):
            known = self._known.get((scene, office.head), {})
            persons = [person for person, held in known.items() if any(office.may_be(one) for one in held)]
            if len(persons) == 1 and not self._may_be_foreign(scene, office, known[persons[0]]):
                return persons[0]
        return None

    def _may_be_foreign(self, scene: str, office: Office, held: set[Office]) -> bool:
        """Tell whether an event between states may mean the office of another state than the person's."""
        seats = self._seats[scene, office.head] if office.head in _OF_STATES else set()
        return bool(seats) and not any(one.seat and one.seat == office.seat for one in held)
