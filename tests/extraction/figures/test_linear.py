"""Work grows with the size of the text and no faster: no stretch, window or gap is unbounded."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.extraction.figures.drafts import REACH
from provenance.extraction.figures.find import find_figures
from provenance.extraction.figures.rules import PARTS, RULES, ZERO_RULES
from provenance.extraction.figures.sentences import LONGEST, find_stretches
from tests.builders import make_article

HOSTILE = {
    "numbers": "12 ",
    "number-words": "twenty ",
    "commas": ", ",
    "harm-words": "killed ",
    "conjunctions": "people and ",
    "subjects": "two men and ",
    "open-asides": "nine men, who ( ",
    "no-spaces": "killed12",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_long_line_is_read_in_bounded_stretches(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))

    stretches = list(find_stretches(text))
    list(find_figures(make_article(text), ()))

    assert max(end - start for start, end in stretches) <= LONGEST
    assert sum(end - start for start, end in stretches) == len(text)


def test_rules_look_at_a_bounded_window() -> None:
    tags = "Q" + "w" * 10_000 + "bK"

    for rule in (*RULES, *ZERO_RULES, *PARTS):
        match = rule.pattern.search(tags[-REACH:]) if rule.before else rule.pattern.match(tags, 1, 1 + REACH)
        assert match is None or match.end() - match.start() <= REACH


def test_figures_grow_with_the_text() -> None:
    text = "Twelve men were killed and 30 wounded in the raid, officials said.\n\n"

    once, often = (len(list(find_figures(make_article(text * times), ()))) for times in (1, 200))

    assert (once, often) == (2, 400)


PIECES = (
    "12 twenty-three dozens of people soldiers were killed wounded , . and no one who said the 1,400 at least",
    "including two them died “ ” ( ) — in 2019 between İstanbul",
)


@settings(max_examples=60)
@given(st.lists(st.sampled_from([word for piece in PIECES for word in piece.split()]), max_size=60))
def test_spans_cut_the_words_they_claim(words: list[str]) -> None:
    article = make_article(" ".join(words))

    for figure in find_figures(article, ()):
        assert figure.span.text_in(article.text) == figure.exact
        assert figure.span.contains(figure.number)
        assert figure.sentence.contains(figure.span)
        assert figure.lower is None or figure.upper is None or figure.lower <= figure.upper
