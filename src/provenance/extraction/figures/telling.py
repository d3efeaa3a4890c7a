"""Who says each figure of an article: the answer of the rules, and everybody else who may, weighed.

The rules take a narrow cue first, then an attributed stretch, then a wide cue, then whoever told the whole of a part.
Where no attributed stretches are known, or somebody denies the figure, the rules alone decide.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from provenance.extraction.figures.antecedents import Antecedents
from provenance.extraction.figures.choosing import Answer, Choose, Question
from provenance.extraction.figures.claimants import (
    TIMES,
    attribute,
    attribute_stretch,
    carried,
    find_span,
    is_pronoun,
    name_claimant,
    names_somebody,
)
from provenance.extraction.figures.cue import BESIDE, COUNTING, GAPPED, Cue
from provenance.extraction.figures.cues import find_cues
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.sentences import find_stretches
from provenance.extraction.figures.tellers import Teller, Tellers, Told, find_named
from provenance.extraction.figures.words import Words, read_words
from provenance.models.claim import OUTLET, UNNAMED, Attribution, Claimant
from provenance.models.value import Span
from provenance.models.vocabulary import Polarity, Voice

NEXT = 120
"""Characters after a sentence within which a part is still told by the claimant of its whole."""
BACK = 600
"""Characters before a number in which attributed stretches of its paragraph may go on to it."""
LONG = 2000
"""Characters of a stretch that is looked at where it does not hold the number."""
STRETCHES = 6
"""Stretches that are looked at for one figure, the nearest first."""

OUTBIDDING = 4
"""Words behind the second of two numbers among which its own source is given."""
_SOURCES = frozenset((("by", "the"), ("by", "a"), ("according", "to")))
DENIED = "+denied"
"""Rule of a figure that somebody denies, whom nobody outdoes."""
GAP = "+gap"
"""Rule of a figure whose claimant stands right before it without a verb, whom nobody outdoes either."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its cues."""

    words: Words
    span: Span
    cues: list[Cue]


class Company(NamedTuple):
    """Whom a sentence and the one before name."""

    words: Words
    cued: tuple[tuple[int, Cue, Claimant, Span], ...]
    """By the cues of the sentence."""
    named: tuple[tuple[Words, tuple[int, int], Claimant], ...]
    """By words of either sentence, whatever they do in it."""


@dataclass(slots=True)
class Speakers:
    """The speakers that attributed stretches name, by the last word of their names in lower case."""

    of: dict[str, Claimant] = field(default_factory=dict)

    def find(self, words: Words, text: str) -> Iterator[tuple[int, Claimant]]:
        """Yield the words of a sentence that name a speaker, with who it is."""
        for at, form in enumerate(words.forms if self.of else ()):
            name = form.removesuffix("'s")
            if name in self.of and words.tags[at] == "w" and text[words.starts[at]].isupper():
                start = words.starts[at]
                yield at, self.of[name].model_copy(update={"span": Span(start=start, end=start + len(name))})


class Telling:
    """Decides who says the figures of one article, in their order."""

    def __init__(self, text: str, attributions: Sequence[Attribution], choose: Choose) -> None:
        """Take the attributed stretches.

        Args:
            text: the article's text.
            attributions: the stretches found in it.
            choose: weighs what is seen.
        """
        self._text, self._choose = text, choose
        self._stretches = sorted(attributions, key=lambda stretch: stretch.span.start)
        self._starts = [stretch.span.start for stretch in self._stretches]
        self._longest = max((len(stretch.span) for stretch in self._stretches), default=0)
        self._antecedents = Antecedents(text, self._stretches)
        self._lines: dict[int, Line] = {}
        self._company: Company | None = None
        self._ruled: dict[int, Teller] = {}
        self._told: dict[int, Told] = {}
        self._last: Told | None = None
        self._speakers = Speakers()
        for stretch in reversed(self._stretches):
            if stretch.voice is Voice.SPEAKER and (stretch.claimant.name or "")[:1].isupper():
                self._speakers.of[(stretch.claimant.name or "").split()[-1].lower()] = stretch.claimant

    def find_ruled(self, draft: Draft) -> str:
        """Return the name, in lower case, of whoever says a figure by its own sentence and the stretch around it."""
        teller = self._ruled[id(draft)] = self._rule(draft, find_place(draft), self.read(draft.words))
        return (teller.claimant.name or "").lower()

    def find_teller(self, draft: Draft, place: Span) -> Teller:
        """Return who says the next figure, of which rules were asked before; ``place`` is where its number stands."""
        line = self.read(draft.words)
        teller = self._ruled[id(draft)]
        if not teller.rule:
            teller = self._go_on(draft, place, line) or teller
        if is_outbid(draft) and not _is_named_before(teller, place):
            teller = Teller(OUTLET, None, "")
        elif self._stretches and teller.rule not in (DENIED, GAP):
            found = self._find_tellers(draft, place, line, teller)
            answers = [Answer(one.claimant, one.seen) for one in found]
            teller = found[self._choose(Question.CLAIMANT, draft, answers)]
        self._last = self._told[id(draft)] = Told(draft, teller)
        return teller

    def _find_tellers(self, draft: Draft, place: Span, line: Line, ruled: Teller) -> list[Teller]:
        """Return everybody who may say a figure, with what is seen of them."""
        tellers, company = Tellers(draft, self._text, line.span), self._read_company(line)
        at = draft.quantity.number.first
        for rank, cue, claimant, span in company.cued:
            if cue.rank != BESIDE or cue.covers[0] <= at < cue.covers[1]:  # "34 the army says are dead" gives 34 alone
                tellers.add_cue(cue, Teller(claimant, span, "+cue"), rank)
        for stretch in self._find_beside(place, line.span):
            claimant = carried(self._antecedents.resolve(stretch.claimant), line.span)
            tellers.add_stretch(stretch, Teller(claimant, stretch.cue_span, "+stretch"))
        for words, phrase, claimant in company.named:
            if words is not line.words or not phrase[0] <= draft.quantity.number.first < phrase[1]:
                tellers.add_named(words, phrase, Teller(claimant, None, "+named"))
        if self._last is not None and self._last.teller.claimant.name:
            tellers.add_told(self._last, draft.whole)
        whole = self._told.get(id(draft.whole))
        if whole is not None and whole.teller.claimant.name:
            tellers.add_whole(whole)
        tellers.add_outlet(Teller(OUTLET, None, ""))
        tellers.add_ruled(ruled)
        return tellers.found

    def _read_company(self, line: Line) -> Company:
        """Return whom a sentence and the one before name, read once for all figures of the sentence."""
        if self._company is None or self._company.words is not line.words:
            self._company = Company(line.words, tuple(self._find_cued(line)), tuple(self._find_named(line)))
        return self._company

    def _find_cued(self, line: Line) -> Iterator[tuple[int, Cue, Claimant, Span]]:
        """Yield the cues of a sentence that name somebody: rank among them all, cue, claimant, and the cue's words."""
        for rank, cue in enumerate(line.cues):
            claimant = name_claimant(line.words, cue.claimant, self._text)
            if names_somebody(claimant.name or "", TIMES):
                yield rank, cue, self._antecedents.resolve(claimant), find_span(line.words, cue.words)

    def _find_named(self, line: Line) -> Iterator[tuple[Words, tuple[int, int], Claimant]]:
        """Yield the bodies, documents and roles, and the speakers, that the sentence or the one before names."""
        for words in (line.words, *self._read_before(line.words)):
            for phrase in find_named(words):
                yield words, phrase, carried(name_claimant(words, phrase, self._text), line.span)
        for at, claimant in self._speakers.find(line.words, self._text):
            yield line.words, (at, at + 1), claimant

    def _find_beside(self, place: Span, sentence: Span) -> list[Attribution]:
        """Return attributed stretches that hold a number, share its sentence or end before it in its paragraph."""
        back = max(0, place.start - BACK)
        paragraph = self._text.rfind("\n", back, place.start) + 1 or back
        low = bisect_left(self._starts, paragraph - min(self._longest, LONG))
        high = bisect_left(self._starts, sentence.end)
        beside = [
            stretch
            for stretch in self._stretches[low:high]
            if stretch.span.end > paragraph
            and stretch.voice is Voice.SPEAKER
            and names_somebody(stretch.claimant.name or "")
        ]
        return sorted(beside, key=lambda stretch: _measure_distance(stretch.span, place))[:STRETCHES]

    def _rule(self, draft: Draft, place: Span, line: Line) -> Teller:
        """Return who says a figure by the rules alone."""
        claimant, cue = attribute(draft, line.cues, self._text)
        stretch = self._find_stretch(place, claimant, cue)
        if stretch is not None:
            if stretch.polarity is Polarity.DENIED:
                return Teller(UNNAMED, stretch.cue_span, DENIED)
            claimant = self._antecedents.resolve(stretch.claimant)
            return Teller(carried(claimant, line.span), stretch.cue_span, "+stretch")
        claimant = self._antecedents.resolve(claimant)
        if cue is not None:
            return Teller(claimant, find_span(line.words, cue.words), GAP if cue.rank == GAPPED else "+cue")
        return Teller(claimant, None, "")

    def _find_stretch(self, place: Span, claimant: Claimant, cue: Cue | None) -> Attribution | None:
        """Return the stretch that tells a number better than the first cue that covers it."""
        if cue is not None and cue.rank in (GAPPED, BESIDE):
            return None
        high = bisect_right(self._starts, place.start)
        low = bisect_right(self._starts, place.start - self._longest - 1)
        stretch = attribute_stretch(place, self._stretches[low:high])
        if stretch is None or cue is None or cue.rank > COUNTING:
            return stretch
        return stretch if is_pronoun(claimant) or _is_within(claimant, stretch) else None

    def _go_on(self, part: Draft, place: Span, line: Line) -> Teller | None:
        """Return who told the whole of a part, if the part follows in the same paragraph, a sentence later at most."""
        whole = self._told.get(id(part.whole))
        if whole is None:
            return None
        end = whole.draft.words.ends[-1]
        if place.start < end or (place.start - end < NEXT and "\n" not in self._text[end : place.start]):
            return Teller(carried(whole.teller.claimant, line.span), whole.teller.cue, whole.teller.rule)
        return None

    def read(self, words: Words) -> Line:
        """Return what the figures of one sentence share, read once."""
        line = self._lines.get(id(words))
        if line is None:
            span = Span(start=words.starts[0], end=words.ends[-1])
            line = self._lines[id(words)] = Line(words, span, find_cues(words))
        return line

    def _read_before(self, words: Words) -> tuple[Words, ...]:
        """Return the sentence before in the same paragraph, if there is one."""
        start = words.starts[0]
        back = max(0, start - BACK)
        low = self._text.rfind("\n", back, start) + 1 or back
        spans = [(low + first, low + last) for first, last in find_stretches(self._text[low:start])]
        told = [(first, last) for first, last in spans if self._text[first:last].strip()]
        return tuple(read_words(words.text, *span) for span in told[-1:])


def is_outbid(draft: Draft) -> bool:
    """Tell whether another number follows that alone has a source: "killed 61, or 64 by the count of the guild"."""
    words, at = draft.words, draft.quantity.last
    at += words.forms[at : at + 1] == [","]
    if words.forms[at : at + 1] != ["or"]:
        return False
    counted = at + 1 + (words.tags[at + 1 : at + 2] == "M")
    if words.tags[counted : counted + 1] not in ("0", "1"):
        return False
    behind = words.forms[counted + 1 : counted + 1 + OUTBIDDING]
    return any(pair in _SOURCES for pair in pairwise(behind))


def _is_named_before(teller: Teller, place: Span) -> bool:
    """Tell whether whoever says a figure is named before it."""
    span = teller.claimant.span
    return span is not None and span.end <= place.start


def find_place(draft: Draft) -> Span:
    """Return where the number of a figure stands."""
    number, words = draft.quantity.number, draft.words
    return Span(start=words.starts[number.first], end=words.ends[number.last - 1])


def _is_within(claimant: Claimant, stretch: Attribution) -> bool:
    """Tell whether somebody else tells what a claimant counted: "the clinic recorded 58 deaths, its director said"."""
    return claimant.span is not None and stretch.span.contains(claimant.span)


def _measure_distance(stretch: Span, place: Span) -> tuple[bool, int, int]:
    """Return what sorts stretches: the innermost that holds a place first, then the nearest."""
    if stretch.contains(place):
        return False, len(stretch), stretch.start
    return True, abs(place.start - stretch.end), stretch.start
