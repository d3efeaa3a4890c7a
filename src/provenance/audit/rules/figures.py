"""Rules about the sources of figures: who counted, on whose word, and for which event."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from provenance.audit.rules.making import about_claim, list_figures, shorten
from provenance.models.claim import FigureClaim
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimantKind, Severity
from provenance.models.wording import say_claimant

_FEW = 10
"""People below whom a figure without a source is a matter of course in reports from the spot."""


def find_unattributed_figures(dossier: Dossier) -> Iterator[Finding]:
    """Yield figures in the outlet's own voice, without any source; less severe where they count few or a part."""
    for figure in list_figures(dossier):
        if figure.claimant.kind is ClaimantKind.OUTLET and not figure.chain and figure.value != 0:
            is_small = figure.value is not None and figure.value < _FEW
            severity = Severity.LOW if is_small or figure.background else Severity.MIDDLE
            sentence = f"“{shorten(figure.exact)}” ({figure.harm}) is printed without saying who counted."
            yield about_claim("unattributed-figure", severity, figure, sentence)


def find_partly_attributed_figures(dossier: Dossier) -> Iterator[Finding]:
    """Yield figures counted within one another of which some have a source and others none."""
    for extraction in dossier.extractions:
        by_id = {figure.local_id: figure for figure in extraction.figures}
        families: dict[tuple[str, Span], list[FigureClaim]] = {}
        for figure in extraction.figures:
            # A reader takes the parts for one count only where they stand in one sentence.
            families.setdefault((_find_whole(figure, by_id), figure.sentence), []).append(figure)
        for family in families.values():
            yield from _compare_sources(family)


def _find_whole(figure: FigureClaim, by_id: dict[str, FigureClaim]) -> str:
    """Return the local identifier of the whole that a figure is a part of, at the end of all parts."""
    seen = {figure.local_id}
    while figure.part_of and figure.part_of in by_id and figure.part_of not in seen:
        figure = by_id[figure.part_of]
        seen.add(figure.local_id)
    return figure.local_id


def _compare_sources(family: list[FigureClaim]) -> Iterator[Finding]:
    own = [figure for figure in family if figure.claimant.kind is ClaimantKind.OUTLET]
    told = [figure for figure in family if figure.claimant.kind is not ClaimantKind.OUTLET]
    if not own or not told:
        return
    sources = ", ".join(dict.fromkeys(say_claimant(figure.claimant) for figure in told))
    named = ", ".join(f"“{shorten(figure.exact, 50)}”" for figure in told)
    bare = ", ".join(f"“{shorten(figure.exact, 50)}”" for figure in own)
    yield Finding(
        rule="part-attributed-only",
        severity=Severity.MIDDLE,
        targets=tuple(figure.iri for figure in told),
        evidence=tuple(figure.iri for figure in own),
        sentence=f"Of figures counted within one another, {sources} answers for {named}, nobody for {bare}.",
    )


def find_anonymous_figures(dossier: Dossier) -> Iterator[Finding]:
    """Yield figures whose only claimant is anonymous."""
    for figure in list_figures(dossier):
        if figure.claimant.kind is ClaimantKind.ANONYMOUS and not figure.chain:
            sentence = f"“{shorten(figure.exact)}” ({figure.harm}) rests on an unnamed source alone."
            yield about_claim("anonymous-source-only", Severity.MIDDLE, figure, sentence)


def find_single_origins(dossier: Dossier) -> Iterator[Finding]:
    """Yield measurands whose figures all come from one claimant, however many articles print them."""
    origins: dict[str, dict[str, list[str]]] = {}
    for figure in list_figures(dossier):
        link = dossier.link_of.get(figure.iri)
        if link and link.measurand and link.origin and figure.claimant.kind is not ClaimantKind.OUTLET:
            origins.setdefault(link.measurand, {}).setdefault(link.origin, []).append(figure.iri)
    for sources in origins.values():
        claims = list(chain.from_iterable(sources.values()))
        articles = {dossier.claims[claim].version for claim in claims}
        if len(sources) == 1 and len(articles) > 1:
            words = _name_origin(dossier, claims)
            yield Finding(
                rule="single-origin-figure",
                severity=Severity.LOW,
                targets=(claims[0],),
                evidence=tuple(claims[1:]),
                sentence=f"{len(articles)} articles give a figure for this; every one goes back to {words}.",
            )


def _name_origin(dossier: Dossier, claims: list[str]) -> str:
    """Name the side that all the claims go back to, in each way the articles print it."""
    names = dict.fromkeys(
        say_claimant((dossier.claims[claim].chain or (dossier.claims[claim].claimant,))[-1]) for claim in claims
    )
    return "one side, printed as " + ", ".join(names) if len(names) > 1 else next(iter(names))


def find_eventless_figures(dossier: Dossier) -> Iterator[Finding]:
    """Yield figures that belong to no event, and so are compared with nothing."""
    for figure in list_figures(dossier):
        link = dossier.link_of.get(figure.iri)
        if link is not None and link.event is None:
            sentence = (
                f"“{shorten(figure.exact)}” ({figure.harm}) could be tied to no event, so it was compared with none."
            )
            yield about_claim("claim-outside-any-event", Severity.LOW, figure, sentence)
