"""Claimant phrases: the noun phrase before a cue, or behind it, as token ranges of the paragraph."""

from __future__ import annotations

from provenance.extraction.attributions.grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NOMINAL_PREPOSITIONS,
    PERSONAL_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
)
from provenance.extraction.attributions.lexicon import FORMS, NOUN_LIKE
from provenance.extraction.attributions.tokens import Paragraph

Range = tuple[int, int]
_RELATIVE = frozenset(("who", "which", "that"))
_HARD = frozenset(";:()[]{}—–")
_LONGEST = 40
"""Tokens a claimant phrase may have; longer ones are misread clauses."""


def find_subject(paragraph: Paragraph, low: int, cue: int) -> Range | None:
    """Return the subject that ends before token ``cue``, not reaching before token ``low``; None if there is none."""
    end = _before_adverbials(paragraph, low, cue)
    if end <= low:
        return None
    if paragraph.words[end - 1] == ")":
        end = next((k for k in range(end - 1, max(low, end - 12), -1) if paragraph.words[k] == "("), end)
    word = paragraph.words[end - 1]
    if word in CONJUNCTIONS or paragraph.tokens[end - 1].quoted == "E":
        return None
    if word == ",":
        return _subject_with_apposition(paragraph, low, end - 1)
    if word in _RELATIVE and (word != "that" or _is_relative_that(paragraph, low, end - 1)):
        return _antecedent(paragraph, low, end - 1)
    return _phrase_before(paragraph, low, end)


def find_agent(paragraph: Paragraph, first: int, high: int) -> Range | None:
    """Return the noun phrase that begins at token ``first``, with its apposition, not reaching token ``high``."""
    if first >= high or not _may_begin(paragraph, first):
        return None
    if paragraph.words[first] in PERSONAL_PRONOUNS:
        return first, first + 1
    end = _phrase_end(paragraph, first, high)
    if end == first:
        return None
    return first, _apposition_end(paragraph, end, high)


def find_sentence_subject(paragraph: Paragraph, low: int, high: int) -> Range | None:
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


def clause_start(paragraph: Paragraph, low: int, index: int) -> int:
    """Return where the clause that holds token ``index`` begins: after a hard boundary, or at ``low``."""
    for k in range(index - 1, max(low, index - _LONGEST) - 1, -1):
        if _is_boundary(paragraph, k):
            return k + 1
    return max(low, index - _LONGEST)


def _is_boundary(paragraph: Paragraph, k: int) -> bool:
    token = paragraph.tokens[k]
    return token.text in _HARD or (token.quoted in ("E", "B") and len(token.text) <= 2 and not token.text.isalnum())


def _before_adverbials(paragraph: Paragraph, low: int, cue: int) -> int:
    """Return the end of what stands before the cue once adverbs and days are skipped ("on Tuesday also said")."""
    words = paragraph.words
    end = cue
    while end > low and (is_adverb(words[end - 1]) or words[end - 1] in AUXILIARIES):
        end -= 1
    if end - 1 > low and words[end - 1] in TIME_WORDS and words[end - 2] in ("on", "late", "early", "last", "this"):
        end -= 2
        while end > low and words[end - 1] in ("on", "late", "early"):
            end -= 1
    return end


def has_apposition(paragraph: Paragraph, low: int, cue: int) -> bool:
    """Tell whether a noun phrase with an apposition or a relative clause precedes the comma before token ``cue``."""
    pieces = _pieces(paragraph, low, cue - 1)
    return len(pieces) > 1 and not has_verb(paragraph, *pieces[0]) and _is_nominal(paragraph, pieces[1][0])


def _subject_with_apposition(paragraph: Paragraph, low: int, comma: int) -> Range | None:
    """Return the subject whose apposition or insertion the comma at ``comma`` closes."""
    pieces = _pieces(paragraph, low, comma)
    if len(pieces) < 2 or has_verb(paragraph, *pieces[0]):
        return None
    phrase = _phrase_before(paragraph, pieces[0][0], pieces[0][1])
    if phrase is None:
        return None
    return (phrase[0], comma) if _is_nominal(paragraph, pieces[1][0]) else phrase


def _pieces(paragraph: Paragraph, low: int, comma: int) -> list[Range]:
    """Return what the commas of the clause before ``comma`` separate, without fronted adverbials."""
    start = clause_start(paragraph, low, comma)
    commas = [k for k in range(start, comma) if paragraph.words[k] == ","]
    pieces = list(zip([start, *(k + 1 for k in commas)], [*commas, comma], strict=True))
    while len(pieces) > 1 and _is_fronted(paragraph, *pieces[0]):
        del pieces[0]
    return pieces


def _is_fronted(paragraph: Paragraph, first: int, last: int) -> bool:
    if first >= last:
        return True
    word = paragraph.words[first]
    fronted = PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | ADVERBS
    return (
        word in fronted
        or is_adverb(word)
        or (word.endswith(("ing", "ed")) and not paragraph.tokens[first].text[0].isupper())
    )


def _is_nominal(paragraph: Paragraph, first: int) -> bool:
    word = paragraph.words[first]
    return (
        word in DETERMINERS or paragraph.tokens[first].text[0].isupper() or word in ("who", "whose", "which", "former")
    )


def has_verb(paragraph: Paragraph, first: int, last: int) -> bool:
    return any(_is_verbal(paragraph, k) for k in range(first, last))


def _is_verbal(paragraph: Paragraph, k: int) -> bool:
    word = paragraph.words[k]
    if paragraph.tokens[k].text[0].isupper() and k > 0 and paragraph.tokens[k - 1].text[0].isalnum():
        return False
    return word in AUXILIARIES or (word in FORMS and word not in NOUN_LIKE and FORMS[word].tense != "base")


def _is_relative_that(paragraph: Paragraph, low: int, k: int) -> bool:
    """Tell "a statement that says" from "he knew that said"."""
    before = paragraph.words[k - 1] if k > low else ""
    return (
        before.isalpha()
        and before not in PREPOSITIONS | CONJUNCTIONS | AUXILIARIES
        and not _is_verbal(paragraph, k - 1)
    )


def _antecedent(paragraph: Paragraph, low: int, relative: int) -> Range | None:
    end = relative - 1 if relative > low and paragraph.words[relative - 1] == "," else relative
    return _phrase_before(paragraph, low, end) if end > low else None


def _phrase_before(paragraph: Paragraph, low: int, end: int) -> Range | None:
    """Return the noun phrase that ends at ``end``."""
    if paragraph.words[end - 1] in PERSONAL_PRONOUNS or paragraph.words[end - 1] in _RELATIVE:
        return end - 1, end
    start = end
    while start > max(low, end - _LONGEST) and _belongs(paragraph, low, start - 1, end):
        start -= 1
    while start < end and _cannot_begin(paragraph, start):
        start += 1
    if start >= end:
        return None
    return _with_relative_clause(paragraph, low, start), end


def _with_relative_clause(paragraph: Paragraph, low: int, start: int) -> int:
    """Return the start of the noun phrase whose relative clause ends at ``start`` ("a man who saw it said")."""
    begin = clause_start(paragraph, low, start)
    for k in range(start - 1, begin, -1):
        if paragraph.words[k] == ",":
            return start
        if paragraph.words[k] in ("who", "which") and paragraph.words[k - 1] not in PREPOSITIONS | {","}:
            plain = not _is_fronted(paragraph, begin, k) and not has_verb(paragraph, begin, k)
            return begin if plain and k - begin <= 10 else start
    return start


def _belongs(paragraph: Paragraph, low: int, k: int, end: int) -> bool:
    """Tell whether token ``k`` belongs to the noun phrase that has been read from ``end`` down to ``k + 1``."""
    word, token = paragraph.words[k], paragraph.tokens[k]
    if not word[0].isalnum():
        return (token.quoted == "O" and word in "'&/%$£€.") or (word == "," and _is_list_comma(paragraph, k, end))
    if word in SUBORDINATORS or word in PERSONAL_PRONOUNS or _is_verbal(paragraph, k):
        return False
    if word in CONJUNCTIONS:
        return _joins_nouns(paragraph, low, k)
    if word in PREPOSITIONS:
        return k > low and _may_attach(paragraph, k)
    following = paragraph.words[k + 1] if k + 1 < end else ""
    if following in DETERMINERS and word not in DETERMINERS:
        return False
    return not (is_adverb(word) and k == low)


def _is_list_comma(paragraph: Paragraph, k: int, end: int) -> bool:
    """Tell whether the comma joins two capitalised adjuncts of one name ("Springfield, Illinois")."""
    return (
        k + 1 < end
        and k > 0
        and paragraph.tokens[k - 1].text[0].isupper()
        and paragraph.words[k + 1] in ("jr", "sr", "md")
    )


def _joins_nouns(paragraph: Paragraph, low: int, k: int) -> bool:
    """Tell whether the conjunction joins two parts of one subject: nothing before it may be a verb."""
    if k <= low or paragraph.words[k] != "and" or k + 1 >= len(paragraph.words):
        return False
    start = clause_start(paragraph, low, k)
    start = next((j + 1 for j in range(k - 1, start - 1, -1) if paragraph.words[j] == ","), start)
    if start >= k or _is_fronted(paragraph, start, k):
        return paragraph.tokens[k - 1].text[0].isupper() and paragraph.tokens[k + 1].text[0].isupper()
    return not has_verb(paragraph, start, k) and k - start <= 12


def _may_attach(paragraph: Paragraph, k: int) -> bool:
    """Tell whether the preposition at ``k`` may attach its phrase to a noun before it."""
    word, before = paragraph.words[k], paragraph.words[k - 1]
    if word == "by":
        return before.endswith(("ed", "en", "wn")) and k > 1 and paragraph.words[k - 2] not in AUXILIARIES
    if before in NOMINAL_PREPOSITIONS:
        return k > 1 and _is_noun_before(paragraph, k - 1)
    return word in NOMINAL_PREPOSITIONS and _is_noun_before(paragraph, k)


def _is_noun_before(paragraph: Paragraph, k: int) -> bool:
    word = paragraph.words[k - 1]
    return (
        word[0].isalpha()
        and word not in PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS
        and not _is_verbal(paragraph, k - 1)
    )


def _cannot_begin(paragraph: Paragraph, k: int) -> bool:
    word = paragraph.words[k]
    return (
        not word[0].isalnum()
        or word in PREPOSITIONS
        or word in CONJUNCTIONS
        or word in SUBORDINATORS - {"that"}
        or (is_adverb(word) and word not in DETERMINERS)
        or word in TIME_WORDS - {"may", "march", "april", "june", "august"}
        or (word in ("last", "next", "this") and not TIME_WORDS.isdisjoint(paragraph.words[k + 1 : k + 2]))
    )


def _may_begin(paragraph: Paragraph, k: int) -> bool:
    word = paragraph.words[k]
    if not word[0].isalnum() or word in ("that", "to", "there", "it") or word in AUXILIARIES:
        return False
    return not (word in PREPOSITIONS or word in CONJUNCTIONS or word in SUBORDINATORS or is_adverb(word)) or word in (
        "one",
        "both",
    )


def _phrase_end(paragraph: Paragraph, first: int, high: int) -> int:
    k = first
    while k < min(high, first + _LONGEST):
        word = paragraph.words[k]
        if not word[0].isalnum() and word not in ("'", "&") and not _is_initial(paragraph, k, high):
            return k
        if (
            word in AUXILIARIES
            or word in SUBORDINATORS
            or word in TIME_WORDS
            or word in _RELATIVE
            or _is_verbal(paragraph, k)
        ):
            return k
        if word in PREPOSITIONS and word not in ("of", "for"):
            return k
        if word in CONJUNCTIONS and not (k + 1 < high and paragraph.tokens[k + 1].text[0].isupper()):
            return k
        if k > first and (is_adverb(word) or word in PERSONAL_PRONOUNS or _starts_anew(paragraph, k)):
            return k
        k += 1
    return k


def _is_initial(paragraph: Paragraph, k: int, high: int) -> bool:
    """Tell whether the full stop at ``k`` belongs to an initial or a title inside a name ("John G. Reed")."""
    if paragraph.words[k] != "." or k + 1 >= high or not paragraph.tokens[k + 1].text[0].isupper():
        return False
    return len(paragraph.words[k - 1]) == 1 or paragraph.words[k - 1] in (
        "mr",
        "mrs",
        "ms",
        "dr",
        "gen",
        "col",
        "lt",
        "sgt",
        "st",
    )


def _starts_anew(paragraph: Paragraph, k: int) -> bool:
    before = paragraph.words[k - 1]
    return paragraph.words[k] in DETERMINERS - POSSESSIVES and before not in PREPOSITIONS | DETERMINERS | CONJUNCTIONS


def _apposition_end(paragraph: Paragraph, end: int, high: int) -> int:
    words = paragraph.words
    if end + 1 >= high or words[end] != "," or paragraph.tokens[end + 1].quoted != "O":
        return end
    nominal = words[end + 1] in ("a", "an", "the", "his", "her", "its", "their") or (
        paragraph.tokens[end + 1].text[0].isupper() and words[end + 1] not in TIME_WORDS
    )
    if not nominal:
        return end
    k = end + 1
    while k < min(high, end + 25):
        if (
            words[k] in _RELATIVE
            or words[k] == "whose"
            or words[k] in AUXILIARIES
            or not (words[k][0].isalnum() or words[k] == "'")
        ):
            break
        k += 1
    return (
        k if k > end + 1 and (k >= high or words[k] in ",.;" or words[k] in _RELATIVE or words[k] == "whose") else end
    )
