"""Series: the long events of published daily counts, and the events of articles that lie within them.

A table of daily counts states one event for a place, such as an armed conflict there. An article that tells of war or
of an attack in that place tells of a part of it; so its figures can meet those of the table. The place must be named
in a sentence that gives a figure, or be the place of the article's event, and the types of both must agree: an
earthquake is no part of a conflict.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from provenance.models.article import Article
from provenance.models.claim import Extraction
from provenance.models.identity import Event, Resolution
from provenance.resolution.event_types import are_compatible, find_event_types


def place_in_series(
    found: Resolution, stated: Resolution, articles: Iterable[Article], extractions: Iterable[Extraction]
) -> Resolution:
    """Return the identities of articles, their events placed within the stated series that they are part of.

    Args:
        found: the identities of articles.
        stated: those of datasets.
        articles: the articles.
        extractions: what was read in them.
    """
    series = [event for event in stated.events if event.running and event.place]
    if not series:
        return found
    text_of = {article.version: article.text for article in articles}
    named_of = _find_places(found, extractions, text_of, sorted({event.place for event in series}))
    events = tuple(_place(event, named_of.get(event.id, set()), series) for event in found.events)
    return found.model_copy(update={"events": events})


def _place(event: Event, named: set[str], series: Iterable[Event]) -> Event:
    """Return an event as a part of the one series that takes it in, if there is just one."""
    if event.part_of is not None:
        return event
    wholes = [one.id for one in series if one.place in {event.place, *named} and _may_contain(one, event)]
    return event.model_copy(update={"part_of": wholes[0]}) if len(wholes) == 1 else event


def _may_contain(series: Event, event: Event) -> bool:
    """Tell whether an event is of a type that a series, by the words of its label, takes in."""
    types = find_event_types(series.label)
    return not event.type or not types or any(are_compatible(event.type, one) for one in types)


def _find_places(
    found: Resolution, extractions: Iterable[Extraction], text_of: Mapping[str, str], places: Sequence[str]
) -> Mapping[str, set[str]]:
    """Return which of some places the sentences name that give figures of each event."""
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, places))})\b")
    event_of = {link.claim: link.event for link in found.links if link.event}
    places_of: defaultdict[str, set[str]] = defaultdict(set)
    for extraction in extractions:
        text = text_of[extraction.version]
        for figure in extraction.figures:
            if event := event_of.get(figure.iri):
                places_of[event].update(named.findall(text, figure.sentence.start, figure.sentence.end))
    return places_of
