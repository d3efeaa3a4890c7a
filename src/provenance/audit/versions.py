"""Versions of one article: which claims a later text added, dropped or changed, and whether it says so.

A claim is kept when its words, its sentence and its claimant are the same; where they stand in the text does not
matter. What is left on both sides is paired by what it is about: kind, harm or claimant, and words in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from provenance.models.article import Article
from provenance.models.claim import AnyClaim, FigureClaim
from provenance.models.dossier import Dossier
from provenance.models.value import Span, Value
from provenance.models.wording import say_claimant

_ALIKE = 0.5
"""Share of words that two sentences must have in common for their claims to be one claim, changed."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_WORK = r"(?:article|story|report|version|post|piece|headline|headlines|dispatch|page|text|column|caption)"
_MENDED = r"(?:corrected|amended|updated|revised|clarified|changed|edited|modified)"
_NOTICE = re.compile(
    r"(?:^|(?<=\n))[ \t*_\[(]*"
    r"(?:(?:correction|clarification|corrected|erratum|corrigendum|update|updated)\b[^\n]{0,40}?[:—–-]"
    r"|editor['’]?s['’]? note\s?[:—–-])[^\n]{0,400}"
    rf"|\b(?:an? |the )?(?:earlier|previous|original|initial|prior) {_WORK}s? of th(?:is|e) {_WORK}\b[^\n]{{0,300}}"
    rf"|\b(?:an?|the) (?:earlier|previous|original|initial|prior) {_WORK} (?:said|stated|gave|put|misstated|reported|"
    rf"incorrectly|wrongly|mistakenly)\b[^\n]{{0,300}}"
    rf"|\bthis {_WORK} (?:has been|was|is) {_MENDED}\b[^\n]{{0,300}}"
    rf"|\b(?:we|the editors?) (?:regret|apologi[sz]e for) (?:the|this|our|any) (?:error|mistake)s?\b[^\n]{{0,100}}",
    re.IGNORECASE,
)


class Revision(Value):
    """What became of an earlier version's claims in the version that revised it."""

    earlier: str
    later: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    """Pairs of claims, the earlier first."""
    notice: Span | None = None
    """Where the later text owns up to a change; None when it does not, or when the earlier text said the same."""

    @property
    def is_silent(self) -> bool:
        """Tell whether claims were changed or dropped without a word."""
        return self.notice is None and bool(self.changed or self.removed)


def find_notices(text: str) -> list[Span]:
    r"""Return where a text says that it was corrected or updated.

    >>> text = "Rain fell.\nCorrection: an earlier version gave 30 dead."
    >>> [span.text_in(text) for span in find_notices(text)]
    ['Correction: an earlier version gave 30 dead.']
    """
    return [Span(start=found.start(), end=found.end()) for found in _NOTICE.finditer(text)]


def find_revisions(dossier: Dossier) -> tuple[Revision, ...]:
    """Return how each version of an article differs from the one it revised."""
    of_version: dict[str, list[AnyClaim]] = {}
    if dossier.revisions:
        for claim in dossier.claims.values():
            of_version.setdefault(claim.version, []).append(claim)
    return tuple(
        _compare(dossier.article_of[earlier], dossier.article_of[later], of_version)
        for later, earlier in dossier.revisions
        if later in dossier.article_of and earlier in dossier.article_of
    )


def find_outdated(revisions: Sequence[Revision]) -> frozenset[str]:
    """Return the claims that a later version of their article no longer has."""
    return frozenset(claim for one in revisions for claim in (*one.removed, *(earlier for earlier, _ in one.changed)))


def _compare(earlier: Article, later: Article, of_version: dict[str, list[AnyClaim]]) -> Revision:
    before, after = of_version.get(earlier.version, []), of_version.get(later.version, [])
    old, new = _leave_out_kept(earlier, before, later, after)
    changed = _pair(earlier, old, later, new)
    paired = {claim for pair in changed for claim in pair}
    told = {span.text_in(earlier.text) for span in find_notices(earlier.text)}
    return Revision(
        earlier=earlier.version,
        later=later.version,
        added=tuple(claim.iri for claim in new if claim.iri not in paired),
        removed=tuple(claim.iri for claim in old if claim.iri not in paired),
        changed=changed,
        notice=next((span for span in find_notices(later.text) if span.text_in(later.text) not in told), None),
    )


def _leave_out_kept(
    earlier: Article, before: Sequence[AnyClaim], later: Article, after: Sequence[AnyClaim]
) -> tuple[list[AnyClaim], list[AnyClaim]]:
    old, new = (
        {_key(claim, article): claim for claim in claims} for article, claims in ((earlier, before), (later, after))
    )
    return [old[key] for key in old if key not in new], [new[key] for key in new if key not in old]


def _key(claim: AnyClaim, article: Article) -> tuple[str, ...]:
    sentence = " ".join(claim.sentence.text_in(article.text).split())
    return (*_kind(claim), claim.exact, sentence, say_claimant(claim.claimant))


def _kind(claim: AnyClaim) -> tuple[str, str]:
    return claim.kind.value, claim.harm.value if isinstance(claim, FigureClaim) else ""


def _pair(
    earlier: Article, old: Sequence[AnyClaim], later: Article, new: Sequence[AnyClaim]
) -> tuple[tuple[str, str], ...]:
    """Return which claims became which: the likest first, each claim once."""
    found = [
        (-likeness, left.span.start, right.span.start, left.iri, right.iri)
        for left in old
        for right in new
        if _kind(left) == _kind(right) and (likeness := _liken(_words(left, earlier), _words(right, later))) >= _ALIKE
    ]
    paired: dict[str, str] = {}
    for _, _, _, left_iri, right_iri in sorted(found):
        if left_iri not in paired and right_iri not in paired.values():
            paired[left_iri] = right_iri
    return tuple((claim.iri, paired[claim.iri]) for claim in old if claim.iri in paired)


def _words(claim: AnyClaim, article: Article) -> frozenset[str]:
    """Return what the claim speaks of: a figure's sentence without its numbers, otherwise the claim's own words."""
    return _split(claim.sentence.text_in(article.text) if isinstance(claim, FigureClaim) else claim.exact)


@lru_cache(maxsize=4096)
def _split(words: str) -> frozenset[str]:
    return frozenset(_WORD.findall(words.lower()))


def _liken(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / max(1, len(left | right))


def list_notices(revisions: Sequence[Revision], dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield the versions that own up to a change, each with the words."""
    for one in revisions:
        if one.notice is not None:
            yield one.later, one.notice.text_in(dossier.article_of[one.later].text)
