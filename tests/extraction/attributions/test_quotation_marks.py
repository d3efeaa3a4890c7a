"""Quotation marks of every style, one idea a row."""

from __future__ import annotations

import pytest

from provenance.extraction.attributions.quotation_marks import find_quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“It rained,” she said.", ["“It rained,”"], id="curly"),
        pytest.param('"It rained," she said.', ['"It rained,"'], id="straight"),
        pytest.param("„Es regnet“, sagte sie.", ["„Es regnet“"], id="german"),
        pytest.param("„Pada”, powiedziała.", ["„Pada”"], id="polish"),
        pytest.param("«Il pleut», dit-elle.", ["«Il pleut»"], id="guillemets"),
        pytest.param("»Det regner«, sagde hun.", ["»Det regner«"], id="reversed guillemets"),
        pytest.param("”Det regnar”, sade hon.", ["”Det regnar”"], id="swedish"),
        pytest.param("``It rained,'' she said.", ["``It rained,''"], id="typewriter"),
        pytest.param("‘It rained,’ she said.", ["‘It rained,’"], id="british"),
        pytest.param(
            "‘The miners’ lamps went out,’ she said.", ["‘The miners’ lamps went out,’"], id="plural genitive"
        ),
        pytest.param("The '90s weren't ours, 'twas said.", [], id="apostrophes"),
        pytest.param("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”", "‘no’"], id="nested"),
        pytest.param(
            "‘She told me “go home” and I didn’t,’ he said.",
            ["‘She told me “go home” and I didn’t,’", "“go home”"],
            id="double marks in single ones",
        ),
        pytest.param('6\'2" tall, "or so"', ['"or so"'], id="feet and inches"),
        pytest.param('He said "go. She said "no" twice.', ['"no"'], id="forgotten closing mark"),
        pytest.param(
            '"It rained,” she said. “It poured," he said.', ['"It rained,”', '“It poured,"'], id="mixed styles"
        ),
        pytest.param(
            '“She said "no" twice,” he said. "She “did” not."',
            ['“She said "no" twice,”', '"She “did” not."'],
            id="other style inside",
        ),
        pytest.param('"“It rained,” she said.', ['"“It rained,”'], id="opened twice"),
        pytest.param("“First paragraph of two.", ["“First paragraph of two."], id="left open"),
        pytest.param("A stray ” mark", [], id="stray closing mark"),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text)] == expected


def test_an_open_quotation_says_so() -> None:
    (quotation,) = find_quotations("“First paragraph of two.")
    assert not quotation.closed
    assert quotation.inner == (1, len("“First paragraph of two."))
