"""Clauses that attribute: every verb of saying or thinking in a sentence with the claimant it belongs to.

The claimant is the subject before the verb, the noun phrase behind it ("…, said the mayor"), the agent of a passive, or
that of the verb before ("and added", ", adding that").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance.extraction.attributions.adverbials import before_adverbials
from provenance.extraction.attributions.appositions import has_apposition
from provenance.extraction.attributions.claimants import find_agent, find_sentence_subject, find_subject
from provenance.extraction.attributions.contents import opening
from provenance.extraction.attributions.cues import Cue
from provenance.extraction.attributions.grammar import (
    AUXILIARIES,
    BE,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    is_adverb,
    word_set,
)
from provenance.extraction.attributions.infinitives import find_start
from provenance.extraction.attributions.lexicon import ACTS, FORMS, SHOWING, is_parenthetical
from provenance.extraction.attributions.noun_phrases import names_nobody
from provenance.extraction.attributions.reduced import is_reduced
from provenance.extraction.attributions.tokens import Paragraph

Range = tuple[int, int]
_REPORTED_PASSIVE = word_set("""
    say report believe think expect allege claim estimate understand fear suppose presume announce confirm quote
    know consider suspect rumour rumor
""")

_HEARING = word_set("inquest court jury inquiry tribunal hearing trial panel committee")
"""Bodies that are told things."""
_SOURCES = word_set("""
    source sources official officials witness witnesses report reports media document documents figures police person
    people residents data agency agencies
""")
_SOURCE = 8
"""Tokens behind "citing" that may name its source."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A cue with its claimant, and where the two of them begin and end."""

    cue: Cue
    claimant: Range | None
    start: int
    end: int
    inverted: bool = False
    inherited: bool = False
    high: int | None = None
    """Token before which its content ends, where the clause itself says so."""


def find_clauses(paragraph: Paragraph, sentence: Range, cues: Sequence[Cue]) -> list[Clause]:
    """Return the clauses of the verbs of a sentence, in order; a verb without a claimant has none."""
    clauses: list[Clause] = []
    main: Clause | None = None
    for cue in cues:
        resumes = main is not None and _resumes_main(paragraph, cue)
        clause = _clause(paragraph, sentence, cue, main if resumes else clauses[-1] if clauses else None)
        if clause is not None and not _is_mute(paragraph, clause) and not _is_sourcing(paragraph, cue):
            clauses.append(clause)
            main = clause if main is None or not _is_embedded(paragraph, clause) else main
    return clauses


def _is_mute(paragraph: Paragraph, clause: Clause) -> bool:
    """Tell whether the subject is something done, which an outlet reads a meaning into."""
    if clause.claimant is None or clause.cue.verb.lemma not in SHOWING:
        return False
    return paragraph.words[clause.claimant[1] - 1] in ACTS


def _is_sourcing(paragraph: Paragraph, cue: Cue) -> bool:
    """Tell whether "citing" names where something was learned ("citing two officials, reported"), not a reason."""
    if cue.verb.lemma != "cite" or cue.tense != "gerund" or paragraph.words[cue.first - 1] != ",":
        return False
    behind = paragraph.words[cue.last : cue.last + _SOURCE]
    end = next((k for k, word in enumerate(behind) if not word[0].isalnum()), len(behind))
    return not _SOURCES.isdisjoint(behind[:end]) and paragraph.tokens[cue.last].quoted == "O"


def _resumes_main(paragraph: Paragraph, cue: Cue) -> bool:
    """Tell whether a comma and "and", "but" or a participle leads back from reported content to who reports it."""
    before = paragraph.words[max(0, cue.first - 2) : cue.first]
    return before[-1:] == (",",) if cue.tense == "gerund" else before in ((",", "and"), (",", "but"))


def _is_embedded(paragraph: Paragraph, clause: Clause) -> bool:
    """Tell whether the clause stands inside the content of another: no joint stands before it."""
    if clause.start == 0 or clause.inherited or clause.inverted:
        return False
    before = paragraph.words[clause.start - 1]
    return before[0].isalnum() and before not in ("and", "but", "while", "or", "although", "though", "whereas")


def _clause(paragraph: Paragraph, sentence: Range, cue: Cue, before: Clause | None) -> Clause | None:
    low, high = sentence
    if is_reduced(paragraph, cue, high):
        return None
    if cue.passive:
        return _passive(paragraph, cue, high)
    if _is_reduced_passive(paragraph, cue, low):
        agent = find_agent(paragraph, cue.last + 1, high)
        return Clause(cue, agent, cue.first, agent[1]) if agent else None
    if cue.tense == "gerund" and BE.isdisjoint(paragraph.words[cue.first : cue.head]):
        return _participial(paragraph, cue, sentence, before)
    if cue.head > low and paragraph.words[cue.head - 1] == "," and has_apposition(paragraph, low, cue.first):
        return _active(paragraph, cue, sentence, before)
    return _inverted(paragraph, cue, low, high) or _active(paragraph, cue, sentence, before)


def _is_reduced_passive(paragraph: Paragraph, cue: Cue, low: int) -> bool:
    """Tell whether a participle has its doer behind "by": "a pattern described by Reis as “hectic”"."""
    if cue.tense not in ("past", "participle"):
        return False
    behind = paragraph.words[cue.last : cue.last + 1]
    if cue.head == low:
        return behind in (("by",), ("in",))
    before = paragraph.words[cue.head - 1]
    return behind == ("by",) and "q" in cue.verb.frame and cue.first == cue.head and before not in SUBJECT_PRONOUNS


def _active(paragraph: Paragraph, cue: Cue, sentence: Range, before: Clause | None) -> Clause | None:
    """Read "the mayor said", or "and said" behind another verb of the same subject."""
    low, high = sentence
    start = find_start(paragraph, cue, low)
    if start is None:
        return None
    if before is not None and _resumes_subject(paragraph, before, cue):
        return Clause(cue, before.claimant, cue.first, cue.last, inherited=True)
    floor = before.end if before is not None and before.end <= cue.first else low
    inserted = cue.head > low and paragraph.words[cue.head - 1] == ","
    subject = find_subject(paragraph, low if inserted else floor, start)
    if subject is not None and _is_hearer(paragraph, cue, subject):
        return Clause(cue, None, subject[0], cue.last)
    if subject is not None:
        end = _relative_end(paragraph, cue, subject, high)
        is_none = _is_compared(paragraph, low, subject[0]) or names_nobody(paragraph, subject)
        return None if is_none else Clause(cue, subject, subject[0], cue.last, high=end)
    return _without_subject(paragraph, cue, before, (low, floor))


def _is_hearer(paragraph: Paragraph, cue: Cue, subject: Range) -> bool:
    """Tell whether a court is told, as headlines put it: "Surgeon lied, inquest told"."""
    ends = paragraph.words[cue.last : cue.last + 1] in ((), (".",))
    return ends and cue.verb.lemma == "tell" and paragraph.words[subject[1] - 1] in _HEARING


def _without_subject(paragraph: Paragraph, cue: Cue, before: Clause | None, bounds: Range) -> Clause | None:
    """Read a verb that shares the subject of the verb before it, or of the sentence."""
    low, floor = bounds
    if before is not None and before.inverted and _says_more(paragraph, cue, floor):
        return Clause(cue, before.claimant, cue.first, cue.last)
    if _is_coordinated(paragraph, cue, floor):
        claimant = before.claimant if before is not None else find_sentence_subject(paragraph, low, cue.first)
        return Clause(cue, claimant, cue.first, cue.last, inherited=True) if claimant else None
    return None


def _says_more(paragraph: Paragraph, cue: Cue, floor: int) -> bool:
    """Tell whether a relative clause follows who spoke: "“No,” said Reis, who once claimed that…"."""
    k = cue.first - 1
    while k > floor and is_adverb(paragraph.words[k]):
        k -= 1
    return k == floor + 1 and paragraph.words[k] in ("who", "which") and paragraph.words[floor] == ","


def _is_compared(paragraph: Paragraph, low: int, start: int) -> bool:
    """Tell whether the subject is one side of a comparison: "twice as many as the ministry acknowledged"."""
    before = paragraph.words[max(low, start - 3) : start]
    return before[-1:] == ("than",) or (before[-1:] == ("as",) and before[:2] in (("as", "many"), ("as", "much")))


def _resumes_subject(paragraph: Paragraph, before: Clause, cue: Cue) -> bool:
    """Tell whether the verb before stands in a relative clause of this verb's subject ("a man who asked… said")."""
    words = paragraph.words
    relative = before.cue.first > 0 and words[before.cue.first - 1] in ("who", "which")
    if not relative or before.claimant is None or words[before.cue.first - 2] == ",":
        return False
    between = words[before.cue.last : cue.first]
    return not {",", "and", "but", "that"}.intersection(between) and words[cue.first - 1] not in SUBJECT_PRONOUNS


def _relative_end(paragraph: Paragraph, cue: Cue, subject: Range, high: int) -> int | None:
    """Return where a relative clause between commas ends ("the front, which denies the attack, has…"), if it is one."""
    k = before_adverbials(paragraph, 0, cue.first) - 1
    if subject[0] > 1 and paragraph.words[subject[0] - 1] in ("who", "which"):
        k = subject[0] - 1  # "which doctors say began in May, has…"
    if k < 1 or paragraph.words[k] not in ("who", "which") or paragraph.words[k - 1] != ",":
        return None
    for j in range(cue.last, high):
        if paragraph.words[j] == "," and paragraph.tokens[j].quoted == "O":
            following = paragraph.words[j + 1] if j + 1 < high else ""
            return j if following in AUXILIARIES or following in FORMS or following.endswith("ed") else None
    return None


def _passive(paragraph: Paragraph, cue: Cue, high: int) -> Clause | None:
    if cue.last < high and paragraph.words[cue.last] == "by":
        agent = find_agent(paragraph, cue.last + 1, high)
        return Clause(cue, agent, cue.first, agent[1]) if agent else None
    if cue.verb.lemma not in _REPORTED_PASSIVE:
        return None
    return Clause(cue, None, cue.first, cue.last, high=_relative_end(paragraph, cue, (cue.first, cue.first), high))


def _inverted(paragraph: Paragraph, cue: Cue, low: int, high: int) -> Clause | None:
    """Read "…, said the mayor": the cue stands behind a comma or a quotation and before a noun phrase."""
    if (
        not (cue.tense in ("past", "present") or _has_plural_agent(paragraph, cue))
        or cue.first != cue.head
        or not is_parenthetical(cue.verb)
    ):
        return None
    before = paragraph.words[cue.head - 1] if cue.head > low else ""
    closes = cue.head > low and paragraph.tokens[cue.head - 1].quoted == "E"
    if ("a" in cue.verb.frame and not closes) or not (closes or before in (",", "—", "–", "")):
        return None
    agent = find_agent(paragraph, cue.last, high)
    if agent is None or not (closes or _ends_there(paragraph, cue, agent[1], high, fronted=before == "")):
        return None
    return Clause(cue, agent, cue.first, agent[1], inverted=True)


def _has_plural_agent(paragraph: Paragraph, cue: Cue) -> bool:
    """Tell whether the base form has a subject of many behind it: ", say scientists"."""
    behind = paragraph.words[cue.last : cue.last + 1]
    return cue.tense == "base" and bool(behind) and (behind[0].endswith("s") or behind[0] in ("police", "people"))


def _ends_there(paragraph: Paragraph, cue: Cue, index: int, high: int, *, fronted: bool) -> bool:
    """Tell whether the noun phrase behind a verb is its subject: nothing that it could be the subject of follows."""
    if fronted:
        return _opens_after(paragraph, cue, index, high)
    following = paragraph.words[index] if index < high else "."
    return (
        not following[0].isalnum()
        or following in PREPOSITIONS
        or following in TIME_WORDS
        or following in ("who", "whose")
    )


def _opens_after(paragraph: Paragraph, cue: Cue, index: int, high: int) -> bool:
    return index < high and opening(paragraph, cue, index, high)[1]


def _participial(paragraph: Paragraph, cue: Cue, sentence: Range, before: Clause | None) -> Clause | None:
    """Read ", adding that…": the claimant is that of the verb before, or the subject of the sentence."""
    low, high = sentence
    previous = paragraph.words[cue.first - 1] if cue.first > low else ""
    if previous == "as":
        claimant = _quoted_person(paragraph, low, cue.first - 1)
    elif before is not None and before.claimant is not None and _with_phrase(paragraph, low, cue.first) is None:
        claimant = before.claimant
    elif cue.first == low:
        return _fronted_participle(paragraph, cue, high)
    else:
        claimant = _with_phrase(paragraph, low, cue.first) or find_sentence_subject(paragraph, low, cue.first)
    return Clause(cue, claimant, cue.first, cue.last, inherited=True) if claimant else None


def _fronted_participle(paragraph: Paragraph, cue: Cue, high: int) -> Clause | None:
    """Read "Calling it “a farce”, the mayor left": the claimant is the subject behind the comma."""
    for k in range(cue.last, high):
        closes = paragraph.tokens[k].quoted == "E" and paragraph.words[k - 1] == ","
        if closes or (paragraph.words[k] == "," and paragraph.tokens[k].quoted == "O"):
            claimant = find_agent(paragraph, k + 1, high)
            return Clause(cue, claimant, cue.first, cue.last, inherited=True, high=k + 1) if claimant else None
    return None


_QUOTING_OUTLET = 12
"""Tokens between "was quoted" and "as saying": "by the state broadcaster"."""


def _quoted_person(paragraph: Paragraph, low: int, end: int) -> Range | None:
    """Return who is quoted before "as saying": the object of "quotes", or the subject of "was quoted"."""
    words = paragraph.words
    for k in range(end - 1, max(low + 1, end - _QUOTING_OUTLET), -1):
        if words[k] in ("quoted", "cited", "reported") and words[k - 1] in BE:
            return find_subject(paragraph, low, k)
        if words[k] in ("quoted", "quotes", "cited", "cites"):
            return find_subject(paragraph, k + 1, end)
    return find_subject(paragraph, low, end)


def _with_phrase(paragraph: Paragraph, low: int, index: int) -> Range | None:
    """Return the noun phrase of "with witnesses saying"."""
    subject = find_subject(paragraph, low, index) if index > low and paragraph.words[index - 1][0].isalnum() else None
    return subject if subject is not None and subject[0] > low and paragraph.words[subject[0] - 1] == "with" else None


def _is_coordinated(paragraph: Paragraph, cue: Cue, low: int) -> bool:
    k = cue.first - 1
    while k > low and is_adverb(paragraph.words[k]):
        k -= 1
    return k >= low and paragraph.words[k] in ("and", "but", ",", "then", "or")
