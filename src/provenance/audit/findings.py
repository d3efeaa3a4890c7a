"""The rules of an audit: each looks at a dossier for one thing a checker should know, and says it in a sentence.

A rule's identifier is the name a report shows and a reader can look up in ``docs/audit.md``. Rules are independent of
one another; the order of the findings is severity, then rule, then place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from provenance.models.claim import AnyClaim, FigureClaim, QuoteClaim
from provenance.models.comparison import Comparison
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.vocabulary import (
    ClaimantKind,
    ConflictKind,
    ExplanationType,
    Relation,
    Severity,
    Stance,
)
from provenance.models.wording import say_claimant

Rule = Callable[[Dossier], Iterator[Finding]]
_ORDER = {Severity.HIGH: 0, Severity.MIDDLE: 1, Severity.LOW: 2}


def find_findings(dossier: Dossier) -> tuple[Finding, ...]:
    """Return what every rule finds, the most severe first."""
    found = chain.from_iterable(rule(dossier) for rule in RULES)
    return tuple(sorted(found, key=lambda finding: (_ORDER[finding.severity], finding.rule, finding.targets)))


def find_unattributed_figures(dossier: Dossier) -> Iterator[Finding]:
    """Yield figures in the outlet's own voice, without any source."""
    for figure in _figures(dossier):
        if figure.claimant.kind is ClaimantKind.OUTLET:
            yield _finding(
                "unattributed-figure",
                Severity.MIDDLE,
                figure,
                f"“{figure.exact}” ({figure.harm}) is printed without saying who counted.",
            )


def find_anonymous_figures(dossier: Dossier) -> Iterator[Finding]:
    """Yield figures whose only claimant is anonymous."""
    for figure in _figures(dossier):
        if figure.claimant.kind is ClaimantKind.ANONYMOUS and not figure.chain:
            yield _finding(
                "anonymous-source-only",
                Severity.MIDDLE,
                figure,
                f"“{figure.exact}” ({figure.harm}) rests on an unnamed source alone.",
            )


def find_single_origins(dossier: Dossier) -> Iterator[Finding]:
    """Yield measurands whose figures all come from one claimant, however many articles print them."""
    origins: dict[str, dict[str, list[str]]] = {}
    for figure in _figures(dossier):
        link = dossier.link_of.get(figure.iri)
        if link and link.measurand and link.origin:
            origins.setdefault(link.measurand, {}).setdefault(link.origin, []).append(figure.iri)
    for sources in origins.values():
        claims = list(chain.from_iterable(sources.values()))
        if len(sources) == 1 and len({dossier.claims[claim].version for claim in claims}) > 1:
            words = say_claimant(dossier.claims[claims[0]].claimant)
            yield Finding(
                rule="single-origin-figure",
                severity=Severity.LOW,
                targets=(claims[0],),
                evidence=tuple(claims[1:]),
                sentence=f"{len(claims)} printed figures go back to one claimant: {words}.",
            )


def find_unexplained_conflicts(dossier: Dossier) -> Iterator[Finding]:
    """Yield conflicts for which neither the texts nor the dates give a reason."""
    for comparison in dossier.conflicts:
        reasons = {explanation.type for explanation in comparison.explanations} - {ExplanationType.NONE}
        if comparison.relation is Relation.REVISION:
            yield _about(comparison, "revision-without-reason", "A figure changed and no article here says why.")
        elif not reasons:
            yield _about(comparison, "conflict-unexplained", comparison.sentence or "Two claims disagree.")


def find_failing_sums(dossier: Dossier) -> Iterator[Finding]:
    """Yield breakdowns that do not fit into their total."""
    for comparison in dossier.comparisons:
        if comparison.kind is ConflictKind.SUM_MISMATCH:
            yield _about(comparison, "breakdown-does-not-add-up", "The parts printed here do not fit their total.")


def find_altered_quotes(dossier: Dossier) -> Iterator[Finding]:
    """Yield quotations that differ from other renderings of the same words."""
    for comparison in dossier.comparisons:
        if comparison.relation is Relation.ALTERED_QUOTE:
            yield _about(comparison, "quotation-differs", "Two renderings of one statement have different words.")


def find_shared_words(dossier: Dossier) -> Iterator[Finding]:
    """Yield words that are attributed to two speakers."""
    for comparison in dossier.comparisons:
        if comparison.relation is Relation.MISATTRIBUTION:
            yield _about(comparison, "two-speakers", "The same words are attributed to two speakers.")


def find_translations_alone(dossier: Dossier) -> Iterator[Finding]:
    """Yield quotations in another language than their article that stand without a translation, or the reverse."""
    translated = {
        claim
        for comparison in dossier.comparisons
        if comparison.relation is Relation.TRANSLATION
        for claim in (*comparison.left.claims, *comparison.right.claims)
    }
    for quote in dossier.claims.values():
        if not isinstance(quote, QuoteClaim) or quote.iri in translated:
            continue
        language = dossier.article_of[quote.version].language or "en"
        if quote.language != language:
            sentence = f"A quotation in “{quote.language}” stands without a translation beside it."
            yield _finding("foreign-words-alone", Severity.LOW, quote, sentence)


def find_distancing(dossier: Dossier) -> Iterator[Finding]:
    """Yield attributions whose cue keeps its distance from what is claimed."""
    for claim in dossier.claims.values():
        if not isinstance(claim, FigureClaim) and claim.stance is Stance.DISTANCING:
            sentence = f"“{claim.cue}” keeps its distance from what {say_claimant(claim.claimant)} said."
            yield _finding("distancing-cue", Severity.LOW, claim, sentence)


def find_eventless_figures(dossier: Dossier) -> Iterator[Finding]:
    """Yield figures that belong to no event, and so are compared with nothing."""
    for figure in _figures(dossier):
        link = dossier.link_of.get(figure.iri)
        if link is not None and link.event is None:
            sentence = f"“{figure.exact}” ({figure.harm}) could be tied to no event and was compared with nothing."
            yield _finding("claim-outside-any-event", Severity.LOW, figure, sentence)


def find_missing_metadata(dossier: Dossier) -> Iterator[Finding]:
    """Yield articles without a date, an outlet or an author."""
    for article in dossier.articles:
        lacking = [
            name
            for name, known in (
                ("publication date", article.published.is_known),
                ("outlet", bool(article.publisher)),
                ("author", bool(article.authors)),
            )
            if not known
        ]
        if lacking:
            yield Finding(
                rule="incomplete-metadata",
                severity=Severity.MIDDLE if "publication date" in lacking else Severity.LOW,
                targets=(article.version,),
                sentence=f"The article gives no {', no '.join(lacking)}.",
            )


RULES: tuple[Rule, ...] = (
    find_unexplained_conflicts,
    find_failing_sums,
    find_altered_quotes,
    find_shared_words,
    find_unattributed_figures,
    find_anonymous_figures,
    find_single_origins,
    find_translations_alone,
    find_distancing,
    find_eventless_figures,
    find_missing_metadata,
)


def _figures(dossier: Dossier) -> Iterator[FigureClaim]:
    return (claim for claim in dossier.claims.values() if isinstance(claim, FigureClaim))


def _finding(rule: str, severity: Severity, claim: AnyClaim, sentence: str) -> Finding:
    return Finding(rule=rule, severity=severity, targets=(claim.iri,), sentence=sentence)


def _about(comparison: Comparison, rule: str, sentence: str) -> Finding:
    claims = (*comparison.left.claims, *comparison.right.claims)
    return Finding(
        rule=rule, severity=comparison.severity, targets=(comparison.id,), evidence=claims, sentence=sentence
    )
