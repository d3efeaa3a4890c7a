"""Resolution: what the claims of many articles mean together.

Events come first, from the episodes that the articles tell; then speakers, who may be known only by an office within
an event; then what the figures measure, which speech acts the quotations render, and where each claim came from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from provenance.models.article import Article
from provenance.models.claim import AnyClaim, Attribution, Extraction, FigureClaim
from provenance.models.identity import ClaimLink, Judgement, Resolution
from provenance.models.value import Interval
from provenance.resolution.authority import Authority
from provenance.resolution.episodes import Episode, Setting, find_episodes, mint_event_mention
from provenance.resolution.event_types import RUNNING_TYPES
from provenance.resolution.events import resolve_events
from provenance.resolution.frames import date_story
from provenance.resolution.measurands import resolve_measurands
from provenance.resolution.neighbours import date_by_neighbours
from provenance.resolution.profiles import profile_article
from provenance.resolution.speakers import resolve_speakers
from provenance.resolution.stories import Stories, find_stories
from provenance.resolution.utterances import resolve_utterances


def resolve(
    articles: Sequence[Article],
    extractions: Sequence[Extraction],
    judgements: Sequence[Judgement] = (),
    authority: Authority | None = None,
) -> Resolution:
    """Return all identities among the claims.

    Args:
        articles: the article versions that the extractions were made from.
        extractions: at most one for each version.
        judgements: decisions of people, in the order in which they were made.
        authority: names that a user has settled.
    """
    article_of = {article.version: article for article in articles}
    read = [one for one in sorted(extractions, key=lambda one: one.version) if one.version in article_of]
    stories = find_stories([profile_article(article_of[one.version], one) for one in read])
    episodes = _tell_episodes(article_of, {one.version: one for one in read}, stories)
    claims = [claim for one in read for claim in one.claims]
    events = resolve_events(episodes, stories, {claim.iri: mint_event_mention(claim) for claim in claims}, judgements)
    speakers = resolve_speakers(claims, events.event_of, articles, authority or Authority())
    figures = [figure for one in read for figure in one.figures]
    measurands = resolve_measurands(figures, events.event_of)
    attributions: list[Attribution] = [quote for one in read for quote in one.quotes]
    attributions.extend(assertion for one in read for assertion in one.assertions)
    published = {version: article.published for version, article in article_of.items()}
    utterance_of = resolve_utterances(attributions, speakers.entity_of, published)
    links = tuple(
        ClaimLink(
            claim=claim.iri,
            version=claim.version,
            kind=claim.kind,
            event=events.event_of.get(claim.iri),
            measurand=measurands.measurand_of.get(claim.iri),
            claimant=speakers.entity_of.get(claim.iri),
            utterance=utterance_of.get(claim.iri),
            origin=speakers.ends.get(claim.iri) or speakers.entity_of.get(claim.iri),
            as_of=_as_of(claim, published),
            judged=events.event_of.get(claim.iri) in events.judged,
        )
        for claim in claims
    )
    return Resolution(
        entities=speakers.entities,
        events=events.events,
        measurands=measurands.measurands,
        links=links,
        candidates=events.candidates,
        published=tuple(sorted(published.items())),
    )


def _tell_episodes(
    article_of: Mapping[str, Article], extraction_of: Mapping[str, Extraction], stories: Stories
) -> list[Episode]:
    """Return the episodes of all articles, each story dated from all its articles."""
    episodes: list[Episode] = []
    landmarks = stories.landmarks()
    for story, versions in stories.articles_of().items():
        told = date_by_neighbours([(article_of[version], extraction_of[version]) for version in versions])
        frame = date_story(told, lasts=stories.types[story] in RUNNING_TYPES)
        setting = Setting(story, frame, landmarks)
        for article, extraction in told:
            episodes.extend(find_episodes(article, extraction, setting))
    return episodes


def _as_of(claim: AnyClaim, published: Mapping[str, Interval]) -> Interval:
    stated = claim.as_of if isinstance(claim, FigureClaim) else None
    return stated or published[claim.version]
