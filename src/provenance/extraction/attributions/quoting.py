"""Quotations that no verb of their own sentence claims: speech all the same, or marks that report nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.extraction.attributions.claimants import find_sentence_subject
from provenance.extraction.attributions.grammar import POSSESSIVES, word_set
from provenance.extraction.attributions.speaking import Neighbours, find_introduced, find_speech
from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tokens import Paragraph
from provenance.extraction.attributions.works import is_title
from provenance.models.claim import Mark
from provenance.models.vocabulary import MarkType

Range = tuple[int, int]
_COUNTS = word_set("number numbers figure figures toll tolls count total tally estimate sum")
"""What is quoted and quotes nobody: "the first number given was “over 40”"."""
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
    """Yield the outermost quotations that no stretch covers, as speech or as marks.

    Args:
        paragraph: whose quotations are read.
        taken: the stretches found in it, by start.
        before: the last quotation of the paragraph before, whose speaker a running quotation keeps, or the colon with
            which that paragraph announces one.
    """
    speaker = before if before is not None and _runs_on(paragraph) else None
    for place, touching, preceding, following in _walk(paragraph, taken):
        quotation = paragraph.quotations[paragraph.outer[place[0]]]
        if touching:
            covering = (s for s in touching if s.content[0] <= quotation.start and quotation.end <= s.content[1] + 1)
            speaker = next((s for s in covering if s.claimant), speaker)
            continue
        introduced = find_introduced(paragraph, place)
        if introduced is not None or _is_speech(paragraph, place):
            speaker = introduced or find_speech(paragraph, place, Neighbours(speaker, preceding, following))
            yield speaker
        else:
            yield _words_or_mark(paragraph, place)


def _walk(
    paragraph: Paragraph, taken: Sequence[Stretch]
) -> Iterator[tuple[Range, list[Stretch], Stretch | None, Stretch | None]]:
    """Yield every outermost quotation with the stretches that touch it, and the claimed ones before and behind."""
    touching: list[Stretch] = []
    preceding: Stretch | None = None
    seen = 0
    for number, place in paragraph.ranges.items():
        quotation = paragraph.quotations[number]
        while seen < len(taken) and taken[seen].content[0] < quotation.end:
            touching.append(taken[seen])
            seen += 1
        passed = [stretch for stretch in touching if stretch.content[1] <= quotation.start and stretch.claimant]
        preceding = passed[-1] if passed else preceding
        touching = [stretch for stretch in touching if stretch.content[1] > quotation.start]
        following = taken[seen] if seen < len(taken) and taken[seen].claimant else None
        yield place, touching, preceding, following


def _words_or_mark(paragraph: Paragraph, place: Range) -> Stretch | Mark:
    """Tell quoted words of the sentence's subject from a mark that reports nothing."""
    first, last = place
    quotation = paragraph.quotations[paragraph.outer[first]]
    kind = _mark_type(paragraph, first, last)
    words = sum(token.text[0].isalnum() for token in paragraph.tokens[first:last])
    subject = None
    if kind is MarkType.SCARE and words >= _BORROWED:
        low = paragraph.sentences[paragraph.sentence_number(first)][0]
        subject = find_sentence_subject(paragraph, low, first)
    if subject is None or not _COUNTS.isdisjoint(paragraph.words[slice(*subject)]):
        return Mark(span=quotation.span, type=kind)
    content = quotation.start, quotation.end
    return Stretch(content, None, paragraph.chars(*subject), rule="quoted-words", confidence=0.5)


def _runs_on(paragraph: Paragraph) -> bool:
    return bool(paragraph.tokens) and paragraph.tokens[0].quoted == "B"


def _is_speech(paragraph: Paragraph, place: Range) -> bool:
    """Tell a quoted sentence from a quoted term."""
    first, last = place
    words = sum(token.text[0].isalnum() for token in paragraph.tokens[first:last])
    if not _NICKNAMING.isdisjoint(paragraph.words[max(0, first - 2) : first]) and paragraph.words[first - 1] != ",":
        return False
    own = paragraph.sentences[paragraph.sentence_number(first)] == place
    if is_title(paragraph, first, last) and not own:
        return False
    starts = first == 0 or not paragraph.tokens[first - 1].text[0].isalnum()
    stops = last - 2 > first and paragraph.words[last - 2] in ".!?…,"
    return (starts and stops and own) or (words >= _SPOKEN and (starts or stops))


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
