"""A text cut at the ends of its claims, so that claims inside claims can be shown without links inside links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from provenance.models.claim import AnyClaim, FigureClaim


class Stretch(NamedTuple):
    """Words that the same claims cover."""

    start: int
    words: str
    claims: tuple[AnyClaim, ...]
    """The innermost first; none for words that belong to no claim."""
    is_found: bool
    """Whether the stretch is one that was asked for."""


def cut(text: str, claims: Iterable[AnyClaim], found: tuple[int, int] = (0, 0)) -> Iterator[Stretch]:
    """Yield a text in stretches; put together they are the text.

    Args:
        text: the text of an article.
        claims: claims of it, in any order, overlapping in any way.
        found: start and end of words to point out, in code points; none when they are equal.
    """
    known = sorted(claims, key=lambda claim: (claim.span.start, -claim.span.end))
    ends = {0, len(text), *(min(place, len(text)) for place in found)}
    ends.update(place for claim in known for place in (claim.span.start, claim.span.end))
    open_claims: list[AnyClaim] = []
    coming = 0
    for start, end in pairwise(sorted(ends)):
        open_claims = [claim for claim in open_claims if claim.span.end > start]
        while coming < len(known) and known[coming].span.start <= start:
            open_claims.append(known[coming])
            coming += 1
        yield Stretch(start, text[start:end], _order(open_claims), found[0] <= start < found[1])


def _order(claims: Sequence[AnyClaim]) -> tuple[AnyClaim, ...]:
    return tuple(sorted(claims, key=lambda claim: (len(claim.span), not isinstance(claim, FigureClaim), claim.iri)))
