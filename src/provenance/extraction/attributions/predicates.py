"""The quoted predicate of a verb of judging: "called it an “isolated” case", as a token range.

A judgement is what stands in quotation marks, with the article and the noun that it needs, further quotations joined to
it, and the phrases with which its noun goes on.
"""

from __future__ import annotations

from provenance.extraction.attributions.cues import Cue
from provenance.extraction.attributions.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PERSONAL_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    word_set,
)
from provenance.extraction.attributions.lexicon import FORMS
from provenance.extraction.attributions.noun_phrases import RELATIVE, has_verb
from provenance.extraction.attributions.tokens import Paragraph

Range = tuple[int, int]
_JOINING = word_set(", and or but also even a an then not who is was are")
"""Words that stand between the quotations of one judgement."""
_GOING_ON = word_set("of than from against between among over in")
"""Prepositions with which a judgement goes on: "called it the “gold standard” of trade deals"."""
_OCCASIONS = word_set("""
    interview statement speech post tweet letter message email memo report article column video interviews remarks
    conference briefing court parliament congress public private response reply reaction hearing testimony debate
    broadcast broadcasts filing filings
""")
"""Where a judgement is passed ("called it “absurd” in an interview"), which is no part of it."""
_FUNCTION_WORDS = CONJUNCTIONS | SUBORDINATORS | PREPOSITIONS | DETERMINERS
_NO_NOUNS = _FUNCTION_WORDS | SUBJECT_PRONOUNS | AUXILIARIES | TIME_WORDS
_CLAIMS = word_set("""
    claim claims accusation accusations allegation allegations charge charges suggestion suggestions finding findings
    idea notion report reports criticism criticisms assertion assertions argument arguments distinction conclusion
    conclusions account theory rumour rumours rumor rumors complaint complaints statement statements that
""")
"""What is denied where it is rejected or dismissed."""
_QUOTED = 15
"""Tokens behind "rejected" in which a quotation says how it was."""
_SHORT = 5
"""Tokens of a quoted predicate, marks included, that may stand before a noun ("an “isolated” case")."""
_LABELLING = word_set("reject dismiss condemn denounce hail deride mock decry ridicule refer")
"""Verbs that judge something only "as" what is quoted; other quoted words are part of what they speak of."""
_SAYING_OTHERWISE = _LABELLING | word_set("describe characterise characterize")
"""Verbs of judging that may have a quotation for their object without calling anybody anything."""
_REACH = 6
"""Tokens before a verb of judging in which "what", "which" or "who" makes it one of a relative clause."""


def opens_predicate(paragraph: Paragraph, cue: Cue, k: int) -> bool:
    """Tell whether the quotation at token ``k`` is what the verb calls something: "rejected it as “fiction”"."""
    if "q" not in cue.verb.frame or paragraph.tokens[k].quoted != "B":
        return False
    return cue.verb.lemma not in _LABELLING or "as" in paragraph.words[max(cue.last, k - 2) : k]


def is_labelling(cue: Cue) -> bool:
    """Tell whether the verb judges something only "as" what is quoted."""
    return cue.verb.lemma in _LABELLING


def is_mere_act(paragraph: Paragraph, cue: Cue, start: int) -> bool:
    """Tell whether no claim is rejected, or nothing referred to: "rejected the bill", "referred us to it"."""
    if cue.verb.lemma == "refer":
        return paragraph.words[start : start + 1] != ("to",)
    if cue.verb.lemma not in ("reject", "dismiss"):
        return False
    if cue.tense == "gerund" and paragraph.words[max(0, cue.first - 1)] != ",":
        return True
    is_quoted = any(token.quoted == "B" for token in paragraph.tokens[start : start + _QUOTED])
    return not is_quoted and _CLAIMS.isdisjoint(paragraph.words[start : start + _REACH])


def find_predicate(paragraph: Paragraph, first: int, high: int) -> Range:
    """Return the judgement whose first quotation opens at token ``first``, ending at ``high`` at the latest."""
    words = paragraph.words
    end = last = min(paragraph.ranges[paragraph.outer[first]][1], max(high, first + 2))
    if words[first - 1] in ("a", "an") and paragraph.tokens[first - 1].quoted == "O":
        first -= 1
    last = _joined_end(paragraph, last, high)
    if words[last - 2] in ".,!?":
        return first, last
    if last - first <= _SHORT:
        while last < min(high, end + 2) and _is_plain_noun(paragraph, last):
            last += 1
    return first, _phrase_end(paragraph, last, high)


def _joined_end(paragraph: Paragraph, last: int, high: int) -> int:
    """Return where a judgement in several quotations ends: "called it “null and void” and “absurd”"."""
    joint = last
    while joint < min(high, last + 5):
        if joint > last and paragraph.tokens[joint].quoted == "B":
            last = joint = paragraph.ranges[paragraph.outer[joint]][1]
        elif paragraph.words[joint] in _JOINING:
            joint += 1
        else:
            break
    return last


def _is_plain_noun(paragraph: Paragraph, k: int) -> bool:
    word = paragraph.words[k]
    return word.isalpha() and word not in _NO_NOUNS and not is_adverb(word) and not word.endswith("ing")


def _phrase_end(paragraph: Paragraph, last: int, high: int) -> int:
    """Return the end of the phrase with which a judgement goes on behind ``last``; ``last`` itself without one."""
    words = paragraph.words
    if last + 1 >= high:
        return last
    if words[last] in _GOING_ON:
        first, end = last + 1, last + 1
        while end < high and words[end][0].isalnum() and words[end] not in _ENDING:
            end += 1
    elif (words[last] == "and" and words[last + 1] in ("a", "an", "the")) or words[last : last + 2] == ("as", "well"):
        first, end = last + 1, last + 1
        while end < high and words[end][0].isalnum():
            end += 1
    else:
        return last
    if end < high and paragraph.tokens[end].quoted == "B":  # "and the latter as “very angry”"
        end = paragraph.ranges[paragraph.outer[end]][1]
    own = words[first:end]
    is_apart = not _OCCASIONS.isdisjoint(own) or not TIME_WORDS.isdisjoint(own) or has_verb(paragraph, first, end)
    is_place = words[last] == "in" and words[first] not in DETERMINERS
    return last if is_apart or is_place or any(word.isdigit() for word in own) else end


_ENDING = CONJUNCTIONS | SUBORDINATORS | AUXILIARIES | RELATIVE | word_set("on at during")


def names_nothing(paragraph: Paragraph, cue: Cue) -> bool:
    """Tell "a process called “thawing”", where nobody calls, from "what they call “thawing”"."""
    objectless = "q" in cue.verb.frame and cue.verb.lemma not in _SAYING_OTHERWISE
    if not objectless or _is_reduced_relative(paragraph, cue.first):
        return False
    before = paragraph.words[max(0, cue.first - _REACH) : cue.first]
    return not ({"what", "which"}.intersection(before) or {"who", "whom"}.intersection(before[:-1]))


def _is_reduced_relative(paragraph: Paragraph, k: int) -> bool:
    """Tell whether a pronoun stands between a noun and the verb at ``k``: "a sickness it had called"."""
    words = paragraph.words
    if k < 2 or words[k - 1] not in PERSONAL_PRONOUNS or not words[k - 2].isalpha():
        return False
    return words[k - 2] not in _FUNCTION_WORDS and words[k - 2] not in FORMS and not is_adverb(words[k - 2])
