"""Claimant, cue and content of the ways in which English news attributes, one idea a row."""

from __future__ import annotations

import pytest

from provenance.extraction.attributions import find_attributions
from provenance.extraction.attributions.stretch import Stretch, unwrap
from provenance.models.article import Boilerplate
from provenance.models.claim import Attribution
from provenance.models.vocabulary import ClaimantKind, Form, MarkType, Polarity, Stance
from tests.builders import make_article, span_of

Row = tuple[str, str | None, str | None, str]


def read(text: str) -> tuple[Attribution, ...]:
    return find_attributions(make_article(text)).claims


def rows(text: str) -> list[Row]:
    return [
        (
            claim.form.value if claim.form else "",
            claim.claimant.span.text_in(text) if claim.claimant.span else None,
            claim.cue,
            claim.exact,
        )
        for claim in read(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“The bridge is closed,” said Ana Reis, the mayor.",
            [("direct", "Ana Reis, the mayor", "said", "“The bridge is closed,”")],
            id="inverted",
        ),
        pytest.param(
            'Ana Reis said: "The bridge is closed. Nobody may cross."',
            [("direct", "Ana Reis", "said", '"The bridge is closed. Nobody may cross."')],
            id="colon",
        ),
        pytest.param(
            "‘Go home!’ she shrugged.",
            [("direct", "she", "shrugged", "‘Go home!’")],
            id="british marks",
        ),
        pytest.param(
            "“We dig,” the mayor said, “with what we have.”",
            [("direct", "the mayor", "said", "“We dig,”"), ("direct", "the mayor", "said", "“with what we have.”")],
            id="cut by its cue",
        ),
        pytest.param(
            "“Our commander told us the roof was ours,” he said.",
            [
                ("direct", "he", "said", "“Our commander told us the roof was ours,”"),
                ("indirect", "Our commander", "told", "the roof was ours,"),
            ],
            id="relayed by a quoted speaker",
        ),
        pytest.param(
            "“I told the driver not to stop,” Reis said.",
            [
                ("direct", "Reis", "said", "“I told the driver not to stop,”"),
                ("indirect", "I", "told", "not to stop,"),
            ],
            id="relayed of oneself",
        ),
        pytest.param(
            "“I think it was rain. When they say sorry, I will come,” Reis said.",
            [("direct", "Reis", "said", "“I think it was rain. When they say sorry, I will come,”")],
            id="thought and supposition in a quotation",
        ),
        pytest.param(
            "“He never said it, and the crew says a lot of things,” Reis said.",
            [("direct", "Reis", "said", "“He never said it, and the crew says a lot of things,”")],
            id="words that stand in for content",
        ),
        pytest.param(
            "“We lost,” said Emily Reilly, who coaches the side.",
            [("direct", "Emily Reilly", "said", "“We lost,”")],
            id="names in -ly",
        ),
        pytest.param(
            "The army denies firing first, though eleven villagers have died since May.",
            [("indirect", "The army", "denies", "firing first")],
            id="what a writer sets against a denial",
        ),
        pytest.param(
            "The U.N. rights office counted nine dead and says that more are missing.",
            [("indirect", "The U.N. rights office", "says", "more are missing")],
            id="abbreviation inside a name",
        ),
        pytest.param(
            "“One of them turned and said, ‘We have a drummer’, and left,” Reis recalled.",
            [
                ("direct", "Reis", "recalled", "“One of them turned and said, ‘We have a drummer’, and left,”"),
                ("direct", "One of them", "said", "‘We have a drummer’"),
            ],
            id="quotation inside a quotation",
        ),
        pytest.param(
            "Reis called the treaty “null and void” and “absurd”.",
            [("mixed", "Reis", "called", "“null and void” and “absurd”")],
            id="judgement in two quotations",
        ),
        pytest.param(
            "‘Nobody died in the blackout.’ (Reis) False.",
            [("direct", "Reis", None, "‘Nobody died in the blackout.’")],
            id="name in brackets behind",
        ),
        pytest.param(
            "“Leave none who can talk” is how Lukas Ferrow rendered it.",
            [("direct", "Lukas Ferrow", "rendered", "“Leave none who can talk”")],
            id="is how",
        ),
        pytest.param(
            "''It rained,'' said Ana Reis. ''Did it?''",
            [("direct", "Ana Reis", "said", "''It rained,''"), ("direct", "Ana Reis", "said", "''Did it?''")],
            id="typewriter apostrophes",
        ),
        pytest.param(
            "Reis asked the mayor on Monday whether it had rained.",
            [("indirect", "Reis", "asked", "whether it had rained")],
            id="indirect question",
        ),
        pytest.param(
            "Tamm, the coach, wondered aloud why the gate was shut.",
            [("indirect", "Tamm, the coach", "wondered", "why the gate was shut")],
            id="indirect question behind an adverb",
        ),
        pytest.param(
            "Reis asked every man who had a boat to help.",
            [("indirect", "Reis", "asked", "to help")],
            id="relative clause that asks nothing",
        ),
        pytest.param(
            "“They asked us whether it had rained,” Reis said.",
            [
                ("direct", "Reis", "said", "“They asked us whether it had rained,”"),
                ("indirect", "They", "asked", "whether it had rained,"),
            ],
            id="indirect question in a quotation",
        ),
        pytest.param(
            "“She rang us on Monday to say the harbour was shut,” Reis said.",
            [
                ("direct", "Reis", "said", "“She rang us on Monday to say the harbour was shut,”"),
                ("indirect", "She", "say", "the harbour was shut,"),
            ],
            id="rang to say",
        ),
        pytest.param("Asked if it rained at night, the mayor laughed.", [], id="question before its answer"),
        pytest.param("Reis, told of the comparison, laughed.", [], id="told of something"),
        pytest.param("It is less than the 28 reported on Sunday.", [], id="number reported at a time"),
        pytest.param("The findings announced on April 6 are public.", [], id="announced at a time"),
        pytest.param(
            "The ministry reported 12 were ill.",
            [("indirect", "The ministry", "reported", "12 were ill")],
            id="reported of a number",
        ),
        pytest.param(
            "The ministry reported on April 1 that 12 were ill.",
            [("indirect", "The ministry", "reported", "12 were ill")],
            id="reported on a day",
        ),
        pytest.param("There are 42 confirmed cases of it.", [], id="how sure a number is"),
        pytest.param("Early reports on the radio of “five dead” were false.", [], id="reports that nobody makes"),
        pytest.param("Two of those reported earlier this week were found.", [], id="reported at a time"),
        pytest.param("The crew that reported it will not sail again.", [], id="relative clause with a pronoun"),
        pytest.param(
            "The leak, says Reis, was early: “We wanted to do our homework.”",
            [
                ("indirect", "Reis", "says", "The leak"),
                ("direct", "Reis", "says", "“We wanted to do our homework.”"),
            ],
            id="inserted before a colon",
        ),
        pytest.param(
            "The owner has reportedly told friends that he will sell.",
            [("indirect", "The owner", "has reportedly told", "he will sell")],
            id="hearsay of what somebody tells",
        ),
        pytest.param(
            "Two cadets told the Courier the mayor had in fact said it rained.",
            [
                ("indirect", "Two cadets", "told", "the mayor had in fact said it rained"),
                ("indirect", "the mayor", "had in fact said", "it rained"),
            ],
            id="adverbial of two words before the verb",
        ),
        pytest.param(
            "Reis denied that they had dug there: “Not one bucket was moved.”",
            [
                ("indirect", "Reis", "denied", "they had dug there"),
                ("direct", "Reis", "denied", "“Not one bucket was moved.”"),
            ],
            id="reported, then quoted behind a colon",
        ),
        pytest.param(
            "A historian has read the books, and she can prove 90, “which means,” she says, “there were more.”",
            [("direct", "she", "says", "“which means,”"), ("direct", "she", "says", "“there were more.”")],
            id="two halves of a quotation behind other words",
        ),
        pytest.param(
            "As Reis explained, three roads were shut.",
            [("indirect", "Reis", "explained", "three roads were shut")],
            id="as somebody explained",
        ),
        pytest.param(
            "The treasury's line, as one official put it to me, is that “the fens are no main line”.",
            [("direct", "one official", "put it", "“the fens are no main line”")],
            id="as somebody put it",
        ),
        pytest.param(
            "“It was thin,” said one aide familiar with the talks, who added that it failed.",
            [
                ("direct", "one aide familiar with the talks", "said", "“It was thin,”"),
                ("indirect", "one aide familiar with the talks", "added", "it failed"),
            ],
            id="familiar with the matter",
        ),
        pytest.param(
            "Nobody saw a pattern described by Marine Weekly as “hectic”.",
            [("direct", "Marine Weekly", "described", "“hectic”")],
            id="reduced passive",
        ),
        pytest.param(
            "But a ticket seller, 19, blasted: “Forty of them?”",
            [("direct", "a ticket seller, 19", None, "“Forty of them?”")],
            id="age before a colon, behind a conjunction",
        ),
        pytest.param(
            "“Leave none who can talk” is how Lukas Ferrow, 61, rendered it.",
            [("direct", "Lukas Ferrow, 61", "rendered", "“Leave none who can talk”")],
            id="is how, with an age",
        ),
        pytest.param(
            "The ministry, which on the day itself had said eleven died, was quiet.",
            [("indirect", "The ministry", "had said", "eleven died")],
            id="the day itself",
        ),
        pytest.param(
            "The minister the next morning said it rained.",
            [("indirect", "The minister", "said", "it rained")],
            id="the next morning",
        ),
        pytest.param(
            "In the blog post Ana Reis, the chief of Blue Hat said it rained.",
            [("indirect", "Ana Reis, the chief of Blue Hat", "said", "it rained")],
            id="name behind another noun",
        ),
        pytest.param(
            "Tamm listed what a mayor needs:\n\n“He must be brave.\n\n“He must be kind.”",
            [
                ("direct", "Tamm", None, "“He must be brave."),
                ("direct", "Tamm", None, "“He must be kind.”"),
            ],
            id="announced in the paragraph before",
        ),
        pytest.param(
            "As Joel Pollak of the Courier observed, it rained:\n\n“It rained all day.”",
            [
                ("indirect", "Joel Pollak of the Courier", "observed", "it rained"),
                ("direct", "Joel Pollak of the Courier", "observed", "“It rained all day.”"),
            ],
            id="announced with a verb",
        ),
        pytest.param(
            "Added Tamm:\n\n“It rained all day.”",
            [("direct", "Tamm", "Added", "“It rained all day.”")],
            id="announced by an inverted verb",
        ),
        pytest.param(
            "Tamm insisted he had been talking to the board of ships.",
            [("indirect", "Tamm", "insisted", "he had been talking to the board of ships")],
            id="progressive with a subject of its own",
        ),
        pytest.param(
            "A letter shown to the court is signed “AR”.",
            [],
            id="participle without an auxiliary",
        ),
        pytest.param(
            "The firm said profit would miss forecasts because of frost.",
            [("indirect", "The firm", "said", "profit would miss forecasts because of frost")],
            id="noun behind an infinitive",
        ),
        pytest.param(
            "The lake may dry up, say scientists.",
            [("indirect", "scientists", "say", "The lake may dry up")],
            id="inverted in the present, several",
        ),
        pytest.param(
            "“It is only editing,” she liked to say.",
            [("direct", "she", "say", "“It is only editing,”")],
            id="liked to say",
        ),
        pytest.param(
            "Reis described the former as “willing” and the latter as “very angry”.",
            [("mixed", "Reis", "described", "“willing” and the latter as “very angry”")],
            id="two judgements",
        ),
        pytest.param(
            "The view was dismissed by Olen Tamm, the artist whose work “Return to Sender” was shown.",
            [],
            id="relative clause of who dismisses",
        ),
        pytest.param(
            "The museum has agreed to return the bronzes. It agreed to the return of two.",
            [
                ("indirect", "The museum", "has agreed", "to return the bronzes"),
                ("indirect", "It", "agreed", "the return of two"),
            ],
            id="infinitive or preposition",
        ),
        pytest.param(
            "It was welcomed in Idara, where the oba, Ewuare, said his people had waited.",
            [("indirect", "the oba, Ewuare", "said", "his people had waited")],
            id="apposition behind where",
        ),
        pytest.param(
            "Ek was guarded: the state, he said, would wait.",
            [("indirect", "he", "said", "the state"), ("indirect", "he", "said", "would wait")],
            id="reported behind a colon",
        ),
        pytest.param(
            "As co-author Luis Prado puts it: “They do not die.”",
            [("direct", "co-author Luis Prado", "puts it", "“They do not die.”")],
            id="as somebody puts it",
        ),
        pytest.param(
            "“Is it yours?” asked Miss Bell.\n\n“It may be,” Reis said.\n\n“It is or it isn't.”\n\n“Then yes, it is.”",
            [
                ("direct", "Miss Bell", "asked", "“Is it yours?”"),
                ("direct", "Reis", "said", "“It may be,”"),
                ("direct", "Miss Bell", "asked", "“It is or it isn't.”"),
                ("direct", "Reis", "said", "“Then yes, it is.”"),
            ],
            id="dialogue",
        ),
        pytest.param(
            "Surgeon lied to them, inquest told.\n\nTamm denied that account.",
            [
                ("indirect", None, "told", "Surgeon lied to them"),
                ("indirect", "Tamm", "denied", "that account"),
            ],
            id="who is told, what is disputed",
        ),
        pytest.param(
            "A neighbour, who did not want to give her name, said it rained.",
            [("indirect", "A neighbour", "said", "it rained")],
            id="condition of speaking",
        ),
        pytest.param(
            "It was a foul, a decision Speight described as “a joke”.",
            [("direct", "Speight", "described", "“a joke”")],
            id="name behind what it is about",
        ),
        pytest.param(
            "Reis condemned the town's “punishment of civilians” in breach of “basic norms”.",
            [("mixed", "Reis", "condemned", "the town's “punishment of civilians” in breach of “basic norms”")],
            id="condemned what is quoted",
        ),
        pytest.param(
            "The court answered by rejecting the claim. The house rejected the bill. Reis rejects the attack on it.",
            [],
            id="rejecting that says nothing",
        ),
        pytest.param(
            "Reis referred to the jet as a “cargo plane”.",
            [("mixed", "Reis", "referred", "a “cargo plane”")],
            id="referred to as",
        ),
        pytest.param(
            "Reis said “thieves” and that it rained.",
            [("direct", "Reis", "said", "“thieves”")],
            id="a word, and that",
        ),
        pytest.param(
            "“They have asked us for water,” Reis said. Tamm cried, “Stop!”",
            [("direct", "Reis", "said", "“They have asked us for water,”"), ("direct", "Tamm", "cried", "“Stop!”")],
            id="asked for in the perfect, cried",
        ),
        pytest.param(
            "Reis called on the mayor of Oyele to resign.",
            [("indirect", "Reis", "called", "to resign")],
            id="called on",
        ),
        pytest.param(
            "Reis rejected the claim as “fiction”. Tamm rejected the finding.",
            [("direct", "Reis", "rejected", "“fiction”"), ("indirect", "Tamm", "rejected", "the finding")],
            id="rejected as, rejected",
        ),
        pytest.param(
            "The findings suggest that life may survive on Mars, the researchers write.",
            [
                ("indirect", "the researchers", "write", "The findings suggest that life may survive on Mars"),
                ("indirect", "The findings", "suggest", "life may survive on Mars"),
            ],
            id="closing clause that reports another",
        ),
        pytest.param(
            "The Courier, citing two officials, reported that it rained.",
            [("indirect", "The Courier", "reported", "it rained")],
            id="citing sources",
        ),
        pytest.param(
            "Vane said she went by bus, on which she read “everything there was”.",
            [("mixed", "Vane", "said", "she went by bus, on which she read “everything there was”")],
            id="what a person reads",
        ),
        pytest.param(
            "“There was a woman kneeling over him shouting, ‘Stay with me.’” a neighbour said.",
            [("direct", "a neighbour", "said", "“There was a woman kneeling over him shouting, ‘Stay with me.’”")],
            id="object before a participle",
        ),
        pytest.param(
            "She had, by her own account, “no chance of winning”.",
            [("direct", "She", "by her own account", "“no chance of winning”")],
            id="own account",
        ),
        pytest.param(
            "The bride was treated, in the minister's words, “for language”, and left.",
            [("direct", "the minister's", "in the minister's words", "“for language”")],
            id="in somebody's words",
        ),
        pytest.param(
            "Fourteen guests were treated and one, according to the log, “for language”.",
            [("direct", "the log", "according to", "“for language”")],
            id="quoted behind according to",
        ),
        pytest.param(
            "Reis gave a name to a sickness it had called “seasonal” for weeks.",
            [("direct", "it", "had called", "“seasonal”")],
            id="judgement in a relative clause without pronoun",
        ),
        pytest.param(
            "Much of it was meant for Tamm, who Reis on Monday called “a fool”.",
            [("direct", "Reis", "called", "“a fool”")],
            id="judgement in a relative clause",
        ),
        pytest.param(
            "Reis, who as recently as Tuesday called the affair “contained”, has taken leave.",
            [("direct", "Reis", "called", "“contained”")],
            id="as recently as",
        ),
        pytest.param(
            "Reis called him “a lout” who was “an endless bore” and “a fool”.",
            [("mixed", "Reis", "called", "“a lout” who was “an endless bore” and “a fool”")],
            id="judgement in three quotations",
        ),
        pytest.param(
            "Reis described the rule as the “gold standard” of trade deals, and left.",
            [("mixed", "Reis", "described", "“gold standard” of trade deals")],
            id="judgement with what it is of",
        ),
        pytest.param(
            "Reis called the raid “barbaric” and a violation of the truce.",
            [("mixed", "Reis", "called", "“barbaric” and a violation of the truce")],
            id="judgement with one in the speaker's own words",
        ),
        pytest.param(
            "Reis called the raid “barbaric” in an interview, and the plan “absurd” and the talks ended.",
            [("direct", "Reis", "called", "“barbaric”")],
            id="where a judgement is passed",
        ),
        pytest.param(
            "Panel after panel gave way – “like a zip being undone”, one survivor told the Courier.",
            [("direct", "one survivor", "told", "“like a zip being undone”")],
            id="quotation behind a dash",
        ),
        pytest.param(
            "The vote met anger (“I want my dues back,” wrote Ed Nels, a fitter, on the page).",
            [("direct", "Ed Nels, a fitter", "wrote", "“I want my dues back,”")],
            id="quotation behind a bracket",
        ),
        pytest.param(
            "“We expected it,” Reis said on “Meet the Mayors.” “But not like this.”",
            [("direct", "Reis", "said", "“We expected it,”"), ("direct", "Reis", "said", "“But not like this.”")],
            id="programme behind the cue",
        ),
        pytest.param(
            "“If they fire, I'd say ‘stop’,” Reis said.",
            [("direct", "Reis", "said", "“If they fire, I'd say ‘stop’,”")],
            id="what one would say",
        ),
        pytest.param(
            "He's claiming that it was a “big flood” but “nobody drowned.”",
            [("mixed", "He's", "claiming", "it was a “big flood” but “nobody drowned.”")],
            id="contracted auxiliary",
        ),
        pytest.param(
            "“It rained,” Reis said. Later Kamara assailed it as the “darkest and gloomiest in the land’s history.”",
            [
                ("direct", "Reis", "said", "“It rained,”"),
                ("direct", "Kamara", None, "“darkest and gloomiest in the land’s history.”"),
            ],
            id="subject of the quotation's own sentence",
        ),
        pytest.param(
            "“It rained,” said the mayor. Ana Reis shook her head. “It is what every woman says.”",
            [
                ("direct", "the mayor", "said", "“It rained,”"),
                ("direct", "Ana Reis", None, "“It is what every woman says.”"),
            ],
            id="who acted in the sentence before",
        ),
        pytest.param(
            "Not so, protests his spokesman, Damian Ocana: “Read the whole note.”",
            [("direct", "his spokesman, Damian Ocana", "protests", "“Read the whole note.”")],
            id="inverted before a colon",
        ),
        pytest.param(
            "Ana Reis told reporters she thought the deal fair, adding that it would help.",
            [
                ("indirect", "Ana Reis", "told", "she thought the deal fair"),
                ("indirect", "she", "thought", "the deal fair"),
                ("indirect", "Ana Reis", "adding", "it would help"),
            ],
            id="participle behind reported content",
        ),
        pytest.param(
            "Former First Lady Ana Reis said it rained.",
            [("indirect", "Former First Lady Ana Reis", "said", "it rained")],
            id="adverb inside a title",
        ),
        pytest.param(
            "According to the town's first mayor, Ana Reis, it rained.",
            [("indirect", "the town's first mayor, Ana Reis", "According to", "it rained")],
            id="adverb behind a possessive",
        ),
        pytest.param(
            "It rained all night, according to a statement released by the Supreme Court.",
            [("indirect", "a statement released by the Supreme Court", "according to", "It rained all night")],
            id="document with who released it",
        ),
        pytest.param(
            "Member of parliament (MP) Ana Reis said it rained.",
            [("indirect", "Member of parliament (MP) Ana Reis", "said", "it rained")],
            id="acronym inside a name",
        ),
        pytest.param(
            "OYELE, Feb 2 (CPB) - Ana Reis has seen the “darkest days of the land.”",
            [("direct", "Ana Reis", None, "“darkest days of the land.”")],
            id="behind a dateline",
        ),
        pytest.param(
            "Reis made it clear that the port was closed.",
            [("indirect", "Reis", "made it clear", "the port was closed")],
            id="made it clear",
        ),
        pytest.param(
            "Kamara called it “unprecedented”, while Reis, in a letter on Tuesday, called it “unexpected”.",
            [
                ("direct", "Kamara", "called", "“unprecedented”"),
                ("direct", "Reis", "called", "“unexpected”"),
            ],
            id="insertion behind while",
        ),
        pytest.param(
            "At the district hospital the director, Ana Reis, denied that it rained.",
            [("indirect", "the director, Ana Reis", "denied", "it rained")],
            id="place before the subject",
        ),
        pytest.param(
            "They met a former ticket girl, 19, who said it rained.",
            [("indirect", "a former ticket girl", "said", "it rained")],
            id="age before a relative clause",
        ),
        pytest.param(
            "Reis compared the mayor to a king.",
            [("indirect", "Reis", "compared", "the mayor to a king")],
            id="likening",
        ),
        pytest.param(
            "Ana Reis used to say that it rained.",
            [("indirect", "Ana Reis", "say", "it rained")],
            id="used to say",
        ),
        pytest.param("Ana Reis left to say that it rained.", [], id="mere infinitive"),
        pytest.param(
            "“One,” “two,” Reis has said.",
            [("direct", "Reis", "has said", "“One,”"), ("direct", "Reis", "has said", "“two,”")],
            id="two quotations of one cue",
        ),
        pytest.param(
            "Reis said the toll “will rise” before dawn.",
            [("mixed", "Reis", "said", "the toll “will rise” before dawn")],
            id="mixed",
        ),
        pytest.param(
            "Reis called the plan a “farce” and left.",
            [("mixed", "Reis", "called", "a “farce”")],
            id="judgement",
        ),
        pytest.param(
            "The office announced that the port was open.",
            [("indirect", "The office", "announced", "the port was open")],
            id="that clause",
        ),
        pytest.param(
            "Reis told reporters in Oyele on Monday that the port was open.",
            [("indirect", "Reis", "told", "the port was open")],
            id="addressee, place and day",
        ),
        pytest.param(
            "Reis told Reuters the port was open.",
            [("indirect", "Reis", "told", "the port was open")],
            id="addressee without that",
        ),
        pytest.param(
            "The port is open, the harbour office said on Monday.",
            [("indirect", "the harbour office", "said", "The port is open")],
            id="cue behind its content",
        ),
        pytest.param(
            "The port, officials said, was open.",
            [("indirect", "officials", "said", "The port"), ("indirect", "officials", "said", "was open")],
            id="cue in the middle",
        ),
        pytest.param(
            "Reis said the port was open, adding that ships had left.",
            [
                ("indirect", "Reis", "said", "the port was open"),
                ("indirect", "Reis", "adding", "ships had left"),
            ],
            id="participle",
        ),
        pytest.param(
            "Reis said the port was open, and the union said it was not.",
            [
                ("indirect", "Reis", "said", "the port was open"),
                ("indirect", "the union", "said", "it was not"),
            ],
            id="two claimants",
        ),
        pytest.param(
            "According to the relief office, 12 people died.",
            [("indirect", "the relief office", "According to", "12 people died")],
            id="according to, before",
        ),
        pytest.param(
            "Twelve people died, according to the relief office.",
            [("indirect", "the relief office", "according to", "Twelve people died")],
            id="according to, after",
        ),
        pytest.param(
            "The union accused the ministry of hiding the toll.",
            [("indirect", "The union", "accused", "hiding the toll")],
            id="accusation",
        ),
        pytest.param(
            "Police urged residents to stay indoors.",
            [("indirect", "Police", "urged", "to stay indoors")],
            id="request",
        ),
        pytest.param(
            "The flood reportedly killed seven.",
            [("indirect", None, "reportedly", "killed seven")],
            id="hearsay",
        ),
        pytest.param(
            "According to Reis the port was open.",
            [("indirect", "Reis", "According to", "the port was open")],
            id="according to without a comma",
        ),
        pytest.param(
            "According to a report, seen by Rainwire, the port was open.",
            [("indirect", "a report", "According to", "the port was open")],
            id="seen by an outlet",
        ),
        pytest.param(
            "According to a draft of the audit, a copy of which was seen by Rainwire, the port was open.",
            [("indirect", "a draft of the audit", "According to", "the port was open")],
            id="a copy of which",
        ),
        pytest.param(
            "By the reckoning of the union, nine boats sank.",
            [("indirect", "the union", "By the reckoning of", "nine boats sank")],
            id="reckoning",
        ),
        pytest.param(
            "General Reis was quoted by the broadcaster KRT as saying that the port was open.",
            [("indirect", "General Reis", "saying", "the port was open")],
            id="quoted by an outlet",
        ),
        pytest.param(
            "An old man mending a door said the port was open.",
            [("indirect", "An old man mending a door", "said", "the port was open")],
            id="participle with an object",
        ),
        pytest.param(
            "The ruling made proclamations which analysts said could hurt the port.",
            [("indirect", "analysts", "said", "could hurt the port")],
            id="object relative",
        ),
        pytest.param(
            "“The port is open,” said Ana Reis, 34, a docker, who was there.",
            [("direct", "Ana Reis, 34, a docker", "said", "“The port is open,”")],
            id="age and apposition",
        ),
        pytest.param(
            "The port is open, according to Ana Reis, spokeswoman for the harbour office.",
            [("indirect", "Ana Reis, spokeswoman for the harbour office", "according to", "The port is open")],
            id="apposition without article",
        ),
        pytest.param(
            "“No,” said Ana Reis, who once claimed the port was open.",
            [("direct", "Ana Reis", "said", "“No,”"), ("indirect", "Ana Reis", "claimed", "the port was open")],
            id="relative clause behind an inverted speaker",
        ),
        pytest.param(
            "The union counted 31 boats, twice as many as the harbour office has acknowledged.",
            [],
            id="comparison",
        ),
        pytest.param(
            "The outbreak, which doctors say began in a camp, has spread.",
            [("indirect", "doctors", "say", "began in a camp")],
            id="object relative between commas",
        ),
        pytest.param(
            "PORT REIS, Oct 4 (Rainwire) - Nine boats sank, the harbour office said.",
            [("indirect", "the harbour office", "said", "Nine boats sank")],
            id="dateline",
        ),
        pytest.param(
            "She said it was closed but insisted it was safe.",
            [("indirect", "She", "said", "it was closed"), ("indirect", "She", "insisted", "it was safe")],
            id="conjunction at the end",
        ),
        pytest.param("The move suggests a rift.", [], id="an act says nothing"),
        pytest.param(
            "A post shared 40,000 times says that the port was open.",
            [("indirect", "A post shared 40,000 times", "says", "the port was open")],
            id="number with a comma",
        ),
        pytest.param(
            "He told the council on Monday, adding that claims to the contrary were wrong.",
            [("indirect", "He", "adding", "claims to the contrary were wrong")],
            id="that as a conjunction",
        ),
        pytest.param(
            "A passenger’s claim that the train had been speeding was wrong.",
            [("indirect", "A passenger’s", "claim", "the train had been speeding")],
            id="claim as a subject",
        ),
        pytest.param(
            "Ana Reis, who chairs the council, said the port was open.",
            [("indirect", "Ana Reis", "said", "the port was open")],
            id="relative clause between commas",
        ),
        pytest.param(
            "A man who asked not to be named said the port was open.",
            [("indirect", "A man", "said", "the port was open")],
            id="relative clause without commas",
        ),
        pytest.param(
            "The front, which denies the attack, has claimed others.",
            [
                ("indirect", "The front", "denies", "the attack"),
                ("indirect", "The front", "has claimed", "others"),
            ],
            id="content ends with its relative clause",
        ),
        pytest.param(
            "The end of the talks with Oslo, which called the envoy “a fool,” drew protests.",
            [("direct", "Oslo", "called", "“a fool,”")],
            id="relative clause about the partner",
        ),
        pytest.param(
            "The mayor’s claim that the port is open angered many.",
            [("indirect", "The mayor’s", "claim", "the port is open angered many")],
            id="noun of saying",
        ),
        pytest.param(
            "The guild put the toll at nine, saying the list was old.",
            [("indirect", "The guild", "saying", "the list was old")],
            id="participle behind a verb that does not end in -ed",
        ),
        pytest.param(
            "The commission: “about 200 people”.",
            [("direct", "The commission", None, "“about 200 people”")],
            id="colon alone",
        ),
        pytest.param("The United States House voted on Monday.", [], id="a name that looks like a verb"),
        pytest.param("Fresh claims and reports came in.", [], id="nouns that look like verbs"),
    ],
)
def test_attribution_is_read(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_parts_of_a_cut_quotation_share_a_group() -> None:
    first, second = read("“We dig,” the mayor said, “with what we have.”")
    assert first.group is not None
    assert first.group == second.group


def test_a_quotation_of_several_paragraphs_keeps_its_speaker() -> None:
    text = "“We dig,” said Ana Reis.\n\n“We dig all night.\n\n“Then we dig again.”"
    claims = read(text)
    assert [claim.exact for claim in claims] == ["“We dig,”", "“We dig all night.", "“Then we dig again.”"]
    assert {claim.claimant.name for claim in claims} == {"Ana Reis"}


def test_nested_attribution_names_its_holder() -> None:
    outer, inner = read("Reis said the ministry claimed the toll had doubled.")
    assert (outer.inside, inner.inside) == (None, outer.local_id)
    assert outer.span.contains(inner.span)


def test_words_quoted_from_another_are_no_fragment_of_the_holder() -> None:
    outer, inner = read("Reis called for the resignation of Mr Tamm, whom the union described as “absent”.")
    assert (outer.form, outer.fragments) == (Form.INDIRECT, ())
    assert inner.form is Form.DIRECT


def test_fragments_of_a_mixed_quotation_hold_their_marks() -> None:
    text = "Reis said the toll was “high” and the water “higher still”."
    (claim,) = read(text)
    assert claim.form is Form.MIXED
    assert [fragment.text_in(text) for fragment in claim.fragments] == ["“high”", "“higher still”"]


@pytest.mark.parametrize(
    ("text", "polarity", "stance", "attitude"),
    [
        pytest.param("Reis said the port was open.", Polarity.AFFIRMED, Stance.NEUTRAL, False, id="said"),
        pytest.param("Reis denied that the port was open.", Polarity.DENIED, Stance.NEUTRAL, False, id="denied"),
        pytest.param(
            "Reis did not deny that the port was open.", Polarity.AFFIRMED, Stance.NEUTRAL, False, id="not denied"
        ),
        pytest.param("Reis doubts that the port was open.", Polarity.DOUBTED, Stance.NEUTRAL, True, id="doubts"),
        pytest.param("Reis claimed the port was open.", Polarity.AFFIRMED, Stance.DISTANCING, False, id="claimed"),
        pytest.param(
            "Reis admitted that the port was open.", Polarity.AFFIRMED, Stance.ENDORSING, False, id="admitted"
        ),
        pytest.param("Reis believes the port was open.", Polarity.AFFIRMED, Stance.NEUTRAL, True, id="believes"),
    ],
)
def test_manner_of_the_cue_is_typed(text: str, polarity: Polarity, stance: Stance, attitude: bool) -> None:
    (claim,) = read(text)
    assert (claim.polarity, claim.stance, claim.attitude) == (polarity, stance, attitude)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        pytest.param("The “global” market fell.", MarkType.SCARE, id="scare quote"),
        pytest.param("The novel “The Long Rain” sold well.", MarkType.TITLE, id="title of a work"),
        pytest.param("Reis, who sang in “How the Fox Stole Easter,” left.", MarkType.TITLE, id="title before a comma"),
        pytest.param("Her guilty pleasure: “Monday Night Live”.", MarkType.TITLE, id="title behind a colon"),
        pytest.param("Ana “Lobo” Reis left.", MarkType.NICKNAME, id="nickname"),
    ],
)
def test_marks_that_report_nothing_are_no_claims(text: str, type_: MarkType) -> None:
    found = find_attributions(make_article(text))
    assert found.claims == ()
    assert [mark.type for mark in found.marks] == [type_]


def test_a_post_is_one_embed_of_its_signer() -> None:
    text = (
        "The mayor wrote on Monday.\n\nEl puente está cerrado y no se abre.\n\nNo hay más que decir. "
        "pic.twitter.com/abc — Ana Reis (@anareis) May 3, 2021"
    )
    post = next(claim for claim in read(text) if claim.form is Form.EMBED)
    assert post.exact == "El puente está cerrado y no se abre.\n\nNo hay más que decir."
    assert (post.claimant.name, post.language) == ("Ana Reis", "es")


def test_answers_go_on_to_the_next_label() -> None:
    turns = ["((RN)) Is it?", "((Ana Reis)) It is.", "We dug.", "((RN)) Who?", "((Ana Reis)) Us. Why?", "((RN)) Ok."]
    assert [(claim.claimant.name, claim.exact) for claim in read("\n\n".join(turns))] == [
        ("Ana Reis", "It is."),
        ("Ana Reis", "We dug."),
        ("Ana Reis", "Us. Why?"),
    ]


def test_an_interview_is_read_in_turns() -> None:
    text = "\n\n".join(["Q: Who opened it?", "REIS: We did.", "Q: When?", "REIS: At dawn. It was raining."])
    claims = read(text)
    assert [(claim.form, claim.exact) for claim in claims] == [
        (Form.EMBED, "We did."),
        (Form.EMBED, "At dawn. It was raining."),
    ]


def test_boilerplate_yields_nothing() -> None:
    text = "Reis said the port was open.\n\nRelated: Tamm said it was not."
    article = make_article(text)
    masked = article.model_copy(
        update={
            "boilerplate": (Boilerplate(span=span_of(text, "Related: Tamm said it was not."), kind="related_link"),)
        }
    )
    assert [claim.exact for claim in find_attributions(masked).claims] == ["the port was open"]


def test_an_unexpressed_claimant_is_unnamed() -> None:
    (claim,) = read("It was reported that the port was open.")
    assert (claim.claimant.name, claim.claimant.kind, claim.claimant.span) == ("unnamed", ClaimantKind.ANONYMOUS, None)


@pytest.mark.parametrize(
    ("inner", "kept"),
    [
        pytest.param([(0, 8), (9, 17)], [(0, 8), (9, 17)], id="nothing but two"),
        pytest.param([(0, 8)], [(0, 17), (0, 8)], id="words of its own"),
        pytest.param([], [(0, 17)], id="nothing inside"),
    ],
)
def test_content_of_nothing_but_other_contents_is_left_out(
    inner: list[tuple[int, int]], kept: list[tuple[int, int]]
) -> None:
    text = "“Not I,” “Nor I.”"
    stretches = [Stretch(place, None, None, "test", 1.0) for place in [(0, 17), *inner]]
    assert [stretch.content for stretch in unwrap(text, stretches)] == kept


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A blast at a neighbouring mine claimed 20 lives.", id="lives"),
        pytest.param("The fever claimed its first victims in March.", id="victims"),
        pytest.param("Divers have found the bodies of two men in the wreck.", id="bodies"),
        pytest.param("An earlier report that 90 had been rescued was corrected.", id="noun"),
        pytest.param("Not one of them has said sorry.", id="not one"),
        pytest.param("Nobody denied the charge.", id="nobody"),
        pytest.param("One suspect was treated for a fall.", id="suspect"),
        pytest.param("The number reported missing fell to seven.", id="number reported"),
    ],
)
def test_what_is_done_to_people_is_no_saying(text: str) -> None:
    assert find_attributions(make_article(text)).claims == ()


def test_a_group_claims_and_an_inquiry_finds() -> None:
    text = "The group claimed responsibility for the blast. An inquiry found that the bodies had been moved."
    assert [claim.claimant.name for claim in find_attributions(make_article(text)).claims] == ["group", "inquiry"]
