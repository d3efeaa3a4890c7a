"""Whom a pronoun stands for: somebody who spoke before it, or whom the narrator has introduced since.

The narrator's pronouns never point into quotations, where others are spoken of. A person, a body or people at the head
of a sentence are what the next sentence speaks of; whoever spoke last comes after them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from provenance.extraction.attributions.cast import Cast, Offsets
from provenance.extraction.attributions.names import Name
from provenance.extraction.attributions.noun_phrases import without_article
from provenance.extraction.attributions.people import gender_of, gender_of_noun, head_of, is_human
from provenance.extraction.attributions.tokens import Paragraph
from provenance.models.claim import Claimant
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimantKind

_MEMORY = 12
"""Claimants back to which a pronoun for a person may point."""
_MEMORY_OF_BODIES = 4
"""The same for pronouns for bodies and people, which change more often."""
_REACH = 1500
"""Characters back to which a pronoun may point to somebody who has not spoken."""
_SENTENCE = re.compile(r"[.!?:][”\"’']?\s+|\n")
_APPOSED = re.compile(r"^(?:[A-Z0-9][^\s,]*)(?:\s[^\s,]+){0,8},?\s(?:[^\s,]+\s){0,4}$")
_PEOPLE = re.compile(
    r"(?:^|[.!?][”\"’']?\s+|\n)(?P<people>(?:The|These|Those|Some|Several|Many|Two|Three|Four|Five|Six|Other)\s"
    r"(?:[a-z]+\s){0,2}[a-z]{3,}[^\Wsu]s)\s(?!of\b|and\b)"
    r"|(?:^|[.!?][”\"’']?\s+|\n)(?P<bare>[A-Z][a-z]{2,}[^\Wsu]s)\s(?:have|were|are)\b"
)
"""People at the head of a sentence: with a determiner, or as a plural with its verb."""
_BODY = re.compile(
    r"(?:[.!?][”\"']?\s+|\n)(?:The|An?)\s(?P<body>(?:[a-z][\w-]+\s){0,2}(?:ministry|department|agency|commission|committee|council"
    r"|court|company|union|government|office|authority|hospital|charity|party|army|navy|association|watchdog|regulator"
    r"|university|institute|foundation|service|bureau|board|parliament))\s(?!of\b|and\b|for\b|in\b)[a-z]+"
)
"""A body that heads a sentence by a common noun: "The ministry denied", "A commission appointed by the king"."""
_ISSUED = re.compile(
    r"(?:[.!?][”\"’']?\s+|\n)(?P<issuer>[^\n.,;!?]{3,60}?)\s(?:released|issued|published|posted|sent|shared|put\sout)"
    r"\s(?:an?|the\sfollowing)\s(?:\w+\s){0,3}?(?:statement|letter|message|communiqué|post|note)\b"
)
"""Who issued a statement that "it" goes on to quote."""
_SOMEBODY = re.compile(
    r"(?:[.!?][”\"’']?\s+|\n|^)(?:An?|Another|One)\s(?P<person>(?:[a-z][a-z-]+\s){0,3}[a-z][a-z-]+)(?=,|\s(?:who|with|from|in|at)\b)"
)
"""Somebody without a name at the head of a sentence."""
_OFFICE = re.compile(r"(?:[.!?:][”\"’']?\s+|\n)[Tt]he (?P<office>[a-z]{4,})\b")
_DESCRIBED = re.compile(
    r"^(?:(?:The|His|Her|Its|Their)\s)?(?:[\w’'-]+\s){0,6}"
    r"(?:chief|head|director|boss|leader|minister|spokes\w+|\w+(?:ist|ian|man|woman|er|or))\s$"
)
"""What stands between the head of a sentence and the name that it describes: "EU foreign policy chief"."""
_FRONTED = re.compile(
    r"^(?:At|In|On|After|Before|Outside|Inside|Near|Under|Across|Behind|For|From|By|With)\s[^,]{3,80},\s$"
)
"""An adverbial before the subject: "At a school that is a shelter, "."""
_VERB_BEHIND = re.compile(r"\s[a-z]{2,}[tdskw]\b")
_LOOK_BACK = 400
"""Characters in which people at the head of a sentence are looked for."""


class Pronouns:
    """Resolves the pronouns of one article."""

    def __init__(self, cast: Cast, paragraphs: Sequence[Paragraph], claimants: Sequence[Offsets]) -> None:
        """Note where the quotations of the paragraphs lie, and where claimants are printed, by start."""
        self._cast = cast
        self._claimants = claimants
        self._paragraphs = [(paragraph.span.start, paragraph.span.end) for paragraph in paragraphs]
        quotations = [one for paragraph in paragraphs for one in paragraph.quotations if not one.depth]
        self._starts = [one.start for one in quotations]
        self._ends = [one.end for one in quotations]

    def find_person(self, pronoun: str, before: int, spoken: Sequence[Claimant]) -> Claimant | None:
        """Return the person a pronoun stands for: the last speaker, unless a person has been introduced since."""
        gender = gender_of(pronoun)
        if self._is_quoted(before):
            return self._find_quoted(gender, before)
        known = (one for one in reversed(spoken[-_MEMORY:]) if self._is_heard(one, before))
        last = self._prefer_shown([one for one in known if self._may_be(one, gender)], before)
        since = last.span.end if last is not None and last.span is not None else before - _REACH
        near = max(0, since, before - _LOOK_BACK)
        named = self._find_holder(near, before, spoken, gender) or self._find_described(near, before, gender)
        if named is not None:
            return named
        introduced = [
            name
            for name in self._cast.names_in(max(0, since, before - _REACH), before)
            if self._is_introduced(name, gender, before)
        ]
        same_sentence = last is not None and not _SENTENCE.search(self._cast.text, since, before)
        strong = [name for name in introduced if self._is_strong(name, same_sentence=same_sentence)]
        if not strong and last is not None and not self._gender_of(last):
            strong = [name for name in introduced if self._cast.gender(self._cast.full_name(name)) == gender]
        chosen = (strong or ([] if last else introduced))[-1:]
        if chosen:
            return Claimant(kind=ClaimantKind.PERSON, name=self._cast.full_name(chosen[0]))
        return last or self._find_announced(gender, before)

    def _find_announced(self, gender: str, before: int) -> Claimant | None:
        """Return whom a lead does not name yet: "An MP resigned over what she called", and then "Ana Reis said"."""
        lead = self._paragraph_of(before)
        if lead != 1 or lead == len(self._paragraphs):
            return None
        start, end = self._paragraphs[lead]
        following = next((name for name in self._cast.names_in(start, end) if self._cast.is_person(name)), None)
        if following is None or not self._cast.opens_sentence(following):
            return None
        person = self._cast.full_name(following)
        return Claimant(kind=ClaimantKind.PERSON, name=person) if self._cast.gender(person) == gender else None

    def _prefer_shown(self, possible: Sequence[Claimant], before: int) -> Claimant | None:
        """Return the latest of those who may be meant, in an earlier paragraph one whose gender is shown."""
        latest = next(iter(possible), None)
        if latest is None or latest.span is None or self._gender_of(latest):
            return latest
        if self._paragraph_of(latest.span.start) == self._paragraph_of(before):
            return latest
        return next((one for one in possible[:_MEMORY_OF_BODIES] if self._gender_of(one)), latest)

    def _paragraph_of(self, offset: int) -> int:
        return bisect_right(self._paragraphs, (offset, len(self._cast.text)))

    def _find_quoted(self, gender: str, before: int) -> Claimant | None:
        """Return the one person of whom a quoted speaker can be speaking; None where several can be meant.

        It is nobody who speaks in the paragraph, and nobody whose words have just been reported.
        """
        start, end = self._paragraphs[bisect_right(self._paragraphs, (before, len(self._cast.text))) - 1]
        near = self._cast.names_in(max(start, before - _REACH), min(end, before + _REACH))
        speaking = {self._cast.full_name(name) for name in near if self._is_claimant(name)}
        named = {
            self._cast.full_name(name)
            for name in self._cast.names_in(max(0, before - _LOOK_BACK), before)
            if self._cast.is_person(name) and not name.possessive and not self._is_claimant(name)
        }
        meant = [person for person in sorted(named - speaking) if self._cast.gender(person) in ("", gender)]
        return Claimant(kind=ClaimantKind.PERSON, name=meant[0]) if len(meant) == 1 else None

    def _is_claimant(self, name: Name) -> bool:
        """Tell whether the name is printed as that of somebody who speaks."""
        found = bisect_right(self._claimants, (name.start, len(self._cast.text))) - 1
        return found >= 0 and name.start < self._claimants[found][1]

    def find_aged(self, before: int) -> Claimant | None:
        """Return the person named last before "the 41-year-old", outside quotations."""
        for name in self._cast.names_before(before):
            if name.start < before - _LOOK_BACK:
                break
            if self._cast.is_person(name) and not name.possessive and not self._is_quoted(name.start):
                return Claimant(kind=ClaimantKind.PERSON, name=self._cast.full_name(name))
        return None

    def find_body(self, before: int, spoken: Sequence[Claimant]) -> Claimant | None:
        """Return the body or document that "it" stands for."""
        if self._is_quoted(before):
            return None
        kinds = (ClaimantKind.ORGANISATION, ClaimantKind.DOCUMENT)
        last = self._find_last(kinds, before, spoken)
        since = last.span.end if last is not None and last.span is not None else before - _LOOK_BACK
        for name in reversed(self._cast.names_in(max(0, since, before - _LOOK_BACK), before)):
            is_body = name.is_organisation and not name.possessive and not self._cast.is_person(name)
            if is_body and self._cast.opens_sentence(name) and not self._is_quoted(name.start):
                return Claimant(kind=ClaimantKind.ORGANISATION, name=self._cast.full_body(name))
        since = max(0, since, before - _LOOK_BACK)
        return self._find_issuer(since, before) or self._find_described_body(since, before) or last

    def _find_issuer(self, since: int, before: int) -> Claimant | None:
        """Return who has issued a statement since: "The family released a statement. “We are destroyed,” it read."."""
        issued = list(_ISSUED.finditer(self._cast.text, since, before))
        if not issued or self._is_quoted(issued[-1].end()):
            return None
        return Claimant(kind=ClaimantKind.DOCUMENT, name=without_article(issued[-1]["issuer"]))

    def _find_described_body(self, since: int, before: int) -> Claimant | None:
        """Return the body that heads the sentence before by its noun: "The health department disputed it. It said"."""
        found = None
        for match in _BODY.finditer(self._cast.text, since, before):
            if not self._is_quoted(match.end()):
                found = match["body"]
        return Claimant(kind=ClaimantKind.ORGANISATION, name=found) if found else None

    def find_people(self, before: int, spoken: Sequence[Claimant]) -> Claimant | None:
        """Return the people or the body that "they" stands for."""
        if self._is_quoted(before):
            return None
        last = self._find_last((ClaimantKind.COLLECTIVE, ClaimantKind.ORGANISATION), before, spoken)
        since = last.span.end if last is not None and last.span is not None else 0
        found = None
        for match in _PEOPLE.finditer(self._cast.text, max(since, before - _LOOK_BACK), before):
            if not self._is_quoted(match.end()):
                found = match["people"] or match["bare"]
        if found is None:
            return last
        words = found.split()
        name = " ".join(words[1:] if words[0] in ("The", "These", "Those") else words)
        return Claimant(kind=ClaimantKind.COLLECTIVE, name=name)

    def _find_holder(self, since: int, before: int, spoken: Sequence[Claimant], gender: str) -> Claimant | None:
        """Return the speaker whom the narrator has named by an office since: "The mayor did promise it."."""
        holders = {head_of(one.role or one.name or ""): one for one in spoken[-_MEMORY:] if self._may_be(one, gender)}
        for match in reversed(list(_OFFICE.finditer(self._cast.text, since, before))):
            if match["office"] in holders and not self._is_quoted(match.start()):
                return holders[match["office"]]
        return None

    def _find_described(self, since: int, before: int, gender: str) -> Claimant | None:
        """Return the person who heads a sentence of the paragraph by a noun: "A local aid worker gave a toll."."""
        start = self._paragraphs[self._paragraph_of(before) - 1][0]
        for match in reversed(list(_SOMEBODY.finditer(self._cast.text, max(since, start - 1), before))):
            noun = match["person"].split()[-1].lower()
            if is_human(noun) and gender_of_noun(noun) in ("", gender) and not self._is_quoted(match.end()):
                return Claimant(kind=ClaimantKind.ROLE, name=match["person"])
        return None

    def _find_last(self, kinds: tuple[ClaimantKind, ...], before: int, spoken: Sequence[Claimant]) -> Claimant | None:
        known = (one for one in reversed(spoken[-_MEMORY_OF_BODIES:]) if self._is_heard(one, before))
        return next((one for one in known if one.kind in kinds), None)

    def _is_heard(self, claimant: Claimant, before: int) -> bool:
        """Tell whether a claimant stands before a pronoun, and in no quotation where the pronoun stands in none."""
        if claimant.span is None or claimant.span.start >= before:
            return False
        return self._is_quoted(before) or not self._is_quoted(claimant.span.start)

    def _is_quoted(self, offset: int) -> bool:
        found = bisect_right(self._starts, offset) - 1
        return found >= 0 and offset < self._ends[found]

    def _may_be(self, claimant: Claimant, gender: str) -> bool:
        if claimant.name is None or self._gender_of(claimant) not in ("", gender):
            return False
        if claimant.kind is ClaimantKind.PERSON:
            return True
        is_described = claimant.kind in (ClaimantKind.ROLE, ClaimantKind.ANONYMOUS) and is_human(claimant.name)
        return is_described and not self._is_owner(claimant)

    def _is_owner(self, claimant: Claimant) -> bool:
        """Tell whether a claimant is printed as the owner of words: "a passenger's claim"."""
        return claimant.span is not None and claimant.span.text_in(self._cast.text).endswith(("'s", "’s", "s’", "s'"))

    def _gender_of(self, claimant: Claimant) -> str:
        name = claimant.name or ""
        if claimant.kind is ClaimantKind.PERSON:
            return self._cast.gender(name)
        return gender_of_noun(head_of(name))

    def _is_introduced(self, name: Name, gender: str, before: int) -> bool:
        if not self._cast.is_person(name) or name.possessive:
            return False
        is_heard = self._is_quoted(before) or not self._is_quoted(name.start)
        return is_heard and self._cast.gender(self._cast.full_name(name)) in ("", gender)

    def _is_strong(self, name: Name, *, same_sentence: bool) -> bool:
        """Tell whether a name is what its sentence is about: at its head, as an apposition of it, or with a title."""
        if self._cast.opens_sentence(name) or (name.titles and not same_sentence):
            return True
        before = _SENTENCE.split(self._cast.text[max(0, name.titled - 90) : name.titled])[-1]
        if _DESCRIBED.match(before) or (_FRONTED.match(before) and _VERB_BEHIND.match(self._cast.text, name.end)):
            return True
        if self._cast.text[name.end : name.end + 1] not in (",", ";"):
            return False
        return before.rstrip().endswith(",") and bool(_APPOSED.match(before))


def at(span: Span, claimant: Claimant) -> Claimant:
    """Return the claimant as printed at a span."""
    return claimant.model_copy(update={"span": span})
