"""Quotations that no verb of their own sentence claims: continued speech, or marks that report nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.extraction.attributions.claimants import find_agent, find_sentence_subject
from provenance.extraction.attributions.grammar import POSSESSIVES, word_set
from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tokens import Paragraph
from provenance.models.claim import Mark
from provenance.models.value import Span
from provenance.models.vocabulary import MarkType

_NICKNAMING = frozenset(["nicknamed", "known", "dubbed", "called", "alias", "named", "aka"])
_WORKS = word_set("""
    film movie book novel song album series show play poem painting documentary essay article episode single memoir
    opera musical game column paper titled entitled headlined headline
""")
_SPOKEN = 4
"""Words from which an unclaimed quotation of a whole sentence is taken for speech."""
_BORROWED = 3
"""Words from which an unclaimed quotation inside a sentence is taken for words of the sentence's subject."""


def find_continued(paragraph: Paragraph, taken: Sequence[Stretch], before: Stretch | None) -> Iterator[Stretch | Mark]:
    """Yield the outermost quotations that no stretch covers, as continued speech or as marks.

    Args:
        paragraph: whose quotations are read.
        taken: the stretches found in it, by start.
        before: the last quotation of the paragraph before, whose speaker a running quotation keeps.
    """
    speaker = before if before is not None and _runs_on(paragraph) else None
    for number, (first, last) in paragraph.ranges.items():
        quotation = paragraph.quotations[number]
        covering = [s for s in taken if s.content[0] <= quotation.start and quotation.end <= s.content[1] + 1]
        if covering:
            speaker = covering[0]
            continue
        if any(s.content[0] < quotation.end and quotation.start < s.content[1] for s in taken):
            continue
        content = (quotation.start, quotation.end)
        introduced = _introduced(paragraph, content, first)
        if introduced is not None:
            speaker = introduced
            yield introduced
        elif _is_speech(paragraph, first, last):
            speaker = _beside(paragraph, content, (first, last)) or _continued(paragraph, content, speaker, taken)
            yield speaker
        else:
            yield _words_or_mark(paragraph, content, (first, last))


def _introduced(paragraph: Paragraph, content: tuple[int, int], first: int) -> Stretch | None:
    """Read "The commission: “about 200”": a quotation behind a colon and a noun phrase without a verb of saying."""
    if first < 2 or paragraph.words[first - 1] != ":":
        return None
    subject = _sentence_subject(paragraph, first)
    if subject is None:
        return None
    return Stretch(content, None, paragraph.chars(*subject), rule="colon", confidence=0.7)


def _sentence_subject(paragraph: Paragraph, k: int) -> tuple[int, int] | None:
    """Return the noun phrase with which the sentence that holds token ``k`` begins."""
    low = next(start for start, end in paragraph.sentences if start <= k < end)
    return find_sentence_subject(paragraph, low, k)


def _words_or_mark(paragraph: Paragraph, content: tuple[int, int], place: tuple[int, int]) -> Stretch | Mark:
    """Tell quoted words of the sentence's subject from a mark that reports nothing."""
    first, last = place
    kind = _mark_type(paragraph, first, last)
    words = sum(token.text[0].isalnum() for token in paragraph.tokens[first:last])
    subject = _sentence_subject(paragraph, first) if kind is MarkType.SCARE and words >= _BORROWED else None
    if subject is None:
        return Mark(span=Span(start=content[0], end=content[1]), type=kind)
    return Stretch(content, None, paragraph.chars(*subject), rule="quoted-words", confidence=0.5)


def _runs_on(paragraph: Paragraph) -> bool:
    return bool(paragraph.tokens) and paragraph.tokens[0].quoted == "B"


def _is_speech(paragraph: Paragraph, first: int, last: int) -> bool:
    """Tell a quoted sentence from a quoted term."""
    words = sum(token.text[0].isalnum() for token in paragraph.tokens[first:last])
    if not _NICKNAMING.isdisjoint(paragraph.words[max(0, first - 2) : first]) and paragraph.words[first - 1] != ",":
        return False
    starts = first == 0 or not paragraph.tokens[first - 1].text[0].isalnum()
    stops = last - 2 > first and paragraph.words[last - 2] in ".!?…,"
    if starts and stops and (first, last) in paragraph.sentences:
        return True
    return words >= _SPOKEN and (starts or stops)


def _continued(
    paragraph: Paragraph, content: tuple[int, int], speaker: Stretch | None, taken: Sequence[Stretch]
) -> Stretch:
    """Return the quotation as speech of who spoke before, or next, or was the subject of the sentence before."""
    preceding = next((s for s in reversed(taken) if s.content[1] <= content[0] and s.claimant), None)
    following = next((s for s in taken if s.content[0] >= content[1]), None)
    source = speaker or preceding or following
    if source is None:
        subject = _previous_subject(paragraph, content[0])
        return Stretch(content, None, subject, rule="quotation-alone", confidence=0.5)
    group = source.group if source is speaker else None
    return Stretch(content, source.cue, source.claimant, rule="quotation-continued", confidence=0.8, group=group)


def _previous_subject(paragraph: Paragraph, start: int) -> tuple[int, int] | None:
    """Return the subject of the sentence before the quotation at offset ``start``, if it is a name or a pronoun."""
    before = [low for low, high in paragraph.sentences if paragraph.tokens[high - 1].end <= start]
    if not before:
        return None
    subject = find_sentence_subject(paragraph, before[-1], len(paragraph.tokens))
    return paragraph.chars(*subject) if subject else None


def _beside(paragraph: Paragraph, content: tuple[int, int], place: tuple[int, int]) -> Stretch | None:
    """Read "“…,” she winked" and "The sign warned drivers, “…”": the sentence names a speaker, whatever the verb."""
    first, last = place
    low, high = next((start, end) for start, end in paragraph.sentences if start <= first < end)
    agent = find_agent(paragraph, last, high) if paragraph.words[last - 2] in ",?!" else None
    if agent is not None and agent[1] < high and paragraph.words[agent[1]].endswith(("ed", "s")):
        cue = agent[1], agent[1] + 1
    elif last < high - 1 and paragraph.words[last].endswith("ed") and paragraph.words[last - 2] in ",?!":
        agent, cue = find_agent(paragraph, last + 1, high), (last, last + 1)
    elif low < first and paragraph.words[first - 1] == ",":
        agent, cue = find_sentence_subject(paragraph, low, first), None
    else:
        return None
    if agent is None:
        return None
    said = paragraph.chars(*cue) if cue else None
    return Stretch(content, said, paragraph.chars(*agent), rule="quotation-beside", confidence=0.7)


def _mark_type(paragraph: Paragraph, first: int, last: int) -> MarkType:
    before = paragraph.words[max(0, first - 3) : first]
    inner = [token.text for token in paragraph.tokens[first + 1 : last - 1] if token.text[0].isalpha()]
    if any(word in _NICKNAMING for word in before) or _is_inside_name(paragraph, first, last):
        return MarkType.NICKNAME
    titled = bool(inner) and sum(word[0].isupper() for word in inner) * 2 > len(inner)
    if titled and (any(word in _WORKS for word in before) or (len(inner) > 1 and not set(before[-1:]) & POSSESSIVES)):
        return MarkType.TITLE
    return MarkType.SCARE


def _is_inside_name(paragraph: Paragraph, first: int, last: int) -> bool:
    """Tell whether the marks stand between two parts of a name: Ana "Lobo" Reis."""
    tokens = paragraph.tokens
    return (
        first > 0
        and last < len(tokens)
        and tokens[first - 1].text[0].isupper()
        and tokens[last].text[0].isupper()
        and last - first <= 5
    )
