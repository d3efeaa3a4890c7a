"""Who is meant by "it", "the report" and "the minister": the noun phrase that a figure's claimant stands for.

"The network published its survey on Thursday. It reckons that 12,000 died": the network. "The court says in a report
that … The report lists 31 women": the court. "…, the interior minister said. 'It was dark,' Ana Roe told the radio":
Ana Roe. Only what stands near is taken; whom the article does not show stays as printed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from provenance.extraction.figures.lexicon import POPULATION_OF, listed
from provenance.extraction.figures.roles import find_kind, is_body, is_paper
from provenance.extraction.figures.sentences import find_stretches
from provenance.extraction.figures.subjects import find_start
from provenance.extraction.figures.words import Words, plain, read_words
from provenance.models.claim import Attribution, Claimant
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimantKind

SENTENCES = 3
"""Sentences, its own among them, in which the noun of a pronoun is looked for."""
REACH = 20_000
"""Code points before a name in which it is told for the first time, or not."""
LONGEST = 5
"""Words of a claimant that may stand for another."""
_IMPERSONAL = (["it"], ["its"], ["which"])
_PLURAL = (["they"], ["their"])
_QUOTES = ('"', "“", "‘", "'")
_OWNING = ("'s", "s'")
_PAPERS = frozenset(listed("report document paper survey study statement communique bulletin note"))
"""Documents that speak for whoever issued them."""
_OFFICES = frozenset(noun for noun, heading in POPULATION_OF.items() if heading in ("officials", "clergy", "police"))


class Antecedents:
    """Finds what the pronouns and short descriptions of one article stand for."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        """Read nothing yet; most claimants are named where they stand."""
        self._text = text
        self._speakers = sorted(
            (part.claimant for part in attributions if part.claimant.span),
            key=lambda claimant: claimant.span.start if claimant.span else 0,
        )
        self._places = [claimant.span.start for claimant in self._speakers if claimant.span]
        self._names: dict[Span, str | None] = {}
        self._plain = ""
        self._stretches: list[tuple[int, int]] = []
        self._starts: list[int] = []

    def resolve(self, claimant: Claimant) -> Claimant:
        """Return the claimant with the name of what its printed words stand for, where the article shows it."""
        span = claimant.span
        if span is None:
            return claimant
        if span not in self._names:
            printed = span.text_in(self._text).lower()
            name = self._find_name(printed.split(), span)
            self._names[span] = name if name and name.lower() not in printed else None
        name = self._names[span]
        return claimant.model_copy(update={"name": name, "kind": find_kind(name)}) if name else claimant

    def _find_name(self, words: list[str], span: Span) -> str | None:
        if words in _IMPERSONAL:
            return self._first_before(span.start, _speaks)
        if words in _PLURAL:
            return self._first_before(span.start, _are_officials)
        if words[0] == "the" and words[-1] in _PAPERS and len(words) <= LONGEST:
            return self._find_issuer(span.start)
        owned = any(word.replace("’", "'").endswith(_OWNING) for word in words[:-1])
        if words[-1] in _OFFICES and (words[0] == "the" or owned) and len(words) <= LONGEST:
            return self._named_next(words[-1], span)
        return None

    def _first_before(self, start: int, fits: Callable[[str], bool]) -> str | None:
        """Return the first fitting noun phrase of the nearest sentence that has one: its subject, most likely."""
        for words in self._sentences_before(start):
            for at, form in enumerate(words.forms):
                is_head = not any(fits(following) for following in words.forms[at + 1 : at + 2])
                if words.ends[at] <= start and words.tags[at] in "wPU" and fits(form) and is_head:
                    return self._phrase(words, at)
        return None

    def _find_issuer(self, start: int) -> str | None:
        """Return the body that the sentence which introduced a document names with it."""
        for words in self._sentences_before(start):
            before = [(at, form) for at, form in enumerate(words.forms) if words.ends[at] <= start]
            body = next((at for at, form in before if is_body(form)), None)
            if body is not None and any(is_paper(form) for _, form in before):
                return self._phrase(words, body)
        return None

    def _named_next(self, head: str, span: Span) -> str | None:
        """Return the person who speaks next, where nothing but the description told before who that is."""
        at = bisect_right(self._places, span.end)
        after = self._speakers[at] if at < len(self._speakers) else None
        if after is None or after.kind is not ClaimantKind.PERSON or not after.span or not after.name:
            return None
        printed = after.span.text_in(self._text)
        if not _follows(self._text[span.end : after.span.start]):
            return None
        is_alone = printed == after.name or printed.lower() == f"{head} {after.name.lower()}"
        told = self._text.find(after.name, max(0, after.span.start - REACH), after.span.start)
        return after.name if is_alone and told < 0 else None

    def _phrase(self, words: Words, at: int) -> str:
        """Return the noun phrase whose head is the word ``at``, without its article."""
        start = min(find_start(words, at + 1), at)
        inner = (place + 1 for place in range(at - 1, start - 1, -1) if words.tags[place] in "dpoc")
        start = next(inner, start)
        return " ".join(self._text[words.starts[start] : words.ends[at]].split())

    def _sentences_before(self, start: int) -> Iterator[Words]:
        """Yield the sentence that holds an offset, then those before it."""
        if not self._stretches:
            self._plain = plain(self._text)
            self._stretches = list(find_stretches(self._text))
            self._starts = [first for first, _ in self._stretches]
        at = bisect_right(self._starts, start)
        for first, last in reversed(self._stretches[max(0, at - SENTENCES) : at]):
            yield read_words(self._plain, first, last)


def _follows(between: str) -> bool:
    """Tell whether nobody else's paragraph begins between two speakers; one may begin with a quotation."""
    paragraphs = [paragraph.strip() for paragraph in between.split("\n") if paragraph.strip()]
    return len(paragraphs) < 2 or (len(paragraphs) == 2 and paragraphs[1].startswith(_QUOTES))


def _speaks(form: str) -> bool:
    return not form.endswith(_OWNING) and (is_body(form) or is_paper(form))


def _are_officials(form: str) -> bool:
    return form in _OFFICES and form.endswith("s")
