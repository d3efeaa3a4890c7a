"""Utterances: claims of one speaker that render one speech act, in whatever wording.

Outlets shorten, contract, paraphrase and translate. Two renderings are one utterance when the same speaker gave them
at about the same time and the rarer words of the shorter one stand in the longer one; words that come back long
afterwards are a new speech act, unless they are quoted at length. Words of another language are joined to the
rendering beside them. Candidates share a rare word, so that the work stays near linear.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from sys import intern
from typing import NamedTuple

from provenance.models.claim import Attribution
from provenance.models.identifiers import digest
from provenance.models.value import Interval
from provenance.models.vocabulary import ClaimantKind, Form
from provenance.reference.countries import fold
from provenance.resolution.clustering import Clusters
from provenance.resolution.rarity import Rarity

_CONTRACTIONS = {"won't": "will not", "can't": "can not", "n't": " not", "'re": " are", "'ll": " will"} | {
    "'ve": " have",
    "'m": " am",
}
_NO_LETTER = re.compile(r"[^\w]+")
_SUFFIX = re.compile(
    r"(?:ically|ingly|edly|fully|ness|ment|ical|ions?|ists?|isms?|ful|red|ing|itical|itic|itism|ite|ed|es|ly|ic|s|e)$"
)
_FUNCTION_WORDS = frozenset(
    """
    a about after all also an and are as at be because been before but by can could did do does for from had has have
    he her here him his how i if in into is it its just me more my no not now of on one only or other our out over own
    said say she should so some than that the their them then there these they this those to too up us very was we
    were what when where which who will with would you your
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_SHORTEST_STEM = 3
_OVERLAP = 0.6
"""Share of the weight of the shorter rendering's words that the longer one must have."""
_OVERLAP_AT_HOME = 0.85
"""The same within one article, where a speaker says different things."""
_LEAST_SHARED = 2
_TELLING = 4
"""Words from which on their language can be told."""
_VERBATIM = 3
"""Words in a row that count as quoted."""
_AT_LENGTH = 7
"""Words in a row that are no coincidence even long afterwards."""
_SOON = 45
"""Days within which outlets print one utterance."""
_BESIDE = 250
"""Code points between an original and its translation."""
_AT_ONCE = 60
"""The same where one of the two stands in indirect speech."""
_BLOCK = 60


class _Rendering(NamedTuple):
    claim: str
    speaker: str
    version: str
    start: int
    end: int
    words: tuple[str, ...]
    stems: frozenset[str]
    published: Interval
    is_quoted: bool
    is_english: bool
    is_document: bool
    """True for "the tweet reads": the document has an author."""


def resolve_utterances(
    attributions: Iterable[Attribution], entity_of: Mapping[str, str], published: Mapping[str, Interval]
) -> Mapping[str, str]:
    """Return the utterance that each quotation or attributed assertion renders.

    Args:
        attributions: of all articles.
        entity_of: the speaker of each claim; claims without one render no utterance.
        published: publication interval of each article version.
    """
    spoken = [
        _read(attribution, entity_of[attribution.iri], published[attribution.version])
        for attribution in attributions
        if attribution.iri in entity_of
    ]
    rarity = Rarity(rendering.stems for rendering in spoken)
    clusters = Clusters(rendering.claim for rendering in spoken)
    for left, right in (*_find_translations(spoken), *_find_renderings(spoken, rarity)):
        clusters.unite(left.claim, right.claim)
    return {member: f"utterance/{digest(first)}" for first, group in clusters.groups().items() for member in group}


def normalise_wording(words: str) -> str:
    """Return wording without case, punctuation and contractions.

    >>> normalise_wording("“We don’t support it.”") == normalise_wording("We do not support it,")
    True
    """
    folded = fold(words)
    for short, long in _CONTRACTIONS.items():
        folded = folded.replace(short, long)
    return _NO_LETTER.sub(" ", folded.replace("-", "")).strip()


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return what inflections and derivations of a word share, roughly.

    >>> stem("antisemite") == stem("antisemitic"), stem("hatred") == stem("hateful")
    (True, True)
    """
    for _ in range(2):
        shorter = _SUFFIX.sub("", word)
        word = shorter if len(shorter) >= _SHORTEST_STEM else word
    return word


def _read(attribution: Attribution, speaker: str, published: Interval) -> _Rendering:
    start = attribution.span.start
    fragments = [attribution.exact[part.start - start : part.end - start] for part in attribution.fragments]
    words = tuple(map(intern, normalise_wording(" ".join(fragments) or attribution.exact).split()))
    return _Rendering(
        claim=attribution.iri,
        speaker=speaker,
        version=attribution.version,
        start=start,
        end=attribution.span.end,
        words=words,
        stems=frozenset(stem(word) for word in words if word not in _FUNCTION_WORDS),
        published=published,
        is_quoted=attribution.form in {Form.DIRECT, Form.EMBED} or bool(fragments),
        is_english=attribution.language == "en" and _looks_english(words),
        is_document=attribution.claimant.kind is ClaimantKind.DOCUMENT,
    )


def _looks_english(words: Sequence[str]) -> bool:
    """Tell whether words have the function words that English cannot do without; few words get the benefit."""
    is_short = len(words) < _TELLING or any(word.isdigit() for word in words)
    return is_short or any(word in _FUNCTION_WORDS and len(word) > 1 for word in words)


def _find_translations(spoken: Sequence[_Rendering]) -> Iterator[tuple[_Rendering, _Rendering]]:
    """Yield originals in another language with the rendering beside them in the same article."""
    by_article: defaultdict[str, list[_Rendering]] = defaultdict(list)
    for rendering in spoken:
        by_article[rendering.version].append(rendering)
    for said in by_article.values():
        ordered = sorted(said, key=lambda one: (one.start, one.end))
        for left, right in (*pairwise(ordered), *zip(ordered, ordered[2:], strict=False)):
            is_one_voice = left.speaker == right.speaker or left.is_document or right.is_document
            reach = _BESIDE if left.is_quoted and right.is_quoted else _AT_ONCE
            if is_one_voice and left.is_english != right.is_english and right.start - left.end <= reach:
                yield left, right


def _find_renderings(spoken: Sequence[_Rendering], rarity: Rarity) -> Iterator[tuple[_Rendering, _Rendering]]:
    blocks: defaultdict[tuple[str, str], list[_Rendering]] = defaultdict(list)
    for rendering in spoken:
        met: Counter[str] = Counter()
        seen: dict[str, _Rendering] = {}
        for word in sorted(rendering.stems):
            block = blocks[rendering.speaker, word]
            if len(block) <= _BLOCK:
                met.update(other.claim for other in block)
                seen.update({other.claim: other for other in block})
            block.append(rendering)
        for claim in sorted(met):
            if _is_one(seen[claim], rendering, rarity):
                yield seen[claim], rendering


def _is_one(left: _Rendering, right: _Rendering, rarity: Rarity) -> bool:
    """Tell whether two wordings of one speaker render one speech act."""
    run = _longest_run(left.words, right.words)
    shorter = min(len(left.words), len(right.words))
    is_foreign = not left.is_english and not right.is_english
    is_soon = is_foreign or _are_soon(left.published, right.published)
    if run >= _AT_LENGTH or (run >= _VERBATIM and run == shorter and is_soon):
        return True
    shared = left.stems & right.stems
    if not is_soon or len(shared) < _LEAST_SHARED or _differ_in_numbers(left, right):
        return False
    smaller = min(left.stems, right.stems, key=lambda stems: (sum(rarity[word] for word in stems), sorted(stems)))
    overlap = sum(rarity[word] for word in shared) / sum(rarity[word] for word in smaller)
    return overlap >= (_OVERLAP_AT_HOME if left.version == right.version else _OVERLAP)


def _differ_in_numbers(left: _Rendering, right: _Rendering) -> bool:
    """Tell whether two reports in indirect speech give numbers and none in common."""
    if left.is_quoted or right.is_quoted:
        return False
    first, second = ({word for word in one.words if word.isdigit()} for one in (left, right))
    return bool(first and second and not first & second)


def _are_soon(left: Interval, right: Interval) -> bool:
    """Tell whether two articles may have been published within days of each other; unknown dates may be."""
    if left.latest and right.earliest and (right.earliest - left.latest).days > _SOON:
        return False
    return not (right.latest and left.earliest and (left.earliest - right.latest).days > _SOON)


def _longest_run(left: Sequence[str], right: Sequence[str]) -> int:
    """Return the length of the longest run of words that two wordings share.

    Quadratic in the length of a quotation at worst, which the first words in common keep rare.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(right):
        places[word].append(place)
    best = 0
    runs: dict[int, int] = {}
    for word in left:
        runs = {place: runs.get(place - 1, 0) + 1 for place in places.get(word, ())}
        best = max(best, *runs.values()) if runs else best
    return best
