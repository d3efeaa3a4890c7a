"""What an outlet states in its own voice: the narrator's sentences that somebody could check.

A sentence counts when it reports something done, suffered or in force (a finite verb in the past or perfect, or a
relation) about somebody or something named, counted or dated, and when nothing in it is attributed to anybody. Opinion,
conjecture, questions and instructions to the reader are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.extraction.attributions.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    word_set,
)
from provenance.extraction.attributions.noun_phrases import has_verb
from provenance.extraction.attributions.tokens import Paragraph, read_paragraphs
from provenance.models.article import Article
from provenance.models.claim import OUTLET, AssertionClaim, Attribution
from provenance.models.value import Span
from provenance.models.vocabulary import Voice

_SHORTEST = 4
"""Words a checkable sentence has at least."""
_CONFIDENCE = 0.6
_PAST = word_set("""
    was were had has have became began broke brought built burned came cut did died drew drove fell fled flew forced
    fought found gave went grew held hit kept knew led left lost made met paid ran rose saw sent set shot shut sold
    spent stood struck took won wore withdrew wrote
""")
_STANDING = word_set("is are remains remain lies lie borders governs controls holds belongs")
_CONJECTURE = word_set("""
    may might could would should must will shall likely unlikely perhaps maybe probably possibly seemingly
    apparently arguably clearly undoubtedly if unless whether i we you our us
""")


def find_assertions(article: Article, attributions: Sequence[Attribution]) -> Iterator[AssertionClaim]:
    """Yield the checkable statements of the outlet itself, in the order of the text.

    Args:
        article: its boilerplate yields nothing.
        attributions: what the article attributes to others; their sentences are not the outlet's alone.
    """
    taken = sorted((claim.sentence for claim in attributions), key=lambda span: (span.start, span.end))
    masked = sorted((part.span for part in article.boilerplate), key=lambda span: span.start)
    number = sum(isinstance(claim, AssertionClaim) for claim in attributions)
    reached = 0
    for paragraph in read_paragraphs(article.text, masked):
        for sentence in paragraph.sentences:
            start, end = paragraph.chars(*sentence)
            while reached < len(taken) and taken[reached].end <= start:
                reached += 1
            attributed = reached < len(taken) and taken[reached].start < end
            for clause in () if attributed else _clauses(paragraph, *sentence):
                if _is_checkable(paragraph, *clause):
                    number += 1
                    yield _claim(article, _span(paragraph, *clause), _span(paragraph, *sentence), number)


def _clauses(paragraph: Paragraph, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the coordinated clauses of a sentence, each with a subject of its own ("…, and Oyele closed its port")."""
    words = paragraph.words
    start = first
    for k in range(first + _SHORTEST, last - _SHORTEST):
        contrast = words[k] == "," and words[k + 1] in ("while", "whereas")
        subject = paragraph.tokens[k + 2].text[0].isupper() or words[k + 2] in SUBJECT_PRONOUNS
        joined = words[k] == "," and words[k + 1] in ("and", "but") and subject
        if words[k] == ";" or contrast or (joined and _has_fact(paragraph, k + 2, last)):
            yield start, k
            start = k + 1 if words[k] == ";" else k + 2
    yield start, last


def _span(paragraph: Paragraph, first: int, last: int) -> Span:
    start, end = paragraph.chars(first, last)
    return Span(start=start, end=end)


def _is_checkable(paragraph: Paragraph, first: int, last: int) -> bool:
    """Tell whether the sentence states a fact about somebody or something named, counted or dated."""
    words, tokens = paragraph.words[first:last], paragraph.tokens[first:last]
    if sum(word[0].isalnum() for word in words) < _SHORTEST or words[-1] in ("?", ":"):
        return False
    if not _CONJECTURE.isdisjoint(words):
        return False
    opened = tokens[0].text[0].isupper() and words[0] not in DETERMINERS | SUBJECT_PRONOUNS | PREPOSITIONS
    named = opened or any(token.text[0].isupper() for token in tokens[1:])
    return (named or any(_counts_or_dates(word) for word in words)) and _has_fact(paragraph, first, last)


def _has_fact(paragraph: Paragraph, first: int, last: int) -> bool:
    words = paragraph.words[first + 1 : last]
    happened = any(word in _PAST or (word.endswith("ed") and len(word) > 4) for word in words)
    return happened or not _STANDING.isdisjoint(words) or has_verb(paragraph, first, last)


def _counts_or_dates(word: str) -> bool:
    return word[0].isdigit() or word in TIME_WORDS


def _claim(article: Article, span: Span, sentence: Span, number: int) -> AssertionClaim:
    return AssertionClaim(
        local_id=f"a{number}",
        version=article.version,
        span=span,
        exact=span.text_in(article.text),
        sentence=sentence,
        claimant=OUTLET,
        confidence=_CONFIDENCE,
        rule="narrated",
        form=None,
        voice=Voice.OUTLET,
    )
