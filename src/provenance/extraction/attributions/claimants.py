"""Claimant phrases: the subject before a cue, the agent behind it, as token ranges."""

from __future__ import annotations

from provenance.extraction.attributions.adverbials import before_adverbials
from provenance.extraction.attributions.appositions import FRONTING, apposition_end, is_fronted, subject_with_apposition
from provenance.extraction.attributions.datelines import behind_dateline
from provenance.extraction.attributions.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    PERSONAL_PRONOUNS,
    PREPOSITIONS,
    TIME_WORDS,
    is_adverb,
)
from provenance.extraction.attributions.noun_phrases import (
    RELATIVE,
    Range,
    clause_start,
    has_verb,
    is_capitalised,
    is_verbal,
    may_begin,
    phrase_before,
    phrase_end,
)
from provenance.extraction.attributions.relatives import find_antecedent, is_relative_that, with_verb_phrase
from provenance.extraction.attributions.tokens import Paragraph

_GERUND_LIKE = frozenset(("including", "regarding", "concerning", "according", "following", "during", "nothing"))
"""Words in -ing that are no participles of the noun before them."""


def find_subject(paragraph: Paragraph, low: int, cue: int) -> Range | None:
    """Return the subject that ends before token ``cue``, not reaching before token ``low``; None if there is none."""
    end = before_adverbials(paragraph, low, cue)
    if end > low and paragraph.words[end - 1] == ")":
        end = next((k for k in range(end - 1, max(low, end - 12), -1) if paragraph.words[k] == "("), end)
    if end <= low:
        return None
    word = paragraph.words[end - 1]
    if word in CONJUNCTIONS or paragraph.tokens[end - 1].quoted == "E":
        return None
    if word == ",":
        return subject_with_apposition(paragraph, low, end - 1)
    if word in RELATIVE and (word != "that" or is_relative_that(paragraph, low, end - 1)):
        return find_antecedent(paragraph, low, end - 1)
    is_conjunction = (
        word == "that" and end > 1 and (is_verbal(paragraph, end - 2) or paragraph.tokens[end - 2].quoted == "E")
    )
    return None if is_conjunction else _find_plain_subject(paragraph, low, end)


def _find_plain_subject(paragraph: Paragraph, low: int, end: int) -> Range | None:
    """Return the noun phrase that ends at ``end``, with what its participle or relative clause adds."""
    phrase = phrase_before(paragraph, low, end)
    if phrase is not None and (name := _behind_object(paragraph, phrase) or with_verb_phrase(paragraph, low, phrase)):
        return name
    if phrase is not None and (doer := _before_participle(paragraph, low, phrase[0])):
        return doer[0], phrase[1]
    return phrase and (_subject_start(paragraph, low, phrase[0]), phrase[1])


def _behind_object(paragraph: Paragraph, phrase: Range) -> Range | None:
    """Return the subject of "a decision Reis described": a name directly behind a noun that is no person's."""
    first, last = phrase
    start = last
    while start > first and is_capitalised(paragraph, start - 1):
        start -= 1
    if start - 1 <= first or start == last or paragraph.words[first] not in DETERMINERS:
        return None
    return (start, last) if paragraph.words[start - 1].endswith(_ABSTRACT) else None


_ABSTRACT = ("ion", "ment", "ness", "ism", "ure", "ance", "ence", "move", "step", "plan", "deal", "idea")
"""Endings of nouns that are things said or done, not persons."""


def _before_participle(paragraph: Paragraph, low: int, start: int) -> Range | None:
    """Return the subject whose participle takes the phrase at ``start``: "A man mending a door said"."""
    k = start - 1
    if k > low + 1 and paragraph.words[k] in PREPOSITIONS:
        k -= 1  # "relatives waiting outside the morgue"
    if k <= low or paragraph.words[k] in _GERUND_LIKE or not paragraph.words[k].endswith("ing"):
        return None
    if is_capitalised(paragraph, k) or paragraph.tokens[k].quoted != "O":
        return None
    end = k - 1 if paragraph.words[k - 1] in ("in", "while", "when", "after", "before", "on") else k
    doer = phrase_before(paragraph, low, end) if end > low else None
    if doer is None:
        return None
    return doer if paragraph.words[doer[0]] in DETERMINERS or is_capitalised(paragraph, doer[0]) else None


def find_agent(paragraph: Paragraph, first: int, high: int) -> Range | None:
    """Return the noun phrase that begins at token ``first``, with its apposition, not reaching token ``high``."""
    if first >= high or not may_begin(paragraph, first):
        return None
    if paragraph.words[first] in PERSONAL_PRONOUNS:
        return first, first + 1
    end = phrase_end(paragraph, first, high)
    if end > first and paragraph.words[end + 1 : end + 2] == ("by",) and paragraph.words[end].endswith("ed"):
        end = max(end, phrase_end(paragraph, min(end + 2, high), high))
    return (first, apposition_end(paragraph, end, high)) if end > first else None


def find_sentence_subject(paragraph: Paragraph, low: int, high: int) -> Range | None:
    """Return the noun phrase with which the sentence begins, behind a time of day and a fronted phrase."""
    k = behind_dateline(paragraph, low, high)
    while k < high and not paragraph.words[k][0].isalpha() and paragraph.tokens[k].quoted == "O":
        k += 1
    if k + 1 < high and _leads_on(paragraph, k):
        k += 1
    elif k < high and (paragraph.words[k] in FRONTING or is_adverb(paragraph.words[k])):
        while k < high and paragraph.words[k] != ",":
            k += 1
        k += 1
    if k >= high or paragraph.tokens[k].quoted != "O":
        return None
    agent = find_agent(paragraph, k, high)
    if agent is not None and agent[1] < high and paragraph.words[agent[1]] in TIME_WORDS:
        return _behind_time(paragraph, agent[1], high)
    return agent


def _leads_on(paragraph: Paragraph, k: int) -> bool:
    """Tell whether the word at ``k`` is a conjunction or an adverb with a subject behind it: "But the mayor"."""
    if paragraph.words[k] in CONJUNCTIONS:
        return may_begin(paragraph, k + 1)
    return is_adverb(paragraph.words[k]) and is_capitalised(paragraph, k + 1)


def _behind_time(paragraph: Paragraph, k: int, high: int) -> Range | None:
    """Return the subject behind "The next day", and behind what commas set off from it ("with fires burning,")."""
    k += 1
    while k < high and not may_begin(paragraph, k):
        k += 1
        while k < high and paragraph.words[k - 1] != "," and paragraph.words[k] != ",":
            k += 1
    return find_agent(paragraph, k, high) if k < high and paragraph.tokens[k].quoted == "O" else None


def _subject_start(paragraph: Paragraph, low: int, start: int) -> int:
    """Return the start of the subject whose relative clause or unclosed apposition ends with the phrase at ``start``.

    "A man who saw it said" has its subject at "a man", "Ana Reis, the mayor of Oyele said" at "Ana".
    """
    begin = clause_start(paragraph, low, start)
    word = paragraph.words[start]
    if start - 1 > begin and paragraph.words[start - 1] == "," and (word in DETERMINERS or word == "one"):
        name = phrase_before(paragraph, begin, start - 1)
        first = _last_name(paragraph, name) if name is not None else start
        return first if name is not None and name[1] - first > 1 else start
    for k in range(start - 1, begin, -1):
        if paragraph.words[k] == ",":
            return start
        if paragraph.words[k] in ("who", "which") and k + 1 == start and not _is_past(word):
            return start
        before = paragraph.words[k - 1]
        if paragraph.words[k] in ("who", "which") and before != "," and before not in PREPOSITIONS:
            plain = not is_fronted(paragraph, begin, k) and not has_verb(paragraph, begin, k)
            return begin if plain and k - begin <= 10 else start
    return start


def _is_past(word: str) -> bool:
    """Tell whether a word is all that a relative clause says: "guests who fled said"."""
    return word.endswith("ed") or word in IRREGULAR_PAST


def _last_name(paragraph: Paragraph, phrase: Range) -> int:
    """Return where the name begins with which a phrase ends ("the blog post Ana Reis"); its end without one."""
    first = phrase[1]
    while first > phrase[0] and is_capitalised(paragraph, first - 1):
        first -= 1
    if first == phrase[0]:
        return first
    is_fronted = phrase[0] > 0 and paragraph.words[phrase[0] - 1] in PREPOSITIONS
    before = paragraph.words[first - 1]
    is_bare = before not in DETERMINERS and before not in PREPOSITIONS
    return first if is_fronted and is_bare else phrase[1]
