"""The rules of an audit: each looks at a dossier for one thing a checker should know, and says it in a sentence.

A rule's identifier is the name a report shows and a reader can look up in ``docs/auditing.md``. Rules are independent
of one another; the order of the findings is severity, then rule, then place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from provenance.audit.rules.articles import find_missing_metadata, find_silent_edits
from provenance.audit.rules.dates import find_contradicting_dates, find_counts_from_the_future, find_odd_dates
from provenance.audit.rules.disagreements import (
    find_conflicts,
    find_date_discrepancies,
    find_failing_sums,
    find_lists_that_name_more,
    find_revisions_without_reason,
    find_totals_of_different_scope,
)
from provenance.audit.rules.figures import (
    find_anonymous_figures,
    find_eventless_figures,
    find_partly_attributed_figures,
    find_single_origins,
    find_unattributed_figures,
)
from provenance.audit.rules.making import shorten
from provenance.audit.rules.quotations import (
    find_altered_quotes,
    find_distancing,
    find_shared_words,
    find_translations_alone,
)
from provenance.audit.rules.voice import find_charged_terms
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.vocabulary import Severity

Rule = Callable[[Dossier], Iterator[Finding]]
Superseded = Iterable[tuple[str, str]]
_ORDER = {Severity.HIGH: 0, Severity.MIDDLE: 1, Severity.LOW: 2}

RULES: tuple[Rule, ...] = (
    find_conflicts,
    find_revisions_without_reason,
    find_failing_sums,
    find_totals_of_different_scope,
    find_date_discrepancies,
    find_lists_that_name_more,
    find_altered_quotes,
    find_shared_words,
    find_translations_alone,
    find_charged_terms,
    find_distancing,
    find_unattributed_figures,
    find_partly_attributed_figures,
    find_anonymous_figures,
    find_single_origins,
    find_eventless_figures,
    find_silent_edits,
    find_missing_metadata,
    find_odd_dates,
    find_counts_from_the_future,
    find_contradicting_dates,
)


def find_findings(dossier: Dossier, superseded: Superseded = ()) -> tuple[Finding, ...]:
    """Return what every rule finds, the most severe first.

    Args:
        dossier: what is looked at.
        superseded: pairs of claims: one that gives a figure as current, and the newer one that had replaced it.
    """
    found = chain(_find_superseded(dossier, superseded), chain.from_iterable(rule(dossier) for rule in RULES))
    return tuple(sorted(found, key=_rank))


def _rank(finding: Finding) -> tuple[int, str, tuple[str, ...]]:
    return _ORDER[finding.severity], finding.rule, finding.targets


def _find_superseded(dossier: Dossier, superseded: Superseded) -> Iterator[Finding]:
    for stale, newer in superseded:
        old, new = dossier.claims[stale], dossier.claims[newer]
        yield Finding(
            rule="superseded-figure",
            severity=Severity.MIDDLE,
            targets=(stale,),
            evidence=(newer,),
            sentence=(
                f"“{shorten(old.exact)}” is printed as current; the side answering for it had given "
                f"“{shorten(new.exact)}” before."
            ),
        )
