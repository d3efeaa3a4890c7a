"""Who says a figure: by the cues of its own sentence, and by the attributed stretches found by others.

Names stand as printed, without their article; who "he" is, and what sort of claimant, is settled for the whole article
elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from provenance.extraction.figures.cue import Cue
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.lexicon import listed
from provenance.extraction.figures.roles import find_kind
from provenance.extraction.figures.subjects import DAYS
from provenance.extraction.figures.words import Words
from provenance.models.claim import OUTLET, Attribution, Claimant
from provenance.models.value import Span
from provenance.models.vocabulary import Voice

_NOBODY = listed("nobody none nothing all there")
NAMELESS = DAYS | frozenset(
    listed("i we me us itself himself herself themselves times time according day deaths dead") + _NOBODY
)
"""Words that end what names no claimant."""
TIMES = DAYS | frozenset(_NOBODY)
"""Words that end what names no claimant of a cue, which may be a pronoun."""
_PRONOUNS = frozenset(listed("i we you he she it they my our your his her its their who which that"))

LONGEST_APPOSED = 7
"""Words after a description among which a name between commas ends."""


def attribute(draft: Draft, cues: Sequence[Cue], text: str) -> tuple[Claimant, Cue | None]:
    """Return the claimant of a figure by the cues of its sentence, and the first of them that covers the figure."""
    at, bare = draft.quantity.number.first, not (draft.quantity.head or draft.quantity.harm)
    for cue in cues:
        if cue.only_bare and not bare:
            continue
        if cue.covers[0] <= at < cue.covers[1] and not cue.claimant[0] <= at < cue.claimant[1]:
            claimant = name_claimant(draft.words, cue.claimant, text)
            if names_somebody(claimant.name or "", TIMES):
                return claimant, cue
    return OUTLET, None


def attribute_stretch(span: Span, stretches: Sequence[Attribution]) -> Attribution | None:
    """Return the innermost attributed stretch that holds a figure, or None.

    Args:
        span: the figure's number.
        stretches: attributed stretches that may hold it.
    """
    holding = [
        part
        for part in stretches
        if part.voice is Voice.SPEAKER and part.span.contains(span) and names_somebody(part.claimant.name or "")
    ]
    return min(holding, key=lambda part: (len(part.span), part.span.start), default=None)


def names_somebody(name: str, nameless: Collection[str] = NAMELESS) -> bool:
    """Tell whether words can name a claimant: no number, no time, no word that only points back.

    >>> names_somebody("town clerk"), names_somebody("various times"), names_somebody("143 deaths")
    (True, False, False)

    Args:
        name: the words.
        nameless: words that end what names nobody.
    """
    words = name.lower().split()
    return bool(words) and not words[0].isdigit() and words[-1] not in nameless


def is_pronoun(claimant: Claimant) -> bool:
    """Tell whether a claimant is printed as a pronoun or as somebody's: "he", "his teams"."""
    return not _PRONOUNS.isdisjoint((claimant.name or "").lower().split()[:1])


def carried(claimant: Claimant, sentence: Span) -> Claimant:
    """Return the claimant without its span when it is printed in another sentence than the figure."""
    if claimant.span is None or sentence.contains(claimant.span):
        return claimant
    return claimant.model_copy(update={"span": None})


def name_claimant(words: Words, printed: tuple[int, int], text: str) -> Claimant:
    """Return the claimant that some words name, without their article, with a name set between commas behind them."""
    first, last = printed
    while first < last - 1 and words.tags[first] == "d":
        first += 1
    name, role = _printed(words, (first, last), text), None
    if (apposed := _find_apposed(words, last, text)) and not name[:1].isupper():
        printed, role = (printed[0], apposed[1]), name
        name = _printed(words, apposed, text)
    return Claimant(kind=find_kind(name), name=name, span=find_span(words, printed), role=role)


def _printed(words: Words, at: tuple[int, int], text: str) -> str:
    name = " ".join(text[words.starts[at[0]] : words.ends[at[1] - 1]].split())
    return name.removesuffix("'s").removesuffix("’s")


def _find_apposed(words: Words, comma: int, text: str) -> tuple[int, int] | None:
    """Return the name set between commas behind a description: "its director, Dr. Ana Roe, said"."""
    while words.tags[comma : comma + 1] == "a":
        comma += 1  # "a nurse there, Ana Roe,"
    if words.tags[comma : comma + 1] != ",":
        return None
    high = min(len(words.tags), comma + LONGEST_APPOSED)
    end = next((at for at in range(comma + 1, high) if words.tags[at] == ","), comma + 1)
    named = [at for at in range(comma + 1, end) if words.tags[at] != "."]
    capitals = all(text[words.starts[at]].isupper() for at in named)
    return (comma + 1, end) if named and capitals else None


def find_span(words: Words, at: tuple[int, int]) -> Span:
    """Return where some words stand in the text; the range of the words is half-open."""
    return Span(start=words.starts[at[0]], end=words.ends[at[1] - 1])
