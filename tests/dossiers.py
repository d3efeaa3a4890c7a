"""A small dossier of invented events, as a built store would hold it, for the rooms that show or check one.

A ferry sinks off an invented harbour: two outlets print tolls that cannot both hold. A valley floods, and the toll
grows. A minister's one remark is printed in two wordings. One article is a condensed rendition.
"""

from __future__ import annotations

from datetime import date

from provenance.models.article import Article, Original
from provenance.models.claim import (
    OUTLET,
    UNNAMED,
    AnyClaim,
    AssertionClaim,
    Band,
    Claimant,
    Extraction,
    FigureClaim,
    QuoteClaim,
)
from provenance.models.comparison import Comparison, Explanation, ValueGroup
from provenance.models.dossier import Dossier
from provenance.models.identifiers import digest, hash_text
from provenance.models.identity import ClaimLink, Entity, Event, Measurand, Resolution
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import (
    ClaimantKind,
    ConflictKind,
    ExplanationType,
    Form,
    Harm,
    Modifier,
    Relation,
    Severity,
    Stance,
    Subject,
    Voice,
)
from tests.builders import span_of

EARLY = Article(
    id="early",
    title="Ferry sinks off Port Marin",
    publisher="Meridian Wire",
    authors=("Ada Quill",),
    published=Interval.day(date(2021, 3, 2)),
    url="https://meridian.example/ferry",
    language="en",
    raw_sha256=hash_text("early"),
    text=(
        "The ferry Santa Rita sank off Port Marin on Sunday.\n\n"
        "More than 340 people died, according to the interior ministry. "
        "“We will not rest until every family has an answer,” Minister Ilse Brandt said.\n\n"
        "Some 60 people were injured, a harbour pilot who asked not to be named claimed.\n"
    ),
)
LATE = Article(
    id="late",
    title="Inquiry opens into Port Marin ferry disaster",
    publisher="Harbour Gazette",
    published=Interval.day(date(2021, 6, 11)),
    raw_sha256=hash_text("late"),
    text=(
        "An inquiry opened on Friday into the sinking that left at least 290 people dead, according to ministry "
        "figures. It includes 120 crew and 185 passengers.\n\n"
        "Brandt had promised that “we shall never rest” until the families were told the truth.\n\n"
        "The massacre at sea, as the paper calls it, shocked the coast.\n"
    ),
)
FLOOD = Article(
    id="flood-1",
    title="Oyele valley under water",
    publisher="Meridian Wire",
    published=Interval.day(date(2022, 9, 4)),
    raw_sha256=hash_text("flood-1"),
    text="Floods in the Oyele valley have killed at least 12 people, the relief office said on Sunday.\n",
)
FLOOD_LATER = Article(
    id="flood-2",
    title="Oyele floods: rain goes on",
    publisher="provenance project",
    published=Interval(earliest=date(2022, 9, 10), latest=date(2022, 9, 16)),
    raw_sha256=hash_text("flood-2"),
    condensed_from=Original(
        title="A fortnight of rain",
        publisher="Coast Herald",
        published=Interval(earliest=date(2022, 9, 10), latest=date(2022, 9, 16)),
        sha256=hash_text("a fortnight of rain"),
        length=4210,
    ),
    text=(
        "The floods in the Oyele valley have now killed 48 people, the relief office said, citing district hospitals. "
        "Dozens are missing.\n"
    ),
)
UNDATED = Article(
    id="undated",
    raw_sha256=hash_text("undated"),
    text="The minister, Brandt, will never resign, <b>critics</b> & friends said.\n",
)
ARTICLES = (EARLY, LATE, FLOOD, FLOOD_LATER, UNDATED)

MINISTRY = "entity/ministry"
MINISTER = "entity/minister"
RELIEF = "entity/relief"
FERRY = "event/ferry"
FLOODS = "event/floods"
FERRY_KILLED = "measurand/ferry-killed"
FLOOD_KILLED = "measurand/flood-killed"


def _claimant(article: Article, printed: str, name: str, kind: ClaimantKind = ClaimantKind.ORGANISATION) -> Claimant:
    return Claimant(kind=kind, name=name, span=span_of(article.text, printed))


def _sentence(article: Article, span: Span) -> Span:
    """Return the stretch between the full stops around a span; close enough for an invented text."""
    starts = [article.text.rfind(stop, 0, span.start) + len(stop) for stop in (". ", "\n")]
    before = max(start if start > 1 else 0 for start in starts)
    stops = [article.text.find(stop, span.end) for stop in (". ", "\n")]
    return Span(start=before, end=min(stop + (stop != stops[1]) for stop in stops if stop >= 0))


def _figure(article: Article, exact: str, value: int | None, *, local_id: str, **fields: object) -> FigureClaim:
    span = span_of(article.text, exact)
    modifier = fields.pop("modifier", Modifier.EXACT)
    return FigureClaim(
        local_id=local_id,
        version=article.version,
        span=span,
        exact=exact,
        sentence=_sentence(article, span),
        number=span,
        modifier=modifier,
        value=value,
        rule="toy",
        **{
            "claimant": OUTLET,
            "lower": value,
            "upper": value if modifier is Modifier.EXACT else None,
            "band": None if value is None else Band(lower=value, upper=value, rule="toy"),
            "harm": Harm.KILLED,
            "group": "people",
        }
        | fields,
    )


def _quote(article: Article, exact: str, *, local_id: str, **fields: object) -> QuoteClaim:
    span = span_of(article.text, exact)
    return QuoteClaim(
        local_id=local_id,
        version=article.version,
        span=span,
        exact=exact,
        sentence=_sentence(article, span),
        rule="toy",
        **{"form": Form.DIRECT} | fields,
    )


TOLL_EARLY = _figure(
    EARLY,
    "More than 340 people",
    340,
    local_id="f1",
    modifier=Modifier.MORE_THAN,
    lower=341,
    band=Band(lower=340, upper=349, rule="more-than"),
    claimant=_claimant(EARLY, "the interior ministry", "interior ministry"),
    cue="according to",
    cue_span=span_of(EARLY.text, "according to"),
)
INJURED = _figure(
    EARLY,
    "Some 60 people",
    60,
    local_id="f2",
    modifier=Modifier.ABOUT,
    harm=Harm.INJURED,
    band=Band(lower=50, upper=70, rule="about"),
    lower=None,
    claimant=_claimant(EARLY, "a harbour pilot", "harbour pilot", ClaimantKind.ANONYMOUS),
    cue="claimed",
    cue_span=span_of(EARLY.text, "claimed"),
)
PROMISE_EARLY = _quote(
    EARLY,
    "“We will not rest until every family has an answer,”",
    local_id="q1",
    claimant=_claimant(EARLY, "Minister Ilse Brandt", "Ilse Brandt", ClaimantKind.PERSON),
    cue="said",
    cue_span=span_of(EARLY.text, "said"),
)
TOLL_LATE = _figure(
    LATE,
    "at least 290 people",
    290,
    local_id="f1",
    modifier=Modifier.AT_LEAST,
    band=Band(lower=290, upper=299, rule="at-least"),
    claimant=_claimant(LATE, "ministry", "ministry"),
    cue="according to",
    cue_span=span_of(LATE.text, "according to"),
)
CREW = _figure(LATE, "120 crew", 120, local_id="f2", part_of="f1", group="crew")
PASSENGERS = _figure(LATE, "185 passengers", 185, local_id="f3", part_of="f1", group="passengers")
PROMISE_LATE = _quote(
    LATE,
    "“we shall never rest”",
    local_id="q1",
    form=Form.MIXED,
    claimant=_claimant(LATE, "Brandt", "Ilse Brandt", ClaimantKind.PERSON),
    cue="promised",
    cue_span=span_of(LATE.text, "promised"),
)
FLOOD_TOLL = _figure(
    FLOOD,
    "at least 12 people",
    12,
    local_id="f1",
    modifier=Modifier.AT_LEAST,
    band=Band(lower=12, upper=None, rule="at-least"),
    claimant=_claimant(FLOOD, "the relief office", "relief office"),
    cue="said",
    cue_span=span_of(FLOOD.text, "said"),
)
FLOOD_TOLL_LATER = _figure(
    FLOOD_LATER,
    "48 people",
    48,
    local_id="f1",
    claimant=_claimant(FLOOD_LATER, "the relief office", "relief office"),
    chain=(Claimant(kind=ClaimantKind.COLLECTIVE, name="district hospitals"),),
    cue="said",
    cue_span=span_of(FLOOD_LATER.text, "said"),
)
MISSING = _figure(
    FLOOD_LATER, "Dozens", None, local_id="f2", modifier=Modifier.VAGUE, harm=Harm.MISSING, upper=None, lower=None
)
RESIGNATION = AssertionClaim(
    local_id="a1",
    version=UNDATED.version,
    span=span_of(UNDATED.text, "The minister, Brandt, will never resign"),
    exact="The minister, Brandt, will never resign",
    sentence=Span(start=0, end=len(UNDATED.text) - 1),
    claimant=UNNAMED,
    cue="said",
    form=Form.INDIRECT,
    stance=Stance.NEUTRAL,
    rule="toy",
)
SINKING = AssertionClaim(
    local_id="a1",
    version=EARLY.version,
    span=span_of(EARLY.text, "The ferry Santa Rita sank off Port Marin on Sunday"),
    exact="The ferry Santa Rita sank off Port Marin on Sunday",
    sentence=span_of(EARLY.text, "The ferry Santa Rita sank off Port Marin on Sunday."),
    claimant=OUTLET,
    form=None,
    voice=Voice.OUTLET,
    rule="toy",
)

EXTRACTIONS = (
    Extraction(
        version=EARLY.version,
        extractor="toy/1",
        figures=(TOLL_EARLY, INJURED),
        quotes=(PROMISE_EARLY,),
        assertions=(SINKING,),
    ),
    Extraction(version=LATE.version, extractor="toy/1", figures=(TOLL_LATE, CREW, PASSENGERS), quotes=(PROMISE_LATE,)),
    Extraction(version=FLOOD.version, extractor="toy/1", figures=(FLOOD_TOLL,)),
    Extraction(version=FLOOD_LATER.version, extractor="toy/1", figures=(FLOOD_TOLL_LATER, MISSING)),
    Extraction(version=UNDATED.version, extractor="toy/1", assertions=(RESIGNATION,)),
)


def _group(claim: AnyClaim, measurand: str | None = None) -> ValueGroup:
    return ValueGroup(id=f"group/{digest(claim.iri)}", measurand=measurand, claims=(claim.iri,))


REVISED_TOLL = Comparison(
    id="comparison/toll",
    subject=Subject.FIGURE,
    left=_group(TOLL_EARLY, FERRY_KILLED),
    right=_group(TOLL_LATE, FERRY_KILLED),
    event=FERRY,
    harm=Harm.KILLED,
    relation=Relation.REVISION,
    kind=ConflictKind.BAND_DISJOINT,
    severity=Severity.HIGH,
    explanations=(
        Explanation(
            type=ExplanationType.NONE,
            words="A later article gives a lower figure for a finished event.",
            rule="toy",
        ),
    ),
    gap=50,
    relative_gap=50 / 340,
    sentence=(
        "A later article gives a lower figure for a finished event. "
        "No article here says that the earlier figure was withdrawn."
    ),
)
TWO_WORDINGS = Comparison(
    id="comparison/promise",
    subject=Subject.QUOTE,
    left=_group(PROMISE_EARLY),
    right=_group(PROMISE_LATE),
    event=FERRY,
    relation=Relation.ALTERED_QUOTE,
    kind=ConflictKind.WORDING_MISMATCH,
    severity=Severity.MIDDLE,
    explanations=(
        Explanation(type=ExplanationType.TRANSLATION, words="One rendering may be a translation.", rule="toy"),
    ),
    sentence="Two articles print one remark in different words between quotation marks.",
)
GROWING_TOLL = Comparison(
    id="comparison/flood",
    subject=Subject.FIGURE,
    left=_group(FLOOD_TOLL, FLOOD_KILLED),
    right=_group(FLOOD_TOLL_LATER, FLOOD_KILLED),
    event=FLOODS,
    harm=Harm.KILLED,
    relation=Relation.GROWTH,
    gap=36,
    relative_gap=0.75,
    sentence="The toll of a running event grew between the two dates.",
)

_MEANING: tuple[tuple[AnyClaim, str | None, str | None, str | None], ...] = (
    (TOLL_EARLY, FERRY, FERRY_KILLED, MINISTRY),
    (INJURED, FERRY, "measurand/ferry-injured", None),
    (PROMISE_EARLY, FERRY, None, MINISTER),
    (SINKING, FERRY, None, None),
    (TOLL_LATE, FERRY, FERRY_KILLED, MINISTRY),
    (CREW, FERRY, "measurand/ferry-crew", None),
    (PASSENGERS, FERRY, "measurand/ferry-passengers", None),
    (PROMISE_LATE, FERRY, None, MINISTER),
    (FLOOD_TOLL, FLOODS, FLOOD_KILLED, RELIEF),
    (FLOOD_TOLL_LATER, FLOODS, FLOOD_KILLED, RELIEF),
    (MISSING, FLOODS, "measurand/flood-missing", None),
    (RESIGNATION, None, None, None),
)
_PUBLISHED = {article.version: article.published for article in ARTICLES}

RESOLUTION = Resolution(
    entities=(
        Entity(id=MINISTRY, label="interior ministry", kind=ClaimantKind.ORGANISATION, aliases=("ministry",)),
        Entity(id=MINISTER, label="Ilse Brandt", kind=ClaimantKind.PERSON, speaks_for=MINISTRY),
        Entity(id=RELIEF, label="relief office", kind=ClaimantKind.ORGANISATION),
    ),
    events=(
        Event(id=FERRY, label="sinking of the ferry Santa Rita", type="sinking", place="Port Marin"),
        Event(id=FLOODS, label="floods in the Oyele valley", type="flood", place="Oyele valley", running=True),
    ),
    measurands=(
        Measurand(id=FERRY_KILLED, event=FERRY, harm=Harm.KILLED),
        Measurand(id="measurand/ferry-injured", event=FERRY, harm=Harm.INJURED),
        Measurand(id="measurand/ferry-crew", event=FERRY, harm=Harm.KILLED, population="crew", broader=FERRY_KILLED),
        Measurand(
            id="measurand/ferry-passengers",
            event=FERRY,
            harm=Harm.KILLED,
            population="passengers",
            broader=FERRY_KILLED,
        ),
        Measurand(id=FLOOD_KILLED, event=FLOODS, harm=Harm.KILLED),
        Measurand(id="measurand/flood-missing", event=FLOODS, harm=Harm.MISSING),
    ),
    links=tuple(
        ClaimLink(
            claim=claim.iri,
            version=claim.version,
            kind=claim.kind,
            event=event,
            measurand=measurand,
            claimant=claimant,
            utterance="utterance/promise" if claim in {PROMISE_EARLY, PROMISE_LATE} else None,
            as_of=_PUBLISHED[claim.version],
        )
        for claim, event, measurand, claimant in _MEANING
    ),
    published=tuple((version, interval) for version, interval in _PUBLISHED.items()),
)

DOSSIER = Dossier(
    articles=ARTICLES,
    extractions=EXTRACTIONS,
    resolution=RESOLUTION,
    comparisons=(REVISED_TOLL, TWO_WORDINGS, GROWING_TOLL),
)
EMPTY = Dossier(articles=(), extractions=(), resolution=Resolution(), comparisons=())
