"""Denials that something was ever said, and the quotation they stand behind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.conflict.compare_quotes import compare_quotes
from provenance.conflict.disowned import disowns, find_disowned
from provenance.conflict.renderings import Rendering
from provenance.models.vocabulary import Form, Relation
from tests.conflict.test_quotations import render


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I never said it,", True),
        ("“The President said no such thing. Read the note.”", True),
        ("I have never used those words about this election.", True),
        ("I didn’t say anything of the kind", True),
        ("the paper had put the words into her mouth", True),
        ("A newspaper had put the minister's words in her mouth", True),
        ("“These are not my words.”", True),
        ("I never said it was cheap.", False),
        ("He never said that the dam would hold.", False),
        ("They never said a word.", False),
    ],
)
def test_disowns(words: str, expected: bool) -> None:
    assert disowns(words) is expected


QUOTED = render("“We shall hear from them when they say sorry,”", "Olen Tamm")


def _behind(text: str, distance: int, *, form: Form = Form.DIRECT) -> Rendering:
    """Return what a spokesman says further on in the same article."""
    said = render(text, "Ben Oduya", form)
    return replace(said, article=QUOTED.article, version=QUOTED.version, start=QUOTED.end + distance)


def test_a_denial_is_set_against_the_quotation_before_it() -> None:
    denial = _behind("“The President said no such thing.”", 60)
    assert list(find_disowned([denial, QUOTED])) == [(QUOTED, denial)]
    (comparison,) = compare_quotes([QUOTED, denial])
    assert (comparison.relation, comparison.kind) == (Relation.MISATTRIBUTION, "AttributionMismatch")
    assert comparison.sentence.startswith("One says that the words quoted were never said.")


def test_words_that_a_quotation_gives_to_their_denier_are_what_is_denied() -> None:
    told = replace(
        render("We shall hear from them", "Ben Oduya", Form.INDIRECT),
        article=QUOTED.article,
        version=QUOTED.version,
        start=QUOTED.start + 1,
    )
    denial = _behind("“I have never used those words.”", 60)
    assert list(find_disowned([QUOTED, told, denial])) == [(told, denial)]


@pytest.mark.parametrize(
    "others",
    [
        [_behind("“The President said no such thing.”", 900)],
        [_behind("“Read the note.”", 60)],
        [replace(_behind("“He never said that.”", 60), version="version/2", article="a2")],
        [_behind("“It rained,”", 10), _behind("“He never said that.”", 700)],
    ],
    ids=["too far", "no denial", "another article", "another quotation, then too far"],
)
def test_nothing_else_is_disowned(others: list[Rendering]) -> None:
    assert not list(find_disowned([QUOTED, *others]))
