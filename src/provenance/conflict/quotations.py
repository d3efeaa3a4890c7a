"""Quotations: two renderings of what was said, compared word by word.

Renderings of one speech act may be shortened, put into indirect speech or translated without saying anything else.
They are altered when a negation or a number differs, or when quoted words were exchanged for others. The same words
in two mouths are a misattribution.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from provenance.conflict.renderings import Rendering
from provenance.conflict.words import Wording, read_wording, share_of
from provenance.models.vocabulary import ClaimantKind, ConflictKind, Form, Polarity, Relation

FEW = 3
"""Content words below which a coincidence of words is no sign of one utterance."""
SHORTEST_TRANSLATION, LONGEST_TRANSLATION = 0.5, 3.0
"""Words of a translation to one of its original."""
CLOSE = 0.5
"""Share of content words from which two wordings of different speakers may be one utterance."""


@dataclass(frozen=True, slots=True)
class QuoteDecision:
    """How two renderings relate, and in which words they differ."""

    relation: Relation
    rule: str
    kind: ConflictKind | None = None
    only_left: tuple[str, ...] = ()
    only_right: tuple[str, ...] = ()


def relate_renderings(left: Rendering, right: Rendering) -> QuoteDecision:
    """Return how two renderings of one utterance, or of one matter, relate."""
    if left.is_foreign is not right.is_foreign and not is_excerpt(left, right):
        return _relate_translation(left, right)
    if _are_in_two_mouths(left, right):
        return _decide(left, right, Relation.MISATTRIBUTION, "two-speakers", ConflictKind.ATTRIBUTION_MISMATCH)
    if _is_denied(left, right):
        return _decide(left, right, Relation.CONTRADICTION, "denial", ConflictKind.DENIAL)
    if is_excerpt(left, right) and _is_cut_short(left, right):
        return _decide(left, right, Relation.ALTERED_QUOTE, "cut-short", ConflictKind.WORDING_MISMATCH)
    if is_excerpt(left, right) or _is_reordered(left, right):
        return _decide(left, right, Relation.SAME, "same-words", None)
    return _relate_wordings(left, right)


def _relate_wordings(left: Rendering, right: Rendering) -> QuoteDecision:
    """Return how two wordings relate of which neither holds the other."""
    if _give_other_numbers(left.wording.numbers, right.wording.numbers):
        are_quoted = bool(left.quoted and right.quoted) and not speak_apart(left, right)
        relation = Relation.ALTERED_QUOTE if are_quoted else Relation.CONTRADICTION
        return _decide(left, right, relation, "other-number", ConflictKind.WORDING_MISMATCH)
    if _is_altered(left, right):
        return _decide(left, right, Relation.ALTERED_QUOTE, "other-words", ConflictKind.WORDING_MISMATCH)
    return _decide(left, right, Relation.SAME, "paraphrase", None)


def _relate_translation(left: Rendering, right: Rendering) -> QuoteDecision:
    """Tell a translation from one that is too short, or too long, to say what the original says."""
    original, english = (left, right) if left.is_foreign else (right, left)
    share = len(english.wording.words) / max(1, len(original.wording.words))
    if left.quoted and right.quoted and not SHORTEST_TRANSLATION < share <= LONGEST_TRANSLATION:
        return _decide(
            left, right, Relation.ALTERED_QUOTE, "translation-of-other-length", ConflictKind.WORDING_MISMATCH
        )
    return _decide(left, right, Relation.TRANSLATION, "two-languages", None)


def _are_in_two_mouths(left: Rendering, right: Rendering) -> bool:
    """Tell whether two persons who speak for themselves are quoted with the same words."""
    are_persons = left.kind is ClaimantKind.PERSON and right.kind is ClaimantKind.PERSON
    return (
        are_persons
        and speak_apart(left, right)
        and any(
            len(min(one, other, key=lambda wording: len(wording.words)).stems) >= FEW and _has_run(one, other)
            for one in left.quoted
            for other in right.quoted
        )
    )


def _is_denied(left: Rendering, right: Rendering) -> bool:
    """Tell whether one denies what the other says; words quoted whole are the denial itself, not what is denied."""
    polarities = (left.polarity, right.polarity)
    are_direct = left.form is right.form is Form.DIRECT
    return left.polarity is not right.polarity and Polarity.DENIED in polarities and not are_direct


def _decide(
    left: Rendering, right: Rendering, relation: Relation, rule: str, kind: ConflictKind | None
) -> QuoteDecision:
    one, other = left.wording.words, right.wording.words
    return QuoteDecision(
        relation,
        rule,
        kind,
        only_left=tuple(word for word in dict.fromkeys(one) if word not in other),
        only_right=tuple(word for word in dict.fromkeys(other) if word not in one),
    )


def is_excerpt(left: Rendering, right: Rendering) -> bool:
    """Tell whether the words of one rendering stand in the other in one piece."""
    return _has_run(left.wording, right.wording)


def _is_cut_short(left: Rendering, right: Rendering) -> bool:
    """Tell whether one quotation ends as a whole sentence where the other goes on without a pause."""
    longer, shorter = sorted((left, right), key=lambda one: -len(one.wording.words))
    if longer.form is not Form.DIRECT or not _CLOSED.search(shorter.text) or len(shorter.wording.words) < FEW:
        return False
    last = re.findall(r"[^\W_]+", shorter.text)[-FEW:]
    going_on = r"\W+".join(map(re.escape, last)) + r"\s+(?!and\b|but\b|or\b)\w"
    return bool(re.search(rf"\b{going_on}", longer.text, re.IGNORECASE))


_CLOSED = re.compile(r"[.!]['\"’”»]\s*$")


def _is_reordered(left: Rendering, right: Rendering) -> bool:
    """Tell whether two whole quotations have the same content words in another order."""
    one, other = left.wording, right.wording
    are_direct = left.form is right.form is Form.DIRECT and one.negations == other.negations
    return are_direct and len(one.content) >= FEW and sorted(one.content) == sorted(other.content)


def _give_other_numbers(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and left & right not in (left, right)


def differ_in_tolls(left: Rendering, right: Rendering) -> bool:
    """Tell whether two statements that nobody quotes differ in numbers of people harmed alone.

    Those are compared as figures, which know whether a count has grown.
    """
    if left.quoted and right.quoted:
        return False
    one, other = left.wording.numbers, right.wording.numbers
    return _give_other_numbers(one, other) and not _give_other_numbers(one - left.tolls, other - right.tolls)


def _is_altered(left: Rendering, right: Rendering) -> bool:
    """Tell whether quoted words were exchanged or put in another order, or a negation was put in or left out.

    Judged are the two sentences that are most alike; each quotation may have further ones of its own.
    """
    least = 1 if _negates(left) is not _negates(right) and is_one_speaker(left, right) else FEW - 1
    telling = [
        (share_of(one, other), len(one.stems & other.stems), one, other)
        for one in left.quoted
        for other in right.quoted
        if min(len(one.content), len(other.content)) >= least
    ]
    if not telling:
        return False
    share, _, one, other = max(telling, key=lambda pair: pair[:2])
    if _negates(left) is not _negates(right) and share >= CLOSE:
        return not _has_run(one, other)
    if share < 1:
        return not speak_apart(left, right) or share >= CLOSE
    return left.form is right.form is Form.DIRECT and (_leaves_out(one, other) or not _has_run(one, other))


def _negates(rendering: Rendering) -> bool:
    return any(wording.negations for wording in rendering.quoted)


def _has_run(one: Wording, other: Wording) -> bool:
    longer, shorter = sorted((one, other), key=lambda wording: -len(wording.words))
    return longer.has_words_of(shorter)


def _leaves_out(left: Wording, right: Wording) -> bool:
    """Tell whether content words are missing from the middle of the shorter wording, not from its ends.

    >>> _leaves_out(read_wording("We shall wait, not fight, for peace"), read_wording("We shall wait for peace"))
    True
    """
    longer, shorter = sorted((left.content, right.content), key=len, reverse=True)
    wanted = frozenset(shorter)
    size = len(shorter)
    windows = (longer[at : at + size] for at in range(len(longer) - size + 1))
    return len(longer) > size and not any(wanted <= frozenset(window) for window in windows)


def is_one_speaker(left: Rendering, right: Rendering) -> bool:
    """Tell whether one side answers for both renderings."""
    return left.side == right.side or _share_name(left, right)


def speak_apart(left: Rendering, right: Rendering) -> bool:
    """Tell whether two speak for themselves, rather than one of them for, or about, the other."""
    if is_one_speaker(left, right):
        return False
    return not (_names(left, right) or _names(right, left))


def _names(one: Rendering, other: Rendering) -> bool:
    """Tell whether the words of one rendering name the speaker of the other."""
    return not _name_words(other.claimant).isdisjoint(one.wording.words)


def _share_name(left: Rendering, right: Rendering) -> bool:
    return not _name_words(left.claimant).isdisjoint(_name_words(right.claimant))


@lru_cache(maxsize=4096)
def _name_words(claimant: str) -> frozenset[str]:
    """Return the words that name a speaker, without titles; few speakers are compared many times."""
    return frozenset(read_wording(claimant).words) - _TITLES - _FUNCTION


_TITLES = frozenset({"mr", "mrs", "ms", "dr", "president", "minister", "general", "office"})
_FUNCTION = frozenset({"the", "of", "for", "a", "an", "and", "s"})
