"""Reported speech and thought: every verb that attributes, joined with its claimant and its content.

Within a sentence the verbs are read from left to right. A verb stands before its content ("X said that…"), behind it
("…, X said", "“…,” said X") or in its middle; its content ends where the sentence does, or where the next verb of the
same rank begins ("…, and Y added that…").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provenance.extraction.attributions.claimants import find_agent, find_subject
from provenance.extraction.attributions.contents import content_after, opening, trimmed
from provenance.extraction.attributions.cues import Cue
from provenance.extraction.attributions.grammar import (
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    word_set,
)
from provenance.extraction.attributions.stretch import Stretch, make_stretch
from provenance.extraction.attributions.tokens import Paragraph

Range = tuple[int, int]
_REPORTED_PASSIVE = word_set("""
    say report believe think expect allege claim estimate understand fear suppose presume announce confirm quote
    know consider suspect rumour rumor
""")


@dataclass(frozen=True, slots=True)
class _Clause:
    """A cue with its claimant, and where the two of them begin and end."""

    cue: Cue
    claimant: Range | None
    start: int
    end: int
    inverted: bool = False
    inherited: bool = False


def find_reported(paragraph: Paragraph, sentence: Range, cues: list[Cue]) -> Iterator[Stretch]:
    """Yield what the verbs of one sentence attribute.

    Args:
        paragraph: where the sentence stands.
        sentence: its token range, or that of a quotation that is read for attributions of its own.
        cues: the verbs of the sentence, in order.
    """
    clauses = _clauses(paragraph, sentence, cues)
    reached = sentence[0]
    for number, clause in enumerate(clauses):
        high = _limit(paragraph, clauses, number, sentence[1])
        stretches = tuple(_contents(paragraph, clause, reached, high))
        yield from stretches
        if stretches and _is_sibling_boundary(paragraph, clause):
            reached = max(reached, clause.end)


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
    if cue.tense == "gerund":
        return _participial(paragraph, cue, low, before)
    return _inverted(paragraph, cue, low, high) or _active(paragraph, cue, low, before)


def _active(paragraph: Paragraph, cue: Cue, low: int, before: _Clause | None) -> _Clause | None:
    """Read "the mayor said", or "and said" behind another verb of the same subject."""
    if cue.tense == "base" and cue.first == cue.head and cue.head > low and paragraph.words[cue.head - 1] == "to":
        return None
    floor = before.end if before is not None and before.end <= cue.first else low
    subject = find_subject(paragraph, floor, cue.first)
    if subject is not None:
        return _Clause(cue, subject, subject[0], cue.last)
    if _is_coordinated(paragraph, cue, floor):
        claimant = before.claimant if before is not None else _sentence_subject(paragraph, low, cue.first)
        return _Clause(cue, claimant, cue.first, cue.last, inherited=True) if claimant else None
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
    if cue.tense not in ("past", "present") or cue.first != cue.head or "c" not in cue.verb.frame:
        return None
    before = paragraph.words[cue.head - 1] if cue.head > low else ""
    closes = cue.head > low and paragraph.tokens[cue.head - 1].quoted == "E"
    if not closes and before not in (",", ""):
        return None
    agent = find_agent(paragraph, cue.last, high)
    if agent is None or (before == "" and not _opens_after(paragraph, agent[1], high)):
        return None
    return _Clause(cue, agent, cue.first, agent[1], inverted=True)


def _opens_after(paragraph: Paragraph, index: int, high: int) -> bool:
    return index < high and opening(paragraph, index, high)[1]


def _participial(paragraph: Paragraph, cue: Cue, low: int, before: _Clause | None) -> _Clause | None:
    """Read ", adding that…": the claimant is that of the verb before, or the subject of the sentence."""
    previous = paragraph.words[cue.first - 1] if cue.first > low else ""
    if previous == "as":
        return _Clause(cue, before.claimant if before else None, cue.first, cue.last, inherited=True)
    if before is not None and before.claimant is not None:
        return _Clause(cue, before.claimant, cue.first, cue.last, inherited=True)
    claimant = find_subject(paragraph, low, cue.first) if previous not in (",", "by", "and", "") else None
    claimant = claimant or _sentence_subject(paragraph, low, cue.first)
    return _Clause(cue, claimant, cue.first, cue.last, inherited=True) if claimant else None


def _sentence_subject(paragraph: Paragraph, low: int, high: int) -> Range | None:
    """Return the noun phrase with which the sentence begins, behind a fronted phrase."""
    k = low
    if k < high and (
        paragraph.words[k] in PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS or is_adverb(paragraph.words[k])
    ):
        while k < high and paragraph.words[k] != ",":
            k += 1
        k += 1
    if k >= high or paragraph.tokens[k].quoted != "O":
        return None
    return find_agent(paragraph, k, high)


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
    if word in CONJUNCTIONS or word in ("while", "whereas", "though", "although", ";"):
        return True
    return clause.inverted or word == ","


def _limit(paragraph: Paragraph, clauses: list[_Clause], number: int, high: int) -> int:
    """Return the token before which the content of a clause ends: the next clause of its rank, or the end."""
    for following in clauses[number + 1 :]:
        if not _is_sibling_boundary(paragraph, following):
            continue
        k = following.start
        while k > clauses[number].end and (
            paragraph.words[k - 1] in CONJUNCTIONS
            or paragraph.words[k - 1] in (",", "while", ";", "whereas", "though", "although")
            or is_adverb(paragraph.words[k - 1])
        ):
            k -= 1
        return max(k, clauses[number].end)
    return high


def _contents(paragraph: Paragraph, clause: _Clause, low: int, high: int) -> Iterator[Stretch]:
    """Yield the content before the clause, behind it, or on both sides."""
    left = _content_before(paragraph, clause, low)
    after = _is_closed(paragraph, clause, high)
    if left is not None and (clause.inverted or after or not _is_marked(paragraph, clause, high)):
        yield _stretch(paragraph, clause, left, "verb-after")
        if not after:
            right = _resumed(paragraph, clause, high)
            if right is not None:
                yield _stretch(paragraph, clause, right, "verb-between")
        return
    if after:
        return
    right = content_after(paragraph, clause.cue, clause.end, high)
    if right is not None:
        yield _stretch(paragraph, clause, right, "verb-before")


def _stretch(paragraph: Paragraph, clause: _Clause, content: Range, rule: str) -> Stretch:
    return make_stretch(paragraph, content, clause.cue, clause.claimant, rule=rule, confidence=0.8)


def _content_before(paragraph: Paragraph, clause: _Clause, low: int) -> Range | None:
    """Return what stands before the clause and is set off from it by a comma or a closing quotation mark."""
    if "c" not in clause.cue.verb.frame or clause.inherited or clause.cue.passive:
        return None
    k = clause.start - 1
    if k < low or not (paragraph.words[k] in ",—–" or paragraph.tokens[k].quoted == "E" or paragraph.words[k] == "as"):
        return None
    content = trimmed(paragraph, low, k + 1)
    if content is None or content[1] - content[0] < 2:
        return None
    return content


def _is_closed(paragraph: Paragraph, clause: _Clause, high: int) -> bool:
    """Tell whether nothing but an addressee, a time or a place follows the cue in its sentence."""
    start, words = clause.end, paragraph.words
    if start >= high or words[start] in ".;":
        return True
    if opening(paragraph, start, high)[1]:
        return False
    stop = next((k for k in range(start, high) if words[k] in ".;,"), high)
    tail = words[start:stop]
    return stop >= high - 1 and (
        tail[0] in PREPOSITIONS or ("a" in clause.cue.verb.frame and len(tail) <= 6) or len(tail) <= 2
    )


def _is_marked(paragraph: Paragraph, clause: _Clause, high: int) -> bool:
    """Tell whether content follows the cue at once, so that what precedes it is an introduction."""
    return clause.end >= high or paragraph.words[clause.end] != ","


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
    if (
        clause.inverted
        or words[start] in ("who", "which", "whose", "citing", "referring", "speaking")
        or words[start].endswith("ing")
    ):
        return None
    return trimmed(paragraph, start, high)
