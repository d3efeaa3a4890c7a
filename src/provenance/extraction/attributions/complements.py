"""Complements that a few verbs alone have: indirect questions, calls on somebody, what is read."""

from __future__ import annotations

from provenance.extraction.attributions.cues import Cue
from provenance.extraction.attributions.grammar import DETERMINERS, OBJECT_PRONOUNS, TIME_WORDS, word_set
from provenance.extraction.attributions.tokens import Paragraph

_ASKING = word_set("whether if how why what where when who which")
_TIMES = TIME_WORDS | {"times", "twice", "again", "once", "aloud"}
_NOMINAL = ("s", "al", "ive", "ous", "ic", "ary", "ing", "ent", "ion")
"""Endings of adjectives and nouns rather than of verbs."""
_NEAR = 6
"""Tokens between "asked" and the word that asks."""
_REACH = 25
"""Tokens between "called on" and what is called for."""


def find_question(paragraph: Paragraph, start: int, high: int) -> int | None:
    """Return the first token of the indirect question of "asked the mayor on Monday whether it rained"."""
    words = paragraph.words
    for k in range(start, min(high - 1, start + _NEAR)):
        if words[k] in _ASKING:
            before = paragraph.tokens[k - 1]
            is_addressed = before.text[0].isupper() or words[k - 1] in _TIMES | OBJECT_PRONOUNS
            return k if k == start or is_addressed or words[k] not in ("who", "which") else None
        if not words[k][0].isalnum():
            return None
        if k > start and words[k] in ("to", "for", "that", "about"):
            return None
    return None


def find_call(paragraph: Paragraph, cue: Cue, start: int, high: int) -> int | None:
    """Return the "to" of "called on the mayor to resign"."""
    if cue.verb.lemma != "call" or paragraph.words[start : start + 1] not in (("on",), ("upon",)):
        return None
    for k in range(start + 2, min(high, start + _REACH)):
        if paragraph.words[k] == "to":
            return k
        if paragraph.words[k] in (",", ";") or paragraph.tokens[k].quoted == "B":
            return None
    return None


def is_reading(paragraph: Paragraph, cue: Cue, start: int) -> bool:
    """Tell whether a person reads what somebody else wrote: "on which she read “everything”"."""
    is_person = paragraph.words[max(0, cue.first - 1)] in ("he", "she", "they", "i", "we")
    return (
        cue.verb.lemma == "read"
        and not cue.verb.particle
        and is_person
        and paragraph.words[start : start + 1] != (":",)
    )


def is_infinitive(paragraph: Paragraph, frame: str, k: int) -> bool:
    """Tell "agreed to return the bronzes" from "agreed to the return"."""
    if paragraph.words[k] != "to" or "t" not in frame or k + 1 >= len(paragraph.words):
        return False
    following = paragraph.tokens[k + 1]
    word = paragraph.words[k + 1]
    is_nominal = word in DETERMINERS or word in OBJECT_PRONOUNS or following.text.endswith(_NOMINAL)
    return following.text[0].islower() and not is_nominal
