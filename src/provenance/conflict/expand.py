"""Pairs: every two claims of one event or of linked utterances, whether or not they are worth comparing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from provenance.conflict.compare_acts import compare_acts
from provenance.conflict.compare_figures import compare_groups, gather_measurands
from provenance.conflict.compare_quotes import (
    RenderingPair,
    compare_disputes,
    compare_renderings,
    pair_speech_acts,
    pair_strangers,
    rank,
    to_comparison,
    unique,
)
from provenance.conflict.disowned import DISOWNED, find_disowned
from provenance.conflict.figure import Figure, read_figures
from provenance.conflict.groups import Group
from provenance.conflict.kinship import climb
from provenance.conflict.pairs import read_frame
from provenance.conflict.renderings import Rendering, read_renderings
from provenance.conflict.speech import may_be_one_speech, pair_by_words, pair_translations
from provenance.conflict.translations import find_translated
from provenance.models.article import Article
from provenance.models.claim import Extraction
from provenance.models.comparison import Comparison
from provenance.models.identity import Resolution


def expand_pairs(
    articles: Sequence[Article], extractions: Sequence[Extraction], resolution: Resolution
) -> Iterator[Comparison]:
    """Yield a comparison for every two figures of one event, or of it and its parts, and of renderings that are linked.

    Their number is quadratic in the claims of an event; this is for looking at one event at a time.
    """
    figures = list(read_figures(articles, extractions, resolution))
    frame = read_frame(gather_measurands(figures), resolution)
    parent_of = {event.id: event.part_of for event in resolution.events}
    for left, right in pair_events(figures, parent_of):
        yield compare_groups(Group.of(left), Group.of(right), frame)
    renderings = list(read_renderings(articles, extractions, resolution))
    yield from compare_acts(renderings)
    spoken = [one for one in renderings if one.is_speech]
    yield from compare_disputes(spoken)
    yield from expand_speech(spoken)


def expand_speech(spoken: Sequence[Rendering]) -> Iterator[Comparison]:
    """Yield a comparison for every two renderings that may be of one thing said."""
    told: set[frozenset[str]] = set()
    disowned = ((quotation, denial, DISOWNED) for quotation, denial in find_disowned(spoken))
    translated = (pair for found in find_translated(spoken) for pair in found.pairs())
    for one, other, decision in (*disowned, *translated):
        if (pair := frozenset((one.claim, other.claim))) not in told:
            told.add(pair)
            yield to_comparison(one, other, decision, severity=rank(decision))
    loosely = (pair for pair in pair_by_words(spoken, least=1) if may_be_one_speech(*pair))
    candidates = (*pair_speech_acts(spoken, pair_all), *pair_strangers(spoken), *loosely, *pair_translations(spoken))
    for one, other in unique(candidates):
        if frozenset((one.claim, other.claim)) not in told:
            yield compare_renderings(one, other)


def pair_events(figures: Iterable[Figure], parent_of: Mapping[str, str | None]) -> Iterator[tuple[Figure, Figure]]:
    """Yield every two figures of one event, then every figure of an event with those of the events it is part of."""
    gathered: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.event is not None:
            gathered.setdefault(figure.event, []).append(figure)
    for event, members in gathered.items():
        yield from combinations(members, 2)
        for parent in climb(event, parent_of):
            yield from product(members, gathered.get(parent, ()))


def pair_all(act: Sequence[Rendering]) -> Iterator[RenderingPair]:
    """Yield every two renderings of a speech act."""
    return combinations(act, 2)
