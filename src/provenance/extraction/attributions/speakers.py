"""Who a printed claimant is, within its article: pronouns, last names, titles and "the ministry" to full names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from provenance.extraction.attributions.grammar import word_set
from provenance.extraction.attributions.names import TITLES, Name, find_names
from provenance.extraction.attributions.tokens import Paragraph
from provenance.models.claim import UNNAMED, Claimant
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimantKind

_PERSONAL = frozenset(["he", "she", "him", "her", "his", "hers"])
_OTHER_PRONOUNS = word_set("""
    it they its their them who which that i we us you me my our this these those both
""")
_WORD = re.compile(r"\w+(?:[’'.\-]\w+)*")
_DOCUMENTS = word_set("""
    report reports statement statements study studies letter letters document documents communique communiqué tweet
    tweets post posts release survey surveys poll polls indictment complaint email emails memo transcript
    transcripts paper filing lawsuit ruling verdict article articles figures data records register list bulletin
    message note dossier audit inquiry census database table testimony affidavit petition motion bill law
    constitution resolution treaty agreement website account accounts file files ledger log logs diary book
    manifesto headline headlines notice
""")
_BODIES = word_set("""
    ministry department office agency university college institute committee commission council court party bank
    company corporation group union association organisation organization federation foundation society club army
    navy force police service authority board bureau parliament senate congress government administration hospital
    network newspaper paper broadcaster station channel embassy consulate tribunal firm airline regulator operator
    watchdog charity campaign regime militia military band hall palace house team league secretariat directorate
    centre center clinic
""")
_COLLECTIVES = word_set("""
    officials authorities witnesses residents sources analysts experts critics supporters protesters protestors
    doctors medics activists lawyers prosecutors investigators police reporters journalists media observers
    scientists researchers people families relatives survivors lawmakers republicans democrats villagers soldiers
    rebels militants locals leaders insiders firefighters rescuers workers students teachers parents neighbours
    neighbors members employees nurses aides diplomats economists historians engineers forecasters ministers
    opponents historians users fans
""")
_ANONYMOUS = word_set("""
    source sources official officials insider insiders somebody someone witness
""")
_HIDDEN = (
    "anonym",
    "unnamed",
    "unidentified",
    "who asked not",
    "not authorised",
    "not authorized",
    "declined to be named",
)


class Cast:
    """The persons and bodies of one article, in the order of the text, and who spoke where."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._names = tuple(find_names(paragraphs))
        self._starts = [name.start for name in self._names]
        self._text = paragraphs[0].text if paragraphs else ""
        self._spoken: list[tuple[int, str]] = []
        self._full: dict[str, Name] = {}
        for name in self._names:
            if name.is_full:
                self._full.setdefault(name.words[-1], name)

    def resolve(self, span: tuple[int, int]) -> Claimant:
        """Return the claimant that is printed at ``span``."""
        text = self._text[slice(*span)]
        words = [match.group() for match in _WORD.finditer(text)]
        printed = Span(start=span[0], end=span[1])
        lower = words[0].lower() if words else ""
        if len(words) == 1 and lower in _PERSONAL | _OTHER_PRONOUNS:
            return self._pronoun(lower, printed)
        claimant = self._named(span, printed) or self._described(text, words, printed)
        if claimant.kind is ClaimantKind.PERSON and claimant.name:
            self._spoken.append((span[0], claimant.name))
        return claimant

    def _inside(self, span: tuple[int, int]) -> list[Name]:
        low, high = bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1])
        return [name for name in self._names[low:high] if name.end <= span[1] + 2]

    def _named(self, span: tuple[int, int], printed: Span) -> Claimant | None:
        """Return the claimant if the phrase itself holds its name."""
        names = self._inside(span)
        head = self._head(span)
        persons = [name for name in names if self._is_person(name)]
        for name in persons:
            if name.end <= head or name.start > head or (len(persons) == 1 and _is_titled(name)):
                return self._person(name, printed, span)
        if names and names[-1].end >= head - 1:
            phrase = _without_article(self._text[span[0] : head])
            return Claimant(kind=ClaimantKind.ORGANISATION, name=phrase, span=printed)
        return None

    def _head(self, span: tuple[int, int]) -> int:
        """Return where the first part of the phrase ends: before a comma, a bracket or a preposition."""
        match = re.search(r"[,(]| (?:of|for|from|at|in|who|with) ", self._text[slice(*span)])
        return span[0] + match.start() if match else span[1]

    def _is_person(self, name: Name) -> bool:
        return not name.is_organisation and (name.is_full or bool(name.titles) or (name.words[-1] in self._full))

    def _person(self, name: Name, printed: Span, span: tuple[int, int]) -> Claimant:
        full = name if name.is_full else self._full.get(name.words[-1], name)
        role = self._text[span[0] : name.start].strip(" ,") or None
        return Claimant(kind=ClaimantKind.PERSON, name=full.text, span=printed, role=role)

    def _pronoun(self, word: str, printed: Span) -> Claimant:
        if word in _PERSONAL:
            name = self._last_person(printed.start)
            if name:
                self._spoken.append((printed.start, name))
                return Claimant(kind=ClaimantKind.PERSON, name=name, span=printed)
        return Claimant(
            kind=ClaimantKind.ROLE if word in _PERSONAL else ClaimantKind.COLLECTIVE, name=word, span=printed
        )

    def _last_person(self, before: int) -> str | None:
        """Return who spoke last, unless a full or titled name has come in since."""
        spoken = next(((at, name) for at, name in reversed(self._spoken) if at < before), None)
        index = bisect_left(self._starts, before)
        for name in reversed(self._names[max(0, index - 12) : index]):
            if spoken is not None and name.start <= spoken[0]:
                break
            if self._is_person(name) and (spoken is None or _is_titled(name)):
                return (name if name.is_full else self._full.get(name.words[-1], name)).text
        return spoken[1] if spoken else None

    def _described(self, text: str, words: list[str], printed: Span) -> Claimant:
        """Return the claimant that a common noun describes."""
        phrase = _without_article(text)
        lower = [word.lower() for word in words]
        head = _head_word(text)
        if any(sign in text.lower() for sign in _HIDDEN):
            return Claimant(kind=ClaimantKind.ANONYMOUS, name=phrase, span=printed)
        if head in _DOCUMENTS:
            return Claimant(kind=ClaimantKind.DOCUMENT, name=phrase, span=printed)
        known = self._by_role(head, lower, printed.start)
        if known is not None:
            return known.model_copy(update={"span": printed, "role": phrase})
        return Claimant(kind=_kind_of(head, lower), name=phrase or UNNAMED.name, span=printed)

    def _by_role(self, head: str, lower: list[str], before: int) -> Claimant | None:
        """Return the person or body that the article introduced by the same noun ("the ministry", "the minister")."""
        if not lower or lower[0] not in ("the", "his", "her", "its", "their"):
            return None
        index = bisect_left(self._starts, before)
        for name in reversed(self._names[:index]):
            if head in name.titles and name.is_full:
                return Claimant(kind=ClaimantKind.PERSON, name=name.text)
            if head in _BODIES and len(lower) == 2 and len(name.words) > 1 and name.words[-1].lower() == head:
                return Claimant(kind=ClaimantKind.ORGANISATION, name=name.text)
        return None


def _is_titled(name: Name) -> bool:
    return bool(name.titles) or name.is_full


def _head_word(text: str) -> str:
    first = re.split(r",|\(| (?:of|for|from|at|in|on|who|with|to|by) ", text, maxsplit=1)[0]
    words = _WORD.findall(first)
    return words[-1].lower().removesuffix("’s").removesuffix("'s") if words else ""


def _kind_of(head: str, lower: list[str]) -> ClaimantKind:
    if head in _BODIES:
        return ClaimantKind.ORGANISATION
    if head in _ANONYMOUS and lower[0] not in ("the", "local", "police", "health"):
        return ClaimantKind.ANONYMOUS
    if head in _COLLECTIVES or (head.endswith("s") and not head.endswith("ss")):
        return ClaimantKind.COLLECTIVE
    return ClaimantKind.ROLE


def _without_article(text: str) -> str:
    """Return the phrase in one line without a leading article or a possessive ending.

    >>> _without_article("the health  ministry’s")
    'health ministry'
    """
    line = " ".join(text.split())
    line = re.sub(r"^(?:the|a|an)\s", "", line, flags=re.IGNORECASE)
    return re.sub(r"[’']s?$", "", line).strip(" ,")


__all__ = ["TITLES", "Cast"]
