"""Reported speech and thought: every verb that attributes, joined with its claimant and its content.

Within a sentence the verbs are read from left to right. A verb stands before its content ("X said that…"), behind it
("…, X said", "“…,” said X") or in its middle; its content ends where the sentence does, or where the next verb of the
same rank begins ("…, and Y added that…").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provenance.extraction.attributions.claimants import find_agent, find_sentence_subject, find_subject, has_apposition
from provenance.extraction.attributions.contents import content_after, opening, trimmed
from provenance.extraction.attributions.cues import Cue
from provenance.extraction.attributions.grammar import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    word_set,
)
from provenance.extraction.attributions.lexicon import FORMS, is_parenthetical
from provenance.extraction.attributions.stretch import Stretch, make_stretch
from provenance.extraction.attributions.tokens import Paragraph

Range = tuple[int, int]
_REPORTED_PASSIVE = word_set("""
    say report believe think expect allege claim estimate understand fear suppose presume announce confirm quote
    know consider suspect rumour rumor
""")

_JOINTS = frozenset((",", ";", "while", "whereas", "though", "although"))
_NOT_RESUMING = word_set("who which whose where when citing referring speaking as in at during after before")


@dataclass(frozen=True, slots=True)
class _Clause:
    """A cue with its claimant, and where the two of them begin and end."""

    cue: Cue
    claimant: Range | None
    start: int
    end: int
    inverted: bool = False
    inherited: bool = False
    high: int | None = None
    """Token before which its content ends, where the clause itself says so."""


def find_reported(paragraph: Paragraph, sentence: Range, cues: list[Cue]) -> Iterator[Stretch]:
    """Yield what the verbs of one sentence attribute.

    Args:
        paragraph: where the sentence stands.
        sentence: its token range, or that of a quotation that is read for attributions of its own.
        cues: the verbs of the sentence, in order.
    """
    clauses = [c for c in _clauses(paragraph, sentence, cues) if _has_content(paragraph, c, sentence)]
    reached = sentence[0]
    for number, clause in enumerate(clauses):
        high = _limit(paragraph, clauses, number, sentence[1])
        stretches = tuple(_contents(paragraph, clause, reached, high))
        yield from stretches
        if stretches and _is_sibling_boundary(paragraph, clause):
            reached = max(reached, clause.end)


def _has_content(paragraph: Paragraph, clause: _Clause, sentence: Range) -> bool:
    """Tell whether the sentence offers any content for the clause; a verb without any bounds nothing."""
    if _content_before(paragraph, clause, sentence[0]) is not None:
        return True
    return not clause.inverted and content_after(paragraph, clause.cue, clause.end, sentence[1]) is not None


def _clauses(paragraph: Paragraph, sentence: Range, cues: list[Cue]) -> list[_Clause]:
    clauses: list[_Clause] = []
    for cue in cues:
        clause = _clause(paragraph, sentence, cue, clauses[-1] if clauses else None)
        if clause is not None:
            clauses.append(clause)
    return clauses


def _clause(paragraph: Paragraph, sentence: Range, cue: Cue, before: _Clause | None) -> _Clause | None:
    low, high = sentence
    if cue.passive:
        return _passive(paragraph, cue, high)
    if (
        cue.head == low
        and cue.tense in ("past", "participle")
        and paragraph.words[low + 1 : low + 2] in (("by",), ("in",))
    ):
        agent = find_agent(paragraph, cue.last + 1, high)
        return _Clause(cue, agent, cue.first, agent[1]) if agent else None
    if cue.tense == "gerund":
        return _participial(paragraph, cue, sentence, before)
    if cue.head > low and paragraph.words[cue.head - 1] == "," and has_apposition(paragraph, low, cue.first):
        return _active(paragraph, cue, sentence, before)
    return _inverted(paragraph, cue, low, high) or _active(paragraph, cue, sentence, before)


def _active(paragraph: Paragraph, cue: Cue, sentence: Range, before: _Clause | None) -> _Clause | None:
    """Read "the mayor said", or "and said" behind another verb of the same subject."""
    low, high = sentence
    if cue.tense == "base" and cue.first == cue.head and cue.head > low and paragraph.words[cue.head - 1] == "to":
        return None
    if before is not None and _resumes_subject(paragraph, before, cue):
        return _Clause(cue, before.claimant, cue.first, cue.last, inherited=True)
    floor = before.end if before is not None and before.end <= cue.first else low
    inserted = cue.head > low and paragraph.words[cue.head - 1] == ","
    subject = find_subject(paragraph, low if inserted else floor, cue.first)
    if subject is not None:
        return _Clause(cue, subject, subject[0], cue.last, high=_relative_end(paragraph, cue, high))
    if _is_coordinated(paragraph, cue, floor):
        claimant = before.claimant if before is not None else find_sentence_subject(paragraph, low, cue.first)
        return _Clause(cue, claimant, cue.first, cue.last, inherited=True) if claimant else None
    return None


def _resumes_subject(paragraph: Paragraph, before: _Clause, cue: Cue) -> bool:
    """Tell whether the verb before stands in a relative clause of this verb's subject ("a man who asked… said")."""
    words = paragraph.words
    relative = before.cue.first > 0 and words[before.cue.first - 1] in ("who", "which")
    if not relative or before.claimant is None or words[before.cue.first - 2] == ",":
        return False
    between = words[before.cue.last : cue.first]
    return not {",", "and", "but", "that"}.intersection(between) and words[cue.first - 1] not in SUBJECT_PRONOUNS


def _relative_end(paragraph: Paragraph, cue: Cue, high: int) -> int | None:
    """Return where a relative clause between commas ends ("the front, which denies the attack, has…"), if it is one."""
    k = cue.first - 1
    while k > 0 and is_adverb(paragraph.words[k]):
        k -= 1
    if k < 1 or paragraph.words[k] not in ("who", "which") or paragraph.words[k - 1] != ",":
        return None
    for j in range(cue.last, high):
        if paragraph.words[j] == "," and paragraph.tokens[j].quoted == "O":
            verbal = AUXILIARIES | FORMS.keys()
            return (
                j
                if j + 1 < high and (paragraph.words[j + 1] in verbal or paragraph.words[j + 1].endswith("ed"))
                else None
            )
    return None


def _passive(paragraph: Paragraph, cue: Cue, high: int) -> _Clause | None:
    if cue.last < high and paragraph.words[cue.last] == "by":
        agent = find_agent(paragraph, cue.last + 1, high)
        return _Clause(cue, agent, cue.first, agent[1]) if agent else None
    if cue.verb.lemma not in _REPORTED_PASSIVE:
        return None
    return _Clause(cue, None, cue.first, cue.last)


def _inverted(paragraph: Paragraph, cue: Cue, low: int, high: int) -> _Clause | None:
    """Read "…, said the mayor": the cue stands behind a comma or a quotation and before a noun phrase."""
    if cue.tense not in ("past", "present") or cue.first != cue.head or not is_parenthetical(cue.verb):
        return None
    before = paragraph.words[cue.head - 1] if cue.head > low else ""
    closes = cue.head > low and paragraph.tokens[cue.head - 1].quoted == "E"
    if ("a" in cue.verb.frame and not closes) or not (closes or before in (",", "—", "–", "")):
        return None
    agent = find_agent(paragraph, cue.last, high)
    if agent is None or not (closes or _ends_there(paragraph, cue, agent[1], high, fronted=before == "")):
        return None
    return _Clause(cue, agent, cue.first, agent[1], inverted=True)


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


def _participial(paragraph: Paragraph, cue: Cue, sentence: Range, before: _Clause | None) -> _Clause | None:
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
    return _Clause(cue, claimant, cue.first, cue.last, inherited=True) if claimant else None


def _fronted_participle(paragraph: Paragraph, cue: Cue, high: int) -> _Clause | None:
    """Read "Calling it “a farce”, the mayor left": the claimant is the subject behind the comma."""
    for k in range(cue.last, high):
        closes = paragraph.tokens[k].quoted == "E" and paragraph.words[k - 1] == ","
        if closes or (paragraph.words[k] == "," and paragraph.tokens[k].quoted == "O"):
            claimant = find_agent(paragraph, k + 1, high)
            return _Clause(cue, claimant, cue.first, cue.last, inherited=True, high=k + 1) if claimant else None
    return None


def _quoted_person(paragraph: Paragraph, low: int, end: int) -> Range | None:
    """Return who is quoted before "as saying": the object of "quotes", or the subject of "was quoted"."""
    words = paragraph.words
    if words[end - 1] in ("quoted", "cited", "reported") and end - 2 > low and words[end - 2] in BE:
        return find_subject(paragraph, low, end - 1)
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


def _is_sibling_boundary(paragraph: Paragraph, clause: _Clause) -> bool:
    """Tell whether the clause stands beside the one before it, not inside its content."""
    if clause.inherited:
        return True
    k = clause.start - 1
    if k < 0:
        return True
    word = paragraph.words[k]
    return word in CONJUNCTIONS | _JOINTS or clause.inverted


def _limit(paragraph: Paragraph, clauses: list[_Clause], number: int, high: int) -> int:
    """Return the token before which the content of a clause ends: the next clause of its rank, or the end."""
    own = clauses[number].high
    if own is not None:
        return own
    floor = clauses[number].end
    for following in clauses[number + 1 :]:
        if _is_sibling_boundary(paragraph, following):
            high = max(_before_joint(paragraph, floor, following.start), floor)
            break
    for k in range(floor, high):
        if _is_break(paragraph, k):
            return k
        if _trails_off(paragraph, k):
            return k + 1
    return high


def _before_joint(paragraph: Paragraph, low: int, k: int) -> int:
    """Return where what precedes a clause ends, without the commas and conjunctions that join the two."""
    words = paragraph.words
    while k > low and (words[k - 1] in CONJUNCTIONS | _JOINTS or is_adverb(words[k - 1])):
        k -= 1
    return k


def _trails_off(paragraph: Paragraph, k: int) -> bool:
    """Tell whether a quotation ends at token ``k`` with a comma and the narrator adds a participle or a relative."""
    if paragraph.tokens[k].quoted != "E" or paragraph.words[k - 1] != ",":
        return False
    following = paragraph.words[k + 1] if k + 1 < len(paragraph.words) else ""
    return following.endswith("ing") or following in ("who", "which", "as", "when", "after", "according")


def _is_break(paragraph: Paragraph, k: int) -> bool:
    """Tell whether the narrator goes on in his own words behind token ``k``: a semicolon, or a contrasting clause."""
    if paragraph.tokens[k].quoted != "O":
        return False
    word, following = paragraph.words[k], paragraph.words[k + 1 : k + 2]
    return word == ";" or (word == "," and following == ("while",))


def _contents(paragraph: Paragraph, clause: _Clause, low: int, high: int) -> Iterator[Stretch]:
    """Yield the content before the clause, behind it, or on both sides."""
    left = _content_before(paragraph, clause, low)
    right = None if clause.inverted else content_after(paragraph, clause.cue, clause.end, high)
    if left is not None and _follows_content(paragraph, clause, left, right, high):
        for part in _quotations_apart(paragraph, left):
            yield _stretch(paragraph, clause, part, "verb-after")
        right = _resumed(paragraph, clause, high)
        if right is not None:
            yield _stretch(paragraph, clause, right, "verb-between")
    elif right is not None:
        yield _stretch(paragraph, clause, right, "verb-before")


def _quotations_apart(paragraph: Paragraph, content: Range) -> Iterator[Range]:
    """Yield the quotations of "“One,” “two,” he said" one by one; any other content whole."""
    first, last = content
    numbers = sorted(set(paragraph.outer[first:last]))
    if len(numbers) < 2 or numbers[0] < 0:
        yield content
        return
    for number in numbers:
        yield paragraph.ranges[number]


def _stretch(paragraph: Paragraph, clause: _Clause, content: Range, rule: str) -> Stretch:
    return make_stretch(paragraph, content, clause.cue, clause.claimant, rule=rule, confidence=0.8)


def _content_before(paragraph: Paragraph, clause: _Clause, low: int) -> Range | None:
    """Return what stands before the clause and is set off from it by a comma or a closing quotation mark."""
    if not is_parenthetical(clause.cue.verb) or clause.inherited or clause.cue.passive:
        return None
    k = clause.start - 1
    if k < low or not (paragraph.words[k] in ",—–" or paragraph.tokens[k].quoted == "E" or paragraph.words[k] == "as"):
        return None
    low = next((j + 1 for j in range(k, low, -1) if _is_break(paragraph, j) or _introduces(paragraph, j)), low)
    content = trimmed(paragraph, low, k if paragraph.words[k] == "as" else k + 1)
    if content is None or content[1] - content[0] < 2:
        return None
    return content


def _introduces(paragraph: Paragraph, k: int) -> bool:
    """Tell whether the colon at ``k`` introduces a quotation."""
    return paragraph.words[k] == ":" and paragraph.tokens[k + 1].quoted == "B"


def _follows_content(paragraph: Paragraph, clause: _Clause, left: Range, right: Range | None, high: int) -> bool:
    """Tell whether the content is what precedes the clause, although something that could be content follows it."""
    start, words = clause.end, paragraph.words
    quoted = paragraph.tokens[left[1] - 1].quoted == "E"
    if clause.inverted:
        return True
    if start >= high or words[start] in ".;" or (quoted and paragraph.tokens[left[0]].quoted == "B"):
        return True
    if opening(paragraph, clause.cue, start, high)[1]:
        return words[start] == "," and not _is_fronted(paragraph, left)
    if words[start] == ",":
        return True
    fronted = right is not None and _is_fronted(paragraph, left)
    return quoted or (not fronted and _is_tail(paragraph, clause, high))


def _is_tail(paragraph: Paragraph, clause: _Clause, high: int) -> bool:
    """Tell whether only a time, a place or an addressee stands between the cue and the next stop or comma."""
    start, words = clause.end, paragraph.words
    stop = next((k for k in range(start, min(high, start + 9)) if words[k] in ".;,"), min(high, start + 9))
    if stop - start > 8:
        return False
    return words[start] in PREPOSITIONS or words[start] in TIME_WORDS or "a" in clause.cue.verb.frame


def _is_fronted(paragraph: Paragraph, left: Range) -> bool:
    """Tell whether the words before a clause are an adverbial of it rather than a clause of their own."""
    word = paragraph.words[left[0]]
    return (
        word in PREPOSITIONS | SUBORDINATORS or is_adverb(word) or word.endswith("ing") or word in ("asked", "pressed")
    )


def _resumed(paragraph: Paragraph, clause: _Clause, high: int) -> Range | None:
    """Return the content that goes on behind a cue in its middle."""
    start, words = clause.end, paragraph.words
    while start < high and words[start] not in ",:;—–" and paragraph.tokens[start].quoted != "B":
        start += 1
    if start < high and words[start] in ",:;—–":
        start += 1
    if start >= high:
        return None
    if paragraph.tokens[start].quoted == "B":
        return trimmed(paragraph, start, high)
    if clause.inverted or words[start] in _NOT_RESUMING or words[start].endswith("ing"):
        return None
    return trimmed(paragraph, start, high)
