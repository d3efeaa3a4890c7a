"""On whose behalf claimants speak, as the article tells, one idea a row."""

from __future__ import annotations

import pytest

from provenance.extraction.attributions import find_attributions
from provenance.extraction.extract import extract_claims
from provenance.models.claim import Claimant
from provenance.models.vocabulary import ClaimantKind
from tests.builders import make_article


def claimants(text: str) -> list[Claimant]:
    return [claim.claimant for claim in find_attributions(make_article(text)).claims]


def voices(text: str) -> list[tuple[str | None, str | None]]:
    return [(claimant.name, claimant.on_behalf_of) for claimant in claimants(text)]


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        pytest.param(
            "Coast guard spokesman Commodore Juan Abad said it rained.", "Juan Abad", "Coast guard", id="rank"
        ),
        pytest.param(
            "Foreign Ministry spokeswoman Ana Ruiz said it rained.", "Ana Ruiz", "Foreign Ministry", id="title"
        ),
        pytest.param("Police spokesman Reed said it rained.", "Reed", "Police", id="last name alone"),
        pytest.param(
            "Ministry of Health spokesman Tom Reed said it rained.", "Tom Reed", "Ministry of Health", id="of"
        ),
        pytest.param("U.N. spokeswoman Vera Kolm said it rained.", "Vera Kolm", "U.N.", id="stops"),
        pytest.param("Coast Guard Spokesperson Juan Abad said it rained.", "Juan Abad", "Coast Guard", id="capitals"),
        pytest.param("Palace press secretary Tom Reed said it rained.", "Tom Reed", "Palace", id="press secretary"),
        pytest.param("Army spokesman Oyelan Army Col. Tom Reed said it rained.", "Tom Reed", "Army", id="two titles"),
        pytest.param("Senior police spokesman Tom Reed said it rained.", "Tom Reed", "police", id="rank before"),
        pytest.param("Labour's health spokesman, Tom Reed, said it rained.", "Tom Reed", "Labour", id="topic"),
        pytest.param("Israeli spokesman Tom Reed said it rained.", "Tom Reed", "Israel", id="nation"),
        pytest.param("Presidential spokesman Tom Reed said it rained.", "Tom Reed", "presidency", id="adjective"),
        pytest.param("The union's spokesman, Tom Reed, said it rained.", "Tom Reed", "union", id="owner"),
        pytest.param("A spokesman for the union, Tom Reed, said it rained.", "Tom Reed", "union", id="name behind"),
        pytest.param("Ana Reis's spokesman Tom Reed said it rained.", "Tom Reed", "Ana Reis", id="person's"),
    ],
)
def test_title_gives_the_body(text: str, name: str, body: str) -> None:
    assert voices(text) == [(name, body)]


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        pytest.param(
            "Liza Ramos, a spokeswoman for Northern Lines, said it rained.",
            "spokeswoman for Northern Lines",
            "Northern Lines",
            id="for",
        ),
        pytest.param(
            "Liza Ramos, 45, a police spokeswoman, said it rained.", "police spokeswoman", "police", id="age between"
        ),
        pytest.param(
            "“It rained,” said Liza Ramos, spokesperson of the Ministry of Health, which keeps count.",
            "spokesperson of the Ministry of Health",
            "Ministry of Health",
            id="inverted",
        ),
        pytest.param(
            "Liza Ramos, the mayor of Oyele and a spokeswoman for the council, said it rained.",
            "spokeswoman for the council",
            "council",
            id="second office",
        ),
        pytest.param("Ada Bell, speaking for the union, said it rained.", None, "union", id="speaking for"),
        pytest.param("On behalf of the families, Ada Bell said it rained.", None, "families", id="fronted"),
        pytest.param("Ada Bell said on behalf of the families that it rained.", None, "families", id="behind the verb"),
        pytest.param("Ada Bell told reporters on behalf of the families that it rained.", None, "families", id="told"),
        pytest.param(
            "Mayor Ana Reis, speaking on behalf of the council, said it rained.", "Mayor", "council", id="office"
        ),
    ],
)
def test_apposition_and_speech_give_role_and_body(text: str, role: str | None, body: str) -> None:
    (claimant,) = claimants(text)
    assert claimant.kind is ClaimantKind.PERSON
    assert (claimant.role, claimant.on_behalf_of) == (role, body)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param("A spokesman for the ministry said it rained.", "ministry", id="for"),
        pytest.param("A ministry spokesman said it rained.", "ministry", id="noun"),
        pytest.param("The ministry's spokesman said it rained.", "ministry", id="owner"),
        pytest.param("Ministry spokesmen said it rained.", "Ministry", id="several"),
        pytest.param("Officers arrested Joan Lee, a police spokesman said.", "police", id="no apposition"),
    ],
)
def test_unnamed_spokesperson_stays_a_role(text: str, body: str) -> None:
    (claimant,) = claimants(text)
    assert claimant.kind is ClaimantKind.ROLE
    assert claimant.on_behalf_of == body


@pytest.mark.parametrize(
    ("before", "body"),
    [
        pytest.param("Northern Lines runs the ferry.", "Northern Lines", id="the only one"),
        pytest.param("Northern Lines and Harapol Airways met.", "company", id="one of two"),
        pytest.param("The ferry sank.", "company", id="none"),
    ],
)
def test_company_is_the_one_that_the_article_names(before: str, body: str) -> None:
    assert voices(f"{before} Tom Reed, the company's spokesperson, said it rained.") == [("Tom Reed", body)]


@pytest.mark.parametrize(
    ("before", "post", "body"),
    [
        pytest.param("The health ministry said it rained.", "The ministry's spokesman", "health ministry", id="noun"),
        pytest.param("The coast guard said it rained.", "Its spokesman", "coast guard", id="pronoun"),
        pytest.param("The Rain Office (NRO) said it rained.", "NRO spokesman", "Rain Office", id="acronym"),
    ],
)
def test_body_named_before_is_meant(before: str, post: str, body: str) -> None:
    assert voices(f"{before} {post}, Tom Reed, said it would stop.")[-1] == ("Tom Reed", body)


def test_company_that_speaks_is_the_one_named() -> None:
    assert voices("Northern Lines runs the ferry. The company said it rained.") == [("Northern Lines", None)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Health Minister Ana Reis said it rained.", id="minister"),
        pytest.param("Ana Reis, the mayor of Oyele, said it rained.", id="mayor"),
        pytest.param("Harapol Police Chief Ana Reis said it rained.", id="head"),
        pytest.param("Ana Reis, a former police spokeswoman, said it rained.", id="former"),
        pytest.param("Ana Reis, speaking for the first time, said it rained.", id="first time"),
        pytest.param("Ana Reis, speaking for herself, said it rained.", id="herself"),
        pytest.param("Spokeswoman Ana Reis said it rained.", id="no body"),
        pytest.param("Ana Reis has the letter sent on behalf of the families. Ana Reis said it rained.", id="letter"),
        pytest.param("“It rained,” according to Ana Reis. A family spokesman. Ana Reis left.", id="next sentence"),
    ],
)
def test_others_speak_for_themselves(text: str) -> None:
    assert [claimant.on_behalf_of for claimant in claimants(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Police spokesman Juan Abad said it rained. Abad added it would stop.", id="last name"),
        pytest.param("Police spokesman Juan Abad said it rained. He added it would stop.", id="pronoun"),
        pytest.param("Police spokesman Juan Abad said it rained. The spokesman added it would stop.", id="post"),
        pytest.param("Juan Abad said it rained. Abad, the Police spokesman, added it would stop.", id="said later"),
        pytest.param(
            "Abad, a Police spokesman, went out. Ana Reis wept. Abad said it rained and it did.", id="no claim"
        ),
    ],
)
def test_post_holds_throughout_the_article(text: str) -> None:
    found = claimants(text)
    assert found
    assert {claimant.on_behalf_of for claimant in found} == {"Police"}


def test_figure_of_a_spokesperson_is_the_bodys() -> None:
    extraction = extract_claims(make_article("The flood killed 11 people, according to police spokesperson Joan Lee."))
    (figure,) = extraction.figures
    assert (figure.claimant.name, figure.claimant.on_behalf_of) == ("Joan Lee", "police")
