"""Speakers linked across the articles of a series, against the names that the annotation gives them.

Judged are pairs of attributions of two articles of one series: those of one annotated name should have one speaker,
and those with one speaker should have one name. Only series that no rule was written on count.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

from evaluation.event_links import SPLITS
from evaluation.merit import Merit
from provenance.models.claim import AnyClaim
from provenance.models.dossier import Dossier

SET = "corpus relations"
Spoken = tuple[str, str, str | None]
"""Article, annotated name, and the entity given."""


def measure_speaker_links(
    articles: Iterable[Mapping[str, Any]], found: Mapping[str, AnyClaim], dossier: Dossier
) -> Iterator[Merit]:
    """Yield precision and recall of the links between speakers of two articles, on held-out series."""
    held = set(json.loads(SPLITS.read_text(encoding="utf-8"))["corpus"]["held_out"])
    spoken: defaultdict[str, list[Spoken]] = defaultdict(list)
    for article in articles:
        if article.get("main_event") in held:
            spoken[article["main_event"]].extend(_read_spoken(article, found, dossier))
    pairs = [
        (left[1] == right[1], left[2] is not None and left[2] == right[2])
        for said in spoken.values()
        for left, right in combinations(said, 2)
        if left[0] != right[0]
    ]
    both = sum(wanted and given for wanted, given in pairs)
    for name, total in (
        ("precision", sum(given for _, given in pairs)),
        ("recall", sum(wanted for wanted, _ in pairs)),
    ):
        yield Merit(SET, f"speaker links {name}, held out", total, both / total if total else 0.0)


def _read_spoken(article: Mapping[str, Any], found: Mapping[str, AnyClaim], dossier: Dossier) -> Iterator[Spoken]:
    for quote in (*article["quotes"], *article["assertions"]):
        claim = found.get(f"{article['id']}:{quote['id']}")
        if claim is not None and quote["claimant"]:
            yield article["id"], " ".join(quote["claimant"].casefold().split()), dossier.link_of[claim.iri].claimant
