"""Who says a figure: by the cues of its own sentence, and by the attributed stretches found by others.

Names stand as printed, without their article; who "he" is, and what sort of claimant, is settled for the whole article
elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.extraction.figures.cues import Cue
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.roles import find_kind
from provenance.extraction.figures.words import Words
from provenance.models.claim import OUTLET, Attribution, Claimant
from provenance.models.value import Span
from provenance.models.vocabulary import Voice


def attribute(draft: Draft, cues: Sequence[Cue], text: str) -> tuple[Claimant, Span | None]:
    """Return the claimant of a figure by the cues of its sentence, and where the cue stands."""
    at, bare = draft.quantity.number.first, not (draft.quantity.head or draft.quantity.harm)
    for cue in cues:
        if cue.only_bare and not bare:
            continue
        if cue.covers[0] <= at < cue.covers[1] and not cue.claimant[0] <= at < cue.claimant[1]:
            return _claimant(draft.words, cue.claimant, text), _span(draft.words, cue.words)
    return OUTLET, None


def attribute_stretch(span: Span, stretches: Sequence[Attribution]) -> Attribution | None:
    """Return the innermost attributed stretch that holds a figure, or None.

    Args:
        span: the figure's number.
        stretches: attributed stretches that may hold it.
    """
    holding = [part for part in stretches if part.voice is Voice.SPEAKER and part.span.contains(span)]
    return min(holding, key=lambda part: (len(part.span), part.span.start), default=None)


def carried(claimant: Claimant, sentence: Span) -> Claimant:
    """Return the claimant without its span when it is printed in another sentence than the figure."""
    if claimant.span is None or sentence.contains(claimant.span):
        return claimant
    return claimant.model_copy(update={"span": None})


def _claimant(words: Words, printed: tuple[int, int], text: str) -> Claimant:
    first, last = printed
    while first < last - 1 and words.tags[first] == "d":
        first += 1
    name = " ".join(text[words.starts[first] : words.ends[last - 1]].split())
    name = name.removesuffix("'s").removesuffix("’s")
    return Claimant(kind=find_kind(name), name=name, span=_span(words, printed))


def _span(words: Words, at: tuple[int, int]) -> Span:
    return Span(start=words.starts[at[0]], end=words.ends[at[1] - 1])
