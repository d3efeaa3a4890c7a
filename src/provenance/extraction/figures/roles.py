"""Names of those who speak: what sort of claimant the words name, and whether they can vouch for a count."""

from __future__ import annotations

import re

from provenance.extraction.figures.lexicon import POPULATION_OF
from provenance.models.vocabulary import ClaimantKind

_PLURAL_ROLES = frozenset(
    ("officials", "sources", "witnesses", "doctors", "authorities", "residents", "medics", "rescuers", "activists")
)
_BODIES = re.compile(
    r"\b(?:ministry|police|army|agency|office|department|government|committee|council|commission|authority|service|group"
    r"|hospital|centre|center|federation|coastguard|relief|court|tribunal|bureau|parliament|institute|observatory"
    r"|inspectorate|network|radio|station|newspaper|broadcaster|portal|website|outlet|magazine|tabloid|watchdog|regulator|organi[sz]ation|military|force|forces"
    r"|company|union|university)\b"
)
_PAPERS = re.compile(
    r"\b(?:report|statement|communique|bulletin|document|list|register|study|letter|post|notice|paper|ledger|survey|dossier|book|leaflet|pamphlet|memo|circular|dispatch|tally)s?\b"
)
_OFFICES = frozenset(population for population, heading in POPULATION_OF.items() if heading in ("officials", "police"))


def is_voucher(head: str) -> bool:
    """Tell whether a noun in lower case names a body, a document or a role, whose count is a claim.

    >>> is_voucher("ministry"), is_voucher("storm")
    (True, False)
    """
    return is_body(head) or is_paper(head) or head in _PLURAL_ROLES or head in _OFFICES


def is_body(words: str) -> bool:
    """Tell whether words in lower case name a body that can speak.

    >>> is_body("ministry"), is_body("storm")
    (True, False)
    """
    return bool(_BODIES.search(words))


def is_paper(words: str) -> bool:
    """Tell whether words in lower case name a document that can tell a count."""
    return bool(_PAPERS.search(words))


def find_kind(name: str) -> ClaimantKind:
    """Return what sort of claimant a printed name is."""
    lowered = name.lower()
    if lowered.split()[-1] in _PLURAL_ROLES:
        return ClaimantKind.COLLECTIVE
    if _BODIES.search(lowered):
        return ClaimantKind.ORGANISATION
    if _PAPERS.search(lowered):
        return ClaimantKind.DOCUMENT
    if "source" in lowered:
        return ClaimantKind.ANONYMOUS
    return ClaimantKind.PERSON if name[:1].isupper() else ClaimantKind.ROLE
