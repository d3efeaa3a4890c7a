"""Small scenes for comparison: figures of one measurand, told in a line each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from provenance.conflict.compare import compare
from provenance.models.article import Article
from provenance.models.claim import OUTLET, Band, Extraction, FigureClaim
from provenance.models.comparison import Comparison
from provenance.models.identity import ClaimLink, Entity, Event, Measurand, Resolution
from provenance.models.value import Interval
from provenance.models.vocabulary import ClaimantKind, ClaimKind, Harm, Modifier
from tests.builders import make_article, make_claimant, make_figure

EVENT, MEASURAND = "event/flood", "measurand/flood-killed"


@dataclass(frozen=True)
class Told:
    """One figure, in an article of its own."""

    value: int
    day: date | None
    side: str | None = None
    sentence: str = "The flood killed {} people, officials said."
    modifier: Modifier = Modifier.EXACT
    band: tuple[int | None, int | None] | None = None
    measurand: str = MEASURAND


@dataclass(frozen=True)
class Scene:
    """Articles with what was read in them and what it means."""

    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]
    resolution: Resolution

    def compare(self) -> tuple[Comparison, ...]:
        """Compare everything."""
        return compare(self.articles, self.extractions, self.resolution)


def make_scene(*told: Told, running: bool = False, ended: date | None = None) -> Scene:
    """Return a scene in which each figure stands in an article of its own, all of one event."""
    articles = tuple(
        make_article(one.sentence.format(one.value), id=f"a{n}", publisher=f"Outlet {n}", published=one.day)
        for n, one in enumerate(told, 1)
    )
    claims = tuple(_tell(one, article) for one, article in zip(told, articles, strict=True))
    sides = sorted({one.side for one in told if one.side})
    return Scene(
        articles=articles,
        extractions=tuple(
            Extraction(version=article.version, extractor="test", figures=(claim,))
            for article, claim in zip(articles, claims, strict=True)
        ),
        resolution=Resolution(
            entities=tuple(Entity(id=f"entity/{side}", label=side, kind=ClaimantKind.ORGANISATION) for side in sides),
            events=(Event(id=EVENT, label="flood", running=running, when=Interval(latest=ended)),),
            measurands=tuple(
                Measurand(id=id_, event=EVENT, harm=Harm.KILLED) for id_ in sorted({one.measurand for one in told})
            ),
            links=tuple(_link(one, claim) for one, claim in zip(told, claims, strict=True)),
        ),
    )


def _tell(one: Told, article: Article) -> FigureClaim:
    lower, upper = one.band or (one.value, one.value)
    return make_figure(
        article,
        f"{one.value}",
        value=one.value,
        modifier=one.modifier,
        claimant=make_claimant(one.side) if one.side else OUTLET,
        band=Band(lower=lower, upper=upper, rule="test"),
    )


def _link(one: Told, claim: FigureClaim) -> ClaimLink:
    return ClaimLink(
        claim=claim.iri,
        version=claim.version,
        kind=ClaimKind.FIGURE,
        event=EVENT,
        measurand=one.measurand,
        claimant=f"entity/{one.side}" if one.side else None,
        as_of=Interval.day(one.day) if one.day else Interval(),
    )
