"""Tokens of a paragraph with their quotation-mark state: what the rules and every tagger read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import Literal, NamedTuple

from provenance.extraction.attributions.quotation_marks import Quotation, find_quotations
from provenance.extraction.segmentation import ends_in_abbreviation, find_paragraphs
from provenance.models.article import Article
from provenance.models.value import Span

Quoted = Literal["O", "B", "I", "E"]
"""Outside a quotation, its opening mark, inside it, its closing mark."""

_TOKEN = re.compile(r"(\w+(?:[’'.\-]\u200d?\w+)*|''|``|[^\w\s]) ?")
"""Words with what is inside them; a zero-width joiner may keep an apostrophe apart from the italics before it. Two
typewriter apostrophes are one quotation mark. The space behind is taken too: no token need be looked for there."""
_STOPS = frozenset(".!?…")
_LONGEST_SENTENCE = 300
"""Words of the narrator after which a run without a stop is cut, so that reading it stays linear."""


_LIKE_PRONOUNS = frozenset(("WHO", "US"))
"""Acronyms that a paragraph in capitals throughout cannot tell from "who" and "us"."""


class Token(NamedTuple):
    """A word or a punctuation mark, as half-open offsets in the article's text."""

    start: int
    end: int
    text: str
    quoted: Quoted


@dataclass(frozen=True, eq=False)
class Paragraph:
    """A paragraph as tokens, with its quotations and its sentences; equal to itself alone.

    A sentence here is one of the narrator's: stops inside quotation marks do not end it.
    """

    text: str
    """The whole article's text; every offset counts its code points."""
    span: Span
    quotations: tuple[Quotation, ...]
    tokens: tuple[Token, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The tokens in lower case with straight apostrophes, but for acronyms that are pronouns in lower case."""
        printed = [token.text.lower() for token in self.tokens]
        lowered = [text if text.isascii() else _straighten(text) for text in printed]
        acronyms = [k for k, token in enumerate(self.tokens) if token.text in _LIKE_PRONOUNS]
        if acronyms and any(token.text.islower() for token in self.tokens):
            for k in acronyms:
                lowered[k] = self.tokens[k].text
        return tuple(lowered)

    @cached_property
    def outer(self) -> tuple[int, ...]:
        """For every token the index in ``quotations`` of the outermost quotation that holds it, or -1."""
        found = [-1] * len(self.tokens)
        for number, (first, last) in self.ranges.items():
            found[first:last] = [number] * (last - first)
        return tuple(found)

    @cached_property
    def ranges(self) -> dict[int, tuple[int, int]]:
        """Token ranges of the outermost quotations, by index in ``quotations``."""
        ranges: dict[int, tuple[int, int]] = {}
        index = 0
        for number, quotation in enumerate(self.quotations):
            if quotation.depth:
                continue
            while index < len(self.tokens) and self.tokens[index].start < quotation.start:
                index += 1
            first = index
            while index < len(self.tokens) and self.tokens[index].start < quotation.end:
                index += 1
            ranges[number] = (first, index)
        return ranges

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Token ranges of the narrator's sentences; one longer than a page is cut."""
        cuts = [0]
        narrated = 0
        for k, token in enumerate(self.tokens[:-1]):
            narrated += token.quoted == "O"
            may_end = token.text in _STOPS or token.quoted == "E"
            if (may_end and self._ends_sentence(k)) or (narrated >= _LONGEST_SENTENCE and token.quoted == "O"):
                cuts.append(k + 1)
                narrated = 0
        return tuple(pairwise([*cuts, len(self.tokens)]))

    @cached_property
    def quoted_sentences(self) -> tuple[tuple[int, int], ...]:
        """Token ranges of the sentences inside the outermost quotations, without the marks; a long one is cut."""
        found: list[tuple[int, int]] = []
        for number, (first, last) in self.ranges.items():
            start, end = first + 1, last - self.quotations[number].closed
            for k in range(start, end):
                if k + 1 == end or self._ends_quoted(k) or k - start >= _LONGEST_SENTENCE:
                    found.append((start, k + 1))
                    start = k + 1
        return tuple(found)

    def _ends_quoted(self, k: int) -> bool:
        """Tell whether a sentence of a quotation ends at the token: with a stop, or with "[…]" for what is left out."""
        left_out = self.tokens[k].text == "]" and self.tokens[k - 1].text in _STOPS
        return (left_out or self.tokens[k].text in _STOPS) and self.tokens[k + 1].text[0].isupper()

    def _ends_sentence(self, k: int) -> bool:
        token, following = self.tokens[k], self.tokens[k + 1]
        if following.start == token.end or not (following.text[0].isupper() or not following.text[0].isalpha()):
            return False
        if following.text in ",;—–":
            return False
        if token.quoted == "O":
            return token.text in _STOPS and not ends_in_abbreviation(self.text, token.start, self.span.start)
        return (
            token.quoted == "E" and k > 0 and self.tokens[k - 1].text in _STOPS and self.outer[k] != self.outer[k + 1]
        )

    def quotations_in(self, start: int, end: int) -> list[Quotation]:
        """Return the quotations that lie wholly between two offsets, by start."""
        first, last = (bisect_left(self.quotations, edge, key=attrgetter("start")) for edge in (start, end))
        return [quotation for quotation in self.quotations[first:last] if quotation.end <= end]

    def sentence_number(self, k: int) -> int:
        """Return the index in ``sentences`` of the sentence that holds token ``k``."""
        return bisect_right(self.sentences, k, key=itemgetter(0)) - 1

    @cached_property
    def _sentence_ends(self) -> tuple[list[int], list[int]]:
        """Offsets at which the sentences begin and end."""
        filled = [(first, last) for first, last in self.sentences if first < last]
        return [self.tokens[first].start for first, _ in filled], [self.tokens[last - 1].end for _, last in filled]

    def sentence_of(self, start: int, end: int) -> Span:
        """Return the span of the sentences that hold the characters ``[start, end)``."""
        starts, ends = self._sentence_ends
        low = max(0, bisect_right(starts, start) - 1)
        high = min(len(ends) - 1, bisect_left(ends, end))
        return Span(start=min(starts[low], start), end=max(ends[high], end))

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """Return the character offsets of the tokens ``[first, last)``."""
        return self.tokens[first].start, self.tokens[last - 1].end


def read_paragraphs(text: str, masked: Sequence[Span] = ()) -> Iterator[Paragraph]:
    """Yield the paragraphs that lie outside the masked spans.

    Args:
        text: the article's text.
        masked: boilerplate, sorted by start; a paragraph that shares a character with it is cut around it.
    """
    for span in find_paragraphs(text):
        for part in _outside(span, masked):
            yield _tokenised(text, part)


@lru_cache(maxsize=1)
def read_paragraphs_of(article: Article) -> tuple[Paragraph, ...]:
    """Return the paragraphs of an article outside its boilerplate; its several readers share them.

    Only the article read last is kept, so that a long run holds one at a time.
    """
    masked = sorted((part.span for part in article.boilerplate), key=lambda span: span.start)
    return tuple(read_paragraphs(article.text, masked))


def _outside(span: Span, masked: Sequence[Span]) -> Iterator[Span]:
    start = span.start
    for mask in masked:
        if not mask.overlaps(span):
            continue
        if mask.start > start:
            yield Span(start=start, end=mask.start)
        start = max(start, mask.end)
    if start < span.end:
        yield Span(start=start, end=span.end)


def _tokenised(text: str, span: Span) -> Paragraph:
    quotations = tuple(find_quotations(text, span))
    outer = [quotation for quotation in quotations if quotation.depth == 0]
    tokens: list[Token] = []
    index = 0
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = match.span(1)
        while index < len(outer) and outer[index].end <= start:
            index += 1
        tokens.append(Token(start, end, match[1], _state(outer[index], start, end) if index < len(outer) else "O"))
    return Paragraph(text, span, quotations, tuple(tokens))


def _straighten(text: str) -> str:
    """Return a token with straight apostrophes."""
    return text.replace("’", "'").replace("'\u200d", "'")


def _state(quotation: Quotation, start: int, end: int) -> Quoted:
    if start < quotation.start:
        return "O"
    if start == quotation.start:
        return "B"
    return "E" if quotation.closed and end == quotation.end else "I"
