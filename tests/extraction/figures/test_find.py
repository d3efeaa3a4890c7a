"""Constructions of English that count people harmed, one a row; and numbers that count nobody."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.extraction.figures.find import find_figures
from provenance.models.article import Boilerplate
from provenance.models.claim import FigureClaim
from provenance.models.value import Interval
from provenance.models.vocabulary import Harm, HarmStatus, Measure, Modifier
from tests.builders import make_article, span_of


def read(text: str) -> list[FigureClaim]:
    return list(find_figures(make_article(text, published=date(2021, 7, 9)), ()))


def shown(figures: list[FigureClaim]) -> list[tuple[int | None, str]]:
    return [(figure.value, figure.harm) for figure in figures]


CONSTRUCTIONS = {
    "passive": ("Four fishermen were killed.", [(4, "killed")]),
    "passive-perfect": ("Some 90 villagers have been injured.", [(90, "injured")]),
    "passive-adverb": ("Six clerks were later fatally shot.", [(6, "killed")]),
    "passive-phrase": ("Nine pilgrims on a coach near the pass were hurt.", [(9, "injured")]),
    "passive-aside": ("Eleven riders, all from one club, were wounded.", [(11, "injured")]),
    "relative": ("Three nuns who were abducted in May have been freed.", [(3, "captured")]),
    "intransitive": ("At dusk seven sailors drowned.", [(7, "killed")]),
    "lost-lives": ("Twenty-two miners lost their lives.", [(22, "killed")]),
    "active": ("The blast killed 31 commuters.", [(31, "killed")]),
    "active-ing": ("A wall fell, injuring five masons.", [(5, "injured")]),
    "active-conjoined": ("The fire killed two cooks and three guests.", [(2, "killed"), (3, "killed")]),
    "active-and": ("Gunmen killed 12 and wounded 30.", [(12, "killed"), (30, "injured")]),
    "gapping": ("Two were killed and nine wounded.", [(2, "killed"), (9, "injured")]),
    "list": ("16 dead, 40 injured, 3 missing", [(16, "killed"), (40, "injured"), (3, "missing")]),
    "label": ("Dead: 14. Injured: 6.", [(14, "killed"), (6, "injured")]),
    "left-dead": ("The quake left 80 people dead.", [(80, "killed")]),
    "nominal": ("The deaths of 17 recruits shook the town.", [(17, "killed")]),
    "nominal-list": ("The murder of a judge and two bailiffs went unpunished.", [(2, "killed")]),
    "claimed-lives": ("The storm claimed 44 lives.", [(44, "killed")]),
    "toll-of": ("A death toll of 203 was announced.", [(203, "killed")]),
    "toll-rose": ("The death toll has risen to 57.", [(57, "killed")]),
    "toll-put": ("Officials put the number of injured at 1,250.", [(1250, "injured")]),
    "toll-bring": ("This brings the number of dead in the valley to 19.", [(19, "killed")]),
    "numbered": ("The injured number 400 or so.", [(400, "injured")]),
    "put-at": ("The guild put the dead in its ranks at 12.", [(12, "killed")]),
    "echo-main": (
        "The ministry said 43 people were killed and 56 wounded, raising an earlier figure of seven.",
        [(43, "killed"), (56, "injured"), (7, "killed")],
    ),
    "echo-asked": (
        "The flood killed 104 people. Nobody knows how many people are missing. The governor put that number at 41.",
        [(104, "killed"), (41, "missing")],
    ),
    "echo-whole": (
        "The army gave the number of hostages still held as 70, at least 27 of whom are dead; the forum says 69.",
        [(70, "captured"), (27, "killed"), (69, "captured")],
    ),
    "echo": ("The slide killed 40 people. The parish register has 31.", [(40, "killed"), (31, "killed")]),
    "treatment": ("In all 118 dancers needed hospital treatment.", [(118, "injured")]),
    "with-injuries": ("Thirteen pupils with minor injuries were seen.", [(13, "injured")]),
    "cases": ("Cholera is back. There were 212 cases.", [(212, "affected")]),
    "shot-one-fatally": ("Six men were shot, one fatally.", [(6, "affected"), (1, "killed")]),
    "half-a-dozen": ("Half a dozen people were killed.", [(6, "killed")]),
    "bodies": ("Divers recovered eight bodies.", [(8, "killed")]),
    "known-to-have": ("34 people are now known to have died.", [(34, "killed")]),
    "supposed": ("As many as 600 people may have died.", [(600, "killed")]),
    "euphemism": ("Nine rebels were eliminated.", [(9, "killed")]),
    "admitted": ("By noon 64 people had been admitted.", [(64, "injured")]),
    "one-hostage": ("One hostage was seen at the window.", [(1, "captured")]),
    "hunger": ("Some 9,000 people face acute hunger.", [(9000, "affected")]),
    "zero-phrase": ("No one on board the train had been hurt.", [(0, "injured")]),
    "zero-list": ("No players or match officials were hurt.", [(0, "injured")]),
    "undivided": ("At least 60 people were killed or wounded.", [(60, "affected")]),
    "undivided-noun": ("There were 75 casualties.", [(75, "affected")]),
    "coordinated-subject": ("Two drivers and six passengers were injured.", [(2, "injured"), (6, "injured")]),
    "accompanied": ("The mayor was killed along with two guards.", [(2, "killed")]),
    "attributive": ("Doctors treated three wounded hikers.", [(3, "injured")]),
    "one-two-others": ("One tourist died and two others were hurt.", [(1, "killed"), (2, "injured")]),
    "hospital": ("Thirteen pupils were taken to hospital.", [(13, "injured")]),
    "suffered": ("Two climbers suffered severe burns.", [(2, "injured")]),
    "missing": ("Five skippers are still missing.", [(5, "missing")]),
    "unaccounted": ("Forty guests remain unaccounted for.", [(40, "missing")]),
    "hostage": ("Rebels took 20 passengers hostage.", [(20, "captured")]),
    "kidnapped": ("Bandits kidnapped six surveyors.", [(6, "captured")]),
    "displaced": ("The flood displaced 4,000 people.", [(4000, "displaced")]),
    "driven-from-homes": ("The rain has driven 5,000 people from their homes.", [(5000, "displaced")]),
    "forced-from-homes": ("Some 300 families were forced from their homes.", [(300, "displaced")]),
    "arrested": ("Police arrested 27 marchers.", [(27, "arrested")]),
    "custody": ("Eight dockers are in custody.", [(8, "arrested")]),
    "infected": ("Nineteen nurses were infected.", [(19, "affected")]),
    "upper-case": ("THREE PEASANTS WERE KILLED AND\nFOUR OTHERS WERE WOUNDED.", [(3, "killed"), (4, "injured")]),
    "quoted-modifier": ("There were “more than 70” dead.", [(70, "killed")]),
    "headline": ("Ferry sinks; 12 dead\nIt went down at night.", [(12, "killed")]),
    "existential": ("There were nine men injured.", [(9, "injured")]),
    "company-of-things": ("The raid destroyed 12 houses and killed four people.", [(4, "killed")]),
    "all-but": ("All but two of the 30 miners died.", [(28, "killed")]),
    "zero-casualties": ("There were no casualties.", [(0, "affected")]),
    "zero-nobody": ("Nobody was hurt.", [(0, "injured")]),
    "zero-none": ("None of the crew was injured.", [(0, "injured")]),
    "zero-two-harms": ("No deaths or injuries were reported.", [(0, "killed"), (0, "injured")]),
    "zero-loss-of-life": ("It ended without loss of life.", [(0, "killed")]),
    "zero-died": ("No one died.", [(0, "killed")]),
    "zero-of-a-place": ("Not one villager of Varn lost his life.", [(0, "killed")]),
    "execution": ("The group documented the execution of 46 herders.", [(46, "killed")]),
}


@pytest.mark.parametrize(("text", "expected"), CONSTRUCTIONS.values(), ids=CONSTRUCTIONS)
def test_construction_is_read(text: str, expected: list[tuple[int, str]]) -> None:
    assert shown(read(text)) == expected


NO_FIGURES = {
    "age-commas": "Ana Roe, 26, was killed.",
    "age-old": "A 40-year-old driver was injured.",
    "age-years-old": "The victim was 17 years old when he died.",
    "date": "He was killed on 3 May.",
    "date-month-first": "She died on June 12.",
    "year": "The soldier was killed in 1994.",
    "clock": "The bomb killed him at 9:30.",
    "duration": "He died after 12 days.",
    "money": "The storm cost $40 million.",
    "distance": "He was killed 30 kilometres from the border.",
    "percentage": "Deaths fell by 12 percent.",
    "score": "United were killed off 3-1.",
    "flight": "A steward on flight 752 was hurt.",
    "weapon": "Soldiers were killed by two bombs.",
    "model": "He was shot with an M-16.",
    "not-injured": "The 12 passengers were not injured.",
    "unharmed": "Three children were unharmed.",
    "perpetrators": "Two gunmen killed the guard.",
    "miscount": "The morgue said two bodies had been recorded twice.",
    "possible": "The virus could kill 3,000 people.",
    "troops": "The army sent 4,000 troops after the mayor was killed.",
    "series": "Picture 3 of 16: the dead man's house.",
    "indefinite": "A man was killed.",
    "animals": "The fire killed 12 horses.",
    "bare-plural": "Soldiers were killed.",
    "emergency-number": "Call 911 if you are hurt.",
    "dated-year": "On 2 June 2020 soldiers were killed.",
    "age-copula": "Four men, the youngest was 19, drove past the dead.",
    "without-in-a-name": "Lawyers Without Borders condemned the arrests.",
    "none-to-come": "She promised that no more miners would be killed.",
    "books": "No books have been burned. It was worse for 12 books.",
    "of-us": "They killed the priest. Forty of us were in the hall.",
    "lane": "The family from Lane 9 was hurt.",
    "boys-of": "A boy of sixteen was seen near the dead.",
    "men-over": "The dead were all men over 60.",
    "now-aged": "Ana Roe, now 62, was hurt.",
    "condition": "The bond pays if fewer than 50 die.",
    "of-other-things": "Men died there. Police saw 41 houses and sealed 17 of them.",
    "number-of-lists": "The victims were two lists.",
    "how-many": "Ask how many people died.",
}


@pytest.mark.parametrize("text", NO_FIGURES.values(), ids=NO_FIGURES)
def test_other_numbers_are_left_out(text: str) -> None:
    assert [figure for figure in read(text) if figure.value != 0] == []


MODIFIERS = {
    "exact": ("12 people", Modifier.EXACT, (12, 12)),
    "total": ("a total of 12 people", Modifier.EXACT, (12, 12)),
    "at-least": ("at least 12 people", Modifier.AT_LEAST, (12, None)),
    "no-fewer": ("no fewer than 12 people", Modifier.AT_LEAST, (12, None)),
    "or-more": ("12 or more people", Modifier.AT_LEAST, (12, None)),
    "upwards": ("upwards of 12 people", Modifier.AT_LEAST, (12, None)),
    "more-than": ("more than 12 people", Modifier.MORE_THAN, (13, None)),
    "over": ("over 12 people", Modifier.MORE_THAN, (13, None)),
    "about": ("about 12 people", Modifier.ABOUT, (None, None)),
    "some": ("some 12 people", Modifier.ABOUT, (None, None)),
    "estimated": ("an estimated 12 people", Modifier.ABOUT, (None, None)),
    "or-so": ("12 or so people", Modifier.ABOUT, (None, None)),
    "nearly": ("nearly 12 people", Modifier.NEARLY, (None, None)),
    "up-to": ("up to 12 people", Modifier.UP_TO, (None, 12)),
    "as-many-as": ("as many as 12 people", Modifier.UP_TO, (None, 12)),
    "fewer": ("fewer than 12 people", Modifier.FEWER_THAN, (None, 11)),
    "between": ("between 10 and 12 people", Modifier.BETWEEN, (10, 12)),
    "to": ("10 to 12 people", Modifier.BETWEEN, (10, 12)),
    "hyphen": ("10-12 people", Modifier.BETWEEN, (10, 12)),
    "dozens": ("dozens of people", Modifier.VAGUE, (None, None)),
    "tens-of-thousands": ("tens of thousands of people", Modifier.VAGUE, (None, None)),
    "several": ("several people", Modifier.VAGUE, (None, None)),
}


@pytest.mark.parametrize(("words", "modifier", "bounds"), MODIFIERS.values(), ids=MODIFIERS)
def test_modifier_gives_the_bounds(words: str, modifier: Modifier, bounds: tuple[int | None, int | None]) -> None:
    (figure,) = read(f"The slide killed {words} in the gorge.")

    assert (figure.modifier, figure.lower, figure.upper) == (modifier, *bounds)
    assert figure.exact == words.removesuffix(" of people")
    assert (figure.value is None) == (modifier in (Modifier.BETWEEN, Modifier.VAGUE))


def test_number_with_a_harm_of_its_own_is_no_part_of_another() -> None:
    figures = read("The blast left 51 dead, including six children, and some 230 injured.")
    assert [(figure.harm, figure.part_of) for figure in figures] == [
        (Harm.KILLED, None),
        (Harm.KILLED, "f1"),
        (Harm.INJURED, None),
    ]


PARTS = {
    "including": ("The blast killed nine people, including two children.", {"f2": "f1"}),
    "of-them": ("The blast killed nine people, two of them children.", {"f2": "f1"}),
    "of-whom": ("Sixty guests were kidnapped, 20 of whom remain in the hills.", {"f2": "f1"}),
    "among-them": ("Nine people died, among them three monks.", {"f2": "f1"}),
    "of-the": ("Of the 40 injured, 12 were women.", {"f2": "f1"}),
    "of-the-whole": ("Of the 40 people thought to have died, 12 deaths were put down to cold.", {"f2": "f1"}),
    "of-the-without-a-comma": (
        "Of the 14 injured keepers ten have gone home and three stay.",
        {"f2": "f1", "f3": "f1"},
    ),
    "of-the-dead": ("Nine people died. Four of the dead were monks.", {"f2": "f1"}),
    "unnamed-whole": ("Four of the dead were monks.", {"f1": ""}),
    "other-harm": ("Raiders hold 129 hostages, including 34 who are presumed dead.", {"f2": "f1"}),
    "breakdown": ("Police arrested 12 people, seven women and five men.", {"f2": "f1", "f3": "f1"}),
    "breakdown-next": ("All 34 were drowned. Of these, 31 are men and three women.", {"f2": "f1", "f3": "f1"}),
    "no-breakdown": ("The fire killed nine people. It spread for five days over two valleys.", {}),
    "narrower": ("The crash killed 20 people. Three children were killed.", {"f2": "f1"}),
    "later-sentences": (
        "Guards shot dead 93 people on Sunday. Eighty were killed at the mill. Near the ford nine others were killed, "
        "and four were killed in town.",
        {"f2": "f1", "f3": "f1", "f4": "f1"},
    ),
    "another-event": ("The quake killed 93 people. A storm had killed 80 in the spring.", {}),
    "places": ("The quake killed 93 people. Eighty were killed at the mill. Nine died in Bell.", {"f3": "f1"}),
    "revised": ("The toll fell from 31 dead to 29. Two dead had been listed twice.", {}),
    "not-a-part": ("The crash killed 20 people and injured three children.", {}),
    "taken-of-the-next": ("The flood killed 40 people. Bell buried nine of its 13 dead.", {"f2": "f3"}),
    "survivors-left-out": (
        "The fire killed 40 people. Two survivors died on Monday. They are not included in the guild's figure.",
        {},
    ),
    "losses-beside-the-enemy": ("The army killed 300 rebels. It has lost 75 soldiers.", {}),
    "list-of-the-dead": (
        "The roof fell and 22 people died. Among the dead were a couple, four cooks trapped in a press, and a nun.",
        {"f2": "f1"},
    ),
    "list-of-the-whole": (
        "The blast killed 14 people and hurt 63. Seven are in a critical condition. Among the injured were two nuns.",
        {"f3": "f2", "f4": "f2"},
    ),
    "seen-by-another": (
        "The rebels said they had killed nine soldiers. According to the guild, six bodies lay in a lane.",
        {},
    ),
    "of-all-the-dead": (
        "The siege killed 48 people. The army killed 32 militants. Seven of the dead are cooks.",
        {"f3": "f1"},
    ),
    "of-last-year": ("The heat killed 112 people. Last year a heatwave killed 87.", {}),
    "list-of-those-killed": (
        "The fire killed 31 people. Those killed included a cook, three guards shot in the back and a maid.",
        {"f2": "f1"},
    ),
    "list-with-clauses": (
        "The fire hurt 60. Among those hurt were a pilot, three guards who had tried to put it out, and two cooks.",
        {"f2": "f1", "f3": "f1"},
    ),
    "list-that-has-ended": ("The fire killed 31. Among the dead were a cook and a nun, and nine people were hurt.", {}),
    "put-aside": ("The guild said that 33 people had died in the quake, not 29 as it had said before.", {}),
    "all-of-a-part": ("Thirty-three people died, among them four cooks. All four drowned.", {"f2": "f1", "f3": "f1"}),
    "group-is-no-whole": ("Twenty of our neighbours died.", {}),
}


@pytest.mark.parametrize(("text", "expected"), PARTS.values(), ids=PARTS)
def test_part_names_its_whole(text: str, expected: dict[str, str]) -> None:
    parts = {figure.local_id: figure.part_of for figure in read(text) if figure.part_of is not None}

    assert parts == expected


def test_what_was_added_is_told_of_its_own_clause() -> None:
    figures = read("The fever has made 4,600 people ill; in the past 24 hours 12 people died.")

    assert [figure.measure for figure in figures] == [Measure.UNKNOWN, Measure.INCREMENT]


def test_more_than_those_of_another_harm_are_no_increment() -> None:
    figures = read("The mayor said 133 people had died, with 220 more in hospital.")

    assert [figure.measure for figure in figures] == [Measure.UNKNOWN, Measure.UNKNOWN]


CLAIMANTS = {
    "agent-on-a-day": ("That is more than the 41 deaths counted by the guild on the day of the raid.", ["guild"]),
    "owner-of-count": ("The ministry's tally of the dead stood at 44.", ["ministry"]),
    "owner-of-size": ("Ostra's 8,200 people mourn 12 dead.", [None]),
    "owner-of-view": ("Six of the hikers died, in the coroner's view.", ["coroner"]),
    "source-not-named": ("Four cooks died, a harbour source who asked not to be named said.", ["harbour source"]),
    "relative-speaker": ("Police held a man who officials said had killed four people.", ["officials"]),
    "found-bodies": ("Divers found nine more bodies beneath the pier.", [None]),
    "listed-as": ("At Orl are 31 people listed as missing by the parish council.", ["parish council"]),
    "people-who-count": ("Weavers, who keep a book of their own in the mill, count 34 dead.", ["Weavers"]),
    "raised": ("The guild raised its count to 41 dead.", ["guild"]),
    "adverb-before-the-verb": ("The clinic has always said that six people died.", ["clinic"]),
    "verb-left-out": (
        "The guild gives the number of dead as 20, the Blue Cross as more than 100.",
        ["guild", "Blue Cross"],
    ),
    "body-alone": ("At four the ministry had sixty-seven dead, the army still twenty.", ["ministry", "army"]),
    "no-name-behind": ("The guild put the dead at 40, the worst toll in years, and nine injured.", ["guild", "guild"]),
    "agent": (
        "Relatives say that 70 people died, far more than the 47 deaths admitted by the guard.",
        ["Relatives", "guard"],
    ),
    "maker": ("The ministry rejected claims by the union that 60 people had died.", ["union"]),
    "part-same": ("The dead number five, the registrar said. Two of them were nuns.", ["registrar", "registrar"]),
    "according-list": ("Many died, according to the guild: five in Ostra.", ["guild", "guild"]),
    "according-to": ("According to the coastguard, six men drowned.", ["coastguard"]),
    "according-to-after": ("Six men drowned, according to the coastguard.", ["coastguard"]),
    "said-before": ("The coastguard said six men drowned.", ["coastguard"]),
    "said-after": ("Six men drowned, the coastguard said on Monday.", ["coastguard"]),
    "apposition": ("Rita Omo, a nurse, said six men drowned.", ["Rita Omo"]),
    "inverted": ("“Six men drowned,” said Rita Omo.", ["Rita Omo"]),
    "put-at": ("The coastguard put the death toll at six.", ["coastguard"]),
    "parenthetical": (
        "Raiders took 90 people hostage, of whom 12 the army says are presumed dead.",
        [None, "army"],
    ),
    "parenthetical-name": (
        "Raiders took 90 people hostage, 40 of whom are in the hills, including 12 Varn says are presumed dead.",
        [None, None, "Varn"],
    ),
    "other-sentence": ("The coastguard said six men drowned. Two divers were hurt.", ["coastguard", None]),
    "per": ("Six men drowned, per the harbour log.", ["harbour log"]),
    "by-count": ("By the registrar's count, six men drowned.", ["registrar"]),
    "after-comma": ("Six men drowned, Minister Rita Omo announced after a visit to the port.", ["Minister Rita Omo"]),
    "going-on": ("Nine men drowned, the guild said on Monday, adding that six were hurt.", ["guild", "guild"]),
    "given-as": ("Rita Omo, the only nurse there, gave the dead as six.", ["Rita Omo"]),
    "recorded": ("Ostra recorded six deaths in May.", ["Ostra"]),
    "itself": ("The guild itself put the dead at six.", ["guild"]),
    "relative": ("The guild, which on Monday put the dead at six, is in mourning.", ["guild"]),
    "after-relative": ("The guild, whose books are kept by a nun, says six men drowned.", ["guild"]),
    "verb-after-day": ("The guild on Monday said six men drowned.", ["guild"]),
    "date-before-name": ("On 21 June the guild lowered its count of the dead to six.", ["guild"]),
    "bare-answer": ("Nine men drowned, the guild said. The coastguard stuck to six.", ["guild", "coastguard"]),
    "label": ("Fire chief Rita Omo, at the pier: six dead.", ["Fire chief Rita Omo"]),
    "put-it-at": ("Nine men drowned. A vicar put it at twelve, all told.", [None, "vicar"]),
    "year-before-the-verb": ("Nine men drowned. A commission in 1990 put it at twelve.", [None, "commission"]),
    "put-by": ("The toll was put at six by civil defence last night.", ["civil defence"]),
    "by-a-statement": ("Six were hurt, by a joint statement of the clubs.", ["joint statement of the clubs"]),
    "label-of-a-figure": ("Coalition figure: six dead.", ["Coalition"]),
    "that-is": ("Nine men drowned; that's six from the bus and three from cars.", [None, None, None]),
    "nobody": ("Six men drowned whom nobody had reported missing.", [None]),
    "nobody-reported-first": ("The storm killed six men, two more than first reported.", [None, None]),
    "adverb-in-the-verb": ("The guild had earlier put the toll at six.", ["guild"]),
    "toll-is-no-claimant": ("The toll rose to six dead.", [None]),
    "records-are-a-noun": ("A study, based on hospital records, counted 40 deaths.", ["study"]),
    "given-by": ("Ten people died. In May the army had given their number as nine.", [None, "army"]),
    "joined-to-a-verb": ("A boy died in the clinic and raised the toll to 28.", [None]),
    "relative-with-an-object": ("Rights workers who visited the morgue counted 19 bodies.", ["Rights workers"]),
    "land-is-no-claimant": ("The province has recorded 40 deaths.", [None]),
    "relative-that": ("A bulletin that put the dead at 40 was torn down.", ["bulletin"]),
    "auxiliary-is-no-cue": ("Typhoid has killed six men.", [None]),
    "none": ("Six men drowned.", [None]),
}


@pytest.mark.parametrize(("text", "expected"), CLAIMANTS.values(), ids=CLAIMANTS)
def test_claimant_covers_its_own_clause(text: str, expected: list[str | None]) -> None:
    assert [figure.claimant.name for figure in read(text)] == expected


def test_fields_of_scope_are_filled() -> None:
    text = "As of 5 July another 12 people were confirmed dead after the flood at Varn."
    (figure,) = read(text)

    assert figure.measure is Measure.INCREMENT
    assert figure.harm_status is HarmStatus.CONFIRMED
    assert figure.as_of == Interval.day(date(2021, 7, 5))
    assert figure.event_words == "the flood at Varn"
    assert (figure.group, figure.population) == ("people", "people")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill has a new hall. A slide in 1988 killed 40 people.", True),
        ("The mill has a new hall. Last year 40 people were killed here.", True),
        ("On Tuesday 40 people were killed.", False),
        ("A World War II-era bomber crashed, killing 40 people.", False),
        ("The previous worst outbreak, in 2001-2002, killed 40 people.", True),
        ("The guild withdrew an earlier count of 40 dead.", False),
        ("Days after the quake of 2005, which killed 40 people, the roads were still closed.", True),
        ("It was the second-deadliest strike of the war, after a raid on a wedding that killed 40 people.", True),
        ("It was the worst day since the fever came, and the guild now counts 40 dead.", False),
    ],
    ids=[
        "year",
        "last-year",
        "weekday",
        "era",
        "years",
        "earlier-count",
        "event-of-a-year",
        "ranked-event",
        "ranked-day",
    ],
)
def test_earlier_event_is_background(text: str, expected: bool) -> None:
    (figure,) = read(text)

    assert figure.background is expected


def test_background_carries_to_the_sentence_that_goes_on() -> None:
    figures = read("The town remembers the flood of 1988. In that flood 40 people died.\n\nOn Monday two people died.")

    assert [figure.background for figure in figures] == [True, False]


def test_number_span_holds_the_number_words_only() -> None:
    text = "Rescuers say at least twenty-two hikers died."
    (figure,) = read(text)

    assert figure.number == span_of(text, "twenty-two")
    assert figure.exact == "at least twenty-two hikers"


def test_boilerplate_yields_nothing() -> None:
    article = make_article("Related: 12 killed in fire.\n\nFour men were killed.")
    span = span_of(article.text, "Related: 12 killed in fire.")
    article = article.model_copy(update={"boilerplate": (Boilerplate(span=span, kind="related_link"),)})

    assert shown(list(find_figures(article, ()))) == [(4, "killed")]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The heat has killed 65 people since Friday, the clinic said.", Measure.UNKNOWN),
        ("The heat killed 65 people in the last 24 hours, the clinic said.", Measure.INCREMENT),
        ("The heat has killed another nine people since Friday.", Measure.INCREMENT),
        ("The heat kills nine people a day.", Measure.INCREMENT),
        ("The heat has killed nine people, says a daily bulletin.", Measure.UNKNOWN),
        ("The heat killed nine people in the seven days to Sunday.", Measure.INCREMENT),
        ("Nine people were killed a day after the ball.", Measure.UNKNOWN),
    ],
    ids=["since its beginning", "of a time", "more", "each day", "daily bulletin", "of a week", "day of it"],
)
def test_what_was_added_is_told_by_its_words(text: str, measure: Measure) -> None:
    assert [figure.measure for figure in read(text)] == [measure]


PREDICATES = {
    "apposition": ("Nine people died, two of them police officers.", ["people", "police officers"]),
    "of-the-dead": ("Forty people died. Eleven of the dead were children.", ["people", "children"]),
    "of-whom": ("Guards shot dead 33 people, three of whom were journalists.", ["people", "journalists"]),
    "state": ("Nine people were hurt, two of them seriously.", ["people", ""]),
}


@pytest.mark.parametrize(("text", "expected"), PREDICATES.values(), ids=PREDICATES)
def test_a_predicate_tells_whom_a_part_counts(text: str, expected: list[str]) -> None:
    assert [figure.group for figure in read(text)] == expected


STANDING = {
    "each-its-day": (
        "The list of missing stood at 14 on Monday, 29 on Tuesday and, with the boats, 41 on Wednesday evening.",
        [date(2021, 7, 5), date(2021, 7, 6), date(2021, 7, 7)],
    ),
    "given-on-a-day": ("The clinic on Monday put the dead at 40.", [date(2021, 7, 5)]),
    "opening-day": ("On 21 June the guild lowered its count of the dead to 512.", [date(2021, 6, 21)]),
    "happened-on-a-day": ("On Tuesday a blast killed 12 people, the guild said.", [None]),
    "found-on-a-day": ("Nine bodies were found on Tuesday and 14 on Wednesday, the guild said.", [None, None]),
}


@pytest.mark.parametrize(("text", "expected"), STANDING.values(), ids=STANDING)
def test_a_count_stands_on_the_day_told_with_it(text: str, expected: list[date | None]) -> None:
    assert [figure.as_of.earliest if figure.as_of else None for figure in read(text)] == expected
