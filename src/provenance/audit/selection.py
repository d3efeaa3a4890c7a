"""What an audit covers: all of a dossier, or an article, an event, a speaker, an outlet of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.errors import QueryError
from provenance.models.claim import AnyClaim
from provenance.models.comparison import Comparison
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.identifiers import BASE
from provenance.models.value import Value


class Selection(Value):
    """The article versions and claims that a report is about; what they are compared with is shown beside them."""

    title: str
    versions: tuple[str, ...]
    claims: frozenset[str]

    def covers(self, comparison: Comparison) -> bool:
        """Tell whether either side of a comparison belongs to the selection."""
        return any(claim in self.claims for claim in (*comparison.left.claims, *comparison.right.claims))


def select(
    dossier: Dossier,
    *,
    article: str | None = None,
    event: str | None = None,
    speaker: str | None = None,
    outlet: str | None = None,
) -> Selection:
    """Return the part of a dossier that fits every condition given.

    Args:
        dossier: what to select from.
        article: given id or identifier of an article or version.
        event: identifier of an event, or words of its label.
        speaker: identifier of a claimant, or a name or alias of one.
        outlet: name of an outlet.

    Raises:
        QueryError: when nothing fits.
    """
    versions = [
        one.version
        for one in dossier.articles
        if _names(article, one.id, one.iri, one.version) and _names(outlet, one.publisher or "")
    ]
    shown = frozenset(versions)
    claims = [
        claim
        for claim in dossier.claims.values()
        if claim.version in shown and _is_about(dossier, claim, event) and _is_by(dossier, claim, speaker)
    ]
    if event or speaker:
        told = {claim.version for claim in claims}
        versions = [version for version in versions if version in told]
    asked = [f"{name} {words}" for name, words in _asked(article, event, speaker, outlet)]
    named = [f"{name} {_find_label(dossier, words)}" for name, words in _asked(article, event, speaker, outlet)]
    if not versions:
        raise QueryError(f"the store holds nothing for {', '.join(asked) or 'an audit'}")
    return Selection(
        title=", ".join(named) or "all articles",
        versions=tuple(versions),
        claims=frozenset(claim.iri for claim in claims),
    )


def keep_findings(findings: Iterable[Finding], selection: Selection) -> Iterator[Finding]:
    """Yield the findings about the selection's articles, claims or comparisons that touch it."""
    own = selection.claims | set(selection.versions)
    for finding in findings:
        if own.intersection((*finding.targets, *finding.evidence)):
            yield finding


def _asked(
    article: str | None, event: str | None, speaker: str | None, outlet: str | None
) -> Iterator[tuple[str, str]]:
    for name, words in (("article", article), ("event", event), ("speaker", speaker), ("outlet", outlet)):
        if words:
            yield name, words


def _find_label(dossier: Dossier, asked: str) -> str:
    """Return the words by which readers know a record that was asked for by its identifier; other words as they are."""
    local = asked.removeprefix(BASE)
    record = dossier.event_of.get(local) or dossier.entity_of.get(local)
    if record is not None:
        return f"“{record.label}”"
    articles = (
        one for one in dossier.articles if asked in (one.id, one.iri, one.version) or local in (one.iri, one.version)
    )
    titles = (one.title for one in articles if one.title)
    return next((f"“{title}”" for title in titles), asked)


def _names(wanted: str | None, *names: str) -> bool:
    return wanted is None or any(name and (wanted == name or wanted.endswith(f"/{name}")) for name in names)


def _is_about(dossier: Dossier, claim: AnyClaim, wanted: str | None) -> bool:
    if wanted is None:
        return True
    link = dossier.link_of.get(claim.iri)
    event = dossier.event_of.get(link.event) if link and link.event else None
    return event is not None and (_names(wanted, event.id) or wanted.lower() in event.label.lower())


def _is_by(dossier: Dossier, claim: AnyClaim, wanted: str | None) -> bool:
    if wanted is None:
        return True
    link = dossier.link_of.get(claim.iri)
    entity = dossier.entity_of.get(link.claimant) if link and link.claimant else None
    names = [claim.claimant.name or "", *((entity.id, entity.label, *entity.aliases) if entity else ())]
    return _names(wanted, *names) or wanted.lower() in {name.lower() for name in names}
