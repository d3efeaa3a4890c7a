"""How a rule makes a finding: about one claim, or about two sides that were compared."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.models.claim import AnyClaim, FigureClaim
from provenance.models.comparison import Comparison
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.vocabulary import Severity


def list_figures(dossier: Dossier) -> Iterator[FigureClaim]:
    """Yield the figures of a dossier, in the order of the articles."""
    return (claim for claim in dossier.claims.values() if isinstance(claim, FigureClaim))


def about_claim(rule: str, severity: Severity, claim: AnyClaim, sentence: str) -> Finding:
    """Return a finding about one claim."""
    return Finding(rule=rule, severity=severity, targets=(claim.iri,), sentence=sentence)


def about_pair(rule: str, comparison: Comparison, sentence: str) -> Finding:
    """Return a finding about two sides that were compared; the first claim of each side comes first."""
    left, right = comparison.left.claims, comparison.right.claims
    evidence = (left[0], right[0], *left[1:], *right[1:])
    return Finding(
        rule=rule, severity=comparison.severity, targets=(comparison.id,), evidence=evidence, sentence=sentence
    )


def shorten(words: str, longest: int = 90) -> str:
    """Return words on one line, cut between words when they are long.

    >>> shorten("a very long way home", longest=12)
    'a very long…'
    """
    line = " ".join(words.split())
    return line if len(line) <= longest else f"{line[:longest].rsplit(' ', 1)[0]}…"
