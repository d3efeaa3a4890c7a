"""Renderings: quotations and attributed assertions as the comparison sees them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from provenance.conflict.clock import UNKNOWN, Clock, read_clock, to_interval
from provenance.conflict.figure import VOICE, find_sides
from provenance.conflict.words import Wording, are_english, read_wording
from provenance.errors import ParseError
from provenance.models.article import Article
from provenance.models.claim import AssertionClaim, Attribution, Extraction, FigureClaim, Mention
from provenance.models.identity import ClaimLink, Resolution
from provenance.models.value import Interval
from provenance.models.vocabulary import ClaimantKind, ClaimKind, Form, MentionType, Polarity, Voice
from provenance.reference.calendar import anchor_expression


@dataclass(frozen=True, slots=True)
class Rendering:
    """One printed rendering of what somebody said, or of what an outlet states in its own voice."""

    claim: str
    article: str
    version: str
    start: int
    subject: ClaimKind
    side: str
    claimant: str
    kind: ClaimantKind
    form: Form | None
    text: str
    wording: Wording
    quoted: tuple[Wording, ...] = ()
    """Sentences and fragments inside quotation marks: all of a direct quotation, none of indirect speech."""
    published: Clock = UNKNOWN
    utterance: str | None = None
    event: str | None = None
    language: str = "en"
    is_foreign: bool = False
    """Whether the words are in another language than English."""
    polarity: Polarity = Polarity.AFFIRMED
    context: str = ""
    """The sentence around the words."""
    stated: Clock = UNKNOWN
    """The days that a date in its own words or its sentence stands for."""
    tolls: frozenset[str] = frozenset()
    """Numbers in its words that count people harmed, and that are compared as figures."""
    judged: bool = False

    @property
    def end(self) -> int:
        """Where its words end in the text."""
        return self.start + len(self.text)

    @property
    def is_speech(self) -> bool:
        """Tell whether somebody is said to have said it."""
        return not self.side.startswith(VOICE)


def read_renderings(
    articles: Sequence[Article], extractions: Sequence[Extraction], resolution: Resolution
) -> Iterator[Rendering]:
    """Yield quotations and assertions, in the order of the articles and of their texts."""
    article_of = {article.version: article for article in articles}
    link_of = {link.claim: link for link in resolution.links}
    side_of = find_sides(resolution.entities)
    kind_of = {one.id: one.kind for one in resolution.entities if one.kind is ClaimantKind.PERSON}
    published_of = dict(resolution.published)
    for extraction in sorted(extractions, key=lambda extraction: article_of[extraction.version].id):
        article = article_of[extraction.version]
        published = read_clock(published_of.get(article.version, article.published))
        dates = [mention for mention in extraction.mentions if mention.type is MentionType.DATE]
        figures = sorted(extraction.figures, key=_number_start)
        claims: list[Attribution] = [*extraction.quotes, *extraction.assertions]
        for claim in sorted(claims, key=lambda claim: (claim.span.start, claim.span.end, claim.iri)):
            rendering = _read_rendering(claim, article, link_of.get(claim.iri), _Setting(side_of, kind_of, published))
            stated = find_stated(claim, dates, to_interval(published))
            yield replace(rendering, stated=stated, tolls=_find_tolls(claim, figures))


def _find_tolls(claim: Attribution, figures: Sequence[FigureClaim]) -> frozenset[str]:
    """Return the numbers of the figures inside a claim; figures are given in the order of their numbers."""
    first, last = (bisect_left(figures, end, key=_number_start) for end in (claim.span.start, claim.span.end))
    return frozenset(number for one in figures[first:last] for number in read_wording(one.exact).numbers)


def _number_start(figure: FigureClaim) -> int:
    return figure.number.start


class _Setting(NamedTuple):
    side_of: Mapping[str, str]
    kind_of: Mapping[str, ClaimantKind]
    """Claimants that are persons, whatever their words look like in one article."""
    published: Clock


def _read_rendering(claim: Attribution, article: Article, link: ClaimLink | None, setting: _Setting) -> Rendering:
    side_of, kind_of, published = setting
    wording = read_wording(claim.exact)
    return Rendering(
        claim=claim.iri,
        article=article.id,
        version=article.version,
        start=claim.span.start,
        subject=claim.kind,
        side=_find_side(claim, article, link, side_of),
        claimant=claim.claimant.name or "",
        kind=kind_of.get(link.claimant or "", claim.claimant.kind) if link else claim.claimant.kind,
        form=claim.form,
        text=claim.exact,
        wording=wording,
        quoted=find_quoted(claim, article.text),
        published=published,
        utterance=link.utterance if link else None,
        event=link.event if link else None,
        language=claim.language,
        is_foreign=claim.language != "en" or not are_english(wording.words),
        polarity=claim.polarity,
        context=claim.sentence.text_in(article.text),
        judged=bool(link and link.judged),
    )


def find_stated(claim: Attribution, dates: Iterable[Mention], published: Interval) -> Clock:
    """Return the days of the date inside the claim's words, else of the only one in its sentence."""
    known = list(dates)
    inside = [mention for mention in known if claim.span.contains(mention.span)]
    around = [mention for mention in known if claim.sentence.contains(mention.span)]
    for found in (inside, around):
        if len(found) == 1:
            return read_clock(_anchor(found[0], published))
    return UNKNOWN


def _anchor(mention: Mention, published: Interval) -> Interval:
    """Return the days that a date stands for in a text of that publication date; open when it cannot be told."""
    if mention.interval.is_known:
        return mention.interval
    try:
        return anchor_expression(mention.name, published)
    except ParseError:
        return Interval()


def _find_side(claim: Attribution, article: Article, link: ClaimLink | None, side_of: Mapping[str, str]) -> str:
    if claim.voice is Voice.OUTLET or claim.claimant.kind is ClaimantKind.OUTLET:
        return VOICE + (article.publisher or article.iri)
    if link and link.claimant:
        return side_of.get(link.claimant, link.claimant)
    return f"name/{claim.claimant.name or claim.iri}"


def find_quoted(claim: Attribution, text: str) -> tuple[Wording, ...]:
    """Return the wording of each sentence or fragment inside quotation marks, or of a post without marks."""
    if isinstance(claim, AssertionClaim):
        return ()
    stretches = claim.fragments if claim.form is Form.MIXED else (claim.span,)
    return tuple(wording for stretch in stretches for wording in read_sentences(stretch.text_in(text)))


def read_sentences(quoted: str) -> tuple[Wording, ...]:
    """Return the wording of each sentence.

    >>> [wording.words for wording in read_sentences("“If we must. We do not sell!”")]
    [('if', 'we', 'must'), ('we', 'do', 'not', 'sell')]
    """
    wordings = (read_wording(sentence) for sentence in _SENTENCE_END.split(quoted))
    return tuple(wording for wording in wordings if wording.words)


_SENTENCE_END = re.compile(r"(?<=[.!?])[\s”\"’']+|[”\"]\s+[“\"]")
