"""Who is printed as the voice of somebody else: "coast guard spokesman Juan Abad", "Ada Bell, speaking for the union".

Reading starts at the words that say so and goes both ways: for the body before them ("police spokeswoman") or behind
them ("a spokeswoman for the police"), and for the person whose title or apposition they are. Those who hold an office
of their own, such as ministers and mayors, speak for nobody else unless the text says that they do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from provenance.extraction.attributions.cast import Cast, Offsets, is_place
from provenance.extraction.attributions.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    word_set,
)
from provenance.extraction.attributions.names import ORGANISATION_WORDS, TITLES, Name
from provenance.extraction.attributions.noun_phrases import is_verbal, phrase_end, without_article
from provenance.extraction.attributions.tokens import Paragraph
from provenance.reference.countries import find_country_of_adjective

SPOKESPERSONS = word_set("spokesman spokeswoman spokesperson")
_PLURAL = word_set("spokesmen spokeswomen spokespersons spokespeople")
_PAIRS = frozenset(
    (first, second)
    for first, seconds in (
        ("press", "secretary officer attaché attache"),
        ("media", "officer"),
        ("information", "officer"),
        ("affairs", "officer"),
    )
    for second in seconds.split()
)
"""Posts of two words that answer for a body: "press secretary", "public affairs officer"."""
_PAST = word_set("former ex then then- ex- onetime erstwhile")
_RANKS = word_set("""
    chief deputy senior junior official acting main top lead leading assistant principal longtime long-time veteran
    regional local national international public general interim new own one-time first second special
""")
"""Words before the post that name no body."""
_LEADING = word_set("senior chief official local top lead leading veteran")
"""Words before the body that speak of its spokesperson: "a senior police spokesman"."""
_TOPICS = word_set("""
    health education transport foreign home affairs finance financial economic economy justice defence defense
    environment energy housing welfare agriculture media communications policy rights media-relations
""")
"""What one of several spokesmen of a party may speak about."""
_LINKS = word_set("for of with at from")
_LOOSE = word_set("with at from")
_CLOSING = frozenset(",.;:)–—?!")
_SPEAKING = word_set("speaking speaks spoke")
_VOICING = SPOKESPERSONS | _PLURAL | _SPEAKING | {"behalf", *(post for _, post in _PAIRS)}
"""Words of which a paragraph holds one where somebody is shown to speak for a body."""
_BEFORE_SPEAKING = _SPEAKING | {"who", "was", "is", ","}
_TIMES = TIME_WORDS | word_set("time times hour minute minutes second seconds days weeks months years")
_NOBODY = (SUBJECT_PRONOUNS | OBJECT_PRONOUNS | word_set("myself yourself ourselves himself herself")) - word_set(
    "others both"
)
_FUNCTION_WORDS = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | AUXILIARIES
_NO_BODY = _FUNCTION_WORDS | DETERMINERS
"""Words that end no body's name."""
_LONGEST = 10
"""Tokens of a body before its spokesperson, and of what may stand between a name and the post apposed to it."""
_ADDRESSEE = 5
"""Tokens between a verb of saying and "on behalf of"."""
_LONGEST_NAME = 100
"""Characters of a name within which "of" and "and" are looked for."""
OWNERS = frozenset(["its", "their", "his", "her"])
"""Pronouns that stand for the body in "its spokesman"."""

_Range = tuple[int, int]


class Voicing(NamedTuple):
    """Words by which somebody speaks for a body."""

    at: int
    """Offset of the word that says so."""
    person: Name | None
    """Who speaks; None where no name goes with the words."""
    role: str
    """The post with its body, as printed without article; empty for "speaking for"."""
    body: str
    """The body as printed without article and possessive ending, or a possessive pronoun."""
    is_definite: bool
    """Whether an article or a pronoun shows the body to be one named before: "the company's spokesman"."""


def find_voicings(paragraphs: Sequence[Paragraph], cast: Cast, printed: Sequence[Offsets]) -> Iterator[Voicing]:
    """Yield everything by which an article shows that somebody speaks for a body, in the order of the text.

    Args:
        paragraphs: the article's paragraphs.
        cast: the names of the article.
        printed: the offsets of the claimants, which show where an apposition ends that no comma closes.
    """
    spans = sorted(printed)
    name_of = {name.end: name for name in cast.names}
    for paragraph in paragraphs:
        if _VOICING.isdisjoint(paragraph.words):
            continue
        reader = _Reader(paragraph, cast, name_of, spans)
        for k, word in enumerate(paragraph.words):
            found = None
            if word in SPOKESPERSONS or word in _PLURAL:
                found = reader.read_post(k, k + 1)
            elif k and (paragraph.words[k - 1], word) in _PAIRS:
                found = reader.read_post(k - 1, k + 1)
            elif word == "behalf" or (word in _SPEAKING and paragraph.words[k + 1 : k + 2] == ("for",)):
                found = reader.read_speech(k)
            if found:
                yield found


class _Reader:
    """Reads the posts of one paragraph."""

    def __init__(
        self, paragraph: Paragraph, cast: Cast, name_of: Mapping[int, Name], printed: Sequence[Offsets]
    ) -> None:
        self._paragraph = paragraph
        self._words = paragraph.words
        self._cast = cast
        self._name_of = name_of
        self._printed = printed

    def read_post(self, first: int, last: int) -> Voicing | None:
        """Return what the post at the tokens ``[first, last)`` says, or None where it names no body."""
        start = self._start_of_modifiers(first)
        if not _PAST.isdisjoint(self._words[start:first]):
            return None
        before, behind = self._body_before(start, first), self._body_behind(last)
        end = behind[1] if behind else last
        person = None if self._words[first] in _PLURAL else self._apposed_to(start, end) or self._titled(end)
        at = self._start(first)
        if start and self._words[start - 1] in OWNERS:
            return Voicing(at, person, self._text(start - 1, last), self._words[start - 1], is_definite=True)
        if behind and (before is None or self._is_nation(before)):
            return Voicing(at, person, self._text(start, end), self._text(*behind), self._is_definite(behind))
        if before is None:
            return None
        return Voicing(at, person, self._text(start, last), self._text(*before), self._is_definite(before))

    def read_speech(self, k: int) -> Voicing | None:
        """Return what "on behalf of" or "speaking for" says, or None where it names no body or nobody does it."""
        anchor, first = k, k + 2
        if self._words[k] == "behalf":
            anchor = k - 1
            if self._words[anchor : k + 2] != ("on", "behalf", "of"):
                return None
        end = phrase_end(self._paragraph, first, len(self._words))
        body = (first, end)
        if not self._is_body(body) or self._paragraph.tokens[k].quoted != "O":
            return None
        person = self._speaker_before(anchor) or self._speaker_behind(anchor, end)
        if person is None:
            return None
        return Voicing(self._start(k), person, "", self._text(*body), self._is_definite(body))

    def _start_of_modifiers(self, first: int) -> int:
        k = first
        while k > max(0, first - _LONGEST) and self._modifies(k - 1):
            k -= 1
        return k

    def _modifies(self, k: int) -> bool:
        """Tell whether the token may stand between an article and the post: a noun, a name, an owner."""
        word, token = self._words[k], self._paragraph.tokens[k]
        if not word[0].isalnum():
            return word in ("'", "’", "&") or (word == "." and (self._is_in_name(k) or "." in self._words[k - 1]))
        if self._is_in_name(k):
            return True
        if word in _FUNCTION_WORDS or word in DETERMINERS or word in _NOBODY or is_adverb(word):
            return False
        return not (is_verbal(self._paragraph, k) or (word in TIME_WORDS and token.text.islower()))

    def _is_in_name(self, k: int) -> bool:
        """Tell whether the token lies inside a name, where "of" and "and" join."""
        token = self._paragraph.tokens[k]
        names = self._cast.names_in(token.start - _LONGEST_NAME, token.end)
        return bool(names) and names[-1].start < token.start and token.end <= names[-1].end

    def _body_before(self, start: int, end: int) -> _Range | None:
        owners = [k for k in range(start, end) if self._words[k].endswith(("'s", "'"))]
        if owners:
            end = owners[-1] + 1
        else:
            while start < end and self._words[end - 1] in _RANKS:
                end -= 1
            while start < end and self._words[end - 1] in _TOPICS and self._words[end - 2] not in _LINKS:
                end -= 1
        while start + 1 < end and self._words[start] in _LEADING and self._paragraph.tokens[start + 1].text.islower():
            start += 1
        is_whole = start < end and self._words[end - 1] not in _NO_BODY
        return (start, end) if is_whole else None

    def _body_behind(self, last: int) -> _Range | None:
        """Return the body that a preposition behind the post names: "for the ministry"."""
        if self._words[last : last + 1] == () or self._words[last] not in _LINKS:
            return None
        first = last + 1
        end = phrase_end(self._paragraph, first, len(self._words))
        for name in self._cast.names_in(self._start(first), self._paragraph.tokens[end - 1].end):
            k = next((k for k in range(first + 1, end) if self._start(k) == name.titled), first)
            if k > first + 1 and self._words[k - 1] not in PREPOSITIONS and self._cast.is_person(name):
                end = k  # "a spokesman for the ministry Tom Reed"
                break
        if not self._is_body((first, end)) or (self._words[last] in _LOOSE and not self._is_named_body(first, end)):
            return None
        return first, end

    def _is_body(self, body: _Range) -> bool:
        words = self._words[slice(*body)]
        return bool(words) and _TIMES.isdisjoint(words) and words[0] not in _NOBODY and words[0][0].isalpha()

    def _is_named_body(self, first: int, end: int) -> bool:
        words = (word.removesuffix("'s") for word in self._words[first:end])
        return not ORGANISATION_WORDS.isdisjoint(words) or any(
            len(token.text) > 1 and token.text.isupper() for token in self._paragraph.tokens[first:end]
        )

    def _is_nation(self, body: _Range) -> bool:
        return body[1] - body[0] == 1 and find_country_of_adjective(self._words[body[0]]) is not None

    def _is_definite(self, body: _Range) -> bool:
        return self._words[body[0]] == "the" or (body[0] > 0 and self._words[body[0] - 1] == "the")

    def _titled(self, k: int) -> Name | None:
        """Return the person whose title the post is, or who is named behind it between commas."""
        if self._words[k : k + 1] == (",",):
            k += 1
        limit = min(len(self._words), k + _LONGEST)
        first = k
        while k < limit and not self._starts_name(k):
            is_stop = self._words[k] == "." and k > first  # "Lt. Col."
            if not (is_stop or self._words[k] in TITLES):
                break
            k += 1
        return self._starts_name(k) if k < limit else None

    def _starts_name(self, k: int) -> Name | None:
        start = self._start(k)
        name = next(iter(self._cast.names_in(start, start + _LONGEST_NAME)), None)
        if name is None or name.titled > start or name.is_organisation:
            return None
        return name if self._cast.is_person(name) or self._follows_post(k) else None

    def _follows_post(self, k: int) -> bool:
        return k > 0 and self._words[k - 1] in SPOKESPERSONS

    def _apposed_to(self, start: int, end: int) -> Name | None:
        """Return the person to whose name the post is apposed: "Ada Bell, a spokeswoman for the union,"."""
        k = start
        if k and (self._words[k - 1] in DETERMINERS):
            k -= 1
        if k and self._words[k - 1] == "and":
            k = next((j + 1 for j in range(k - 1, max(0, k - _LONGEST), -1) if self._words[j] == ","), 0)
        if k and self._words[k - 1] == "is":
            return self._name_before(k - 1)
        if not k or self._words[k - 1] not in (",", "(") or not self._is_closed(k, end):
            return None
        if k > 3 and self._words[k - 2].isdigit() and self._words[k - 3] == ",":
            k -= 2  # "Ada Bell, 45, a spokeswoman"
        return self._name_before(k - 1)

    def _is_closed(self, first: int, end: int) -> bool:
        """Tell whether a mark behind an apposition, or a claimant that holds it, shows that it is one."""
        if end >= len(self._words) or self._words[end] in _CLOSING:
            return True
        before = bisect_left(self._printed, (self._start(first - 1), 0)) - 1
        return before >= 0 and self._printed[before][1] >= self._paragraph.tokens[end - 1].end

    def _name_before(self, k: int) -> Name | None:
        name = self._name_of.get(self._paragraph.tokens[k - 1].end) if k > 0 else None
        if name is None or name.is_organisation or is_place(name.text):
            return None
        return name if self._cast.is_person(name) or self._cast.opens_sentence(name) else None

    def _speaker_before(self, anchor: int) -> Name | None:
        k = anchor
        while k and self._words[k - 1] in _BEFORE_SPEAKING:
            k -= 1
        verb = k - 1  # "Ada Bell told reporters on behalf of the families"
        while verb > max(0, k - _ADDRESSEE) and self._words[verb].isalpha() and not is_verbal(self._paragraph, verb):
            verb -= 1
        is_said = verb > 0 and is_verbal(self._paragraph, verb) and self._words[verb] not in AUXILIARIES
        return self._name_before(verb if is_said else k)

    def _speaker_behind(self, anchor: int, end: int) -> Name | None:
        """Return who is named behind the comma of a fronted "On behalf of the families, Ada Bell"."""
        k = anchor - 1 if anchor and self._words[anchor - 1] in _SPEAKING else anchor
        opens = k == 0 or self._words[k - 1] in '.,;:?!”"'
        return self._titled(end) if opens and self._words[end : end + 1] == (",",) else None

    def _start(self, k: int) -> int:
        return self._paragraph.tokens[k].start if k < len(self._words) else self._paragraph.span.end

    def _text(self, first: int, last: int) -> str:
        return without_article(self._paragraph.text[slice(*self._paragraph.chars(first, last))])
