"""Reported speech and thought: every verb that attributes, joined with its claimant and its content.

Within a sentence the verbs are read from left to right. A verb stands before its content ("X said that…"), behind it
("…, X said", "“…,” said X") or in its middle; its content ends where the sentence does, or where the next verb of the
same rank begins ("…, and Y added that…").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from provenance.extraction.attributions.clauses import Clause, find_clauses
from provenance.extraction.attributions.contents import content_after, opening, trimmed
from provenance.extraction.attributions.cues import Cue
from provenance.extraction.attributions.datelines import behind_dateline
from provenance.extraction.attributions.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    word_set,
)
from provenance.extraction.attributions.lexicon import is_parenthetical
from provenance.extraction.attributions.stretch import Stretch, make_stretch
from provenance.extraction.attributions.tokens import Paragraph
from provenance.models.vocabulary import Polarity

Range = tuple[int, int]
_JOINTS = CONJUNCTIONS | {",", ";", "while", "whereas", "though", "although"}
_ADVERBIAL = PREPOSITIONS | SUBORDINATORS
"""Words that begin an adverbial."""
_INNER = 4
"""Clauses behind one in which that of its own quotation is looked for."""
_NOT_RESUMING = word_set("who which whose where when citing referring speaking as in at during after before")


def find_reported(paragraph: Paragraph, sentence: Range, cues: Sequence[Cue]) -> Iterator[Stretch]:
    """Yield what the verbs of one sentence attribute.

    Args:
        paragraph: where the sentence stands.
        sentence: its token range, or that of a quotation that is read for attributions of its own.
        cues: the verbs of the sentence, in order.
    """
    clauses = [c for c in find_clauses(paragraph, sentence, cues) if _has_content(paragraph, c, sentence)]
    reached = sentence[0]
    for number, clause in enumerate(clauses):
        high = _limit(paragraph, clauses, number, sentence[1])
        if reached > sentence[0] and _closes_sentence(paragraph, clause, sentence[1]):
            reached = _behind_joint(paragraph, clauses[:number], sentence[0])
        inner = clauses[number + 1 : number + 1 + _INNER]
        stretches = tuple(_contents(paragraph, clause, inner, (reached, high)))
        yield from stretches
        if stretches and _is_sibling_boundary(paragraph, clause):
            reached = max(reached, clause.end)


def _closes_sentence(paragraph: Paragraph, clause: Clause, high: int) -> bool:
    """Tell whether the clause stands behind a comma at the end of its sentence: "…, the researchers write."."""
    start, end = clause.start, clause.end
    if clause.inherited or start == 0 or paragraph.words[start - 1] != ",":
        return False
    return end >= high - 1 and paragraph.tokens[start - 1].quoted == "O"


def _behind_joint(paragraph: Paragraph, before: Sequence[Clause], low: int) -> int:
    """Return where the content of a closing clause begins: behind the last clause of its rank, else at ``low``."""
    for clause in reversed(before):
        k = clause.start - 1
        is_joined = k > low and paragraph.words[k] in _JOINTS
        if is_joined or clause.inherited or clause.inverted:
            return clause.end
    return low


def _has_content(paragraph: Paragraph, clause: Clause, sentence: Range) -> bool:
    """Tell whether the sentence offers any content for the clause; a verb without any bounds nothing."""
    if _content_before(paragraph, clause, sentence[0]) is not None or _is_fronted_as(paragraph, clause):
        return True
    return not clause.inverted and content_after(paragraph, clause.cue, clause.end, sentence[1]) is not None


def _is_sibling_boundary(paragraph: Paragraph, clause: Clause) -> bool:
    """Tell whether the clause stands beside the one before it, not inside its content."""
    if clause.inherited:
        return True
    k = clause.start - 1
    if k < 0:
        return True
    word = paragraph.words[k]
    return word in _JOINTS or clause.inverted


def _limit(paragraph: Paragraph, clauses: list[Clause], number: int, high: int) -> int:
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
    while k > low and (words[k - 1] in _JOINTS or is_adverb(words[k - 1])):
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


def _contents(paragraph: Paragraph, clause: Clause, inner: Sequence[Clause], ends: Range) -> Iterator[Stretch]:
    """Yield the content before the clause, behind it, or on both sides; ``inner`` are the clauses that follow it."""
    low, high = ends
    if _is_fronted_as(paragraph, clause):
        content = trimmed(paragraph, clause.end + 1, high)
        if content is not None:
            yield _stretch(paragraph, clause, content, "verb-as")
        return
    left = _content_before(paragraph, clause, low)
    right = None if clause.inverted else content_after(paragraph, clause.cue, clause.end, high)
    if left is not None and _follows_content(paragraph, clause, left, right, high):
        for part in _quotations_apart(paragraph, left):
            yield _stretch(paragraph, clause, part, "verb-after")
        right = _resumed(paragraph, clause, high)
        if right is not None:
            yield _stretch(paragraph, clause, right, "verb-between")
    elif right is not None:
        colon = _colon_in(paragraph, right)
        if colon is not None and not any(one.start < colon and one.end > right[0] for one in inner):
            yield _stretch(paragraph, clause, (colon + 1, right[1]), "verb-before")
            right = right[0], colon
        yield _stretch(paragraph, clause, right, "verb-before")


def _is_fronted_as(paragraph: Paragraph, clause: Clause) -> bool:
    """Tell whether the clause is one of "As Reis explained, it rained": it stands before the words that it reports."""
    start, words = clause.start, paragraph.words
    is_fronted = start > 0 and words[start - 1] == "as" and (start == 1 or not words[start - 2][0].isalnum())
    return is_fronted and words[clause.end : clause.end + 1] == (",",) and is_parenthetical(clause.cue.verb)


def _colon_in(paragraph: Paragraph, content: Range) -> int | None:
    """Return the colon behind which reported content ends in a quotation: "that it rained: “No bucket was dry.”"."""
    first, last = content
    if paragraph.tokens[last - 1].quoted != "E":
        return None
    start = paragraph.ranges[paragraph.outer[last - 1]][0]
    return start - 1 if start - 2 > first and paragraph.words[start - 1] == ":" else None


def _quotations_apart(paragraph: Paragraph, content: Range) -> Iterator[Range]:
    """Yield the quotations of "“One,” “two,” he said" one by one; any other content whole."""
    first, last = content
    numbers = sorted(set(paragraph.outer[first:last]))
    if len(numbers) < 2 or numbers[0] < 0:
        yield content
        return
    for number in numbers:
        yield paragraph.ranges[number]


def _stretch(paragraph: Paragraph, clause: Clause, content: Range, rule: str) -> Stretch:
    stretch = make_stretch(paragraph, content, clause.cue, clause.claimant, rule=rule, confidence=0.8)
    is_name_for_it = "q" in clause.cue.verb.frame and paragraph.words[content[0] - 1] == "as"
    return replace(stretch, polarity=Polarity.AFFIRMED) if is_name_for_it else stretch  # "rejected it as “fiction”"


def _content_before(paragraph: Paragraph, clause: Clause, low: int) -> Range | None:
    """Return what stands before the clause and is set off from it by a comma or a closing quotation mark."""
    if not is_parenthetical(clause.cue.verb) or clause.inherited or clause.cue.passive:
        return None
    k = clause.start - 1
    if k < low or not (paragraph.words[k] in ",—–" or paragraph.tokens[k].quoted == "E" or paragraph.words[k] == "as"):
        return None
    low = next((j + 1 for j in range(k, low, -1) if _is_break(paragraph, j) or _introduces(paragraph, j)), low)
    low = behind_dateline(paragraph, low, k)
    low = _quoted_apart(paragraph, low, k, clause.end)
    content = trimmed(paragraph, low, k if paragraph.words[k] == "as" else k + 1)
    if content is None or content[1] - content[0] < 2 or paragraph.words[content[0]] in _ASKED:
        return None
    return content


_ASKED = frozenset(("asked", "pressed", "questioned"))
"""Words of a question that stands before its answer: "Asked if it rained, she laughed"."""


def _quoted_apart(paragraph: Paragraph, low: int, k: int, end: int) -> int:
    """Return where the quotation that ends at ``k`` begins, if a stop, a dash or a bracket stands before it."""
    if paragraph.tokens[k].quoted != "E":
        k -= 1
    if k < low or paragraph.tokens[k].quoted != "E":
        return low
    first = paragraph.ranges[paragraph.outer[k]][0]
    if paragraph.words[first - 1] == "," and paragraph.words[end : end + 1] == (
        ",",
    ):  # "…, “which means,” she says, “…"
        return first if first > low and paragraph.tokens[end + 1 : end + 2][0].quoted == "B" else low
    return first if first > low and paragraph.words[first - 1] in (".", "–", "—", "(") else low


def _introduces(paragraph: Paragraph, k: int) -> bool:
    """Tell whether the colon at ``k`` introduces a quotation, or goes on in small letters with what is said."""
    following = paragraph.tokens[k + 1]
    goes_on = following.text[0].islower() and paragraph.tokens[k].quoted == "O"
    return paragraph.words[k] == ":" and (following.quoted == "B" or goes_on)


def _follows_content(paragraph: Paragraph, clause: Clause, left: Range, right: Range | None, high: int) -> bool:
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


def _is_tail(paragraph: Paragraph, clause: Clause, high: int) -> bool:
    """Tell whether only a time, a place or an addressee stands between the cue and the next stop or comma."""
    start, words = clause.end, paragraph.words
    stop = next((k for k in range(start, min(high, start + 9)) if words[k] in ".;,"), min(high, start + 9))
    if stop - start > 8:
        return False
    return words[start] in PREPOSITIONS or words[start] in TIME_WORDS or "a" in clause.cue.verb.frame


def _is_fronted(paragraph: Paragraph, left: Range) -> bool:
    """Tell whether the words before a clause are an adverbial of it rather than a clause of their own."""
    word = paragraph.words[left[0]]
    return word in _ADVERBIAL or is_adverb(word) or word.endswith("ing") or word in _ASKED


def _behind_named(paragraph: Paragraph, k: int) -> int:
    """Return where reading goes on behind a quotation at ``k`` that says where or of what something was said."""
    words, tokens = paragraph.words, paragraph.tokens
    if k < len(tokens) and tokens[k].quoted == "B":
        before = words[k - 1]
        if before in PREPOSITIONS or before in DETERMINERS or before.endswith(("'s", "s'")):
            return paragraph.ranges[paragraph.outer[k]][1]
    return k


def _resumed(paragraph: Paragraph, clause: Clause, high: int) -> Range | None:
    """Return the content that goes on behind a cue in its middle."""
    start, words = clause.end, paragraph.words
    while start < high and words[start] not in ",:;—–" and paragraph.tokens[start].quoted != "B":
        start = _behind_named(paragraph, start + 1)
    if start < high and words[start] in ",:;—–":
        start += 1
    if start >= high:
        return None
    if paragraph.tokens[start].quoted == "B":
        return trimmed(paragraph, start, high)
    if clause.inverted or words[start] in _NOT_RESUMING or words[start].endswith("ing"):
        return None
    return trimmed(paragraph, start, high)
