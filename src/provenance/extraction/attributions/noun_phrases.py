"""Noun phrases by their edges: what may begin one, what may go on inside it, and what ends it.

Without a parser a noun phrase is what lies between words of the closed classes. Reading goes leftwards from a known end
(:func:`phrase_before`) or rightwards from a known start (:func:`phrase_end`); ranges are token indices of a paragraph.
"""

from __future__ import annotations

import re

from provenance.extraction.attributions.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    NOMINAL_PREPOSITIONS,
    PERSONAL_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    word_set,
)
from provenance.extraction.attributions.lexicon import FORMS, NOUN_LIKE
from provenance.extraction.attributions.tokens import Paragraph
from provenance.extraction.segmentation import ends_in_abbreviation
from provenance.reference.numerals import NUMERALS

Range = tuple[int, int]
RELATIVE = frozenset(("who", "which", "that", "whose"))
_CLAUSE_OPENERS = frozenset(("who", "which", "whose"))
LONGEST = 40
"""Tokens a phrase may have; longer ones are misread clauses."""
_HARD = frozenset(";:()[]{}—–")
_CALENDAR_NAMES = frozenset(("may", "march", "april", "june", "august", "today"))
"""Words of time that are names as well ("April", "USA Today")."""
_CLAUSAL = AUXILIARIES | SUBORDINATORS | RELATIVE
_AUTHORED = word_set("""
    report reports statement statements study studies survey surveys poll polls analysis review article articles
    investigation inquiry estimate estimates projection projections account accounts paper letter book post tweet
    count tally research findings
""")
"""Nouns whose maker "by" names ("a report by Amnesty")."""
_BOUNDS = frozenset(
    tuple(phrase.split())
    for phrase in (
        "at least", "at most", "more than", "fewer than", "less than", "up to", "as many as", "no fewer than",
        "no more than", "close to", "well over",
    )
)  # fmt: skip
"""Words before a number that bound it."""
_DOZENS = frozenset(
    (article, word) for article in ("a", "half") for word in ("dozen", "hundred", "thousand", "million")
)
_FUNCTION_WORDS = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS


def phrase_before(paragraph: Paragraph, low: int, end: int) -> Range | None:
    """Return the noun phrase that ends at ``end`` and does not reach before ``low``."""
    if paragraph.words[end - 1] in PERSONAL_PRONOUNS or paragraph.words[end - 1] in RELATIVE:
        return end - 1, end
    start = end
    while start > max(low, end - LONGEST):
        if _is_bracketed_acronym(paragraph, low, start - 3):
            start -= 3
        elif _belongs(paragraph, low, start - 1, end):
            start -= 1
        else:
            break
    while start < end and _cannot_begin(paragraph, start):
        start += 1
    return (_behind_bound(paragraph, low, start), end) if start < end else None


def phrase_end(paragraph: Paragraph, first: int, high: int) -> int:
    """Return the end of the noun phrase that begins at ``first``; ``first`` itself when none does."""
    bound = _bound_at(paragraph, first, high)
    k = first + bound + 1 if bound else first
    while k < min(high, first + LONGEST):
        if k > first and k + 3 < high and _is_bracketed_acronym(paragraph, first, k):
            k += 3
        elif not _ends_phrase(paragraph, first, k, high):
            k += 1
        else:
            break
    return k


def _behind_bound(paragraph: Paragraph, low: int, start: int) -> int:
    """Return where a phrase that begins with a number begins with the words that bound it: "at least 40 nurses"."""
    reach = range(max(low, start - 3), start)
    return next((first for first in reach if _bound_at(paragraph, first, start + 3) >= start - first), start)


def _bound_at(paragraph: Paragraph, first: int, high: int) -> int:
    """Return how many words at ``first`` bound a number behind them; 0 where they do not."""
    for length in (3, 2):
        behind = paragraph.words[first + length : min(first + length + 2, high)]
        if paragraph.words[first : first + length] in _BOUNDS and _is_number(behind):
            return length
    return 0


def _is_number(words: tuple[str, ...]) -> bool:
    """Tell whether words begin with a number: "40", "nine", "a dozen"."""
    return bool(words) and (words[0][0].isdigit() or words[0] in NUMERALS or words in _DOZENS)


def _is_bracketed_acronym(paragraph: Paragraph, low: int, k: int) -> bool:
    """Tell whether "(MP)" stands at token ``k``, inside a name."""
    if k < low or paragraph.words[k] != "(" or paragraph.words[k + 2 : k + 3] != (")",):
        return False
    return paragraph.tokens[k + 1].text[:2].isupper() and is_capitalised(paragraph, k + 3)


def may_begin(paragraph: Paragraph, k: int) -> bool:
    """Tell whether a noun phrase may begin at token ``k``."""
    word = paragraph.words[k]
    if word in ("one", "both", "another") or _bound_at(paragraph, k, len(paragraph.tokens)):
        return True
    if not word[0].isalnum() or word in ("that", "to", "there", "it") or word in AUXILIARIES:
        return False
    return word not in _FUNCTION_WORDS and not is_adverb(word)


def has_verb(paragraph: Paragraph, first: int, last: int) -> bool:
    """Tell whether an auxiliary or a form of a known verb stands between two tokens."""
    return any(is_verbal(paragraph, k) for k in range(first, last))


def is_verbal(paragraph: Paragraph, k: int) -> bool:
    """Tell whether the token is an auxiliary or a verb of the lexicon that is no noun as well."""
    word = paragraph.words[k]
    if paragraph.tokens[k].text[0].isupper() and k > 0 and paragraph.tokens[k - 1].text[0].isalnum():
        return False
    return word in AUXILIARIES or (word in FORMS and word not in NOUN_LIKE and FORMS[word].tense != "base")


def clause_start(paragraph: Paragraph, low: int, index: int) -> int:
    """Return where the clause that holds token ``index`` begins: after a hard boundary, or at ``low``."""
    for k in range(index - 1, max(low, index - LONGEST) - 1, -1):
        token = paragraph.tokens[k]
        if token.text in _HARD or (token.quoted in ("E", "B") and not token.text[0].isalnum()):
            return k + 1
    return max(low, index - LONGEST)


def is_capitalised(paragraph: Paragraph, k: int) -> bool:
    """Tell whether the token exists and begins with a capital letter."""
    return 0 <= k < len(paragraph.tokens) and paragraph.tokens[k].text[0].isupper()


def _belongs(paragraph: Paragraph, low: int, k: int, end: int) -> bool:
    """Tell whether token ``k`` belongs to the noun phrase that has been read from ``end`` down to ``k + 1``."""
    word = paragraph.words[k]
    following = paragraph.words[k + 1] if k + 1 < end else ""
    if not word[0].isalnum():
        is_ended = word == "." and following in DETERMINERS
        if word == "," and k > low and following.isdigit():
            return paragraph.words[k - 1].isdigit()  # "40,000 times"
        return paragraph.tokens[k].quoted == "O" and word in "'&/%$£€." and not is_ended
    if word in SUBORDINATORS or word in PERSONAL_PRONOUNS or word in _CLAUSE_OPENERS or is_verbal(paragraph, k):
        return False
    if word in CONJUNCTIONS:
        return _joins_nouns(paragraph, low, k)
    if word in PREPOSITIONS:
        return k > low and (_may_attach(paragraph, k) or _is_in_name(paragraph, k))
    return not (following in DETERMINERS and word not in DETERMINERS) and not (is_adverb(word) and k == low)


def _joins_nouns(paragraph: Paragraph, low: int, k: int) -> bool:
    """Tell whether the conjunction joins two parts of one subject: nothing before it may be a verb."""
    if k <= low or paragraph.words[k] != "and" or k + 1 >= len(paragraph.words):
        return False
    start = clause_start(paragraph, low, k)
    start = next((j + 1 for j in range(k - 1, start - 1, -1) if paragraph.words[j] == ","), start)
    if start < k and paragraph.words[start] in ("but", "and", "that", "as", "while"):
        start += 1
    if start < k and paragraph.words[start] == "both":
        return not has_verb(paragraph, start, k)
    if start >= k or paragraph.words[start] in _FUNCTION_WORDS or is_adverb(paragraph.words[start]):
        return is_capitalised(paragraph, k - 1) and is_capitalised(paragraph, k + 1)
    return not has_verb(paragraph, start, k) and k - start <= 12


def _may_attach(paragraph: Paragraph, k: int) -> bool:
    """Tell whether the preposition at ``k`` may attach its phrase to a noun before it."""
    word, before = paragraph.words[k], paragraph.words[k - 1]
    if word == "by":
        if before.endswith(("ed", "en", "wn")):
            return k > 1 and paragraph.words[k - 2] not in AUXILIARIES
        return before in _AUTHORED
    if before in NOMINAL_PREPOSITIONS:
        return k > 1 and _is_noun(paragraph, k - 2)
    return word in NOMINAL_PREPOSITIONS and _is_noun(paragraph, k - 1)


def _is_in_name(paragraph: Paragraph, k: int) -> bool:
    """Tell whether a preposition has a capital because it stands in a name: "Doctors Without Borders"."""
    return all(is_capitalised(paragraph, at) for at in (k - 1, k, k + 1))


def _is_noun(paragraph: Paragraph, k: int) -> bool:
    word = paragraph.words[k]
    return word[0].isalpha() and word not in _FUNCTION_WORDS and not is_verbal(paragraph, k)


def _cannot_begin(paragraph: Paragraph, k: int) -> bool:
    word = paragraph.words[k]
    if not word[0].isalnum() or (word in _FUNCTION_WORDS and word != "that"):
        return True
    if (word in TIME_WORDS and word not in _CALENDAR_NAMES) or (is_adverb(word) and word not in DETERMINERS):
        return True
    return word in ("last", "next", "this") and not TIME_WORDS.isdisjoint(paragraph.words[k + 1 : k + 2])


def _ends_phrase(paragraph: Paragraph, first: int, k: int, high: int) -> bool:
    """Tell whether token ``k`` is no part of the noun phrase that begins at ``first``."""
    word = paragraph.words[k]
    if not word[0].isalnum():
        is_in_number = word == "," and all(near.isdigit() for near in paragraph.words[k - 1 : k + 2 : 2])
        return word not in ("'", "&") and not is_in_number and not _is_abbreviating_stop(paragraph, k, high)
    if word in _CLAUSAL or is_verbal(paragraph, k) or (k > first and paragraph.tokens[k].text in IRREGULAR_PAST):
        return True
    if word in PREPOSITIONS and not _is_in_name(paragraph, k):
        return word not in ("of", "for") and paragraph.words[k - 1 : k + 1] != ("familiar", "with")
    if word in CONJUNCTIONS:
        return k + 1 >= high or not paragraph.tokens[k + 1].text[0].isupper()
    if k > first and word.endswith("ed") and paragraph.tokens[k].text[0].islower():
        return paragraph.words[k - 1] not in DETERMINERS
    return k > first and _starts_anew(paragraph, k)


def _starts_anew(paragraph: Paragraph, k: int) -> bool:
    """Tell whether the word begins something else than the phrase before it: a time, an adverb, a subject."""
    word, before = paragraph.words[k], paragraph.words[k - 1]
    if before in DETERMINERS or before.endswith(("'s", "s'")) or before == "'":
        return False
    if is_capitalised(paragraph, k - 1) and is_capitalised(paragraph, k) and is_adverb(word):
        return False
    if word in PERSONAL_PRONOUNS or is_adverb(word):
        return not (word in _CALENDAR_NAMES and is_capitalised(paragraph, k))
    if word in TIME_WORDS:
        return not (word in _CALENDAR_NAMES and is_capitalised(paragraph, k))
    is_article = word in DETERMINERS and word not in POSSESSIVES
    return is_article and before not in PREPOSITIONS and before not in CONJUNCTIONS


def _is_abbreviating_stop(paragraph: Paragraph, k: int, high: int) -> bool:
    """Tell whether the full stop at ``k`` stands inside a name ("Maj. John G. Reed", "U.N. human rights office")."""
    goes_on = is_capitalised(paragraph, k + 1) or "." in paragraph.words[k - 1]
    if paragraph.words[k] != "." or k + 1 >= high or not goes_on or not paragraph.words[k + 1][0].isalpha():
        return False
    return ends_in_abbreviation(paragraph.text, paragraph.tokens[k].start, paragraph.span.start)


def without_article(text: str) -> str:
    """Return the phrase in one line without a leading article or a possessive ending.

    >>> without_article("the health  ministry’s")
    'health ministry'
    """
    line = " ".join(text.split())
    line = re.sub(r"^(?:the|a|an)\s", "", line, flags=re.IGNORECASE)
    return re.sub(r"[’']s?$", "", line).strip(" ,")


def names_nobody(paragraph: Paragraph, subject: Range) -> bool:
    """Tell whether a subject is nobody ("not one of them has said") or a clause of its own ("40 had been made")."""
    first, last = subject
    words = paragraph.words[first:last]
    if words[0] in ("nobody", "none") or words[:2] == ("no", "one"):
        return True
    if words[0] == "one" and paragraph.words[first - 1 : first] == ("not",):
        return True
    return words[0][0].isdigit() and not AUXILIARIES.isdisjoint(words) and RELATIVE.isdisjoint(words)
