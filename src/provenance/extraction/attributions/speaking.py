"""Who speaks a quotation that no verb of saying claims: somebody named behind it, beside it, or before it.

The nearest evidence decides: a name in brackets or "as Reis puts it" behind the quotation, the subject of the sentence
that the quotation stands in, who spoke or acted in the sentence before, and only then who speaks elsewhere in the
paragraph.
"""

from __future__ import annotations

from typing import NamedTuple

from provenance.extraction.attributions.claimants import find_agent, find_sentence_subject
from provenance.extraction.attributions.clauses import find_clauses
from provenance.extraction.attributions.cues import find_cues
from provenance.extraction.attributions.grammar import word_set
from provenance.extraction.attributions.lexicon import FORMS, is_parenthetical
from provenance.extraction.attributions.noun_phrases import is_capitalised
from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tokens import Paragraph
from provenance.extraction.attributions.works import is_title

Range = tuple[int, int]
_SIGNATURE = 12
"""Tokens that a name behind a quotation may have."""
_PERSONS = word_set("he she they")
_HEADINGS = word_set("""
    a an the claim claims claimed verdict rating ruling conclusion fact facts check checked false true misleading quote
    quotation context background update correction clarification note question answer caption headline viral post
""")
"""Words of headings before a colon, which speak for nobody: "CLAIM:", "Fact check:"."""


class Neighbours(NamedTuple):
    """The attributions around a quotation, each with a claimant."""

    speaker: Stretch | None
    """Of the quotation before, or of a running one in the paragraph before."""
    preceding: Stretch | None
    following: Stretch | None


def find_speech(paragraph: Paragraph, place: Range, neighbours: Neighbours) -> Stretch:
    """Return the quotation at a token range as somebody's speech; as nobody's when the paragraph names nobody."""
    return (
        _signed(paragraph, place)
        or _beside(paragraph, place)
        or _within(paragraph, place)
        or _continued(paragraph, place, neighbours)
    )


def find_introduced(paragraph: Paragraph, place: Range) -> Stretch | None:
    """Read "The commission: “about 200”" and "Not so, protests Reis: “…”": a colon behind whoever speaks."""
    first = place[0]
    if first < 2 or paragraph.words[first - 1] != ":" or is_title(paragraph, *place):
        return None
    agent, cue = _find_announcer(paragraph, paragraph.sentences[paragraph.sentence_number(first)][0], first - 1)
    return _stretch(paragraph, place, agent, cue, "colon") if agent else None


def find_announced(paragraph: Paragraph) -> Stretch | None:
    """Return who is to speak in the next paragraph where this one ends with a colon; the content is the colon alone."""
    colon = len(paragraph.tokens) - 1
    if colon < 1 or paragraph.words[colon] != ":" or paragraph.tokens[colon].quoted != "O":
        return None
    low = paragraph.sentences[-1][0]
    cues = [cue for cue in find_cues(paragraph) if cue.head >= low and paragraph.outer[cue.head] < 0]
    clauses = [clause for clause in find_clauses(paragraph, (low, colon), cues) if clause.claimant is not None]
    said = next((clause for clause in reversed(clauses) if is_parenthetical(clause.cue.verb)), None)
    if said is None or said.claimant is None:
        agent, cue = _find_announcer(paragraph, low, colon)
    else:
        agent, cue = said.claimant, (said.cue.first, said.cue.last)
    if agent is None:
        return None
    words = paragraph.chars(*cue) if cue else None
    return Stretch(paragraph.chars(colon, colon + 1), words, paragraph.chars(*agent), rule="colon", confidence=0.7)


def _find_announcer(paragraph: Paragraph, low: int, colon: int) -> tuple[Range | None, Range | None]:
    """Return who speaks behind the colon of the sentence that begins at ``low``, and the verb that says so, if any."""
    for k in range(colon - 1, max(low, colon + 1 - _SIGNATURE) - 1, -1):
        form = FORMS.get(paragraph.words[k])
        if form is not None and form.tense in ("past", "present") and is_parenthetical(form.verb):
            agent = find_agent(paragraph, k + 1, colon)
            if agent is not None and (agent[1] == colon or _is_inserted(paragraph, k, agent[1])):
                return agent, (k, k + 1)
    return _find_subject(paragraph, low, colon), None


def _is_inserted(paragraph: Paragraph, first: int, last: int) -> bool:
    """Tell whether commas set a verb and its subject off: "The leak, says Reis, was early: “…”"."""
    return paragraph.words[first - 1] == "," and paragraph.words[last] == ","


def _stretch(paragraph: Paragraph, place: Range, agent: Range, cue: Range | None, rule: str) -> Stretch:
    said = paragraph.chars(*cue) if cue else None
    return Stretch(_content(paragraph, place), said, paragraph.chars(*agent), rule=rule, confidence=0.7)


def _content(paragraph: Paragraph, place: Range) -> Range:
    """Return the offsets of the quotation at a token range, marks included."""
    quotation = paragraph.quotations[paragraph.outer[place[0]]]
    return quotation.start, quotation.end


def _signed(paragraph: Paragraph, place: Range) -> Stretch | None:
    """Read who is named behind a quotation: "“…” (Reis)", "“…” is how Reis put it", "“…,” as Reis puts it"."""
    words, last = paragraph.words, place[1]
    high = min(len(words), last + _SIGNATURE)
    behind = words[last : last + 2]
    if behind[:1] == ("(",) and is_capitalised(paragraph, last + 1) and ")" in words[last:high]:
        close = words.index(")", last)
        agent = find_agent(paragraph, last + 1, close)
        return _stretch(paragraph, place, agent, None, "quotation-signed") if agent and agent[1] == close else None
    start = last + 2 if behind in (("is", "how"), ("was", "how")) else last + 1 if behind[:1] == ("as",) else None
    agent = find_agent(paragraph, start, high) if start is not None else None
    if agent is None or agent[1] + 1 >= high:
        return None
    verb = agent[1] + (words[agent[1]] == ",")
    return _stretch(paragraph, place, agent, (verb, verb + 1), "quotation-signed") if words[verb].isalpha() else None


def _beside(paragraph: Paragraph, place: Range) -> Stretch | None:
    """Read "“…,” she winked" and "“…,” winked the mayor": the words behind name a speaker, whatever the verb."""
    first, last = place
    high = paragraph.sentences[paragraph.sentence_number(first)][1]
    if paragraph.words[last - 2] not in (",", "?", "!"):
        return None
    agent = find_agent(paragraph, last, high)
    if agent is not None and agent[1] < high and paragraph.words[agent[1]].endswith(("ed", "s")):
        return _stretch(paragraph, place, agent, (agent[1], agent[1] + 1), "quotation-beside")
    if last < high - 1 and paragraph.words[last].endswith("ed"):
        agent = find_agent(paragraph, last + 1, high)
        return _stretch(paragraph, place, agent, (last, last + 1), "quotation-beside") if agent else None
    return None


def _within(paragraph: Paragraph, place: Range) -> Stretch | None:
    """Read "Reis assailed it as “…”": the subject of the sentence that leads up to the quotation."""
    low = paragraph.sentences[paragraph.sentence_number(place[0])][0]
    subject = _find_subject(paragraph, low, place[0])
    if subject is None or not low <= subject[0] < subject[1] < place[0]:
        return None
    return _stretch(paragraph, place, subject, None, "quotation-within")


def _continued(paragraph: Paragraph, place: Range, neighbours: Neighbours) -> Stretch:
    """Return the quotation as speech of whom the sentence before is about, else of who spoke before or speaks next."""
    content, number = _content(paragraph, place), paragraph.sentence_number(place[0])
    speaker, preceding, following = neighbours
    told = max(filter(None, (speaker, preceding)), key=lambda stretch: stretch.content, default=None)
    if number > 0:
        low, high = paragraph.sentences[number - 1]
        if told is None or told.content[1] <= paragraph.tokens[low].start:
            subject = _find_subject(paragraph, low, high)
            if subject is not None and _is_personal(paragraph, subject):
                return _stretch(paragraph, place, subject, None, "quotation-after")
    source = speaker or preceding or following
    if source is None:
        subject = _previous_subject(paragraph, number)
        claimant = paragraph.chars(*subject) if subject else None
        return Stretch(content, None, claimant, rule="quotation-alone", confidence=0.5)
    group = source.group if source is speaker else None
    return Stretch(content, source.cue, source.claimant, rule="quotation-continued", confidence=0.7, group=group)


def _is_personal(paragraph: Paragraph, subject: Range) -> bool:
    """Tell whether the phrase is a name or a pronoun of a person."""
    return paragraph.words[subject[0]] in _PERSONS or all(
        is_capitalised(paragraph, k) for k in range(subject[0], min(subject[1], subject[0] + 2))
    )


def _previous_subject(paragraph: Paragraph, number: int) -> Range | None:
    if number == 0:
        return None
    low, high = paragraph.sentences[number - 1]
    return _find_subject(paragraph, low, high)


def _find_subject(paragraph: Paragraph, low: int, high: int) -> Range | None:
    """Return the subject of the sentence, unless it is a heading."""
    subject = find_sentence_subject(paragraph, low, high)
    return None if subject is None or _HEADINGS.issuperset(paragraph.words[slice(*subject)]) else subject
