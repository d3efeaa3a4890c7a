"""Marked articles: what stands in brackets, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.marked import main, parse_marked, read_marked
from provenance.models.vocabulary import Harm

ARTICLE = """== osk-bridge-2015 · 2015-03-11 · Osk Herald · Bridge gave way

Divers brought up [four|killed by=the coroner] bodies;
[two|killed part] were children.

The winter of 1987 took [nine|killed bg], and [no one|injured] was hurt since.
"""


def test_marks_are_spans_of_the_plain_text() -> None:
    (article,) = parse_marked(ARTICLE)
    assert [article.text[mark.start : mark.end] for mark in article.marks] == ["four", "two", "nine", "no one"]
    assert article.text.startswith("Divers brought up four bodies; two were children.\n\nThe winter")


def test_notes_say_harm_part_background_and_claimant() -> None:
    (article,) = parse_marked(ARTICLE)
    four, two, nine, nobody = article.marks
    assert (four.harm, four.claimant, four.is_part) == (Harm.KILLED, "the coroner", False)
    assert (two.is_part, two.claimant) == (True, None)
    assert (nine.is_background, nobody.harm) == (True, Harm.INJURED)


def test_articles_of_a_series_are_numbered() -> None:
    assert [article.id for article in parse_marked(ARTICLE + ARTICLE)] == ["osk-bridge-2015-1", "osk-bridge-2015-2"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param("no header", "before the first header", id="no header"),
        pytest.param("== osk · Herald · Frost\n\nText.", "no header of four fields", id="three fields"),
        pytest.param("== osk · March · Herald · Frost\n\nText.", "no header of four fields", id="no date"),
        pytest.param("== osk · · Herald · Frost\n\n[Two|drowned] men.", "osk, article 1: not a harm", id="no harm"),
        pytest.param("== osk · · Herald · Frost\n\n[Two|killed men.", "marks nothing", id="not closed"),
        pytest.param("== osk · · Herald · Frost\n\nTwo|killed] men.", "marks nothing", id="not opened"),
    ],
)
def test_faults_are_named(content: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        list(parse_marked(content))


def test_one_series_stands_in_one_file(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(ARTICLE, "utf-8")
    with pytest.raises(ValueError, match=r"b\.txt: series osk-bridge-2015 stands in a\.txt too"):
        read_marked(sorted(tmp_path.iterdir()))


def test_the_command_counts_or_names_the_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, "utf-8")
    assert main([str(path)]) == 0
    assert "1 articles, 1 series, 4 figures" in capsys.readouterr().out
    path.write_text("no header", "utf-8")
    assert main([str(path)]) == 1
    assert capsys.readouterr().err.startswith("a.txt: text before")
