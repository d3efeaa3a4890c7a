"""How far annotators read as the rules do: what one takes for reported another takes for a turn of phrase."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from provenance.extraction.attributions.joining import find_standing
from provenance.extraction.attributions.stretch import find_same
from provenance.extraction.taggers.training.examples import Example

_LEAST = 10
"""Readings of a rule from which its share is counted."""


def measure_trust(examples: Iterable[Example]) -> dict[str, float]:
    """Return for every rule the share of its readings that the annotators made as well, to two places.

    Counted are readings that could stand without a tagger; a rule with few of them is left out.
    """
    read, right = Counter[str](), Counter[str]()
    for example in examples:
        contents = sorted(attribution.content for attribution in example.attributions)
        for paragraph in example.paragraphs:
            inside = [s for s in example.ruled if paragraph.span.start <= s.content[0] < paragraph.span.end]
            for stretch in find_standing(paragraph, inside):
                read[stretch.rule] += 1
                right[stretch.rule] += find_same(contents, stretch.content) is not None
    return {rule: round(right[rule] / count, 2) for rule, count in sorted(read.items()) if count >= _LEAST}
