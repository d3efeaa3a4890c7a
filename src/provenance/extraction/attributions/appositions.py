"""Appositions and insertions beside a claimant, as token ranges: "Ana Reis, the mayor of Oyele, said"."""

from __future__ import annotations

from provenance.extraction.attributions.grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
)
from provenance.extraction.attributions.lexicon import FORMS
from provenance.extraction.attributions.names import TITLES
from provenance.extraction.attributions.noun_phrases import (
    RELATIVE,
    Range,
    clause_start,
    has_verb,
    is_capitalised,
    is_verbal,
    phrase_before,
)
from provenance.extraction.attributions.tokens import Paragraph

_JOINTS = frozenset(("while", "whereas", "and", "but", "although", "though"))
_OPENING = _JOINTS | {"where", "that", "because", "whereas"}
"""Words that open a clause before its subject."""
FRONTING = PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | ADVERBS
"""Words with which an adverbial or a clause begins that stands before its subject."""
_LONGEST = 25
"""Tokens an apposition behind its noun may have."""


def has_apposition(paragraph: Paragraph, low: int, cue: int) -> bool:
    """Tell whether a noun phrase with an apposition or a relative clause precedes the comma before token ``cue``."""
    pieces = _pieces(paragraph, low, cue - 1)
    return len(pieces) > 1 and _is_nominal(paragraph, pieces[1][0])


def subject_with_apposition(paragraph: Paragraph, low: int, comma: int) -> Range | None:
    """Return the subject whose apposition or insertion the comma at ``comma`` closes."""
    pieces = _pieces(paragraph, low, comma)
    if len(pieces) < 2:
        return None
    phrase = _described(paragraph, *pieces[0]) or phrase_before(paragraph, *pieces[0])
    if phrase is None:
        return None
    if not _is_nominal(paragraph, pieces[1][0]):
        return phrase
    further = (first for first, _ in pieces[1:] if _says_more(paragraph, first))
    return (phrase[0], next(further, comma + 1) - 1)


def _says_more(paragraph: Paragraph, first: int) -> bool:
    """Tell whether a piece behind a claimant is a relative clause, or says where and how: ", in a message,"."""
    return paragraph.words[first] in _SAYING_MORE


_AFTERWARDS = frozenset(("later", "earlier", "ago", "before", "afterwards", "after"))
"""Words that end an adverbial of time: "Two days later"."""
_RELATIVE_CLAUSE = frozenset(("who", "whose", "which"))
_SAYING_MORE = (PREPOSITIONS - {"of"}) | _RELATIVE_CLAUSE
"""Words behind a comma that say more of a claimant than its name, title and apposition."""


def _pieces(paragraph: Paragraph, low: int, comma: int) -> list[Range]:
    """Return what the commas of the clause before ``comma`` separate, from the first piece that may be a subject on."""
    start = clause_start(paragraph, low, comma)
    commas = [k for k in range(start, comma) if paragraph.words[k] == ","]
    bounds = zip([start, *(k + 1 for k in commas)], [*commas, comma], strict=True)
    pieces = [(_behind_verb(paragraph, first, last), last) for first, last in bounds]
    while pieces and (
        is_fronted(paragraph, *pieces[0]) or has_verb(paragraph, *_without_clause(paragraph, *pieces[0]))
    ):
        del pieces[0]
    return pieces


def _without_clause(paragraph: Paragraph, first: int, last: int) -> Range:
    """Return a piece up to its relative clause: "The company" of "The company that runs the mine"."""
    relative = next((k for k in range(first + 1, last) if paragraph.words[k] in RELATIVE), last)
    return first, relative


def _described(paragraph: Paragraph, first: int, last: int) -> Range | None:
    """Return a noun phrase with the relative clause that ends its piece; None without one."""
    end = _without_clause(paragraph, first, last)[1]
    phrase = phrase_before(paragraph, first, end) if first < end < last else None
    return (phrase[0], last) if phrase is not None and phrase[1] == end else None


def _behind_verb(paragraph: Paragraph, first: int, last: int) -> int:
    """Return where a subject may begin in a piece: behind a joint, a place, or a verb that reports what it says."""
    if first < last and paragraph.words[first] in _OPENING:
        first += 1
    if first < last and paragraph.words[first] in PREPOSITIONS:
        phrase = phrase_before(paragraph, first, last)
        behind = phrase is not None and phrase[0] > first + 1 and paragraph.words[phrase[0] - 1] not in FRONTING
        return phrase[0] if phrase is not None and behind else first
    verb = next((k for k in range(last - 1, first, -1) if is_verbal(paragraph, k)), None)
    reports = verb is not None and verb + 1 < last and paragraph.words[verb] in FORMS
    return verb + 1 if reports and verb is not None and is_capitalised(paragraph, verb + 1) else first


def is_fronted(paragraph: Paragraph, first: int, last: int) -> bool:
    """Tell whether the words are an adverbial, a participle or a subordinate clause."""
    if first >= last:
        return True
    word = paragraph.words[first]
    if word in FRONTING or is_adverb(word) or paragraph.words[last - 1] in _AFTERWARDS:
        return True
    return word.endswith(("ing", "ed")) and (first == 0 or not is_capitalised(paragraph, first))


def _is_nominal(paragraph: Paragraph, first: int) -> bool:
    word = paragraph.words[first]
    is_age = word.isdigit() and 1 < len(word) <= len("100")
    is_described = word in DETERMINERS or word in TITLES or word in _RELATIVE_CLAUSE
    return is_described or is_age or is_capitalised(paragraph, first)


def apposition_end(paragraph: Paragraph, end: int, high: int) -> int:
    """Return the end of the apposition that the comma at ``end`` opens; ``end`` itself when none does."""
    words = paragraph.words
    if end + 1 >= high or words[end] != "," or paragraph.tokens[end + 1].quoted != "O":
        return end
    if _is_age(paragraph, end + 1, high):
        return apposition_end(paragraph, end + 2, high)
    is_named = is_capitalised(paragraph, end - 1) or words[end - 1].isdigit()
    described = is_named and words[end + 1] in _DESCRIBING
    if not described and (not is_capitalised(paragraph, end + 1) or words[end + 1] in TIME_WORDS):
        return end
    k = end + 1
    while k < min(high, end + _LONGEST) and _stays_in_apposition(paragraph, k):
        k += 1
    closed = k >= high or words[k] in ",.;" or words[k] in RELATIVE
    return k if closed and k > end + 1 else end


_DESCRIBING = (
    frozenset(("a", "an", "the", "his", "her", "its", "their", "co-author", "co-founder", "co-chair")) | TITLES
)
"""Words with which an apposition begins."""


def _is_age(paragraph: Paragraph, k: int, high: int) -> bool:
    """Tell whether the token is an age between commas ("Tilda, 34, told us")."""
    word = paragraph.words[k]
    return word.isdigit() and 1 < len(word) <= len("100") and (k + 1 >= high or paragraph.words[k + 1] in ",.;")


def _stays_in_apposition(paragraph: Paragraph, k: int) -> bool:
    word = paragraph.words[k]
    return word not in RELATIVE and word not in AUXILIARIES and (word[0].isalnum() or word == "'")
