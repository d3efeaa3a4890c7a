"""Whether a review still fits what it speaks of: a digest of the target, taken when the reviewer saw it."""

from __future__ import annotations

from hashlib import sha256

from provenance.models.claim import AnyClaim
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.review import Entry, Log, Review, ReviewState, to_canonical


def digest_target(dossier: Dossier, target: str, findings: tuple[Finding, ...] = ()) -> str | None:
    """Return the SHA-256 of a claim, comparison or finding as it stands; None when there is none.

    The confidence of a claim is left out: it changes with the model, and what was read need not.
    """
    claim = dossier.claims.get(target)
    if claim is not None:
        return _digest_claim(dossier, claim)
    for comparison in dossier.comparisons:
        if comparison.id == target:
            # What the two sides say counts, not how the computer words it.
            sides = [sorted(comparison.left.claims), sorted(comparison.right.claims)]
            return _hash({"relation": comparison.relation.value, "sides": sides})
    for finding in findings:
        if finding.id == target:
            return _hash(finding.model_dump(mode="json", include={"rule", "targets"}))
    return None


def _digest_claim(dossier: Dossier, claim: AnyClaim) -> str:
    article = dossier.article_of[claim.version]
    sentence = claim.sentence.text_in(article.text)
    return _hash({"claim": claim.model_dump(mode="json", exclude={"confidence", "local_id"}), "sentence": sentence})


def _hash(value: object) -> str:
    return sha256(to_canonical(value).encode()).hexdigest()


def find_states(
    dossier: Dossier, log: Log, findings: tuple[Finding, ...] = (), outdated: frozenset[str] = frozenset()
) -> tuple[ReviewState, ...]:
    """Return every review in force, each with what speaks against it.

    Args:
        dossier: what the store holds now.
        log: the reviews.
        findings: those of the dossier, when reviews of findings are to be judged.
        outdated: claims of article versions that a later version no longer has.
    """
    digests: dict[str, str | None] = {}
    states = []
    for entry in log.reviews:
        review = entry.act
        assert isinstance(review, Review)
        if review.target not in digests:
            digests[review.target] = digest_target(dossier, review.target, findings)
        states.append(_state_of(entry, review, digests[review.target], log, outdated))
    return tuple(states)


def _state_of(entry: Entry, review: Review, found: str | None, log: Log, outdated: frozenset[str]) -> ReviewState:
    reason = None
    if any(review.target == redaction.claim for redaction in log.redactions):
        reason = "the claim has been redacted"
    elif found is None:
        reason = "what was reviewed is no longer there"
    elif found != review.target_digest:
        reason = "what was reviewed reads otherwise now"
    elif review.target in outdated:
        reason = "a later version of the article does not have it"
    return ReviewState(entry=entry, stale=reason, hushed=entry.hash in log.hushed)
