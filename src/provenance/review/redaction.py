"""Redaction: a text with a source's name and sentences blacked out, and what was read in it without them.

Everything that is published comes from texts and extractions, so it is these that are masked, before the graph is
written: an output cannot forget what it never had. Letters become full blocks one by one, so every other offset of the
text stays true. The version keeps its identifier, and the graph keeps the hash of the masked text in place of the
original's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar
from unicodedata import combining, normalize

from provenance.models.article import Article
from provenance.models.claim import AnyClaim, Claim, Claimant, Extraction
from provenance.models.identifiers import hash_text
from provenance.models.identity import Entity
from provenance.models.value import Span, Value
from provenance.models.vocabulary import ClaimantKind

BLOCK = "█"
_SHORTEST = 3
"""Letters of the shortest part of a name that is blacked out by itself."""
_PARTICLES = frozenset({"abu", "bin", "dal", "del", "den", "der", "des", "ibn", "the", "van", "von"})

M = TypeVar("M", bound=Value)


_LONG = 5
"""Letters of the shortest name that counts where it stands inside other letters."""
_LETTERS = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_A-Z]+|[A-Z]+(?![a-z]))?")


def _to_plain(words: str) -> str:
    """Return words without accents, since addresses are written without them."""
    return "".join(letter for letter in normalize("NFKD", words) if not combining(letter))


class Mask(Value):
    """What must not be seen of a source."""

    role: str
    """What stands in the place of the name where words are not part of the text."""
    names: tuple[str, ...] = ()
    """The names of the source, the longest first."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Matches any of the names as whole words, in any case."""
        words = "|".join(r"[\s_-]+".join(map(re.escape, name.split())) for name in self.names)
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if words else r"(?!)", re.IGNORECASE)

    def is_in(self, words: str) -> bool:
        """Tell whether some words hold a name."""
        return self.pattern.search(words) is not None

    def is_in_slug(self, words: str) -> bool:
        """Tell whether an identifier or address holds a name, in whatever way such things are written.

        >>> mask = Mask(role="a pilot", names=("Tomás Okafor", "Okafor", "Tomás"))
        >>> [mask.is_in_slug(words) for words in ("news/tomas_okafor_2", "OkaforSpeaks", "the-pilot-speaks")]
        [True, True, False]
        """
        plain = _to_plain(words)
        letters = "".join(_LETTERS.findall(plain))
        tokens = {token.casefold() for token in _TOKEN.findall(plain)}
        for name in self.names:
            joined = "".join(_LETTERS.findall(_to_plain(name)))
            if joined.casefold() in tokens or (len(joined) >= _LONG and joined.casefold() in letters.casefold()):
                return True
        return False

    def say(self, words: str) -> str:
        """Return the words with the role in the place of every name."""
        return self.pattern.sub(self.role, words)


def find_names(claim: AnyClaim, article: Article, entity: Entity | None = None) -> tuple[str, ...]:
    """Return the names of a claim's source: as printed, as resolved, and the parts that may stand for the whole.

    A source that is no person ("the ministry", "a nurse") has no name to be looked for elsewhere; the words that the
    claim's own article prints for it are blacked out by their place.
    """
    claimant = claim.claimant
    if claimant.kind is not ClaimantKind.PERSON:
        return ()
    known = {claimant.name or "", entity.label if entity else "", *(entity.aliases if entity else ())}
    if claimant.span:
        known.add(claimant.span.text_in(article.text))
    names = {part for name in known for part in _find_parts(name)}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _find_parts(name: str) -> Iterable[str]:
    """Yield the run of capitalised words in a name and, since articles go on with a last name, each of its words.

    >>> sorted(_find_parts("Dr. Amara von Diallo"))
    ['Amara', 'Amara von Diallo', 'Diallo']
    """
    words = [word.strip(".,;:’'“”\"()") for word in name.split()]
    while words and not _is_name(words[0]):
        words.pop(0)
    while words and not _is_name(words[-1]):
        words.pop()
    whole = " ".join(words)
    if whole:
        yield whole
        yield from (word for word in words if _is_name(word))


def _is_name(word: str) -> bool:
    return len(word) >= _SHORTEST and word[:1].isupper() and word.lower() not in _PARTICLES | _TITLES


_TITLES = frozenset(
    {
        "captain", "chancellor", "colonel", "doctor", "general", "governor", "judge", "lieutenant", "madam", "major",
        "mayor", "minister", "miss", "mrs", "officer", "pope", "president", "prime", "prince", "princess", "professor",
        "queen", "king", "senator", "sergeant", "sheikh", "sir", "foreign", "defense", "defence", "interior", "health",
        "chief", "commander", "ambassador", "spokesman", "spokeswoman", "secretary", "bishop", "father", "sister",
        "dr", "mr", "ms", "prof", "rev", "she", "they", "her", "his", "him", "who",
    }
)  # fmt: skip


def find_withheld(claim: AnyClaim) -> tuple[Span, ...]:
    """Return the stretches of text that tell of a claim: its sentence, its words, and its source as printed."""
    sources = [claimant.span for claimant in (claim.claimant, *claim.chain) if claimant.span]
    return (claim.sentence, claim.span, *sources)


def find_reprints(claim: AnyClaim, article: Article, text: str) -> tuple[Span, ...]:
    """Return where another text prints the claim's sentence, or its words, letter for letter.

    Words of fewer than 25 characters say too little to be known again.
    """
    told = {claim.sentence.text_in(article.text).strip(), claim.exact.strip()}
    known = sorted(words for words in told if len(words) >= _KNOWN_AGAIN)
    return tuple(
        Span(start=found.start(), end=found.end()) for words in known for found in re.finditer(re.escape(words), text)
    )


_KNOWN_AGAIN = 25


def mask_text(text: str, spans: Iterable[Span], mask: Mask) -> str:
    """Return the text with some stretches and every name blacked out; it keeps its length and its white space.

    >>> mask_text("Ana Ruiz wept. Rain.", [], Mask(role="a nurse", names=("Ana Ruiz",)))
    '███ ████ wept. Rain.'
    """
    letters = list(text)
    places = [(found.start(), found.end()) for found in mask.pattern.finditer(text)]
    for start, end in [*places, *((span.start, span.end) for span in spans)]:
        letters[start:end] = [letter if letter.isspace() else BLOCK for letter in letters[start:end]]
    return "".join(letters)


def mask_article(article: Article, spans: Iterable[Span], mask: Mask) -> Article:
    """Return the article with its text masked, under the identifier of the version that it was."""
    text = mask_text(article.text, spans, mask)
    evidence = (
        one.model_copy(update={"words": one.span.text_in(text) if one.span else mask.say(one.words)})
        for one in article.published_evidence
    )
    masked = {
        "text": text,
        "raw_sha256": hash_text(text),
        "title": mask.say(article.title) if article.title else None,
        "correction": mask.say(article.correction) if article.correction else None,
        "authors": tuple(author for author in article.authors if not mask.is_in(author)),
        "published_evidence": tuple(evidence),
        "url": None if mask.is_in_slug(article.url or "") else article.url,
        "id": _withhold_id(article) if mask.is_in_slug(article.id) else article.id,
        "publisher": mask.say(article.publisher) if article.publisher else None,
        "condensed_from": _say_in(article.condensed_from, mask) if article.condensed_from else None,
    }
    return article.model_copy(update={**masked, "recorded": article.version})


def _withhold_id(article: Article) -> str:
    """Return what stands in the place of a given id that names a source; the same for all versions of a work."""
    return f"withheld-{article.iri.partition('/')[2][:8]}"


def mask_extraction(extraction: Extraction, article: Article, spans: tuple[Span, ...], mask: Mask) -> Extraction:
    """Return what was read in a text, as far as the masked text still shows it.

    Args:
        extraction: what was read in the original text.
        article: the masked article.
        spans: what is withheld as a whole; claims and mentions that touch it go with it.
        mask: the names that are replaced in what stays.
    """
    kept: dict[str, tuple[Any, ...]] = {
        field: tuple(one for one in found if not any(one.span.overlaps(span) for span in spans))
        for field, found in extraction
        if isinstance(found, tuple)
    }
    masked = {field: [_mask(one, article, mask) for one in found] for field, found in kept.items()}
    known = {one.local_id for one in chain.from_iterable(masked.values()) if hasattr(one, "local_id")}
    linked = {field: tuple(_unlink(one, known) for one in found) for field, found in masked.items()}
    mentions = tuple(one for one in kept["mentions"] if not mask.is_in(one.name) and not mask.is_in(one.exact))
    return extraction.model_copy(update={**linked, "mentions": mentions})


def _mask(one: Any, article: Article, mask: Mask) -> Any:
    if isinstance(one, Claim):
        return _mask_claim(one, article, mask)
    return one.model_copy(update={"exact": one.span.text_in(article.text)}) if hasattr(one, "exact") else one


def _mask_claim(claim: Claim, article: Article, mask: Mask) -> Claim:
    said = _say_in(claim, mask)
    who = _mask_claimant(claim.claimant, mask)
    relayed = tuple(_mask_claimant(claimant, mask) for claimant in claim.chain)
    return said.model_copy(update={"exact": claim.span.text_in(article.text), "claimant": who, "chain": relayed})


def _mask_claimant(claimant: Claimant, mask: Mask) -> Claimant:
    if mask.is_in(claimant.name or ""):
        return Claimant(kind=ClaimantKind.ROLE, name=mask.role, span=claimant.span)
    return _say_in(claimant, mask)


def _unlink(one: M, known: set[str]) -> M:
    """Return the claim without references to claims that are gone."""
    gone = {
        field: nothing
        for field, nothing in (("part_of", ""), ("inside", None), ("derived_from", None))
        if getattr(one, field, None) and getattr(one, field) not in known
    }
    return one.model_copy(update=gone) if gone else one


def _say_in(value: M, mask: Mask) -> M:
    """Return a value with the role in the place of the names in each of its own strings."""
    fields: Mapping[str, Any] = {name: getattr(value, name) for name in type(value).model_fields}
    changed = {
        name: mask.say(words) for name, words in fields.items() if type(words) is str and mask.say(words) != words
    }
    return value.model_copy(update=changed) if changed else value
