"""A body and those who speak for it are one side, in whatever article they do."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.conflict import compare
from provenance.conflict.figure import read_figures
from provenance.extraction.extract import extract_claims
from provenance.models.article import Article
from provenance.models.comparison import Comparison
from provenance.models.vocabulary import Relation, Subject
from provenance.resolution import resolve
from tests.builders import make_article

GUARD = "the Chilean coast guard said"
SPOKESMAN = "coast guard spokesman Commodore Juan Abad said"
UNION = "the dockers' union said"


def tell(*tolls: tuple[int, str]) -> list[Article]:
    """Return articles of one day after the other in which somebody gives the toll of one sinking."""
    return [
        make_article(
            f"A ferry sank off Oyele on 2 May 2024. The sinking killed {toll} people, {who}.",
            id=f"a{day}",
            publisher=f"Outlet {day}",
            published=date(2024, 5, day),
        )
        for day, (toll, who) in enumerate(tolls, 3)
    ]


def compare_tolls(*tolls: tuple[int, str]) -> list[Comparison]:
    articles = tell(*tolls)
    extractions = [extract_claims(article) for article in articles]
    found = compare(articles, extractions, resolve(articles, extractions))
    return [comparison for comparison in found if comparison.subject is Subject.FIGURE]


@pytest.mark.parametrize(
    ("speakers", "sides"),
    [
        pytest.param((GUARD, SPOKESMAN), 1, id="body and spokesman"),
        pytest.param((SPOKESMAN, "according to Abad"), 1, id="spokesman by his last name"),
        pytest.param(("a coast guard spokesman said", SPOKESMAN), 1, id="spokesman without a name"),
        pytest.param(
            ("said Vera Kolm, a spokeswoman for the dockers' union", UNION), 1, id="spokeswoman behind the verb"
        ),
        pytest.param((SPOKESMAN, UNION), 2, id="spokesman and another body"),
        pytest.param((GUARD, "harbour master Juan Abad said"), 2, id="office of one's own"),
    ],
)
def test_sides(speakers: tuple[str, ...], sides: int) -> None:
    articles = tell(*((12, speaker) for speaker in speakers))
    extractions = [extract_claims(article) for article in articles]
    figures = list(read_figures(articles, extractions, resolve(articles, extractions)))
    assert len(figures) == len(speakers)
    assert len({figure.side for figure in figures}) == sides


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        pytest.param(GUARD, SPOKESMAN, Relation.REVISION, id="spokesman lowers his body's toll"),
        pytest.param(SPOKESMAN, GUARD, Relation.REVISION, id="body lowers its spokesman's toll"),
        pytest.param(UNION, SPOKESMAN, Relation.CONTRADICTION, id="spokesman disputes another's toll"),
        pytest.param(GUARD, UNION, Relation.CONTRADICTION, id="another disputes the body's toll"),
    ],
)
def test_a_lower_toll_of_one_side_revises_and_of_another_contradicts(
    first: str, second: str, relation: Relation
) -> None:
    assert [comparison.relation for comparison in compare_tolls((25, first), (12, second))] == [relation]


def test_a_pronoun_is_printed_with_its_name() -> None:
    text = "The navy said 141 people drowned off Ostra. The port authority disputed that. It said 40 people drowned."
    article = make_article(text, published=date(2021, 3, 4))
    extraction = extract_claims(article)
    (found,) = compare([article], [extraction], resolve([article], [extraction]))
    assert found.sentence.endswith("Claimants as printed: The navy; It (port authority).")
