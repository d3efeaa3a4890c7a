"""Printed claimants resolved to the names of their article, one idea a row."""

from __future__ import annotations

import pytest

from provenance.extraction.attributions import find_attributions
from provenance.models.vocabulary import ClaimantKind
from tests.builders import make_article


def names(text: str) -> list[str | None]:
    return [claim.claimant.name for claim in find_attributions(make_article(text)).claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Prime Minister Ana Reis said it rained.", "Ana Reis", id="title"),
        pytest.param("US Secretary of State Ana Reis said it rained.", "Ana Reis", id="office with of"),
        pytest.param("Harapol's mayor, Ana Reis, said it rained.", "Ana Reis", id="apposed name"),
        pytest.param("Ana Reis of Milltech Marine said it rained.", "Ana Reis", id="name with affiliation"),
        pytest.param("The Ministry of Foreign Affairs said it rained.", "Ministry of Foreign Affairs", id="ministry"),
        pytest.param(
            "The Centers for Lake and Sea Prevention said it rained.", "Centers for Lake and Sea Prevention", id="for"
        ),
        pytest.param("The Food and Toy Administration said it rained.", "Food and Toy Administration", id="fields"),
        pytest.param("The Fire and Rescue Executive said it rained.", "Fire and Rescue Executive", id="executive"),
        pytest.param("The health ministry said it rained.", "health ministry", id="common noun"),
        pytest.param("Relatives waiting outside the hall said that it rained.", "Relatives", id="participle and place"),
        pytest.param(
            "Counsel to the inquiry, Ana Reis QC, said that it rained.", "Ana Reis", id="letters behind a name"
        ),
        pytest.param("Two days later, Ana Reis, in a memo, said that it rained.", "Ana Reis", id="behind a time"),
        pytest.param(
            "The man who ran the shop, Ivo Tamm, said that it rained.", "Ivo Tamm", id="apposition to a relative clause"
        ),
        pytest.param("Senate Majority Leader Ana Reis said it rained.", "Ana Reis", id="leader of a body"),
        pytest.param("The U.S. Geological Survey said it rained.", "U.S. Geological Survey", id="body behind initials"),
        pytest.param("He left the U.S. Ana Reis said it rained.", "Ana Reis", id="sentence behind initials"),
        pytest.param("At least 40 nurses said it rained.", "At least 40 nurses", id="bounded number"),
        pytest.param("According to at least three nurses, it rained.", "at least three nurses", id="bounded agent"),
        pytest.param("Dozens of nurses said that it rained.", "Dozens of nurses", id="vague number"),
        pytest.param(
            "More than 2,000 nurses met and warned that it rained.", "More than 2,000 nurses", id="number with a comma"
        ),
        pytest.param("The army had at one point denied that it rained.", "army", id="adverbial behind the auxiliary"),
        pytest.param(
            "Nurses Without Frontiers said it rained.", "Nurses Without Frontiers", id="preposition in a name"
        ),
        pytest.param("Chief Justice John G. Roe said it rained.", "John G. Roe", id="initial"),
        pytest.param("Harapol Police Chief Ana Reis said it rained.", "Ana Reis", id="post in a body"),
        pytest.param("It is the Department of Justice. Ana Reis said it rained.", "Ana Reis", id="stop before"),
        pytest.param("A charity that runs ferries said it rained.", "charity that runs ferries", id="relative clause"),
        pytest.param("The Taoiseach, Ana Reis, said it rained.", "Ana Reis", id="office in capitals"),
        pytest.param("The hotel's owner, Tamm Leisure, said it rained.", "Tamm Leisure", id="apposed owner"),
        pytest.param("The company, Tamm Logistics, said it rained.", "Tamm Logistics", id="apposed body"),
        pytest.param("The report, by the engineers Hale & Byrne, says it rained.", "report", id="report by"),
        pytest.param("A nurse there said it rained.", "nurse", id="where somebody is"),
        pytest.param(
            "The number comes from a letter of the Guild, which said that it rained.",
            "Guild",
            id="document behind a verb",
        ),
        pytest.param(
            "It rests on a letter of 4 May, which said that it rained.", "letter of 4 May", id="date is no issuer"
        ),
        pytest.param(
            "Most worked for the firm Tamm Mining, which in a letter said that it rained.",
            "Tamm Mining",
            id="object of a verb, with where it said so",
        ),
        pytest.param("Mr. Sunday Tamm said it rained.", "Sunday Tamm", id="day that is a first name"),
        pytest.param("The secretary, Madam Ana Tamm, said it rained.", "Ana Tamm", id="madam"),
        pytest.param("Omar al-Karim said it rained.", "Omar al-Karim", id="small article"),
        pytest.param(
            "UN Commissioner for Human Rights Ana Tamm said it rained.", "Ana Tamm", id="office for something"
        ),
        pytest.param("According to a report issued by the Rain Office, it rained.", "Rain Office", id="issued by"),
        pytest.param("Dr. A. K. Tamm said it rained.", "A. K. Tamm", id="initial that is an article"),
        pytest.param("According to a statement by the rain office, it rained.", "rain office", id="who issued it"),
        pytest.param("A foreman, Jan Tamm, said it rained.", "Jan Tamm", id="first name that is a month"),
        pytest.param("Chief Constable Dawn Roe said it rained.", "Dawn Roe", id="first name that is a time"),
        pytest.param("Dawn broke, Ana Reis said.", "Ana Reis", id="time that is no name"),
        pytest.param(
            "The Group for the Support of Rain said it rained.",
            "Group for the Support of Rain",
            id="what a body is for",
        ),
        pytest.param("Rovers manager Dean Tamm said it rained.", "Dean Tamm", id="first name that is an office"),
        pytest.param("Headteacher Paul Rennie said it rained.", "Paul Rennie", id="occupation"),
        pytest.param("Former Halden captain Stig Berg said it rained.", "Stig Berg", id="former captain of a place"),
        pytest.param("A Republican, Mark Tamm, said it rained.", "Mark Tamm", id="apposition of a kind"),
        pytest.param("According to another, LUCHA, a lobby, it rained.", "LUCHA", id="apposition of another"),
        pytest.param(
            "The Permanent Committee for the Defence of Rivers said it rained.",
            "Permanent Committee for the Defence of Rivers",
            id="committee for the",
        ),
    ],
)
def test_printed_name_is_found(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Mr Rowan Tey left. “He told my father it was small,” said Ana Reis.", ["Ana Reis", "Rowan Tey"], id="named"
        ),
        pytest.param(
            "Mr Tey met Mr Bell. “He told my father it was small,” said Ana Reis.", ["Ana Reis", "he"], id="two named"
        ),
        pytest.param("“I told the driver it was small,” said Ana Reis.", ["Ana Reis", "Ana Reis"], id="oneself"),
        pytest.param("Tamm Ltd paid. “They told us it was small,” said Ana Reis.", ["Ana Reis", "they"], id="they"),
    ],
)
def test_pronoun_of_a_quoted_speaker(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ana Reis said it rained. Reis added it would stop.", "Ana Reis", id="last name"),
        pytest.param("Ana Reis said it rained. She added it would stop.", "Ana Reis", id="pronoun"),
        pytest.param(
            "President Olen Tamm said it rained. The president added it would stop.", "Olen Tamm", id="office"
        ),
        pytest.param(
            "The Interior Ministry said it rained. The ministry added it would stop.", "Interior Ministry", id="body"
        ),
        pytest.param(
            "Mr Tamm said it rained. Ms Reis agreed that it did. He added it would stop.", "Tamm", id="gender"
        ),
        pytest.param(
            "The National Rain Office (NRO) said it rained. The NRO added it would stop.",
            "National Rain Office",
            id="acronym",
        ),
        pytest.param(
            "Ana Reis said it rained. Her statement added it would stop.", "Ana Reis", id="statement's issuer"
        ),
        pytest.param(
            "A neighbour said it rained. Reis's sister, Leanne, paid tribute. She added it would stop.",
            "Leanne",
            id="apposition of a relation",
        ),
        pytest.param(
            "Edith Vane died on Monday. Her critic Anthony Barr said it rained. She had often said it would.",
            "Edith Vane",
            id="gender of a first name",
        ),
        pytest.param(
            "Mila Tamm said it rained. EU rivers chief Anneli Korpi spoke to both. She added it would stop.",
            "Anneli Korpi",
            id="described in small letters",
        ),
        pytest.param(
            "Mila Tamm said it rained. At a school in Oyele, Grace Nkomo sat down. She added it would stop.",
            "Grace Nkomo",
            id="behind a fronted place",
        ),
        pytest.param(
            "Prime Minister Mila Tamm said it rained. The former rivers minister added it would stop.",
            "former rivers minister",
            id="office of somebody else",
        ),
        pytest.param("Captain Stig Berg said it rained. The 41-year-old added it would stop.", "Stig Berg", id="aged"),
        pytest.param(
            "Stig Berg said it rained.\n\nA local nurse, who asked for no name, gave a list. “It rained,” he told us.",
            "local nurse",
            id="somebody introduced since",
        ),
        pytest.param("HALMA CITY (AW) — Ana Reis fled. She said it rained.", "Ana Reis", id="behind a dateline"),
        pytest.param(
            "A deputy left the party over what she called “cowardice”.\n\nAna Reis, 51, walked out of the hall.",
            "Ana Reis",
            id="pronoun before its name in a lead",
        ),
        pytest.param(
            "Stig Berg said it rained. A survivor quoted in the report said it snowed. He added it would stop.",
            "survivor quoted in the report",
            id="person described by a participle",
        ),
        pytest.param(
            "Tamm Ltd said it rained. Berg's sisters released a statement. “We are destroyed,” it read.",
            "Berg's sisters",
            id="statement issued since",
        ),
        pytest.param("The report by the U.N. human rights office said it rained.", "U.N.", id="initials of a body"),
        pytest.param(
            "The rain ministry said it rained. Ana Reis said so. The ministry's weekly bulletin said it would stop.",
            "rain ministry",
            id="bulletin of a body",
        ),
        pytest.param(
            "Ana Reis said it rained. A registrar said it snowed. She added it would stop.", "registrar", id="role"
        ),
        pytest.param(
            "Ana Reis said it rained. A bus driver wept. She added it would stop.", "Ana Reis", id="role without words"
        ),
        pytest.param(
            "Olen Tamm said it rained. His grandmother said it snowed. He added it would stop.",
            "Olen Tamm",
            id="gender of a noun",
        ),
        pytest.param(
            "Justice Olen Tamm said it rained.\n\nThe beaten candidate, Ana Reis, marched. She said it would stop.",
            "Ana Reis",
            id="apposition at the head",
        ),
        pytest.param(
            "Ana Reis said it rained.\n\nThen a man. It is the minister, Olen Tamm; two saw. “It will stop,” he says.",
            "Olen Tamm",
            id="predicate",
        ),
        pytest.param(
            "Outside, Vera Kolm, whose brother died, wept. “Minister Ana Reis said it rained,” she said. “We wept.”",
            "Vera Kolm",
            id="not from inside a quotation",
        ),
        pytest.param(
            "Ana Reis said it rained in Mill Street. She added it would stop.", "Ana Reis", id="a street is nobody"
        ),
        pytest.param(
            "The union said it rained. The National Rain Office opened a desk. It said it would stop.",
            "National Rain Office",
            id="body at the head",
        ),
        pytest.param(
            "A bus driver said it rained.\n\nDonea Tamm said he saw her. “It snowed,” she said.",
            "Donea Tamm",
            id="pronouns of both genders tell nothing",
        ),
        pytest.param(
            "The union said it rained. A delegation of farmers said it believed that it snowed.",
            "delegation of farmers",
            id="it in the words of a body",
        ),
        pytest.param(
            "The state governor, Mrs. Ana Tamm, said it rained. The governor said it snowed.",
            "Ana Tamm",
            id="office told in an apposition",
        ),
        pytest.param(
            "The union said it rained. A panel and a commission met at noon. It said it would stop.",
            "union",
            id="two bodies at the head",
        ),
        pytest.param(
            "The union said it rained. A commission appointed by the king met at noon. It said it would stop.",
            "commission",
            id="body that is new",
        ),
        pytest.param(
            "A post says it rained.\n\nThe Rain Office met. It said “nonsense”.\n\nThe post says it snowed.",
            "post",
            id="document older than who spoke last",
        ),
        pytest.param(
            "The union said it rained. The local traders met at noon. They said it would stop.",
            "local traders",
            id="people at the head",
        ),
    ],
)
def test_later_mention_means_the_same(text: str, expected: str) -> None:
    assert names(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Ana Reis said it rained.", ClaimantKind.PERSON, id="person"),
        pytest.param("The relief office said it rained.", ClaimantKind.ORGANISATION, id="organisation"),
        pytest.param("France said it rained.", ClaimantKind.ORGANISATION, id="country"),
        pytest.param("Human Rights Monitor said it rained.", ClaimantKind.ORGANISATION, id="monitor"),
        pytest.param("The White Umbrellas, a group, said it rained.", ClaimantKind.ORGANISATION, id="name with the"),
        pytest.param("The Rain Archive said it rained.", ClaimantKind.ORGANISATION, id="archive"),
        pytest.param("The newspaper La Nave said it rained.", ClaimantKind.ORGANISATION, id="called a newspaper"),
        pytest.param("Sofia Sheikh said it rained.", ClaimantKind.PERSON, id="last name that is a title"),
        pytest.param("Irsa, an aunt, said it rained.", ClaimantKind.PERSON, id="described as somebody"),
        pytest.param("Bill said it rained.", ClaimantKind.PERSON, id="first name that is a noun"),
        pytest.param("Nurses Against Noise said it rained.", ClaimantKind.ORGANISATION, id="preposition in a name"),
        pytest.param("The Rain Safety Inspectorate said it rained.", ClaimantKind.ORGANISATION, id="inspectorate"),
        pytest.param("The bus driver said it rained.", ClaimantKind.ROLE, id="role"),
        pytest.param("Residents said it rained.", ClaimantKind.COLLECTIVE, id="collective"),
        pytest.param("Guests who fled said it rained.", ClaimantKind.COLLECTIVE, id="people at the head of a sentence"),
        pytest.param("Environmentalists said it rained.", ClaimantKind.COLLECTIVE, id="adherents"),
        pytest.param("Gardaí said it rained.", ClaimantKind.ORGANISATION, id="Irish police"),
        pytest.param("A source said it rained.", ClaimantKind.ANONYMOUS, id="anonymous"),
        pytest.param("The report said it rained.", ClaimantKind.DOCUMENT, id="document"),
    ],
)
def test_claimant_is_typed(text: str, kind: ClaimantKind) -> None:
    (claim,) = find_attributions(make_article(text)).claims
    assert claim.claimant.kind is kind


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        pytest.param("Prosecutors have opened a case.", "Prosecutors", id="plural"),
        pytest.param("Mr Harris had opened a case.", "clinic", id="name"),
    ],
)
def test_they_are_the_people_at_the_head_of_the_sentence_before(people: str, expected: str) -> None:
    assert names(f"The clinic said it rained. {people} They said it snowed.")[-1] == expected


def test_a_pronoun_with_its_verb_drawn_to_it_is_a_pronoun() -> None:
    assert names("Ana Reis left. “It rained,” she’d tell them.") == ["Ana Reis"]


def test_a_heading_before_a_colon_says_nothing() -> None:
    assert names("CLAIM: “It rained for a hundred days in Oslo.”") == ["unnamed"]


def test_a_number_quotes_nobody() -> None:
    assert names("The first number given was “over four hundred buckets”.") == []


def test_it_is_the_body_at_the_head_of_the_sentence_before() -> None:
    text = "The clinic said it rained. The provincial health department disputed that. It said it snowed."
    assert names(text) == ["clinic", "provincial health department"]


def test_it_may_be_the_report_of_the_sentence_before() -> None:
    text = "The mayor, Ana Reis, said it rained. The report, by Hale & Byrne, says it snowed. It calls it “deep”."
    assert names(text) == ["Ana Reis", "report", "report"]
