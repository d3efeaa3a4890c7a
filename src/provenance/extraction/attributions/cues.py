"""Cues: the verbs of a paragraph that attribute content to somebody, told apart from nouns that look like them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from provenance.extraction.attributions.adverbials import adverbial_before
from provenance.extraction.attributions.grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from provenance.extraction.attributions.lexicon import FORMS, NOUN_LIKE, PARTICLE_FORMS, Form, Verb
from provenance.extraction.attributions.tokens import Paragraph
from provenance.reference.numerals import NUMERALS

_NOMINALISING = DETERMINERS | POSSESSIVES | {"of", "for", "from", "without", "against", "to", "about"}
"""Words that make a gerund the name of an act ("accused of supporting"), not a report of it."""
_ARTICLES = (POSSESSIVES | (DETERMINERS - SUBJECT_PRONOUNS)) | {"a", "an", "the"}
"""Words before a noun."""
_COUNTED = frozenset(("number", "total", "toll", "those", "people", "persons"))
_STATES = frozenset(("missing", "dead", "killed", "injured", "wounded", "hurt", "infected"))
"""What people are reported, and not what they report."""
_ORDERING = frozenset(("earlier", "previous", "initial", "first", "latest", "recent", "new", "separate", "similar"))
"""Words between an article and a noun: "an earlier report that …"."""
_REPORTS = _ORDERING | {"early", "media", "unconfirmed", "some", "such", "other"}
"""Words before reports that nobody makes: "early reports of a fire"."""
_GOVERNING = PREPOSITIONS - {"to"}
_BEHIND_NOUNS = PREPOSITIONS - {"to", "on", "for"}
"""Prepositions that stand behind a noun rather than behind a verb of saying."""

_REPORTING = FORMS.keys() | PARTICLE_FORMS.keys()
"""Words that are looked at: any may be a verb that attributes."""
_OBJECT = 5
"""Words behind a verb among which its object is looked for."""
_CLOSING = frozenset((",", ".", ";", ":", "that", "to", "was", "were", "had", "have", "is", "are", "who", "in"))
_SUFFERING = {
    "claim": frozenset(("life", "lives", "victim", "victims")),
    "find": frozenset(("body", "bodies", "corpse", "corpses", "remains", "survivor", "survivors", "victim", "victims")),
}
"""Objects of verbs that say nothing with them."""
_ATTRIBUTIVE = frozenset(("confirmed", "alleged", "reported", "suspected", "claimed", "estimated", "admitted"))
"""Participles that say how sure a number is."""
_CONTRACTED = frozenset(("he's", "she's", "it's", "who's", "that's", "there's", "what's", "here's", "everyone's"))
"""Words in which "'s" is a verb."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that attributes, as token indices ``[first, last)`` that hold auxiliaries and particle too."""

    first: int
    head: int
    last: int
    verb: Verb
    tense: str
    passive: bool = False
    negated: bool = False


@lru_cache(maxsize=2)
def find_cues(paragraph: Paragraph) -> tuple[Cue, ...]:
    """Return the verbs that may attribute content, in the order of the text.

    Those of two paragraphs are kept, for readers that look at what stands before their own.
    """
    return tuple(_find_cues(paragraph))


def _find_cues(paragraph: Paragraph) -> Iterator[Cue]:
    for head, word in enumerate(paragraph.words):
        form = _form_at(paragraph, head, word) if word in _REPORTING else None
        if form is not None and not _is_name(paragraph, head) and not _is_noun(paragraph, head, form):
            cue = _with_auxiliaries(paragraph, head, form)
            if form.tense == "participle" and cue.first == head and paragraph.words[cue.last : cue.last + 1] != ("by",):
                continue  # "an email shown to the court"
            if MODALS.intersection(paragraph.words[cue.first : cue.head]):
                continue
            if not _is_aside(paragraph, head) and not _is_suffered(paragraph, cue):
                yield cue


def cues_between(cues: Sequence[Cue], first: int, last: int) -> Sequence[Cue]:
    """Return those of the cues, in the order of the text, whose head stands between two tokens."""
    low, high = (bisect_left(cues, edge, key=attrgetter("head")) for edge in (first, last))
    return cues[low:high]


def _form_at(paragraph: Paragraph, head: int, word: str) -> Form | None:
    particle = PARTICLE_FORMS.get(word)
    return particle if particle is not None and _particle_end(paragraph, head, particle) else FORMS.get(word)


def _particle_end(paragraph: Paragraph, head: int, form: Form) -> int:
    """Return the end of a verb with its particle, "it" between the two ("made it clear"); 0 when it has none."""
    last = head + 1 + (paragraph.words[head + 1 : head + 2] == ("it",))
    return last + 1 if paragraph.words[last : last + 1] == (form.verb.particle,) else 0


def _is_aside(paragraph: Paragraph, head: int) -> bool:
    """Tell whether the word is a participle that ends an aside: "commissioned in May and never published,"."""
    words = paragraph.words
    return (
        words[head - 1 : head] == ("never",)
        and words[head - 2 : head - 1] in (("and",), ("but",))
        and words[head + 1 : head + 2] == (",",)
    )


def _is_suffered(paragraph: Paragraph, cue: Cue) -> bool:
    """Tell whether a verb of saying is done to people instead: "claimed 20 lives", "found the bodies of two men"."""
    return takes_people(cue.verb, paragraph.words[cue.last : cue.last + _OBJECT])


def takes_people(verb: Verb, behind: Sequence[str]) -> bool:
    """Tell whether the words behind a verb show that it says nothing with them, as in "claimed 20 lives"."""
    objects = _SUFFERING.get(verb.lemma, frozenset[str]())
    reach = next((at for at, word in enumerate(behind[:_OBJECT]) if word in _CLOSING), _OBJECT)
    return not objects.isdisjoint(behind[:reach])


def _is_name(paragraph: Paragraph, head: int) -> bool:
    """Tell whether the word is capitalised without beginning a sentence or a quotation."""
    if not paragraph.tokens[head].text[0].isupper() or head == 0:
        return False
    before = paragraph.tokens[head - 1]
    return before.text[0].isalnum() or before.text in ",;&"


def _is_noun(paragraph: Paragraph, head: int, form: Form) -> bool:
    words = paragraph.words
    before = words[head - 1] if head else ""
    after = words[head + 1] if head + 1 < len(words) else ""
    if form.tense == "gerund":
        adjective = words[head] in NOUN_LIKE and before != "," and after != "that"
        nominal = before in _NOMINALISING or _is_genitive(before) or after == "of"
        return nominal or adjective
    if before in _ARTICLES or (before in _ORDERING and words[head - 2] in _ARTICLES):
        return True
    if before in _GOVERNING or (before == "to" and form.tense != "base") or _is_genitive(before):
        return True
    is_rumour = words[head] in ("reports", "claims") and before in _REPORTS and after in PREPOSITIONS
    if is_rumour or _is_counted(words[head], before, after) or _is_attributive(words[head], before, after):
        return True
    if form.tense == "present" and after in FORMS and FORMS[after].tense != "gerund" and after not in NOUN_LIKE:
        return True  # "Unconfirmed reports suggest"
    return words[head] in NOUN_LIKE and not _may_be_finite(paragraph, head, form)


def _is_counted(word: str, before: str, after: str) -> bool:
    """Tell whether a word is counted, or told of what is: "one suspect was", "the number reported dead"."""
    is_suspect = word in NOUN_LIKE and (before == "one" or before.isdigit()) and after in AUXILIARIES
    return is_suspect or (before in _COUNTED and after in _STATES)


def _is_attributive(word: str, before: str, after: str) -> bool:
    """Tell whether a participle stands between a number and what it counts: "42 confirmed cases"."""
    is_number = before.isdigit() or before in NUMERALS or before in ("dozen", "several", "many", "more", "of", "no")
    return word in _ATTRIBUTIVE and is_number and after.endswith("s") and after not in FORMS


def _may_be_finite(paragraph: Paragraph, head: int, form: Form) -> bool:
    """Tell whether a form that is as often a noun stands where a verb does: after a subject and before an object."""
    words, tokens = paragraph.words, paragraph.tokens
    before = words[head - 1] if head else ""
    after = words[head + 1] if head + 1 < len(words) else ""
    quoting = any(token.quoted == "B" for token in tokens[head + 1 : head + 3])
    if after in (".", ",", "") and _stands_behind_quotation(paragraph, head):
        return True
    if quoting or before == "to" or before in AUXILIARIES or before in SUBJECT_PRONOUNS or is_adverb(before):
        return True
    if before == "and" or (after == "that" and tokens[head - 1].text[0].isupper()):
        return after == "that"
    if not before or not before[0].isalpha():
        return after == "the" and tokens[head].text[0].islower()
    if after in _BEHIND_NOUNS or after in AUXILIARIES or (after and after in ".,;)"):
        return after == "," and form.tense == "present"
    is_object = words[max(0, head - 2) : head - 1] in _INFINITIVE_MARKS  # "would miss forecasts"
    return _agrees(before, form.tense) and not is_object


_INFINITIVE_MARKS = frozenset((word,) for word in (*MODALS, "to", "will", "would"))


def _stands_behind_quotation(paragraph: Paragraph, head: int) -> bool:
    """Tell whether only a noun phrase stands between a quotation and the word ("“…”, the letter read.")."""
    for k in range(head - 1, max(0, head - 6), -1):
        if paragraph.tokens[k - 1].quoted == "E":
            first = k + (paragraph.words[k] == ",")
            return first < head and (paragraph.words[first] in DETERMINERS or paragraph.tokens[first].text[0].isupper())
    return False


def _agrees(before: str, tense: str) -> bool:
    """Tell whether the word before may be the subject that a verb of that form has."""
    if tense == "present":
        return not before.endswith("s") or before.endswith("ss")
    return tense != "base" or before.endswith("s") or before in ("people", "police")


def _is_genitive(word: str) -> bool:
    return word.endswith(("'s", "s'")) and word not in _CONTRACTED


def _with_auxiliaries(paragraph: Paragraph, head: int, form: Form) -> Cue:
    words = paragraph.words
    first = head
    seen: list[str] = []
    while first > 0:
        if words[first - 1] in AUXILIARIES or (is_adverb(words[first - 1]) and _aux_before(words, first - 1)):
            first -= 1
            seen.append(words[first])
            continue
        length = adverbial_before(words, 0, first)
        if not length or not _aux_before(words, first - length):
            break
        first -= length
    last = _particle_end(paragraph, head, form) if form.verb.particle else head + 1
    passive = form.tense in ("past", "participle") and any(word in BE for word in seen) and not _is_perfect(seen)
    return Cue(first, head, last, form.verb, form.tense, passive, any(word in NEGATIONS for word in seen))


def _is_perfect(seen: list[str]) -> bool:
    """Tell whether the auxiliaries, read from the verb to the left, begin with a form of have."""
    verbs = [word for word in seen if not is_adverb(word)]
    return bool(verbs) and verbs[0] in HAVE


def _aux_before(words: tuple[str, ...], index: int) -> bool:
    return index > 0 and words[index - 1] in AUXILIARIES
