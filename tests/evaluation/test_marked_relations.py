"""Relations between marked figures: how they are written, what is refused, and how the package is held to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.marked import NEWS, parse_marked, read_marked
from evaluation.marked_relations import (
    RELATIONS,
    answer_relations,
    find_dossier,
    parse_relations,
    read_relations,
    render_answers,
    render_wrong,
)
from provenance.models.vocabulary import Relation

NEWSPAPERS = """== osk-quarry-2015 · 2015-03-11 · Osk Herald · Face of the quarry falls

A wall of the quarry near Osk fell on Tuesday and killed [four|killed] people, police said.

== osk-quarry-2015 · 2015-03-12 · Osk Post · Quarry toll rises

The rock fall in the quarry near Osk on Tuesday killed [nine|killed] people, police said.
"""
PAIRS = """# two days of one count
osk-quarry-2015 1.1 2.1 growth · four, then nine
"""


def test_a_line_names_two_figures_a_relation_and_why() -> None:
    (pair,) = parse_relations(PAIRS)
    assert (pair.keys, pair.relation) == (("osk-quarry-2015-1.1", "osk-quarry-2015-2.1"), Relation.GROWTH)
    assert pair.why == "four, then nine"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param("osk-quarry-2015 1.1 growth · rose", "not a series", id="one figure"),
        pytest.param("osk-quarry-2015 1.1 2.1 rose · more", "not a series", id="no relation"),
        pytest.param("osk-quarry-2015 1.1 2.2 growth", "no figure is marked", id="a figure too many"),
        pytest.param("osk-quarry-2016 1.1 2.1 growth", "no figure is marked", id="another series"),
        pytest.param("osk-quarry-2015 1.1 1.1 same", "listed twice, or one figure", id="one figure twice"),
        pytest.param(f"{PAIRS}osk-quarry-2015 2.1 1.1 same", "listed twice", id="one pair twice"),
    ],
)
def test_faults_are_named(content: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(content, "utf-8")
    with pytest.raises(ValueError, match=reason):
        read_relations([path], parse_marked(NEWSPAPERS))


def test_the_package_is_held_to_each_pair() -> None:
    articles = list(parse_marked(NEWSPAPERS))
    pairs = [*parse_relations(PAIRS), *parse_relations(PAIRS.replace("growth", "scope"))]
    answers = list(answer_relations(pairs, articles, find_dossier(articles)))
    assert [answer.is_right for answer in answers] == [True, False]
    assert next(iter(render_answers(answers))).split() == ["all", "2", "1.000", "0.500"]
    assert "scope, not growth" in "\n".join(render_wrong(answers))


def test_every_line_of_the_shipped_relations_names_figures_that_are_marked() -> None:
    paths = sorted(RELATIONS.glob("*.txt"))
    assert read_relations(paths, read_marked([NEWS / path.name for path in paths]))
