"""Rules about what was compared: figures that differ, sums that fail, lists and dates that do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.audit.rules.making import about_pair, shorten
from provenance.models.comparison import Comparison, Explanation
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.vocabulary import Basis, ConflictKind, ExplanationType, Relation, Severity, Subject
from provenance.reference.countries import find_country_named, find_country_of_adjective

_NAME = re.compile(r"[A-Z][\w'’.-]*(?:\s+(?:and\s+the\s+|of\s+)?[A-Z][\w'’.-]*)*")


def find_conflicts(dossier: Dossier) -> Iterator[Finding]:
    """Yield figures and statements that contradict one another, explained or not.

    A charge and a denial that may both have been uttered, and a slight difference with a reason, are shown among the
    disagreements and are no finding.
    """
    for one in dossier.conflicts:
        if one.kind is ConflictKind.SUM_MISMATCH or not _is_contradiction(one):
            continue
        reason = _find_reason(one)
        if reason is None:
            words = one.sentence or "Two claims disagree."
            yield about_pair("conflict-unexplained", one, words)
        elif one.severity is not Severity.LOW:
            yield about_pair("conflict-explained", one, f"{one.sentence} A reason may be: {_say(reason)}.")


def _is_contradiction(one: Comparison) -> bool:
    if one.relation is not Relation.CONTRADICTION:
        return False
    return one.subject is Subject.FIGURE or one.severity is not Severity.LOW


def _find_reason(one: Comparison) -> Explanation | None:
    """Return the first explanation that explains; that dates are unknown is none."""
    told = (reason for reason in one.explanations if reason.type is not ExplanationType.NONE)
    return next((reason for reason in told if "unknown" not in reason.words), None)


def _say(reason: Explanation) -> str:
    return f"{reason.type.value.replace('_', ' ')}, {shorten(reason.words, 160).removesuffix('.')}"


def find_revisions_without_reason(dossier: Dossier) -> Iterator[Finding]:
    """Yield figures of a finished event that changed later without a text that says why."""
    for one in dossier.conflicts:
        if one.relation is Relation.REVISION:
            is_stated = one.basis is Basis.STATED
            why = "A text says so." if is_stated else "No article says why."
            rule = "revision-stated" if is_stated else "revision-without-reason"
            yield about_pair(rule, one, f"{one.sentence or 'A figure changed.'} {why}")


def find_failing_sums(dossier: Dossier) -> Iterator[Finding]:
    """Yield breakdowns that do not fit into their total."""
    for one in dossier.comparisons:
        if one.kind is ConflictKind.SUM_MISMATCH:
            words = one.sentence or "The parts printed here do not fit their total."
            yield about_pair("breakdown-does-not-add-up", one, words)


def find_totals_of_different_scope(dossier: Dossier) -> Iterator[Finding]:
    """Yield totals of one event that differ because they count different people, places or times."""
    for one in dossier.comparisons:
        reason = next((reason for reason in one.explanations if reason.rule == _SCOPE_RULE), None)
        if one.subject is Subject.FIGURE and one.relation is Relation.SCOPE and reason and _are_totals(dossier, one):
            sentence = f"Two totals must not be set against each other: {shorten(reason.words, 160)}."
            yield about_pair("totals-of-different-scope", one, sentence)


_SCOPE_RULE = "other-scope"


def _are_totals(dossier: Dossier, one: Comparison) -> bool:
    """Tell whether both figures stand alone, in two articles, and count one harm."""
    left, right = (dossier.claims[group.claims[0]] for group in (one.left, one.right))
    parts = [getattr(claim, "part_of", None) is not None for claim in (left, right)]
    harms = {(getattr(claim, "harm", None), getattr(claim, "harm_status", None)) for claim in (left, right)}
    return not any(parts) and left.version != right.version and len(harms) == 1


def find_date_discrepancies(dossier: Dossier) -> Iterator[Finding]:
    """Yield acts that two tellings place at two times."""
    for one in dossier.conflicts:
        if one.relation is Relation.DATE:
            words = "; ".join(shorten(reason.words, 120) for reason in one.explanations)
            yield about_pair(
                "dates-differ", one, f"{one.sentence or 'One act is placed at two times.'} {words}".strip()
            )


def find_lists_that_name_more(dossier: Dossier) -> Iterator[Finding]:
    """Yield lists of countries that name one which no other telling of the same acts names."""
    told: dict[str, list[Comparison]] = {}
    for one in dossier.comparisons:
        if one.subject is Subject.ASSERTION and any(reason.rule == _LIST_RULE for reason in one.explanations):
            told.setdefault(_find_longer(dossier, one), []).append(one)
    for claim, pairs in told.items():
        others = [side for one in pairs for group in (one.left, one.right) for side in group.claims if side != claim]
        named = {country for other in others for country in _find_countries(dossier.claims[other].exact)}
        alone = [name for name in _find_countries(dossier.claims[claim].exact) if name not in named]
        if alone:
            yield Finding(
                rule="list-names-more",
                severity=Severity.LOW,
                targets=(claim,),
                evidence=tuple(dict.fromkeys(others)),
                sentence=f"The list names {', '.join(alone)}, of which no other article here says so.",
            )


_LIST_RULE = "list-names-more"


def _find_longer(dossier: Dossier, one: Comparison) -> str:
    sides = [group.claims[0] for group in (one.left, one.right)]
    return max(sides, key=lambda claim: (len(_find_countries(dossier.claims[claim].exact)), claim))


def _find_countries(words: str) -> list[str]:
    """Return the countries that some words name, each once, in their order.

    >>> _find_countries("Bolivia, Belize and South Africa cut ties; a Chilean envoy left")
    ['Bolivia', 'Belize', 'South Africa', 'Chile']
    """
    found: dict[str, None] = {}
    for run in _NAME.findall(words):
        country = find_country_named(run) or find_country_of_adjective(run)
        for part in () if country else run.split():
            single = find_country_named(part.strip(".,")) or find_country_of_adjective(part.strip(".,"))
            if single:
                found.setdefault(single.name)
        if country:
            found.setdefault(country.name)
    return list(found)
