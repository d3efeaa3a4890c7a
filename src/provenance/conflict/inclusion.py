"""Inclusion: whom a count takes in or leaves out, as the sentences around it tell.

"The list includes the crew but leaves out four residents" explains why another count is higher by four. Words of this
kind speak of one number of their sentence, or, where they begin with the count itself ("The list …"), of the figure
that the sentence before gives. Beside the words stand the numbers that they set apart from a count.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from provenance.conflict.words import NUMBER_WORDS

_NUMBER = re.compile(rf"\b(?:\d[\d,.]*\d|\d|{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE)
_SCOPE = re.compile(
    r"\b(?:counts|counting|takes in|taking in|leaves? out|leaving out|excludes?|excluding)"
    r"\s+(?:only\s+|also\s+|in\s+)?(?:the|a|an|those|his|her|their|its)\b[^.;,]{0,50}"
    r"|\b(?:takes in|taking in|leaves? out|leaving out|excludes?|excluding)\s+(?:\d|any|every|people|all)[^.;,]{0,50}"
    r"|\bincluding\s+(?:the\s+|those\s+)?(?:missing|presumed|unaccounted|wounded|later deaths)\b",
    re.IGNORECASE,
)


def find_scope(text: str, start: int, end: int, number: int) -> str:
    """Return the words of a sentence that say whom one of its counts takes in or leaves out; empty when there are none.

    They speak of the first number behind them, or of the last before them where none follows.

    Args:
        text: of the article.
        start: of the sentence.
        end: of the sentence.
        number: where the number of the count starts.

    >>> text = "They speak of five; the union, which counts the missing among the lost, speaks of seven."
    >>> find_scope(text, 0, 88, text.index("seven")), find_scope(text, 0, 88, text.index("five"))
    ('counts the missing among the lost', '')
    """
    found = _SCOPE.search(text, start, end)
    if found is None:
        return ""
    after = _NUMBER.search(text, found.end(), end)
    before = [one.start() for one in _NUMBER.finditer(text, start, found.start())]
    told = after.start() if after else before[-1] if before else number
    return found[0] if told == number else ""


BESIDE = 350
"""Characters before and after a figure in which words may set some people apart from its count."""
_REACH = 60
"""Characters that may lie between such words and the number of those they set apart."""
_SET_APART = re.compile(
    r"\b(?:leaves? out|left out|leaving out|exclud(?:e[sd]?|ing)|omit(?:s|ted|ting)?|without counting"
    r"|(?:not|never|nor|un)\W?(?:been |be |yet )?(?:count(?:s|ed|ing)?|includ(?:e|ed|ing)|list(?:ed)?)\b"
    r"|(?<!\bthat )(?<!\bwhich )includ(?:es?|ed)|(?:do|does|did)(?:n[’']t| not) (?:include|count|list)|add(?:s|ed|ing)"
    r"|in no (?:log|list|register|book|file)|asked to be left off|differ(?:s|ed)? by|difference (?:is|of|being)"
    r"|takes? in|took in|taking in|presumed|unaccounted|declared dead|(?:died|dead|perished) (?:\w+ )?"
    r"(?:later|afterwards|since|the following)|later (?:died|deaths?)|(?:days|weeks|months) (?:later|afterwards)"
    r"|since died|succumbed)\b",
    re.IGNORECASE,
)
_ONE_APART = re.compile(
    r"\b(?:includ(?:es|ed|ing)|count(?:s|ed|ing)|takes in|leaves? out|exclud(?:es|ed|ing)|without|plus|besides"
    r"|apart from)\s+the\s+(?:presumed\s|alleged\s|suspected\s|suicide\s)?"
    r"(?:gunman|attacker|assailant|bomber|shooter|killer|perpetrator|hijacker|suspect|driver|pilot)\b",
    re.IGNORECASE,
)
"""One whom some counts take in and others leave out: whoever did the harm, or was at the wheel."""
_STOP = re.compile(r"[.!?]\s|\n")
_COUNTED = re.compile(
    rf"\b(?:\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(NUMBER_WORDS)})\b"
    r"(?!\s*(?:per cent|percent|%|(?:more|hours|days|weeks|months|years)\b))",
    re.IGNORECASE,
)


def read_set_apart(text: str, start: int) -> tuple[int, ...]:
    """Return the numbers of those whom words near a figure set apart from a count: the nearest number to each.

    >>> text = "The list of 53 leaves out four residents of a home."
    >>> read_set_apart(text, text.index("53"))
    (4,)
    """
    low, high = max(0, start - BESIDE), min(len(text), start + BESIDE)
    cues = find_within(_SET_APART, text, low, high)
    alone = {1} if find_within(_ONE_APART, text, low, high) else set()
    if not cues:
        return tuple(alone)
    numbers = [found for found in _COUNTED.finditer(text, low, high) if found.start() != start]
    nearest = (_find_nearest(text, numbers, cue) for cue in cues)
    return tuple(sorted({_to_number(found[0]) for found in nearest if found} | alone))


def find_within(pattern: re.Pattern[str], text: str, low: int, high: int) -> list[re.Match[str]]:
    """Return where a pattern matches within a stretch, from where it does in the whole text.

    Figures stand close together, and their stretches overlap. What lies across an end of a stretch may hold a match of
    its own within it, so that such a stretch is searched by itself.
    """
    found = _find_all(pattern, text)
    first = bisect_left(found, low, key=_end)
    last = bisect_left(found, high, key=_start)
    crosses = first < last and (found[first].start() < low or found[last - 1].end() > high)
    if crosses or (high < len(text) and text[high - 1 : high + 1].replace("_", "a").isalnum()):
        return list(pattern.finditer(text, low, high))
    return found[first:last]


def _start(match: re.Match[str]) -> int:
    return match.start()


def _end(match: re.Match[str]) -> int:
    return match.end()


@lru_cache(maxsize=4)
def _find_all(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    return list(pattern.finditer(text))


def _find_nearest(text: str, numbers: Sequence[re.Match[str]], cue: re.Match[str]) -> re.Match[str] | None:
    """Return the number that stands nearest to a cue in its sentence; of two as near, the one behind it."""
    near = [(gap, one.start() < cue.start(), one) for one in numbers if (gap := _measure_gap(text, one, cue)) <= _REACH]
    return min(near, key=lambda found: found[:2])[2] if near else None


def _measure_gap(text: str, number: re.Match[str], cue: re.Match[str]) -> int:
    """Return the characters between a number and a cue; more than a sentence may have where a sentence ends."""
    first, last = (number.end(), cue.start()) if number.start() < cue.start() else (cue.end(), number.start())
    return last - first if last <= first or not _STOP.search(text, first, last) else 2 * BESIDE


def _to_number(words: str) -> int:
    plain = words.casefold().replace(",", "")
    return int(NUMBER_WORDS.get(plain, plain))
