"""Quotations that no verb of their own sentence claims: continued speech, or marks that report nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
        if _is_speech(paragraph, first, last):
            yield _continuation((quotation.start, quotation.end), speaker, taken)
        else:
            yield Mark(span=Span(start=quotation.start, end=quotation.end), type=_mark_type(paragraph, first, last))


def _runs_on(paragraph: Paragraph) -> bool:
    return bool(paragraph.tokens) and paragraph.tokens[0].quoted == "B"


def _is_speech(paragraph: Paragraph, first: int, last: int) -> bool:
    """Tell a quoted sentence from a quoted term."""
    words = sum(token.text[0].isalnum() for token in paragraph.tokens[first:last])
    starts = first == 0 or not paragraph.tokens[first - 1].text[0].isalnum()
    stops = last - 2 > first and paragraph.words[last - 2] in ".!?…,"
    return words >= _SPOKEN and (starts or stops)


def _continuation(content: tuple[int, int], speaker: Stretch | None, taken: Sequence[Stretch]) -> Stretch:
    following = next((s for s in taken if s.content[0] >= content[1]), None)
    source = speaker or following
    return Stretch(
        content=content,
        cue=source.cue if source else None,
        claimant=source.claimant if source else None,
        rule="quotation-continued" if source else "quotation-alone",
        confidence=0.8 if source else 0.5,
        group=source.cue[0] if source and source.cue else None,
    )


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
