"""Stretches written down as claims: form, fragments, claimant, language, and which claim holds which."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from provenance.extraction.attributions.languages import guess_language
from provenance.extraction.attributions.speakers import resolve_claimants
from provenance.extraction.attributions.stretch import Offsets, Stretch, find_held
from provenance.extraction.attributions.tokens import Paragraph
from provenance.models.article import Article
from provenance.models.claim import UNNAMED, AssertionClaim, Attribution, Claimant, QuoteClaim
from provenance.models.value import Span
from provenance.models.vocabulary import Form

_Rendering = tuple[Form, tuple[Span, ...]]
"""The form of a stretch, and its quoted fragments if it is mixed."""


class _Place(NamedTuple):
    """Where a stretch stands among the claims of its article."""

    local_id: str
    inside: str | None
    group: str | None


class ClaimWriter:
    """Writes the stretches of one article as claims with local ids."""

    def __init__(self, article: Article, paragraphs: Sequence[Paragraph]) -> None:
        self._article = article
        self._paragraphs = paragraphs

    def write(self, stretches: Sequence[Stretch]) -> Iterator[Attribution]:
        """Yield one claim a stretch; they come by start, holders first, and do not cross."""
        printed = (stretch.claimant for stretch in stretches if stretch.claimant)
        claimants = resolve_claimants(self._paragraphs, printed)
        held = find_held(stretches)
        claimants |= dict(self._find_first_persons(stretches, held, claimants))
        forms = [_form(home, stretch, held[k]) for k, (home, stretch) in enumerate(self._homes(stretches))]
        places = _places(stretches, [form for form, _ in forms])
        for (home, stretch), (form, fragments), place in zip(self._homes(stretches), forms, places, strict=True):
            claimant = claimants[stretch.claimant] if stretch.claimant else UNNAMED
            yield self._claim(home, stretch, (form, fragments), claimant, place)

    def _find_first_persons(
        self, stretches: Sequence[Stretch], held: Sequence[Sequence[Stretch]], claimants: Mapping[Offsets, Claimant]
    ) -> Iterator[tuple[Offsets, Claimant]]:
        """Yield the "I" of quoted speakers as who they are."""
        meant = dict(claimants)
        for holder, inner in zip(stretches, held, strict=True):
            for stretch in inner:
                if holder.claimant and stretch.claimant and self._is_first_person(stretch.claimant):
                    span = meant[stretch.claimant].span
                    meant[stretch.claimant] = meant[holder.claimant].model_copy(update={"span": span})
                    yield stretch.claimant, meant[stretch.claimant]

    def _is_first_person(self, place: Offsets) -> bool:
        return self._article.text[slice(*place)].lower() in ("i", "me", "my")

    def _homes(self, stretches: Iterable[Stretch]) -> Iterator[tuple[Paragraph, Stretch]]:
        """Yield every stretch with the paragraph in which it begins."""
        number = 0
        for stretch in stretches:
            while self._paragraphs[number].span.end <= stretch.content[0]:
                number += 1
            yield self._paragraphs[number], stretch

    def _claim(
        self, home: Paragraph, stretch: Stretch, rendering: _Rendering, claimant: Claimant, place: _Place
    ) -> Attribution:
        form, fragments = rendering
        span = Span(start=stretch.content[0], end=stretch.content[1])
        cue = Span(start=stretch.cue[0], end=stretch.cue[1]) if stretch.cue else None
        exact = span.text_in(self._article.text)
        model = AssertionClaim if form is Form.INDIRECT else QuoteClaim
        return model(
            version=self._article.version,
            span=span,
            exact=exact,
            sentence=home.sentence_of(span.start, span.end),
            claimant=claimant,
            cue=cue.text_in(self._article.text) if cue else None,
            cue_span=cue,
            confidence=stretch.confidence,
            rule=stretch.rule,
            form=form,
            fragments=fragments,
            attitude=stretch.attitude,
            polarity=stretch.polarity,
            stance=stretch.stance,
            language="en" if form is Form.INDIRECT else guess_language(exact.split()),
            **place._asdict(),
        )


def _places(stretches: Sequence[Stretch], forms: Sequence[Form]) -> Iterator[_Place]:
    """Yield local ids in the order of the text, with holder and group."""
    counts = {"a": 0, "q": 0}
    groups: dict[int, str] = {}
    halves = {stretch.group: 0 for stretch in stretches}
    for stretch in stretches:
        halves[stretch.group] += 1
    open_: list[tuple[int, str]] = []
    for stretch, form in zip(stretches, forms, strict=True):
        letter = "a" if form is Form.INDIRECT else "q"
        counts[letter] += 1
        local_id = f"{letter}{counts[letter]}"
        while open_ and open_[-1][0] <= stretch.content[0]:
            open_.pop()
        inside = open_[-1][1] if open_ else None
        open_.append((stretch.content[1], local_id))
        group = None
        if stretch.group is not None and halves[stretch.group] > 1:
            group = groups.setdefault(stretch.group, f"g{len(groups) + 1}")
        yield _Place(local_id, inside, group)


def _form(paragraph: Paragraph, stretch: Stretch, held: Sequence[Stretch]) -> _Rendering:
    """Return how the content is rendered, and the quoted stretches of a mixed one.

    A quotation that the content lies in does not make it direct: what a quoted speaker reports is reported. Nor are
    the words quoted from somebody else, in a stretch that this one holds, its own.
    """
    if stretch.embed:
        return Form.EMBED, ()
    start, end = stretch.content
    others = [s.content for s in held if s.claimant != stretch.claimant]
    own = [q for q in paragraph.quotations_in(start, end) if not _lies_in(others, (q.start, q.end))]
    depth = min((quotation.depth for quotation in own), default=0)
    fragments = tuple(quotation.span for quotation in own if quotation.depth == depth)
    if not fragments:
        return Form.INDIRECT, ()
    quoted = [(fragment.start, fragment.end) for fragment in fragments]
    first = bisect_left(paragraph.tokens, start, key=attrgetter("start"))
    last = bisect_right(paragraph.tokens, end, key=attrgetter("end"))
    words = (token for token in paragraph.tokens[first:last] if token.text[0].isalnum())
    if all(_lies_in(quoted, (word.start, word.end)) for word in words):
        return Form.DIRECT, ()
    return Form.MIXED, fragments


def _lies_in(ranges: Sequence[Offsets], part: Offsets) -> bool:
    """Tell whether one of the ranges, which are sorted and apart, holds the part.

    >>> _lies_in([(0, 4), (6, 9)], (7, 9)), _lies_in([(0, 4), (6, 9)], (3, 7))
    (True, False)
    """
    number = bisect_right(ranges, part[0], key=itemgetter(0)) - 1
    return number >= 0 and part[1] <= ranges[number][1]
