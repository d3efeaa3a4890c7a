"""Claimants: who is one, who stays apart, and who speaks for whom."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from provenance.errors import ReadError
from provenance.extraction.extract import extract_claims
from provenance.models.identity import Entity
from provenance.models.vocabulary import ClaimantKind
from provenance.resolution import read_authority, resolve
from provenance.resolution.names import find_acronyms, normalise_name, skeleton_of
from provenance.resolution.roles import read_role
from tests.builders import make_article
from tests.resolution.scenes import FLOOD, QUAKE, QUAKE_LATER, links_by_words, person, resolve_told, tell

SAILED = date(2024, 5, 3)
TOLD = (QUAKE, QUAKE_LATER, FLOOD)


@pytest.mark.parametrize(
    ("name", "government"),
    [
        ("Tel Aviv", "IL"),
        ("Israel", "IL"),
        ("Israeli officials", "IL"),
        ("Israeli figures", "IL"),
        ("the Colombian government", "CO"),
        ("the government of Peru", "PE"),
        ("Bogotá", "CO"),
    ],
)
def test_capitals_countries_and_officials_are_governments(name: str, government: str) -> None:
    role = read_role(person(name, ClaimantKind.ORGANISATION))
    assert role.is_government
    assert role.scope == government


@pytest.mark.parametrize(
    ("name", "base", "scope"),
    [
        ("Israel’s Foreign Ministry", "foreign ministry", "IL"),
        ("Colombian Foreign Ministry", "foreign ministry", "CO"),
        ("the Ministry of Foreign Affairs", "foreign ministry", ""),
        ("Ministry of Health", "health ministry", ""),
        ("a spokesman for the health ministry", "health ministry", ""),
    ],
)
def test_ministries_have_one_name_and_a_country(name: str, base: str, scope: str) -> None:
    role = read_role(person(name, ClaimantKind.ORGANISATION))
    assert (role.base, role.scope) == (base, scope)


@pytest.mark.parametrize(
    "writing", ["Amara Diallo’s tweet", "a statement by Amara Diallo", "Amara Diallo's video message"]
)
def test_what_somebody_wrote_is_no_second_speaker(writing: str) -> None:
    told = tell(
        f"“We counted [k:12 people@Amara Diallo].” Later [i:30 people@{writing}] were hurt.",
        id="a",
        published=date(2024, 5, 3),
    )
    (entity,) = resolve_told(told).entities
    assert entity.label == "Amara Diallo"


def test_a_ministry_speaks_for_its_government() -> None:
    told = tell("[k:12 people@Israel’s Foreign Ministry] died on Monday.", id="a", published=date(2024, 5, 3))
    entities = resolve_told(told).entities
    (ministry,) = [entity for entity in entities if entity.speaks_for]
    assert [entity.label for entity in entities if entity.id == ministry.speaks_for] == ["Government of Israel"]


def test_a_body_without_a_country_is_told_apart_by_its_event() -> None:
    here = tell(
        "A flood killed [k:5@police] in Oyele on Friday.", id="a", published=date(2021, 7, 9), title="Oyele flood"
    )
    links = links_by_words(resolve_told(*TOLD, here), *TOLD, here)
    assert links["wire", "38 people"].claimant == links["radio", "112"].claimant
    assert links["flood", "38 people"].claimant != links["wire", "38 people"].claimant


def test_a_last_name_joins_the_full_name_of_its_event() -> None:
    links = links_by_words(resolve_told(*TOLD), *TOLD)
    full = links["wire", "“We are digging with what we have, and what we have is shovels,”"].claimant
    assert links["radio", "“We dig with what we have,”"].claimant == full


def test_a_last_name_of_two_people_joins_neither() -> None:
    sister = tell(
        "{Olga Kove: “Nothing is left.”} said Olga Kove of the earthquake in Harap, Kordova, which killed [k:90].",
        id="sister",
        published=date(2018, 11, 16),
        title="Harap earthquake: what is left",
    )
    links = links_by_words(resolve_told(*TOLD, sister), *TOLD, sister)
    alone = links["radio", "“We dig with what we have,”"].claimant
    assert alone not in {link.claimant for (article, _), link in links.items() if article != "radio"}


SANK = "A ferry sank off Harap on Thursday."


def hear(*texts: str) -> dict[str, Entity]:
    """Return the entities that speak in articles with one sentence about one sinking each, by label."""
    articles = [make_article(f"{SANK} {text}", id=f"a{n}", published=SAILED) for n, text in enumerate(texts)]
    entities = resolve(articles, [extract_claims(article) for article in articles]).entities
    return {entity.label: entity for entity in entities}


@pytest.mark.parametrize(
    ("texts", "person", "body"),
    [
        pytest.param(
            (
                "The sinking killed 12, coast guard spokesman Commodore Juan Abad said.",
                "The sinking killed 15, the Philippine coast guard said.",
            ),
            "Juan Abad",
            "Coast guard of Philippines",
            id="body speaks in another article",
        ),
        pytest.param(
            ("The sinking killed 12, Liza Ramos, a spokeswoman for Northern Lines, said.",),
            "Liza Ramos",
            "Northern Lines",
            id="silent body",
        ),
        pytest.param(
            (
                "The sinking killed 12, a spokesman for the harbour police said.",
                "The sinking killed 12, harbour police spokeswoman Liza Ramos said.",
            ),
            "Liza Ramos",
            "harbour police",
            id="voice without a name",
        ),
        pytest.param(
            (
                "The sinking killed 12, the mayor's spokesman, Tom Reed, said.",
                "The sinking killed 12, said Ana Reis, the mayor of Harap.",
            ),
            "Tom Reed",
            "Ana Reis",
            id="holder of an office",
        ),
        pytest.param(
            (
                "The sinking killed 12, Commodore Abad said.",
                "The sinking killed 12, coast guard spokesman Commodore Juan Abad said.",
            ),
            "Juan Abad",
            "coast guard",
            id="title in one article only",
        ),
    ],
)
def test_a_spokesperson_speaks_for_the_body_itself(texts: tuple[str, ...], person: str, body: str) -> None:
    heard = hear(*texts)
    assert heard[person].kind is ClaimantKind.PERSON
    assert heard[person].speaks_for == heard[body].id
    assert {label for label, entity in heard.items() if entity.kind is ClaimantKind.ROLE} == set()


def test_a_spokesperson_of_a_ministry_speaks_for_it_and_it_for_its_government() -> None:
    heard = hear("The sinking killed 12, Chilean health ministry spokesman Tom Reed said.")
    ministry = heard["Health ministry of Chile"]
    assert heard["Tom Reed"].speaks_for == ministry.id
    assert ministry.speaks_for == heard["Government of Chile"].id


@pytest.mark.parametrize("first", ["Commodore Abad", "Abad", "Mr Abad"])
def test_the_full_name_is_the_label_and_the_last_name_an_alias(first: str) -> None:
    heard = hear(
        f"The sinking killed 12, {first} said. Abad said it was old. Mr Abad said it was full.",
        "The sinking killed 12, Commodore Juan Abad said.",
    )
    assert heard["Juan Abad"].aliases == ("Abad",)
    assert "Abad" not in heard


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("Commodore Juan Abad", "juan abad"),
        ("President Amara Diallo", "amara diallo"),
        ("Amara Diallo (@diallo)", "amara diallo"),
        ("the Chilean president", "president"),
        ("Dr. Selma Yürdan’s", "selma yurdan"),
        ("Mr Rentsik", "rentsik"),
    ],
)
def test_normalise_name(printed: str, plain: str) -> None:
    assert normalise_name(printed) == plain


@pytest.mark.parametrize(
    ("left", "right", "is_one"),
    [
        ("mohammed al-masri", "muhammad el masri", True),
        ("volodymyr zelenskyy", "volodymyr zelensky", True),
        ("ana ruiz", "ana lopez", False),
        ("maria lopez", "mario lopez", True),  # therefore only within one event
    ],
)
def test_transliterations_share_a_skeleton(left: str, right: str, is_one: bool) -> None:
    assert (skeleton_of(left) == skeleton_of(right)) is is_one


def test_courts_with_different_initials_stay_apart() -> None:
    text = "The International Criminal Court (ICC) and the International Court of Justice (ICJ) met."
    assert dict(find_acronyms(text)) == {
        "icc": "international criminal court",
        "icj": "international court of justice",
    }


def test_authority_settles_names(tmp_path: Path) -> None:
    path = tmp_path / "authority.yaml"
    path.write_text(
        "- label: Mayor's Office of Harap\n  aliases: [Darina Kove, Kove]\n  wikidata: Q1\n", encoding="utf-8"
    )
    articles, extractions = [told[0] for told in TOLD], [told[1] for told in TOLD]
    resolution = resolve(articles, extractions, authority=read_authority(path))
    (entity,) = [entity for entity in resolution.entities if entity.wikidata]
    assert entity.label == "Mayor's Office of Harap"
    assert set(entity.aliases) == {"Darina Kove", "Kove"}


@pytest.mark.parametrize("content", ["- aliases: [x]\n", "- label: a\n  colour: red\n", "{", "a: [b"])
def test_a_bad_authority_file_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "authority.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ReadError, match="authority"):
        read_authority(path)


def test_authority_reads_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "authority.jsonl"
    path.write_text('{"label": "Relief Federation", "aliases": ["RF"]}\n\n', encoding="utf-8")
    found = read_authority(path).find("the RF")
    assert found
    assert found.label == "Relief Federation"


def test_a_body_known_everywhere_is_one_under_its_acronym_and_its_names() -> None:
    entities = hear("The WHO said that it rained.", "The World Health Organisation said that it snowed.")
    assert entities["World Health Organization"].wikidata == "Q7817"
    assert len(entities) == 1


def test_an_acronym_means_what_an_article_explains() -> None:
    entities = hear("The World Hiking Office (WHO) said that it rained.", "The WHO said that it snowed.")
    assert set(entities) == {"World Hiking Office"}
