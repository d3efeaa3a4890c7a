"""Dates in news prose."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import ParseError
from provenance.extraction.date_words import RULES
from provenance.extraction.dates import find_dates, parse_date_words
from provenance.models.article import Boilerplate
from provenance.models.value import Interval
from tests.builders import make_article, span_of

PUBLISHED = date(2021, 7, 9)  # a Friday


@pytest.mark.parametrize(
    ("sentence", "words", "expression"),
    [
        pytest.param("It struck on Tuesday.", "Tuesday", "XXXX-WXX-2", id="weekday"),
        pytest.param("It struck last Friday.", "last Friday", "-XXXX-WXX-5", id="last weekday"),
        pytest.param("They will vote on Sunday.", "Sunday", "+XXXX-WXX-7", id="weekday in the future"),
        pytest.param("The Ash Wednesday fires of 1983 came back.", "1983", "1983", id="a feast is no weekday"),
        pytest.param("It began on October 7.", "October 7", "XXXX-10-07", id="month and day"),
        pytest.param("It began on 1 May.", "1 May", "XXXX-05-01", id="day and month"),
        pytest.param("It began on the 3rd of March 1911.", "3rd of March 1911", "1911-03-03", id="ordinal with year"),
        pytest.param("The quake of November 2018 is over.", "November 2018", "2018-11", id="month and year"),
        pytest.param("He suspended them in February.", "in February", "XXXX-02", id="month"),
        pytest.param("Many have died since July.", "since July", "XXXX-07/..", id="since a month"),
        pytest.param("Eight million fled since 1985.", "since 1985", "1985/..", id="since a year"),
        pytest.param("More than a week ago it broke out.", "More than a week ago", ">P1W", id="more than a week ago"),
        pytest.param("It sank three years ago.", "three years ago", "P3Y", id="years ago"),
        pytest.param("It sank a quarter of a century ago.", "quarter of a century ago", "P25Y", id="part of a century"),
        pytest.param("In the past two days 4 died.", "the past two days", "past:P2D", id="in the past days"),
        pytest.param("He announced it last week.", "last week", "week-1", id="last week"),
        pytest.param("She said yesterday that it was.", "yesterday", "day-1", id="yesterday"),
        pytest.param("The dam broke overnight.", "overnight", "day+0", id="overnight"),
        pytest.param("Protests erupted between 2019 and 2021.", "between 2019 and 2021", "2019/2021", id="years"),
        pytest.param("Nazis killed millions during World War II.", "World War II", "1939/1945", id="world war"),
        pytest.param("He spoke on May Day.", "May Day", "XXXX-05-01", id="holiday"),
        pytest.param("It was built in the nineties.", "the nineties", "199X", id="decade in words"),
    ],
)
def test_words_become_an_expression(sentence: str, words: str, expression: str) -> None:
    found = [(mention.exact, mention.name) for mention in find_dates(make_article(sentence, published=PUBLISHED))]
    assert found == [(words, expression)]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("They may march at once.", id="verbs that are spelt like months"),
        pytest.param("Some 2,018 people and 1,950 cattle died.", id="numbers with commas"),
        pytest.param("At least 1800 people died.", id="a count before people"),
        pytest.param("It came two months before the flood.", id="another event as anchor"),
    ],
)
def test_other_words_are_no_dates(sentence: str) -> None:
    assert list(find_dates(make_article(sentence))) == []


def test_the_same_day_means_the_date_before_it() -> None:
    article = make_article("It fell on October 31. On the same day he left, and the next day they followed.")
    same, following = list(find_dates(article))[1:]
    assert same.exact == "the same day"
    assert same.interval == Interval.day(date(2020, 10, 31))
    assert following.interval == Interval.day(date(2020, 11, 1))


def test_an_undated_article_keeps_expressions_and_open_days() -> None:
    (mention,) = find_dates(make_article("It struck on Tuesday.", published=None))
    assert mention.name == "XXXX-WXX-2"
    assert mention.interval == Interval()


def test_boilerplate_yields_no_date() -> None:
    text = "A flood came on Monday.\n\nFormer boss to return on December 12"
    article = make_article(text)
    footer = Boilerplate(span=span_of(text, "Former boss to return on December 12"), kind="related_link")
    found = find_dates(article.model_copy(update={"boilerplate": (footer,)}))
    assert [mention.exact for mention in found] == ["Monday"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Tuesday", Interval.day(date(2021, 7, 6))),
        ("since 1985", Interval(earliest=date(1985, 1, 1))),
        ("in early June", Interval(earliest=date(2021, 6, 1), latest=date(2021, 6, 30))),
    ],
)
def test_parse_date_words(words: str, expected: Interval) -> None:
    assert parse_date_words(words, Interval.day(PUBLISHED)) == expected


@pytest.mark.parametrize("words", ["", "soon", "on Tuesday and Friday", "Tuesday's vote"])
def test_parse_date_words_refuses_what_is_no_date(words: str) -> None:
    with pytest.raises(ParseError, match="date"):
        parse_date_words(words, Interval.day(PUBLISHED))


@given(
    st.lists(st.sampled_from(["on Tuesday", "7 May", "1,400", "since", "2019", "last", "week", ".", "the same day"]))
)
def test_every_mention_is_its_text(parts: list[str]) -> None:
    article = make_article(" ".join(parts) or "x")
    for mention in find_dates(article):
        assert mention.span.text_in(article.text) == mention.exact


@pytest.mark.parametrize(
    "words",
    [
        *("3 Sept 1999", "Dec. 1", "of May", "mid-March", "April 2001", "next Sunday", "Coming Friday"),
        *("from 1914 to 1918", "between 2008 and 2009", "1998-99", "the 1990s", "the 1890S", "mid-nineties"),
        *(
            "half a century ago",
            "a couple of fortnights ago",
            "THREE HOURS AGO",
            "these past ten centuries",
            "the last day",
        ),
        *("earlier this week", "previous month", "next weekend", "last night", "this spring", "next fall", "Yesterday"),
        *(
            "TONIGHT",
            "this morning",
            "overnight",
            "tomorrow",
            "May Day",
            "Christmas Eve",
            "New Year's Day",
            "Boxing day",
        ),
        *("First World War", "world war ii"),
    ],
)
def test_what_a_rule_matches_holds_one_of_its_signs(words: str) -> None:
    printed = set(re.findall(r"[^\W\d_]+", words))
    said = printed | {word.lower() for word in printed}
    matching = [rule for rule in RULES if rule.pattern.search(words)]
    assert matching
    assert [rule.name for rule in matching if rule.signs and rule.signs.isdisjoint(said)] == []
