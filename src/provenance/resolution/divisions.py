"""Divisions: the places and the days by which an article divides one count.

"Five were shot dead in Bell and six in Orra": each number is of one place, since another stands beside it for another
place. A place that stands alone says nothing, because it may be where everything happened. Once an event's count has
been divided by a place, whatever is counted there by any article is a part too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple, TypeAlias

from provenance.models.claim import Extraction, FigureClaim, Mention
from provenance.models.value import Span
from provenance.models.vocabulary import Harm, MentionType
from provenance.reference.countries import fold

BEHIND = 60
"""Characters between a number and the place or day that it is counted by."""
BESIDE = 250
"""Characters between two numbers that divide one count."""
_BREAK = re.compile(
    r"[.;:,()\n]|\b(?:and|but|while|after|when|where|who|which|said|says|told|according|by"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\d",
    re.IGNORECASE,
)
"""What ends the words between a number and its place: a mark, another clause, another number."""
_LEAD = re.compile(r"\b(?:in|at|near|from|outside|of|on|around)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}$")
_OPENING = re.compile(
    r"(?:^|[.;,:\n(]\s*|\b(?:and|but|while)\s+)[“\"]?(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}$"
)

_THERE = re.compile(r"[^.;:()\n]{0,50}?\bthere\b", re.IGNORECASE)
_OWN = re.compile(
    r"\b(?:my|our|his|her|its|their)\s(?:own\s)?(?:\w+\s)?(?:town|village|city|district|municipality|parish|province)\b",
    re.IGNORECASE,
)
"""A place by its owner: that of the mayor of Bell is Bell."""
NEAR = 40
"""Characters around a claimant in which the place of an office is looked for."""

_Counted: TypeAlias = tuple[str, Harm]
"""Event and harm."""


class _Placed(NamedTuple):
    """A figure with the place that its clause names."""

    figure: FigureClaim
    place: str
    paragraph: tuple[str, int]
    """The article version, and where the paragraph begins."""
    is_confined: bool
    """Whether words point back to the place, so that the figure counts nobody else."""


def find_divided(
    figures: Iterable[FigureClaim],
    event_of: Mapping[str, str],
    extractions: Mapping[str, Extraction],
    text_of: Mapping[str, str],
) -> dict[str, str]:
    """Return the place of each figure that counts one of several places of an event.

    Args:
        figures: of all articles, those of one article together, in the order of its text.
        event_of: the event of each claim.
        extractions: what each article version names.
        text_of: the text of each article version.
    """
    placed: defaultdict[_Counted, list[_Placed]] = defaultdict(list)
    for version, members in groupby(figures, key=lambda figure: figure.version):
        counted = [one for one in members if one.iri in event_of and not one.background]
        if version not in extractions or version not in text_of or not counted:
            continue
        places = Places(text_of[version], extractions[version].mentions)
        for figure in counted:
            if (place := places.find(figure)) or (meant := places.find_meant(figure)):
                paragraph = version, text_of[version].rfind("\n", 0, figure.span.start)
                one = _Placed(figure, place or meant, paragraph, is_confined=not place)
                placed[event_of[figure.iri], figure.harm].append(one)
    found: dict[str, str] = {}
    for told in placed.values():
        sure = {one.figure.iri: one.place for one in _find_dividing(told)}
        dividing = frozenset(sure.values())
        parts = [one for one in told if one.place in dividing and (one.is_confined or one.figure.part_of is not None)]
        found |= sure | {one.figure.iri: one.place for one in parts}
    return found


def _find_dividing(told: Sequence[_Placed]) -> Iterator[_Placed]:
    """Yield the neighbouring figures of a paragraph that name two places."""
    for one, other in pairwise(told):
        if one.paragraph == other.paragraph and one.place != other.place:
            is_near = other.figure.span.start - one.figure.span.end < BESIDE
            if is_near and not (one.is_confined or other.is_confined):
                yield from (one, other)


class Places:
    """The places that an article names, asked for those of its figures."""

    def __init__(self, text: str, mentions: Iterable[Mention]) -> None:
        """Take the text of the article and what it names, in the order of the text."""
        self._text = text
        self._named = [one for one in mentions if one.type is MentionType.PLACE]
        self._starts = [one.span.start for one in self._named]

    def find(self, figure: FigureClaim) -> str:
        """Return the place named in the clause of a figure, behind its number or at its head; empty for none."""
        number = figure.number
        at = bisect_left(self._starts, number.end)
        behind = self._named[at : at + 1]
        if behind and figure.sentence.contains(behind[0].span) and self._leads_to(number.end, behind[0].span.start):
            return fold(behind[0].name)
        before = self._named[at - 1 : at] if at else []
        if before and figure.sentence.contains(before[0].span) and self._opens(figure.sentence, before[0].span, number):
            return fold(before[0].name)
        return ""

    def find_meant(self, figure: FigureClaim) -> str:
        """Return the place that "there" or "her town" means in the clause of a figure; empty for none."""
        number, sentence, claimant = figure.number, figure.sentence, figure.claimant.span
        if _THERE.match(self._text, number.end, sentence.end):
            at = bisect_left(self._starts, number.start)
            return fold(self._named[at - 1].name) if at and self._starts[at - 1] >= sentence.start else ""
        around = max(sentence.start, number.start - BEHIND), min(sentence.end, number.end + BEHIND)
        if claimant is None or not _OWN.search(self._text, *around):
            return ""
        at = bisect_left(self._starts, claimant.start - NEAR)
        is_near = at < len(self._starts) and self._starts[at] < claimant.end + NEAR
        return fold(self._named[at].name) if is_near else ""

    def _leads_to(self, start: int, end: int) -> bool:
        """Tell whether nothing but a preposition with its kin stands between a number and a place."""
        between = self._text[start:end]
        return len(between) <= BEHIND and not _BREAK.search(between) and bool(_LEAD.search(between))

    def _opens(self, sentence: Span, place: Span, number: Span) -> bool:
        """Tell whether a place opens the clause of a number: "In Bell five died"."""
        between = self._text[place.end : number.start].lstrip(", ")
        is_near = len(between) <= BEHIND and not _BREAK.search(between)
        return is_near and bool(_OPENING.search(self._text[sentence.start : place.start]))
