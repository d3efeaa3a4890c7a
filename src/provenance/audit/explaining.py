"""One claim, explained: its sentence, who says it on whose word, when, what it means and what it was compared with."""

from __future__ import annotations

from typing import Any

from provenance.models.claim import AnyClaim, FigureClaim
from provenance.models.comparison import Comparison
from provenance.models.dossier import Dossier
from provenance.models.excerpt import get_excerpt
from provenance.models.identifiers import BASE
from provenance.models.wording import CONDENSED, say_chain, say_claimant, say_interval, say_outlet, say_title


def explain_claim(dossier: Dossier, iri: str, *, base: str = BASE) -> dict[str, Any]:
    """Return everything known about a claim as one JSON object."""
    claim = dossier.claims[iri]
    article = dossier.article_of[claim.version]
    link = dossier.link_of.get(iri)
    event = dossier.event_of.get(link.event) if link and link.event else None
    entity = dossier.entity_of.get(link.claimant) if link and link.claimant else None
    return {
        "claim": base + iri,
        "kind": claim.kind.value,
        "exact": claim.exact,
        "sentence": get_excerpt(article, claim).text,
        "note": CONDENSED if article.condensed_from else None,
        "article": article.id,
        "title": say_title(article),
        "outlet": say_outlet(article),
        "version": article.sha256,
        "start": claim.span.start,
        "end": claim.span.end,
        "claimant": say_claimant(claim.claimant),
        "identity": entity.label if entity else None,
        "cue": claim.cue,
        "chain": list(say_chain(claim, article)),
        "event": event.label if event else None,
        "published": say_interval(dossier.published_of[claim.version]),
        "as_of": say_interval(link.as_of) if link else None,
        "figure": _explain_figure(claim) if isinstance(claim, FigureClaim) else None,
        "rule": claim.rule,
        "confidence": claim.confidence,
        "compared": [_explain_comparison(dossier, one, iri, base) for one in dossier.comparisons if _has(one, iri)],
    }


def render_explanation(explanation: dict[str, Any]) -> str:
    """Return the explanation of a claim as text for a terminal."""
    lines = [
        f"“{explanation['exact']}”  ({explanation['kind']})",
        "",
        f"    {explanation['sentence']}",
        *([f"    [{explanation['note']}]"] if explanation["note"] else []),
        "",
        *_facts(explanation),
    ]
    for one in explanation["compared"]:
        lines += [
            "",
            f"{one['relation'].replace('_', ' ')} ({'to be looked at' if one['alarm'] else 'no alarm'}): "
            f"“{one['exact']}”, {one['claimant']}, {one['outlet']}, {one['published']}",
            f"    {one['sentence']}",
        ]
    return "\n".join(lines)


def _facts(explanation: dict[str, Any]) -> list[str]:
    figure = explanation["figure"] or {}
    facts = {
        "says": explanation["claimant"] + (f" (“{explanation['cue']}”)" if explanation["cue"] else ""),
        "known as": explanation["identity"],
        "chain": " ← ".join(explanation["chain"]),
        "printed in": f"{explanation['outlet']}: {explanation['title']}, characters "
        f"{explanation['start']} to {explanation['end']}",
        "published": explanation["published"],
        "as of": explanation["as_of"],
        "event": explanation["event"],
        "bounds": figure.get("bounds"),
        "band": figure.get("band"),
        "read by": f"{explanation['rule']}, confidence {explanation['confidence']:.2f}",
        "claim": explanation["claim"],
    }
    return [f"{name:>11}  {words}" for name, words in facts.items() if words]


def _explain_figure(claim: FigureClaim) -> dict[str, Any]:
    band = claim.band
    return {
        "value": claim.value,
        "modifier": claim.modifier.value,
        "harm": claim.harm.value,
        "group": claim.group,
        "bounds": _say_bounds(claim.lower, claim.upper),
        "band": f"{_say_bounds(band.lower, band.upper)}, rule {band.rule}" if band else None,
    }


def _say_bounds(lower: int | None, upper: int | None) -> str:
    """Say what a pair of inclusive bounds leaves open."""
    if lower is None and upper is None:
        return "no bound stated"
    if lower == upper:
        return f"exactly {lower:,}"
    if upper is None:
        return f"{lower:,} or more"
    return f"{upper:,} or fewer" if lower is None else f"{lower:,} to {upper:,}"


def _has(comparison: Comparison, iri: str) -> bool:
    return iri in comparison.left.claims or iri in comparison.right.claims


def _explain_comparison(dossier: Dossier, comparison: Comparison, iri: str, base: str) -> dict[str, Any]:
    other = _other_side(dossier, comparison, iri)
    article = dossier.article_of[other.version]
    return {
        "relation": comparison.relation.value,
        "alarm": comparison.alarm,
        "severity": comparison.severity.value,
        "claim": base + other.iri,
        "exact": other.exact,
        "claimant": say_claimant(other.claimant),
        "outlet": say_outlet(article),
        "published": say_interval(dossier.published_of[other.version]),
        "sentence": comparison.sentence,
        "reasons": [explanation.words for explanation in comparison.explanations],
    }


def _other_side(dossier: Dossier, comparison: Comparison, iri: str) -> AnyClaim:
    group = comparison.right if iri in comparison.left.claims else comparison.left
    return dossier.claims[group.claims[0]]
