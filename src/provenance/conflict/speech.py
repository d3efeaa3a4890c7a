"""Speech acts: which renderings may be of one thing said once, beyond those that resolution has linked.

Two renderings of one speaker are linked when they share most of their content words and were printed within weeks, and
a quotation in another language is linked with the nearest English one of the same speaker in its article. Links chain:
a translation printed elsewhere belongs to the original through the translation printed beside it.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, product

from provenance.conflict.clock import distance
from provenance.conflict.quotations import is_one_speaker, relate_renderings
from provenance.conflict.renderings import Rendering
from provenance.conflict.union import Union
from provenance.conflict.words import Wording, share_of
from provenance.models.vocabulary import ClaimantKind, Relation

SHARED = 2
"""Content words that two renderings of one speech act share at least."""
MOST = 0.5
"""Share of the shorter rendering's content words that they share at least."""
RUN = 5
"""Words in a row that are as telling as most of the words."""
CROWD = 60
"""Renderings with a word in common beyond which the word is too common to link by."""
SOON = 30
"""Days within which a speaker's words are taken as said once; later ones as said again."""

RenderingPair = tuple[Rendering, Rendering]


def gather_speech_acts(spoken: Sequence[Rendering]) -> list[list[Rendering]]:
    """Return the renderings of each speech act that has more than one, earliest printed first."""
    acts = Union()
    for left, right in chain(_pair_utterances(spoken), _pair_alike(spoken), _pair_languages(spoken)):
        acts.join(left.claim, right.claim)
    gathered: dict[str, list[Rendering]] = {}
    for one in sorted(spoken, key=printed):
        gathered.setdefault(acts.find(one.claim), []).append(one)
    return [members for members in gathered.values() if len(members) > 1]


def printed(one: Rendering) -> tuple[int, int, str, int, str]:
    """Return where a rendering stands in the order of printing."""
    return (*one.published, one.article, one.start, one.claim)


def _pair_utterances(spoken: Iterable[Rendering]) -> Iterator[RenderingPair]:
    first_of: dict[str, Rendering] = {}
    for one in spoken:
        if one.utterance is not None:
            first = first_of.setdefault(one.utterance, one)
            if first is not one:
                yield first, one


def _pair_alike(spoken: Iterable[Rendering]) -> Iterator[RenderingPair]:
    for left, right in pair_by_words(spoken):
        if is_one_speaker(left, right) and distance(left.published, right.published) <= SOON and are_alike(left, right):
            yield left, right


def pair_by_words(spoken: Iterable[Rendering], *, least: int = SHARED) -> Iterator[RenderingPair]:
    """Yield every two renderings that share content words which few renderings have, at least so many of them."""
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    known = list(spoken)
    for index, one in enumerate(known):
        for word in one.wording.stems | one.wording.numbers:
            by_word[word].append(index)
    for index, one in enumerate(known):
        shared: Counter[int] = Counter()
        for word in one.wording.stems | one.wording.numbers:
            having = by_word[word]
            if 1 < len(having) <= CROWD:
                shared.update(having[bisect(having, index) :])
        for other in sorted(shared):
            if shared[other] >= least:
                yield one, known[other]


def are_alike(left: Rendering, right: Rendering) -> bool:
    """Tell whether two renderings share most of their content words, or a long run of words."""
    one, other = left.wording, right.wording
    common = (one.stems & other.stems) | (one.numbers & other.numbers)
    return len(common) >= SHARED and (share_of(one, other) >= MOST or bool(_runs(one) & _runs(other)))


def is_coincidence(left: Rendering, right: Rendering) -> bool:
    """Tell whether two renderings share so few words that a remark and a speech on one matter would too."""
    one, other = left.wording, right.wording
    common = (one.stems & other.stems) | (one.numbers & other.numbers)
    longer = max(len(one.stems | one.numbers), len(other.stems | other.numbers))
    return len(common) <= SHARED and len(common) < MOST * longer and not _runs(one) & _runs(other)


def may_be_one_speech(left: Rendering, right: Rendering) -> bool:
    """Tell whether two renderings about one event may be of one speech act, whoever they are ascribed to.

    Half of the words of one speaker are enough within weeks; other names for a speaker, another speaker, and
    retellings of later years ask for more of them.
    """
    if left.event != right.event:
        return is_one_speaker(left, right) and bool(_runs(left.wording) & _runs(right.wording))
    least = MOST if distance(left.published, right.published) <= SOON else 1
    is_said_again = is_one_speaker(left, right) and share_of(left.wording, right.wording) >= least
    return is_said_again or are_alike(left, right) or _give_one_count(left, right)


def _give_one_count(left: Rendering, right: Rendering) -> bool:
    """Tell whether reports in indirect speech give one count that is no common number, and no other counts."""
    one, other = left.wording.numbers, right.wording.numbers
    is_told = not (left.quoted or right.quoted)
    return is_told and (one <= other or other <= one) and any(len(number) > 1 for number in one & other)


def pair_translations(spoken: Iterable[Rendering]) -> Iterator[RenderingPair]:
    """Yield the quotations of one event in another language with the English ones that may translate them.

    One speaker said both, or the words around one of the two speak of translating; and other wordings of either, alike
    in its own language, go with it.
    """
    of_event: dict[str, list[Rendering]] = {}
    for one in spoken:
        if one.event is not None and one.quoted:
            of_event.setdefault(one.event, []).append(one)
    for members in of_event.values():
        foreign = [one for one in members if one.is_foreign]
        english = [one for one in members if not one.is_foreign] if foreign else []
        for left, right in product(foreign, english):
            if _tells_of_translating(left, right) and relate_renderings(left, right).relation is Relation.TRANSLATION:
                yield from product(_wordings_of(left, foreign), _wordings_of(right, english))


def _wordings_of(one: Rendering, others: Iterable[Rendering]) -> list[Rendering]:
    """Return the rendering with those that say the same in the same language."""
    return [one, *(other for other in others if other is not one and are_alike(one, other))]


def _tells_of_translating(left: Rendering, right: Rendering) -> bool:
    return is_one_speaker(left, right) or any(_TRANSLATING.search(one.context) for one in (left, right))


_TRANSLATING = re.compile(
    r"\b(?:translat\w*|render(?:s|ed|ing)|interpret(?:er|ers|ed|s)|literally|in (?:English|the original)|dialect|"
    r"transcri\w+)\b",
    re.IGNORECASE,
)


def is_one_matter(left: Rendering, right: Rendering) -> bool:
    """Tell whether two speakers speak of one thing: of one event, or within weeks in several telling words."""
    if left.event is not None and right.event is not None:
        return left.event == right.event
    common = left.wording.stems & right.wording.stems
    return len(common) > SHARED and distance(left.published, right.published) <= SOON


def _runs(wording: Wording) -> set[tuple[str, ...]]:
    return {wording.words[at : at + RUN] for at in range(len(wording.words) - RUN + 1)}


def _pair_languages(spoken: Iterable[Rendering]) -> Iterator[RenderingPair]:
    """Yield neighbouring quotations of an article, one in English and one not, that one speaker may have said."""
    quotations = sorted((one for one in spoken if one.quoted), key=lambda one: (one.version, one.start, one.claim))
    for left, right in pairwise(quotations):
        if left.version == right.version and left.is_foreign is not right.is_foreign and _may_translate(left, right):
            yield left, right


def _may_translate(left: Rendering, right: Rendering) -> bool:
    """Tell whether one may render the other: of like length, of one speaker, or one of them of a document."""
    may_be_one = is_one_speaker(left, right) or ClaimantKind.DOCUMENT in (left.kind, right.kind)
    return may_be_one and relate_renderings(left, right).relation is Relation.TRANSLATION
