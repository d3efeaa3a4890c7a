"""Datasets: the identities of structured claims, which their rows state and nobody has to find.

Rows that name one event speak of one event, in whatever file they stand; what a figure counts is given by its cells.
Only claimants are resolved as everywhere else, so that a ministry of a table is the ministry of an article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from provenance.models.article import Article
from provenance.models.claim import Extraction, FigureClaim
from provenance.models.identifiers import digest
from provenance.models.identity import ClaimLink, Event, Measurand, Resolution
from provenance.models.value import Interval
from provenance.models.vocabulary import Measure, MentionType
from provenance.resolution.authority import Authority
from provenance.resolution.measurands import mint_measurand
from provenance.resolution.speakers import resolve_speakers


def resolve_datasets(
    articles: Sequence[Article], extractions: Sequence[Extraction], authority: Authority | None = None
) -> Resolution:
    """Return the identities that structured claims state.

    Args:
        articles: the datasets.
        extractions: what was read in them.
        authority: names that a user has settled.
    """
    figures = [figure for one in extractions for figure in one.figures]
    events = find_stated_events(extractions)
    event_of = {figure.iri: mint_stated_event(figure.event_words) for figure in figures if figure.event_words}
    measurands = _find_measurands(figures, event_of, {event.id: event for event in events})
    # A row says itself who speaks; only the names in it are compared with those of articles.
    speakers = resolve_speakers(figures, event_of, articles, authority or Authority())
    return Resolution(
        entities=speakers.entities,
        events=events,
        measurands=tuple(sorted({one.id: one for pair in measurands.values() for one in pair}.values(), key=_by_id)),
        links=tuple(
            ClaimLink(
                claim=figure.iri,
                version=figure.version,
                kind=figure.kind,
                event=event_of.get(figure.iri),
                measurand=measurands[figure.iri][0].id if figure.iri in measurands else None,
                claimant=speakers.entity_of.get(figure.iri),
                origin=speakers.ends.get(figure.iri) or speakers.entity_of.get(figure.iri),
                as_of=figure.as_of or Interval(),
            )
            for figure in figures
        ),
        published=tuple(sorted((article.version, article.published) for article in articles)),
    )


def mint_stated_event(name: str) -> str:
    """Return the identifier of an event that structured claims name."""
    return f"event/{digest('stated', name)}"


def find_stated_events(extractions: Iterable[Extraction]) -> tuple[Event, ...]:
    """Return the events that structured claims name, each with the days and the place that its rows agree on."""
    mentions = defaultdict(list)
    places: defaultdict[str, set[str]] = defaultdict(set)
    dated: set[str] = set()
    for extraction in extractions:
        for mention in extraction.mentions:
            if mention.type is MentionType.EVENT:
                mentions[mention.name].append(mention)
        for figure in extraction.figures:
            places[figure.event_words].add(figure.place)
            if figure.as_of is not None:
                dated.add(figure.event_words)
    events = []
    for name, named in mentions.items():
        days = {mention.interval for mention in named if mention.interval.is_known}
        when = next(iter(days)) if len(days) == 1 else Interval()
        place = next(iter(places[name])) if len(places[name]) == 1 else ""
        events.append(
            Event(
                id=mint_stated_event(name),
                label=name,
                place=place,
                when=when,
                running=name in dated and when.latest is None,
                mentions=tuple(sorted(mention.iri for mention in named)),
            )
        )
    return tuple(sorted(events, key=_by_id))


def _by_id(record: Event | Measurand) -> str:
    return record.id


def _find_measurands(
    figures: Iterable[FigureClaim], event_of: Mapping[str, str], events: Mapping[str, Event]
) -> dict[str, tuple[Measurand, Measurand]]:
    """Return for each figure what it counts, and the whole that it counts a part of; both are one for a whole."""
    found = {}
    known: dict[tuple[str, ...], tuple[Measurand, Measurand]] = {}
    for figure in figures:
        event = event_of.get(figure.iri)
        if event is None or event not in events:
            continue
        place = "" if figure.place == events[event].place else figure.place
        measure = Measure.INCREMENT if figure.measure is Measure.INCREMENT else Measure.CUMULATIVE
        key = (event, figure.harm, figure.population, place, figure.period, measure)
        if key not in known:
            known[key] = _mint_pair(event, figure, place, measure)
        found[figure.iri] = known[key]
    return found


def _mint_pair(event: str, figure: FigureClaim, place: str, measure: Measure) -> tuple[Measurand, Measurand]:
    whole = mint_measurand(Measurand(id="", event=event, harm=figure.harm, measure=measure))
    if not (figure.population or place or figure.period):
        return whole, whole
    narrowed = {"population": figure.population, "place": place, "period": figure.period, "broader": whole.id}
    return mint_measurand(whole.model_copy(update=narrowed)), whole


def join_resolutions(found: Resolution, stated: Resolution) -> Resolution:
    """Return the identities of articles and of datasets together; a claimant that both know keeps all its names."""
    entities = {entity.id: entity for entity in stated.entities}
    for entity in found.entities:
        other = entities.get(entity.id, entity)
        names = {*entity.aliases, *other.aliases, other.label} - {entity.label}
        entities[entity.id] = entity.model_copy(update={"aliases": tuple(sorted(names))})
    return Resolution(
        entities=tuple(entities[key] for key in sorted(entities)),
        events=tuple(sorted((*found.events, *stated.events), key=_by_id)),
        measurands=tuple(sorted((*found.measurands, *stated.measurands), key=_by_id)),
        links=(*found.links, *stated.links),
        candidates=found.candidates,
        published=tuple(sorted((*found.published, *stated.published))),
    )
