"""Words compared: what two renderings of one utterance share, and in which words they differ.

Case, punctuation, contractions, accents, hyphens and inflection are set aside before anything is compared; what
remains are stems of content words, negations and numbers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from provenance.reference.numerals import NUMERALS

_CONTRACTIONS = (
    (re.compile(r"\bcan't\b"), "can not"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'m\b"), " am"),
    (re.compile(r"'s\b"), ""),
)
_IN_ORDER = re.compile(r"\bin order (?=to\b)")
_JOINED = re.compile(r"(?<=\d),(?=\d{3})|(?<=[a-z])-(?=[a-z])")
_WORD = re.compile(r"[^\W_]+")


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


NUMBER_WORDS = {word: str(number) for word, number in NUMERALS.items() if word != "one"}
"""Number words as digits; "one" stays a word, because it is mostly a pronoun."""
_NEGATIONS = _set_of("not no never none nobody nothing neither nor without cannot")
_FUNCTION_WORDS = _set_of(
    "a an the and or but if so as at by for from in into of off on onto out over to up with than then that this these "
    "those there here it its he him his she her hers they them their we us our ours you your i me my mine am is are "
    "was were be been being do does did done have has had having will would shall should can could may might must "
    "just only also too very all any some each every both such own same who whom whose which what when where why how "
    "again about under until while because like one before after"
)
_SUFFIXES = (
    "ations",
    "ation",
    "ingly",
    "ings",
    "ing",
    "ies",
    "ied",
    "edly",
    "ful",
    "red",
    "ed",
    "es",
    "ic",
    "ism",
    "ist",
    "ly",
    "s",
    "e",
)
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Wording:
    """What a rendering says, without its inflection."""

    words: tuple[str, ...]
    """Words in order, folded, with contractions written out and numbers as digits."""
    content: tuple[str, ...]
    """Stems of the content words, and numbers, in order."""
    stems: frozenset[str]
    """Stems of its content words, without negations and numbers."""
    numbers: frozenset[str]
    negations: int

    def has_words_of(self, other: Wording) -> bool:
        """Tell whether the other's words stand in this one in one piece, or are all of it."""
        size = len(other.words)
        return any(self.words[at : at + size] == other.words for at in range(len(self.words) - size + 1))


def read_wording(text: str) -> Wording:
    """Return the wording of a rendering.

    >>> read_wording("“We don’t support genocides.”").words == read_wording("We do not support genocides,").words
    True
    """
    words = split_words(text)
    content = [word for word in words if word not in _FUNCTION_WORDS and word not in _NEGATIONS]
    return Wording(
        words=words,
        content=tuple(word if word[0].isdigit() else stem(word) for word in content),
        stems=frozenset(stem(word) for word in content if not word[0].isdigit()),
        numbers=frozenset(word for word in content if word[0].isdigit()),
        negations=sum(word in _NEGATIONS for word in words),
    )


@lru_cache(maxsize=1024)
def split_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, contractions written out and number words as digits.

    >>> split_words("“Don’t touch the 1,400 anti-Semitic cafés”")
    ('do', 'not', 'touch', 'the', '1400', 'antisemitic', 'cafes')
    """
    folded = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    if not folded.isascii():
        folded = "".join(char for char in folded if not unicodedata.combining(char))
    if "'" in folded:
        for short, long in _CONTRACTIONS:
            folded = short.sub(long, folded)
    folded = _JOINED.sub("", _IN_ORDER.sub("", folded))
    return tuple(intern(NUMBER_WORDS.get(word, word)) for word in _WORD.findall(folded))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the word without a common ending.

    >>> stem("drowned"), stem("drowning"), stem("lies")
    ('drown', 'drown', 'lie')
    """
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return stem(word[: -len(suffix)])
    return word


def share_of(left: Wording, right: Wording) -> float:
    """Return the share of the shorter wording's content that the longer one has too, 0 to 1.

    >>> share_of(read_wording("burn every creek"), read_wording("we empty every creek"))
    0.5
    """
    shorter = min(len(left.stems) + len(left.numbers), len(right.stems) + len(right.numbers))
    shared = len(left.stems & right.stems) + len(left.numbers & right.numbers)
    return shared / shorter if shorter else 0.0


def is_english(text: str) -> bool:
    """Tell whether a stretch reads as English rather than as another language; a few words alone count as English.

    >>> is_english("A death toll is a treaty"), is_english("On nous a oubliés. Deux jours sans un mot.")
    (True, False)
    """
    return are_english(split_words(text))


def are_english(told: Iterable[str]) -> bool:
    """Tell whether folded words read as English, as ``is_english`` does of a stretch of text."""
    words = [word for word in told if word.isalpha()]
    foreign = sum(word in _FOREIGN and word not in _SHARED for word in words)
    known = sum(word in _ENGLISH or word.endswith(_ENGLISH_ENDINGS) for word in words)
    if foreign > known:
        return False
    return known > 0 or len(words) < _SOME_WORDS or any(word in _SHARED for word in words)


_SOME_WORDS = 4
_ENGLISH_ENDINGS = ("ing", "ed", "ly", "tion", "ness")
_SHARED = _set_of("a as at do he i in is it me no off on one or so up was her")
"""Function words that other languages have too."""
_ENGLISH = (_FUNCTION_WORDS | NUMBER_WORDS.keys() | _set_of("not no never nobody nothing")) - _SHARED
_FOREIGN = _set_of(
    "le la les du une un que qui nous vous ils elle est sont dans pour sur avec pas je ne mais et el los las una por "
    "para del se es como al lo der das und ist nicht ein eine dem sie wir ich zu auf mit von dass on nos van esta "
    "sans no me con en de"
)
