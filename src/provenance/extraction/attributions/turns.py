"""Interviews printed as turns: a name, then everything that the person said in that turn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tokens import Paragraph

_LABEL = re.compile(
    r"\(\((?P<marked>[^()\n]{1,60})\)\)\s|(?P<named>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}):\s(?=[^\s])"
)
_TURNS = 4
"""Labelled paragraphs from which an article is read as an interview."""


def find_turns(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Stretch, int]]:
    """Yield the answers of an interview, each with the index of its paragraph; questions are the outlet's own.

    An article whose paragraphs begin with labels is an interview when one of the labels mostly asks.
    """
    labelled = {number: match for number, p in enumerate(paragraphs) if (match := _label(p)) is not None}
    names = Counter(_name(match) for match in labelled.values())
    if len(labelled) < _TURNS or len(labelled) < 2 * len(names):
        return
    questions = Counter(_name(match) for number, match in labelled.items() if _is_question(paragraphs[number]))
    if not any(2 * asked >= names[name] for name, asked in questions.items()):
        return
    for number, match in labelled.items():
        name = _name(match)
        if 2 * questions[name] < names[name]:
            start, end = match.end(), paragraphs[number].span.end
            claimant = match.span("marked") if match["marked"] else match.span("named")
            yield Stretch((start, end), None, claimant, rule="turn", confidence=0.9, embed=True), number


def _label(paragraph: Paragraph) -> re.Match[str] | None:
    return _LABEL.match(paragraph.text, paragraph.span.start, paragraph.span.end)


def _name(match: re.Match[str]) -> str:
    return match["marked"] or match["named"]


def _is_question(paragraph: Paragraph) -> bool:
    return bool(paragraph.tokens) and paragraph.tokens[-1].text == "?"
