"""Of which event a figure is: the article's own, or another or an earlier one.

"A separate cyclone last week caused two deaths", "the Norda Air disaster of 2007": an earlier year, a month that is not
that of the article, names that its opening does not have, a figure of another event just before. What the rules of
``scope`` say is one observation among the others; ``choosing`` weighs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from provenance.extraction.figures.buckets import bucket
from provenance.extraction.figures.choosing import Answer, Choose, Question
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.lexicon import MONTHS
from provenance.extraction.figures.observing import LONGEST, STEM
from provenance.extraction.figures.scope import EVENT_NOUN, Times, follows_background, read_times
from provenance.extraction.figures.timing import compares_events, recounts_others, tells_now
from provenance.extraction.figures.words import Words
from provenance.models.article import Article
from provenance.models.vocabulary import Harm

OPENING = 500
"""Characters of an article that show what it is about."""
PARAGRAPH = 600
"""Characters before a sentence in which its paragraph is looked at."""
_TELLING = frozenset("wPKGDEJHTRsbvUCp")
_MONTHS = {name: number for name, number in MONTHS.items() if name not in ("may", "mar")}
"""Names of months that are not words besides, as they stand in plain text."""
_TENSES = frozenset(("had", "has", "have", "was", "were", "is", "are", "will", "would"))
_NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")
_LEADING = frozenset(("a", "an", "the", "that", "this"))


class _Sentence(NamedTuple):
    """What the figures of one sentence share."""

    words: Words
    times: Times
    is_now: bool
    """Whether it is of these days beyond doubt."""
    seen: list[str]


class Occasions:
    """Decides of the figures of one article, in order, which are of other events."""

    def __init__(self, article: Article, year: int | None, choose: Choose) -> None:
        """Read what the article is about.

        Args:
            article: the article.
            year: the one it writes in.
            choose: weighs what is seen.
        """
        self._text, self._year, self._choose = article.text, year, choose
        self._month = article.published.latest.month if article.published.latest else None
        self._opening = f"{article.title or ''}\n{article.text[:OPENING]}"
        self._last: tuple[Draft, bool] | None = None
        self._same: dict[tuple[Harm, int | None], bool] = {}
        self._decided: dict[int, bool] = {}
        self._sentence: _Sentence | None = None

    @cached_property
    def _names(self) -> frozenset[str]:
        """The names that the opening of the article gives."""
        return frozenset(_NAME.findall(self._opening))

    @cached_property
    def _events(self) -> frozenset[str]:
        """The stems of the events that the opening of the article names."""
        return frozenset(event[:STEM] for event in EVENT_NOUN.findall(self._opening.lower()))

    def is_other(self, draft: Draft) -> bool:
        """Tell whether the next figure of the article is of another or an earlier event."""
        other = self._settle(draft)
        if other is None:
            answers = Answer(False, ()), Answer(True, self._observe(draft))
            other = self._choose(Question.BACKGROUND, draft, answers) == 1
        self._last = draft, other
        self._decided[id(draft)] = other
        self._same[draft.harm, draft.quantity.number.value] = other
        return other

    def parts(self, draft: Draft) -> bool:
        """Tell whether a figure that was decided is of another event than its whole, and so no part of it."""
        whole = draft.whole
        if whole is None or whole.words is draft.words or draft.quantity.partitive:
            return False
        return self._decided[id(draft)] and self._decided.get(id(whole)) is False

    def _settle(self, draft: Draft) -> bool | None:
        """Return of a figure whether it is of another event, where its words or its whole leave no doubt, else None."""
        if draft.is_settled and draft.whole is not None:
            return self._decided.get(id(draft.whole))
        words = draft.words
        span = words.starts[0], words.ends[-1]
        number = words.starts[draft.quantity.number.first]
        if recounts_others(words.text, span, number) or compares_events(words.text, span, number, self._year):
            return True
        return False if self._read(words).is_now else None

    def _observe(self, draft: Draft) -> list[str]:
        words, at = draft.words, draft.quantity.number.first
        around = range(max(0, at - LONGEST), min(len(words.forms), at + LONGEST))
        seen = [
            "any",
            f"harm={draft.harm}",
            f"rule={draft.rule}",
            *self._read(words).seen,
            *self._observe_past(draft),
            *(f"in:{words.forms[place][:STEM]}" for place in around if words.tags[place] in _TELLING),
        ]
        return list(dict.fromkeys(seen))

    def _read(self, words: Words) -> _Sentence:
        """Return what the figures of one sentence share, read once."""
        if self._sentence is None or self._sentence.words is not words:
            sentence = words.text[words.starts[0] : words.ends[-1]]
            times = read_times(sentence)
            is_now = tells_now(sentence, self._year)
            self._sentence = _Sentence(words, times, is_now, [] if is_now else self._observe_sentence(words, times))
        return self._sentence

    def _observe_sentence(self, words: Words, times: Times) -> list[str]:
        """Return what is seen of a sentence that may be of another event."""
        start, end = words.starts[0], words.ends[-1]
        sentence = words.text[start:end]
        ruled = "here" if times.are_before(self._year) else "no"
        if ruled == "no" and not times.is_current and follows_background(words.text, start, self._year):
            ruled = "goes on"
        return [
            f"ruled={ruled}",
            *self._observe_time(sentence, times),
            *(f"tense={form}" for form in _split(sentence) if form in _TENSES),
            *self._observe_paragraph(words.text, start),
            *self._observe_names(start, end),
        ]

    def _observe_time(self, stretch: str, times: Times) -> Iterator[str]:
        """Yield the years, months and words of time of a stretch of plain text."""
        if times.earlier:
            yield "earlier"
            yield f"earlier={' '.join(times.earlier.split()[:3])}"
        if times.is_current:
            yield "current"
        for year in times.years:
            yield f"year={bucket((self._year or 0) - year, (-1, 0, 1, 3, 10))}"
        if self._month:
            months = (_MONTHS[form] for form in _split(stretch) if form in _MONTHS)
            yield from (f"month={bucket((self._month - month) % 12, (0, 1, 3))}" for month in months)

    def _observe_paragraph(self, text: str, start: int) -> Iterator[str]:
        """Yield the times of the paragraph before a sentence, and where the paragraph stands."""
        low = max(0, start - PARAGRAPH)
        before = text[max(low, text.rfind("\n", low, start) + 1) : start]
        yield from (f"paragraph:{sign}" for sign in self._observe_time(before, read_times(before)))
        yield f"opens={not before.strip()}"
        yield f"first={not text[:start].strip() if start < OPENING else False}"
        yield f"place={bucket(10 * start // max(1, len(text)), (0, 2, 5, 8))}"

    def _observe_names(self, start: int, end: int) -> Iterator[str]:
        """Yield whether a sentence shares names and events with the opening of the article."""
        if start >= OPENING:
            names = frozenset(_NAME.findall(self._text, start + 1, end))
            yield f"names={bucket(len(names & self._names), (0, 1))}|{bucket(len(names - self._names), (0, 1, 3))}"
        for match in EVENT_NOUN.finditer(self._text[start:end].lower()):
            lead = self._text[max(start, start + match.start() - 5) : start + match.start()].lower().split()[-1:]
            known = match.group()[:STEM] in self._events
            yield f"event={known}"
            yield f"event={known}|{lead[0] if lead and lead[0] in _LEADING else ''}"

    def _observe_past(self, draft: Draft) -> Iterator[str]:
        """Yield what the figures before were decided to be."""
        if self._last is None:
            yield "past=none"
            return
        last, other = self._last
        end, start = last.words.ends[-1], draft.words.starts[0]
        gap = "here" if last.words is draft.words else bucket(start - end, (3, 200, 800))
        apart = "\n" in draft.words.text[end : end + PARAGRAPH][: max(0, start - end)]
        yield f"past={other}|{gap}|{apart}"
        yield f"past={other}|{gap}|{last.harm is draft.harm}"
        yield f"past={other}|{apart}|{self._read(draft.words).times.is_current}"
        value = draft.quantity.number.value
        yield f"same={self._same.get((draft.harm, value), 'no')}|{value is not None and value > 9}"
        yield f"part={draft.is_part}|{draft.whole is last}|{other}"


def _split(stretch: str) -> list[str]:
    """Return the words of a stretch of plain text without the marks beside them."""
    return [word.strip(".,;:()\"'") for word in stretch.split()]
