"""Front matter is cut off with the one newline that ends it, and its scalars stay strings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import ReadError
from provenance.reading.front_matter import LONGEST, split_front_matter


@pytest.mark.parametrize(
    ("text", "stated", "body"),
    [
        pytest.param("---\nid: 007\n---\nA flood.", {"id": "007"}, "A flood.", id="number-stays-a-string"),
        pytest.param("---\npublished: 2024-05-03\n---\n", {"published": "2024-05-03"}, "", id="date-stays-a-string"),
        pytest.param("---\nid: a\n---\n\n\nA flood.\n", {"id": "a"}, "\n\nA flood.\n", id="one-newline-only"),
        pytest.param("---\r\nid: a\r\n---\r\nA\r\n", {"id": "a"}, "A\r\n", id="crlf"),
        pytest.param("---\nid: a\n...\nA", {"id": "a"}, "A", id="ended-by-dots"),
        pytest.param("---\nid: ~\ntitle: null\nurl:\n---\n", {"id": None, "title": None, "url": None}, "", id="nulls"),
        pytest.param("---\n---\nA", {}, "A", id="empty-block"),
        pytest.param("---\nlanguage: no\n---\nA", {"language": "no"}, "A", id="no-is-norwegian"),
        pytest.param("A\n---\nid: a\n---\n", {}, "A\n---\nid: a\n---\n", id="not-at-the-top"),
        pytest.param("---\nA flood.\n", {}, "---\nA flood.\n", id="never-closed"),
        pytest.param("---\nA flood.\n---\nB", {}, "---\nA flood.\n---\nB", id="a-rule-not-a-mapping"),
        pytest.param("--- a\nid: a\n---\n", {}, "--- a\nid: a\n---\n", id="not-a-fence"),
    ],
)
def test_split_front_matter(text: str, stated: dict[str, object], body: str) -> None:
    assert split_front_matter(text, "a.md") == (stated, body)


def test_split_front_matter_reads_nested_values() -> None:
    stated, _ = split_front_matter("---\npublished: {earliest: 2024, latest: 2025}\nauthors: [Ray, Lo]\n---\n", "a")
    assert stated == {"published": {"earliest": "2024", "latest": "2025"}, "authors": ["Ray", "Lo"]}


@pytest.mark.parametrize(
    ("text", "where"),
    [
        pytest.param('---\nid: a\ntitle: "open\n---\n', "a.md", id="open-string"),
        pytest.param("---\nid: [a\n---\n", "a.md", id="open-list"),
        pytest.param("---\nid: !!python/object:os.system x\n---\n", "a.md:2", id="objects-are-never-made"),
        pytest.param("---\nid: " + "[" * 1500 + "\n---\n", "a.md", id="nested-too-deeply"),
        pytest.param("---\n? [a]\n: b\n---\n", "a.md", id="a-list-is-no-key"),
    ],
)
def test_split_front_matter_refuses_broken_yaml(text: str, where: str) -> None:
    with pytest.raises(ReadError, match="front matter that is not YAML") as caught:
        split_front_matter(text, "a.md")
    assert str(caught.value).startswith(where)


def test_a_colon_in_a_value_is_named_as_the_fault() -> None:
    with pytest.raises(ReadError, match="a value that holds a colon stands in quotation marks"):
        split_front_matter("---\ntitle: Fire: two dead\n---\n", "a.md")


def test_a_block_that_is_too_long_is_text() -> None:
    text = "---\n" + "a: b\n" * (LONGEST // 5) + "---\nA flood."
    assert split_front_matter(text, "a.md") == ({}, text)


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_the_body_is_never_changed(body: str) -> None:
    assert split_front_matter(f"---\nid: a\n---\n{body}", "a.md") == ({"id": "a"}, body)
