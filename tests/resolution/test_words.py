"""What an article names is the same whether it is read once for all steps, or anew by each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.resolution.event_types import find_event_types
from provenance.resolution.proper_names import find_proper_names
from provenance.resolution.words import LEAD, read_words
from tests.builders import make_article

PIECES = """
    Maruba Maruban Oyele Rentsik President New Delhi France FLOOD Harbour Wire flood bombing air raid gave way
    said the of . … “ ” - — ’s 40 A
    """.split()  # noqa: SIM905 - a list of words reads best as words

prose = st.lists(st.sampled_from([*PIECES, "\n"]), min_size=1, max_size=60).map(" ".join)
long_prose = st.tuples(prose, st.integers(1, 12)).map(lambda pair: " ".join([pair[0]] * pair[1]))


@given(title=st.none() | prose, text=long_prose)
def test_words_are_those_of_headline_and_text(title: str | None, text: str) -> None:
    words = read_words(make_article(text, title=title))
    whole = f"{title or ''}\n{text}"
    lead = f"{title or ''}.\n{text[:LEAD]}"
    assert words.names == words.names_of_event == find_proper_names(whole)
    assert words.types == words.types_of_event == find_event_types(whole)
    assert words.find_text_names() == find_proper_names(text).keys()
    assert words.lead_names == find_proper_names(lead).keys()
    assert words.lead_types == find_event_types(lead)


@given(text=long_prose)
def test_the_outlet_is_named_in_the_text_alone(text: str) -> None:
    words = read_words(make_article(text, publisher="Harbour Wire"))
    plain = text.replace("Harbour Wire", "")
    assert words.names == find_proper_names(f"\n{text}")
    assert words.names_of_event == find_proper_names(f"\n{plain}")
    assert words.types_of_event == find_event_types(f"\n{plain}")


@pytest.mark.parametrize(
    ("words", "types"),
    [
        ("Both dams failed overnight.", {"flood": 1}),
        ("The dam held.", {}),
        ("An air raid followed the air strikes; chair raids did not.", {"air strike": 2, "attack": 2}),
        ("Two buses crashed.", {"crash": 1, "road crash": 1}),
        ("Gunmen opened fire.", {"fire": 1, "shooting": 2}),
        ("A cold snap, and a heat wave.", {"heat": 2}),
    ],
)
def test_types_named_by_several_words(words: str, types: dict[str, int]) -> None:
    assert find_event_types(words) == types
