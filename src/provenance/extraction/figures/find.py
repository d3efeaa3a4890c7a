"""From an article to its figure claims: sentences are read in turn, then parts, claimants and bands added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provenance.extraction.figures.apart import exclude_parts, settle_apart
from provenance.extraction.figures.bands import make_band
from provenance.extraction.figures.carrying import FARTHEST
from provenance.extraction.figures.choosing import CHOICES, Choose
from provenance.extraction.figures.dividing import follow_counts, settle_parts
from provenance.extraction.figures.drafts import Draft, make_elements
from provenance.extraction.figures.groups import share_groups
from provenance.extraction.figures.harms import TOPICS
from provenance.extraction.figures.lexicon import DISEASES, POPULATION_OF
from provenance.extraction.figures.memory import Memory, recall, remember
from provenance.extraction.figures.modifiers import bound
from provenance.extraction.figures.observing import Reading
from provenance.extraction.figures.occasions import Occasions
from provenance.extraction.figures.parts import GENERAL, link_parts, population, settle_undivided
from provenance.extraction.figures.patients import settle_patients
from provenance.extraction.figures.portions import choose_parts
from provenance.extraction.figures.predicates import find_predicate
from provenance.extraction.figures.questions import answers, find_unharmed
from provenance.extraction.figures.reading import read_sentence
from provenance.extraction.figures.scope import Scope, find_measure, find_status, find_year, read_scope
from provenance.extraction.figures.sentences import TELLING, find_signs, find_stretches
from provenance.extraction.figures.standing import find_standing
from provenance.extraction.figures.surroundings import Surroundings
from provenance.extraction.figures.telling import Telling, find_place
from provenance.extraction.figures.weighing import REACH, WEIGHTS, Weights, weigh_readings
from provenance.extraction.figures.wording import Wording, read_wording
from provenance.extraction.figures.words import TOPIC_TRIGGERS, Words, plain, read_words
from provenance.models.article import Article
from provenance.models.claim import Attribution, FigureClaim
from provenance.models.value import Span
from provenance.models.vocabulary import Modifier

VERSION = "figures-1"
_EXCHANGE = re.compile(r"\b(?:prisoners of war|(?:exchang|swap|trad)\w*)\b")
_INMATES = re.compile(r"\b(?:inmates?|prison (?:guards?|officers?|wardens?|riot|break|uprising)|jail(?:break)?s?)\b")


def find_figures(
    article: Article, attributions: Sequence[Attribution], choose: Choose = CHOICES.choose
) -> Iterator[FigureClaim]:
    """Yield the casualty figures of an article in the order of its text.

    Args:
        article: the article; nothing is read inside its boilerplate.
        attributions: attributed stretches found before; a figure inside one takes its claimant. Without any, only the
            cues of the figure's own sentence are read.
        choose: weighs what is seen of the answers to the questions about each figure.
    """
    drafts = read_figures(article)
    if not drafts:
        return
    telling = Telling(article.text, attributions, choose)
    for draft in drafts:
        draft.claimed = telling.find_ruled(draft)
    link_parts(drafts)
    settle_parts(drafts, article.text)
    settle_apart(drafts)
    choose_parts(drafts, article.text, choose)
    exclude_parts(drafts)
    follow_counts(drafts)
    share_groups(drafts, article.text)
    names = {id(draft): f"f{number}" for number, draft in enumerate(drafts, 1)}
    builder = _Builder(article, telling, choose)
    for draft in drafts:
        yield builder.build(draft, names)


def read_figures(article: Article, weights: Weights = WEIGHTS) -> list[Draft]:
    """Return the figures of an article as its sentences tell them, in the order of the text.

    Args:
        article: the article; nothing is read inside its boilerplate.
        weights: what decides about numbers that no sure rule reads.
    """
    barred = [part.span for part in article.boilerplate]
    drafts = weigh_readings(read_sentences(article), weights.judge)
    settle_undivided(drafts)
    settle_patients(drafts, article.text)
    for draft in drafts:
        draft.confidence = weights.trust(draft)
    return [draft for draft in drafts if not any(part.overlaps(_span(draft)) for part in barred)]


def find_topics(wording: Wording) -> tuple[str, ...]:
    """Return what a plain text is about that gives some of its words a harm.

    >>> find_topics(read_wording("the hostages came home"))
    ('captivity', 'prisoners')
    """
    text, words = wording.text, frozenset(wording.words)
    topics: list[str] = []
    for names, signs, shown in TOPICS:
        if not words.isdisjoint(signs) and shown.search(text):
            topics += names
    if "prisoners" in topics and _INMATES.search(text) and not _EXCHANGE.search(text):
        topics.remove("prisoners")  # those of a prison are nobody's captives
    if not words.isdisjoint(DISEASES) and "cases" in text:
        topics.append("disease")
    return tuple(topics)


def read_sentences(article: Article) -> list[Reading]:
    """Return the sentences of an article that hold numbers, as rules read them; none where nothing tells of harm."""
    wording = read_wording(plain(article.text))
    text, topics = wording.text, find_topics(wording)
    telling = TELLING.union(*(TOPIC_TRIGGERS[topic] for topic in topics))
    readings: list[Reading] = []
    aside: list[tuple[int, int, int, Memory | None]] = []
    drafts: list[Draft] = []
    memory: Memory | None = None
    surroundings = Surroundings(wording)
    unharmed = find_unharmed(text)
    for ordinal, (start, end) in enumerate(find_stretches(article.text)):
        counts, harms = find_signs(wording, (start, end), telling)
        if counts and answers(text, (start, end), unharmed):
            continue
        if counts and (harms or (memory is not None and start - memory.at <= FARTHEST)):
            words = read_words(text, start, end, topics)
            elements = make_elements(words)
            read = read_sentence(words, elements, drafts[-REACH:], memory)
            readings.append(Reading(ordinal, words, elements, read, memory, surroundings))
            drafts += read
            memory = recall(words, read, memory)
            continue
        if counts:
            aside.append((ordinal, start, end, memory))
        if harms:
            memory = remember(memory, wording.cut(start, end))
    if not drafts and not (memory and surroundings.tell):
        return []
    for ordinal, start, end, before in aside:
        words = read_words(text, start, end, topics)
        readings.append(Reading(ordinal, words, make_elements(words), [], before, surroundings))
    return sorted(readings, key=lambda reading: reading.ordinal)


class _Sentence(NamedTuple):
    """What the figures of one sentence share."""

    words: Words
    scope: Scope


class _Builder:
    """Turns the drafts of one article into claims."""

    def __init__(self, article: Article, telling: Telling, choose: Choose) -> None:
        self._article = article
        self._occasions = Occasions(article, find_year(article), choose)
        self._telling = telling
        self._sentence: _Sentence | None = None

    def build(self, draft: Draft, names: dict[int, str]) -> FigureClaim:
        quantity, words = draft.quantity, draft.words
        number, text = quantity.number, self._article.text
        scope, sentence = self._read(words), self._telling.read(words).span
        span, place = _span(draft), find_place(draft)
        teller = self._telling.find_teller(draft, place)
        lower, upper = find_bounds(draft)
        is_other, is_parted = self._occasions.is_other(draft), self._occasions.parts(draft)
        counted = draft.named or draft
        group = _find_group(counted)
        stood = find_standing(self._article, sentence, place, teller.claimant.span, teller.cue)
        return FigureClaim(
            local_id=names[id(draft)],
            version=self._article.version,
            span=span,
            exact=span.text_in(text),
            sentence=sentence,
            claimant=teller.claimant,
            cue=teller.cue.text_in(text) if teller.cue else None,
            cue_span=teller.cue,
            number=place,
            modifier=quantity.modifier,
            value=number.value if quantity.modifier is not Modifier.BETWEEN else None,
            lower=lower,
            upper=upper,
            band=make_band(quantity.modifier, number.value, upper=number.upper, stressed=quantity.is_stressed),
            harm=draft.harm,
            harm_status=find_status(draft),
            group=_group(group, counted.words, text),
            population=_population(group, counted),
            part_of=names.get(id(draft.whole), "") if draft.is_part and not is_parted else None,
            background=is_other,
            measure=find_measure(draft, scope),
            as_of=stood if stood.is_known else scope.as_of,
            event_words=scope.event_words,
            rule=f"{VERSION}/{draft.rule}{teller.rule}",
            confidence=draft.confidence,
        )

    def _read(self, words: Words) -> Scope:
        """Return the scope of a sentence, read once for all its figures."""
        if self._sentence is None or self._sentence.words is not words:
            self._sentence = _Sentence(words, read_scope(self._article, words))
        return self._sentence.scope


def _span(draft: Draft) -> Span:
    quantity, words = draft.quantity, draft.words
    return Span(start=words.starts[quantity.first], end=words.ends[quantity.adjacent - 1])


def find_bounds(draft: Draft) -> tuple[int | None, int | None]:
    """Return the strict inclusive bounds of a figure; None is open."""
    number = draft.quantity.number
    if number.value is None:
        return None, None
    if number.upper is not None:
        return number.value, number.upper
    return bound(draft.quantity.modifier, number.value)


def _find_group(draft: Draft) -> tuple[int, int] | None:
    """Return the words for whom a figure counts: those of its number, or of a part those that describe it."""
    told = find_predicate(draft) if draft.is_part and population(draft) in GENERAL else None
    return told or draft.quantity.group


def _population(group: tuple[int, int] | None, draft: Draft) -> str:
    if group is None or group == draft.quantity.group:
        return population(draft)
    return POPULATION_OF[draft.words.forms[group[1] - 1]]


def _group(group: tuple[int, int] | None, words: Words, text: str) -> str:
    if group is None:
        return ""
    first, last = group
    return " ".join(text[words.starts[first] : words.ends[last - 1]].split())
