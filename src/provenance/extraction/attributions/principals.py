"""On whose behalf the claimants of an article speak: its spokespeople, with the bodies in the names it gives them.

A post holds throughout the article: what makes Ada Bell a spokeswoman in one sentence makes her one wherever she
speaks. A body that is only pointed at ("the company's spokesman") is the one that the article has named, if it has
named just one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from provenance.extraction.attributions.cast import Cast
from provenance.extraction.attributions.grammar import word_set
from provenance.extraction.attributions.names import Name
from provenance.extraction.attributions.pronouns import Pronouns
from provenance.extraction.attributions.spokespeople import OWNERS, SPOKESPERSONS, Voicing
from provenance.models.claim import Claimant
from provenance.models.vocabulary import ClaimantKind
from provenance.reference.countries import find_country_of_adjective

_COMPANY = word_set("company firm corporation business")
_COMPANIES = word_set("""
    company corporation corp inc ltd limited plc group airlines airways lines holdings industries motors energy
    petroleum electric insurance investments pharmaceuticals foods shipping logistics railways bank hydro systems
    technologies partners
""")
"""Words in the names of companies."""
_SHARED = word_set("""
    ministry department office agency university college institute committee commission council court party bank
    union association organisation organization federation foundation society club authority board bureau hospital
    network broadcaster embassy consulate tribunal regulator watchdog charity league directorate coastguard
""")
"""Nouns under which an article goes on speaking of a body that it has named."""
_OF_OFFICES = {
    "presidential": "presidency",
    "governmental": "government",
    "parliamentary": "parliament",
    "municipal": "municipality",
}
"""Adjectives that stand for a body before its spokesperson."""
_OF_THE_LAND = re.compile(r"^(?:country|nation|state|city|town)['’]s (?=\w)")
"""An owner that leaves a body as unnamed as it was: "the country's health ministry"."""
_DESCRIBED = frozenset((ClaimantKind.ROLE, ClaimantKind.COLLECTIVE, ClaimantKind.ANONYMOUS))
"""Kinds of claimants that are printed without a name."""


class Principals:
    """Tells on whose behalf the claimants of one article speak; what is said must be read in the order of the text."""

    def __init__(self, cast: Cast, pronouns: Pronouns, voicings: Iterable[Voicing]) -> None:
        """Note what is to be read: the words by which somebody speaks for a body, by offset."""
        self._cast = cast
        self._pronouns = pronouns
        self._ahead = list(voicings)[::-1]
        self._posts: dict[str, tuple[str, str]] = {}
        self._holders: defaultdict[str, list[str]] = defaultdict(list)
        self._nameless: list[tuple[int, str]] = []
        self._known: dict[str, str] = {}
        self._bodies: defaultdict[str, dict[str, str]] = defaultdict(dict)
        self._named = self._heard = 0

    def read_until(self, offset: int, spoken: Sequence[Claimant]) -> None:
        """Learn from the words before an offset, given the claimants that have spoken so far."""
        while self._ahead and self._ahead[-1].at < offset:
            voicing = self._ahead.pop()
            body = self._name_body(voicing, spoken)
            if body is None:
                continue
            if voicing.person is None:
                self._nameless.append((voicing.at, body))
            else:
                self._appoint(self._cast.full_name(voicing.person), voicing.role, body)

    def _appoint(self, person: str, role: str, body: str) -> None:
        if person not in self._posts:
            self._posts[person] = role, body
            for noun in SPOKESPERSONS.intersection(role.lower().split()):
                self._holders[noun].append(person)

    def complete(self, claimant: Claimant) -> Claimant:
        """Return the claimant with the body it speaks for, if the article tells of one."""
        if claimant.kind is ClaimantKind.PERSON:
            role, body = self._posts.get(claimant.name or "", ("", ""))
            if not body or body == claimant.name:
                return claimant
            return claimant.model_copy(update={"role": claimant.role or role or None, "on_behalf_of": body})
        if claimant.kind not in _DESCRIBED or claimant.name is None:
            return claimant
        nameless = self._nameless_body(claimant) or self._known.get(claimant.name)
        if nameless is None:
            return claimant
        self._known.setdefault(claimant.name, nameless)  # "a spokesman for the ministry" is whom "he" stands for
        return claimant.model_copy(update={"on_behalf_of": nameless})

    def is_holder(self, name: Name) -> bool:
        """Tell whether the article shows a name to be a spokesperson's, and so a person's."""
        return self._cast.full_name(name) in self._posts

    def find_holder(self, noun: str) -> str | None:
        """Return the one person of the article whom "the spokesman" means; None where it is not one."""
        holders = self._holders.get(noun, [])
        return holders[0] if len(holders) == 1 else None

    def find_company(self, noun: str, before: int, spoken: Sequence[Claimant]) -> Claimant | None:
        """Return the one company named before an offset that "the company" means; None where it is not one."""
        name = self.find_named(noun, before, spoken) if noun in _COMPANY else None
        return Claimant(kind=ClaimantKind.ORGANISATION, name=name) if name else None

    def find_named(self, noun: str, before: int, spoken: Sequence[Claimant]) -> str | None:
        """Return the one body named before an offset that a common noun can mean; None where none or several can."""
        while self._named < len(self._cast.names) and self._cast.names[self._named].start < before:
            name = self._cast.names[self._named]
            self._named += 1
            if not self._cast.is_person(name):
                self._note(name.text)
        for claimant in spoken[self._heard :]:
            if claimant.name and claimant.kind is not ClaimantKind.PERSON:
                self._note(claimant.name)
        self._heard = len(spoken)
        bodies = self._bodies["company" if noun in _COMPANY else noun]
        return next(iter(bodies.values())) if len(bodies) == 1 else None

    def _note(self, name: str) -> None:
        """Note under which nouns the article may go on speaking of a body."""
        words = name.lower().split()
        if len(words) > 1:
            for noun in {words[0], words[-1], *(["company"] if words[-1] in _COMPANIES else [])}:
                self._bodies[noun].setdefault(name.casefold(), name)

    def _nameless_body(self, claimant: Claimant) -> str | None:
        """Return for whom "a spokesman for the ministry" speaks, by the words in which it is printed."""
        span = claimant.span
        if span is None:
            return None
        head = span.text_in(self._cast.text).split(",", 1)[0].partition(" and ")[0]
        first = bisect_left(self._nameless, (span.start, ""))
        at, body = self._nameless[first] if first < len(self._nameless) else (span.end, "")
        return body if at < span.start + len(head) else None

    def _name_body(self, voicing: Voicing, spoken: Sequence[Claimant]) -> str | None:
        """Return the body as the article names it."""
        body = voicing.body
        if body in OWNERS:
            return self._name_owner(body, voicing.at, spoken)
        words = body.split()
        if len(words) == 1 and (country := find_country_of_adjective(body)):
            return country.name
        if body.lower() in _OF_OFFICES:
            return _OF_OFFICES[body.lower()]
        if body.lower() in _COMPANY or (len(words) == 1 and voicing.is_definite and body.lower() in _SHARED):
            return self.find_named(body.lower(), voicing.at, spoken) or body
        return self._full_name(body)

    def _name_owner(self, pronoun: str, at: int, spoken: Sequence[Claimant]) -> str | None:
        """Return whose spokesperson "its spokesman" is."""
        if pronoun in ("his", "her"):
            owner = self._pronouns.find_person(pronoun, at, spoken)
        else:
            owner = self._pronouns.find_body(at, spoken)
        return owner.name if owner else None

    def _full_name(self, body: str) -> str:
        """Return the full name of a body or person that the article may shorten."""
        if len(body.split()) == 1 and body[0].isupper():
            name = Name(0, len(body), body)
            full = self._cast.full_body(name)
            return full if full != name.text else self._cast.full_name(name)
        return _OF_THE_LAND.sub("", body)
