"""Versions of one article: which claims a later text added, dropped or changed, and whether it says so.

A claim is kept when its words, its sentence and its claimant are the same; where they stand in the text does not
matter. What is left on both sides is paired by what it is about: kind, harm or claimant, and words in common.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from provenance.audit.notices import find_notices, find_stamps
from provenance.models.article import Article
from provenance.models.claim import AnyClaim, FigureClaim
from provenance.models.dossier import Dossier
from provenance.models.value import Value
from provenance.models.wording import say_claimant, say_day

_ALIKE = 0.5
"""Share of words that two sentences must have in common for their claims to be one claim, changed."""
_WORD = re.compile(r"[^\W\d_]{2,}")


class Revision(Value):
    """What became of an earlier version's claims in the version that revised it."""

    earlier: str
    later: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    """Pairs of claims, the earlier first."""
    notice: str = ""
    """The words with which the later version owns up to a change; empty when the earlier one had them, too."""
    stamp: str = ""
    """The words with which the later version says when it was changed, and not what."""

    @property
    def is_silent(self) -> bool:
        """Tell whether claims were changed or dropped without a word about what was changed."""
        return not self.notice and bool(self.changed or self.removed)


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
    return Revision(
        earlier=earlier.version,
        later=later.version,
        added=tuple(claim.iri for claim in new if claim.iri not in paired),
        removed=tuple(claim.iri for claim in old if claim.iri not in paired),
        changed=changed,
        notice=_find_new(_list_admissions, earlier, later),
        stamp=_find_new(_list_stamps, earlier, later),
    )


def _find_new(list_words: Callable[[Article], Iterable[str]], earlier: Article, later: Article) -> str:
    """Return the first words of a kind that the later version has and the earlier one had not."""
    told = set(list_words(earlier))
    return next((words for words in list_words(later) if words not in told), "")


def _list_admissions(article: Article) -> Iterator[str]:
    """Yield what an article says about its being changed: in its record, then in its text."""
    if article.correction:
        yield article.correction
    yield from (span.text_in(article.text) for span in find_notices(article.text))


def _list_stamps(article: Article) -> Iterator[str]:
    if article.modified:
        yield f"modified {say_day(article.modified)}"
    yield from (span.text_in(article.text) for span in find_stamps(article.text))


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


def list_notices(revisions: Sequence[Revision]) -> Iterator[tuple[str, str]]:
    """Yield the versions that own up to a change, each with the words."""
    for one in revisions:
        if one.notice:
            yield one.later, one.notice
