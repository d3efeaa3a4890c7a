"""Adverbials between a subject and its verb: "on Tuesday also", "in fact", "the next morning", "by itself"."""

from __future__ import annotations

from provenance.extraction.attributions.grammar import AUXILIARIES, TIME_WORDS, is_adverb
from provenance.extraction.attributions.tokens import Paragraph

_ADVERBIALS = frozenset(
    tuple(phrase.split())
    for phrase in (
        "in fact", "in turn", "of course", "at first", "at last", "at least", "so far", "for example", "for instance",
        "in effect", "once again", "in addition", "in private", "in public", "in part", "by contrast", "in response",
        "in return", "in reply", "in particular", "at times", "at present", "at one point", "at one time",
        "at some point", "at this point", "to this day", "in the end", "at the time", "in the past", "for the moment",
    )
)  # fmt: skip
"""Adverbials of two or three words that may stand between a subject and its verb."""
_REFLEXIVE = frozenset(("itself", "himself", "herself", "themselves"))
_SAME_OR_NEXT = frozenset(("next", "same", "following", "previous", "other"))


def adverbial_before(words: tuple[str, ...], low: int, end: int) -> int:
    """Return how many words before ``end`` are an adverbial; 0 where none is."""
    return next((length for length in (2, 3) if words[max(low, end - length) : end] in _ADVERBIALS), 0)


def before_adverbials(paragraph: Paragraph, low: int, cue: int) -> int:
    """Return the end of what stands before the cue once adverbs and days are skipped ("on Tuesday also said")."""
    words = paragraph.words
    end = _before_aside(words, low, cue)
    while end > low:
        if length := adverbial_before(words, low, end):
            end -= length
            continue
        is_article_before = end - 1 > low and words[end - 2] in ("the", "a", "an")
        if is_article_before or not (is_adverb(words[end - 1]) or words[end - 1] in AUXILIARIES):
            break
        end -= 1
    if end - 4 > low and words[end - 4] == words[end - 2] == "as":  # "as recently as Tuesday"
        return end - 4
    if end - 1 > low and words[end - 1] in TIME_WORDS and words[end - 2] in ("on", "late", "early", "last", "this"):
        end -= 2
        while end > low and words[end - 1] in ("on", "late", "early"):
            end -= 1
    return end


_IN_WORDS = frozenset(
    (relative, "in", article) for relative in ("who", "which") for article in ("a", "an", "its", "his", "her", "their")
)
"""What may precede where something is said: "the firm, which in a letter denied"."""


def _before_aside(words: tuple[str, ...], low: int, end: int) -> int:
    """Return the end of what stands before "by itself", "on the day itself", "the next morning" or "in a letter"."""
    if end - 1 > low and words[end - 1] in _REFLEXIVE:
        if words[end - 2] == "by":
            return end - 2
        return end - 4 if words[end - 2] in TIME_WORDS and words[max(low, end - 4)] == "on" else end - 1
    if words[max(low, end - 4) : end - 1] in _IN_WORDS:
        return end - 3
    is_next = end - 3 > low and words[end - 1] in TIME_WORDS and words[end - 2] in _SAME_OR_NEXT
    return end - 3 if is_next and words[end - 3] in ("the", "that", "on") else end
