"""Values of every model as hypothesis makes them: any text, any span, every member of every closed list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from hypothesis import strategies as st

from provenance.models.article import Article, Boilerplate, DateEvidence, Original
from provenance.models.claim import (
    AssertionClaim,
    Band,
    Claimant,
    Computation,
    Extraction,
    FigureClaim,
    Mark,
    Mention,
    QuantityClaim,
    QuoteClaim,
)
from provenance.models.comparison import Comparison, Explanation, ValueGroup
from provenance.models.dossier import Dossier
from provenance.models.identity import Candidate, ClaimLink, Entity, Event, Feature, Judgement, Measurand, Resolution
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import (
    Basis,
    ClaimantKind,
    ConflictKind,
    ExplanationType,
    Form,
    Harm,
    HarmStatus,
    MarkType,
    Measure,
    MentionType,
    Modifier,
    Polarity,
    Relation,
    Severity,
    Stance,
    Status,
    Subject,
    Verdict,
    Voice,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
COUNTS = st.integers(min_value=0, max_value=2**50)
REALS = st.floats(min_value=0, max_value=1, allow_subnormal=False)
DAYS = st.none() | st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))
INTERVALS = st.builds(
    lambda one, other: Interval(earliest=one, latest=other if one is None or other is None or other >= one else one),
    DAYS,
    DAYS,
)
HASHES = st.text("0123456789abcdef", min_size=64, max_size=64)


def identifiers(kind: str) -> st.SearchStrategy[str]:
    """Return identifiers of records of a kind, such as ``event/5f0c``."""
    return st.text("0123456789abcdef", min_size=1, max_size=4).map(lambda digest: f"{kind}/{digest}")


def tuples(values: st.SearchStrategy[Any], size: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return tuples of some values, in any order and with repetitions."""
    return st.lists(values, max_size=size).map(tuple)


def distinct(values: st.SearchStrategy[Any], key: str, size: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return tuples of values that differ in a field, ordered by it."""
    found = st.lists(values, max_size=size, unique_by=lambda value: getattr(value, key))
    return found.map(lambda values: tuple(sorted(values, key=lambda value: str(getattr(value, key)))))


def spans(text: str) -> st.SearchStrategy[Span]:
    """Return spans of a text."""
    places = st.integers(min_value=0, max_value=len(text))
    return st.tuples(places, places).map(lambda ends: Span(start=min(ends), end=max(ends)))


ORIGINALS = st.builds(
    Original, title=WORDS, publisher=st.none() | WORDS, published=INTERVALS, sha256=HASHES, length=COUNTS
)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Draw an article with everything that an article may have."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=400))
    some = st.none() | WORDS
    return Article(
        id=draw(WORDS),
        text=text,
        title=draw(some),
        publisher=draw(some),
        authors=draw(tuples(WORDS)),
        published=draw(INTERVALS),
        published_evidence=draw(
            tuples(st.builds(DateEvidence, words=WORDS, span=st.none() | spans(text), rule=WORDS), 2)
        ),
        url=draw(some),
        language=draw(some),
        licence=draw(some),
        raw_sha256=draw(HASHES),
        had_bom=draw(st.booleans()),
        boilerplate=draw(tuples(st.builds(Boilerplate, span=spans(text), kind=WORDS), 2)),
        condensed_from=draw(st.none() | ORIGINALS),
        is_dataset=draw(st.booleans()),
    )


@st.composite
def extractions(draw: st.DrawFn, article: Article) -> Extraction:
    """Draw what may have been read in the article."""
    text, version = article.text, article.version
    place, some = spans(text), st.none() | WORDS
    claimant = st.builds(
        Claimant,
        kind=st.sampled_from(ClaimantKind),
        name=some,
        span=st.none() | place,
        role=some,
        on_behalf_of=some,
    )

    def shared(local_id: str) -> dict[str, Any]:
        span = draw(place)
        return {
            "local_id": local_id,
            "version": version,
            "span": span,
            "exact": span.text_in(text),
            "sentence": draw(place),
            "claimant": draw(claimant),
            "cue": draw(some),
            "cue_span": draw(st.none() | place),
            "chain": draw(tuples(claimant, 2)),
            "confidence": draw(REALS),
            "rule": draw(WORDS),
        }

    def figure(local_id: str) -> FigureClaim:
        band = st.builds(Band, lower=st.none() | COUNTS, upper=st.none() | COUNTS, rule=WORDS)
        return FigureClaim(
            **shared(local_id),
            number=draw(place),
            modifier=draw(st.sampled_from(Modifier)),
            value=draw(st.none() | COUNTS),
            lower=draw(st.none() | COUNTS),
            upper=draw(st.none() | COUNTS),
            band=draw(st.none() | band),
            harm=draw(st.sampled_from(Harm)),
            harm_status=draw(st.none() | st.sampled_from(HarmStatus)),
            group=draw(WORDS),
            population=draw(WORDS),
            part_of=draw(st.sampled_from([None, "", "f1"])),
            background=draw(st.booleans()),
            measure=draw(st.sampled_from(Measure)),
            as_of=draw(st.none() | INTERVALS),
            event_words=draw(WORDS),
            place=draw(WORDS),
            period=draw(WORDS),
            count_basis=draw(WORDS),
            asserted=draw(st.none() | INTERVALS),
            supersedes=draw(st.sampled_from([None, "f1"])),
        )

    def quantity(local_id: str) -> QuantityClaim:
        return QuantityClaim(
            **shared(local_id),
            unit=draw(WORDS),
            modifier=draw(st.sampled_from(Modifier)),
            value=draw(st.none() | COUNTS),
            lower=draw(st.none() | COUNTS),
            upper=draw(st.none() | COUNTS),
            place=draw(WORDS),
            measure=draw(st.sampled_from(Measure)),
            count_basis=draw(WORDS),
            as_of=draw(st.none() | INTERVALS),
        )

    def computation(local_id: str) -> Computation:
        span = draw(place)
        return Computation(
            local_id=local_id,
            version=version,
            span=span,
            exact=span.text_in(text),
            made_by=draw(WORDS),
            method=draw(WORDS),
            value=draw(st.none() | COUNTS),
            counted=draw(WORDS),
            place=draw(WORDS),
            measure=draw(st.sampled_from(Measure)),
            as_of=draw(st.none() | INTERVALS),
            derived_from=draw(st.sampled_from([None, "f1"])),
            rule=draw(WORDS),
        )

    def attribution(local_id: str) -> dict[str, Any]:
        return shared(local_id) | {
            "form": draw(st.none() | st.sampled_from(Form)),
            "voice": draw(st.sampled_from(Voice)),
            "fragments": draw(tuples(place, 2)),
            "attitude": draw(st.booleans()),
            "polarity": draw(st.sampled_from(Polarity)),
            "stance": draw(st.sampled_from(Stance)),
            "language": draw(WORDS),
            "inside": draw(st.sampled_from([None, "f1"])),
            "group": draw(some),
        }

    mentions = []
    for _ in range(draw(st.integers(min_value=0, max_value=2))):
        span = draw(place)
        kind, name, interval = draw(st.sampled_from(MentionType)), draw(WORDS), draw(INTERVALS)
        mentions.append(
            Mention(version=version, span=span, exact=span.text_in(text), type=kind, name=name, interval=interval)
        )
    others = [*(figure(f"f{n}") for n in range(2, draw(st.integers(min_value=2, max_value=3))))]
    claims: list[Any] = [
        figure("f1"),
        *others,
        QuoteClaim(**attribution("q1")),
        AssertionClaim(**attribution("a1")),
    ]
    unique = {claim.iri: claim for claim in reversed(claims)}
    kept = [claim for claim in claims if unique[claim.iri] is claim]
    return Extraction(
        version=version,
        extractor=draw(st.sampled_from(["rules-0.1.0", "rules 0.2 ü%"])),
        figures=tuple(claim for claim in kept if isinstance(claim, FigureClaim)),
        quotes=tuple(claim for claim in kept if isinstance(claim, QuoteClaim)),
        assertions=tuple(claim for claim in kept if isinstance(claim, AssertionClaim)),
        marks=draw(tuples(st.builds(Mark, span=place, type=st.sampled_from(MarkType)), 2)),
        mentions=tuple({mention.iri: mention for mention in mentions}.values()),
        quantities=(quantity("n1"),) if draw(st.booleans()) else (),
        computations=(computation("c1"),) if draw(st.booleans()) else (),
    )


ENTITIES = st.builds(
    Entity,
    id=identifiers("entity"),
    label=WORDS,
    kind=st.sampled_from(ClaimantKind),
    aliases=tuples(WORDS),
    speaks_for=st.none() | identifiers("entity"),
    wikidata=st.none() | WORDS,
)
EVENTS = st.builds(
    Event,
    id=identifiers("event"),
    label=WORDS,
    type=WORDS,
    place=WORDS,
    when=INTERVALS,
    running=st.booleans(),
    mentions=tuples(identifiers("mention")),
    part_of=st.none() | identifiers("event"),
)
MEASURANDS = st.builds(
    Measurand,
    id=identifiers("measurand"),
    event=identifiers("event"),
    harm=st.sampled_from(Harm),
    population=WORDS,
    place=WORDS,
    period=WORDS,
    measure=st.sampled_from(Measure),
    broader=st.none() | identifiers("measurand"),
)
CANDIDATES = st.builds(
    Candidate,
    left=identifiers("event"),
    right=identifiers("event"),
    score=REALS,
    features=tuples(st.builds(Feature, name=WORDS, weight=REALS, words=WORDS)),
    accepted=st.booleans(),
)
JUDGEMENTS = st.builds(
    Judgement,
    left=identifiers("event"),
    right=identifiers("event"),
    verdict=st.sampled_from(Verdict),
    who=WORDS,
    when=st.dates(),
    why=WORDS,
    withdrawn=st.booleans(),
)


@st.composite
def resolutions(draw: st.DrawFn, article: Article, extraction: Extraction) -> Resolution:
    """Draw what the claims of the extraction may mean; every tuple is ordered by identifier."""
    links = [
        ClaimLink(
            claim=claim.iri,
            version=claim.version,
            kind=claim.kind,
            event=draw(st.none() | identifiers("event")),
            mention=draw(st.none() | identifiers("mention")),
            measurand=draw(st.none() | identifiers("measurand")),
            claimant=draw(st.none() | identifiers("entity")),
            utterance=draw(st.none() | identifiers("utterance")),
            origin=draw(st.none() | identifiers("origin")),
            as_of=draw(INTERVALS),
            judged=draw(st.booleans()),
        )
        for claim in extraction.claims
    ]
    candidates = {(candidate.left, candidate.right): candidate for candidate in draw(tuples(CANDIDATES))}
    return Resolution(
        entities=draw(distinct(ENTITIES, "id")),
        events=draw(distinct(EVENTS, "id")),
        measurands=draw(distinct(MEASURANDS, "id")),
        links=tuple(sorted(links, key=lambda link: link.claim)),
        candidates=tuple(candidates[pair] for pair in sorted(candidates)),
        published=((article.version, draw(INTERVALS)),),
    )


@st.composite
def comparisons(draw: st.DrawFn, extraction: Extraction) -> tuple[Comparison, ...]:
    """Draw comparisons of groups of the extraction's claims, in any order."""
    claim = st.sampled_from([claim.iri for claim in extraction.claims])
    group = st.builds(
        ValueGroup, id=identifiers("group"), measurand=st.none() | identifiers("measurand"), claims=tuples(claim)
    )
    groups = st.sampled_from(draw(st.lists(group, min_size=1, max_size=3, unique_by=lambda group: group.id)))
    explanation = st.builds(
        Explanation, type=st.sampled_from(ExplanationType), words=WORDS, evidence=tuples(claim), rule=WORDS
    )
    comparison = st.builds(
        Comparison,
        id=identifiers("comparison"),
        subject=st.sampled_from(Subject),
        left=groups,
        right=groups,
        event=st.none() | identifiers("event"),
        harm=st.none() | st.sampled_from(Harm),
        relation=st.sampled_from(Relation),
        kind=st.none() | st.sampled_from(ConflictKind),
        severity=st.sampled_from(Severity),
        explanations=tuples(explanation, 2),
        basis=st.sampled_from(Basis),
        status=st.sampled_from(Status),
        gap=st.none() | COUNTS,
        relative_gap=st.none() | REALS,
        sentence=WORDS,
    )
    return tuple(draw(st.lists(comparison, max_size=3, unique_by=lambda found: found.id)))


@dataclass(frozen=True)
class Written:
    """What one test writes and expects back."""

    article: Article
    extraction: Extraction
    resolution: Resolution
    comparisons: tuple[Comparison, ...]

    @property
    def dossier(self) -> Dossier:
        """All of it."""
        return Dossier(
            articles=(self.article,),
            extractions=(self.extraction,),
            resolution=self.resolution,
            comparisons=self.comparisons,
        )


@st.composite
def everything(draw: st.DrawFn) -> Written:
    """Draw an article, what was read in it, what it means, and how it compares."""
    article = draw(articles())
    extraction = draw(extractions(article))
    return Written(article, extraction, draw(resolutions(article, extraction)), draw(comparisons(extraction)))
