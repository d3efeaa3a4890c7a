"""Rules about articles as such: what their record lacks, and what a later version changed without a word."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.rules.making import shorten
from provenance.audit.versions import Revision, find_revisions
from provenance.models.article import Article
from provenance.models.claim import FigureClaim, QuoteClaim
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.vocabulary import Severity
from provenance.models.wording import say_interval

_AUTHORSHIP = frozenset({"byline", "dateline_author", "author"})


def find_missing_metadata(dossier: Dossier) -> Iterator[Finding]:
    """Yield articles whose record lacks a date, an outlet or an author."""
    for article in dossier.articles:
        lacking = _list_lacking(article)
        if lacking:
            bounded = dossier.published_of[article.version]
            known = f" Other articles bound the date: {say_interval(bounded)}." if _is_bounded(article, dossier) else ""
            yield Finding(
                rule="incomplete-metadata",
                severity=Severity.MIDDLE if "publication date" in lacking else Severity.LOW,
                targets=(article.version,),
                sentence=f"The record of the article lacks {_join(lacking)}.{known}",
            )


def _list_lacking(article: Article) -> list[str]:
    has_byline = any(part.kind in _AUTHORSHIP for part in article.boilerplate)
    known = {
        "publication date": article.published.is_known,
        "outlet": bool(article.publisher),
        "author": bool(article.authors) or has_byline,
    }
    return [name for name, is_known in known.items() if not is_known]


def _is_bounded(article: Article, dossier: Dossier) -> bool:
    return not article.published.is_known and dossier.published_of[article.version].is_known


def _join(names: list[str]) -> str:
    """Return names as a list in a sentence.

    >>> _join(["outlet", "author"])
    'outlet and author'
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def find_silent_edits(dossier: Dossier) -> Iterator[Finding]:
    """Yield versions that changed or dropped claims of the version before them and do not say so."""
    for revision in find_revisions(dossier):
        if revision.is_silent:
            yield _make_finding(dossier, revision)


def _make_finding(dossier: Dossier, revision: Revision) -> Finding:
    claims = dossier.claims
    figures = [pair for pair in revision.changed if isinstance(claims[pair[0]], FigureClaim)]
    gone = [iri for iri in revision.removed if isinstance(claims[iri], FigureClaim | QuoteClaim)]
    parts = [
        f"“{shorten(claims[a].exact, 50)}” became “{shorten(claims[b].exact, 50)}”" for a, b in revision.changed[:3]
    ]
    parts += [f"“{shorten(claims[iri].exact, 50)}” is gone" for iri in revision.removed[: 3 - len(parts)]]
    rest = len(revision.changed) + len(revision.removed) - len(parts)
    more = f"; and {rest} more" if rest > 0 else ""
    evidence = (*(iri for pair in (*figures, *revision.changed) for iri in pair), *revision.removed)
    return Finding(
        rule="silent-edit",
        severity=_weigh(bool(figures), bool(gone or revision.changed), is_stamped=bool(revision.stamp)),
        targets=(revision.later,),
        evidence=tuple(dict.fromkeys(evidence)),
        sentence=f"A later version changed what an earlier one said, {_say_how(revision)}: {'; '.join(parts)}{more}.",
    )


def _weigh(has_figures: bool, has_words: bool, *, is_stamped: bool) -> Severity:
    """Return how severe a silent edit is: a text that says at least when it was changed counts one level less."""
    levels = (Severity.HIGH, Severity.MIDDLE, Severity.LOW)
    level = 0 if has_figures else 1 if has_words else 2
    return levels[min(level + is_stamped, 2)]


def _say_how(revision: Revision) -> str:
    return f"and says when (“{shorten(revision.stamp, 50)}”), not what" if revision.stamp else "without a note"
