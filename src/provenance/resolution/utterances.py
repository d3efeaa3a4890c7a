"""Utterances: claims of one speaker that render one speech act, in whatever wording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from provenance.models.claim import Attribution
from provenance.models.identifiers import digest
from provenance.reference.countries import fold

_CONTRACTIONS = {"n't": " not", "'re": " are", "'ll": " will", "'ve": " have", "'m": " am"}
_NO_LETTER = re.compile(r"[^\w]+")


def resolve_utterances(attributions: Iterable[Attribution], entity_of: Mapping[str, str]) -> Mapping[str, str]:
    """Return the utterance that each quotation or attributed assertion renders."""
    utterance_of: dict[str, str] = {}
    for attribution in attributions:
        speaker = entity_of.get(attribution.iri)
        if speaker is not None:
            utterance_of[attribution.iri] = f"utterance/{digest(speaker, normalise_wording(attribution.exact))}"
    return utterance_of


def normalise_wording(words: str) -> str:
    """Return wording without case, punctuation and contractions.

    >>> normalise_wording("“We don’t support it.”") == normalise_wording("We do not support it,")
    True
    """
    folded = fold(words)
    for short, long in _CONTRACTIONS.items():
        folded = folded.replace(short, long)
    return _NO_LETTER.sub(" ", folded).strip()
