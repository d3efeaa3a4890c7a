"""What a tagger sees beside the words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.extraction.taggers.features import SIZES, find_features, without_rules
from tests.extraction.taggers.builders import read_article


def test_the_reading_of_the_rules_enters() -> None:
    paragraphs, ruled = read_article("The dam broke, the UN said.")
    (rows,) = find_features(paragraphs, ruled)
    words = dict(zip(paragraphs[0].words, rows, strict=True))
    assert words["the"][3] == 1
    assert words["un"][2:4] == (2, 2)
    assert words["said"][4] == 1
    assert words["dam"][5] == 2
    assert words["broke"][5:] == (2, 0)
    assert rows[0][1] == 1


def test_a_content_inside_a_content_has_a_sequence_of_its_own() -> None:
    paragraphs, ruled = read_article("Ana Reis said the minister had denied that the dam was weak.")
    (rows,) = find_features(paragraphs, ruled)
    inner = [word for word, row in zip(paragraphs[0].words, rows, strict=True) if row[6]]
    assert inner == ["the", "dam", "was", "weak"]


@given(st.text(max_size=200))
def test_every_value_is_in_its_range(text: str) -> None:
    paragraphs, ruled = read_article(text)
    features = find_features(paragraphs, ruled)
    assert [len(rows) for rows in features] == [len(paragraph.tokens) for paragraph in paragraphs]
    for row in (row for rows in features for row in rows):
        assert all(0 <= value < size for value, size in zip(row, SIZES, strict=True))


def test_without_rules_keeps_the_rest() -> None:
    assert without_rules([(1, 1, 2, 1, 0, 2, 1)]) == [(1, 1, 2, 0, 0, 0, 0)]
