"""The narrator's checkable statements: which clauses count, where they begin and end, and what they deny."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from provenance.extraction.assertions import find_assertions
from provenance.extraction.attributions import find_attributions, read_paragraphs
from provenance.models.article import Article, Boilerplate
from provenance.models.claim import OUTLET, AssertionClaim, Attribution
from provenance.models.vocabulary import Polarity, Voice
from tests.builders import make_article, span_of
from tests.growth import assert_linear


def find(text: str) -> list[AssertionClaim]:
    article = make_article(text)
    return find_in(article, find_attributions(article).claims)


def find_in(article: Article, attributions: Sequence[Attribution] = ()) -> list[AssertionClaim]:
    masked = [part.span for part in article.boilerplate]
    return list(find_assertions(article, attributions, read_paragraphs(article.text, masked)))


def words(text: str) -> list[str]:
    return [claim.exact for claim in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Norway recalled its envoy.", ["Norway recalled its envoy"], id="act"),
        pytest.param("Norway has recalled its envoy.", ["Norway has recalled its envoy"], id="perfect"),
        pytest.param("The envoy was recalled by Norway.", ["The envoy was recalled by Norway"], id="passive"),
        pytest.param("Fire broke out in Bergen.", ["Fire broke out in Bergen"], id="event"),
        pytest.param(
            "Dozens were injured in the crash.", ["Dozens were injured in the crash"], id="harm to a counted subject"
        ),
        pytest.param(
            "More than 1,400 people were evacuated.",
            ["More than 1,400 people were evacuated"],
            id="comma inside a number",
        ),
        pytest.param("Norway is a member of the union.", ["Norway is a member of the union"], id="what somebody is"),
        pytest.param("Norway had no ties with Peru.", ["Norway had no ties with Peru"], id="what somebody has"),
        pytest.param("Its rating hovers around 40 percent.", ["Its rating hovers around 40 percent"], id="number"),
        pytest.param("Norway cuts ties with Peru", ["Norway cuts ties with Peru"], id="headline in the present"),
        pytest.param("Norway cuts corners every year.", [], id="present outside a headline"),
        pytest.param(
            "The man who shot Nils Berg died in Bergen.",
            ["The man who shot Nils Berg died in Bergen"],
            id="relative clause in the subject",
        ),
        pytest.param(
            "Nils Berg, the mayor of Bergen, resigned on Monday.",
            ["Nils Berg, the mayor of Bergen, resigned on Monday"],
            id="apposition",
        ),
        pytest.param(
            "The council of Springfield, Ohio voted for the plan.",
            ["The council of Springfield, Ohio voted for the plan"],
            id="place of a place",
        ),
    ],
)
def test_what_counts(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norway will recall its envoy.", id="future"),
        pytest.param("Norway may have recalled its envoy.", id="conjecture"),
        pytest.param("If Norway recalled its envoy, Peru would follow.", id="hypothesis"),
        pytest.param("Has Norway recalled its envoy?", id="question"),
        pytest.param("Norway deserves better than this minister.", id="opinion"),
        pytest.param("We closed our borders to Norway far too late.", id="address"),
        pytest.param("This reflects an enormous fear of Norway.", id="interpretation"),
        pytest.param("Norway reportedly recalled its envoy.", id="hearsay"),
        pytest.param("The vase broke into pieces.", id="nothing named, counted or dated"),
        pytest.param("Norway closed its port, the ministry said.", id="attributed"),
        pytest.param("“Norway closed its port,” Nils Berg said.", id="quoted"),
        pytest.param("Two officers, Nils Berg told the panel, were injured.", id="in another's mouth"),
        pytest.param("", id="empty"),
        pytest.param("   \n\n … ", id="no words"),
    ],
)
def test_what_does_not_count(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On the same day, Norway cut all ties with Peru, while President Ana Reis recalled Chile's envoy.",
            ["Norway cut all ties with Peru", "President Ana Reis recalled Chile's envoy"],
            id="contrast",
        ),
        pytest.param(
            "Norway recalled its envoy and Peru suspended relations.",
            ["Norway recalled its envoy", "Peru suspended relations"],
            id="two agents without a comma",
        ),
        pytest.param(
            "Norway and Peru signed a treaty in Bergen.",
            ["Norway and Peru signed a treaty in Bergen"],
            id="one act of two",
        ),
        pytest.param(
            "Nils Berg had recalled his envoy hours after a raid destroyed the camp and killed dozens.",
            ["Nils Berg had recalled his envoy", "a raid destroyed the camp and killed dozens"],
            id="act dated by an event",
        ),
        pytest.param(
            "Since Norway joined the union in 1998, Peru has not sold any rifles there.",
            ["Norway joined the union in 1998", "Peru has not sold any rifles there"],
            id="clause that leads",
        ),
        pytest.param(
            "Norway has not broken relations with Peru but did launch a case against Chile.",
            ["Norway has not broken relations with Peru", "did launch a case against Chile"],
            id="two predicates, one denied",
        ),
        pytest.param(
            "Days later, Norway recalled its envoy; Peru expelled two diplomats.",
            ["Norway recalled its envoy", "Peru expelled two diplomats"],
            id="semicolon",
        ),
        pytest.param("In February Norway suspended exports to Peru.", ["Norway suspended exports to Peru"], id="date"),
    ],
)
def test_acts_of_one_sentence_are_told_apart(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Nils Berg threatened to cut ties with Peru after the latter suspended exports to Norway.",
            ["the latter suspended exports to Norway"],
            id="reason of an infinitive",
        ),
        pytest.param(
            "The Norwegian government had no ties with Peru and has condemned the raid in Lima.",
            ["The Norwegian government had no ties with Peru"],
            id="before a cue",
        ),
        pytest.param(
            "Nils Berg was arrested in March 2018, but the police of Bergen said he had fled.",
            ["Nils Berg was arrested in March 2018"],
            id="before a clause that is attributed",
        ),
    ],
)
def test_the_outlet_answers_beside_others(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        pytest.param("Norway recalled its envoy.", Polarity.AFFIRMED, id="affirmed"),
        pytest.param("Norway did not recall its envoy.", Polarity.DENIED, id="did not"),
        pytest.param("Norway hasn’t recalled its envoy.", Polarity.DENIED, id="contraction"),
        pytest.param("Norway had no ties with Peru.", Polarity.DENIED, id="no"),
        pytest.param("Norway recalled an envoy who had not slept.", Polarity.AFFIRMED, id="negation further on"),
    ],
)
def test_polarity(text: str, polarity: Polarity) -> None:
    assert [claim.polarity for claim in find(text)] == [polarity]


def test_a_statement_is_the_outlets_own() -> None:
    (claim,) = find("Meanwhile, Norway recalled its envoy.")
    assert (claim.voice, claim.form, claim.claimant, claim.cue) == (Voice.OUTLET, None, OUTLET, None)
    assert (claim.rule, claim.sentence.start) == ("narrated-act", 0)
    assert 0 < claim.confidence < 1


def test_boilerplate_states_nothing() -> None:
    text = "Norway recalled its envoy.\n\nPeru closed its port."
    footer = Boilerplate(span=span_of(text, "Peru closed its port."), kind="footer")
    article = make_article(text).model_copy(update={"boilerplate": (footer,)})
    assert [claim.exact for claim in find_in(article)] == ["Norway recalled its envoy"]


_PIECES = [
    "Norway",
    "recalled",
    "its envoy",
    ",",
    "and",
    "but",
    "while",
    "after",
    "“",
    "”",
    ".",
    "?",
    "—",
    "(",
    ")",
    "\n",
]


@given(st.lists(st.sampled_from([*_PIECES, "1,400", "did not", "who", "said", "Peru", "the"])).map(" ".join))
@example("Norway ) , Norway")
def test_statements_are_printed_apart_and_outside_what_others_say(text: str) -> None:
    article = make_article(text)
    attributions = find_attributions(article).claims
    statements = find_in(article, attributions)
    assert all(claim.span.text_in(text) == claim.exact for claim in statements)
    assert all(claim.sentence.contains(claim.span) for claim in statements)
    assert all(one.span.end <= other.span.start for one, other in pairwise(statements))
    cues = [claim.cue_span for claim in attributions if claim.cue_span is not None]
    assert not any(claim.span.overlaps(cue) for claim in statements for cue in cues)


@pytest.mark.parametrize(
    "unit",
    ["Norway recalled its envoy and ", "Norway, ", "and but while ", "(Norway ", "a ", "— Peru signed it "],
    ids=["acts", "commas", "joiners", "brackets", "words", "dashes"],
)
def test_time_grows_with_the_length(unit: str) -> None:
    assert_linear(lambda text: find_in(make_article(text)), unit, 80_000)
