"""Parts: the words beside a number that narrow whom or where it counts."""

from __future__ import annotations

import pytest

from provenance.models.claim import Claimant, FigureClaim
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimantKind, Harm
from provenance.resolution.parts import Part, read_part
from tests.builders import make_article, make_figure

BASE = make_figure(make_article("A flood killed 12 people in Oyele, the relief office said."))


def figure_in(text: str, number: str, claimant: str) -> FigureClaim:
    """Return the figure claim of a number in a text of one sentence."""
    start = text.index(number)
    span = Span(start=start, end=start + len(number))
    given = {"span": span, "number": span, "exact": number, "sentence": Span(start=0, end=len(text))}
    who = Claimant(kind=ClaimantKind.PERSON, name=claimant)
    return FigureClaim.model_validate({**BASE.model_dump(), **given, "claimant": who})


@pytest.mark.parametrize(
    ("text", "number", "part"),
    [
        ("At least 38 people were killed in the province.", "38", Part()),
        ("She said two of her colleagues had died.", "two", Part(group="her colleagues")),
        ("They murdered more than 100 of our people.", "100", Part()),
        ("She put the number of dead in her town alone at 50.", "50", Part(place="her town, ada bell")),
        ("The mayor spoke of 160 victims in her municipality.", "160", Part(place="her municipality, ada bell")),
        ("Some 600 have perished in Eastport alone.", "600", Part(place="eastport")),
        ("In Alder County crews found 84 bodies.", "84", Part(place="alder county")),
        ("Alder County has recorded 95 deaths.", "95", Part(place="alder county")),
        ("Alder Bay province was worst hit, with 40 deaths.", "40", Part(place="alder bay")),
        ("The Alder valley was the hardest-hit, with 40 deaths.", "40", Part(place="alder")),
        ("He counts 161 dead in the district of Oyele and 12 elsewhere.", "161", Part(place="district of oyele")),
        ("He counts 161 dead in the district of Oyele and 12 elsewhere.", "12", Part(place="elsewhere")),
        ("In neighbouring Oyele the storm killed eight.", "eight", Part(place="neighbouring oyele")),
        ("The toll rose to 41 from 15 a day earlier.", "41", Part()),
        ("The toll rises by 41 a day.", "41", Part(period="day")),
        ("Eighty were killed in the north, he said.", "Eighty", Part(place="north")),
        ("Westport by itself claims 206.", "206", Part(place="westport")),
        ("By noon 23 bodies had been brought to its morgue.", "23", Part(place="its morgue, ada bell")),
        ("Twenty survivors were admitted to South Bay Hospital.", "Twenty", Part(place="south bay hospital")),
        ("The crash left 14 who were taken to hospital.", "14", Part()),
        ("Around 120 bodies were pulled from the well.", "120", Part(place="well, ada bell")),
        ("Nineteen were found in the passenger lounge.", "Nineteen", Part(place="passenger lounge, ada bell")),
        ("Seven people, including the shooter, died at the scene.", "Seven", Part(place="at the scene")),
        ("Seventeen victims have been identified so far.", "Seventeen", Part(place="identified")),
        ("Around 120 bodies were pulled from the sea.", "120", Part()),
        ("Nineteen bodies were recovered from the rubble.", "Nineteen", Part()),
        ("She says that four have died in custody.", "four", Part(place="custody")),
        ("Between 25 and 30 people die here each day.", "25 and 30", Part(period="day")),
        ("No detainee has died, she stated.", "No", Part(group="detainees")),
        ("No deaths were reported.", "No", Part()),
        ("Not one civilian was hurt.", "Not one", Part(group="civilians")),
    ],
)
def test_read_part(text: str, number: str, part: Part) -> None:
    assert read_part(text, figure_in(text, number, "Ada Bell")) == part


def test_what_a_hospital_received_is_what_that_hospital_counts() -> None:
    text = "It had received 28 bodies."
    assert read_part(text, figure_in(text, "28", "North Hospital")) == Part(place="north hospital")
    assert read_part(text, figure_in(text, "28", "Interior Ministry")) == Part()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("The coastguard evacuated 450 people by sea.", "by sea", id="sea"),
        pytest.param("The coastguard evacuated 450 people by noon.", "", id="time"),
    ],
)
def test_those_who_were_taken_one_way_are_a_part_of_the_displaced(text: str, place: str) -> None:
    figure = figure_in(text, "450", "the coastguard").model_copy(update={"harm": Harm.DISPLACED})
    assert read_part(text, figure).place == place
