"""Every construction of the grammar reads its own example."""

from __future__ import annotations

import pytest

from provenance.extraction.figures.find import find_figures
from provenance.extraction.figures.rules import RULES, ZERO_RULES, Rule
from tests.builders import make_article


@pytest.mark.parametrize("rule", RULES + ZERO_RULES, ids=lambda rule: rule.id)
def test_example_is_read_by_its_rule(rule: Rule) -> None:
    text = f"{rule.example[0].upper()}{rule.example[1:]}."

    figures = list(find_figures(make_article(text), ()))

    assert f"figures-1/{rule.id}" in [figure.rule.partition("+")[0] for figure in figures], figures


def test_rules_have_their_own_names() -> None:
    names = [rule.id for rule in RULES + ZERO_RULES]

    assert len(set(names)) == len(names) > 20
