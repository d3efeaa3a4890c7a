"""Words of a sentence with their classes: the alphabet in which the grammar of figures is written.

A sentence is cut into words, each word gets one letter for its class (``K`` a participle of harm, ``b`` a form of "be",
``p`` a preposition …), and words that belong together ("at least", "lost their lives") become one. The letters of a
sentence, joined, are a short string over which the rules of the grammar are ordinary regular expressions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from provenance.extraction.figures import harms, lexicon, modifiers
from provenance.reference.numerals import NUMERALS, TENS, UNITS

DIGITS = "0"
NAME = "1"
"""A number word below one hundred."""
SCALE = "2"
"""hundred, thousand, million, dozen, score."""
MASS = "3"
"""dozens, scores, hundreds, several, a few: counts without a number."""
NONE = "z"
"""no, nobody, none: the words of zero statements."""
MODIFIER = "M"
TOLL = "T"
PERSON = "P"
THING = "U"
OTHER = "w"

# The first alternatives say nothing that the others do not: most words are plain, and they find their ends fastest; the
# space behind a word is taken with it, because to look for a word there costs as much as to find one. No quotation mark
# is a word, because the grammar reads across them: '"more than 300" dead'.
_TOKEN = re.compile(
    r"([a-z]{2,}+(?![\w'-])"
    r"|[,.;:()]"
    r"|[$£€¥₪]\s?\d[\d.,]*"
    r"|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s|d)\b)?(?:-[^\W\d_][^\W\d_-]*(?:-[^\W\d_]+)*)?"
    r"|[^\W\d_](?:\.[^\W\d_])+\.?"
    r"|[^\W\d_]++-?\d[\w-]*"
    r"|[^\W\d_]++(?:['-][^\W\d_]++)*+"
    r"|[^\s\w\"'])( ?)"
)

_PUNCTUATION = {
    ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "–": "-", "—": "-",
    ".": ".", "!": ".", "?": ".", "%": "U", "°": "U", "…": ".", "*": ":", "•": ":",
}  # fmt: skip
_CARRYING = frozenset(harms.CARRYING)
_CENTRES = frozenset(("center", "centre", "centers", "centres"))
_GRAMMATICAL = frozenset("bhmxdyYpotcra")
"""Classes of words that every text is full of."""
FARTHEST_HOSPITAL = 10
"""Words after a verb of carrying among which the hospital stands."""
_PLAIN = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "‑": "-", "‐": "-"}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence; ``starts`` and ``ends`` count code points of the article's text."""

    forms: list[str]
    starts: list[int]
    ends: list[int]
    tags: str
    """Their classes, a letter each."""
    text: str = field(repr=False)
    """The sentence in lower case with straight quotation marks; as long as the original."""
    offset: int = 0


def plain(text: str) -> str:
    """Return the text in lower case with straight quotation marks, code point for code point.

    >>> plain("“Eleven DEAD”")
    '"eleven dead"'
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    for mark, straight in _PLAIN.items():
        lowered = lowered.replace(mark, straight)
    return lowered


def _zero_words() -> dict[str, str]:
    return dict.fromkeys(
        ("no", "nobody", "no one", "no-one", "none", "not one", "not a single", "not a soul", "zero", "without"), NONE
    )


def _tags() -> dict[str, str]:
    tags = dict(_PUNCTUATION)
    tags.update(dict.fromkeys(lexicon.THINGS, THING))
    tags.update(dict.fromkeys(lexicon.PEOPLE, PERSON))
    tags.update(lexicon.FUNCTION)
    tags.update({words: role for words, (role, _) in harms.ENTRIES.items()})
    tags.update(dict.fromkeys(harms.TOLLS, TOLL))
    tags.update(dict.fromkeys(modifiers.MODIFIER_BEFORE, MODIFIER))
    tags.update(dict.fromkeys(modifiers.MODIFIER_AFTER, MODIFIER))
    tags.update(dict.fromkeys(_names(), NAME))
    tags.update(dict.fromkeys(lexicon.SCALES, SCALE))
    tags.update(dict.fromkeys((*lexicon.MASSES, *lexicon.VAGUE, *lexicon.VAGUE_PHRASES), MASS))
    tags.update(_zero_words())
    tags.update({words: OTHER for topic in harms.TOPICAL.values() for words in topic if " " in words})
    return tags


def _names() -> dict[str, int]:
    names = {name: value for name, value in NUMERALS.items() if value}
    for ten, tens in TENS.items():
        names.update({f"{ten}-{unit}": tens + units for unit, units in UNITS.items() if 0 < units < 10})
    return names


_NOUNS_IN_LY = frozenset(("family", "assembly", "supply", "reply", "anomaly", "monopoly", "butterfly"))
"""Nouns that end like an adverb."""
NUMBER_OF = _names()
"""Value of the number words below one hundred."""
# Modifiers whose single word also serves otherwise stay function words; the grammar of quantities looks at their form.
_SINGLE = {
    "over",
    "above",
    "about",
    "around",
    "some",
    "all",
    "just",
    "only",
    "from",
    "between",
    "under",
    "below",
    "plus",
}
TAG_OF = {words: tag for words, tag in _tags().items() if words not in _SINGLE} | {
    words: lexicon.FUNCTION.get(words, "a") for words in _SINGLE
}
_PHRASES: dict[tuple[str, str], list[list[str]]] = {}
"""Phrases by their first two words, the longest first."""
for _phrase in sorted((words for words in TAG_OF if " " in words), key=len, reverse=True):
    _first, _second, *_ = _phrase.split()
    _PHRASES.setdefault((_first, _second), []).append(_phrase.split())


def find_telling(phrases: Iterable[str]) -> frozenset[str]:
    """Return words of which every phrase holds one: such as are phrases themselves, else the longest of its own."""
    cut = [re.findall(r"[^\W\d_]+", words) for words in phrases]
    telling = {words[0] for words in cut if len(words) == 1}
    for words in cut:
        if telling.isdisjoint(words):
            telling.add(max(words, key=lambda word: (lexicon.FUNCTION.get(word, "w") not in _GRAMMATICAL, len(word))))
    return frozenset(telling)


TRIGGERS = find_telling((*harms.ENTRIES, *harms.TOLLS, *harms.HOSPITALS, *_CENTRES, "cases"))
"""Words of which a sentence must hold one to be worth reading."""
TOPIC_TRIGGERS = {topic: find_telling(telling) for topic, telling in harms.TOPICAL.items()}
"""Further such words where an article is about a topic."""


def read_words(text: str, start: int, end: int, topics: Iterable[str] = ()) -> Words:
    """Cut the sentence ``text[start:end]`` of a plain text into words with their classes.

    Args:
        text: a plain text.
        start: where the sentence begins.
        end: where it ends.
        topics: what the text is about, of ``TOPICAL``: in a text about a disease "cases" are people.
    """
    pieces = _TOKEN.split(text[start:end])  # by turns what is no word, a word, and the space behind it
    bounds = list(accumulate(map(len, pieces), initial=start))
    forms, starts, ends = pieces[1::3], bounds[1:-1:3], bounds[2::3]
    _join_phrases(forms, starts, ends)
    tags = [TAG_OF.get(form) or _guess(form) for form in forms]
    for topic in topics:
        telling = harms.TOPICAL[topic]
        if not telling.keys().isdisjoint(forms):
            tags = [telling[form][0] if form in telling else tag for form, tag in zip(forms, tags, strict=True)]
    return Words(forms, starts, ends, "".join(tags), text)


def _guess(form: str) -> str:
    if not form.isalpha():
        if form[0].isdigit():
            return DIGITS if form[-1].isdigit() and ":" not in form and "/" not in form else "N"
        if form[0] in "$£€¥₪":
            return "N"
        if form.endswith("n't"):
            return "x"
    return "a" if form.endswith("ly") and len(form) > 4 and form not in _NOUNS_IN_LY else OTHER


def _join_phrases(forms: list[str], starts: list[int], ends: list[int]) -> None:
    """Make the words of each phrase one, in place."""
    opening = [at for at, pair in enumerate(pairwise(forms)) if pair in _PHRASES]
    joined: list[tuple[int, int, str]] = []
    free = 0
    for at in opening:
        if at < free:
            continue
        if (size := _phrase_at(forms, at)) > 1:
            joined.append((at, at + size, " ".join(forms[at : at + size])))
        elif forms[at] in _CARRYING and (size := _to_hospital(forms, at)) > 1:
            joined.append((at, at + size, f"{forms[at]} to hospital"))
        free = at + size
    for at, end, phrase in reversed(joined):
        forms[at:end], starts[at:end], ends[at:end] = [phrase], [starts[at]], [ends[end - 1]]


def _to_hospital(forms: list[str], at: int) -> int:
    """Return the words from a verb of carrying to a hospital by its name: "rushed to St. Ilma County Hospital"."""
    if forms[at + 1 : at + 2] != ["to"]:
        return 1
    for place in range(at + 2, min(len(forms), at + FARTHEST_HOSPITAL)):
        form = forms[place]
        if form in harms.HOSPITALS:
            return place + 1 - at
        if form in _CENTRES and forms[place - 1] in ("medical", "trauma", "health"):
            return place + 1 - at
        if not form[0].isalpha() and not (form == "." and forms[place - 1] == "st"):
            return 1
    return 1


def _phrase_at(forms: list[str], at: int) -> int:
    """Return the words of the longest phrase that two words open, or 1."""
    for phrase in _PHRASES[forms[at], forms[at + 1]]:
        if forms[at : at + len(phrase)] == phrase:
            return len(phrase)
    return 1
