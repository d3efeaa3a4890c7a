"""What a form offers: the verdicts that a record can get, axis by axis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from provenance.models.review import VERDICTS
from provenance.models.vocabulary import Axis

QUESTIONS = {
    Axis.EXTRACTION: "Was it read as printed?",
    Axis.ATTRIBUTION: "Is it given to the right claimant?",
    Axis.EVIDENCE: "What does it rest on?",
    Axis.TRUTH: "Is it so?",
    Axis.RELEVANCE: "Does it matter?",
}
"""What each axis asks, in plain words."""


class AxisChoice(NamedTuple):
    """An axis with the verdicts it knows."""

    axis: str
    question: str
    verdicts: tuple[tuple[str, str], ...]
    """Value (``axis:verdict``) and words of each."""


def list_verdicts(target: str) -> Sequence[AxisChoice]:
    """Return the axes along which a record can be judged: four for claims, one for findings and compared pairs.

    >>> [choice.axis for choice in list_verdicts("comparison/46d6")]
    ['relevance']
    """
    is_claim = target.startswith("claim/")
    axes = [axis for axis in Axis if (axis is not Axis.RELEVANCE) is is_claim]
    return [
        AxisChoice(
            axis.value,
            QUESTIONS[axis],
            tuple((f"{axis}:{verdict}", verdict.value.replace("_", " ")) for verdict in VERDICTS[axis]),
        )
        for axis in axes
    ]
