"""Figures as the comparison sees them: what a figure claim says and what resolution made of it, side by side.

A million figure claims must fit into memory and be compared within a minute, so a ``Figure`` is a plain slotted
dataclass; the weighty models of ``provenance.models`` are built for results only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from provenance.conflict.beside import counts_elsewhen, counts_others
from provenance.conflict.clock import UNKNOWN, Clock, read_clock
from provenance.conflict.inclusion import find_scope, read_set_apart
from provenance.conflict.jurisdiction import find_jurisdiction
from provenance.conflict.shares import (
    counts_households,
    is_version,
    names_hospital,
    read_set_aside,
    read_taken_off,
    stands_among,
)
from provenance.conflict.wording import Telling, has_risen, read_hour, read_telling
from provenance.models.article import Article
from provenance.models.claim import Extraction, FigureClaim
from provenance.models.identity import ClaimLink, Entity, Resolution
from provenance.models.vocabulary import ClaimantKind, Harm, HarmStatus, Measure, Modifier

VOICE = "voice/"
"""Begins the side of a figure that an outlet gives in its own voice."""

SUSPECT = 0.5
"""Confidence of a claim below which a difference may be the extractor's own."""

Bounds = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure claim with its links."""

    claim: str
    article: str
    """The given id of the article."""
    version: str
    start: int
    measurand: str | None
    event: str | None
    harm: Harm
    side: str
    """Entity that answers for the figure, or ``voice/…`` where an outlet gives it without a claimant."""
    band: Bounds | None
    """Pragmatic range; None for vague words."""
    strict: Bounds
    value: int | None
    modifier: Modifier
    as_of: Clock = UNKNOWN
    published: Clock = UNKNOWN
    status: HarmStatus | None = None
    measure: Measure = Measure.UNKNOWN
    population: str = ""
    group: str = ""
    origin: str | None = None
    """Entity on whose word the figure rests, as far as a text shows it."""
    whole: str | None = None
    """Claim of the figure that this one counts a part of; ``""`` where the whole is not named."""
    place: str = ""
    """Where the count is confined to, narrower than the event."""
    words: str = ""
    claimant: str = ""
    """The claimant as printed, behind a pronoun its name; empty for the outlet's own voice."""
    telling: Telling = Telling.NOW
    scope: str = ""
    """Words of the sentence that say whom the count takes in or leaves out."""
    hour: str | None = None
    """Hour of the entry of a live report that the figure stands in, as printed."""
    is_among: bool = False
    """Whether the words beside the number set it among others ("two of them", "including nine")."""
    is_of_hospital: bool = False
    """Whether the sentence tells of a hospital, a morgue or those who work there."""
    is_version: bool = False
    """Whether the words beside the number tell it as what one side says ("owns up to 12")."""
    has_risen: bool = False
    """Whether the words before the number say that the count has gone up to it."""
    is_besides: bool = False
    """Whether the words beside the number count it besides the people told before ("another nine")."""
    is_elsewhen: bool = False
    """Whether the number is held against one of another time ("against nine in February")."""
    taken_off: tuple[int, ...] = ()
    """Numbers that words near the figure take off a count ("three had been entered twice")."""
    set_apart: tuple[int, ...] = ()
    """Numbers of those whom words near the figure take in or leave out ("leaves out four residents")."""
    set_aside: int | None = None
    """A number that the words beside the figure put aside for it ("22, not 27")."""
    country: str = ""
    """Country that the claimant is named after."""
    confidence: float = 1.0
    judged: bool = False
    is_bare: bool = field(init=False, compare=False, repr=False)
    """Whether its words tell a number of people and nothing that could set it apart from another number of them."""

    def __post_init__(self) -> None:
        """Settle once what every pair asks of a figure."""
        object.__setattr__(self, "is_bare", not (_is_told_of_some(self) or _is_told_in_words(self)))

    @property
    def is_attributed(self) -> bool:
        """Tell whether a claimant answers for the figure, rather than the outlet alone."""
        return not self.side.startswith(VOICE)


def _is_told_of_some(figure: Figure) -> bool:
    """Tell whether words say which people a figure counts, or in what unit."""
    is_some = figure.whole is not None or figure.is_among or figure.is_of_hospital or figure.status is not None
    return is_some or bool(figure.population or figure.group or figure.scope) or counts_households(figure.words)


def _is_told_in_words(figure: Figure) -> bool:
    """Tell whether words say how a figure stands to others, or whether it may have been misread."""
    is_apart = (
        figure.is_besides
        or figure.is_elsewhen
        or figure.taken_off
        or figure.set_apart
        or figure.is_version
        or figure.measure is Measure.INCREMENT
    )
    return bool(is_apart) or figure.telling is not Telling.NOW or figure.confidence < SUSPECT


def gather_articles(figures: Iterable[Figure]) -> dict[str, list[Figure]]:
    """Return the figures of each article version that gives more than one; most of a million stand alone."""
    first_of: dict[str, Figure] = {}
    gathered: dict[str, list[Figure]] = {}
    for figure in figures:
        first = first_of.setdefault(figure.version, figure)
        if first is not figure:
            gathered.setdefault(figure.version, [first]).append(figure)
    return gathered


def read_figures(
    articles: Sequence[Article], extractions: Sequence[Extraction], resolution: Resolution
) -> Iterator[Figure]:
    """Yield the figure claims of known articles, in the order of the articles and of their texts."""
    article_of = {article.version: article for article in articles}
    link_of = {link.claim: link for link in resolution.links}
    side_of = find_sides(resolution.entities)
    published_of = dict(resolution.published)
    place_of = {measurand.id: measurand.place for measurand in resolution.measurands if measurand.place}
    for extraction in sorted(extractions, key=lambda extraction: article_of[extraction.version].id):
        article = article_of[extraction.version]
        published = read_clock(published_of.get(article.version, article.published))
        claim_of = {figure.local_id: figure.iri for figure in extraction.figures}
        for claim in extraction.figures:
            link = link_of.get(claim.iri)
            whole = claim_of.get(claim.part_of, "") if claim.part_of is not None else None
            yield _read_figure(claim, article, link, _Setting(side_of, published, whole, place_of))


@dataclass(frozen=True, slots=True)
class _Setting:
    side_of: Mapping[str, str]
    published: Clock
    whole: str | None
    place_of: Mapping[str, str]


def _read_figure(claim: FigureClaim, article: Article, link: ClaimLink | None, setting: _Setting) -> Figure:
    as_of = read_clock(link.as_of) if link else UNKNOWN
    claimant = _say_claimant(claim, article)
    return Figure(
        claim=claim.iri,
        article=article.id,
        version=article.version,
        start=claim.span.start,
        measurand=link.measurand if link else None,
        event=link.event if link else None,
        harm=claim.harm,
        origin=link.origin if link else None,
        side=_find_side(claim, article, link, setting.side_of),
        band=(claim.band.lower, claim.band.upper) if claim.band else None,
        strict=(claim.lower, claim.upper),
        value=claim.value,
        modifier=claim.modifier,
        as_of=setting.published if as_of == UNKNOWN else as_of,
        published=setting.published,
        status=claim.harm_status,
        measure=claim.measure,
        population=claim.population,
        group=claim.group,
        whole=setting.whole,
        place=setting.place_of.get(link.measurand or "", "") if link else "",
        words=claim.exact,
        claimant=claimant,
        country=find_jurisdiction(claimant),
        telling=read_telling(article.text, claim.span.start),
        scope=find_scope(article.text, claim.sentence.start, claim.sentence.end, claim.number.start),
        hour=read_hour(article.text, claim.span.start),
        is_among=stands_among(article.text, claim.span.start),
        is_of_hospital=names_hospital(article.text, claim.sentence.start, claim.sentence.end),
        is_version=is_version(article.text, claim.span.start),
        has_risen=has_risen(article.text, claim.span.start),
        is_besides=counts_others(article.text, claim.span.start),
        is_elsewhen=counts_elsewhen(article.text, claim.span.start),
        taken_off=read_taken_off(article.text, claim.number.start),
        set_apart=read_set_apart(article.text, claim.number.start),
        set_aside=read_set_aside(article.text, claim.number.end),
        confidence=claim.confidence,
        judged=bool(link and link.judged),
    )


def _find_side(claim: FigureClaim, article: Article, link: ClaimLink | None, side_of: Mapping[str, str]) -> str:
    if claim.claimant.kind is ClaimantKind.OUTLET:
        return VOICE + (article.publisher or article.iri)
    if link and link.claimant:
        return side_of.get(link.claimant, link.claimant)
    return f"name/{claim.claimant.name or claim.iri}"


_POINTING = frozenset(("he", "she", "it", "they", "we", "i"))
"""Claimants as printed that say nothing without the name that they stand for."""


def _say_claimant(claim: FigureClaim, article: Article) -> str:
    if claim.claimant.kind is ClaimantKind.OUTLET:
        return ""
    name = claim.claimant.name or ""
    printed = claim.claimant.span.text_in(article.text) if claim.claimant.span else name
    points = printed.lower() in _POINTING and name.lower() != printed.lower()
    return f"{printed} ({name})" if points else printed


def find_sides(entities: Sequence[Entity]) -> dict[str, str]:
    """Return for each entity the one at the end of the chain of those it speaks for.

    A ministry and its spokesperson answer for one figure; a chain that bites its tail ends at its smallest member.
    """
    spoken_for = {entity.id: entity.speaks_for for entity in entities if entity.speaks_for}
    return {entity.id: _follow(entity.id, spoken_for) for entity in entities}


def _follow(entity: str, spoken_for: Mapping[str, str]) -> str:
    seen = [entity]
    while (entity := spoken_for.get(entity, "")) and entity not in seen:
        seen.append(entity)
    return min(seen[seen.index(entity) :]) if entity else seen[-1]
