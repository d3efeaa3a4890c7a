"""Relative clauses that attribute ("a statement that says"): the noun phrases that they speak of."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.extraction.attributions.grammar import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS
from provenance.extraction.attributions.noun_phrases import RELATIVE, Range, is_capitalised, is_verbal, phrase_before
from provenance.extraction.attributions.tokens import Paragraph

_CLOSED = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES
_LEADING = frozenset(("from", "in", "on", "to", "into", "through", "via"))
"""Prepositions between a verb and a thing of which a relative clause speaks."""
VERB_AND_OBJECT = 2
"""Tokens that a verb and its object have at least."""


def is_relative_that(paragraph: Paragraph, low: int, k: int) -> bool:
    """Tell "a statement that says" from "he knew that said"."""
    before = paragraph.words[k - 1] if k > low else ""
    return before.isalpha() and before not in _CLOSED and not is_verbal(paragraph, k - 1)


def find_antecedent(paragraph: Paragraph, low: int, relative: int) -> Range | None:
    """Return the noun phrase that a relative clause speaks of.

    In "the talks with Oslo, which said" it is the partner that speaks, not the talks.
    """
    end = relative - 1 if relative > low and paragraph.words[relative - 1] == "," else relative
    if end - 2 > low and paragraph.words[end - 1].isdigit() and paragraph.words[end - 2] == ",":
        end -= 2
    phrase = phrase_before(paragraph, low, end) if end > low else None
    if phrase is not None and paragraph.words[phrase[0] : phrase[0] + 2] == ("according", "to"):
        phrase = (phrase[0] + 2, phrase[1])
    if phrase is None or paragraph.words[relative] == "who":
        return phrase
    phrase = _behind_preposition(paragraph, phrase)
    if paragraph.words[relative] != "which":
        return phrase
    first = phrase[1] - 1
    while first > phrase[0] and is_capitalised(paragraph, first):
        first -= 1
    has_partner = first < phrase[1] - 1 and paragraph.words[first] in ("with", "against")
    return (first + 1, phrase[1]) if has_partner else phrase


def _behind_preposition(paragraph: Paragraph, phrase: Range) -> Range:
    """Return "a statement" in "the number comes from a statement, which said", "the firm" in "worked for the firm"."""
    words = paragraph.words
    places = range(phrase[1] - 1, phrase[0] + 1, -1)
    first = next((k for k in places if _begins_object(words, k)), phrase[0])
    return first, phrase[1]


def _begins_object(words: Sequence[str], k: int) -> bool:
    """Tell whether a preposition binds the noun phrase at ``k`` to a verb, and to no noun."""
    if words[k] in ("a", "an") and words[k - 1] in _LEADING:
        return True
    return words[k - 1] in PREPOSITIONS and words[k - 2].endswith("ed")


def with_verb_phrase(paragraph: Paragraph, low: int, phrase: Range) -> Range | None:
    """Return "a charity that runs ferries" where only "runs ferries" was taken: a relative clause without its noun."""
    first, last = phrase
    relative = first - 1
    if relative <= low or last - first < VERB_AND_OBJECT or paragraph.words[relative] not in RELATIVE:
        return None
    word = paragraph.tokens[first].text
    if not word.endswith("s") or not word[0].islower() or not is_relative_that(paragraph, low, relative):
        return None
    antecedent = find_antecedent(paragraph, low, relative)
    return antecedent and (antecedent[0], last)
