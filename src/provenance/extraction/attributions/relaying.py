"""Speech inside speech: what a quoted speaker says that others said, or that he or she said another time.

"“They told us the road was safe,” Reis said" holds a second attribution. What a speaker thinks or wants at that moment
("“I think it was rain”") is the quotation itself and is left to it. A reading that is not sure is a guess, which counts
only where a tagger reads the same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter, itemgetter

from provenance.extraction.attributions.claimants import find_agent, find_subject
from provenance.extraction.attributions.cues import Cue, cues_between, find_cues
from provenance.extraction.attributions.grammar import HAVE, OBJECT_PRONOUNS, SUBJECT_PRONOUNS, word_set
from provenance.extraction.attributions.lexicon import is_parenthetical
from provenance.extraction.attributions.reporting import find_reported
from provenance.extraction.attributions.stretch import Stretch, make_stretch
from provenance.extraction.attributions.tokens import Paragraph

_RELAYING = word_set("say tell deny announce confess ask shout write")
"""Verbs that quoted speakers use of words that were said; with the rest they mostly argue."""
_ADDRESSED = frozenset(["tell", "ask"])
"""Verbs with which they report what they themselves said to somebody; "I said" mostly says it again."""
_FIRST = frozenset(["i", "we"])
_PAST = frozenset(["past", "participle"])
_NOBODY = word_set("""
    you they'll let nobody anyone anybody somebody someone whoever everybody everyone no people those that what who
""")
_SUPPOSING = word_set("if when whenever unless until whether once as than")
_LEADING_ELSEWHERE = (["what"], ["about"], ["of"])
"""Words behind which no words of anybody stand: "only tells their mothers what they can see"."""
_LONGEST_LEADER = 12
"""Characters in which such a word is looked for."""
_SURE, _GUESSED = 0.7, 0.4
_REACH = 40
"""Tokens before a verb in which its subject is looked for."""
_STAND_INS = word_set("it that this so nothing something anything everything otherwise thing things same")
_STANDING_IN = _STAND_INS | word_set("a no the of lot lots such many other")


def find_relayed(paragraph: Paragraph) -> Iterator[Stretch]:
    """Yield what is reported inside the quotations of a paragraph."""
    cues = [cue for cue in find_cues(paragraph) if paragraph.outer[cue.head] >= 0]
    marked = tuple(_find_marked(paragraph, cues))
    yield from marked
    taken = {stretch.group for stretch in marked}
    for sentence in paragraph.quoted_sentences:
        inside = cues_between(cues, *sentence)
        heads = {paragraph.tokens[cue.head].start: cue for cue in inside}
        for stretch in find_reported(paragraph, sentence, inside):
            if stretch.group is not None and stretch.group not in taken:
                yield from _as_relayed(paragraph, stretch, heads[stretch.group])


def _as_relayed(paragraph: Paragraph, stretch: Stretch, cue: Cue) -> Iterator[Stretch]:
    """Yield the reported stretch with how sure it is that somebody's words are meant."""
    if stretch.claimant is None or _stands_in(paragraph.text[slice(*stretch.content)]):
        return
    subject, _, verb = paragraph.text[slice(*stretch.claimant)].split()[0].lower().replace("’", "'").partition("'")
    if subject in _NOBODY:
        return
    if subject in _FIRST:
        sure = cue.verb.lemma in _ADDRESSED and cue.tense in _PAST and not cue.negated
    else:
        before = paragraph.text[max(0, stretch.content[0] - _LONGEST_LEADER) : stretch.content[0]].lower().split()[-1:]
        is_perfect = before == ["for"] and not HAVE.isdisjoint(paragraph.words[cue.first : cue.head])
        is_led = is_perfect or before in _LEADING_ELSEWHERE
        is_said = verb != "d" and not is_led and not _is_supposed(paragraph, cue)
        sure = cue.verb.lemma in _RELAYING and is_said and ("n" not in cue.verb.frame or before == ["that"])
    yield replace(stretch, rule="quoted-" + stretch.rule, confidence=_SURE if sure else _GUESSED)


def _stands_in(content: str) -> bool:
    """Tell whether the words only stand for what was said ("never said it", "says a lot of things").

    >>> _stands_in("a lot of things,"), _stands_in("no")
    (True, False)
    """
    words = {word.strip(".,!?").lower() for word in content.split()}
    return not words.isdisjoint(_STAND_INS) and words <= _STANDING_IN


def _is_supposed(paragraph: Paragraph, cue: Cue) -> bool:
    """Tell whether the saying is a mere possibility ("when they say sorry")."""
    before = paragraph.words[max(0, cue.first - 4) : cue.first]
    return cue.tense in ("present", "base") and not _SUPPOSING.isdisjoint(before)


def _find_marked(paragraph: Paragraph, cues: Sequence[Cue]) -> Iterator[Stretch]:
    """Yield the quotations inside quotations that a verb of saying introduces ("“She said, ‘Go’, and left”")."""
    cue_before = {cue.last: cue for cue in cues if is_parenthetical(cue.verb) and not cue.passive}
    for quotation in paragraph.quotations:
        if quotation.depth and cue_before:
            first = bisect_left(paragraph.tokens, quotation.start, key=attrgetter("start"))
            cue = cue_before.get(first - (paragraph.words[first - 1] in (",", ":")))
            subject = _subject_of(paragraph, cue) if cue is not None else None
            if cue is not None and subject is not None and not _is_unreal(paragraph, subject):
                last = bisect_left(paragraph.tokens, quotation.end, key=attrgetter("start"))
                yield make_stretch(paragraph, (first, last), cue, subject, rule="quoted-verb-before", confidence=_SURE)


def _is_unreal(paragraph: Paragraph, subject: tuple[int, int]) -> bool:
    """Tell whether the subject is one that would or will speak: "I'd think, ‘Well’"."""
    return paragraph.words[subject[1] - 1].endswith(("'d", "'ll"))


def _subject_of(paragraph: Paragraph, cue: Cue) -> tuple[int, int] | None:
    """Return the subject of a verb inside a quotation; of "turned and said" that of the first verb."""
    if paragraph.words[cue.first - 1] in OBJECT_PRONOUNS - SUBJECT_PRONOUNS:
        return None  # "a woman kneeling over him shouting"
    subject = find_subject(paragraph, max(0, cue.first - _REACH), cue.first)
    if subject is not None or paragraph.words[cue.first - 1] != "and":
        return subject
    number = bisect_right(paragraph.quoted_sentences, cue.first, key=itemgetter(0)) - 1
    return find_agent(paragraph, paragraph.quoted_sentences[number][0], cue.first)
