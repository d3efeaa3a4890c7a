"""Names of persons and organisations as an article prints them, in full and shortened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.extraction.attributions.grammar import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    word_set,
)
from provenance.extraction.attributions.tokens import Paragraph, Token

TITLES = word_set("""
    mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count president vice prime minister
    premier chancellor secretary foreign interior defence defense health finance justice deputy chief general gen
    colonel col lieutenant lt major maj captain capt commander cmdr admiral adm sergeant sgt corporal senator sen
    representative rep congressman congresswoman governor gov mayor councillor councilor ambassador judge justice
    attorney prosecutor spokesman spokeswoman spokesperson director chairman chairwoman chair ceo superintendent
    inspector detective officer commissioner sheriff king queen prince princess pope cardinal archbishop bishop
    reverend rev father sister brother imam rabbi sheikh ayatollah archdeacon dean coach manager acting former ex
    interim then first lady speaker leader head host author founder professor engineer analyst economist lawyer
    nurse doctor surgeon brigadier rear-admiral vice-admiral constable marshal mp mep state senior junior assistant
    associate executive managing party opposition home
""")
_ORGANISATION = word_set("""
    ministry department office agency university college school institute institution committee commission council
    court party bank company corporation corp inc ltd group union association organisation organization federation
    foundation society club team league army navy force forces police service services authority board bureau
    parliament senate house congress government administration church hospital centre center network news times post
    press herald guardian journal tribune daily weekly magazine television radio media broadcasting airlines airways
    fund trust alliance coalition movement front brigade brigades command guard guards embassy consulate nations red
    cross crescent watch international fbi cia un nato eu who unicef ministerial cabinet assembly tribunal
    laboratory academy museum industries technologies systems partners holdings campaign
""")
_PARTICLES = word_set("""
    de da do dos di del della der den la le el al bin ibn van von und y e st
""")
_JOINERS = frozenset(["of", "for", "and", "the", "de"])
_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True)
class Name:
    """A printed name, as offsets in the article's text."""

    start: int
    end: int
    words: tuple[str, ...]
    """The words of the name without titles and possessive endings."""
    titles: tuple[str, ...] = ()
    """Titles printed before it, in lower case."""

    @property
    def text(self) -> str:
        """The name in one line."""
        return " ".join(self.words)

    @property
    def is_organisation(self) -> bool:
        """Tell whether the words name a body rather than a person, as far as they show it."""
        return (
            any(word.lower() in _ORGANISATION for word in self.words)
            or any(word.lower() in _JOINERS and word.islower() and word not in _PARTICLES for word in self.words)
            or (len(self.words) == 1 and len(self.words[0]) > 1 and self.words[0].isupper())
        )

    @property
    def is_full(self) -> bool:
        """Tell whether the name has at least two parts and may so be a person's full name."""
        return len(self.words) > 1 and not self.is_organisation


def find_names(paragraphs: Sequence[Paragraph]) -> Iterator[Name]:
    """Yield the runs of capitalised words that may name somebody, in the order of the text."""
    for paragraph in paragraphs:
        k = 0
        while k < len(paragraph.tokens):
            end = _run_end(paragraph, k)
            if end > k:
                yield from _split_titles(paragraph.tokens[k:end])
            k = max(end, k + 1)


def _run_end(paragraph: Paragraph, k: int) -> int:
    """Return the end of the run of name words that begins at token ``k``; ``k`` itself when none does."""
    if not _is_name_word(paragraph, k):
        return k
    end = k + 1
    while end < len(paragraph.tokens):
        if paragraph.words[end - 1].endswith("'s") or paragraph.tokens[end].start - paragraph.tokens[end - 1].end > 1:
            break
        if _is_name_word(paragraph, end):
            end += 1
        elif _is_joiner(paragraph, end) or _is_initial_stop(paragraph, end):
            end += 2
        else:
            break
    return min(end, len(paragraph.tokens))


def _is_name_word(paragraph: Paragraph, k: int) -> bool:
    text, word = paragraph.tokens[k].text, paragraph.words[k]
    if not text[0].isupper() or word in TIME_WORDS - {"may", "march", "april", "june", "august"}:
        return False
    closed = (
        word in DETERMINERS or word in PREPOSITIONS or word in SUBORDINATORS or word in ADVERBS or word in _NO_NAMES
    )
    return not closed


_NO_NAMES = word_set("""
    he she they it i we you who which what and but or nor yet there here asked speaking citing despite mr.
""")


def _is_joiner(paragraph: Paragraph, k: int) -> bool:
    word = paragraph.words[k]
    joins = word in _PARTICLES or word in ("of", "for")
    return joins and k + 1 < len(paragraph.tokens) and _is_name_word(paragraph, k + 1)


def _is_initial_stop(paragraph: Paragraph, k: int) -> bool:
    before = paragraph.tokens[k - 1].text
    initial = len(before) == 1 or before.lower() in TITLES
    return (
        paragraph.tokens[k].text == "."
        and initial
        and k + 1 < len(paragraph.tokens)
        and _is_name_word(paragraph, k + 1)
    )


def _split_titles(tokens: Sequence[Token]) -> Iterator[Name]:
    words = [token for token in tokens if token.text != "." or len(tokens) < 3]
    first = 0
    while first < len(words) - 1 and words[first].text.lower().rstrip(".") in TITLES:
        first += 1
    titles = tuple(token.text.lower() for token in words[:first])
    rest = words[first:]
    if rest and rest[0].text.lower() in ("of", "for"):
        first, titles, rest = 0, (), words
    clean = tuple(_POSSESSIVE.sub("", token.text) for token in rest)
    if any(clean):
        yield Name(rest[0].start, rest[-1].end, tuple(word for word in clean if word), titles)
