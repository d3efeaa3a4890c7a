"""The extract form: what was read in one article, as one JSON object that other programs measure.

Keys keep one order. Identifiers are written out in full under the default base, spans as half-open code points, dates
as ISO days. The form is complete except for mentions, which an extractor finds again.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from provenance.models.article import Article
from provenance.models.claim import (
    AssertionClaim,
    Attribution,
    Band,
    Claim,
    Claimant,
    Extraction,
    FigureClaim,
    Mark,
    QuoteClaim,
)
from provenance.models.identifiers import BASE
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import (
    ClaimantKind,
    Form,
    Harm,
    HarmStatus,
    Measure,
    Modifier,
    Polarity,
    Stance,
    Voice,
)

JsonObject = dict[str, Any]


def to_extract_form(article: Article, extraction: Extraction) -> JsonObject:
    """Return the object of one article: ``id``, ``sha256``, ``figures``, ``quotes``, ``assertions``, ``marks``."""
    return {
        "id": article.id,
        "sha256": article.sha256,
        "figures": [_figure(claim) for claim in extraction.figures],
        "quotes": [_attribution(claim) for claim in extraction.quotes],
        "assertions": [_attribution(claim) for claim in extraction.assertions],
        "marks": [{**_ends(mark.span), "type": mark.type.value} for mark in extraction.marks],
        "extractor": extraction.extractor,
    }


def from_extract_form(article: Article, row: Mapping[str, Any]) -> Extraction:
    """Return the extraction that an object of the extract form describes.

    Keys that are missing or null take their defaults, so that hand-made annotations of the same form can be read.

    Raises:
        ValueError: when a value is outside its closed list, or a span is not one.
        KeyError: when a claim lacks ``id``, ``start``, ``end`` or what its kind cannot do without.
    """
    return Extraction(
        version=article.version,
        extractor=row.get("extractor") or "",
        figures=tuple(_read_figure(article, claim) for claim in row.get("figures") or ()),
        quotes=tuple(QuoteClaim(**_read_attribution(article, claim)) for claim in row.get("quotes") or ()),
        assertions=tuple(AssertionClaim(**_read_attribution(article, claim)) for claim in row.get("assertions") or ()),
        marks=tuple(Mark(span=_read_span(mark), type=mark["type"]) for mark in row.get("marks") or ()),
    )


def _figure(claim: FigureClaim) -> JsonObject:
    return {
        **_place(claim),
        "number": _ends(claim.number),
        "value": claim.value,
        "lower": claim.lower,
        "upper": claim.upper,
        "modifier": claim.modifier.value,
        "band": claim.band and claim.band.model_dump(),
        "harm": claim.harm.value,
        "harm_status": claim.harm_status and claim.harm_status.value,
        "group": claim.group,
        "population": claim.population,
        "part_of": claim.part_of,
        "background": claim.background,
        "measure": claim.measure.value,
        "as_of": claim.as_of and _days(claim.as_of),
        "event_words": claim.event_words,
        **_source(claim),
        "rule": claim.rule,
        **_extras(claim),
        "confidence": claim.confidence,
    }


def _attribution(claim: Attribution) -> JsonObject:
    return {
        **_place(claim),
        "form": claim.form and claim.form.value,
        "voice": claim.voice.value,
        "fragments": [_ends(fragment) for fragment in claim.fragments],
        **_source(claim),
        "attitude": claim.attitude,
        "polarity": claim.polarity.value,
        "stance": claim.stance.value,
        "language": claim.language,
        "inside": claim.inside,
        "group": claim.group,
        "confidence": claim.confidence,
        "rule": claim.rule,
        **_extras(claim),
    }


def _place(claim: FigureClaim | Attribution) -> JsonObject:
    return {"id": claim.local_id, "claim": BASE + claim.iri, **_ends(claim.span), "exact": claim.exact}


def _source(claim: Claim) -> JsonObject:
    return {**_claimant(claim.claimant), "cue": claim.cue, "cue_span": claim.cue_span and _ends(claim.cue_span)}


def _claimant(claimant: Claimant) -> JsonObject:
    return {
        "claimant": claimant.name,
        "claimant_kind": claimant.kind.value,
        "claimant_span": claimant.span and _ends(claimant.span),
    }


def _extras(claim: Claim) -> JsonObject:
    return {
        "sentence": _ends(claim.sentence),
        "role": claim.claimant.role,
        "on_behalf_of": claim.claimant.on_behalf_of,
        "chain": [{**_claimant(link), "role": link.role, "on_behalf_of": link.on_behalf_of} for link in claim.chain],
    }


def _ends(span: Span) -> JsonObject:
    return {"start": span.start, "end": span.end}


def _days(interval: Interval) -> list[str | None]:
    return [day.isoformat() if day else None for day in (interval.earliest, interval.latest)]


def _read_figure(article: Article, row: Mapping[str, Any]) -> FigureClaim:
    span = _read_span(row)
    return FigureClaim(
        **_read_claim(article, row),
        number=_read_span(row["number"]) if row.get("number") else span,
        modifier=Modifier(row["modifier"]),
        value=row.get("value"),
        lower=row.get("lower"),
        upper=row.get("upper"),
        band=Band(**row["band"]) if row.get("band") else None,
        harm=Harm(row["harm"]),
        harm_status=HarmStatus(row["harm_status"]) if row.get("harm_status") else None,
        group=row.get("group") or "",
        population=row.get("population") or "",
        part_of=row.get("part_of"),
        background=bool(row.get("background")),
        measure=Measure(row.get("measure") or Measure.UNKNOWN),
        as_of=_read_interval(row["as_of"]) if row.get("as_of") else None,
        event_words=row.get("event_words") or "",
    )


def _read_attribution(article: Article, row: Mapping[str, Any]) -> JsonObject:
    return {
        **_read_claim(article, row),
        "form": Form(row["form"]) if row.get("form") else None,
        "voice": Voice(row.get("voice") or Voice.SPEAKER),
        "fragments": tuple(_read_span(fragment) for fragment in row.get("fragments") or ()),
        "attitude": bool(row.get("attitude")),
        "polarity": Polarity(row.get("polarity") or Polarity.AFFIRMED),
        "stance": Stance(row.get("stance") or Stance.NEUTRAL),
        "language": row.get("language") or "en",
        "inside": row.get("inside"),
        "group": row.get("group"),
    }


def _read_claim(article: Article, row: Mapping[str, Any]) -> JsonObject:
    span = _read_span(row)
    return {
        "local_id": row["id"],
        "version": article.version,
        "span": span,
        "exact": span.text_in(article.text),
        "sentence": _read_span(row["sentence"]) if row.get("sentence") else _line_around(article.text, span),
        "claimant": _read_claimant(row),
        "cue": row.get("cue"),
        "cue_span": _read_span(row["cue_span"]) if row.get("cue_span") else None,
        "chain": tuple(_read_claimant(link) for link in row.get("chain") or ()),
        "confidence": 1.0 if row.get("confidence") is None else row["confidence"],
        "rule": row.get("rule") or "",
    }


def _read_claimant(row: Mapping[str, Any]) -> Claimant:
    kind = row.get("claimant_kind") or (ClaimantKind.ORGANISATION if row.get("claimant") else ClaimantKind.OUTLET)
    return Claimant(
        kind=ClaimantKind(kind),
        name=row.get("claimant"),
        span=_read_span(row["claimant_span"]) if row.get("claimant_span") else None,
        role=row.get("role"),
        on_behalf_of=row.get("on_behalf_of"),
    )


def _read_span(row: Mapping[str, Any]) -> Span:
    return Span(start=row["start"], end=row["end"])


def _read_interval(days: tuple[str | None, str | None]) -> Interval:
    earliest, latest = (date.fromisoformat(day) if day else None for day in days)
    return Interval(earliest=earliest, latest=latest)


def _line_around(text: str, span: Span) -> Span:
    end = text.find("\n", span.end)
    return Span(start=text.rfind("\n", 0, span.start) + 1, end=len(text) if end < 0 else end)
