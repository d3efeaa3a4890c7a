"""Clauses: where in a sentence a subject meets its finite verb.

There is no parser. A subject is what stands before the first finite verb, read from a place where a clause may begin:
the sentence's start, behind a comma, a semicolon, a dash or a joining word. Every search is cut after a few dozen
words, so that reading stays linear.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from provenance.extraction.assertions.lexicon import ACTS, JOINERS, LEADS, OTHER_PAST, STANDING, SUPPOSING
from provenance.extraction.attributions.grammar import (
    AUXILIARIES,
    DETERMINERS,
    NEGATIONS,
    PERSONAL_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    word_set,
)
from provenance.extraction.attributions.lexicon import FORMS
from provenance.extraction.attributions.noun_phrases import RELATIVE
from provenance.extraction.attributions.tokens import Paragraph

_JOINTS = JOINERS | {",", ";", "—", "–"}
_LONGEST_SUBJECT = 30
_LONGEST_ASIDE = 20
_DASHES = frozenset("—–")
_BREAKS = SUPPOSING | _DASHES | word_set("whom while when because although though whereas where but ; :")
"""What no subject reaches across."""
_BEFORE_PARTICIPLES = frozenset(("be", "been", "being", "having", "to"))
_FINITE = AUXILIARIES - NEGATIONS - frozenset(["be", "been", "being", "'d", "'s", "can", "'ve", "'ll"]) | frozenset(
    ["can", "didn't", "hasn't", "haven't", "hadn't", "isn't", "aren't", "wasn't", "weren't", "doesn't", "don't"]
)


class Clause(NamedTuple):
    """A subject with its finite verb, as token indices: subject ``[first, verb)``, all of it ``[first, last)``."""

    paragraph: Paragraph
    first: int
    verb: int
    last: int

    @property
    def words(self) -> tuple[str, ...]:
        """The words in lower case."""
        return self.paragraph.words[self.first : self.last]

    @property
    def subject(self) -> tuple[str, ...]:
        """The words of the subject, in lower case."""
        return self.paragraph.words[self.first : self.verb]


def find_clause(paragraph: Paragraph, first: int, last: int, *, in_present: bool = False) -> Clause | None:
    """Return the clause that begins at ``first``; None when no subject with a finite verb does.

    Args:
        paragraph: the paragraph.
        first: where a subject may begin, or an auxiliary whose subject stands before ("… but did sign").
        last: end of the sentence.
        in_present: whether verbs of acts may stand in the present, as in headlines.
    """
    if first >= last:
        return None
    if first > 0 and paragraph.words[first] in _FINITE and paragraph.words[first - 1] in ("and", "but"):
        return Clause(paragraph, first, first, last)
    verb = _find_verb(paragraph, first, last, in_present) if _may_open(paragraph, first) else None
    return Clause(paragraph, first, verb, last) if verb is not None else None


def _find_verb(paragraph: Paragraph, first: int, last: int, in_present: bool) -> int | None:
    """Return the finite verb of the subject that begins at ``first``: the next one behind a noun outside relatives."""
    has_head = paragraph.words[first] in SUBJECT_PRONOUNS
    is_relative = False
    k = first
    while k < min(last, first + _LONGEST_SUBJECT):
        word = paragraph.words[k]
        if paragraph.tokens[k].quoted != "O" or is_inside_number(paragraph, k):
            has_head, k = True, k + 1
            continue
        if k > first and has_head and (is_finite(paragraph, k) or (in_present and word in ACTS.third)):
            if not is_relative:
                return k
            is_relative = False
        if word in _BREAKS:
            return None
        is_relative = is_relative or (k > first and word in RELATIVE)
        if word in ("(", ","):
            k = _after_aside(paragraph, k, last) if has_head else last
        else:
            has_head, k = _sees_head(paragraph, k, has_head), k + 1
    return None


def _may_open(paragraph: Paragraph, k: int) -> bool:
    """Tell whether a subject may begin at the token."""
    word = paragraph.words[k]
    if not word[0].isalnum() or word in AUXILIARIES or word in RELATIVE or word == "to":
        return False
    if word in SUBJECT_PRONOUNS or word in DETERMINERS:
        return True
    return word not in PREPOSITIONS and word not in SUBORDINATORS and not is_adverb(word)


def _sees_head(paragraph: Paragraph, k: int, has_head: bool) -> bool:
    """Tell whether a noun has been read since the last determiner or preposition."""
    word = paragraph.words[k]
    if word in PREPOSITIONS or word in ("the", "a", "an", "and", "or"):
        return False
    if word in DETERMINERS or not word[0].isalnum() or is_adverb(word):
        return has_head or word in SUBJECT_PRONOUNS
    return not (word.endswith("ed") and paragraph.tokens[k].text[0].islower()) or has_head


def _after_aside(paragraph: Paragraph, k: int, last: int) -> int:
    """Return where the clause goes on behind an apposition or brackets; ``last`` when it does not."""
    if paragraph.words[k] == "," and _is_place_of(paragraph, k, last):
        return k + 2
    closing = ")" if paragraph.words[k] == "(" else ","
    for j in range(k + 1, min(last - 1, k + _LONGEST_ASIDE)):
        if paragraph.words[j] == closing:
            return j + 1 if closing == ")" or is_finite(paragraph, j + 1) else last
    return last


def _is_place_of(paragraph: Paragraph, k: int, last: int) -> bool:
    """Tell whether one name behind the comma belongs to the name before it ("Springfield, Ohio")."""
    if k + 2 >= last:
        return False
    before, after = paragraph.tokens[k - 1], paragraph.tokens[k + 1]
    is_name = before.text[0].isupper() and not is_date_word(paragraph.words[k - 1])
    return (is_name or before.text == ")") and after.text[0].isupper() and is_finite(paragraph, k + 2)


def is_finite(paragraph: Paragraph, k: int) -> bool:
    """Tell whether the token is a finite verb, as far as its form shows."""
    word = paragraph.words[k]
    if paragraph.tokens[k].text[0].isupper() or paragraph.words[k - 1] in _BEFORE_PARTICIPLES:
        return False
    if word in _FINITE or word in ACTS.past or word in STANDING or word in OTHER_PAST:
        return True
    reports = FORMS.get(word)
    if reports is not None and reports.tense in ("past", "present"):
        return True
    return word.endswith("ed") and len(word) > 4


def _is_agent(paragraph: Paragraph, k: int) -> bool:
    """Tell whether a name, a pronoun or an auxiliary stands at the token: without a comma "and" mostly joins nouns."""
    word = paragraph.words[k]
    return paragraph.tokens[k].text[0].isupper() or word in PERSONAL_PRONOUNS or word in _FINITE


def is_inside_number(paragraph: Paragraph, k: int) -> bool:
    """Tell whether the token is a comma or a stop between digits ("1,400")."""
    if paragraph.words[k] not in (",", ".") or not 0 < k < len(paragraph.tokens) - 1:
        return False
    return paragraph.tokens[k - 1].end == paragraph.tokens[k].start == paragraph.tokens[k + 1].start - 1


def find_starts(paragraph: Paragraph, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the places where a clause may begin, each with the end of what comes before it, in their order."""
    yield first, skip_lead(paragraph, first, last)
    for k in range(first, last - 1):
        word, is_narrated = paragraph.words[k], paragraph.tokens[k].quoted == "O"
        if is_narrated and word in _JOINTS and not is_inside_number(paragraph, k):
            start = skip_lead(paragraph, k + 1, last)
            if word not in ("and", "but") or paragraph.words[k - 1] in ",;" or _is_agent(paragraph, start):
                yield k + (word in JOINERS), start


def skip_lead(paragraph: Paragraph, k: int, last: int) -> int:
    """Return where the clause proper begins behind joining words, adverbs and a date."""
    while k < last - 1:
        if paragraph.words[k] in ("on", "in", "by") and is_date_word(paragraph.words[k + 1]):
            k += 2
        elif _leads(paragraph.words[k]):
            k += 1
        else:
            break
    return k


def _leads(word: str) -> bool:
    """Tell whether the word may stand before the subject without being any of it."""
    is_opening = is_adverb(word) and word not in SUBJECT_PRONOUNS and word not in DETERMINERS
    return word == "," or word in LEADS or is_date_word(word) or is_opening


def is_date_word(word: str) -> bool:
    """Tell whether a word is one of a date: a month, a weekday, a day's number or a year.

    >>> is_date_word("monday"), is_date_word("1998"), is_date_word("98")
    (True, True, False)
    """
    return word in TIME_WORDS or (word.isdigit() and len(word) == 4)
