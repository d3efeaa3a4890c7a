"""Attribution without a verb of saying: "according to", "in the words of", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from provenance.extraction.attributions.claimants import find_agent
from provenance.extraction.attributions.contents import trimmed
from provenance.extraction.attributions.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    PERSONAL_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    word_set,
)
from provenance.extraction.attributions.noun_phrases import RELATIVE, has_verb, is_capitalised, is_verbal, phrase_before
from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tokens import Paragraph
from provenance.models.vocabulary import Stance

Range = tuple[int, int]
_PHRASES = {
    "according": (("according", "to"),),
    "in": tuple(("in", "the", noun, "of") for noun in ("words", "view", "opinion")),
    "by": tuple(("by", "the", noun, "of") for noun in ("reckoning", "account", "estimate", "count")),
}
"""Phrases before whoever speaks, by their first word."""
_SAYINGS = word_set("""
    claim claims promise promises accusation accusations allegation allegations assertion assertions statement warning
    warnings call calls demand demands admission announcement prediction suggestion belief insistence denial pledge
    argument contention threat threats request requests
""")
_WORDING = word_set("words account telling phrase reckoning admission description formulation")
_PUTTING = (("put", "it"), ("puts", "it"))
_SUBJECT_OF = {"his": "he", "her": "she", "their": "they"}
_CLAUSE = 40
"""Tokens before "by her own account" in which "she" is looked for."""
_REACH = 15
"""Tokens from "as" to the verb of "as the interior minister, Ana Reis, put it"."""
_OWNED = 7
"""Tokens from "in" to the noun of "in the interior minister's own words"."""
_NO_ADJECTIVES = PREPOSITIONS | DETERMINERS | CONJUNCTIONS
"""Words that do not stand between an owner and what it owns."""
_SUBJECTS = PERSONAL_PRONOUNS | DETERMINERS
"""Words that begin a clause right behind a source."""
_HEARSAY = frozenset(["reportedly", "allegedly", "supposedly", "purportedly", "reputedly"])


def find_sourced(paragraph: Paragraph, sentence: Range) -> Iterator[Stretch]:
    """Yield what a sentence attributes by a preposition or an adverb."""
    for k, word in enumerate(paragraph.words[slice(*sentence)], sentence[0]):
        if word in _HEARSAY and paragraph.words[k + 1 : k + 2] != ("told",):
            yield from _hearsay(paragraph, k, sentence)
        if word in _SAYINGS:
            yield from _saying(paragraph, k, sentence)
        if word in ("in", "by"):
            yield from _own_words(paragraph, k, sentence)
        if word == "as":
            yield from _as_put(paragraph, k, sentence)
        for phrase in _PHRASES.get(word, ()):
            if paragraph.words[k : k + len(phrase)] == phrase:
                yield from _according(paragraph, k, k + len(phrase), sentence)


def _saying(paragraph: Paragraph, k: int, sentence: Range) -> Iterator[Stretch]:
    """Read "the minister's claim that…" and "his promise of…": a noun of saying with its owner and its content."""
    low, high = sentence
    owner = _owner(paragraph, low, k)
    if owner is None or k + 2 >= high or paragraph.tokens[k].quoted != "O":
        return
    link = paragraph.words[k + 1]
    if link not in ("that", "of", "for", "to"):
        return
    first = k + 1 if link == "to" else k + 2
    content = trimmed(paragraph, first, _saying_end(paragraph, first, high, clausal=link == "that"))
    if content is not None and content[1] - content[0] > 1:
        yield replace(_stretch(paragraph, content, (k, k + 1), owner, "noun"), confidence=0.6)


def _owner(paragraph: Paragraph, low: int, k: int) -> Range | None:
    """Return whose saying the noun at ``k`` is, with at most two adjectives between."""
    for j in range(k - 1, max(low, k - 4) - 1, -1):
        word = paragraph.words[j]
        if word in POSSESSIVES:
            return j, j + 1
        if word.endswith(("'s", "s'")):
            return phrase_before(paragraph, low, j + 1)
        if not word.isalpha() or word in _NO_ADJECTIVES:
            return None
    return None


def _own_words(paragraph: Paragraph, k: int, sentence: Range) -> Iterator[Stretch]:
    """Read "in her words, “…”" and "by the mayor's own account, “…”": the quotation behind a noun of wording."""
    low, high = sentence
    noun = next((j for j in range(k + 2, min(high, k + _OWNED)) if paragraph.words[j] in _WORDING), None)
    owner = _owner(paragraph, k + 1, noun) if noun is not None else None
    if noun is None or owner is None or owner[0] != k + 1:
        return
    content = _quoted_behind(paragraph, noun + 1, high)
    if content is not None:
        yield _stretch(paragraph, content, (k, noun + 1), _spelled_out(paragraph, low, owner), "own-words")


def _as_put(paragraph: Paragraph, k: int, sentence: Range) -> Iterator[Stretch]:
    """Read "As Reis put it, the road is open": a quotation behind it, else what the clause stands before."""
    low, high = sentence
    verb = next((j for j in range(k + 2, min(high - 1, k + _REACH)) if paragraph.words[j : j + 2] in _PUTTING), None)
    agent = find_agent(paragraph, k + 1, verb) if verb is not None else None
    if agent is None or agent[1] != verb:
        return
    comma = next(
        (j for j in range(agent[1] + 2, min(high, agent[1] + _OWNED)) if paragraph.words[j] in (",", ":")), None
    )
    opened = next((j for j in range(agent[1] + 2, high) if paragraph.tokens[j].quoted == "B"), None)
    if opened is not None:
        content: Range | None = paragraph.ranges[paragraph.outer[opened]]
    else:
        content = trimmed(paragraph, comma + 1, high) if comma is not None and k == low else None
    if content is not None and content[1] <= high:
        yield _stretch(paragraph, content, (agent[1], agent[1] + 2), agent, "as-put")


def _spelled_out(paragraph: Paragraph, low: int, owner: Range) -> Range:
    """Return the subject that "her" in "she had, by her own account," stands beside; the owner itself without one."""
    wanted = _SUBJECT_OF.get(paragraph.words[owner[0]])
    reach = range(owner[0] - 1, max(low, owner[0] - _CLAUSE) - 1, -1)
    return next(((j, j + 1) for j in reach if paragraph.words[j] == wanted), owner)


def _quoted_behind(paragraph: Paragraph, k: int, high: int) -> Range | None:
    """Return the quotation that begins at token ``k`` or behind a comma or colon there, if nothing follows it."""
    k += k < high and paragraph.words[k] in (",", ":")
    if k >= high or paragraph.tokens[k].quoted != "B":
        return None
    first, last = paragraph.ranges[paragraph.outer[k]]
    closes = last >= high or paragraph.words[last] in ",.;:!?—–)" or paragraph.words[last - 2] in ",.!?"
    return (first, last) if closes and last <= high else None


def _saying_end(paragraph: Paragraph, first: int, high: int, *, clausal: bool) -> int:
    """Return where the content of a noun of saying ends: at a comma, or where the sentence's own verb follows."""
    spent = not clausal
    for k in range(first + 1, high):
        word = paragraph.words[k]
        if paragraph.tokens[k].quoted != "O":
            continue
        if word in (",", ";"):
            return k
        if word in CONJUNCTIONS or word in SUBORDINATORS or word in RELATIVE:
            spent = not clausal
        elif is_verbal(paragraph, k):
            if spent and not is_verbal(paragraph, k - 1):
                return k
            spent = True
    return high


def _according(paragraph: Paragraph, first: int, last: int, sentence: Range) -> Iterator[Stretch]:
    """Read "According to X, …" and "…, according to X"."""
    low, high = sentence
    agent = find_agent(paragraph, last, high) if last < high else None
    if agent is None:
        return
    quoted = _quoted_behind(paragraph, agent[1], high)
    if quoted is not None and first > low:
        yield _stretch(paragraph, quoted, (first, last), agent, "according-to-quoted")
        return
    before = trimmed(paragraph, _segment_start(paragraph, low, first), first)
    if before is not None and before[1] - before[0] > 2:
        yield _stretch(paragraph, before, (first, last), agent, "according-to-after")
        return
    comma = next((k for k in range(*agent) if paragraph.words[k] == ","), None)
    if comma is not None and (agent[1] >= high or paragraph.words[agent[1]] != ","):
        agent = agent[0], comma
    start = agent[1]
    is_close = start < high and paragraph.words[start] in _SUBJECTS
    while start < high and paragraph.words[start] != "," and not is_close:
        start += 1
    content = trimmed(paragraph, _behind_asides(paragraph, start, high), high)
    if content is not None:
        yield _stretch(paragraph, content, (first, last), agent, "according-to-before")


_ASIDES = word_set("""
    seen obtained reviewed viewed leaked dated published released issued written compiled prepared commissioned carried
    conducted cited quoted made sent shared given which who whose
""")
"""Words with which a comma goes on about a source."""


def _behind_asides(paragraph: Paragraph, start: int, high: int) -> int:
    """Return the comma behind what is said of a source: ", seen by the Courier,", ", a copy of which we have,"."""
    words = paragraph.words
    while start + 1 < high and (words[start + 1] in _ASIDES or words[start + 1 : start + 4] == ("a", "copy", "of")):
        comma = next((k for k in range(start + 1, high) if words[k] == ","), None)
        if comma is None:
            break
        start = comma
    return _behind_apposition(paragraph, start, high)


def _behind_apposition(paragraph: Paragraph, start: int, high: int) -> int:
    """Return the comma behind what the comma at ``start`` says a source is: "LUCHA, a pressure group, nearly…"."""
    if start + 2 >= high or paragraph.words[start + 1] not in ("a", "an") or not is_capitalised(paragraph, start - 1):
        return start
    comma = next((k for k in range(start + 2, high) if paragraph.words[k] == ","), None)
    return start if comma is None or has_verb(paragraph, start + 2, comma) else comma


def _segment_start(paragraph: Paragraph, low: int, first: int) -> int:
    """Return the start of what "according to" may cover: not beyond a semicolon."""
    for k in range(first - 1, low - 1, -1):
        if paragraph.words[k] == ";" and paragraph.tokens[k].quoted == "O":
            return k + 1
    return low


def _hearsay(paragraph: Paragraph, k: int, sentence: Range) -> Iterator[Stretch]:
    """Read "reportedly killed seven": the content is the rest of the clause."""
    stop = k + 1
    while stop < sentence[1] and not (paragraph.words[stop] in ",;" and stop > k + 3):
        stop += 1
    content = trimmed(paragraph, k + 1, stop)
    if content is not None:
        cue = paragraph.chars(k, k + 1)
        yield Stretch(
            paragraph.chars(*content),
            cue,
            None,
            rule="hearsay",
            confidence=0.7,
            stance=Stance.DISTANCING,
            name="unnamed",
        )


def _stretch(paragraph: Paragraph, content: Range, cue: Range, agent: Range, rule: str) -> Stretch:
    return Stretch(
        content=paragraph.chars(*content),
        cue=paragraph.chars(*cue),
        claimant=paragraph.chars(*agent),
        rule=rule,
        confidence=0.9,
    )
