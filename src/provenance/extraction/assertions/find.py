"""The checkable statements of an article's narrator: each clause that reports an act, an event, harm or a relation.

A clause counts when its subject or object is named, counted or dated, when its finite verb is one of public acts and
events in the past or the perfect, or one of standing relations, and when nobody else is made to answer for it. Opinion,
conjecture, questions and instructions to the reader have other verbs. Acts told in one sentence are told apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from provenance.extraction.assertions.attributed import Stretches, find_claimants, find_contents
from provenance.extraction.assertions.clauses import Clause, find_clause, find_starts
from provenance.extraction.assertions.facts import find_rule, is_denied
from provenance.extraction.assertions.lexicon import COUNTS, JOINERS
from provenance.extraction.attributions.grammar import CONJUNCTIONS, PREPOSITIONS, SUBORDINATORS
from provenance.extraction.attributions.tokens import Paragraph
from provenance.models.article import Article
from provenance.models.claim import OUTLET, AssertionClaim, Attribution
from provenance.models.value import Span
from provenance.models.vocabulary import Polarity, Voice

_CONFIDENCE = {"narrated-act": 0.7, "narrated-relation": 0.55}
_TRAILING = JOINERS | CONJUNCTIONS | PREPOSITIONS | {"who", "which", "that", "a", "few", "just", "shortly", "soon"}
_UNFINISHED = 15
"""Words of a subject whose verb is an attribution's cue, at most."""
_STOPS = frozenset(".!?")
_DISTANCES = frozenset(("minutes", "hours", "days", "weeks", "months", "years"))


class Narrated:
    """The parts of an article for which nobody answers but its outlet."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        """Gather what is attributed to others."""
        self._contents = Stretches(find_contents(text, attributions))
        self._others = Stretches(chain(find_contents(text, attributions), find_claimants(attributions)))

    def judge(self, clause: Clause) -> tuple[Clause, str] | None:
        """Return the clause without what is attributed in it, and its rule; None when it is no statement of its own."""
        tokens = clause.paragraph.tokens
        if self._contents.find_first(tokens[clause.first].start, tokens[clause.verb].end) is not None:
            return None
        stop = self._others.find_first(tokens[clause.verb].end, tokens[clause.last - 1].end)
        last = clause.last
        while stop is not None and last > clause.verb + 1 and tokens[last - 1].end > stop:
            last -= 1
        last = _before_unfinished(clause, last) if stop is not None else last
        own = _trim(clause._replace(last=last))
        rule = find_rule(own)
        return (own, rule) if rule else None

    def keep(self, clause: Clause) -> Iterator[tuple[Clause, str]]:
        """Yield the clause as :meth:`judge` returns it, if it is a statement."""
        statement = self.judge(clause)
        if statement is not None:
            yield statement


def _before_unfinished(clause: Clause, last: int) -> int:
    """Return where the clause ends before another one that has lost its verb to an attribution (", but the police")."""
    words = clause.paragraph.words
    for k in range(last - 1, max(clause.verb, last - _UNFINISHED), -1):
        if words[k] == "," and words[k + 1] in JOINERS:
            return k
    return last


def _trim(clause: Clause) -> Clause:
    """Return the clause without its stop, or else the joining words and distances in time that hang at its end."""
    words, last = clause.paragraph.words, clause.last
    hanging = frozenset[str]() if words[last - 1] in _STOPS else _TRAILING
    while last > clause.verb + 1 and (not _is_word_or_mark(words[last - 1]) or words[last - 1] in hanging):
        last -= 1
        if words[last] in ("after", "before") and words[last - 1] in _DISTANCES:
            last -= 2 if words[last - 2] in COUNTS else 1
    return clause._replace(last=last)


def _is_word_or_mark(word: str) -> bool:
    return word[0].isalnum() or word in "”\"'’)%?"


def find_assertions(
    article: Article, attributions: Sequence[Attribution], paragraphs: Iterable[Paragraph]
) -> Iterator[AssertionClaim]:
    """Yield the checkable statements of the outlet itself, in the order of the text.

    Args:
        article: the article.
        attributions: what the article attributes to others; a clause that begins in it is not the outlet's own.
        paragraphs: its paragraphs without its boilerplate.
    """
    narrated = Narrated(article.text, attributions)
    number = sum(isinstance(claim, AssertionClaim) for claim in attributions)
    for index, paragraph in enumerate(paragraphs):
        is_headline = index == 0 and len(paragraph.sentences) == 1 and _STOPS.isdisjoint(paragraph.words[-1:])
        for first, last in paragraph.sentences:
            for clause, rule in _find_statements(paragraph, (first, last), narrated, in_present=is_headline):
                number += 1
                sentence = Span(start=paragraph.tokens[first].start, end=paragraph.tokens[last - 1].end)
                yield _claim(article, clause, sentence, (rule, number))


def _find_statements(
    paragraph: Paragraph, sentence: tuple[int, int], narrated: Narrated, *, in_present: bool
) -> Iterator[tuple[Clause, str]]:
    """Yield the statements of a sentence: each reaches to the next, or to the sentence's end."""
    first, last = sentence
    current: Clause | None = None
    leads = False
    for joint, start in find_starts(paragraph, first, last):
        clause = find_clause(paragraph, start, last, in_present=in_present)
        if clause is None:
            continue
        if current is None:
            current, leads = clause, paragraph.words[first] in SUBORDINATORS
        elif start > current.verb and ((leads and paragraph.words[joint] == ",") or narrated.judge(clause)):
            yield from narrated.keep(current._replace(last=joint))
            current, leads = clause, False
    if current is not None:
        yield from narrated.keep(current)


def _claim(article: Article, clause: Clause, sentence: Span, told: tuple[str, int]) -> AssertionClaim:
    start, end = clause.paragraph.chars(clause.first, clause.last)
    rule, number = told
    return AssertionClaim(
        local_id=f"a{number}",
        version=article.version,
        span=Span(start=start, end=end),
        exact=article.text[start:end],
        sentence=sentence,
        claimant=OUTLET,
        confidence=_CONFIDENCE[rule],
        rule=rule,
        form=None,
        voice=Voice.OUTLET,
        polarity=Polarity.DENIED if is_denied(clause) else Polarity.AFFIRMED,
    )
