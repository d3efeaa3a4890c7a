"""Resolution: what the claims of many articles mean together.

Events come first, from the episodes that the articles tell; then speakers, who may be known only by an office within
an event; then what the figures measure, which speech acts the quotations render, and where each claim came from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from provenance.models.article import Article
from provenance.models.claim import AnyClaim, Extraction, FigureClaim
from provenance.models.identity import ClaimLink, Judgement, Resolution
from provenance.models.value import Interval
from provenance.resolution.authority import Authority
from provenance.resolution.divisions import find_divided
from provenance.resolution.episodes import Episode, Setting, find_episodes, mint_event_mention
from provenance.resolution.event_types import RUNNING_TYPES
from provenance.resolution.events import EventResolution, resolve_events
from provenance.resolution.measurands import resolve_measurands
from provenance.resolution.neighbours import date_by_neighbours
from provenance.resolution.origins import trace_origins
from provenance.resolution.profiles import profile_article
from provenance.resolution.published import bound_published
from provenance.resolution.speakers import SpeakerResolution, resolve_speakers
from provenance.resolution.stories import Stories, find_stories
from provenance.resolution.story_frames import date_story
from provenance.resolution.utterances import resolve_utterances
from provenance.resolution.words import Words, read_words


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
    extraction_of = {one.version: one for one in sorted(extractions, key=lambda one: one.version)}
    extraction_of = {version: one for version, one in extraction_of.items() if version in article_of}
    claims = [claim for one in extraction_of.values() for claim in one.claims]
    words_of = {version: read_words(article_of[version]) for version in extraction_of}
    stories = find_stories(
        [profile_article(article_of[version], one, words_of[version]) for version, one in extraction_of.items()]
    )
    episodes = _tell_episodes(article_of, extraction_of, stories, words_of)
    mention_of = {claim.iri: mint_event_mention(claim) for claim in claims}
    text_of = {version: article.text for version, article in article_of.items()}
    events = resolve_events(episodes, stories, mention_of, judgements, text_of)
    published = bound_published(article_of.values(), extraction_of, events.events, events.event_of)
    speakers = resolve_speakers(claims, events.event_of, articles, authority or Authority())
    figures = [claim for claim in claims if isinstance(claim, FigureClaim)]
    divided = find_divided(figures, events.event_of, extraction_of, text_of)
    measurands = resolve_measurands(figures, events.event_of, events.events, text_of, divided)
    attributions = [claim for claim in claims if not isinstance(claim, FigureClaim)]
    utterance_of = resolve_utterances(attributions, speakers.entity_of, published)
    origins = trace_origins(claims, articles, published)
    link = _Linker(events, speakers, measurands.measurand_of, utterance_of, published, origins.origin_of)
    entities = {entity.id: entity for entity in (*origins.entities, *speakers.entities)}
    return Resolution(
        entities=tuple(entities[key] for key in sorted(entities)),
        events=events.events,
        measurands=measurands.measurands,
        links=tuple(link(claim) for claim in claims),
        candidates=events.candidates,
        published=tuple(sorted(published.items())),
    )


class _Linker(NamedTuple):
    """What is known of all claims, asked for one."""

    events: EventResolution
    speakers: SpeakerResolution
    measurand_of: Mapping[str, str]
    utterance_of: Mapping[str, str]
    published: Mapping[str, Interval]
    origin_of: Mapping[str, str]

    def __call__(self, claim: AnyClaim) -> ClaimLink:
        """Return what a claim means across articles; a figure counts up to its publication unless it says otherwise."""
        stated = claim.as_of if isinstance(claim, FigureClaim) else None
        claimant = self.speakers.entity_of.get(claim.iri)
        event = self.events.event_of.get(claim.iri)
        return ClaimLink(
            claim=claim.iri,
            version=claim.version,
            kind=claim.kind,
            event=event,
            mention=mint_event_mention(claim) if event else None,
            measurand=self.measurand_of.get(claim.iri),
            claimant=claimant,
            utterance=self.utterance_of.get(claim.iri),
            origin=self.speakers.ends.get(claim.iri) or claimant or self.origin_of.get(claim.iri),
            as_of=stated or self.published[claim.version],
            judged=event in self.events.judged,
        )


def _tell_episodes(
    article_of: Mapping[str, Article],
    extraction_of: Mapping[str, Extraction],
    stories: Stories,
    words_of: Mapping[str, Words],
) -> list[Episode]:
    """Return the episodes of all articles, each story dated from all its articles."""
    episodes: list[Episode] = []
    landmarks = stories.landmarks()
    for story, versions in stories.articles_of().items():
        told = date_by_neighbours([(article_of[version], extraction_of[version]) for version in versions])
        frame = date_story(told, lasts=stories.types[story] in RUNNING_TYPES)
        setting = Setting(story, frame, landmarks, stories.types[story])
        for article, extraction in told:
            episodes.extend(find_episodes(article, extraction, setting, words_of[article.version]))
    return episodes
