"""Episodes: the events that one article tells of, each with the claims made about it.

An article has a main episode, and often others that it recalls ("a quake in 1957 killed 1,100"). A sentence leaves the
main episode when a date of its own lies well before it, and what follows in the paragraph stays with that date until
another date or the present takes over. An episode carries what speaks for or against its identity with episodes of
other articles: names, types, days, figures; every piece keeps the words that show it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from provenance.models.article import Article
from provenance.models.claim import AnyClaim, Extraction, FigureClaim, Mention
from provenance.models.identifiers import mint_mention
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import ClaimKind, Harm, MentionType, Voice
from provenance.resolution.event_types import find_event_types
from provenance.resolution.proper_names import find_proper_names

_LEAD = 600
"""Code points from the start of the text in which the main event is named and dated."""
_RECENT = timedelta(days=21)
"""How long before publication a main event without a date of its own is taken to lie at most."""
_OLD = timedelta(days=45)
"""A date that lies this long before the main event belongs to another one."""


class Episode(NamedTuple):
    """One event as one article tells it."""

    version: str
    key: str
    """The smallest identifier among ``mentions``; stands for the episode wherever one name is needed."""
    mentions: tuple[str, ...]
    """Event mentions, one for each figure or outlet statement about the event."""
    claims: tuple[str, ...]
    is_main: bool
    names: Mapping[str, int]
    title_names: frozenset[str]
    types: Mapping[str, int]
    when: Interval
    when_words: str
    published: Interval
    figures: frozenset[tuple[Harm, int]]
    label: str
    is_retrospective: bool = False


class _Frame(NamedTuple):
    """When a stretch of text takes place, with the words that say so."""

    interval: Interval
    words: str


def find_episodes(article: Article, extraction: Extraction) -> tuple[Episode, ...]:
    """Return the episodes of an article, the main one first; none when the article makes no claim."""
    if not extraction.claims:
        return ()
    dates = [mention for mention in extraction.mentions if mention.type is MentionType.DATE]
    main = _main_frame(article, extraction, dates)
    grouped: dict[str, list[AnyClaim]] = {}
    frames: dict[str, _Frame] = {"": main}
    for claim in sorted(extraction.claims, key=lambda claim: claim.span.start):
        frame = _frame_of(claim, article, dates, main)
        slot = "" if frame is None else f"{frame.interval.earliest}/{frame.interval.latest}"
        frames.setdefault(slot, frame or main)
        grouped.setdefault(slot, []).append(claim)
    slots = sorted(grouped, key=lambda slot: (slot != "", slot))
    return tuple(_episode(article, grouped[slot], frames[slot], is_main=not slot) for slot in slots)


def mint_event_mention(claim: AnyClaim) -> str:
    """Return the identifier of the event mention that a claim makes."""
    return mint_mention(claim.version, claim.span.start, claim.span.end, MentionType.EVENT)


def _main_frame(article: Article, extraction: Extraction, dates: Sequence[Mention]) -> _Frame:
    """Date the main event: by an old date in the lead, else as recent."""
    horizon = article.published.earliest - _OLD if article.published.earliest else None
    for date in dates:
        if date.span.start > _LEAD:
            break
        if _is_past(date.interval, horizon) and any(
            figure.sentence.contains(date.span) for figure in extraction.figures[:2]
        ):
            return _Frame(date.interval, date.exact)
    if article.published.earliest:
        return _Frame(Interval(earliest=article.published.earliest - _RECENT, latest=article.published.latest), "")
    return _Frame(Interval(latest=article.published.latest), "")


def _is_past(interval: Interval, horizon: object) -> bool:
    if interval.latest is None or interval.earliest is None:
        return False
    return horizon is None or interval.latest < horizon  # type: ignore[operator]


def _frame_of(claim: AnyClaim, article: Article, dates: Sequence[Mention], main: _Frame) -> _Frame | None:
    """Return the frame of a claim outside the main episode; None inside it."""
    own = [date for date in dates if claim.sentence.contains(date.span)]
    before = [date for date in own if date.span.end <= claim.span.start]
    date = before[-1] if before else own[0] if own else None
    if date is None or date.interval.latest is None:
        return None
    start = main.interval.earliest or article.published.earliest
    if start is None or date.interval.latest < start - _OLD:
        return _Frame(date.interval, date.exact) if date.interval.earliest else None
    return None


def _episode(article: Article, claims: Sequence[AnyClaim], frame: _Frame, *, is_main: bool) -> Episode:
    mentions = sorted(mint_event_mention(claim) for claim in claims)
    sentences = list(_sentences(article, claims))
    words = f"{article.title or ''}\n{article.text}" if is_main else "\n".join(sentences)
    lead = f"{article.title or ''}\n{article.text[:_LEAD]}\n" if is_main else ""
    return Episode(
        version=article.version,
        key=mentions[0],
        mentions=tuple(mentions),
        claims=tuple(claim.iri for claim in claims),
        is_main=is_main,
        names=find_proper_names(words),
        title_names=frozenset(find_proper_names(article.title or "")) if is_main else frozenset(),
        types=_types(lead, sentences),
        when=frame.interval,
        when_words=frame.words,
        published=article.published,
        figures=frozenset(_figures(claims)),
        label=(article.title or sentences[0][:80]) if is_main else sentences[0][:80],
        is_retrospective=bool(frame.words),
    )


def _sentences(article: Article, claims: Sequence[AnyClaim]) -> Iterator[str]:
    seen: set[Span] = set()
    for claim in claims:
        if claim.sentence not in seen:
            seen.add(claim.sentence)
            yield claim.sentence.text_in(article.text)


def _types(lead: str, sentences: Sequence[str]) -> Counter[str]:
    types = find_event_types("\n".join(sentences))
    for name, count in find_event_types(lead).items():
        types[name] += 3 * count
    return types


def _figures(claims: Sequence[AnyClaim]) -> Iterator[tuple[Harm, int]]:
    for claim in claims:
        if isinstance(claim, FigureClaim) and claim.value is not None:
            yield claim.harm, claim.value


def is_about_event(claim: AnyClaim) -> bool:
    """Tell whether a claim is itself a mention of an event: a figure, or a statement in the outlet's own voice."""
    return claim.kind is ClaimKind.FIGURE or (claim.kind is ClaimKind.ASSERTION and claim.voice is Voice.OUTLET)
