"""Where the content of a cue begins and ends, as token ranges of the paragraph."""

from __future__ import annotations

from provenance.extraction.attributions.complements import find_call, find_question, is_infinitive, is_reading
from provenance.extraction.attributions.cues import Cue
from provenance.extraction.attributions.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    is_adverb,
    word_set,
)
from provenance.extraction.attributions.lexicon import PREPOSITIONAL
from provenance.extraction.attributions.noun_phrases import has_verb
from provenance.extraction.attributions.predicates import (
    find_predicate,
    is_labelling,
    is_mere_act,
    names_nothing,
    opens_predicate,
)
from provenance.extraction.attributions.tokens import Paragraph
from provenance.extraction.attributions.works import is_title

Range = tuple[int, int]
_ADDRESSEES = word_set("""
    reporters journalists reporter parliament lawmakers mps senators investors viewers listeners readers lawmakers
    supporters delegates media press officers court police investigators prosecutors crowd
""")
_CLAUSE_OPENING = frozenset(("who", "whose", "whom"))
"""Words behind which a "that" or a quotation belongs to somebody else."""
_NAMED = (("named",), ("identified",), ("quoted",))
_BLAMING = frozenset(("accuse", "charge"))
"""Verbs whose content stands behind a preposition and the person blamed."""
_LIKENING = frozenset(("compare", "liken"))
"""Verbs whose content is both what is compared and what with ("comparing him to a king")."""
_SUBJECTS = SUBJECT_PRONOUNS | DETERMINERS
_JOINING = PREPOSITIONS | CONJUNCTIONS
_CLAUSE_BEGINNING = _SUBJECTS | _JOINING
_NEAR = 6
_DATING = frozenset(("on", "in", "at", ","))
"""Words of a date, besides those of time and numbers: "reported on April 1 that"."""
_REACH = 25
"""Tokens between a cue and the "that", colon or quotation mark that opens its content."""


def content_after(paragraph: Paragraph, cue: Cue, start: int, high: int) -> Range | None:
    """Return the content to the right of a cue; ``start`` is the first token behind cue and inverted claimant."""
    if is_reading(paragraph, cue, start) or is_mere_act(paragraph, cue, start):
        return None
    question = find_question(paragraph, start, high) if "i" in cue.verb.frame else None
    if question is not None:
        is_asked = cue.verb.lemma == "ask" and paragraph.words[max(0, cue.first - 1)] == ","
        return None if is_asked else trimmed(paragraph, question, high)  # "Reis, asked whether it rained, said…"
    first = (
        find_call(paragraph, cue, start, high)
        or _find_label(paragraph, cue, start, high)
        or _first_token(paragraph, cue, start, high)
    )
    if first is None or first >= high:
        return None
    if opens_predicate(paragraph, cue, first):
        return find_predicate(paragraph, first, high)
    content = trimmed(paragraph, first, _last_token(paragraph, first, high))
    return None if content is not None and _withholds_name(paragraph, *content) else content


def _find_label(paragraph: Paragraph, cue: Cue, start: int, high: int) -> int | None:
    """Return the quotation of "referred to the jet as a “cargo plane”"."""
    if not is_labelling(cue):
        return None
    position, is_marked = opening(paragraph, cue, start, high)
    return position if is_marked and position < high and opens_predicate(paragraph, cue, position) else None


def _withholds_name(paragraph: Paragraph, first: int, last: int) -> bool:
    """Tell whether the content is a condition of speaking: "did not want to give her name"."""
    return paragraph.words[first] == "to" and last - first < _NEAR and paragraph.words[last - 1] in _NAMES


_NAMES = frozenset(("name", "names", "named", "identified"))


def trimmed(paragraph: Paragraph, first: int, last: int) -> Range | None:
    """Return the range without outer stops, commas, colons and dashes; None when no word is left."""
    words, tokens = paragraph.words, paragraph.tokens
    while first < last and words[first] in ",;:.—–-…)" and tokens[first].quoted == "O":
        first += 1
    while last > first and tokens[last - 1].quoted == "O" and _is_outer(words[last - 1]):
        last -= 1
    return (first, last) if any(words[k][0].isalnum() for k in range(first, last)) else None


def _is_outer(word: str) -> bool:
    """Tell whether a word at the end of content leads on from it."""
    return word in ",;:.—–-(" or word in ("but", "and", "or")


def opening(paragraph: Paragraph, cue: Cue, start: int, high: int) -> tuple[int, bool]:
    """Return where a clause or quotation opens behind ``start``, and whether a mark or "that" says so.

    Between a cue and the opening may stand an adverbial ("said on Tuesday that") or, where the verb takes one, an
    addressee or an object ("told the court that", "called it “a farce”"); anything else is content itself.
    """
    words, tokens = paragraph.words, paragraph.tokens
    for k in range(start, min(high, start + _REACH)):
        if tokens[k].quoted == "B" and not names_work(paragraph, k):
            return (k, True) if _is_skippable(paragraph, cue, start, k) else (start, False)
        if words[k] == ":" and tokens[k].quoted == "O":
            return (
                (start, False)
                if words[k - 1].isdigit() and words[k + 1 : k + 2] > ("0",) and words[k + 1].isdigit()
                else (k + 1, True)
            )
        if tokens[k].text == "that" and k + 1 < high and _opens_clause(paragraph, start, k):
            return (k + 1, True) if _is_skippable(paragraph, cue, start, k) else (start, False)
        if words[k] in _CLAUSE_OPENING and tokens[k].quoted == "O":
            break
        if words[k] == ";" or (words[k] == "," and not _opens_soon(paragraph, k, high)):
            break
    return start, False


def names_work(paragraph: Paragraph, k: int) -> bool:
    """Tell whether the quotation that opens at ``k`` is the title of where one spoke: "on “Meet the Mayors”"."""
    before = paragraph.words[k - 1] if k else ""
    is_placed = before in PREPOSITIONS or before.endswith(("'s", "s'"))
    return is_placed and is_title(paragraph, *paragraph.ranges[paragraph.outer[k]])


def _is_skippable(paragraph: Paragraph, cue: Cue, start: int, end: int) -> bool:
    """Tell whether what stands between cue and opening is no part of the content."""
    if is_labelling(cue) and paragraph.tokens[end].quoted == "B":
        return opens_predicate(paragraph, cue, end)
    if start >= end:
        return not names_nothing(paragraph, cue)
    word = paragraph.words[start]
    if all(between in TIME_WORDS or between in _DATING or between.isdigit() for between in paragraph.words[start:end]):
        return True
    if ("t" in cue.verb.frame and word == "to") or ("a" in cue.verb.frame and has_verb(paragraph, start, end)):
        return False
    if set(cue.verb.frame) & set("aoq") or cue.verb.lemma in _BLAMING:
        return "q" not in cue.verb.frame or paragraph.words[end] != "that"
    return word in PREPOSITIONS or word in TIME_WORDS or word in (",", "—", "–", "-") or is_adverb(word)


def _opens_soon(paragraph: Paragraph, comma: int, high: int) -> bool:
    """Tell whether the comma only sets off the opening: ``said, "…`` or ``said, in a letter, that``."""
    following = range(comma + 1, min(high, comma + 9))
    return any(paragraph.tokens[k].quoted == "B" or paragraph.words[k] == "that" for k in following)


def _opens_clause(paragraph: Paragraph, start: int, k: int) -> bool:
    """Tell "said that the road" from the relative "told the crowd that had gathered"."""
    before = paragraph.words[k - 1]
    if paragraph.words[k + 2 : k + 3] in ((".",), (";",)):
        return False  # "denied that account."
    return k == start or before in OBJECT_PRONOUNS or (before not in PREPOSITIONS and before not in DETERMINERS)


def _first_token(paragraph: Paragraph, cue: Cue, start: int, high: int) -> int | None:
    if start >= high:
        return None
    frame, words = cue.verb.frame, paragraph.words
    prepositions = PREPOSITIONAL.get(cue.verb.lemma, "").split() if "p" in frame else []
    behind = _behind_preposition(paragraph, start, high, prepositions) if cue.verb.lemma in _BLAMING else None
    if behind is not None:
        return behind
    likens = cue.verb.lemma in _LIKENING and "to" in words[start + 1 : min(high, start + _NEAR)]
    is_dated = words[start] == "on" and not TIME_WORDS.isdisjoint(words[start + 1 : start + 2])
    if likens or (words[start] in prepositions and not is_dated):
        return start + (not likens and not is_infinitive(paragraph, frame, start))
    position, marked = opening(paragraph, cue, start, high)
    if marked and (set(frame) & set("cmnq") or words[position - 1] == ":"):
        return position
    if set(frame) & set("ao"):
        return _behind_addressee(paragraph, cue, start, high, prepositions)
    position = _behind_adverbials(paragraph, start, high)
    return position if position < high and _fits(paragraph, frame, position) else None


def _behind_preposition(paragraph: Paragraph, start: int, high: int, prepositions: list[str]) -> int | None:
    """Return the first token behind the preposition of "accused the minister of lying"."""
    for k in range(start, min(high, start + _REACH)):
        if paragraph.words[k] in prepositions and k + 1 < high:
            return k + 1
        if paragraph.words[k] in (",", ";") or paragraph.tokens[k].quoted == "B":
            return None
    return None


def _fits(paragraph: Paragraph, frame: str, position: int) -> bool:
    """Tell whether what stands at ``position`` is a complement that the frame allows."""
    word = paragraph.words[position]
    if not word[0].isalnum():
        return False
    if word == "to":
        return "t" in frame
    if word in PREPOSITIONS:
        return "c" in frame and word in ("in", "at", "on", "over", "about", "around", "between", "despite")
    if word in CONJUNCTIONS or word in ("as", "when", "while", "whose", "who", "whom"):
        return False
    return bool(set(frame) & set("cnq"))


def _behind_adverbials(paragraph: Paragraph, start: int, high: int) -> int:
    """Return the first token behind adverbs and days ("said late on Tuesday hundreds…")."""
    words = paragraph.words
    k = start
    while k < high:
        if (
            (
                (is_adverb(words[k]) and words[k] not in ("all", "both", "only", "just"))
                or (words[k] in ("late", "early", "last", "on") and (k + 1 < high and words[k + 1] in TIME_WORDS))
            )
            or (words[k] in TIME_WORDS and k > start)
            or (words[k] in TIME_WORDS and words[k] not in ("may", "march", "late", "early", "day"))
        ):
            k += 1
        else:
            return k
    return k


def _behind_addressee(paragraph: Paragraph, cue: Cue, start: int, high: int, prepositions: list[str]) -> int | None:
    """Return the first token of the content behind the person or body addressed."""
    words = paragraph.words
    if "o" in cue.verb.frame or prepositions:
        for k in range(start, min(high, start + _REACH)):
            if words[k] in prepositions:
                return k + 1
            if words[k] == "to" and "o" in cue.verb.frame and k > start:
                return None if _is_refusal_of_name(paragraph, k) else k - (words[k - 1] == "not")
            if words[k] in ",;":
                break
    if "a" in cue.verb.frame or "c" in cue.verb.frame:
        return _behind_name(paragraph, start, high)
    return None


def _is_refusal_of_name(paragraph: Paragraph, k: int) -> bool:
    """Tell whether "asked not to be named" stands at ``k``: a condition of speaking, not something said."""
    words = paragraph.words
    return words[k + 1 : k + 2] == ("be",) and words[k + 2 : k + 3] in _NAMED


def _behind_name(paragraph: Paragraph, start: int, high: int) -> int | None:
    """Return the first token behind an addressee that no "that" follows ("told Reuters the road was cut")."""
    words, tokens = paragraph.words, paragraph.tokens
    k = start
    if words[k] in OBJECT_PRONOUNS or words[k] in _ADDRESSEES:
        k += 1
    elif k + 1 < high and words[k + 1] in _ADDRESSEES and words[k] not in PREPOSITIONS:
        k += 2
    elif words[k].endswith("s") and words[k + 1 : k + 2] and words[k + 1] in _SUBJECTS:
        k += 1  # "told parents they…"
    elif words[k] in DETERMINERS or tokens[k].text[0].isupper():
        capitals = tokens[k].text[0].isupper() and words[k] not in DETERMINERS
        k += 1
        while k < high and words[k][0].isalnum() and tokens[k].text[0].isupper() and words[k] not in POSSESSIVES:
            k += 1
        while not capitals and k < high and words[k][0].isalnum() and not _begins_clause(paragraph, k):
            k += 1
    else:
        return None
    k = _behind_adverbials(paragraph, k, high)
    return k if k < high and words[k][0].isalnum() and words[k] not in _JOINING else None


def _begins_clause(paragraph: Paragraph, k: int) -> bool:
    return paragraph.words[k] in _CLAUSE_BEGINNING


def _last_token(paragraph: Paragraph, first: int, high: int) -> int:
    """Return where content that begins at ``first`` ends at the latest: with its quotation, else before ``high``."""
    if paragraph.tokens[first].quoted != "B":
        return high
    end = paragraph.ranges[paragraph.outer[first]][1]
    if end >= high or (end - first <= _NEAR and paragraph.words[end : end + 2] == ("and", "that")):
        return end  # "said “thieves” and that…"
    stop = paragraph.words[end - 2] in ",.!?…" or paragraph.words[end] in ",.;:!?—–"
    return end if stop else high
