"""Renderings: quotations and attributed assertions as the comparison sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from provenance.conflict.clock import UNKNOWN, Clock, read_clock
from provenance.conflict.figure import VOICE, find_sides
from provenance.conflict.words import Wording, read_wording
from provenance.models.article import Article
from provenance.models.claim import AssertionClaim, Attribution, Extraction
from provenance.models.identity import ClaimLink, Resolution
from provenance.models.vocabulary import ClaimantKind, ClaimKind, Form, Polarity, Voice


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
    polarity: Polarity = Polarity.AFFIRMED
    context: str = ""
    """The sentence around the words."""
    judged: bool = False

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
    published_of = dict(resolution.published)
    for extraction in sorted(extractions, key=lambda extraction: article_of[extraction.version].id):
        article = article_of[extraction.version]
        published = read_clock(published_of.get(article.version, article.published))
        claims: list[Attribution] = [*extraction.quotes, *extraction.assertions]
        for claim in sorted(claims, key=lambda claim: (claim.span.start, claim.span.end, claim.iri)):
            yield _read_rendering(claim, article, link_of.get(claim.iri), (side_of, published))


def _read_rendering(
    claim: Attribution, article: Article, link: ClaimLink | None, setting: tuple[Mapping[str, str], Clock]
) -> Rendering:
    side_of, published = setting
    return Rendering(
        claim=claim.iri,
        article=article.id,
        version=article.version,
        start=claim.span.start,
        subject=claim.kind,
        side=_find_side(claim, article, link, side_of),
        claimant=claim.claimant.name or "",
        kind=claim.claimant.kind,
        form=claim.form,
        text=claim.exact,
        wording=read_wording(claim.exact),
        quoted=find_quoted(claim, article.text),
        published=published,
        utterance=link.utterance if link else None,
        event=link.event if link else None,
        language=claim.language,
        polarity=claim.polarity,
        context=claim.sentence.text_in(article.text),
        judged=bool(link and link.judged),
    )


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
