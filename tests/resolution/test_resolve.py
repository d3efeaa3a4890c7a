"""Resolution as a whole: what must be one, what must stay apart, and what people decide."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import pytest

from provenance.models.identity import Resolution
from provenance.models.value import Interval
from provenance.models.vocabulary import Verdict
from provenance.resolution import resolve
from tests.builders import make_article
from tests.resolution.scenes import (
    FLOOD,
    QUAKE,
    QUAKE_DAY,
    QUAKE_LATER,
    judge,
    links_by_words,
    profile,
    resolve_told,
    tell,
)

ALL = (QUAKE, QUAKE_LATER, FLOOD)


def test_one_event_told_by_two_articles_is_one() -> None:
    links = links_by_words(resolve_told(*ALL), *ALL)
    assert links["wire", "38 people"].event == links["radio", "112"].event
    assert links["wire", "38 people"].measurand == links["radio", "112"].measurand


def test_an_equal_figure_of_another_event_stays_apart() -> None:
    links = links_by_words(resolve_told(*ALL), *ALL)
    assert links["wire", "38 people"].event != links["flood", "38 people"].event


def test_a_recalled_event_is_one_of_its_own_across_articles() -> None:
    links = links_by_words(resolve_told(*ALL), *ALL)
    assert links["wire", "1,100 people"].event != links["wire", "38 people"].event
    assert links["wire", "1,100 people"].event == links["radio", "1,100"].event


def test_event_knows_type_days_and_mentions() -> None:
    resolution = resolve_told(*ALL)
    links = links_by_words(resolution, *ALL)
    event = next(one for one in resolution.events if one.id == links["wire", "38 people"].event)
    assert event.type == "earthquake"
    assert event.when == Interval.day(QUAKE_DAY)
    assert not event.running
    assert event.mentions == tuple(sorted(event.mentions))


def test_every_claim_has_a_link_and_every_link_a_known_target() -> None:
    resolution = resolve_told(*ALL)
    claims = {claim.iri for _, extraction in ALL for claim in extraction.claims}
    events = {event.id for event in resolution.events}
    measurands = {measurand.id for measurand in resolution.measurands}
    entities = {entity.id for entity in resolution.entities}
    assert {link.claim for link in resolution.links} == claims
    assert {link.event for link in resolution.links} <= events
    assert {link.measurand for link in resolution.links} - {None} <= measurands
    assert {link.claimant for link in resolution.links} - {None} <= entities
    assert {one.speaks_for for one in resolution.entities} - {None} <= entities


def test_order_of_articles_changes_nothing() -> None:
    expected = resolve_told(*ALL)
    for told in permutations(ALL):
        shuffled = resolve_told(*told)
        assert set(shuffled.links) == set(expected.links)
        assert set(shuffled.events) == set(expected.events)
        assert set(shuffled.candidates) == set(expected.candidates)


def test_resolving_nothing_finds_nothing() -> None:
    assert resolve([], []) == Resolution()
    article = make_article("No harm was done.")
    assert resolve([article], []).published == ((article.version, article.published),)


def test_a_candidate_explains_its_score() -> None:
    candidates = [one for one in resolve_told(*ALL).candidates if one.accepted]
    assert candidates
    for candidate in candidates:
        assert 0.5 <= candidate.score <= 1
        assert any("harap" in feature.words for feature in candidate.features if feature.name == "names")


def test_judged_different_takes_one_figure_out() -> None:
    links = links_by_words(resolve_told(*ALL), *ALL)
    ours, theirs = links["wire", "38 people"].claim, links["radio", "112"].claim
    judged = links_by_words(resolve_told(*ALL, judgements=[judge(ours, theirs, Verdict.DIFFERENT)]), *ALL)
    assert judged["wire", "38 people"].event != judged["radio", "112"].event
    assert judged["wire", "38 people"].judged


def test_judged_same_overrules_every_score() -> None:
    links = links_by_words(resolve_told(*ALL), *ALL)
    ours, theirs = links["wire", "38 people"].event, links["flood", "38 people"].event
    assert ours
    assert theirs
    judged = links_by_words(resolve_told(*ALL, judgements=[judge(ours, theirs, Verdict.SAME)]), *ALL)
    assert judged["wire", "38 people"].event == judged["flood", "38 people"].event


@pytest.mark.parametrize("verdict", [Verdict.SAME, Verdict.DIFFERENT])
def test_a_withdrawn_judgement_restores_everything(verdict: Verdict) -> None:
    before = resolve_told(*ALL)
    links = links_by_words(before, *ALL)
    pair = links["wire", "38 people"].claim, links["flood", "38 people"].claim
    assert resolve_told(*ALL, judgements=[judge(*pair, verdict, withdrawn=True)]) == before


def test_an_unsure_judgement_changes_no_link() -> None:
    before = resolve_told(*ALL)
    links = links_by_words(before, *ALL)
    pair = links["wire", "38 people"].claim, links["radio", "112"].claim
    assert resolve_told(*ALL, judgements=[judge(*pair, Verdict.UNSURE)]) == before


def test_a_judged_part_belongs_to_its_whole() -> None:
    before = resolve_told(*ALL)
    links = links_by_words(before, *ALL)
    part, whole = links["wire", "1,100 people"].event, links["wire", "38 people"].event
    assert part
    assert whole
    after = resolve_told(*ALL, judgements=[judge(part, whole, Verdict.PART_OF)])
    assert {event.id: event.part_of for event in after.events if event.part_of} == {part: whole}


def test_an_unrelated_article_changes_no_event_of_the_others() -> None:
    def partition(resolution: Resolution) -> set[frozenset[str]]:
        return {frozenset(event.mentions) for event in resolution.events}

    assert partition(resolve_told(QUAKE, QUAKE_LATER)) <= partition(resolve_told(*ALL))


@pytest.mark.parametrize(
    ("sentence", "earliest"),
    [
        ("The search was called off on 12 March 2019.", date(2019, 3, 12)),
        ("The trial is due to open on 12 March 2019.", None),
    ],
)
def test_an_undated_article_is_no_older_than_what_it_tells_as_past(sentence: str, earliest: date | None) -> None:
    undated = tell(f"{sentence} Nobody came.", id="undated", published=None)
    published = dict(resolve_told(undated).published)[undated[0].version]
    assert (published.earliest, published.latest) == (earliest, None)


def test_an_undated_article_is_bounded_by_the_events_it_counts() -> None:
    undated = tell(
        "The earthquake that struck Harap in Kordova three days ago killed [k:203 people], the Interior Ministry said."
        "\n\nThe town of Harap lies in ruins.",
        id="undated",
        published=None,
        title="Harap earthquake: the list on the gate",
    )
    resolution = resolve_told(QUAKE, QUAKE_LATER, undated)
    published = dict(resolution.published)[undated[0].version]
    assert published == Interval.day(QUAKE_DAY + timedelta(days=3))


def test_an_undated_article_is_not_bounded_by_the_day_on_which_somebody_spoke() -> None:
    undated = tell(
        "The earthquake that struck Harap in Kordova killed [k:203 people], the Interior Ministry said three days ago."
        "\n\nThe town of Harap lies in ruins.",
        id="undated",
        published=None,
        title="Harap earthquake: the list on the gate",
    )
    published = dict(resolve_told(QUAKE, QUAKE_LATER, undated).published)[undated[0].version]
    assert published.latest is None


def test_an_article_may_say_then_in_its_first_sentence() -> None:
    told = tell("The office first spoke of 16 dead and then of [k:19 people] in Harap.", id="a", published=QUAKE_DAY)
    assert len(resolve_told(told).events) == 1


def test_a_known_publication_date_is_never_changed() -> None:
    published = dict(resolve_told(*ALL).published)
    assert {published[article.version] for article, _ in ALL} == {article.published for article, _ in ALL}


def test_a_figure_counts_up_to_its_publication() -> None:
    links = links_by_words(resolve_told(*ALL), *ALL)
    assert links["radio", "112"].as_of == Interval.day(date(2018, 11, 16))


def test_a_war_runs_and_its_toll_grows() -> None:
    war = tell(
        "The war in Tavrona has killed [k:14,000 people] since September 2020, the government of Tavrona said. Shells"
        " fell on Tavrona again.",
        id="war",
        published=date(2022, 4, 8),
        title="How many died in Tavrona's war?",
    )
    resolution = resolve_told(war)
    assert [event.running for event in resolution.events if event.mentions] == [True]


LOOKING_BACK = (
    "A quake near Harapol killed [k:38 people] on Wednesday, officials said.{gap}"
    "In 1957 the same fault broke and killed [k:1,100 people].{gap}"
    "Doctors treated [i:240 people] at a school."
)


@pytest.mark.parametrize("gap", ["\n\n", "\n", "\n \n", "  \n"], ids=["blank", "single", "spaces", "trailing"])
def test_layout_changes_no_event(gap: str) -> None:
    told = tell(LOOKING_BACK.format(gap=gap), id="quake", published=QUAKE_DAY)
    links = links_by_words(resolve_told(told), told)
    assert links["quake", "38 people"].event == links["quake", "240 people"].event
    assert links["quake", "1,100 people"].event != links["quake", "38 people"].event


def test_a_weekday_after_an_old_day_is_one_of_its_week() -> None:
    told = tell(
        "A blast at the pit killed [k:12 people] on Saturday.\n\n"
        "The blast of 3 March 1911 killed [k:439 people] there; of the injured, [k:5 men] did not see the Sunday.",
        id="pit",
        published=date(2014, 6, 22),
    )
    links = links_by_words(resolve_told(told), told)
    assert links["pit", "5 men"].event == links["pit", "439 people"].event != links["pit", "12 people"].event


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank", "single"])
def test_a_paragraph_that_goes_on_stays_with_the_event_before_it(gap: str) -> None:
    told = tell(
        f"A flood near Talsk killed [k:12 people] on Friday.{gap}"
        f"In 2009 rebels attacked Oyele and killed [k:61 people].{gap}They also "
        f"wounded [i:140 people].{gap}Doctors of Talsk treated [i:3 people].",
        id="talks",
        published=date(2014, 6, 22),
    )
    links = links_by_words(resolve_told(told), told)
    assert links["talks", "140 people"].event == links["talks", "61 people"].event
    assert links["talks", "3 people"].event != links["talks", "61 people"].event


def test_an_undated_article_is_no_younger_than_one_that_cites_it() -> None:
    first, claims = tell("A quake near Harapol killed [k:14 people].", id="gazette", published=None)
    gazette = first.model_copy(update={"publisher": "The Harapol Gazette"})
    figures = tuple(figure.model_copy(update={"version": gazette.version}) for figure in claims.figures)
    undated = gazette, claims.model_copy(update={"version": gazette.version, "figures": figures})
    citing = tell(
        "The Gazette spoke of [k:14 people@Harapol Gazette] killed in the quake near Harapol.",
        id="b",
        published=QUAKE_DAY,
    )
    strange = tell("A quake near Harapol killed [k:14 people@Radio].", id="c", published=QUAKE_DAY - timedelta(days=1))
    published = dict(resolve_told(undated, citing, strange).published)
    assert published[gazette.version].latest == QUAKE_DAY


def test_an_event_without_a_date_of_its_own_takes_the_day_beside_its_figures() -> None:
    told = tell(
        "Talks on the fish treaty resumed on Friday. " + 12 * "Delegates spoke of quotas, nets and licences. " + "\n\n"
        "Relations are strained since the night of 26 February, when a cutter struck a trawler. The coast guard says "
        "[k:3 fishermen] drowned.",
        id="treaty",
        published=date(2023, 3, 10),
    )
    resolution = resolve_told(told)
    event = next(one for one in resolution.events if one.id == resolution.links[0].event)
    assert event.when == Interval.day(date(2023, 2, 26))


@pytest.mark.parametrize(
    ("words", "is_part"),
    [("It was the deadliest raid of the war.", True), ("Talks about the war go on.", False)],
    ids=["says so", "says nothing"],
)
def test_an_event_is_part_of_a_longer_one_where_the_text_says_so(words: str, *, is_part: bool) -> None:
    told = tell(
        f"An air strike on the market of Oyele killed [k:38 people] on Tuesday and hurt [i:60 people]; "
        f"[m:4 people] were missing. {words}\n\n"
        "Since 2019 the war has killed [k:9,000 people] in Maruba.",
        id="raid",
        published=date(2023, 3, 22),
    )
    resolution = resolve_told(told)
    links = links_by_words(resolution, told)
    part, whole = links["raid", "38 people"].event, links["raid", "9,000 people"].event
    assert part != whole
    assert {event.id: event.part_of for event in resolution.events}[part or ""] == (whole if is_part else None)


def test_an_undated_survey_of_later_years_is_not_placed_among_its_neighbours() -> None:
    survey = tell(
        "Take the quake near Harapol of 14 November 2018: officials counted [k:38 people].\n\n"
        "The flood of Oyele in July 2021 is a happier case. Relief workers counted [k:118 people].",
        id="survey",
        published=None,
    )
    links = links_by_words(resolve_told(QUAKE, QUAKE_LATER, survey), QUAKE, QUAKE_LATER, survey)
    assert links["survey", "118 people"].event != links["survey", "38 people"].event


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        pytest.param(
            "A Chadian missile attack on the Nigerien city of Dosso killed [k:12 people]. Chad's army is silent.",
            "Dosso",
            id="the attacker's adjective is no place of the attack",
        ),
        pytest.param(
            "[k:40 people] died in Peru, Chile's radio and Chilean papers wrote.", "Peru", id="who reports it"
        ),
        pytest.param("A bomb killed [k:12 people] in the Malian capital.", "Mali", id="adjective of a place"),
    ],
)
def test_an_event_lies_where_the_words_place_it(sentence: str, place: str) -> None:
    told = tell(sentence, id="wire", published=date(2025, 3, 4))
    (event,) = resolve_told(told).events
    assert event.place == place


def test_a_lead_that_opens_in_the_past_dates_the_figures_behind_it() -> None:
    told = tell(
        "A century ago troops fired on an unarmed crowd in Oyele. An inquiry counted [k:370 dead].\n\n"
        "The city's surgeon wrote that [k:910 people] were killed.",
        id="wire",
        published=date(2019, 4, 12),
    )
    (event,) = resolve_told(told).events
    assert event.when.latest is not None
    assert event.when.latest < date(1925, 1, 1)


@pytest.mark.parametrize(
    ("words", "is_main"),
    [
        pytest.param(
            "The ward had flooded six weeks earlier. [k:13 people] died then.", False, id="then, of words before"
        ),
        pytest.param("The ward had flooded six weeks earlier. [k:13 people] have died.", True, id="words before alone"),
        pytest.param(
            "The ward had flooded six weeks earlier.\n\n[k:13 people] died then.", True, id="another paragraph"
        ),
        pytest.param("A report dated 3 February 2019 lists [k:13 people] who died.", True, id="date of a document"),
        pytest.param("A flood on 3 February 2019 left [k:13 people] dead.", False, id="date of a disaster"),
    ],
)
def test_the_words_around_a_figure_place_it_in_time(words: str, *, is_main: bool) -> None:
    told = tell(
        f"A quake struck Harrowgate on Tuesday, killing [k:38 people].\n\n{words}", id="a", published=date(2021, 5, 5)
    )
    links = links_by_words(resolve_told(told), told)
    assert (links["a", "13 people"].event == links["a", "38 people"].event) is is_main


@pytest.mark.parametrize(
    ("lead", "answer", "is_one"),
    [
        pytest.param("A quake struck Harrowgate", "Police charged the marchers with batons", False, id="a march"),
        pytest.param("A quake struck Harrowgate", "The hospital roof came down", True, id="no march"),
        pytest.param(
            "Police broke up a protest in Harrowgate", "They charged with batons", True, id="the event itself"
        ),
    ],
)
def test_those_hurt_in_a_demonstration_are_not_hurt_by_what_it_answers(lead: str, answer: str, *, is_one: bool) -> None:
    told = tell(
        f"{lead} on Tuesday, leaving [k:38 people] dead.\n\n{answer}. [i:9 people] were hurt.",
        id="a",
        published=date(2021, 5, 5),
    )
    links = links_by_words(resolve_told(told), told)
    assert (links["a", "9 people"].event == links["a", "38 people"].event) is is_one


def test_what_two_articles_of_a_story_recall_of_one_year_is_one_event() -> None:
    first = tell(
        "A quake struck Harrowgate on Tuesday, killing [k:38 people]. In 2012 a mishap left [k:12 people] dead.",
        id="a",
        published=date(2021, 5, 5),
    )
    second = tell(
        "Tuesday's quake in Harrowgate has killed [k:41 people]. A mishap in 2012 left [k:31 people] dead.",
        id="b",
        published=date(2021, 5, 6),
    )
    links = links_by_words(resolve_told(first, second), first, second)
    assert links["a", "12 people"].event == links["b", "31 people"].event
    assert links["a", "12 people"].event != links["a", "38 people"].event


def test_two_raids_on_one_town_told_as_news_of_two_years_are_two_events() -> None:
    first = tell(
        "A raid on the Sebban market killed [k:31 people] on Sunday. Elders of the Oyele hills blamed the garrison of"
        " Sebban for the raid.",
        id="wire",
        published=date(2021, 5, 3),
    )
    text = (
        "Soldiers came to Sebban before dawn. The raid on its market killed [k:44 people] on Sunday, in a town of the"
        " Oyele hills that a garrison has held for years."
    )
    for published, is_one in ((date(2021, 5, 4), True), (date(2022, 10, 3), False)):
        second = tell(text, id="radio", published=published)
        links = links_by_words(resolve_told(first, second), first, second)
        assert (links["wire", "31 people"].event == links["radio", "44 people"].event) is is_one


def test_the_name_of_its_outlet_is_no_evidence_about_an_article() -> None:
    told = tell("Ada Bell told Harbour Wire that [k:12 people] died.", id="wire", published=date(2021, 5, 3))
    article = told[0].model_copy(update={"publisher": "Harbour Wire"})
    assert "harbour" in profile(told).names
    assert "harbour" not in profile((article, told[1])).names
