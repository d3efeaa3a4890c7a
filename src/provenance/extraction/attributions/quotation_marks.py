"""Quotation marks of every style, paired within a paragraph in one pass.

English, German, French and straight marks are told apart by shape and by what stands beside them. A mark that opens at
the edge of a word and is never closed runs to the end of its paragraph, as the press writes a quotation of several
paragraphs. Single marks count only as pairs, because an apostrophe looks the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from provenance.models.value import Span

_CLOSERS = {"“": "”", "‟": "”", "„": "“”", "«": "»", "»": "«", "”": "”", '"': '"', "``": "''", "''": "''"}
"""Closing marks by opening mark; ``„`` closes as in German or as in Polish, ``»`` opens as in Danish."""
_DOUBLE = re.compile("|".join(sorted(_CLOSERS, key=len, reverse=True)))
_SINGLE = {"‘": "’", "‹": "›", "‚": "‘’", "'": "'"}
_SINGLES = re.compile("[‘’‹›‚']")
_CURLY = re.compile("[‘’]")
_OTHER_STYLE = {"”": '"', '"': "“”"}
"""Double marks of the other English style, by the closing mark that is looked for; careless copy mixes the two."""
_OPENS_AFTER = set("([{—–-/:…") | set(_CLOSERS) | set(_SINGLE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks, marks included, as half-open offsets in the article's text."""

    start: int
    end: int
    closed: bool
    """False when the paragraph ends before the quotation does."""
    depth: int = 0
    """0 for an outermost quotation, 1 for a quotation inside one."""
    mark: int = 1
    """Length of the opening mark in characters."""

    @property
    def span(self) -> Span:
        """The quotation as a span."""
        return Span(start=self.start, end=self.end)

    @property
    def inner(self) -> tuple[int, int]:
        """Start and end of the words between the marks."""
        return self.start + self.mark, max(self.start + self.mark, self.end - (self.mark if self.closed else 0))


def find_quotations(text: str, paragraph: Span | None = None) -> Iterator[Quotation]:
    """Yield the quotations of a paragraph, by start; an inner one after the one that holds it.

    >>> [text[q.start:q.end] for text in ("“It’s ‘fine’,” he said.",) for q in find_quotations(text)]
    ['“It’s ‘fine’,”', '‘fine’']
    """
    part = paragraph or Span(start=0, end=len(text))
    double = tuple(_pair_double(text, part))
    found = (*double, *_pair_single(text, part, double), *_pair_around(text, part, double))
    yield from _nested(sorted(found, key=lambda quotation: (quotation.start, -quotation.end)))


def _nested(quotations: Iterable[Quotation]) -> Iterator[Quotation]:
    """Yield quotations, sorted holders first, with those inside another one level deeper; none that cross."""
    end = -1
    for quotation in quotations:
        if quotation.start >= end:
            end = quotation.end
            yield quotation
        elif quotation.end <= end:
            yield quotation if quotation.depth else replace(quotation, depth=1)


def _pair_around(text: str, part: Span, double: tuple[Quotation, ...]) -> Iterator[Quotation]:
    """Yield the quotations in curly single marks that hold double ones ("‘She said “no” to me,’ he said")."""
    opened = -1
    starts, ends = (quotation.start for quotation in double), (quotation.end for quotation in double)
    for low, high in zip((part.start, *ends), (*starts, part.end), strict=True):
        holds = opened >= 0
        for match in _CURLY.finditer(text, low, high):
            index, mark = match.start(), match.group()
            if mark == "‘" and _may_open(text, index, low, high):
                opened, holds = index, False
            elif mark == "’" and opened >= 0 and _may_close(text, index, high):
                if holds and not _is_possessive(text, index, high):
                    yield Quotation(opened, index + 1, closed=True)
                opened = -1


def _pair_double(text: str, part: Span) -> Iterator[Quotation]:
    opened, inner = -1, 0
    closers, width = "", 1
    for index, mark in _double_marks(text, part):
        if opened < 0:
            if _opens(text, index, mark, part):
                opened, closers, width, inner = index, _CLOSERS[mark], len(mark), 0
            continue
        closes = _closes(mark, closers) and not _reopens(text, index, mark, part)
        if not closes and mark in _OTHER_STYLE.get(closers, ""):  # “so," she said, or a quotation of the other style
            opens = _opens(text, index, mark, part)
            closes = not opens and not inner
            inner += index > opened + 1 if opens else -1
        elif not closes and mark == closers == '"':  # the closing mark before this one was forgotten
            opened = index
        if closes:
            yield Quotation(opened, index + len(mark), closed=True, mark=width)
            opened = -1
    if opened >= 0 and part.end - opened > width:
        yield Quotation(opened, part.end, closed=False, mark=width)


def _double_marks(text: str, part: Span) -> Iterator[tuple[int, str]]:
    """Yield the double marks of a paragraph with the offsets at which they stand."""
    for match in _DOUBLE.finditer(text, part.start, part.end):
        yield match.start(), match.group()


def _closes(mark: str, closers: str) -> bool:
    return mark in closers if len(mark) == 1 else mark == closers


def _reopens(text: str, index: int, mark: str, part: Span) -> bool:
    """Tell whether a straight mark stands where only an opening one can: after a space and before a word."""
    return (
        mark == '"'
        and index > part.start
        and text[index - 1].isspace()
        and index + 1 < part.end
        and text[index + 1].isalnum()
    )


def _opens(text: str, index: int, mark: str, part: Span) -> bool:
    before = text[index - 1] if index > part.start else " "
    after = text[index + len(mark)] if index + len(mark) < part.end else " "
    if mark in "“‟„«``":
        return not (mark == "“" and before.isalnum() and after.isspace())
    if mark == '"' and before.isdigit():  # 6'2"
        return False
    return (before.isspace() or before in _OPENS_AFTER) and not after.isspace()


def _pair_single(text: str, part: Span, outer: tuple[Quotation, ...]) -> Iterator[Quotation]:
    """Yield quotations in single marks, each wholly inside or wholly outside an outer quotation."""
    reached = part.start
    for quotation in outer:
        yield from _single_pairs(text, reached, quotation.start, depth=0)
        yield from _single_pairs(text, *quotation.inner, depth=1)
        reached = quotation.end
    yield from _single_pairs(text, reached, part.end, depth=0)


def _single_pairs(text: str, low: int, high: int, *, depth: int) -> Iterator[Quotation]:
    opened, weak = -1, -1
    closers = ""
    for match in _SINGLES.finditer(text, low, high):
        index, mark = match.start(), match.group()
        if opened >= 0 and mark in closers and _may_close(text, index, high):
            if _is_possessive(text, index, high):
                weak = index
                continue
            yield Quotation(opened, index + 1, closed=True, depth=depth)
            opened = weak = -1
        elif mark in _SINGLE and _may_open(text, index, low, high):
            if opened >= 0 and weak >= 0:
                yield Quotation(opened, weak + 1, closed=True, depth=depth)
            opened, weak, closers = index, -1, _SINGLE[mark]
    if opened >= 0 and weak >= 0:
        yield Quotation(opened, weak + 1, closed=True, depth=depth)


def _may_open(text: str, index: int, low: int, high: int) -> bool:
    before = text[index - 1] if index > low else " "
    after = text[index + 1] if index + 1 < high else " "
    return (before.isspace() or before in _OPENS_AFTER) and (after.isalpha() or after in '[“"…')


def _may_close(text: str, index: int, high: int) -> bool:
    return not text[index - 1].isspace() and not (index + 1 < high and text[index + 1].isalnum())


def _is_possessive(text: str, index: int, high: int) -> bool:
    """Tell whether the mark may as well be the apostrophe of a plural ("the miners’ lamps")."""
    following = text[index + 1 : min(index + 3, high)]
    return text[index - 1] == "s" and len(following) == 2 and following[0] == " " and following[1].islower()
