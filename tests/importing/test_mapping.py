"""Mappings that ship are readable; one that is wrong is refused in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.errors import ReadError
from provenance.importing import list_mappings, read_mapping
from provenance.importing.mapping import Field


@pytest.mark.parametrize("name", list_mappings())
def test_shipped_mapping_is_named_after_its_file(name: str) -> None:
    assert read_mapping(name).name == name


def test_four_mappings_ship() -> None:
    assert list_mappings() == ["daily-series", "incidents", "series-revisions", "war-estimates"]


def test_documentation_shows_a_mapping_that_works(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "importing.md").read_text(encoding="utf-8")
    path = tmp_path / "own.yaml"
    path.write_text(page.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    assert read_mapping(str(path)).claimant.name.column == "authority"


def test_documentation_names_every_mapping() -> None:
    page = (Path(__file__).parents[2] / "docs" / "importing.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in page for name in list_mappings())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "describes no mapping"),
        ("name: [", "describes no mapping"),
        ("name: x\nversion: one", "describes no mapping: version"),
        ("surplus: 1", "describes no mapping"),
        ("\x00", "describes no mapping"),
    ],
    ids=["empty", "no YAML", "wrong type", "unknown key", "binary"],
)
def test_broken_mapping_is_one_line(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReadError, match=reason) as caught:
        read_mapping(str(path))
    assert "\n" not in str(caught.value)


def test_unknown_mapping_lists_those_that_ship() -> None:
    with pytest.raises(ReadError, match="daily-series"):
        read_mapping("nonesuch")


def test_changed_mapping_has_another_extractor() -> None:
    mapping = read_mapping("incidents")
    assert mapping.extractor != mapping.model_copy(update={"everybody": ("all",)}).extractor
    assert mapping.rule == "incidents-1"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Field(column="a"), "x"),
        (Field(column="none"), ""),
        (Field(column="a", map={"x": "y"}), "y"),
        (Field(column="b", map={"x": "y"}), "z"),
        (Field(column="b", map={"x": "y"}, otherwise=""), ""),
        (Field(text="{a} of {none}"), "x of"),
        (Field(text="all"), "all"),
    ],
)
def test_field_reads_a_row(field: Field, value: str) -> None:
    assert field.read({"a": "x", "b": "z"}) == value
