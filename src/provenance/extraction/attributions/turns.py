"""Interviews printed as turns: a name, then everything that the person said in that turn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tokens import Paragraph

_LABEL = re.compile(
    r"\(\((?P<marked>[^()\n]{1,60})\)\)\s|(?P<named>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}):\s(?=[^\s])"
)
_TURNS = 4
"""Paragraphs with a name and a colon from which an article is read as an interview."""
_MARKED_TURNS = 2
"""The same for names in double brackets, which are nothing else."""


def find_turns(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Stretch, int]]:
    """Yield the answers of an interview, each with the index of its paragraph; questions are the outlet's own.

    An article whose paragraphs begin with labels is an interview when one of the labels mostly asks. An answer goes on
    over the paragraphs without a label before the next one.
    """
    labelled = {number: match for number, p in enumerate(paragraphs) if (match := _label(p)) is not None}
    names = Counter(_name(match) for match in labelled.values())
    least = _MARKED_TURNS if all(match["marked"] for match in labelled.values()) else _TURNS
    if len(labelled) < least or len(labelled) < least // 2 * len(names):
        return
    questions = Counter(_name(match) for number, match in labelled.items() if _is_question(paragraphs[number]))
    asker = max(names, key=lambda name: (questions[name] / names[name], names[name], name))
    if 2 * questions[asker] < names[asker]:
        return
    for number, following in pairwise([*labelled, max(labelled) + 1]):
        name = _name(labelled[number])
        if questions[name] * names[asker] < questions[asker] * names[name]:
            yield from _answer(paragraphs, number, following, labelled[number])


def _answer(
    paragraphs: Sequence[Paragraph], number: int, following: int, match: re.Match[str]
) -> Iterator[tuple[Stretch, int]]:
    """Yield an answer, paragraph by paragraph, up to the next label."""
    claimant = match.span("marked") if match["marked"] else match.span("named")
    for index in range(number, following):
        start = match.end() if index == number else paragraphs[index].span.start
        content = start, paragraphs[index].span.end
        if content[1] > content[0]:
            yield Stretch(content, None, claimant, rule="turn", confidence=0.9, embed=True), index


def _label(paragraph: Paragraph) -> re.Match[str] | None:
    return _LABEL.match(paragraph.text, paragraph.span.start, paragraph.span.end)


def _name(match: re.Match[str]) -> str:
    return match["marked"] or match["named"]


def _is_question(paragraph: Paragraph) -> bool:
    return bool(paragraph.tokens) and paragraph.tokens[-1].text == "?"
