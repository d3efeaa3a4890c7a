"""Voices: the claimants of claims, each with the role, the scene and the time by which it may be compared.

Whoever is no more than the voice of a body ("a spokesman for the ministry") is heard as that body.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from provenance.models.article import Article
from provenance.models.claim import AnyClaim, Claimant, FigureClaim
from provenance.models.value import Interval
from provenance.models.vocabulary import ClaimantKind
from provenance.resolution.roles import Role, read_place_after, read_role

_SILENT = frozenset({ClaimantKind.OUTLET, ClaimantKind.ANONYMOUS})


class Voice(NamedTuple):
    """One claimant of one claim, with what it may be compared on."""

    claim: str
    claimant: Claimant
    role: Role
    scene: str
    """The event, or the article where there is none."""
    is_end: bool
    when: Interval
    """When it spoke, as far as the article's date tells."""
    printed: str
    """The claimant's words in the text, else its name."""

    @property
    def apposed(self) -> str:
        """The words behind the first comma of a printed name: "Ana Reis, the mayor of Oyele"."""
        return self.printed.partition(",")[2].strip()

    @property
    def office(self) -> str:
        """The words that may name an office: as printed, else the name that a pronoun or a document stands for."""
        name = self.claimant.name or ""
        return self.printed if name.casefold() in self.printed.casefold() else name


def read_voices(claim: AnyClaim, scene: str, article: Article) -> Iterator[Voice]:
    """Yield those who assert a claim: its claimant, and the end of the chain behind it.

    Args:
        claim: the outlet's own voice and unnamed claimants are no voice.
        scene: the event of the claim, or its article version.
        article: where the claim stands.
    """
    asserted = claim.asserted or claim.as_of if article.is_dataset and isinstance(claim, FigureClaim) else None
    for told, is_end in [(claim.claimant, False), *((end, True) for end in claim.chain[-1:])]:
        if told.name and told.kind not in _SILENT:
            claimant = as_body(told) if told.on_behalf_of and told.kind is not ClaimantKind.PERSON else told
            role = _read(claimant, claim, article.text)
            printed = told.span.text_in(article.text) if told.span and claimant is told else claimant.name or ""
            yield Voice(claim.iri, claimant, role, scene, is_end, asserted or article.published, printed)


def _read(claimant: Claimant, claim: AnyClaim, text: str) -> Role:
    """Return the role of a claimant, with the place that the words behind it name."""
    role = read_role(claimant)
    if not role.is_public or role.scope or claimant.span is None:
        return role
    start = min(claim.sentence.start, claimant.span.start)
    return role._replace(scope=read_place_after(text, start, claimant.span.end))


def as_body(claimant: Claimant) -> Claimant:
    """Return the body on whose behalf a claimant speaks, which "a spokesman for the ministry" only gives a voice."""
    return Claimant(kind=ClaimantKind.ORGANISATION, name=claimant.on_behalf_of, span=claimant.span)
