"""Parts that stand right behind their whole are of its event."""

from __future__ import annotations

import pytest

from provenance.extraction.extract import extract_claims
from provenance.resolution.alongside import Alongside
from tests.builders import make_article


@pytest.mark.parametrize(
    ("gap", "slot"),
    [(" ", "date 1"), ("\n\n", "main"), (" The road is long." * 20 + " ", "main")],
    ids=["right behind", "another paragraph", "far behind"],
)
def test_a_part_is_of_the_event_of_the_whole_right_before_it(gap: str, slot: str) -> None:
    article = make_article(f"Forty people have died.{gap}Twelve of the dead were monks.")
    whole, part = extract_claims(article, None).figures
    part = part.model_copy(update={"part_of": whole.local_id})
    alongside = Alongside(article.text)

    assert alongside.settle(whole, "date 1") == "date 1"
    assert alongside.settle(part, "main") == slot


def test_a_part_of_an_unnamed_whole_stays_where_it_is() -> None:
    article = make_article("Twelve of the dead were monks.")
    (part,) = extract_claims(article, None).figures
    assert Alongside(article.text).settle(part, "main") == "main"
