"""Translations: the words said in another language, the English given for them, and which of it they bear out.

English printed right beside the original by the same voice is taken as its translation. English given for the same
words elsewhere, by somebody who says that it translates them, is set beside that: where the two have hardly a word in
common, one of them is not what was said. Nothing here knows the other language.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from provenance.conflict.quotations import (
    LONGEST_TRANSLATION,
    SHORTEST_TRANSLATION,
    QuoteDecision,
    is_one_speaker,
    relate_renderings,
)
from provenance.conflict.renderings import Rendering
from provenance.conflict.speech import RenderingPair, are_alike
from provenance.conflict.union import Union
from provenance.conflict.words import Wording
from provenance.models.vocabulary import ConflictKind, Relation

_NEAR = 250
"""Characters between an original and English given for it."""
_BESIDE = 60
"""The same where English stands without quotation marks, or in another mouth."""
_RUN = 3
"""Words in a row by which two printings of an original are known."""
_SHARE = 0.5
"""Share of the runs of the shorter printing that the longer one has at least."""
_TRANSLATING = re.compile(
    r"\b(?:translat\w*|render(?:s|ed|ing)|interpret(?:er|ers|ed|s)|literally|in (?:English|the original)|dialect|"
    r"vernacular|native (?:tongue|language)|mother tongue|transcri\w+|(?:gives?|gave|has|had) (?:it|them|this) as)\b",
    re.IGNORECASE,
)

TranslatedPair = tuple[Rendering, Rendering, QuoteDecision]


@dataclass(frozen=True, slots=True)
class Translated:
    """One thing said in another language: its printings, and the English given for it."""

    originals: tuple[Rendering, ...]
    beside: tuple[Rendering, ...]
    """English printed with the original by the same voice, or in other articles in much the same words."""
    claimed: tuple[Rendering, ...]
    """English that others give for it, or that is too short to be all of it."""

    def pairs(self) -> Iterator[TranslatedPair]:
        """Yield every two of its renderings whose relation can be told."""
        for left, right in combinations(self.originals, 2):
            yield left, right, relate_renderings(left, right)
        for original in self.originals:
            for english in (*self.beside, *self.claimed):
                yield original, english, self._relate_languages(original, english)
        for left, right in combinations((*self.beside, *self.claimed), 2):
            if decision := self._relate_english(left, right):
                yield left, right, decision

    def _relate_languages(self, original: Rendering, english: Rendering) -> QuoteDecision:
        is_known = english in self.beside and any(not _is_too_short(english, one) for one in self.originals)
        if is_known or any(_is_as_long(printing, english) for printing in self.originals):
            return QuoteDecision(Relation.TRANSLATION, "two-languages")
        return relate_renderings(original, english)

    def _relate_english(self, left: Rendering, right: Rendering) -> QuoteDecision | None:
        if are_alike(left, right):
            return relate_renderings(left, right)
        if left in self.beside and right in self.beside:
            return QuoteDecision(Relation.SAME, "two-translations")
        return _NOT_BORNE_OUT if left in self.beside or right in self.beside else None


_NOT_BORNE_OUT = QuoteDecision(Relation.ALTERED_QUOTE, "not-as-translated", ConflictKind.WORDING_MISMATCH)


def find_translated(spoken: Sequence[Rendering]) -> Iterator[Translated]:
    """Yield what was said in another language and has English given for it."""
    english: defaultdict[str, list[Rendering]] = defaultdict(list)
    for one in spoken:
        if not one.is_foreign:
            english[one.event or one.version].append(one)
    found = []
    for originals in gather_originals(spoken):
        around = list({one.claim: one for scene in _scenes(originals) for one in english[scene]}.values())
        if near := list(_find_beside(originals, around)):
            found.append((originals, around, near))
    crowd = Counter(scene for originals, _, _ in found for scene in _scenes(originals))
    for originals, around, near in found:
        called = [one for one in around if one.quoted and _TRANSLATING.search(one.context)]
        told = [one for one in called if _may_mean(one, originals, crowd)]
        yield _gather(originals, around, near, told)


def _scenes(renderings: Iterable[Rendering]) -> list[str]:
    return sorted({one.event or one.version for one in renderings})


def _may_mean(one: Rendering, originals: Sequence[Rendering], crowd: Mapping[str, int]) -> bool:
    """Tell whether English that is called a translation is one of these words: the only ones, or of its speaker."""
    is_only = crowd[one.event or one.version] == 1
    return is_only or any(is_one_speaker(one, original) for original in originals)


def _gather(
    originals: Sequence[Rendering],
    around: Sequence[Rendering],
    near: Sequence[RenderingPair],
    told: Iterable[Rendering],
) -> Translated:
    """Return the originals with the English near them, and with what is alike or said to translate them."""
    sure = [english for original, english in near if _is_as_long(original, english)]
    alike = [one for one in around if one.quoted and any(are_alike(one, other) for _, other in near)]
    borne = [one for one in alike if any(_says_the_same(one, other) for other in sure)]
    beside = {one.claim: one for one in (*sure, *borne)}
    claimed = {one.claim: one for one in (*(english for _, english in near), *told, *alike) if one.claim not in beside}
    return Translated(tuple(originals), tuple(beside.values()), tuple(claimed.values()))


def _says_the_same(one: Rendering, other: Rendering) -> bool:
    return are_alike(one, other) and relate_renderings(one, other).relation is Relation.SAME


def _find_beside(originals: Sequence[Rendering], around: Iterable[Rendering]) -> Iterator[RenderingPair]:
    """Yield originals with the English that stands the nearest to them, on one side or the other."""
    english: defaultdict[str, list[Rendering]] = defaultdict(list)
    for one in around:
        english[one.version].append(one)
    for original in originals:
        near = [one for one in english[original.version] if _is_beside(original, one)]
        if near:
            yield original, min(near, key=lambda one: (one.start < original.start, _gap(original, one), one.claim))


def _gap(original: Rendering, english: Rendering) -> int:
    return max(original.start, english.start) - min(original.end, english.end)


def _is_beside(original: Rendering, english: Rendering) -> bool:
    """Tell whether English stands close to the original in the same voice, or as a gloss right behind it."""
    is_own = original.side == english.side
    if english.quoted:
        return _gap(original, english) <= (_NEAR if is_own else _BESIDE)
    is_gloss = original.end <= english.start and english.text[:1].isupper()
    return is_own and is_gloss and _gap(original, english) <= _BESIDE


def _is_too_short(english: Rendering, original: Rendering) -> bool:
    return len(english.wording.words) <= SHORTEST_TRANSLATION * len(original.wording.words)


def _is_as_long(original: Rendering, english: Rendering) -> bool:
    is_too_long = len(english.wording.words) > LONGEST_TRANSLATION * len(original.wording.words)
    return not (is_too_long or _is_too_short(english, original))


def gather_originals(spoken: Iterable[Rendering]) -> list[list[Rendering]]:
    """Return the quotations in other languages, those that print the same words together."""
    foreign = [one for one in spoken if one.quoted and one.is_foreign]
    printings = Union()
    first_with: dict[tuple[str, ...], Rendering] = {}
    for one in foreign:
        for run in _runs(one.wording):
            other = first_with.setdefault(run, one)
            if _is_one_original(one.wording, other.wording):
                printings.join(one.claim, other.claim)
    gathered: dict[str, list[Rendering]] = {}
    for one in foreign:
        gathered.setdefault(printings.find(one.claim), []).append(one)
    return list(gathered.values())


def _runs(wording: Wording) -> list[tuple[str, ...]]:
    return [wording.words[at : at + _RUN] for at in range(len(wording.words) - _RUN + 1)]


def _is_one_original(one: Wording, other: Wording) -> bool:
    """Tell whether most of the shorter wording stands in the longer one, in runs of words."""
    left, right = set(_runs(one)), set(_runs(other))
    return len(left & right) >= _SHARE * min(len(left), len(right))
