"""One article with a record of every class that the toy dossier lacks."""

from __future__ import annotations

from datetime import UTC, date, datetime

from provenance.models.article import Article, Boilerplate, DateEvidence
from provenance.models.claim import Claimant, Computation, Extraction, Mark, Mention, QuantityClaim
from provenance.models.identifiers import hash_text
from provenance.models.identity import Candidate, Feature, Judgement, Resolution
from provenance.models.review import Log, Redaction, Review, ReviewState
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import Axis, ClaimantKind, MarkType, MentionType, Modifier, ReviewVerdict, Verdict
from tests.builders import span_of

_TEXT = "VARDE, 4 May. The barge “Tern” struck the pier of Varde.\n\nRead also: a barge adrift"
ARTICLE = Article(
    id="barge",
    text=_TEXT,
    publisher="Meridian Wire",
    published=Interval.day(date(2020, 5, 4)),
    published_evidence=(
        DateEvidence(words="4 May", span=span_of(_TEXT, "4 May"), rule="dateline"),
        DateEvidence(words="published", rule="metadata"),
    ),
    boilerplate=(Boilerplate(span=span_of(_TEXT, "Read also: a barge adrift"), kind="related_link"),),
    raw_sha256=hash_text(_TEXT),
)


def _mention(words: str, kind: MentionType, interval: Interval | None = None) -> Mention:
    span: Span = span_of(_TEXT, words)
    return Mention(
        version=ARTICLE.version, span=span, exact=words, type=kind, name=words, interval=interval or Interval()
    )


EXTRACTION = Extraction(
    version=ARTICLE.version,
    extractor="toy/1",
    marks=(Mark(span=span_of(_TEXT, "“Tern”"), type=MarkType.TITLE),),
    mentions=(
        _mention("4 May", MentionType.DATE, Interval.day(date(2020, 5, 4))),
        _mention("Varde", MentionType.PLACE),
        _mention("struck the pier", MentionType.EVENT),
    ),
    quantities=(
        QuantityClaim(
            local_id="n1",
            version=ARTICLE.version,
            span=span_of(_TEXT, "4"),
            exact="4",
            sentence=span_of(_TEXT, "4 May"),
            claimant=Claimant(kind=ClaimantKind.ORGANISATION, name="harbour office"),
            rule="toy",
            unit="barges",
            modifier=Modifier.EXACT,
            value=4,
            lower=4,
            upper=4,
        ),
    ),
    computations=(
        Computation(
            local_id="c1",
            version=ARTICLE.version,
            span=span_of(_TEXT, "4"),
            exact="4",
            made_by="keepers of the series",
            method="carried-forward",
            value=4,
            counted="barges",
            derived_from="n1",
            rule="toy",
        ),
    ),
)
DATASET = Article(
    id="series",
    text="day,barges\n2020-05-04,4\n",
    publisher="Harbour office",
    raw_sha256=hash_text("day,barges\n2020-05-04,4\n"),
    is_dataset=True,
)
RESOLUTION = Resolution(
    candidates=(
        Candidate(
            left="event/ferry",
            right="event/floods",
            score=0.25,
            features=(Feature(name="place", weight=-0.5, words="Port Marin, Oyele"),),
            accepted=False,
        ),
    )
)
JUDGEMENT = Judgement(
    left="event/ferry",
    right="event/floods",
    verdict=Verdict.DIFFERENT,
    who="A. Editor",
    when=date(2022, 10, 1),
    why="a ship and a valley",
)

REVIEW = ReviewState(
    entry=Log().follow(
        Review(
            target="claim/1",
            axis=Axis.EVIDENCE,
            verdict=ReviewVerdict.SINGLE_SOURCE,
            rationale="one ministry, no list",
            reviewer="Ana Ruiz",
            evidence=("https://example.org/list",),
            second_reviewer="Bo Lind",
            conflict_of_interest="worked for the ministry until 2019",
            redacted_source="a clerk of the ministry",
            target_digest="ab" * 32,
        ),
        datetime(2024, 5, 3, 12, tzinfo=UTC),
    ),
    stale="what was reviewed reads otherwise now",
)
REDACTION = Redaction(
    claim="claim/2", version=ARTICLE.version, role="a nurse", reason="threatened", reviewer="Ana Ruiz"
)
