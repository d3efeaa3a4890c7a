"""Verbs of saying that only say who or what is meant: "Reis, told of the offer", "the team that found it will rest"."""

from __future__ import annotations

from provenance.extraction.attributions.cues import Cue
from provenance.extraction.attributions.grammar import AUXILIARIES, TIME_WORDS
from provenance.extraction.attributions.tokens import Paragraph

_BEFORE_TIMES = frozenset(("this", "last", "on", "in", "the", "previously", "initially", "already"))
_PUBLISHING = frozenset(("report", "announce"))
_OBJECTS = frozenset(("it", "them", "him", "her"))


def is_reduced(paragraph: Paragraph, cue: Cue, high: int) -> bool:
    """Tell whether the verb of a cue reports nothing, because its clause describes the subject of another verb."""
    return _is_told(paragraph, cue) or _takes_pronoun(paragraph, cue) or _is_reported_before(paragraph, cue, high)


def _is_told(paragraph: Paragraph, cue: Cue) -> bool:
    """Tell whether a participle tells what somebody heard: "Reis, told of the offer, laughed"."""
    is_aside = cue.first == cue.head > 0 and paragraph.words[cue.head - 1] == ","
    return is_aside and cue.verb.lemma == "tell" and paragraph.words[cue.last : cue.last + 1] in (("of",), ("about",))


def _is_reported_before(paragraph: Paragraph, cue: Cue, high: int) -> bool:
    """Tell whether a participle with a time says which are meant: "two reported this week were found"."""
    k = cue.last
    while k < high and _tells_time(paragraph.words[k]):
        k += 1
    if cue.verb.lemma not in _PUBLISHING or k == cue.last or paragraph.words[cue.last].isdigit():
        return False
    following = paragraph.words[k] if k < high else "."
    is_counted = cue.first > 0 and paragraph.words[cue.first - 1].isdigit()
    return following in AUXILIARIES or (is_counted and not following[0].isalnum())


def _takes_pronoun(paragraph: Paragraph, cue: Cue) -> bool:
    """Tell whether a relative clause ends with a pronoun and its verb follows: "the team that found it will rest"."""
    if cue.first == 0 or paragraph.words[cue.first - 1] not in ("that", "who", "which"):
        return False
    behind = paragraph.words[cue.last : cue.last + 2]
    return len(behind) == 2 and behind[0] in _OBJECTS and behind[1] in AUXILIARIES


def _tells_time(word: str) -> bool:
    return word in TIME_WORDS or word in _BEFORE_TIMES or word.isdigit()
