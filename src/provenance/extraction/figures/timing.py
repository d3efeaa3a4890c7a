"""Which figures are of the article's own event beyond doubt, and which of other events.

"The army said on Saturday that it had killed 24": a sentence with a day of the week and no earlier time is of what the
article tells, whatever stands before it. "It was the third riot this year. In May nine people died in Varn": what is
told with a month behind such a count of events is of the others.
"""

from __future__ import annotations

import re

from provenance.extraction.figures.lexicon import MONTHS
from provenance.extraction.figures.scope import EVENT_NOUN, is_background

_DAY = re.compile(
    r"\b(?:yesterday|today|tonight|this (?:morning|afternoon|evening)"
    r"|(?:on|late|early|said|announced|reported) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_MONTH = re.compile(rf"\b(?:{'|'.join(name for name in MONTHS if name not in ('may', 'mar'))}|in may|may \d|\d may)\b")
_PERIOD = r"(?:this (?:year|month|week|summer|winter|season)|in (?:a|as many|\w+) (?:day|week|month|year)s?|since)"
_COUNTED = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b"
    rf"(?P<of>[^.!?\n]{{0,60}}?)\b{_PERIOD}\b"
)
_RANKED = re.compile(
    rf"\b(?:deadliest|worst|bloodiest) (?:\w+ ){{0,2}}?{EVENT_NOUN.pattern}(?:(?!, (?:and|but)\b)[^.;:]){{0,40}}?"
    r"\b(?:since|after|behind) (?!(?:the )?(?:start|war)\b)(?:(?!, (?:and|but)\b)[^.;:]){0,80}\Z"
)
_DATED_EVENT = re.compile(
    rf"{EVENT_NOUN.pattern} (?:of|in) (?P<year>(?:1[5-9]|20)\d\d),? (?:which|that|when|in which)\b[^.;:]{{0,40}}\Z"
)
PARAGRAPH = 600
"""Characters before a number in which its paragraph is looked at."""


def tells_now(sentence: str, year: int | None) -> bool:
    """Tell whether a sentence in lower case gives a day of these days, and no earlier time.

    >>> tells_now("the guard said on friday it had shot nine", 2021), tells_now("on friday, 4 june, nine died", 2021)
    (True, False)

    Args:
        sentence: the sentence.
        year: the one the article writes in.
    """
    return bool(_DAY.search(sentence)) and not _MONTH.search(sentence) and not is_background(sentence, year)


def recounts_others(text: str, sentence: tuple[int, int], number: int) -> bool:
    """Tell whether a number is of an event told with its month behind a count of events of its kind.

    Args:
        text: the article in lower case.
        sentence: where the sentence of the number starts and ends.
        number: where the number starts.
    """
    if not _MONTH.search(text, *sentence):
        return False
    low = max(0, number - PARAGRAPH)
    paragraph = text[max(low, text.rfind("\n", low, number) + 1) : number]
    counted = next((found for found in _COUNTED.finditer(paragraph) if _counts_events(paragraph, found)), None)
    if counted is None:
        return False
    behind = max(sentence[0], number - len(paragraph) + counted.end())
    return bool(_MONTH.search(text, behind, sentence[1]))


def compares_events(text: str, sentence: tuple[int, int], number: int, year: int | None) -> bool:
    """Tell whether a number is of an event that is older by its words: "the quake of 2005, which killed", "since".

    Args:
        text: the article in lower case.
        sentence: where the sentence of the number starts and ends.
        number: where the number starts.
        year: the one the article writes in.
    """
    before = text[sentence[0] : number]
    if _RANKED.search(before):
        return True
    dated = _DATED_EVENT.search(before)
    return dated is not None and year is not None and int(dated["year"]) < year - 1


def _counts_events(paragraph: str, found: re.Match[str]) -> bool:
    """Tell whether an ordinal counts events: "the third riot this year", "the attack was the third this year"."""
    start = max(paragraph.rfind(mark, 0, found.start()) for mark in (". ", "? ", "! ")) + 1
    return bool(EVENT_NOUN.search(paragraph, start, found.end())) or "such" in found["of"]
