"""Dossiers of any size, for pages that must stay readable and quick: invented floods with many tolls each."""

from __future__ import annotations

from datetime import date, timedelta

from provenance.models.claim import Extraction, FigureClaim
from provenance.models.comparison import Comparison, ValueGroup
from provenance.models.dossier import Dossier
from provenance.models.identifiers import digest
from provenance.models.identity import ClaimLink, Entity, Event, Measurand, Resolution
from provenance.models.vocabulary import ClaimantKind, ClaimKind, ConflictKind, Harm, Relation, Severity, Subject
from tests.builders import make_article, make_claimant, make_figure

TOLLS = 10
"""Articles on one flood, one toll each."""
OFFICES = 40


def make_crowd(articles: int) -> Dossier:
    """Return a dossier of so many articles; nodes of the graph are about 2.1 times as many."""
    told = [
        make_article(
            f"A flood killed {n + 10} people in Oyele, office {n % OFFICES} said.",
            id=f"a{n}",
            published=date(2015, 1, 1) + timedelta(days=n),
        )
        for n in range(articles)
    ]
    figures = [
        make_figure(
            one,
            f"{n + 10} people",
            value=n + 10,
            claimant=make_claimant(f"office {n % OFFICES}"),
        )
        for n, one in enumerate(told)
    ]
    return Dossier(
        articles=tuple(told),
        extractions=tuple(Extraction(version=one.version, extractor="toy/1", figures=(one,)) for one in figures),
        resolution=_resolve(figures),
        comparisons=tuple(_compare(n, figures[n - 1], figures[n]) for n in range(articles) if n % TOLLS),
    )


def _resolve(figures: list[FigureClaim]) -> Resolution:
    events = range(-(-len(figures) // TOLLS))
    return Resolution(
        entities=tuple(
            Entity(id=f"entity/{n}", label=f"office {n}", kind=ClaimantKind.ORGANISATION) for n in range(OFFICES)
        ),
        events=tuple(Event(id=f"event/{n}", label=f"flood {n}, Oyele", type="flood") for n in events),
        measurands=tuple(Measurand(id=f"measurand/{n}", event=f"event/{n}", harm=Harm.KILLED) for n in events),
        links=tuple(
            ClaimLink(
                claim=one.iri,
                version=one.version,
                kind=ClaimKind.FIGURE,
                event=f"event/{n // TOLLS}",
                measurand=f"measurand/{n // TOLLS}",
                claimant=f"entity/{n % OFFICES}",
            )
            for n, one in enumerate(figures)
        ),
    )


def _compare(number: int, left: FigureClaim, right: FigureClaim) -> Comparison:
    sides = [
        ValueGroup(id=f"group/{digest(one.iri)}", measurand=f"measurand/{number // TOLLS}", claims=(one.iri,))
        for one in (left, right)
    ]
    return Comparison(
        id=f"comparison/{number}",
        subject=Subject.FIGURE,
        left=sides[0],
        right=sides[1],
        event=f"event/{number // TOLLS}",
        harm=Harm.KILLED,
        relation=Relation.CONTRADICTION if number % 3 == 0 else Relation.GROWTH,
        kind=ConflictKind.BAND_DISJOINT if number % 3 == 0 else None,
        severity=Severity.HIGH if number % 2 else Severity.LOW,
        sentence="Two figures for one flood.",
    )
