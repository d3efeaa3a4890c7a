"""Sentences worth reading: those that hold a word of harm and a number, found without reading the others closely.

Texts come with a paragraph a line, a sentence a line, or broken hard at some 70 characters; a break inside a sentence
must not cut it, a headline must not run into the next line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.extraction.figures.harms import COUNT_SIGNS
from provenance.extraction.figures.lexicon import MULTIPLES
from provenance.extraction.figures.wording import Wording
from provenance.extraction.figures.words import MASS, NAME, NONE, SCALE, TAG_OF, TRIGGERS, find_telling

_END = re.compile(r"[.!?…\n](?:(?<=\n)(?:[ \t]*\n\s*)?|(?<!\n)[\"”’')\]]*(?=\s+[\"“‘'(\[—–-]*[A-Z0-9À-Þ]))")
"""A mark that may end a sentence, with what closes behind it, before a capital or a digit; or the end of a line."""
_SHORTENED = """
    mr mrs ms dr prof gen col lt maj capt sgt cpl brig adm sen rep gov rev hon st jr sr vs no inc ltd co corp jan feb
    mar apr jun jul aug sept sep oct nov dec rt rte etc messrs pvt cmdr supt det insp lieut ph fr u.s u.n u.k"""
_ABBREVIATIONS = frozenset(_SHORTENED.split())
_LONG = 1 + max(map(len, _ABBREVIATIONS))
"""Letters of a word that is no abbreviation."""
_LAST_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w.]*\Z")
_DIGIT = re.compile("[0-9]")
_COUNTING = find_telling(words for words, tag in TAG_OF.items() if tag in (NAME, SCALE, MASS)) | MULTIPLES.keys()
_LEADING = find_telling(words for words, tag in TAG_OF.items() if tag == NONE) | {"half", "all", "both"}
"""Words that count nobody by themselves: beside a word of harm they do, or beside a number."""
TELLING = TRIGGERS | COUNT_SIGNS
WRAPPED_AT = 100
"""Texts without a longer line are taken to be broken hard."""
SHORTEST = 45
"""A shorter line of such a text ends where its author ended it."""
LONGEST = 4000
"""A longer stretch without an end of a sentence is cut, so that no rule meets an endless one."""


def find_stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every sentence of the text."""
    wrapped = _is_wrapped(text)
    start = 0
    for match in _END.finditer(text):
        if not _ends(text, match, wrapped=wrapped):
            continue
        end = match.end()
        if end - start > LONGEST:
            yield from _pieces(start, end)
        else:
            yield start, end
        start = end
    yield from _pieces(start, len(text))


def find_signs(wording: Wording, sentence: tuple[int, int], telling: frozenset[str] = TELLING) -> tuple[bool, bool]:
    """Tell whether a sentence may count harm, and whether it holds a word of harm.

    A number may count harm wherever it stands, words such as "no" and "all" only beside a word of harm.

    Args:
        wording: the article as single words.
        sentence: where the sentence begins and ends.
        telling: words of harm and of counting.

    >>> from provenance.extraction.figures.wording import read_wording
    >>> find_signs(read_wording("six cooks drowned. nobody slept."), (0, 18))
    (True, True)
    """
    words = wording.between(*sentence)
    harms = not telling.isdisjoint(words)
    counts = _DIGIT.search(wording.text, *sentence) is not None or not _COUNTING.isdisjoint(words)
    return counts or (harms and not _LEADING.isdisjoint(words)), harms


def _is_wrapped(text: str) -> bool:
    lines = text[:20_000].split("\n")
    return len(lines) > 3 and max(map(len, lines)) <= WRAPPED_AT


def _ends(text: str, match: re.Match[str], *, wrapped: bool) -> bool:
    mark = match.group()
    if mark == "\n":
        return not wrapped or _ends_line(text, match)
    start = match.start()
    if mark[0] != "." or len(mark) > 1:
        return True
    if start > _LONG and text[start - _LONG : start].isalpha():
        return True
    last = _LAST_WORD.search(text, max(0, start - 12), start)
    word = last.group().lower() if last else ""
    return not (word in _ABBREVIATIONS or (len(word) == 1 and word != "i"))


def _ends_line(text: str, match: re.Match[str]) -> bool:
    """Tell whether the author ended a line of a text that is broken hard."""
    line = text.rfind("\n", max(0, match.start() - WRAPPED_AT), match.start()) + 1
    return match.start() - line < SHORTEST or text[match.end() : match.end() + 2].isspace()


def _pieces(start: int, end: int) -> list[tuple[int, int]]:
    return [(low, min(low + LONGEST, end)) for low in range(start, end, LONGEST)]
