"""The cast of an article: which names are persons, who is called by which last name, office or acronym."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from provenance.extraction.attributions.first_names import find_gender
from provenance.extraction.attributions.grammar import word_set
from provenance.extraction.attributions.names import Name, find_names
from provenance.extraction.attributions.people import gender_of, gender_of_relation, is_human
from provenance.extraction.attributions.tokens import Paragraph
from provenance.reference.countries import find_country_named, find_country_of_adjective, find_country_of_seat

Offsets = tuple[int, int]
_NOT_PERSONAL = word_set("the in at near from outside inside around across towards toward")
"""Words before a name that show a place, or a body with its article."""
_PRONOUNS = word_set("he his him himself she her hers herself")
_CALLED = word_set("""
    newspaper paper tabloid broadcaster magazine website outlet channel group charity company firm organisation
    organization agency union airline operator startup start-up nonprofit ngo watchdog movement militia alliance
    coalition federation manufacturer retailer publisher developer contractor
""")
"""Nouns before the name of a body: "the newspaper La Nave"."""
_PERSONAL_BEHIND = re.compile(
    r",\s(?:\d\d,|who\b)|\s(?:(?:also|later|then|has|had)\s)?(?:said|says|told\s\w+|added|insisted|admitted|claimed)"
    r"\s(?:that\s)?s?he\b"
)
"""What follows a name only where it is a person's: "Irsa, 19,", "Abbott said she"."""
_RELATED = re.compile(
    r"\b(?P<relation>father|mother|dad|mum|mom|brother|sister|son|daughter|husband|wife|widow|widower|uncle|aunt|nephew"
    r"|niece|cousin|grandfather|grandmother|grandson|granddaughter|partner|fiancée?|stepfather|stepmother|twin),\s$"
)
"""A relation of which a name is the apposition: "her sister, Leanne,"."""
_DESCRIBED = re.compile(
    r", (?:an?|the|his|her|their) (?P<noun>(?:[\w’'-]+ ){0,3}?[\w’'-]+)(?=[,.]|\s(?:of|in|at|for|from|who)\b)"
)
"""What somebody is, behind the name: "Irsa, an aunt."."""
_PLACES_FIRST = word_set("mount mt port fort cape lake mv ms ss hms uss rms camp saint st route highway")
"""Words that begin names of places and ships; "Saint" does so more often than names of people in the news."""
_PLACES_LAST = word_set("""
    street road avenue lane square boulevard highway island islands river valley county airport bridge district
    province station beach bay peninsula sea ocean coast strait gulf stadium mountains desert forest canal
""")


_NAMED = 2
"""Votes for a gender that a relation or a first name has, against the one vote of a pronoun that follows."""


class Cast:
    """Names of one article with the evidence that tells persons from bodies and places."""

    def __init__(self, paragraphs: Sequence[Paragraph], claimants: Iterable[Offsets] = ()) -> None:
        """Read the names of the paragraphs; claimants are evidence that a name is a person's."""
        self.text = paragraphs[0].text if paragraphs else ""
        self.names = find_names(tuple(paragraphs))
        self._starts = [name.start for name in self.names]
        self._full: dict[str, str] = {}
        self._acronyms, self._bodies = self._find_bodies()
        self._persons = self._find_persons(claimants)
        self._genders = dict(self._find_genders(paragraphs))

    def names_in(self, start: int, end: int) -> tuple[Name, ...]:
        """Return the names that begin in the range of offsets."""
        return self.names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def names_before(self, offset: int) -> Iterator[Name]:
        """Yield the names before an offset, the nearest first."""
        return reversed(self.names[: bisect_left(self._starts, offset)])

    def _last_first(self, start: int, end: int) -> Iterator[Name]:
        """Return the names that begin in the range of offsets, the last first."""
        return reversed(self.names_in(start, end))

    def is_person(self, name: Name) -> bool:
        """Tell whether the article shows the name to be a person's."""
        return bool(name.titles and not name.is_organisation) or self.full_name(name) in self._persons

    def is_called_body(self, name: Name) -> bool:
        """Tell whether the article says before the name that it is a body's: "the charity Sea Bridge"."""
        return name.text in self._called

    def opens_sentence(self, name: Name) -> bool:
        """Tell whether the name, with its titles, stands at the beginning of a sentence."""
        before = self.text[max(0, name.start - 60) : name.start]
        words = before.replace("\n", ". ").rsplit(". ", 1)[-1].split()
        return len(words) <= len(name.titles) + 2

    def full_name(self, name: Name) -> str:
        """Return the fullest form in which the article prints a name that it may shorten to a part."""
        if name.is_full or len(name.words) != 1:
            return name.text
        return self._full.get(name.text, name.text)

    def full_body(self, name: Name) -> str:
        """Return the full name of a body that the article shortens to an acronym in brackets or to its last word."""
        if len(name.words) > 1:
            return name.text
        return self._acronyms.get(name.text) or self._bodies.get(name.text, name.text)

    def gender(self, person: str) -> str:
        """Return ``m``, ``f``, or an empty string when neither the article nor the first name shows it."""
        return self._genders.get(person, "")

    def _find_bodies(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return the bodies by the acronym in brackets behind them, and by their last word."""
        acronyms: dict[str, str] = {}
        bodies: dict[str, str] = {}
        for name in self.names:
            if len(name.words) > 1:
                bracketed = re.match(r" \(([A-Z][\w-]{1,9})\)", self.text[name.end : name.end + 14])
                if bracketed:
                    acronyms.setdefault(bracketed[1], name.text)
                if name.is_organisation:
                    bodies.setdefault(name.words[-1], name.text)
        return acronyms, bodies

    def _find_persons(self, claimants: Iterable[Offsets]) -> frozenset[str]:
        """Return the full names that are persons: all that are not mostly named as places or with an article."""
        spoken = {name.text for start, end in claimants for name in self.names_in(start, end)}
        seen, placed = Counter[str](), Counter[str]()
        led = [(name, self._word_before(name)) for name in self.names]
        places = {text for text in {name.text for name in self.names if name.is_full} if is_place(text)}
        for name, lead in led:
            if name.is_full and name.text not in places:
                seen[name.text] += 1
                placed[name.text] += not name.titles and lead in _NOT_PERSONAL
        self._called = frozenset(name.text for name, lead in led if lead in _CALLED)
        for text in self._called:
            del seen[text]
        persons = {
            text for text in seen if 3 * placed[text] < seen[text] or (text in spoken and placed[text] < seen[text])
        }
        for part in (-1, 0):
            for name in self.names:
                if name.text in persons:
                    self._full.setdefault(name.words[part], name.text)
        alone = (name for name in self.names if len(name.words) == 1 and name.text not in self._full)
        return frozenset(persons | {name.text for name in alone if self._is_shown_person(name)})

    def _is_shown_person(self, name: Name) -> bool:
        """Tell whether a name of one word is a first name, or the words around it show a person: an age, "said she"."""
        if name.is_organisation or name.is_office or is_place(name.text):
            return False
        if find_gender(name.text) and self._word_before(name) not in _NOT_PERSONAL:
            return True
        before, after = self.text[max(0, name.start - 40) : name.start], self.text[name.end : name.end + 60]
        if _PERSONAL_BEHIND.match(after) or (after[:1] in (",", ".") and _RELATED.search(before)):
            return True
        described = _DESCRIBED.match(after)
        return described is not None and is_human(described["noun"])

    def _word_before(self, name: Name) -> str:
        before = self.text[max(0, name.start - 12) : name.start].split()
        return before[-1].lower() if before else ""

    def _find_genders(self, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, str]]:
        """Yield the gender of persons by titles, relations and first names, or by the pronoun that follows them.

        A sentence with pronouns of both genders tells of two persons, and not which is which.
        """
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for name in self.names:
            if self.is_person(name):
                votes[self.full_name(name)].update(filter(None, map(gender_of, name.titles)))
                related = self._find_relation(name)
                given = gender_of_relation(related["relation"]) if related else find_gender(self.full_name(name))
                votes[self.full_name(name)].update([given] * _NAMED if given else [])
        for paragraph in paragraphs:
            for person, gender in self._find_pronouns(paragraph):
                votes[person][gender] += 1
        for person, counts in votes.items():
            if counts:
                yield person, counts.most_common(1)[0][0]

    def _find_relation(self, name: Name) -> re.Match[str] | None:
        """Return the relation of which a name is the apposition."""
        before = self.text[max(0, name.start - 40) : name.start]
        return _RELATED.search(before) if "," in before[-3:] else None

    def _find_pronouns(self, paragraph: Paragraph) -> Iterator[tuple[str, str]]:
        """Yield persons with the gender of the first pronoun behind them."""
        narrated = [
            (paragraph.tokens[k].start, gender_of(word), paragraph.sentence_number(k))
            for k, word in enumerate(paragraph.words)
            if word in _PRONOUNS and paragraph.tokens[k].quoted == "O"
        ]
        genders: dict[int, set[str]] = defaultdict(set)
        for _, gender, sentence in narrated:
            genders[sentence].add(gender)
        start = paragraph.span.start
        for place, gender, sentence in narrated:
            person = next((name for name in self._last_first(start, place + 1) if self.is_person(name)), None)
            if person is not None:
                start = place + 1
                if len(genders[sentence]) == 1:
                    yield self.full_name(person), gender


def is_place(text: str) -> bool:
    """Tell whether the words name a country, a seat of government, a street, a ship or other thing that cannot speak.

    >>> is_place("South Africa"), is_place("Mill Street"), is_place("Ana Reis")
    (True, True, False)
    """
    words = text.lower().split()
    if len(words) > 1 and (words[0] in _PLACES_FIRST or words[-1] in _PLACES_LAST):
        return True
    if words and all(find_country_of_adjective(word) for word in words):
        return True
    return find_country_named(text) is not None or find_country_of_seat(text) is not None


def _ends(paragraph: Paragraph) -> Offsets:
    return paragraph.span.start, paragraph.span.end
